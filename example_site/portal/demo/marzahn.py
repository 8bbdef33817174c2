"""The network in Marzahn-Mitte and its series NetzWerkStadt."""

from datetime import date, time

from portal.demo.spec import Node

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
        "body": """
            ## Ankommen und verorten

            Schon bei der Anmeldung im Foyer ging es los: Jede Einrichtung trug auf einer großen Karte ein,
            was sie anbietet und wen sie sucht. So entstand Stück für Stück ein Bild davon, wo in der
            Bezirksregion noch Verbindungen fehlen.

            Danach stellte die StadtteilkoordinationPlus ihre Aufgaben vor und zeigte an Beispielen, was
            andere davon haben. Die zuständige Bezirksstadträtin begrüßte die Anwesenden und benannte, was
            aus ihrer Sicht jetzt ansteht.

            ## Drei Themen, drei Gruppen

            - **Sexualisierte Gewalt:** Wie lässt sich vorbeugen, wie werden Betroffene gut unterstützt, und
              wie handeln Einrichtungen sicher?
            - **Familienförderung:** Welche Angebote haben sich bewährt, und was tragen sie dazu bei, dass
              Familien aus der Armut finden?
            - **Nachbarschaft zum Mitmachen:** BENN Blumberger Damm hat untersucht, wer vor Ort mit wem
              zusammenarbeitet. Die Gruppe sprach über die Ergebnisse und über Pläne für 2023 und 2024.

            ## Am Buffet weiterreden

            Zum Schluss wurde aufgetischt. Beim Vernetzungsbuffet stellten sich Projekte vor, und viele
            kamen zum ersten Mal miteinander ins Gespräch. Die Rückmeldungen fielen so gut aus, dass das
            Team im Jahr darauf wieder einladen möchte.

            ## Wer dahintersteht

            Die StadtteilkoordinationPlus hat die Veranstaltung organisiert, federführend beim
            DRK-Kreisverband Berlin-Nordost e. V. Mitgeplant haben das Jugendamt und die
            Organisationseinheit Sozialraumorientierte Planungskoordination (OE SPK). Die Dokumentation
            schicken wir auf Anfrage gern per E-Mail zu.
        """,
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
        "body": """
            ## Arriving and finding one's place

            It began right at the registration desk in the foyer. On a large map each organisation wrote
            down what it offers and whom it is looking for. Piece by piece, a picture emerged of where
            links are still missing in the quarter.

            Then StadtteilkoordinationPlus presented its work and showed with examples how others benefit.
            The district councillor in charge welcomed the participants and named what she thinks is due
            next.

            ## Three topics, three groups

            - **Sexual violence:** How can it be prevented, how are those affected supported well, and how
              do organisations act with confidence?
            - **Family support:** Which services have proved their worth, and how do they help families out
              of poverty?
            - **Neighbourhood work that involves people:** BENN Blumberger Damm looked into who works with
              whom locally. The group discussed the findings and the plans for 2023 and 2024.

            ## Carrying on at the buffet

            At the end there was food. Projects introduced themselves at the networking buffet, and many
            people talked to each other for the first time. The feedback was so good that the team would
            like to invite people again the year after.

            ## Who is behind it

            StadtteilkoordinationPlus organised the event, led by the Berlin-Nordost branch of the German
            Red Cross. The youth welfare office and the district's unit for neighbourhood-based planning
            (OE SPK) helped to plan it. We are happy to send you the documentation by e-mail.
        """,
    },
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
