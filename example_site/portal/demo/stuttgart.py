"""The network in Stuttgart: its workshop day, its visits and its meetings."""

from datetime import date, time

from portal.demo import stuttgart_workshops
from portal.demo.pictures import CREDIT
from portal.demo.spec import Node
from portal.demo.streams import call, contributor, follow_up, image, item, question

WORKSHOP_DAY_2016 = Node(
    kind="event",
    slug="netzwerkstatt-2016",
    title="1. NetzWerkStatt der Stadtteilvernetzer",
    fields={
        "motto": "Ein Werkzeugkoffer für Nachbarschaften",
        "summary": (
            "Mehr als 60 Menschen tragen in acht Arbeitsgruppen zusammen, was ein Netzwerk im Quartier vom "
            "ersten Treffen an braucht."
        ),
        "image": "tiles",
        "event_type": "workshop_day",
        "edition_number": 1,
        "start_date": date(2016, 9, 16),
        "start_time": time(14, 0),
        "end_time": time(19, 0),
        "venue": "generationenhaus-heslach",
        "room": "Gebrüder Schmid Zentrum",
        "areas": ("heslach",),
        "topics": ("vernetzung", "ehrenamt", "inklusion"),
        "organiser": "stadtteilvernetzer",
        "contact_person": "stadtteilvernetzer",
        "is_free": True,
        "access": "registration",
        "languages": (("language", "de"),),
        "goals": """
            Am Ende soll ein Werkzeugkoffer stehen, den jede Initiative im Quartier ohne Vorkenntnisse nutzen
            kann.
        """,
        "audience": (
            "Engagierte aus der Bürgerschaft, aus gemeinnützigen Organisationen, aus der Stadtverwaltung und "
            "aus der Wirtschaft."
        ),
        "contributors": (
            contributor("organiser", "stadtteilvernetzer"),
            contributor("organising_team", "stadtteilvernetzer", function="Orga-Team"),
            contributor("organising_team", "stadtteilvernetzer", function="Steuerungsgruppe"),
            contributor("supporter", "buergerstiftung-stuttgart", support=("money",)),
            contributor("supporter", "stadt-stuttgart", support=("money",)),
            contributor(
                "supporter",
                "gebrueder-schmid-zentrum",
                support=("room", "catering", "music", "material"),
                note="Auch das Material für die Moderation kam von hier.",
            ),
        ),
        # The two rounds, food and music are the document's; order and times are invented.
        "programme": (
            item(
                "workshop_round",
                text="Jede Gruppe nimmt sich eine Phase vor, die ein Netzwerk durchläuft.",
                start=time(14, 30),
                end=time(16, 15),
                number=1,
            ),
            item("break", "Pause mit Essen und Musik", start=time(16, 15), end=time(16, 45)),
            item(
                "workshop_round",
                text="Die Gruppen gehen in die Tiefe. Neue Fragen aus der ersten Runde kommen auf den Tisch.",
                start=time(16, 45),
                end=time(18, 30),
                number=2,
            ),
        ),
        "attendee_count": 60,
        "attendee_qualifier": "more_than",
        "follow_ups": (
            follow_up(
                "Die Gruppe wertet den Tag mit allen aus, die moderiert haben.",
                committee="Steuerungsgruppe",
                day=date(2016, 9, 26),
            ),
        ),
        "calls": (
            call(
                "Freiwillige für den Werkzeugkoffer",
                """
                - Ergebnisse aus den Gruppen ausarbeiten
                - den Werkzeugkoffer mitgestalten
                """,
                person="stadtteilvernetzer",
            ),
            call(
                "Erfahrene für ein Beratungsteam",
                """
                Junge Netzwerke fragen um Rat. Wir stellen ein ehrenamtliches Team zusammen, das sie **auf
                Wunsch** in ihrem Quartier berät.
                """,
                person="stadtteilvernetzer",
            ),
        ),
        "body": (
            """
            ## Viel Wissen auf einem Haufen

            Was sie in ihren Quartieren gelernt haben, gaben die Gäste an diesem Tag weiter. Zurzeit werden
            die Protokolle aller Gruppen geschrieben und gebündelt. Daraus soll der Werkzeugkoffer entstehen.
            """,
            (
                "netzwerk_gallery",
                (
                    image(
                        "table",
                        caption="Viel Wissen an einem Tisch",
                        credit=f"{CREDIT}, nach einem Foto der Stadtteilvernetzer Stuttgart",
                    ),
                    image(
                        "talk",
                        caption="Reden, zuhören, weiterdenken",
                        credit=f"{CREDIT}, nach einem Foto der Stadtteilvernetzer Stuttgart",
                    ),
                ),
            ),
            """
            ## Danke

            Allen, die ihr Wissen und ihre Zeit eingebracht haben: Ohne Sie gäbe es diesen Tag nicht. Danke
            auch an das Orga-Team, an die Steuerungsgruppe und an alle, die mit Geld, Raum, Essen, Musik und
            Material geholfen haben.
            """,
        ),
    },
    children=stuttgart_workshops.WORKSHOPS,
)


def visit(area: str, place: str, day: date, text: str, **more: object) -> Node:
    """An evening in another part of the town, which all visits have in common."""
    return Node(
        kind="event",
        slug=f"stadtteilbesuch-{area}",
        title=f"Stadtteilbesuch {place}",
        fields={
            "summary": f"Die Stadtteilvernetzer sehen sich an, wie in {place} Nachbarschaft gelingt.",
            "event_type": "visit",
            "start_date": day,
            "start_time": time(17, 30),
            "end_time": time(19, 30),
            "place_text": f"Stuttgart, {place}",
            "areas": (area,),
            "topics": ("vernetzung",),
            "organiser": "stadtteilvernetzer",
            "contact_person": "stadtteilvernetzer",
            "is_free": True,
            "access": "registration",
            "body": text,
            **more,
        },
    )


VISITS = Node(
    kind="series",
    slug="stadtteilbesuche",
    title="Stadtteilbesuche",
    fields={
        "summary": "Zu Gast bei anderen: Wir sehen uns an, wie sich Nachbarschaften in Stuttgart vernetzen.",
        "image": "vineyards",
        "rhythm": "etwa drei- bis viermal im Jahr",
        "next_edition_hint": "Wohin es als Nächstes geht, entscheiden wir gemeinsam.",
        "organiser": "stadtteilvernetzer",
        "body": """
            Jedes Mal lädt ein anderer Stadtteil ein. Die Gastgeber zeigen, wer bei ihnen mit wem
            zusammenarbeitet, was gut läuft und wo es hakt. Aus jedem Besuch entsteht ein Bericht.
        """,
    },
    children=(
        visit(
            "moehringen",
            "Möhringen",
            date(2013, 10, 17),
            """
            Unser erster Besuch führte auf die Filder. Wir ließen uns erklären, wie Vereine, Kirchen und
            Bezirksrathaus ihre Termine aufeinander abstimmen.
            """,
        ),
        visit(
            "degerloch",
            "Degerloch",
            date(2014, 2, 18),
            """
            In Degerloch lernten wir die „Schokoladenseiten“ kennen. Das Projekt überzeugte so sehr, dass
            wir es später als Transferprojekt aufnahmen. Inzwischen gibt es einen Ableger im Stuttgarter
            Süden.
            """,
            topics=("vernetzung", "nachbarschaft"),
        ),
        visit(
            "heslach",
            "Heslach",
            date(2014, 5, 20),
            """
            Im Generationenhaus treffen sich Jung und Alt unter einem Dach. Wir sprachen darüber, wie aus
            Begegnungen im Flur feste Verabredungen werden.
            """,
            venue="generationenhaus-heslach",
            place_text="",
            topics=("vernetzung", "senioren"),
        ),
        visit(
            "feuerbach",
            "Feuerbach",
            date(2014, 10, 14),
            """
            Bei einem Rundgang zeigten uns die Gastgeber, wo man sich in Feuerbach trifft. Danach ging es
            lange ums Tauschen und Teilen: Was braucht ein Tauschring, damit er nicht einschläft?
            """,
            topics=("vernetzung", "tauschen"),
        ),
        visit(
            "stammheim",
            "Stammheim",
            date(2015, 1, 20),
            """
            Ganz im Norden der Stadt ging es um Netzwerke für ältere Menschen: Wer besucht wen, wer
            begleitet zum Arzt, und wie erfährt man voneinander?
            """,
            topics=("vernetzung", "senioren"),
        ),
        visit(
            "hasenberg",
            "Hasenberg",
            date(2015, 3, 17),
            """
            Der Hasenberg liegt im Stuttgarter Westen. Hier steht die Vernetzung noch am Anfang. Wir
            sammelten mit den Gastgebern, wen sie zum ersten Treffen einladen könnten.
            """,
        ),
        visit(
            "neckarvorstadt",
            "Neckarvorstadt",
            date(2015, 5, 19),
            """
            Diesmal sind wir am Neckar unterwegs. Vor Ort erfahren wir, wie die Neckarvorstadt ihre
            Nachbarschaften zusammenbringt. Neue Gesichter sind willkommen.
            """,
        ),
    ),
)

STRATEGY_MEETING = Node(
    kind="event",
    slug="strategiesitzung-2015",
    title="Strategiesitzung der Stadtteilvernetzer",
    fields={
        "motto": "Zwei Jahre Stadtteilvernetzer: Wie soll es weitergehen?",
        "summary": "Das Netzwerk schaut auf zwei Jahre zurück und berät seine nächsten Schritte.",
        "event_type": "committee",
        "start_date": date(2015, 4, 23),
        "start_time": time(18, 0),
        "end_time": time(20, 30),
        "place_text": "Stuttgart",
        "topics": ("vernetzung", "ehrenamt"),
        "organiser": "stadtteilvernetzer",
        "contact_person": "stadtteilvernetzer",
        "access": "invitation",
        "guiding_questions": (
            question("Welche Schritte gehen wir als Nächstes?"),
            question("Was davon schaffen wir ehrenamtlich?"),
            question("Wofür brauchen wir Fördergeld?"),
        ),
        "contributors": (contributor("organiser", "stadtteilvernetzer"),),
        # What was on the table is the document's, the order is invented.
        "programme": (
            item("talk", "Zwei Jahre in Zahlen", "Was das Netzwerk bisher erreicht hat."),
            item(
                "plenary",
                "Antworten aus der Umfrage",
                "Stärken, Schwächen und Wünsche: Alle im Netzwerk waren vorab gefragt worden.",
            ),
        ),
        "follow_ups": (
            follow_up(
                "Die Gruppe, die sich bei der Sitzung gefunden hat, kommt im Sommer 2015 erneut zusammen und "
                "prüft, welche Ideen sie angeht.",
                committee="Strategiegruppe",
            ),
        ),
        "body": """
            An Ideen mangelt es nicht. Deshalb sortiert eine Strategiegruppe nun, was ehrenamtlich zu schaffen
            ist und wofür das Netzwerk Geld braucht.
        """,
    },
)

REPAIR_CAFE = Node(
    kind="event",
    slug="repair-cafe-2015",
    title="Fachabend: Repair Café im Bezirk",
    fields={
        "summary": "Wie gründet man ein Repair Café, und was hält es am Laufen? Ein Abend für Interessierte.",
        "event_type": "network_meeting",
        "start_date": date(2015, 5, 28),
        "start_time": time(18, 0),
        "end_time": time(20, 0),
        "place_text": "Stuttgart",
        "topics": ("tauschen", "ehrenamt"),
        "organiser": "stadtteilvernetzer",
        "contact_person": "stadtteilvernetzer",
        "is_free": True,
        "access": "open",
        "body": """
            Der Toaster streikt, der Reißverschluss klemmt? In einem Repair Café helfen Ehrenamtliche beim
            Reparieren. An diesem Abend sprechen wir darüber, wie ein solcher Ort im eigenen Bezirk entsteht.
        """,
    },
)

NETWORK = Node(
    kind="network",
    slug="stuttgarter-stadtteilvernetzer",
    title="Stuttgarter Stadtteilvernetzer",
    fields={
        "summary": (
            "Fast 80 Menschen aus ganz Stuttgart geben weiter, was in ihrem Stadtteil gut funktioniert – "
            "über Bezirke, Fächer und Zuständigkeiten hinweg."
        ),
        "image": "vineyards",
        "purpose": """
            Wissen soll wandern. Was in einem Stadtteil gelingt, kann auch anderswo helfen. Dafür treffen wir
            uns, besuchen einander und schreiben auf, was wir gelernt haben.
        """,
        "founded_year": 2013,
        "founded_month": 6,
        "areas": (
            "moehringen",
            "degerloch",
            "heslach",
            "feuerbach",
            "stammheim",
            "hasenberg",
            "neckarvorstadt",
        ),
        "body": """
            ## Wie alles begann

            Im Juni 2013 taten sich acht Leute zusammen, die sich beruflich oder in ihrer Freizeit um
            Nachbarschaften kümmern. Sie kamen aus der Bürgerschaft, aus gemeinnützigen Organisationen und
            aus der Stadtverwaltung. Zwei Jahre später sind wir fast 80, die meisten aus gemeinnützigen
            Organisationen.

            ## Was wir erreicht haben

            - **Sechs Stadtteile besucht**, der siebte folgt am 19. Mai 2015. Die Berichte stehen bei den
              [Stadtteilbesuchen](@netzwerke/stuttgarter-stadtteilvernetzer/stadtteilbesuche).
            - **Fünf Projekte zum Nachmachen ausgewählt.** „Degerlochs Schokoladenseiten“ hat schon den Weg in
              den Stuttgarter Süden gefunden.
            - **Themen vertieft:** Engagement fördern, Tauschringe aufbauen, Netzwerke für ältere Menschen
              knüpfen, in einem Quartier bei null anfangen.
            - **Über 60 Artikel geschrieben**, alle ehrenamtlich, von neuen Wohnformen bis zur Inklusion.

            ## Was daraus geworden ist

            Aus einer Begegnung wurde ein gemeinsames Projekt, und das Fördergeld dafür ist bewilligt. Andere
            haben sich über Tauschringe beraten und planen nun einen eigenen. Und manchmal hilft schon ein
            Hinweis: Eine Gruppe fand durch uns einen freien Raum, von dem kaum jemand wusste.
        """,
    },
    children=(
        Node(
            kind="series",
            slug="netzwerkstatt",
            title="NetzWerkStatt",
            fields={
                "summary": "Der Werkstatttag der Stadtteilvernetzer: Wissen sammeln, ordnen und weitergeben.",
                "image": "tiles",
                "title_pattern": "{n}. NetzWerkStatt der Stadtteilvernetzer",
                "next_edition_hint": "Wie es mit dem Werkzeugkoffer weitergeht, erfahren Sie hier.",
                "organiser": "stadtteilvernetzer",
            },
            children=(WORKSHOP_DAY_2016,),
        ),
        VISITS,
        STRATEGY_MEETING,
        REPAIR_CAFE,
    ),
)
