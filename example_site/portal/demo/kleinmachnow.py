"""The network for families in Kleinmachnow and its conference."""

from datetime import date, time

from portal.demo import kleinmachnow_workshops
from portal.demo.spec import Node
from portal.demo.streams import contributor, item, participant, question

CONFERENCE_2022 = Node(
    kind="event",
    slug="sozialraumkonferenz-2022",
    title="1. Sozialraumkonferenz Kleinmachnow",
    fields={
        "motto": "Netzwerkstatt – Familien in Kleinmachnow",
        "summary": (
            "Kitas, Horte, Jugendarbeit, Beratungsstellen und Vereine sammeln im Bürgersaal Ideen, wie "
            "Kinder, Jugendliche und Familien in Kleinmachnow noch besser aufwachsen und leben können."
        ),
        "image": "talk",
        "event_type": "conference",
        "edition_number": 1,
        "start_date": date(2022, 6, 16),
        "start_time": time(14, 30),
        "end_time": time(18, 0),
        "venue": "rathaus-kleinmachnow",
        "room": "Bürgersaal",
        "areas": ("kleinmachnow",),
        "topics": ("familie", "vernetzung", "sport", "kultur", "beratung", "kinderschutz"),
        "organiser": "gemeinde-kleinmachnow",
        "contact_person": "kleinmachnow",
        "is_free": True,
        "access": "invitation",
        "languages": (("language", "de"),),
        "goals": """
            - Herausfinden, was Kinder, Jugendliche und Familien stärkt.
            - Ideen sammeln und erste Lösungen verabreden.
        """,
        "audience": (
            "Kitas und Horte der Gemeinde, kirchliche Kitas, Jugendarbeit, Familienberatung, "
            "Kreisvolkshochschule, Kreismusikschule, Sportvereine und Freizeitverbände."
        ),
        "guiding_questions": (
            question("Was gibt es in der Gemeinde schon, was wird gesucht und was fehlt noch?"),
            question("Was beschäftigt Kinder, Jugendliche und Eltern in Kleinmachnow gerade?"),
            question("Wo können wir zusammen vorbeugen, statt später zu reparieren?"),
        ),
        "contributors": (
            contributor("inviting_body", "gemeinde-kleinmachnow"),
            contributor("moderator", "raa-potsdam", function="Regionalreferent für Bildung und Integration"),
        ),
        # The order, the beginning and the end are the document's, the times between are invented.
        "programme": (
            item(
                "welcome",
                start=time(14, 30),
                end=time(14, 45),
                participants=(
                    participant(
                        "Leitung des Fachbereichs Schule, Kultur, Soziales",
                        organisation="gemeinde-kleinmachnow",
                    ),
                ),
            ),
            item(
                "getting_to_know",
                "Reihum zu zweit",
                "In kurzen Gesprächen mit wechselndem Gegenüber zeigt sich schnell, wer Ähnliches vorhat.",
                start=time(14, 45),
                end=time(15, 15),
            ),
            item(
                "pitching",
                "Eigene Themen vorstellen",
                "Wer ein Thema mitbringt, stellt es allen vor und wirbt um Mitstreitende.",
                start=time(15, 15),
                end=time(15, 45),
            ),
            item(
                "workshop_round",
                text=(
                    "Jede und jeder wählt selbst eine der fünf Gruppen. Jede Gruppe hält fest, wie es heute "
                    "ist, wie es sein soll und was der erste Schritt sein könnte."
                ),
                start=time(16, 0),
                end=time(17, 45),
                number=1,
            ),
            item("end", start=time(18, 0)),
        ),
        "body": """
            ## Der Anfang ist gemacht

            Dass die Verwaltung zum ersten Mal alle an einen Tisch geholt hat, kam durchweg gut an. Es wurde
            viel erzählt, gefragt und verabredet. Alle wünschen sich, dass das bunte Angebot für Kinder und
            Familien weiter wächst, und dass ein Netzwerk dabei hilft.

            Weitere Konferenzen sollen folgen. Für die Moderation sagt die Gemeinde herzlich danke.
        """,
    },
    children=kleinmachnow_workshops.WORKSHOPS,
)

NETWORK = Node(
    kind="network",
    slug="familien-in-kleinmachnow",
    title="Netzwerk Familien in Kleinmachnow",
    fields={
        "summary": (
            "Wer in Kleinmachnow mit Kindern, Jugendlichen und Familien zu tun hat, findet in diesem "
            "Netzwerk Partner."
        ),
        "image": "houses",
        "purpose": """
            Familien sollen in Kleinmachnow viel Gutes finden: Sport, Musik, Rat und Schutz. Dafür braucht
            es kurze Wege zwischen allen, die daran mitwirken.
        """,
        "founded_year": 2022,
        "founded_month": 6,
        "areas": ("kleinmachnow",),
        "body": """
            ## Wer dabei ist

            - Kitas und Horte der Gemeinde und der Kirchen
            - CARAT Jugendarbeit Kleinmachnow
            - Kreisvolkshochschule und Kreismusikschule Potsdam-Mittelmark
            - Familienberatung
            - Sportvereine und Freizeitverbände

            Der Fachbereich Schule, Kultur, Soziales der Gemeinde lädt ein und hält die Fäden zusammen.
        """,
    },
    children=(
        Node(
            kind="series",
            slug="sozialraumkonferenz",
            title="Sozialraumkonferenz Kleinmachnow",
            fields={
                "summary": "Die Konferenz bringt alle zusammen, die in Kleinmachnow für Familien da sind.",
                "image": "talk",
                "title_pattern": "{n}. Sozialraumkonferenz Kleinmachnow",
                "next_edition_hint": "Weitere Sozialraumkonferenzen sind geplant.",
                "organiser": "gemeinde-kleinmachnow",
            },
            children=(CONFERENCE_2022,),
        ),
    ),
)
