"""The network in Berlin-Mitte and its symposium."""

from datetime import date, time

from portal.demo.spec import Node

SYMPOSIUM_2018 = Node(
    kind="event",
    slug="fachtag-2018",
    title="Fachtag Stadtteilkoordination im Bezirk Mitte",
    fields={
        "motto": "Stadtteilkoordination weiterdenken",
        "summary": (
            "Bezirk, Senat, Verbände und Träger beraten im Rathaus Mitte, wie sich die "
            "Stadtteilkoordination weiterentwickeln soll."
        ),
        "image": "plan",
        "event_type": "symposium",
        "start_date": date(2018, 10, 15),
        "start_time": time(9, 30),
        "end_time": time(16, 0),
        "venue": "rathaus-mitte",
        "areas": ("berlin-mitte",),
        "topics": ("vernetzung", "nachbarschaft"),
        "organiser": "bezirksamt-mitte",
        "contact_person": "berlin-mitte",
        "is_free": True,
        "access": "invitation",
        "languages": (("language", "de"),),
        "goals": """
            - Zeigen, was Stadtteilkoordinationen leisten.
            - Erfahrungen aus der Praxis sammeln und weitergeben.
            - Auch auf Landesebene deutlich machen, wofür sich Stadtteilkoordination lohnt.
        """,
        "audience": "Fachleute aus Bezirken und Senat, aus Verbänden und von Trägern der Stadtteilarbeit.",
        "body": """
            ## Gemeinsam vorbereitet

            Sechs Partner haben den Fachtag auf die Beine gestellt:

            - das Bezirksamt Mitte von Berlin,
            - die Senatsverwaltung für Integration, Arbeit und Soziales,
            - die Senatsverwaltung für Stadtentwicklung und Wohnen,
            - der Paritätische Wohlfahrtsverband Landesverband Berlin e. V.,
            - das Diakonische Werk Berlin-Brandenburg-schlesische Oberlausitz und
            - der Verband für sozial-kulturelle Arbeit e. V., Landesverband Berlin.

            Was besprochen wurde, haben vor allem die Träger geprägt, die in Mitte Stadtteilkoordination
            anbieten: Fabrik Osloer Straße e. V., Kreativhaus Fischerinsel e. V., Moabiter Ratschlag e. V.,
            Paul Gerhardt Stift Soziales gGmbH, Pfefferwerk Stadtkultur gGmbH, FIPP e. V. und
            Volkssolidarität e. V.

            ## Lernen, während man es tut

            Die Partner haben sich vorgenommen, die Umsetzung gemeinsam zu begleiten und dabei voneinander
            zu lernen. So steht es auch in ihrer Kooperationsvereinbarung, die die Stadtteilkoordination
            zur Integrierten Stadtteilentwicklung zählt.

            ## Wie es weitergeht

            Zwischen den Fachtagen trifft sich ein Kooperationsgremium. Weitere gemeinsame Veranstaltungen
            sollen folgen. Dieser Bericht ist am 14. Dezember 2018 erschienen.
        """,
    },
)

NETWORK = Node(
    kind="network",
    slug="berlin-mitte",
    title="Stadtteilkoordination Berlin-Mitte",
    fields={
        "summary": (
            "In Berlin-Mitte arbeiten freie Träger und Bezirksamt zusammen, damit jeder Stadtteil eine "
            "Anlaufstelle für Ideen und Anliegen hat."
        ),
        "image": "plan",
        "purpose": """
            Stadtteilkoordination verbindet. Bewohnerinnen und Bewohner finden hier jemanden, der zuhört,
            Verwaltung und Träger erfahren früh, was vor Ort gebraucht wird.
        """,
        "areas": ("berlin-mitte", "moabit", "gesundbrunnen", "wedding", "fischerinsel"),
        "body": """
            ## So arbeiten wir

            Mehrere Träger teilen sich die Aufgabe, jeder in dem Stadtteil, den er am besten kennt.
            Grundlage ist eine Kooperationsvereinbarung mit dem Bezirk und dem Land Berlin. In einem
            Kooperationsgremium stimmen sich alle Partner ab.

            ## Aus den Stadtteilen

            Kinder berichten als Reporterinnen und Reporter aus ihrem Kiez, Breakdance-Gruppen zeigen ihr
            Können, und im Kletterwald wagen sich ganze Familien nach oben. Aufwind e. V. und das
            Unionhilfswerk gehören zu denen, die solche Angebote möglich machen.
        """,
    },
    children=(
        Node(
            kind="series",
            slug="fachtag-stadtteilkoordination",
            title="Fachtag Stadtteilkoordination",
            fields={
                "summary": "Fachleute aus Bezirk, Land und Stadtteilen beraten über Stadtteilkoordination.",
                "rhythm": "in unregelmäßigen Abständen",
                "next_edition_hint": "Weitere gemeinsame Fachveranstaltungen sind vorgesehen.",
                "organiser": "bezirksamt-mitte",
            },
            children=(SYMPOSIUM_2018,),
        ),
    ),
)
