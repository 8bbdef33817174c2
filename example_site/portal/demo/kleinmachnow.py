"""The network for families in Kleinmachnow and its conference."""

from datetime import date, time

from portal.demo.spec import Node

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
        "body": """
            ## Drei Fragen zum Einstieg

            - Was gibt es in der Gemeinde schon, und was fehlt noch?
            - Was beschäftigt Kinder, Jugendliche und Eltern gerade?
            - Wo können wir zusammen vorbeugen, statt später zu reparieren?

            Nach der Begrüßung durch die Fachbereichsleitung ging es in kurzen Zweiergesprächen reihum. So
            fand man schnell heraus, wer ähnliche Anliegen hat. Wer ein Thema mitgebracht hatte, stellte es
            danach allen vor und warb um Mitstreitende.

            ## Fünf Gruppen, frei gewählt

            - **Netzwerk:** über Einrichtungen hinweg arbeiten und nutzen, was schon da ist
            - **Sport und Freizeit:** Angebote für Kinder und Jugendliche bekannter und leichter zugänglich
              machen
            - **Kunst und Kultur:** Schnupperangebote, die wirklich allen offenstehen
            - **Beratung:** jemand zum Reden für Kinder und Jugendliche, die Pandemie und Krieg belasten
            - **Kinderschutz:** vorbeugen und gut informieren

            Jede Gruppe hielt fest, wie es heute ist und wie es sein soll. Daraus entstanden erste Ideen für
            den Weg dorthin.

            ## Der Anfang ist gemacht

            Dass die Verwaltung zum ersten Mal alle an einen Tisch geholt hat, kam durchweg gut an. Weitere
            Konferenzen sollen folgen. Durch den Nachmittag führte eine Fachkraft für Bildung und
            Integration der RAA Brandenburg – dafür vielen Dank.
        """,
    },
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
