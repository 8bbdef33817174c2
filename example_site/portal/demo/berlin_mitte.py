"""The network in Berlin-Mitte and its symposium."""

from datetime import date, time

from portal.demo.pictures import CREDIT
from portal.demo.spec import Node
from portal.demo.streams import contributor, download, follow_up, image

SHAPED = "hat die Inhalte mitgeprägt"

#: The documentation shows four photographs; the demo draws them. Who took a photograph is not named.
GALLERY = (
    image(
        "reporters",
        caption="Kinder der Schulstation von Aufwind e. V. berichten aus ihrem Kiez",
        credit=f"{CREDIT}, nach einem Foto aus der Dokumentation",
    ),
    image(
        "children",
        caption="Eine Kindergartengruppe beim Unionhilfswerk",
        credit=f"{CREDIT}, nach einem Foto aus der Dokumentation",
    ),
    image(
        "dancers",
        caption="Breakdance auf der Bühne",
        credit=f"{CREDIT}, nach einem Foto aus der Dokumentation",
    ),
    image(
        "climbers",
        caption="Hoch hinaus im Kletterwald",
        credit=f"{CREDIT}, nach einem Foto des Nachbarschaftsheims Schöneberg",
    ),
)

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
        "contributors": (
            *(
                contributor("partner", key)
                for key in (
                    "bezirksamt-mitte",
                    "senias",
                    "sensw",
                    "paritaetischer-berlin",
                    "diakonie-bbo",
                    "vska-berlin",
                )
            ),
            *(
                contributor("provider", key, note=SHAPED)
                for key in (
                    "fabrik-osloer-strasse",
                    "kreativhaus-fischerinsel",
                    "moabiter-ratschlag",
                    "paul-gerhardt-stift",
                    "pfefferwerk",
                    "fipp",
                    "volkssolidaritaet",
                )
            ),
        ),
        "follow_ups": (
            follow_up(
                "Partner und Träger stimmen sich weiter ab. Gemeinsame Fachveranstaltungen sollen folgen.",
                committee="Kooperationsgremium",
            ),
        ),
        # No programme: the document does not tell one.
        "body": (
            """
            ## Lernen, während man es tut

            Die Partner haben sich vorgenommen, die Umsetzung gemeinsam zu begleiten und dabei voneinander
            zu lernen. So steht es auch in ihrer Kooperationsvereinbarung, die die Stadtteilkoordination
            zur Integrierten Stadtteilentwicklung zählt.
            """,
            ("netzwerk_downloads", (download("cooperation-agreement", "agreement", accessible="no"),)),
            """
            ## Aus den Stadtteilen
            """,
            ("netzwerk_gallery", GALLERY),
            """
            Dieser Bericht ist am 14. Dezember 2018 erschienen.
            """,
        ),
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
