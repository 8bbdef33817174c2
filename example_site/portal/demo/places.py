"""Areas, topics, phases of a network and venues.

Four houses and their addresses are real; those in Auenstadt are invented.
"""

from datetime import date

from portal.demo.spec import Area, Phase, Topic, Venue

AREAS = (
    Area(key="auenstadt-nord", name="Auenstadt-Nord", kind="district", official_key="A1"),
    Area(key="nordstadt", name="Nordstadt", kind="quarter", parent="auenstadt-nord", official_key="A1-01"),
    Area(key="weberviertel", name="Weberviertel", kind="neighbourhood", parent="nordstadt"),
    Area(key="auenstadt-sued", name="Auenstadt-Süd", kind="district", official_key="A2"),
    Area(key="suedaue", name="Südaue", kind="quarter", parent="auenstadt-sued", official_key="A2-01"),
    Area(key="am-hafen", name="Am Hafen", kind="neighbourhood", parent="suedaue"),
    Area(key="marzahn-hellersdorf", name="Marzahn-Hellersdorf", kind="district", official_key="10"),
    Area(key="marzahn-mitte", name="Marzahn-Mitte", kind="quarter", parent="marzahn-hellersdorf"),
    Area(key="blumberger-damm", name="Blumberger Damm", kind="neighbourhood", parent="marzahn-mitte"),
    Area(key="berlin-mitte", name="Berlin-Mitte", kind="district", official_key="01"),
    Area(key="moabit", name="Moabit", kind="quarter", parent="berlin-mitte"),
    Area(key="gesundbrunnen", name="Gesundbrunnen", kind="quarter", parent="berlin-mitte"),
    Area(key="wedding", name="Wedding", kind="quarter", parent="berlin-mitte"),
    Area(key="fischerinsel", name="Fischerinsel", kind="neighbourhood", parent="berlin-mitte"),
    Area(key="moehringen", name="Möhringen", kind="district"),
    Area(key="degerloch", name="Degerloch", kind="district"),
    Area(key="stuttgart-sued", name="Stuttgart-Süd", kind="district"),
    Area(key="heslach", name="Heslach", kind="quarter", parent="stuttgart-sued"),
    Area(key="feuerbach", name="Feuerbach", kind="district"),
    Area(key="stammheim", name="Stammheim", kind="district"),
    Area(key="stuttgart-west", name="Stuttgart-West", kind="district"),
    Area(key="hasenberg", name="Hasenberg", kind="quarter", parent="stuttgart-west"),
    Area(key="bad-cannstatt", name="Bad Cannstatt", kind="district"),
    Area(key="neckarvorstadt", name="Neckarvorstadt", kind="quarter", parent="bad-cannstatt"),
    Area(key="potsdam-mittelmark", name="Potsdam-Mittelmark", kind="district"),
    Area(key="kleinmachnow", name="Kleinmachnow", kind="quarter", parent="potsdam-mittelmark"),
)

TOPICS = (
    Topic(key="vernetzung", name="Vernetzung im Quartier", english="Networking in the neighbourhood"),
    Topic(key="nachbarschaft", name="Nachbarschaft und Beteiligung", english="Neighbours and participation"),
    Topic(key="ehrenamt", name="Ehrenamt", english="Volunteering"),
    Topic(key="familie", name="Kinder, Jugend und Familie", english="Children, young people and families"),
    Topic(key="familienfoerderung", name="Familienförderung", english="Family support"),
    Topic(key="kinderschutz", name="Kinderschutz", english="Child protection"),
    Topic(key="gewaltpraevention", name="Schutz vor Gewalt", english="Protection from violence"),
    Topic(key="senioren", name="Älter werden im Stadtteil", english="Growing older in the neighbourhood"),
    Topic(key="tauschen", name="Tauschen, Teilen, Reparieren", english="Swapping, sharing, repairing"),
    Topic(key="sport", name="Sport und Freizeit", english="Sport and leisure"),
    Topic(key="kultur", name="Kunst und Kultur", english="Arts and culture"),
    Topic(key="beratung", name="Beratung", english="Advice and counselling"),
    Topic(key="inklusion", name="Inklusion", english="Inclusion"),
    Topic(key="klima", name="Klima und Grün", english="Climate and green spaces"),
    Topic(key="wohnen", name="Wohnen", english="Housing"),
    Topic(key="foerderung", name="Fördermittel", english="Grants and funding"),
)

#: Named after the groups of the first NetzWerkStatt in Stuttgart, in their order.
PHASES = (
    Phase(
        key="start",
        name="Start und Akquise",
        description="Die ersten Mitstreitenden finden und das erste Treffen auf die Beine stellen.",
        english={
            "name": "Starting and recruiting",
            "description": "Find the first people to join in, and hold the first meeting.",
        },
    ),
    Phase(
        key="konzeption",
        name="Konzeption und Planung",
        description="Sich auf Ziele einigen und festlegen, wie man zusammenarbeitet.",
        english={
            "name": "Concept and planning",
            "description": "Agree on goals and on how to work together.",
        },
    ),
    Phase(
        key="ergebnisse",
        name="Ergebnisse und Verantwortlichkeiten",
        description="Klären, was herauskommen soll und wer sich worum kümmert.",
        english={
            "name": "Results and responsibilities",
            "description": "Decide what should come out of it and who sees to what.",
        },
    ),
    Phase(
        key="kooperation",
        name="Kooperation",
        description="Gemeinsam handeln, ohne die eigene Arbeit aus dem Blick zu verlieren.",
        english={
            "name": "Cooperation",
            "description": "Act together without losing sight of one's own work.",
        },
    ),
    Phase(
        key="unterstuetzung",
        name="Unterstützung und Ressourcen",
        description="Geld, Räume, Zeit und Rückhalt beschaffen.",
        english={
            "name": "Support and resources",
            "description": "Find money, rooms, time and backing.",
        },
    ),
    Phase(
        key="integration",
        name="Integration und Inklusion",
        description="Offen bleiben für alle, die dazukommen wollen.",
        english={
            "name": "Integration and inclusion",
            "description": "Stay open to everyone who wants to join.",
        },
    ),
    Phase(
        key="stolpersteine",
        name="Stolpersteine und Konflikte",
        description="Schwierigkeiten früh ansprechen und gut mit ihnen umgehen.",
        english={
            "name": "Obstacles and conflicts",
            "description": "Name difficulties early and deal with them well.",
        },
    ),
    Phase(
        key="austausch",
        name="Netzwerk und Austausch",
        description="In Kontakt bleiben und weitergeben, was gelungen ist.",
        english={
            "name": "Network and exchange",
            "description": "Keep in touch and pass on what worked.",
        },
    ),
)

VENUES = (
    Venue(
        key="rathaus-auenstadt",
        name="Rathaus Auenstadt",
        street="Am Markt 1",
        postal_code="12345",
        town="Auenstadt",
        area="auenstadt-nord",
        position=("51.962000", "12.084000"),
        public_transport="Markt, Straßenbahn 1 und 3, Bus 20",
        rooms=(
            ("Bürgersaal", 180, "1. Obergeschoss, mit dem Aufzug neben der Information"),
            ("Ratskeller", 60, "Untergeschoss, nur über die Treppe"),
            ("Foyer", None, "Erdgeschoss, direkt hinter dem Haupteingang"),
        ),
        features={
            "step_free": ("yes", "Rampe rechts neben der Freitreppe, die Tür öffnet automatisch"),
            "lift": ("yes", "Der Aufzug fährt nicht in den Ratskeller."),
            "toilet": ("yes", "Erdgeschoss, mit Euroschlüssel"),
            "parking": ("yes", "Zwei Plätze in der Schulgasse"),
            "induction_loop": ("yes", "Nur im Bürgersaal"),
            "tactile_guidance": ("no", "Vom Eingang bis zur Information begleiten wir Sie gern."),
            "step_free_transport": ("yes", ""),
        },
        checked_on=date(2026, 3, 17),
        english={
            "name": "Auenstadt Town Hall",
            "public_transport": "Markt, trams 1 and 3, bus 20",
            "rooms": (
                (
                    "room",
                    {
                        "name": "Bürgersaal",
                        "seats": 180,
                        "note": "First floor, take the lift beside the desk",
                    },
                ),
                ("room", {"name": "Ratskeller", "seats": 60, "note": "Basement, by stairs only"}),
                ("room", {"name": "Foyer", "seats": None, "note": "Ground floor, behind the main entrance"}),
            ),
            "accessibility": (
                (
                    "feature",
                    {
                        "fact": "step_free",
                        "answer": "yes",
                        "note": "Ramp to the right of the steps, automatic door",
                    },
                ),
                (
                    "feature",
                    {"fact": "lift", "answer": "yes", "note": "The lift does not go down to the Ratskeller."},
                ),
                ("feature", {"fact": "toilet", "answer": "yes", "note": "Ground floor, Euro key needed"}),
                ("feature", {"fact": "parking", "answer": "yes", "note": "Two spaces in Schulgasse"}),
                ("feature", {"fact": "induction_loop", "answer": "yes", "note": "In the Bürgersaal only"}),
                (
                    "feature",
                    {
                        "fact": "tactile_guidance",
                        "answer": "no",
                        "note": "We are happy to walk with you from the door to the desk.",
                    },
                ),
                ("feature", {"fact": "step_free_transport", "answer": "yes", "note": ""}),
            ),
        },
    ),
    Venue(
        key="alte-weberei",
        name="Bürgerhaus Alte Weberei",
        street="Spulengasse 12",
        postal_code="12345",
        town="Auenstadt",
        area="weberviertel",
        position=("51.971500", "12.079500"),
        public_transport="Alte Weberei, Straßenbahn 3",
        rooms=(
            ("Websaal", 120, "Erdgeschoss, geradeaus durch das Café"),
            ("Werkraum", 24, "Im Hof links, zweite Tür"),
            ("Nordzimmer", 18, "Dachgeschoss, mit dem Aufzug"),
        ),
        features={
            "step_free": ("yes", "Eingang über den Hof"),
            "lift": ("yes", ""),
            "toilet": ("yes", "Neben dem Café, tagsüber offen"),
            "parking": ("no", "Nächster Platz in der Bleichstraße, etwa 200 Meter"),
            "induction_loop": ("no", "Eine mobile Anlage liegt am Empfang bereit."),
            "tactile_guidance": ("unknown", ""),
            "step_free_transport": ("yes", "Ein kurzes Stück Kopfsteinpflaster in der Spulengasse"),
        },
        checked_on=date(2025, 11, 6),
    ),
    Venue(
        key="stadtteiltreff-suedaue",
        name="Stadtteiltreff Südaue",
        street="Kranweg 4",
        postal_code="12345",
        town="Auenstadt",
        area="am-hafen",
        position=("51.948000", "12.091000"),
        public_transport="Hafenbecken, Bus 20",
        rooms=(("Großer Raum", 40, "Gleich rechts nach dem Eingang"), ("Küche", 12, "")),
        features={
            "step_free": ("yes", ""),
            "lift": ("no", "Alle Räume liegen im Erdgeschoss."),
            "toilet": ("no", "Die nächste steht am Hafenplatz, etwa 150 Meter entfernt."),
            "parking": ("unknown", ""),
            "step_free_transport": ("unknown", "Die Haltestelle wird zurzeit umgebaut."),
        },
        checked_on=date(2026, 1, 22),
    ),
    Venue(
        key="freizeitforum-marzahn",
        name="Freizeitforum Marzahn",
        street="Marzahner Promenade 55",
        postal_code="12679",
        town="Berlin",
        area="marzahn-mitte",
        position=("52.543800", "13.546300"),
        rooms=(("Foyer", None, "Hinter dem Haupteingang"),),
        english={
            "name": "Freizeitforum Marzahn",
            "rooms": (("room", {"name": "Foyer", "seats": None, "note": "Behind the main entrance"}),),
        },
    ),
    Venue(
        key="rathaus-mitte",
        name="Rathaus Mitte",
        street="Karl-Marx-Allee 31",
        postal_code="10178",
        town="Berlin",
        area="berlin-mitte",
        position=("52.520700", "13.421100"),
    ),
    Venue(
        key="generationenhaus-heslach",
        name="Generationenhaus Heslach",
        street="Gebrüder-Schmid-Weg 13",
        postal_code="70199",
        town="Stuttgart",
        area="heslach",
        position=("48.761500", "9.154500"),
        rooms=(("Gebrüder Schmid Zentrum", None, ""),),
    ),
    Venue(
        key="rathaus-kleinmachnow",
        name="Rathaus Kleinmachnow",
        street="Adolf-Grimme-Ring 10",
        postal_code="14532",
        town="Kleinmachnow",
        area="kleinmachnow",
        position=("52.408100", "13.221600"),
        rooms=(("Bürgersaal", None, ""), ("Foyer", None, "")),
    ),
)
