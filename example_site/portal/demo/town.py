"""The invented town's own pages: front page, what the law demands, and the sections."""

from portal.demo import berlin_mitte, events, kleinmachnow, marzahn, patterns, stuttgart
from portal.demo.spec import Node, Ref


def link(page: str, description: str = "", label: str = "") -> dict[str, object]:
    """An entrance to a page of the demo."""
    return {"page": Ref("pages", page), "url": "", "label": label, "description": description}


CALENDAR = Node(
    kind="calendar",
    slug="veranstaltungen",
    title="Veranstaltungen",
    in_menu=True,
    fields={
        "scope": "site",
        "summary": (
            "Treffen, Werkstätten und Konferenzen in Auenstadt und bei unseren Partnernetzwerken. Alle "
            "Termine können Sie in Ihren Kalender übernehmen."
        ),
    },
    english={
        "slug": "events",
        "title": "Events",
        "summary": (
            "Meetings, workshops and conferences in Auenstadt and in our partner networks. You can add "
            "every date to your calendar."
        ),
    },
    children=events.EVENTS,
)

NETWORKS = Node(
    kind="standard",
    slug="netzwerke",
    title="Netzwerke",
    in_menu=True,
    fields={
        "intro": (
            "Vier Netzwerke zeigen, wie sich Stadtteile und Gemeinden verbinden. Von ihren Treffen können "
            "auch andere lernen."
        ),
    },
    english={
        "slug": "networks",
        "title": "Networks",
        "intro": (
            "Networks show how neighbourhoods and towns connect. Others can learn from their meetings too."
        ),
    },
    children=(marzahn.NETWORK, berlin_mitte.NETWORK, stuttgart.NETWORK, kleinmachnow.NETWORK),
)

ABOUT = Node(
    kind="standard",
    slug="ueber-die-netzwerkarbeit",
    title="Über die Netzwerkarbeit",
    in_menu=True,
    fields={
        "intro": "Was ein Netzwerk im Stadtteil leistet, wer mitmacht und wie Sie selbst dazukommen.",
        "body": """
            ## Was ist ein Netzwerk?

            In einem Netzwerk sprechen Menschen miteinander, die sonst nebeneinander arbeiten: die Kita und
            der Sportverein, das Jugendamt und die Kirchengemeinde, die Hausverwaltung und der Mieterbeirat.
            Sie stimmen sich ab, teilen Räume und Wissen und bringen gemeinsam etwas zustande.

            ## Was die Stadt dazu beiträgt

            - Die Koordinierungsstelle Nachbarschaft berät alle, die ein Netzwerk gründen wollen.
            - Im Rathaus und in der Alten Weberei stehen Räume bereit, für Gemeinnützige kostenlos.
            - Termine veröffentlichen wir im [Veranstaltungskalender](@veranstaltungen).

            ## So kommen Sie dazu

            Die meisten Treffen sind offen. Suchen Sie sich ein [Netzwerk](@netzwerke) aus, oder
            [schreiben Sie uns](@kontakt). Wir sagen Ihnen, wer zu Ihrem Anliegen passt.
        """,
    },
    english={
        "slug": "about-networking",
        "title": "About our networks",
        "intro": "What a neighbourhood network does, who takes part and how you can join.",
        "body": """
            ## What is a network?

            In a network, people talk to each other who otherwise work side by side: the day-care centre and
            the sports club, the youth welfare office and the parish, the property managers and the tenants.
            They coordinate, share rooms and knowledge, and get things done together.

            ## What the town contributes

            - The Neighbourhood Office advises everyone who wants to start a network.
            - There are rooms in the town hall and in Alte Weberei, free of charge for non-profits.
            - We publish dates in the [calendar of events](@veranstaltungen).

            ## How to join

            Most meetings are open. Choose a [network](@netzwerke), or
            [write to us](@kontakt). We will tell you who can help with your concern.
        """,
    },
)

LEGAL_NOTICE = Node(
    kind="standard",
    slug="impressum",
    title="Impressum",
    fields={
        "intro": "Dies ist die Website einer erfundenen Stadt. Sie zeigt, was die Software kann.",
        "body": """
            ## Herausgeber

            Stadt Auenstadt, Am Markt 1, 12345 Auenstadt

            ## Kontakt

            Telefon: 0221 4710-100

            E-Mail: [rathaus@auenstadt.example.org](mailto:rathaus@auenstadt.example.org)

            ## Verantwortlich für den Inhalt

            Pressestelle der Stadt Auenstadt, Anschrift wie oben

            ## Bilder

            Alle Bilder auf diesen Seiten sind Illustrationen der Stadt Auenstadt.
        """,
    },
    english={
        "slug": "legal-notice",
        "title": "Legal notice",
        "intro": "This is the website of an invented town. It shows what the software can do.",
        "body": """
            ## Publisher

            Town of Auenstadt, Am Markt 1, 12345 Auenstadt, Germany

            ## Contact

            Phone: +49 221 4710-100

            E-mail: [rathaus@auenstadt.example.org](mailto:rathaus@auenstadt.example.org)

            ## Responsible for the content

            Press office of the Town of Auenstadt, address as above

            ## Pictures

            All pictures on these pages are illustrations by the Town of Auenstadt.
        """,
    },
)

PRIVACY = Node(
    kind="standard",
    slug="datenschutz",
    title="Datenschutz",
    fields={
        "intro": "Sie können diese Website lesen, ohne etwas über sich preiszugeben.",
        "body": """
            ## Was wir speichern

            Beim Lesen setzen wir keine Cookies, und wir zählen keine Besuche. Nichts wird von fremden
            Servern geladen. Wer Seiten bearbeitet, meldet sich an. Nur dann setzt die Website ein Cookie.

            ## Kalender abonnieren

            Wenn Sie einen Kalender abonnieren, fragt Ihr Kalenderprogramm regelmäßig bei uns nach neuen
            Terminen. Wer Sie sind, erfahren wir dabei nicht.

            ## Ihre Rechte

            Sie können jederzeit fragen, welche Daten wir über Sie haben, und verlangen, dass wir sie
            berichtigen oder löschen. Schreiben Sie dafür an
            [datenschutz@auenstadt.example.org](mailto:datenschutz@auenstadt.example.org).
        """,
    },
    english={
        "slug": "privacy",
        "title": "Privacy",
        "intro": "You can read this website without telling us anything about yourself.",
        "body": """
            ## What we store

            We set no cookies while you read, and we do not count visits. Nothing is loaded from other
            servers. Those who edit pages log in. Only then does the website set a cookie.

            ## Subscribing to a calendar

            If you subscribe to a calendar, your calendar program asks us for new dates from time to time.
            We do not learn who you are.

            ## Your rights

            You can ask at any time which data we hold about you, and have them corrected or deleted. Please
            write to
            [datenschutz@auenstadt.example.org](mailto:datenschutz@auenstadt.example.org).
        """,
    },
)

ACCESSIBILITY = Node(
    kind="standard",
    slug="barrierefreiheit",
    title="Erklärung zur Barrierefreiheit",
    fields={
        "intro": "Alle sollen diese Website nutzen können. Hier steht, wie weit wir damit sind.",
        "body": """
            ## Stand der Dinge

            Wir richten uns nach der Barrierefreie-Informationstechnik-Verordnung (BITV 2.0). Weil dies die
            Website einer erfundenen Stadt ist, hat keine amtliche Stelle sie geprüft.

            ## Was noch nicht barrierefrei ist

            - Unsere Seite in Leichter Sprache hat noch keine Prüfgruppe gelesen.
            - Videos in Deutscher Gebärdensprache fehlen.

            ## Barriere melden

            Ist Ihnen etwas aufgefallen, das Sie behindert? Auf der Seite [Kontakt](@kontakt) steht, wie Sie
            uns erreichen. Wir antworten innerhalb von zwei Wochen.

            ## Wenn wir uns nicht einigen

            Sind Sie mit unserer Antwort nicht zufrieden, hilft eine Schlichtungsstelle. An dieser Stelle
            nennt eine echte Kommune die Stelle ihres Landes.
        """,
    },
    english={
        "slug": "accessibility",
        "title": "Accessibility statement",
        "intro": "Everyone should be able to use this website. This is how far we have come.",
        "body": """
            ## Where we stand

            We follow the German regulation on accessible information technology (BITV 2.0). As this is the
            website of an invented town, no official body has checked it.

            ## What is not accessible yet

            - No test group has read our page in easy language yet.
            - There are no videos in German Sign Language.

            ## Reporting a barrier

            Has something got in your way? The page [Contact](@kontakt) says how to reach us. We answer
            within two weeks.

            ## If we do not agree

            If you are not satisfied with our answer, an arbitration body helps. Here a real municipality
            names the body of its federal state.
        """,
    },
)

CONTACT = Node(
    kind="standard",
    slug="kontakt",
    title="Kontakt und Barriere melden",
    fields={
        "intro": "Sie haben eine Frage, oder etwas hindert Sie? Schreiben Sie uns, oder rufen Sie an.",
        "body": """
            ## Koordinierungsstelle Nachbarschaft

            Rathaus Auenstadt, Am Markt 1, 12345 Auenstadt

            Telefon: 0221 4710-120, montags bis donnerstags von 9 bis 15 Uhr

            E-Mail: [nachbarschaft@auenstadt.example.org](mailto:nachbarschaft@auenstadt.example.org)

            ## Eine Barriere melden

            Sagen Sie uns bitte, auf welcher Seite Sie nicht weiterkommen und welches Hilfsmittel Sie nutzen.

            E-Mail: [barriere@auenstadt.example.org](mailto:barriere@auenstadt.example.org)

            ## Eine Veranstaltung ankündigen

            Ihr Verein plant etwas, das in den Kalender gehört? Schicken Sie uns Titel, Tag und Ort. Den Rest
            ergänzen wir gemeinsam.
        """,
    },
    english={
        "slug": "contact",
        "title": "Contact and reporting barriers",
        "intro": "You have a question, or something gets in your way? Write to us, or call us.",
        "body": """
            ## Neighbourhood Office

            Auenstadt Town Hall, Am Markt 1, 12345 Auenstadt, Germany

            Phone: +49 221 4710-120, Monday to Thursday from 9 am to 3 pm

            E-mail: [nachbarschaft@auenstadt.example.org](mailto:nachbarschaft@auenstadt.example.org)

            ## Reporting a barrier

            Please tell us on which page you cannot get any further, and which aid you use.

            E-mail: [barriere@auenstadt.example.org](mailto:barriere@auenstadt.example.org)

            ## Announcing an event

            Is your association planning something that belongs in the calendar? Send us a title, a day and
            a place. We will fill in the rest together.
        """,
    },
)

EASY_LANGUAGE = Node(
    kind="standard",
    slug="leichte-sprache",
    title="Leichte Sprache",
    fields={
        "intro": "Hier steht in Leichter Sprache, was Sie auf dieser Internet-Seite finden.",
        "body": """
            ## Willkommen

            Das ist die Internet-Seite von der Stadt Auenstadt.

            Auenstadt gibt es nicht wirklich.

            Die Stadt ist ausgedacht.

            ## Was ist ein Netzwerk?

            Viele Menschen helfen in ihrem Stadt-Teil.

            Sie reden miteinander.

            Sie planen zusammen.

            Das nennt man: Netzwerk.

            ## Veranstaltungen

            Eine Veranstaltung ist zum Beispiel ein Treffen oder ein Vortrag.

            Hier finden Sie [alle Veranstaltungen](@veranstaltungen).

            Bei jeder Veranstaltung steht:

            - Wann ist die Veranstaltung?
            - Wo ist die Veranstaltung?
            - Kommen Sie mit dem Rollstuhl hinein?
            - Was kostet die Veranstaltung?

            ## Haben Sie Fragen?

            Rufen Sie uns an.

            Die Telefon-Nummer ist: 0221 4710-120.

            Oder schreiben Sie uns.

            Hier steht die [Adresse](@kontakt).
        """,
    },
)

SIGN_LANGUAGE = Node(
    kind="standard",
    slug="gebaerdensprache",
    title="Gebärdensprache",
    fields={
        "intro": "Wie Sie sich in Deutscher Gebärdensprache mit uns verständigen können.",
        "body": """
            ## Mit uns sprechen

            Sie möchten im Rathaus etwas klären und sprechen Deutsche Gebärdensprache? Schreiben Sie uns
            eine Woche vorher. Wir bestellen eine Dolmetscherin oder einen Dolmetscher. Für Sie kostet das
            nichts.

            E-Mail: [gebaerdensprache@auenstadt.example.org](mailto:gebaerdensprache@auenstadt.example.org)

            ## Bei Veranstaltungen

            Zu vielen Terminen kommen Dolmetschende von sich aus. Im
            [Veranstaltungskalender](@veranstaltungen) steht bei jedem Termin, ob das so ist.

            ## Videos

            Eine echte Kommune zeigt hier Videos in Gebärdensprache: was auf der Website steht, wie man sie
            bedient und wo man Barrieren meldet.
        """,
    },
)

HOME = Node(
    kind="home",
    slug="auenstadt",
    title="Stadt Auenstadt",
    fields={
        "hero_text": "Zusammen kommt Auenstadt weiter",
        "intro": (
            "Nachbarschaften, Vereine und Verwaltung arbeiten hier Hand in Hand. Sehen Sie nach, was "
            "ansteht, wer sich wo engagiert und wie Sie mitmachen können."
        ),
        "body": (
            (
                "cards",
                {
                    "heading": "Hier geht es los",
                    "cards": [
                        link("veranstaltungen", "Was demnächst stattfindet – auch für Ihren Kalender"),
                        link("netzwerke", "Wer in Stadtteilen und Gemeinden zusammenarbeitet"),
                        link("ueber-die-netzwerkarbeit", "Wie Netzwerke arbeiten und wie Sie dazukommen"),
                    ],
                },
            ),
            """
            ## Eine Stadt, viele Nachbarschaften

            Auenstadt liegt am Fluss, und seine Stadtteile könnten verschiedener kaum sein. In der Nordstadt
            stehen alte Webereien neben neuen Wohnhäusern, in der Südaue prägen Hafen und Wiesen das Bild.
            Überall gibt es Menschen, die sich kümmern.

            Am meisten gelingt, wenn sie voneinander wissen. Darum bringt die Stadt sie zusammen: bei
            Rundgängen, in Werkstätten und einmal im Jahr beim
            [Forum Gute Nachbarschaft](@veranstaltungen/forum-gute-nachbarschaft).
            """,
            (
                "quote",
                {
                    "text": (
                        "Ich brauchte nur einen Raum für unseren Spieleabend. "
                        "Jetzt kenne ich die halbe Straße."
                    ),
                    "source": "Eine Nachbarin aus dem Weberviertel",
                },
            ),
            """
            ## Blick über den Stadtrand

            Auch anderswo tut man sich zusammen. Wir stellen vier Netzwerke vor, von denen wir viel gelernt
            haben: aus [Marzahn-Mitte](@netzwerke/marzahn-mitte), [Berlin-Mitte](@netzwerke/berlin-mitte),
            [Stuttgart](@netzwerke/stuttgarter-stadtteilvernetzer) und
            [Kleinmachnow](@netzwerke/familien-in-kleinmachnow).
            """,
        ),
    },
    english={
        "slug": "auenstadt-en",
        "title": "Town of Auenstadt",
        "hero_text": "Together, Auenstadt gets further",
        "intro": (
            "Here neighbours, associations and the administration work hand in hand. See what is coming up, "
            "who is active where and how you can join in."
        ),
        "body": (
            (
                "cards",
                {
                    "heading": "Where to start",
                    "cards": [
                        link("veranstaltungen", "What is coming up – for your calendar too"),
                        link("netzwerke", "Who works together in neighbourhoods and towns"),
                        link("ueber-die-netzwerkarbeit", "How networks work and how to join one"),
                    ],
                },
            ),
            """
            ## One town, many neighbourhoods

            Auenstadt lies on a river, and its parts could hardly be more different. In Nordstadt old weaving
            mills stand beside new houses, in Südaue you see the harbour and the meadows. Everywhere there
            are people who care.

            They achieve most when they know of each other. That is why the town brings them together: on
            walks, in workshops and once a year at the
            [Good Neighbours Forum](@veranstaltungen/forum-gute-nachbarschaft).
            """,
            (
                "quote",
                {
                    "text": "All I wanted was a room for our games night. Now I know half the street.",
                    "source": "A neighbour from Weberviertel",
                },
            ),
            """
            ## Beyond the town

            Others build networks too. We present four from which we have learned a lot: the one in
            [Marzahn-Mitte](@netzwerke/marzahn-mitte) and, on pages in German, those in Berlin-Mitte,
            Stuttgart and Kleinmachnow.
            """,
        ),
    },
    children=(
        CALENDAR,
        NETWORKS,
        ABOUT,
        LEGAL_NOTICE,
        PRIVACY,
        ACCESSIBILITY,
        CONTACT,
        EASY_LANGUAGE,
        SIGN_LANGUAGE,
        patterns.PATTERNS,
    ),
)
