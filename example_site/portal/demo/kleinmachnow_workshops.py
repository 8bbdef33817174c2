"""The five groups of the conference in Kleinmachnow.

Themes are the document's. What each group wrote down about today, the aim and the way there is invented:
the document only tells that they did.
"""

from portal.demo.spec import Node
from portal.demo.streams import Pair, row, session


def group(slug: str, title: str, subtitle: str, topics: tuple[str, ...], *results: Pair) -> Node:
    """A group whose theme somebody brought along; all of them met in the same round."""
    return Node(
        kind="workshop",
        slug=slug,
        title=title,
        fields={
            "subtitle": subtitle,
            "sessions": (session(1),),
            "topics": topics,
            "origin": "proposed",
            "results": results,
        },
    )


NETWORK = group(
    "netzwerk",
    "Netzwerk",
    "Über Einrichtungen hinweg arbeiten und nutzen, was schon da ist",
    ("vernetzung",),
    row(
        "Voneinander wissen",
        "Vieles läuft über persönliche Bekanntschaften.",
        "Alle wissen, wer was anbietet und wen man anruft.",
        "Eine Liste mit Ansprechstellen, die einmal im Jahr geprüft wird",
        who="Fachbereich Schule, Kultur, Soziales",
    ),
    row(
        "Räume und Material",
        "Am Nachmittag stehen manche Räume leer, anderswo fehlt Platz.",
        "Räume und Geräte werden geteilt.",
        "Eine Tauschbörse für Räume, Spielgeräte und Technik",
    ),
    row(
        "Sich sehen",
        "Treffen gibt es nur, wenn etwas anbrennt.",
        "Es gibt feste Termine über das Jahr.",
        "Zwei kurze Treffen im Jahr, jedes Mal in einer anderen Einrichtung",
    ),
)

SPORT = group(
    "sport-und-freizeit",
    "Sport und Freizeit",
    "Angebote für Kinder und Jugendliche, die man findet und leicht ausprobieren kann",
    ("sport", "familie"),
    row(
        "Sichtbarkeit",
        "Es gibt viel Sport im Ort, doch nicht alle Familien erfahren davon.",
        "Familien finden alle Angebote an einer Stelle.",
        "Eine gemeinsame Übersicht zum Schuljahresbeginn",
        who="Sportvereine und Freizeitverbände",
        until="zum neuen Schuljahr",
    ),
    row(
        "Einstieg",
        "Wer mitmachen will, muss meist gleich in den Verein eintreten.",
        "Ausprobieren geht ohne Anmeldung und ohne Kosten.",
        "Offene Sporthalle an einem Nachmittag in der Woche",
    ),
)

CULTURE = group(
    "kunst-und-kultur",
    "Kunst und Kultur",
    "Hineinschnuppern ohne Hürden, für wirklich alle",
    ("kultur", "familie"),
    row(
        "Schnuppern",
        "Kurse laufen über Monate und kosten Geld.",
        "Jedes Kind kann Musik, Theater und Malen einmal ausprobieren.",
        "Eine Schnupperwoche mit Musikschule und Volkshochschule",
        who="Kreismusikschule und Kreisvolkshochschule",
    ),
    row(
        "Orte",
        "Kultur findet vor allem an wenigen festen Orten statt.",
        "Kultur kommt dorthin, wo Kinder ohnehin sind.",
        "Kleine Auftritte und Werkstätten in Horten und Kitas",
    ),
)

ADVICE = group(
    "beratung",
    "Beratung",
    "Jemand zum Reden für Kinder und Jugendliche in Zeiten von Pandemie, Krieg und Krisen",
    ("beratung", "familie"),
    row(
        "Zugang",
        "Viele Kinder und Jugendliche wissen nicht, an wen sie sich wenden können.",
        "Hilfe ist bekannt und ohne Termin zu haben.",
        "Sprechzeiten im Jugendtreff und in den Schulen",
        who="Beratungsstellen mit CARAT Jugendarbeit",
    ),
    row(
        "Fachkräfte",
        "Wer mit Kindern arbeitet, fühlt sich mit schweren Themen manchmal allein.",
        "Fachkräfte können sich schnell Rat holen.",
        "Eine Runde, in der Fachkräfte Fälle ohne Namen besprechen",
    ),
)

PROTECTION = group(
    "kinderschutz",
    "Kinderschutz in Kleinmachnow",
    "Vorbeugen und gut informieren",
    ("kinderschutz",),
    row(
        "Schutzkonzepte",
        "Manche Einrichtungen haben eines, andere fangen gerade an.",
        "Jede Einrichtung und jeder Verein hat ein Schutzkonzept, das alle kennen.",
        "Wer schon eines hat, hilft den anderen",
    ),
    row(
        "Information",
        "Eltern suchen im Ernstfall lange nach der richtigen Stelle.",
        "Die wichtigsten Nummern hängen überall, wo Familien sind.",
        "Ein Blatt mit Anlaufstellen in leicht verständlicher Sprache",
        until="bis zur nächsten Konferenz",
    ),
)

WORKSHOPS = (NETWORK, SPORT, CULTURE, ADVICE, PROTECTION)
