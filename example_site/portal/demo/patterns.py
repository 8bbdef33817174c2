"""The pattern page: every block of the package three times, as full, as small and as awkward as it gets."""

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from portal.demo.spec import Node, Prose, Ref
from portal.demo.streams import (
    Pair,
    call_value,
    contributor,
    download,
    follow_up,
    image,
    image_value,
    item,
    participant,
    question,
    quote,
    row,
)

#: One word of eighty letters, which must break somewhere.
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
MARKUP = "<script>alert(1)</script> <b>&amp;</b> \"doppelt\" 'einfach' „deutsch“ {{ 7 }}"
EMOJI = "👩🏽‍🌾🏳️‍🌈🧑‍🤝‍🧑"
ARABIC = "مرحبًا بالجيران، اللقاء في الساعة 15:30"
HEBREW = "שלום לכל השכנים"
HOSTILE = f"{WORD} {MARKUP} {EMOJI} {ARABIC}"

CALENDAR = "veranstaltungen"
MARZAHN = "netzwerke/marzahn-mitte/netzwerkstadt/netzwerkstadt-2023"
STUTTGART = "netzwerke/stuttgarter-stadtteilvernetzer/netzwerkstatt/netzwerkstatt-2016"
KLEINMACHNOW = "netzwerke/familien-in-kleinmachnow/sozialraumkonferenz/sozialraumkonferenz-2022"

PROGRAMME = (
    (
        item("registration", start=time(13, 0), end=time(13, 30), room="Foyer"),
        item(
            "welcome",
            start=time(13, 30),
            participants=(
                participant("Leitung", organisation="koordinierungsstelle-nachbarschaft"),
                participant(person="fruehe-hilfen"),
            ),
        ),
        item(
            "talk",
            "Was Nachbarschaft trägt",
            "Ein Überblick mit Beispielen.\n\nDanach bleibt Zeit für Fragen.",
            start=time(13, 45),
            end=time(14, 30),
            room="Bürgersaal",
            participants=(participant(person="koordinierungsstelle"),),
        ),
        item("workshop_round", start=time(14, 30), end=time(16, 0), number=1),
        item("break", "Vernetzungsbuffet", start=time(16, 0), end=time(16, 30)),
        item("market", start=time(16, 30), end=time(17, 30)),
        item("end"),
    ),
    (item("plenary"),),
    (
        item("other", WORD, HOSTILE, room=f"{WORD} {HEBREW}", start=time(0, 0), end=time(23, 59)),
        item("greeting", MARKUP, participants=(participant(HOSTILE), participant(ARABIC))),
        item("workshop_round", f"{EMOJI} {HEBREW}", number=20),
    ),
)

QUESTIONS = (
    (
        question("Was gibt es im Stadtteil, und was fehlt?"),
        question("Wer macht mit, und wer sollte dazukommen?"),
        question("Was nehmen wir uns für das nächste Jahr vor?"),
    ),
    (question("Wozu?"),),
    (question(WORD), question(MARKUP), question(f"{ARABIC} {EMOJI}")),
)

CONTRIBUTORS = (
    (
        contributor("organiser", "koordinierungsstelle-nachbarschaft", person="koordinierungsstelle"),
        contributor("lead", "stadt-auenstadt"),
        contributor("inviting_body", "stadt-auenstadt"),
        contributor("co_planning", person="fruehe-hilfen"),
        contributor("partner", "freiwilligenagentur-auenstadt"),
        contributor("partner", "auenverein"),
        contributor("provider", "auenverein", note="hat die Inhalte mitgeprägt"),
        contributor("supporter", "gewerbekreis-nordstadt", support=("money", "room", "catering")),
        contributor("supporter", "auenverein", support=("music", "material")),
        contributor("patron", function="Bürgermeisteramt"),
        contributor("moderator", "freiwilligenagentur-auenstadt", function="Beratung"),
        contributor("speaker", person="foerderberatung"),
        contributor("organising_team", function="Orga-Team"),
    ),
    (contributor("partner", "auenverein"),),
    (
        contributor("organiser", function=WORD, note=MARKUP),
        contributor("supporter", function=f"{EMOJI} {ARABIC}", support=("material",), note=HOSTILE[:255]),
        contributor("moderator", "auenverein", function=MARKUP),
    ),
)

RESULTS = (
    (
        row(
            "Sport im Stadtteil",
            "Viele Vereine, und wenige kennen sie.",
            "Alle finden alles an einer Stelle.",
            "Ein gemeinsamer Kalender",
            who="Sportamt",
            until="Herbst 2026",
        ),
        row("Räume", "Manche stehen leer.", "Räume werden geteilt.", "Eine Tauschbörse"),
    ),
    (row("", "", "", "Eine Idee, sonst nichts"),),
    (
        row(WORD, HOSTILE, f"{ARABIC}\n\n{HEBREW}", MARKUP, who=WORD, until=f"{EMOJI} 24:00 <b>"),
        row("", WORD, ""),
    ),
)

FOLLOW_UPS = (
    follow_up("Das Gremium wertet den Tag aus.", committee="Steuerungsgruppe", day=date(2026, 9, 26)),
    follow_up("Wir melden uns."),
    follow_up(HOSTILE, committee=WORD, day=date(2199, 12, 31)),
)

QUOTES = (
    quote(
        "Zum ersten Mal saßen wirklich alle an einem Tisch.",
        "Leitung",
        organisation="koordinierungsstelle-nachbarschaft",
        person="koordinierungsstelle",
    ),
    quote("Gern wieder!", person="fruehe-hilfen"),
    quote(f"{HOSTILE}\n\n{HEBREW}", MARKUP),
)

CALLS = (
    call_value(
        "Freiwillige gesucht",
        """
        Für das Nachbarschaftsfest suchen wir Menschen, die

        - **vorher** Zelte aufbauen,
        - an der [Kasse](@kontakt) sitzen.
        """,
        until=date(2199, 6, 30),
        person="koordinierungsstelle",
        function="Festkomitee",
        email="fest@auenstadt.example.org",
        phone="0221 4710-121",
    ),
    call_value("Erledigt", "Danke!", state="closed"),
    call_value(
        HOSTILE[:255],
        f"""
        - {WORD}
        - {MARKUP}
        - {ARABIC} {EMOJI}
        """,
        state="filled",
        function=MARKUP,
        phone="+49 (0) 221 / 4710 – 120 <b>",
    ),
)

IMAGES = (
    image_value("meadow", caption="Die Aue am Morgen", licence="cc_by_sa"),
    image_value("tiles", is_decorative=True, licence=""),
    image_value("plan", alt=MARKUP, caption=HOSTILE, credit=f"{WORD} {MARKUP}", licence="dl_de_by"),
)

GALLERIES = (
    (
        image("reporters", caption="Reporterinnen unterwegs"),
        image("children", caption="Im Kindergarten", licence="cc_by"),
        image("dancers", caption="Auf der Bühne", licence="cc0"),
        image("climbers", caption="Im Kletterwald"),
    ),
    (image("bridge", licence=""),),
    (
        image("houses", alt=f"{ARABIC} {EMOJI}", caption=WORD, credit=MARKUP),
        image("table", is_decorative=True, caption=f"{HEBREW} {MARKUP}", credit=WORD),
    ),
)

DOWNLOADS = (
    (
        download(
            "network-analysis",
            "presentation",
            title="Netzwerkanalyse als PDF",
            accessible="no",
            licence="cc_by",
        ),
        download("network-analysis-text", "handout", accessible="yes", licence="cc0"),
        download("cooperation-agreement", "agreement"),
    ),
    (download("cooperation-agreement", "other", language=""),),
    (download("network-analysis-text", "minutes", title=HOSTILE[:255], language="ar"),),
)

EASY_LANGUAGE = (
    {
        "title": "Das Treffen in Leichter Sprache",
        "text": Prose(
            """
            Viele Menschen treffen sich.

            Sie reden über:

            - ihre Straße
            - ihre Häuser
            - ihre **Wünsche**

            Sie können auch kommen. Hier können Sie [uns schreiben](@kontakt).
            """
        ),
    },
    {"title": "", "text": Prose("Sie können kommen.")},
    {"title": f"{WORD} {EMOJI}", "text": Prose(f"{MARKUP}\n\n{HEBREW}\n\n- {ARABIC}\n- {WORD}")},
)


def _events(heading: str, calendar: str, number: int) -> dict[str, Any]:
    return {"heading": heading, "calendar": Ref("pages", calendar), "number": number}


def _teaser(event: str, text: str) -> dict[str, Any]:
    return {"event": Ref("pages", event), "text": text}


def _workshops(heading: str, event: str) -> dict[str, Any]:
    return {"heading": heading, "event": Ref("pages", event)}


#: Title of the section, name of the block, and its values: full, minimal, awkward.
PATTERNS_OF_BLOCKS: tuple[tuple[str, str, tuple[Any, Any, Any]], ...] = (
    ("Programm", "netzwerk_programme", PROGRAMME),
    ("Leitfragen", "netzwerk_guiding_questions", QUESTIONS),
    *(
        (
            f"Mitwirkende als {words}",
            "netzwerk_contributors",
            tuple({"display": display, "contributors": people} for people in CONTRIBUTORS),
        )
        for display, words in (("list", "Liste"), ("logos", "Logos"), ("cards", "Karten"))
    ),
    ("Ist und Soll", "netzwerk_current_target", RESULTS),
    ("Nächster Schritt", "netzwerk_follow_up", tuple(value for _name, value in FOLLOW_UPS)),
    ("Zitat", "netzwerk_quote", tuple(value for _name, value in QUOTES)),
    ("Aufruf", "netzwerk_call", CALLS),
    ("Bild mit Nachweis", "netzwerk_image", IMAGES),
    ("Galerie", "netzwerk_gallery", GALLERIES),
    ("Zum Herunterladen", "netzwerk_downloads", DOWNLOADS),
    ("Leichte Sprache", "netzwerk_easy_language", EASY_LANGUAGE),
    (
        "Nächste Termine",
        "netzwerk_upcoming_events",
        (
            _events("Das steht an", CALENDAR, 5),
            _events("", CALENDAR, 1),
            _events(f"{WORD} {EMOJI}", MARZAHN.rpartition("/")[0], 12),
        ),
    ),
    (
        "Eine Veranstaltung",
        "netzwerk_event_teaser",
        (
            _teaser("veranstaltungen/forum-gute-nachbarschaft", "Kommen Sie dazu, es lohnt sich."),
            _teaser(STUTTGART, ""),
            _teaser(KLEINMACHNOW, HOSTILE),
        ),
    ),
    (
        "Workshops einer Veranstaltung",
        "netzwerk_workshops",
        (
            _workshops("Acht Gruppen, zwei Runden", STUTTGART),
            _workshops("", MARZAHN),
            _workshops(f"{WORD} {EMOJI}", KLEINMACHNOW),
        ),
    ),
)


def _heading(text: str, level: str) -> Pair:
    return "heading", {"text": text, "level": level}


def _body() -> Iterator[Pair]:
    for title, name, values in PATTERNS_OF_BLOCKS:
        yield _heading(title, "h2")
        for words, value in zip(("vollständig", "das Nötigste", "widerspenstig"), values, strict=True):
            yield _heading(f"{title}, {words}", "h3")
            yield name, value


PATTERNS = Node(
    kind="standard",
    slug="muster",
    title="Muster",
    fields={
        "intro": (
            "Alle Bausteine für Veranstaltungen: gut gefüllt, mit dem Nötigsten und mit Texten, die sich "
            "wehren."
        ),
        "body": tuple(_body()),
    },
)
