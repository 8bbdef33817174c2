"""What an event consists of, as plain values: who takes part, the programme, the sessions of its workshops.

Frozen, without Django. All words are in the reader's language and may be published.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date, time

    from wagtail_netzwerk.values.period import Period

__all__ = ["Contributor", "Participant", "ProgrammeItem", "Session", "plain", "whole_number"]


def plain(value: Any) -> str:
    """A stored text; an import may have left a number in its place, or nothing."""
    return "" if value is None else str(value)


def whole_number(value: Any) -> int | None:
    """A stored number, which an import may have left as a text; ``None`` for what is none."""
    try:
        return int(value)
    except (TypeError, ValueError):
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A person, an organisation, or a function without a name.

    ``name`` is empty for a person who is not public. ``logo`` is the organisation's image, if it has one.
    """

    name: str = ""
    function: str = ""
    organisation: str = ""
    url: str = ""
    email: str = ""
    phone: str = ""
    logo: Any = None
    logo_alt: str = ""

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.function, self.organisation) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """Who contributes in which role (``enums.ContributorRole``), and what a supporter gives, in words."""

    participant: Participant
    role: str
    support: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeItem:
    """A part of the day. ``start`` and ``end`` are wall time of the event's zone; ``None``: not said.

    ``day`` is ``None`` where the event has no date yet. ``kind`` is one of ``enums.ProgrammeKind``; ``round``
    is the number that sessions of workshops name.
    """

    kind: str
    title: str
    kind_words: str = ""
    day: date | None = None
    start: time | None = None
    end: time | None = None
    text: str = ""
    room: str = ""
    participants: tuple[Participant, ...] = ()
    round: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A meeting of a workshop. ``identity`` is the block's id, which stays when it is edited or moved.

    ``period`` is ``None`` while nobody can say when it is: no date of the event, no such round.
    """

    identity: str
    period: Period | None = None
    round: int | None = None
    room: str = ""
    capacity: int | None = None
    is_cancelled: bool = False
    note: str = ""
