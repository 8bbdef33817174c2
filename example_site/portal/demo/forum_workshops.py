"""The tables of the forum that is to come: two rounds, with rooms and places; one table is off."""

from typing import Any

from portal.demo.spec import Node
from portal.demo.streams import Pair, participant, question, session


def table(
    slug: str,
    title: str,
    subtitle: str,
    english: tuple[str, str, str],
    *sessions: Pair,
    moderator: tuple[str, str],
    ask: tuple[str, str],
    **more: Any,
) -> Node:
    """A table with its host, in both languages."""
    english_slug, english_title, english_subtitle = english
    return Node(
        kind="workshop",
        slug=slug,
        title=title,
        fields={
            "subtitle": subtitle,
            "sessions": sessions,
            "moderators": (participant(moderator[0]),),
            "guiding_questions": (question(ask[0]),),
            "origin": "given",
            **more,
        },
        english={
            "slug": english_slug,
            "title": english_title,
            "subtitle": english_subtitle,
            "sessions": sessions,
            "moderators": (participant(moderator[1]),),
            "guiding_questions": (question(ask[1]),),
        },
    )


WORKSHOPS = (
    table(
        "gemeinsam-fruehstuecken",
        "Gemeinsam frühstücken",
        "Wie aus einem Klapptisch ein Treffpunkt wird",
        ("breakfast-together", "Breakfast together", "How a folding table becomes a meeting place"),
        session(1, room="Foyer", capacity=24),
        session(2, room="Foyer", capacity=24),
        moderator=("Hausgemeinschaft aus der Nordstadt", "Residents of a house in Nordstadt"),
        ask=("Was braucht es für den ersten Morgen?", "What does it take for the first morning?"),
        topics=("nachbarschaft",),
    ),
    table(
        "mitfahrbank-und-fahrdienst",
        "Mitfahrbank und Fahrdienst",
        "Zum Arzt, zum Einkauf, zum Bahnhof",
        ("lifts", "A lift into town", "To the doctor, to the shops, to the station"),
        session(1, room="Bürgersaal", capacity=40),
        moderator=("Fahrdienst der Südaue", "Volunteer drivers of Südaue"),
        ask=("Wer fährt, und wer zahlt den Sprit?", "Who drives, and who pays for petrol?"),
        topics=("ehrenamt",),
    ),
    table(
        "online-nachbarschaft",
        "Nachbarschaft im Netz",
        "Chatgruppen, Karten und Tauschbörsen",
        ("neighbours-online", "Neighbours online", "Chat groups, maps and swapping"),
        session(2, room="Bürgersaal", capacity=40),
        moderator=("Freiwilligenagentur", "Volunteer agency"),
        ask=("Wie bleibt eine Chatgruppe freundlich?", "How does a chat group stay friendly?"),
        topics=("vernetzung",),
    ),
    table(
        "streit-schlichten",
        "Streit schlichten",
        "Laute Musik, volle Tonnen, parkende Autos",
        ("settling-disputes", "Settling disputes", "Loud music, full bins, parked cars"),
        session(1, room="Ratskeller", capacity=16, status="cancelled"),
        session(2, room="Ratskeller", capacity=16),
        moderator=("Schiedsstelle der Stadt", "Arbitration office of the town"),
        ask=(
            "Wann hilft ein Gespräch, und wann nicht mehr?",
            "When does talking help, and when not?",
        ),
        topics=("nachbarschaft",),
    ),
)
