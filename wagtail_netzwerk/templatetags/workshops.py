"""The programme of an event and its workshops, as a reader may see them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from wagtail_netzwerk.dates import format_time_range
from wagtail_netzwerk.models.contact import contact_of
from wagtail_netzwerk.models.participants import participant, participants
from wagtail_netzwerk.models.programme_values import programme_items
from wagtail_netzwerk.services import workshops
from wagtail_netzwerk.templatetags.per_request import once, visibility_in
from wagtail_netzwerk.values.programme import plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from wagtail_netzwerk.models.contact import Contact
    from wagtail_netzwerk.services.workshops import Shown, Workshops
    from wagtail_netzwerk.values.programme import Participant, ProgrammeItem, Session

__all__ = [
    "netzwerk_call_contact",
    "netzwerk_event_of",
    "netzwerk_follows_up",
    "netzwerk_item_times",
    "netzwerk_participant",
    "netzwerk_participants",
    "netzwerk_place_for",
    "netzwerk_programme",
    "netzwerk_round",
    "netzwerk_sessions",
    "netzwerk_workshops",
]


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a programme; ``None`` where no date is known."""

    day: date | None
    items: list[ProgrammeItem]


@dataclass(frozen=True, slots=True)
class Programme:
    days: list[Day]

    @property
    def has_days(self) -> bool:
        """Whether the days need headings."""
        return len(self.days) > 1

    def __bool__(self) -> bool:
        return bool(self.days)


def netzwerk_programme(stream: Any, event: Any = None) -> Programme:
    """A programme by days, each in the order entered."""
    items = programme_items(stream, getattr(event, "start_date", None))
    by_day = groupby(items, key=lambda item: item.day)
    return Programme([Day(day, list(found)) for day, found in by_day])


def netzwerk_workshops(context: dict[str, Any], event: Any) -> Workshops | None:
    """The public workshops of an event, loaded once a page; ``None`` without an event."""
    if event is None:
        return None
    return once(context, "workshops", event, lambda: workshops.workshops_of(event, visibility_in(context)))


def netzwerk_round(found: Workshops | None, number: int | None) -> list[Shown]:
    """The workshops of one round."""
    return found.in_round(number) if found else []


def netzwerk_event_of(context: dict[str, Any], workshop: Any) -> Any | None:
    """The event above a workshop, if the reader may see it; in a preview as its editors saved it last."""

    def find() -> Any | None:
        if getattr(context.get("request"), "is_preview", False):
            return workshop.event and workshop.event.get_latest_revision_as_object()
        return workshops.event_of(workshop, visibility_in(context))

    return once(context, "event_of", workshop, find)


def netzwerk_sessions(context: dict[str, Any], workshop: Any) -> tuple[Session, ...]:
    """The sessions of a workshop in the order of time."""
    found: tuple[Session, ...] = workshop.session_values(netzwerk_event_of(context, workshop))
    return found


def netzwerk_follows_up(context: dict[str, Any], workshop: Any) -> Any | None:
    """The workshop that this one goes on with, if everyone may see it."""
    return workshops.follows_up(workshop, visibility_in(context))


def netzwerk_item_times(item: ProgrammeItem) -> str:
    """The times of a part of the programme; empty where none is said."""
    return format_time_range(item.start, item.end) if item.start else ""


def netzwerk_place_for(event: Any, sessions: tuple[Session, ...]) -> tuple[str, ...]:
    """The place of an event for its workshop: without the event's room where the sessions name theirs."""
    lines: tuple[str, ...] = event.place_lines if event else ()
    if event and any(session.room for session in sessions):
        lines = event.place_lines_in("")
    return lines


def netzwerk_participant(value: Any) -> Participant:
    """The public words of one person or organisation."""
    return participant(value)


def netzwerk_participants(values: Iterable[Any] | None) -> tuple[Participant, ...]:
    """The public words of several."""
    return participants(values)


def netzwerk_call_contact(value: Any) -> Contact:
    """Whom to ask about a call. What the call itself says goes before the person's."""
    own = {name: plain(value.get(name)) for name in ("function", "email", "phone")}
    return contact_of(value.get("person"), **own)
