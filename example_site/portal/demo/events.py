"""What the invented town announces itself. All dates are counted from the day of loading."""

from collections.abc import Mapping
from datetime import time

from portal.demo import forum_workshops
from portal.demo.spec import FRIDAY, MONDAY, THURSDAY, TUESDAY, WEDNESDAY, Ahead, FromStart, Node
from portal.demo.streams import Pair, contributor, item, participant, question

SERVICES = (
    "sign_language",
    "speech_to_text",
    "induction_loop",
    "easy_language",
    "childcare",
    "assistance_dog",
)


def services(**answers: str | tuple[str, str]) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """Accessibility on the day: a plain answer, or an answer and a note."""
    pairs = {fact: (answer, "") if isinstance(answer, str) else answer for fact, answer in answers.items()}
    return tuple(
        ("service", {"fact": fact, "answer": pairs[fact][0], "note": pairs[fact][1]})
        for fact in SERVICES
        if fact in pairs
    )


def languages(*codes: str) -> tuple[tuple[str, str], ...]:
    """The languages that are spoken."""
    return tuple(("language", code) for code in codes)


FORUM_QUESTIONS = (
    question("Was hat in Ihrer Straße den Anfang gemacht?"),
    question("Was fehlt Ihnen noch: ein Raum, Geld, Mitstreitende?"),
)
FORUM_QUESTIONS_ENGLISH = (
    question("How did it begin in your street?"),
    question("What do you still lack: a room, money, people to join in?"),
)


def forum_programme(
    arrival: str, reports: tuple[str, str, str], rounds: tuple[str, str], results: str, after: str
) -> tuple[Pair, ...]:
    """The evening of the forum in one language."""
    mayor, title, groups = reports
    return (
        item("registration", arrival, start=time(17, 30), end=time(18, 0), room="Foyer"),
        item("welcome", start=time(18, 0), end=time(18, 10), participants=(participant(mayor),)),
        item("talk", title, start=time(18, 10), end=time(18, 40), participants=(participant(groups),)),
        item("workshop_round", text=rounds[0], start=time(18, 45), end=time(19, 15), number=1),
        item("workshop_round", text=rounds[1], start=time(19, 15), end=time(19, 45), number=2),
        item("plenary", results, after, start=time(19, 45), end=time(20, 30), room="Bürgersaal"),
    )


FORUM = Node(
    kind="event",
    slug="forum-gute-nachbarschaft",
    title="Forum Gute Nachbarschaft",
    fields={
        "motto": "Was wir voneinander haben",
        "summary": (
            "Ein Abend für alle, die in ihrer Straße etwas bewegen wollen: mit Beispielen aus der Stadt, "
            "Gesprächen an Tischen und einem Überblick über Hilfen. Kommen Sie ins Rathaus, oder schalten "
            "Sie sich von zu Hause dazu."
        ),
        "image": "houses",
        "event_type": "conference",
        "start_date": Ahead(4, THURSDAY),
        "start_time": time(17, 30),
        "end_time": time(20, 30),
        "attendance_mode": "mixed",
        "venue": "rathaus-auenstadt",
        "room": "Bürgersaal",
        "online_url": "https://konferenz.auenstadt.example.org/forum",
        "areas": ("auenstadt-nord", "auenstadt-sued"),
        "topics": ("nachbarschaft", "vernetzung", "ehrenamt"),
        "organiser": "koordinierungsstelle-nachbarschaft",
        "contact_person": "koordinierungsstelle",
        "contact_function": "Netzwerke und Veranstaltungen",
        "is_free": True,
        "access": "registration",
        "registration_url": "https://anmeldung.auenstadt.example.org/forum-gute-nachbarschaft",
        "registration_deadline": FromStart(-7),
        "capacity": 150,
        "accessibility_services": services(
            sign_language=("yes", "Deutsche Gebärdensprache, auch in der Übertragung"),
            speech_to_text=("yes", "Auf der Leinwand und online"),
            induction_loop=("yes", "In den ersten sechs Reihen"),
            easy_language=("no", "Eine Zusammenfassung in Leichter Sprache folgt."),
            childcare=("yes", "Ab drei Jahren, bitte bei der Anmeldung angeben"),
            assistance_dog="yes",
        ),
        "languages": languages("de", "en"),
        "goals": """
            - Gute Beispiele aus den Stadtteilen bekannt machen.
            - Menschen mit ähnlichen Ideen an einen Tisch bringen.
            - Zeigen, wo es Räume, Rat und Zuschüsse gibt.
        """,
        "audience": "Alle, die in Auenstadt wohnen oder arbeiten. Vorkenntnisse braucht niemand.",
        "guiding_questions": FORUM_QUESTIONS,
        "programme": forum_programme(
            "Ankommen bei Tee und Suppe",
            ("Oberbürgermeisterei", "Vier kurze Berichte", "Gruppen aus Nordstadt und Südaue"),
            ("Gespräche an Tischen, online in kleinen Gruppen.", "Tische wechseln und weiterreden."),
            "Ergebnisse und Verabredungen",
            "Der Saal bleibt noch eine halbe Stunde offen.",
        ),
        "contributors": (
            contributor("organiser", "koordinierungsstelle-nachbarschaft"),
            contributor("partner", "freiwilligenagentur-auenstadt"),
            contributor("partner", "auenverein"),
            contributor("supporter", "gewerbekreis-nordstadt", support=("catering", "money")),
            contributor("moderator", person="koordinierungsstelle"),
        ),
        "body": """
            ## Darum geht es

            Eine Bank vor dem Haus, ein gemeinsames Frühstück, ein Fahrdienst zum Arzt: Vieles beginnt klein
            und macht den Alltag leichter. Vier Gruppen aus der Nordstadt und der Südaue erzählen, wie sie
            angefangen haben und was sie heute anders machen würden.

            ## Online dabei sein

            Die Übertragung läuft im Browser. Sie müssen nichts installieren und sich kein Konto anlegen.
        """,
    },
    english={
        "slug": "good-neighbours-forum",
        "title": "Good Neighbours Forum",
        "motto": "What we gain from each other",
        "summary": (
            "An evening for everyone who wants to get something going in their street: with examples from "
            "our town, conversations at tables and an overview of the help you can get. Come to the town "
            "hall, or join us from home."
        ),
        "contact_function": "Networks and events",
        "accessibility_services": services(
            sign_language=("yes", "German Sign Language, in the broadcast too"),
            speech_to_text=("yes", "On the screen in the hall and online"),
            induction_loop=("yes", "In the first six rows"),
            easy_language=("no", "A summary in easy language will follow."),
            childcare=("yes", "From the age of three, please tell us when you register"),
            assistance_dog="yes",
        ),
        "goals": """
            - Make good examples from the neighbourhoods known.
            - Bring people with similar ideas to one table.
            - Show where to find rooms, advice and grants.
        """,
        "audience": "Everyone who lives or works in Auenstadt. No previous knowledge is needed.",
        "guiding_questions": FORUM_QUESTIONS_ENGLISH,
        "programme": forum_programme(
            "Arrival, tea and soup",
            ("Office of the mayor", "Four short reports", "Groups from Nordstadt and Südaue"),
            ("Conversations at tables, in small groups online.", "Change tables and talk on."),
            "Results and arrangements",
            "The hall stays open for another half an hour.",
        ),
        "body": """
            ## What it is about

            A bench in front of the house, a breakfast together, a lift to the doctor: many things start
            small and make everyday life easier. Four groups from Nordstadt and Südaue tell us how they
            began, and what they would do differently today.

            ## Joining online

            The broadcast runs in your browser. There is nothing to install and no account to create.
        """,
    },
    children=forum_workshops.WORKSHOPS,
)

FUNDING = Node(
    kind="event",
    slug="online-sprechstunde-foerdermittel",
    title="Online-Sprechstunde: Geld für Nachbarschaftsprojekte",
    fields={
        "summary": (
            "Welche Töpfe gibt es, wer darf einen Antrag stellen, und was gehört hinein? Wir erklären es und "
            "beantworten Ihre Fragen."
        ),
        "image": "talk",
        "event_type": "other",
        "start_date": Ahead(2, TUESDAY),
        "start_time": time(18, 0),
        "end_time": time(19, 30),
        "attendance_mode": "online",
        "online_url": "https://konferenz.auenstadt.example.org/sprechstunde",
        "areas": ("auenstadt-nord", "auenstadt-sued"),
        "topics": ("foerderung", "ehrenamt"),
        "organiser": "stadt-auenstadt",
        "contact_person": "foerderberatung",
        "is_free": True,
        "access": "open",
        "capacity": 80,
        "accessibility_services": services(
            sign_language=("unknown", "Melden Sie sich bitte zwei Wochen vorher, dann fragen wir an."),
            speech_to_text=("yes", "Automatische Untertitel"),
            easy_language="yes",
        ),
        "languages": languages("de"),
        "goals": """
            Nach der Sprechstunde wissen Sie, welche Förderung zu Ihrem Vorhaben passt und welche Unterlagen
            Sie brauchen.
        """,
        "audience": "Vereine, Initiativen und Hausgemeinschaften, die noch nie einen Antrag gestellt haben.",
        "body": """
            ## So läuft es ab

            In der ersten halben Stunde stellen wir drei Förderungen vor: den Nachbarschaftsfonds der Stadt,
            die Ehrenamtspauschale und den Klimazuschuss für Höfe. Danach sind Ihre Fragen dran.

            Sie können die Kamera ausgeschaltet lassen und Fragen auch schreiben. Aufgezeichnet wird nicht.
        """,
    },
)

WALK = Node(
    kind="event",
    slug="rundgang-suedaue",
    title="Stadtteilrundgang durch die Südaue",
    fields={
        "motto": "Vom Hafenbecken zur Auwiese",
        "summary": "Zwei Stunden zu Fuß durch die Südaue, mit Halt an fünf Treffpunkten der Nachbarschaft.",
        "image": "bridge",
        "event_type": "visit",
        "start_date": Ahead(3, FRIDAY),
        "start_time": time(15, 0),
        "end_time": time(17, 0),
        "status": "cancelled",
        "status_reason": "Der Uferweg ist nach dem Hochwasser gesperrt. Wir holen den Rundgang nach.",
        "venue": "stadtteiltreff-suedaue",
        "areas": ("suedaue", "am-hafen"),
        "topics": ("vernetzung", "wohnen", "klima"),
        "organiser": "auenverein",
        "contact_person": "koordinierungsstelle",
        "is_free": True,
        "access": "registration",
        "registration_email": "rundgang@auenverein.example.org",
        "registration_deadline": FromStart(-3),
        "capacity": 25,
        "accessibility_services": services(
            sign_language="no",
            assistance_dog="yes",
            childcare=("no", "Kinder dürfen gern mitlaufen."),
        ),
        "languages": languages("de"),
        "goals": "Die Südaue mit den Augen derer sehen, die dort wohnen.",
        "audience": "Neugierige aus allen Stadtteilen, auch mit Kinderwagen.",
        "body": """
            ## Die Strecke

            Wir wollten am Stadtteiltreff starten, am Hafenbecken entlanggehen und über die Fußgängerbrücke
            zur Auwiese kommen. Unterwegs hätten ein Gemeinschaftsgarten, eine Fahrradwerkstatt und ein
            Mehrgenerationenhaus ihre Türen geöffnet.

            Wer sich schon angemeldet hat, bekommt von uns eine E-Mail.
        """,
    },
)

EARLY_HELP = Node(
    kind="event",
    slug="netzwerktreffen-fruehe-hilfen",
    title="Netzwerktreffen Frühe Hilfen",
    fields={
        "motto": "Wer hilft, wenn ein Kind unterwegs ist?",
        "summary": (
            "Fachkräfte rund um Schwangerschaft, Geburt und die ersten drei Jahre stimmen ihre Angebote ab."
        ),
        "image": "table",
        "event_type": "network_meeting",
        "start_date": Ahead(5, WEDNESDAY),
        "start_time": time(14, 0),
        "end_time": time(16, 30),
        "status": "rescheduled",
        "status_reason": "Am ersten Termin fand zugleich der Kita-Fachtag statt.",
        "previous_start_date": FromStart(-14),
        "previous_start_time": time(14, 0),
        "venue": "alte-weberei",
        "room": "Websaal",
        "areas": ("nordstadt", "weberviertel"),
        "topics": ("familie", "familienfoerderung", "beratung"),
        "organiser": "stadt-auenstadt",
        "contact_person": "fruehe-hilfen",
        "contact_email": "fruehe-hilfen@auenstadt.example.org",
        "is_free": True,
        "access": "invitation",
        "capacity": 40,
        "accessibility_services": services(
            induction_loop=("yes", "Mobile Anlage, bitte am Empfang fragen"),
            childcare=("no", "Säuglinge können dabei sein."),
            assistance_dog="yes",
        ),
        "languages": languages("de"),
        "goals": """
            - Wissen, wer welche Hilfe anbietet.
            - Wartezeiten verkürzen, indem wir uns absprechen.
            - Ein gemeinsames Faltblatt für Eltern vorbereiten.
        """,
        "audience": "Hebammen, Kinderarztpraxen, Beratungsstellen, Kitas und das Jugendamt.",
        "body": """
            ## Themen dieses Treffens

            Die Familienhebammen berichten aus ihrem ersten Jahr in der Nordstadt. Danach gehen wir den
            Entwurf des Faltblatts durch. In der Pause gibt es Kaffee im Hof.
        """,
    },
)

COURTYARDS = Node(
    kind="event",
    slug="werkstatt-klimafeste-hoefe",
    title="Werkstatt Klimafeste Höfe",
    fields={
        "motto": "Schatten, Wasser, Grün",
        "summary": "Gemeinsam planen wir, wie aus grauen Höfen im Weberviertel kühle, grüne Orte werden.",
        "image": "courtyard",
        "event_type": "workshop_day",
        "start_date": Ahead(6, FRIDAY),
        "start_time": time(14, 0),
        "end_time": time(18, 0),
        "status": "postponed",
        "status_reason": "Der Werkraum bekommt ein neues Dach. Wie lange das dauert, ist noch offen.",
        "venue": "alte-weberei",
        "room": "Werkraum",
        "areas": ("weberviertel",),
        "topics": ("klima", "nachbarschaft", "wohnen"),
        "organiser": "koordinierungsstelle-nachbarschaft",
        "contact_person": "koordinierungsstelle",
        "price": "8 Euro für Material, ermäßigt 4 Euro",
        "access": "registration",
        "registration_email": "hoefe@auenstadt.example.org",
        "capacity": 24,
        "accessibility_services": services(
            sign_language=("unknown", "Wir klären das, wenn Sie es bei der Anmeldung angeben."),
            easy_language="yes",
            childcare="no",
            assistance_dog="yes",
        ),
        "languages": languages("de", "tr", "ar"),
        "goals": """
            - Für drei Höfe entsteht ein Plan, der sich umsetzen lässt.
            - Eigentümer und Mieterinnen kennen die Zuschüsse der Stadt.
        """,
        "audience": "Mieterinnen, Mieter und Eigentümer aus dem Weberviertel.",
        "body": """
            ## Was wir vorhaben

            Zuerst sehen wir uns drei Höfe an und messen, wie viel Boden versiegelt ist. Dann zeichnen wir an
            großen Plänen: Wo passt ein Baum hin, wohin fließt der Regen, wo kann man sitzen?

            ## Bitte mitbringen

            Fotos vom eigenen Hof und feste Schuhe. Stifte, Papier und Pläne liegen bereit.
        """,
    },
)

SYMPOSIUM = Node(
    kind="event",
    slug="fachtage-quartiersarbeit",
    title="Fachtage Quartiersarbeit",
    fields={
        "motto": "Zusammen wirkt mehr",
        "summary": (
            "Zwei Tage lang geht es um das, was Quartiersarbeit stark macht: verlässliche Partner, offene "
            "Räume und Menschen, die dranbleiben."
        ),
        "image": "network",
        "event_type": "symposium",
        "start_date": Ahead(9, THURSDAY),
        "end_date": FromStart(1),
        "all_day": True,
        "venue": "rathaus-auenstadt",
        "areas": ("auenstadt-nord", "auenstadt-sued"),
        "topics": ("vernetzung", "inklusion", "senioren", "familie"),
        "organiser": "stadt-auenstadt",
        "contact_person": "koordinierungsstelle",
        "price": "45 Euro für beide Tage mit Essen, ermäßigt 25 Euro",
        "access": "registration",
        "registration_url": "https://anmeldung.auenstadt.example.org/fachtage-quartiersarbeit",
        "registration_deadline": FromStart(-21),
        "is_fully_booked": True,
        "capacity": 180,
        "accessibility_services": services(
            sign_language=("yes", "Deutsche Gebärdensprache im Bürgersaal"),
            speech_to_text=("yes", "Nur bei den Vorträgen"),
            induction_loop="yes",
            easy_language=("yes", "Zwei Workshops und das Programmheft"),
            childcare=("no", ""),
            assistance_dog="yes",
        ),
        "languages": languages("de", "en"),
        "goals": """
            - Erprobte Ansätze aus anderen Städten kennenlernen.
            - Verabreden, wie Stadt und freie Träger künftig zusammenarbeiten.
        """,
        "audience": "Fachkräfte aus Quartiersarbeit, Verwaltung, Wohnungswirtschaft und Vereinen.",
        "body": """
            ## Erster Tag: Hinsehen

            Drei Städte berichten, wie sie ihre Stadtteile begleiten. Nachmittags führen Rundgänge zu Orten
            in der Nordstadt, an denen Quartiersarbeit sichtbar wird.

            ## Zweiter Tag: Anpacken

            In acht Workshops geht es um Werkzeuge für den Alltag, von der ersten Einladung bis zum
            Fördermittelantrag. Zum Abschluss halten alle fest, was sie im nächsten halben Jahr ausprobieren.

            ## Ausgebucht

            Alle Plätze sind vergeben. Schreiben Sie uns, wenn wir Sie auf die Warteliste setzen sollen.
        """,
    },
)

RECEPTION = Node(
    kind="event",
    slug="empfang-fuer-ehrenamtliche",
    title="Empfang für Ehrenamtliche",
    fields={
        "motto": "Danke für Ihre Zeit",
        "summary": (
            "Die Stadt lädt alle ein, die sich freiwillig für andere einsetzen. Es gibt Musik, gutes Essen "
            "und drei Ehrungen."
        ),
        "image": "meadow",
        "event_type": "other",
        "start_date": Ahead(11, MONDAY),
        "venue": "rathaus-auenstadt",
        "room": "Foyer",
        "areas": ("auenstadt-nord", "auenstadt-sued"),
        "topics": ("ehrenamt",),
        "organiser": "freiwilligenagentur-auenstadt",
        "contact_function": "Büro der Freiwilligenagentur",
        "contact_email": "buero@freiwilligenagentur-auenstadt.example.org",
        "contact_phone": "0221 4710-150",
        "is_free": True,
        "access": "invitation",
        "capacity": 120,
        "accessibility_services": services(
            sign_language="yes",
            induction_loop=("no", "Das Foyer hat keine Anlage."),
            childcare="unknown",
            assistance_dog="yes",
        ),
        "languages": languages("de"),
        "goals": "Ehrenamtliche sollen spüren, dass ihre Arbeit gesehen wird.",
        "audience": "Ehrenamtliche aus Vereinen, Initiativen und Einrichtungen in Auenstadt.",
        "body": """
            ## Wer wird geehrt?

            Vereine und Nachbarn können Menschen vorschlagen, die sich seit mindestens fünf Jahren
            engagieren. Eine Jury aus Ehrenamtlichen wählt drei von ihnen aus.

            Wann der Empfang beginnt, steht in Ihrer Einladung und in Kürze auch hier.
        """,
    },
)

SWAP_MEET = Node(
    kind="event",
    slug="buechertausch",
    title="Büchertausch in der Nordstadt",
    fields={
        "start_date": Ahead(1, WEDNESDAY),
        "place_text": "Stadtteilbücherei Nordstadt, Bleichstraße 8, Auenstadt",
    },
)

EVENTS = (FUNDING, WALK, FORUM, EARLY_HELP, COURTYARDS, SYMPOSIUM, RECEPTION, SWAP_MEET)
