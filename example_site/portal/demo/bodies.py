"""Organisations, and the functions that citizens can write to. Nobody is named, no address is real."""

from portal.demo.spec import Organisation, Person

ORGANISATIONS = (
    # Auenstadt, invented
    Organisation(
        key="stadt-auenstadt",
        name="Stadt Auenstadt",
        sector="administration",
        areas=("auenstadt-nord", "auenstadt-sued"),
        english="Town of Auenstadt",
    ),
    Organisation(
        key="koordinierungsstelle-nachbarschaft",
        name="Koordinierungsstelle Nachbarschaft der Stadt Auenstadt",
        short_name="Koordinierungsstelle Nachbarschaft",
        sector="administration",
        areas=("auenstadt-nord", "auenstadt-sued"),
        english="Neighbourhood Office of the Town of Auenstadt",
    ),
    Organisation(
        key="freiwilligenagentur-auenstadt",
        name="Freiwilligenagentur Auenstadt e. V.",
        sector="non_profit",
        areas=("auenstadt-nord", "auenstadt-sued"),
        english="Volunteer Agency of Auenstadt",
    ),
    Organisation(
        key="auenverein",
        name="Auenverein e. V.",
        sector="citizens",
        areas=("suedaue",),
        english="Friends of the Floodplain",
    ),
    Organisation(
        key="gewerbekreis-nordstadt",
        name="Gewerbekreis Nordstadt",
        sector="business",
        areas=("nordstadt",),
        english="Traders of Nordstadt",
    ),
    # Marzahn-Mitte
    Organisation(
        key="stadtteilkoordinationplus-marzahn-mitte",
        name="StadtteilkoordinationPlus Marzahn-Mitte",
        sector="non_profit",
        areas=("marzahn-mitte",),
        english="StadtteilkoordinationPlus Marzahn-Mitte",
    ),
    Organisation(
        key="drk-berlin-nordost",
        name="DRK-Kreisverband Berlin-Nordost e. V.",
        sector="non_profit",
        areas=("marzahn-hellersdorf",),
        english="German Red Cross, Berlin-Nordost branch",
    ),
    Organisation(
        key="jugendamt-marzahn-hellersdorf",
        name="Jugendamt Marzahn-Hellersdorf",
        sector="administration",
        areas=("marzahn-hellersdorf",),
        english="Youth Welfare Office of Marzahn-Hellersdorf",
    ),
    Organisation(
        key="oe-spk",
        name="Organisationseinheit Sozialraumorientierte Planungskoordination",
        short_name="OE SPK",
        sector="administration",
        areas=("marzahn-hellersdorf",),
        english="Unit for Neighbourhood-Based Planning",
    ),
    Organisation(
        key="benn-blumberger-damm",
        name="BENN Blumberger Damm",
        sector="non_profit",
        areas=("blumberger-damm",),
        english="BENN Blumberger Damm",
    ),
    # Berlin-Mitte
    Organisation(
        key="bezirksamt-mitte",
        name="Bezirksamt Mitte von Berlin",
        sector="administration",
        areas=("berlin-mitte",),
    ),
    Organisation(
        key="senias",
        name="Senatsverwaltung für Integration, Arbeit und Soziales",
        sector="administration",
    ),
    Organisation(
        key="sensw", name="Senatsverwaltung für Stadtentwicklung und Wohnen", sector="administration"
    ),
    Organisation(
        key="paritaetischer-berlin",
        name="Paritätischer Wohlfahrtsverband Landesverband Berlin e. V.",
        short_name="Paritätischer Berlin",
        sector="non_profit",
    ),
    Organisation(
        key="diakonie-bbo",
        name="Diakonisches Werk Berlin-Brandenburg-schlesische Oberlausitz",
        sector="church",
    ),
    Organisation(
        key="vska-berlin",
        name="Verband für sozial-kulturelle Arbeit e. V., Landesverband Berlin",
        sector="non_profit",
    ),
    Organisation(
        key="fabrik-osloer-strasse",
        name="Fabrik Osloer Straße e. V.",
        sector="non_profit",
        areas=("gesundbrunnen",),
    ),
    Organisation(
        key="kreativhaus-fischerinsel",
        name="Kreativhaus Fischerinsel e. V.",
        sector="non_profit",
        areas=("fischerinsel",),
    ),
    Organisation(
        key="moabiter-ratschlag", name="Moabiter Ratschlag e. V.", sector="non_profit", areas=("moabit",)
    ),
    Organisation(
        key="paul-gerhardt-stift",
        name="Paul Gerhardt Stift Soziales gGmbH",
        sector="church",
        areas=("wedding",),
    ),
    Organisation(key="pfefferwerk", name="Pfefferwerk Stadtkultur gGmbH", sector="non_profit"),
    Organisation(key="fipp", name="FIPP e. V.", sector="non_profit"),
    Organisation(key="volkssolidaritaet", name="Volkssolidarität e. V.", sector="non_profit"),
    Organisation(key="aufwind", name="Aufwind e. V.", sector="non_profit"),
    Organisation(key="unionhilfswerk", name="Unionhilfswerk", sector="non_profit"),
    # Stuttgart
    Organisation(
        key="stadtteilvernetzer",
        name="Stuttgarter Stadtteilvernetzer",
        short_name="Stadtteilvernetzer",
        sector="citizens",
    ),
    Organisation(key="buergerstiftung-stuttgart", name="Bürgerstiftung Stuttgart", sector="non_profit"),
    Organisation(key="stadt-stuttgart", name="Stadt Stuttgart", sector="administration"),
    Organisation(
        key="gebrueder-schmid-zentrum",
        name="Gebrüder Schmid Zentrum im Generationenhaus Heslach",
        short_name="Gebrüder Schmid Zentrum",
        sector="non_profit",
        areas=("heslach",),
    ),
    # Kleinmachnow
    Organisation(
        key="gemeinde-kleinmachnow",
        name="Gemeinde Kleinmachnow, Fachbereich Schule, Kultur, Soziales",
        short_name="Fachbereich Schule, Kultur, Soziales",
        sector="administration",
        areas=("kleinmachnow",),
    ),
    Organisation(
        key="carat", name="CARAT Jugendarbeit Kleinmachnow", sector="non_profit", areas=("kleinmachnow",)
    ),
    Organisation(
        key="kvhs-potsdam-mittelmark",
        name="Kreisvolkshochschule Potsdam-Mittelmark",
        sector="administration",
        areas=("potsdam-mittelmark",),
    ),
    Organisation(
        key="kms-potsdam-mittelmark",
        name="Kreismusikschule Potsdam-Mittelmark",
        sector="administration",
        areas=("potsdam-mittelmark",),
    ),
    Organisation(
        key="raa-potsdam",
        name="RAA Potsdam (Demokratie und Integration Brandenburg e. V.)",
        short_name="RAA Potsdam",
        sector="non_profit",
    ),
)

PEOPLE = (
    Person(
        key="koordinierungsstelle",
        name="Team Nachbarschaft",
        responsibility="Netzwerke und Veranstaltungen",
        organisation="koordinierungsstelle-nachbarschaft",
        email="nachbarschaft@auenstadt.example.org",
        phone="0221 4710-120",
    ),
    Person(
        key="foerderberatung",
        name="Förderberatung der Stadt Auenstadt",
        responsibility="Zuschüsse für Vereine und Initiativen",
        organisation="stadt-auenstadt",
        email="foerderung@auenstadt.example.org",
        phone="0221 4710-135",
    ),
    # Not public: the site names the function and nothing else.
    Person(
        key="fruehe-hilfen",
        name="Fachkraft Frühe Hilfen",
        responsibility="Koordination Frühe Hilfen",
        organisation="stadt-auenstadt",
        email="fruehe-hilfen-intern@auenstadt.example.org",
        is_public=False,
    ),
    Person(
        key="marzahn-mitte",
        name="Team der Stadtteilkoordination Marzahn-Mitte",
        responsibility="Federführung der NetzWerkStadt",
        organisation="stadtteilkoordinationplus-marzahn-mitte",
        email="netzwerkstadt@marzahn-mitte.example.org",
    ),
    Person(
        key="berlin-mitte",
        name="Vorbereitungsteam des Fachtags",
        responsibility="Stadtteilkoordination im Bezirk Mitte",
        organisation="bezirksamt-mitte",
        email="stadtteilkoordination@berlin-mitte.example.org",
    ),
    Person(
        key="stadtteilvernetzer",
        name="Orga-Team der Stadtteilvernetzer",
        responsibility="NetzWerkStatt und Stadtteilbesuche",
        organisation="stadtteilvernetzer",
        email="kontakt@stadtteilvernetzer.example.org",
    ),
    Person(
        key="kleinmachnow",
        name="Team Sozialraumkonferenz",
        responsibility="Sozialraumkonferenz",
        organisation="gemeinde-kleinmachnow",
        email="sozialraumkonferenz@kleinmachnow.example.org",
    ),
)
