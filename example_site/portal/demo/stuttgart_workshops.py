"""The groups of the first NetzWerkStatt: eight phases of building a network, and what came up on the way.

The eight themes and the two rounds are the document's, and that each group had a moderator. It tells that the
second round went deeper or took up other questions; which ones, what a group asked itself and what kind of
person a moderator was is invented.
"""

from portal.demo.spec import Node
from portal.demo.streams import participant, question, session

DAY = "netzwerke/stuttgarter-stadtteilvernetzer/netzwerkstatt/netzwerkstatt-2016"


def group(
    slug: str,
    title: str,
    phase: str,
    moderator: str,
    summary: str,
    *questions: str,
    topics: tuple[str, ...] = (),
) -> Node:
    """A group on one phase; it met in both rounds."""
    return Node(
        kind="workshop",
        slug=slug,
        title=title,
        fields={
            "summary": summary,
            "sessions": (session(1), session(2)),
            "moderators": (participant(moderator),),
            "topics": ("vernetzung", *topics),
            "phase": phase,
            "origin": "given",
            "guiding_questions": tuple(question(text) for text in questions),
        },
    )


HANDOVER = Node(
    kind="workshop",
    slug="wenn-schluesselpersonen-gehen",
    title="Wenn Schlüsselpersonen gehen",
    fields={
        "subtitle": "Wie ein Netzwerk den Wechsel übersteht",
        "summary": (
            "In der ersten Runde tauchte die Frage auf, was aus einem Netzwerk wird, wenn die treibende "
            "Kraft aufhört. Die zweite Runde geht ihr nach."
        ),
        "sessions": (session(2),),
        "moderators": (participant("Mitglied der Steuerungsgruppe"),),
        "topics": ("vernetzung", "ehrenamt"),
        "phase": "stolpersteine",
        "origin": "discussion",
        "follows_up": f"{DAY}/stolpersteine-und-konflikte",
        "guiding_questions": (
            question("Was muss aufgeschrieben sein, bevor jemand geht?"),
            question("Wie verteilen wir Verantwortung von Anfang an auf mehrere?"),
        ),
    },
)

WORKSHOPS = (
    group(
        "start-und-akquise",
        "Start und Akquise",
        "start",
        "Engagierte aus einer Nachbarschaftsinitiative",
        "Aller Anfang: wie man Leute findet, die mitmachen, und sie zum ersten Treffen holt.",
        "Wen laden wir zuerst ein?",
        "Was macht Lust auf ein zweites Treffen?",
        topics=("ehrenamt",),
    ),
    group(
        "konzeption-und-planung",
        "Konzeption und Planung",
        "konzeption",
        "Fachkraft der Quartiersarbeit",
        "Vom guten Willen zum gemeinsamen Plan, ohne sich darin zu verlieren.",
        "Wie viel Plan braucht ein Netzwerk?",
        "Wer redet bei den Zielen mit?",
    ),
    group(
        "ergebnisse-und-verantwortlichkeiten",
        "Ergebnisse und Verantwortlichkeiten",
        "ergebnisse",
        "Fachkraft aus einem Stadtteilhaus",
        "Was am Ende zählt und wie Zusagen so verteilt werden, dass sie halten.",
        "Woran merken andere, dass es uns gibt?",
        "Wie halten wir fest, wer sich worum kümmert?",
    ),
    group(
        "kooperation",
        "Kooperation",
        "kooperation",
        "Fachkraft der Gemeinwesenarbeit",
        "Verschiedene Partner, ein Vorhaben: was Zusammenarbeit leichter macht.",
        "Was hat jeder Partner davon?",
        "Wie sprechen Ehrenamt und Hauptamt auf Augenhöhe?",
    ),
    group(
        "unterstuetzung-und-ressourcen",
        "Unterstützung und Ressourcen",
        "unterstuetzung",
        "Fachkraft aus einer Stiftung",
        "Geld ist nicht alles: woher Räume, Zeit, Wissen und Rückhalt kommen.",
        "Welche Schätze liegen im Quartier, ohne dass es jemand weiß?",
        "Wofür lohnt sich ein Förderantrag?",
        topics=("foerderung",),
    ),
    group(
        "integration-und-inklusion",
        "Integration und Inklusion",
        "integration",
        "Fachkraft für Inklusion",
        "Wie ein Netzwerk offen bleibt für alle, die im Quartier leben.",
        "Wer fehlt bei unseren Treffen, und warum?",
        "Was müssen wir ändern, damit alle mitmachen können?",
        topics=("inklusion",),
    ),
    group(
        "stolpersteine-und-konflikte",
        "Stolpersteine und Konflikte",
        "stolpersteine",
        "Fachkraft für Mediation",
        "Worüber Netzwerke fallen und wie sie wieder aufstehen.",
        "Was tun, wenn immer dieselben die Arbeit machen?",
        "Wie streiten wir, ohne uns zu zerstreiten?",
    ),
    group(
        "netzwerk-und-austausch",
        "Netzwerk und Austausch",
        "austausch",
        "Mitglied der Stadtteilvernetzer",
        "In Verbindung bleiben: wie Wissen zwischen den Treffen weiterfließt.",
        "Welche Wege nutzen wir, um voneinander zu hören?",
        "Was können andere Quartiere von uns übernehmen?",
    ),
    HANDOVER,
)
