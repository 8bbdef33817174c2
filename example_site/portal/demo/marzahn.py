"""The network in Marzahn-Mitte and its series NetzWerkStadt."""

from datetime import date, time

from portal.demo import marzahn_workshops
from portal.demo.spec import Node
from portal.demo.streams import contributor, item, participant, quote

CONTRIBUTORS = (
    contributor("organiser", "stadtteilkoordinationplus-marzahn-mitte"),
    contributor("lead", "drk-berlin-nordost"),
    contributor("co_planning", "jugendamt-marzahn-hellersdorf"),
    contributor("co_planning", "oe-spk"),
)

NETZWERKSTADT_2023 = Node(
    kind="event",
    slug="netzwerkstadt-2023",
    title="2. NetzWerkStadt Marzahn-Mitte",
    fields={
        "motto": "Miteinander vernetzt in Marzahn Mitte",
        "summary": (
            "Etwa 70 Fachkräfte aus der Bezirksregion lernen sich kennen, vertiefen drei Themen und knüpfen "
            "Kontakte für gemeinsame Vorhaben."
        ),
        "image": "towers",
        "event_type": "conference",
        "edition_number": 2,
        "start_date": date(2023, 5, 4),
        "start_time": time(13, 0),
        "end_time": time(18, 0),
        "venue": "freizeitforum-marzahn",
        "areas": ("marzahn-mitte", "blumberger-damm"),
        "topics": ("vernetzung", "gewaltpraevention", "familienfoerderung", "nachbarschaft"),
        "organiser": "stadtteilkoordinationplus-marzahn-mitte",
        "contact_person": "marzahn-mitte",
        "contact_function": "Federführung der NetzWerkStadt",
        "is_free": True,
        "access": "registration",
        "languages": (("language", "de"),),
        "goals": """
            - Wer in Marzahn-Mitte arbeitet, kennt die Gesichter hinter den anderen Einrichtungen.
            - Zu drei klar umrissenen Themen tauschen sich die Fachkräfte gezielt aus.
            - Aus Gesprächen werden Verabredungen für die Zusammenarbeit.
        """,
        "audience": "Alle, die hauptamtlich in der Bezirksregion Marzahn-Mitte tätig sind.",
        "contributors": CONTRIBUTORS,
        # The order is the document's, the times are invented.
        "programme": (
            item(
                "registration",
                "Ankommen und verorten",
                "Auf einer großen Karte trägt jede Einrichtung ein, was sie anbietet und wen sie sucht: die "
                "Vernetzungspotenzialkarte.",
                start=time(13, 0),
                end=time(13, 30),
                room="Foyer",
            ),
            item(
                "talk",
                "Was Stadtteilkoordination tut und was andere davon haben",
                start=time(13, 30),
                end=time(14, 0),
                participants=(participant(organisation="stadtteilkoordinationplus-marzahn-mitte"),),
            ),
            item(
                "greeting",
                "Was jetzt ansteht",
                start=time(14, 0),
                end=time(14, 15),
                participants=(participant("Bezirksstadträtin"),),
            ),
            item("workshop_round", start=time(14, 30), end=time(16, 0), number=1),
            item(
                "break",
                "Vernetzungsbuffet",
                "Essen, Projekte vorstellen, neue Leute kennenlernen.",
                start=time(16, 0),
                end=time(18, 0),
            ),
            item("end", start=time(18, 0)),
        ),
        "attendee_count": 70,
        "attendee_qualifier": "about",
        "body": (
            """
            ## Viele neue Verbindungen

            Auf der Karte im Foyer entstand Stück für Stück ein Bild davon, wo in der Bezirksregion noch
            Verbindungen fehlen. In den Gruppen und am Buffet kamen dann viele zum ersten Mal miteinander ins
            Gespräch.
            """,
            # What the team said is in the document; the words are the demo's.
            quote(
                "Die vielen guten Rückmeldungen freuen uns. Im nächsten Jahr laden wir wieder ein.",
                "Organisationsteam der NetzWerkStadt",
            ),
            """
            ## Dokumentation

            Wer nachlesen möchte, bekommt die Dokumentation auf Anfrage per E-Mail. Schreiben Sie an
            [netzwerkstadt@marzahn-mitte.example.org](mailto:netzwerkstadt@marzahn-mitte.example.org).
            """,
        ),
    },
    english={
        "slug": "netzwerkstadt-2023",
        "title": "Second NetzWerkStadt Marzahn-Mitte",
        "motto": "Connected with each other in Marzahn-Mitte",
        "summary": (
            "About 70 professionals from the quarter get to know each other, discuss three topics in depth "
            "and make contacts for joint projects."
        ),
        "contact_function": "In charge of NetzWerkStadt",
        "goals": """
            - Those who work in Marzahn-Mitte know the faces behind the other organisations.
            - Professionals share what they know on three clearly defined topics.
            - Conversations turn into agreements to work together.
        """,
        "audience": "Everyone who works professionally in the quarter Marzahn-Mitte.",
        "programme": (
            item(
                "registration",
                "Arriving and finding one's place",
                "On a large map, each organisation writes down what it offers and whom it is looking for: "
                "the map of networking potential.",
                room="Foyer",
            ),
            item(
                "talk",
                "What neighbourhood coordination does and how others benefit",
                participants=(participant(organisation="stadtteilkoordinationplus-marzahn-mitte"),),
            ),
            item("greeting", "What is due next", participants=(participant("District councillor"),)),
            item("workshop_round", number=1),
            item("break", "Networking buffet", "Eat, present projects, meet new people."),
            item("end"),
        ),
        "body": (
            """
            ## Many new links

            On the map in the foyer, a picture emerged piece by piece of where links are still missing in the
            quarter. In the groups and at the buffet, many people then talked to each other for the first
            time.
            """,
            quote(
                "The many good responses make us happy. We will invite people again next year.",
                "The organising team of NetzWerkStadt",
            ),
            """
            ## Documentation

            If you would like to read more, we send you the documentation by e-mail on request. Write to
            [netzwerkstadt@marzahn-mitte.example.org](mailto:netzwerkstadt@marzahn-mitte.example.org).
            """,
        ),
    },
    children=marzahn_workshops.WORKSHOPS,
)

NETZWERKSTADT_2022 = Node(
    kind="event",
    slug="netzwerkstadt-2022",
    title="1. NetzWerkStadt Marzahn-Mitte",
    fields={
        "summary": "Zum Auftakt der Reihe stellen sich Einrichtungen aus Marzahn-Mitte einander vor.",
        "event_type": "conference",
        "edition_number": 1,
        "start_date": date(2022, 5, 12),
        "start_time": time(14, 0),
        "end_time": time(17, 0),
        "venue": "freizeitforum-marzahn",
        "areas": ("marzahn-mitte",),
        "topics": ("vernetzung",),
        "organiser": "stadtteilkoordinationplus-marzahn-mitte",
        "body": """
            An einem Nachmittag lernten sich Fachkräfte aus der Bezirksregion kennen. Jede Einrichtung hatte
            drei Minuten Zeit, um sich vorzustellen. Danach blieb Raum für Gespräche an Stehtischen.
        """,
    },
)

SERIES = Node(
    kind="series",
    slug="netzwerkstadt",
    title="NetzWerkStadt Marzahn-Mitte",
    fields={
        "summary": (
            "Einmal im Jahr treffen sich alle, die in Marzahn-Mitte beruflich für andere da sind: zum "
            "Kennenlernen, zum Austausch und um gemeinsam etwas anzufangen."
        ),
        "image": "network",
        "rhythm": "einmal im Jahr, meist im Mai",
        "title_pattern": "{n}. NetzWerkStadt Marzahn-Mitte",
        "next_edition_hint": "Die nächste NetzWerkStadt ist in Planung. Der Termin steht bald hier.",
        "organiser": "stadtteilkoordinationplus-marzahn-mitte",
        "body": """
            Die NetzWerkStadt ist für alle gedacht, die in der Bezirksregion arbeiten: in Kitas und Schulen,
            in Beratungsstellen, Vereinen und Ämtern. Jede Ausgabe hat eigene Themen. Gleich bleibt, dass
            viel Zeit für Gespräche ist.
        """,
    },
    english={
        "slug": "netzwerkstadt",
        "title": "NetzWerkStadt Marzahn-Mitte",
        "summary": (
            "Once a year, everyone who works for others in Marzahn-Mitte meets: to get to know each other, "
            "to share experience and to start something together."
        ),
        "rhythm": "once a year, usually in May",
        "title_pattern": "NetzWerkStadt Marzahn-Mitte no. {n}",
        "next_edition_hint": "The next NetzWerkStadt is being planned. You will soon find the date here.",
        "body": """
            NetzWerkStadt is meant for everyone who works in the quarter: in day-care centres and schools,
            in advice centres, associations and public offices. Every edition has topics of its own. What
            stays the same is that there is plenty of time to talk.
        """,
    },
    children=(NETZWERKSTADT_2023, NETZWERKSTADT_2022),
)

NETWORK = Node(
    kind="network",
    slug="marzahn-mitte",
    title="StadtteilkoordinationPlus Marzahn-Mitte",
    fields={
        "summary": (
            "Die StadtteilkoordinationPlus bringt in der Bezirksregion Marzahn-Mitte zusammen, wer sich für "
            "das Leben im Stadtteil einsetzt."
        ),
        "image": "towers",
        "purpose": """
            Die Stadtteilkoordination hält Kontakt zu Einrichtungen, Vereinen und Ämtern. Sie hört zu, was
            die Menschen im Stadtteil brauchen, und sorgt dafür, dass die richtigen Stellen davon erfahren.
        """,
        "areas": ("marzahn-mitte", "blumberger-damm"),
        "body": """
            ## Was wir tun

            - Wir laden zu Runden ein, in denen sich Fachkräfte regelmäßig sehen.
            - Wir vermitteln: Wer einen Raum, Geld oder Mitstreitende sucht, kann uns fragen.
            - Wir tragen Anliegen aus dem Stadtteil in die Verwaltung und Antworten zurück.

            Einmal im Jahr kommen alle zur [NetzWerkStadt](@netzwerke/marzahn-mitte/netzwerkstadt) zusammen.

            ## Partner vor Ort

            Träger ist der DRK-Kreisverband Berlin-Nordost e. V. Eng arbeiten wir mit dem Jugendamt, mit der
            OE SPK des Bezirks und mit BENN Blumberger Damm.
        """,
    },
    english={
        "slug": "marzahn-mitte",
        "title": "StadtteilkoordinationPlus Marzahn-Mitte",
        "summary": (
            "In the quarter Marzahn-Mitte, StadtteilkoordinationPlus brings together those who work for "
            "a good life in the neighbourhood."
        ),
        "purpose": """
            The neighbourhood coordinators keep in touch with organisations, associations and public
            offices. They listen to what people in the neighbourhood need and see to it that the right
            places hear of it.
        """,
        "body": """
            ## What we do

            - We invite professionals to meetings where they see each other regularly.
            - We put people in touch: ask us if you need a room, money or people to join in.
            - We carry concerns from the neighbourhood to the administration, and bring back answers.

            Once a year everyone meets at
            [NetzWerkStadt](@netzwerke/marzahn-mitte/netzwerkstadt).

            ## Local partners

            We are run by the Berlin-Nordost branch of the German Red Cross. We work closely with the youth
            welfare office, with the district's unit OE SPK and with BENN Blumberger Damm.
        """,
    },
    children=(SERIES,),
)
