"""When and where the sessions of a workshop are: each has its round's time unless it says another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail_netzwerk.enums import SessionStatus
from wagtail_netzwerk.fields import is_time_zone
from wagtail_netzwerk.values.period import Period
from wagtail_netzwerk.values.programme import ProgrammeItem, Session, plain, whole_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wagtail_netzwerk.models.events import EventMixin

__all__ = ["rounds", "sessions"]


def rounds(event: EventMixin | None) -> dict[int, ProgrammeItem]:
    """The workshop rounds of an event's programme by number."""
    items = event.programme_items if event else ()
    return {item.round: item for item in reversed(items) if item.round is not None}


def sessions(stream: Any, event: EventMixin | None) -> tuple[Session, ...]:
    """The sessions in the order of time; those of which nobody knows the time come last."""
    known = rounds(event)
    found = [_session(block, event, known) for block in stream or ()]
    dated = sorted((one for one in found if one.period), key=lambda one: one.period.starts_at)  # type: ignore[union-attr]
    return (*dated, *(one for one in found if one.period is None))


def _session(block: Any, event: EventMixin | None, known: Mapping[int, ProgrammeItem]) -> Session:
    value = block.value
    number = whole_number(value.get("round"))
    item = known.get(number) if number is not None else None
    return Session(
        identity=str(block.id or ""),
        period=_period(value, event, item),
        round=number,
        room=plain(value.get("room")) or (item.room if item else ""),
        capacity=whole_number(value.get("capacity")),
        is_cancelled=value.get("status") == SessionStatus.CANCELLED,
        note=plain(value.get("note")),
    )


def _period(value: Any, event: EventMixin | None, item: ProgrammeItem | None) -> Period | None:
    """When a session is. In a round that the programme does not have it is at no time that is known."""
    if event is None or event.start_date is None or not is_time_zone(event.timezone):
        return None
    if value.get("round") is not None and item is None and value.get("start") is None:
        return None
    start = value.get("start") or (item.start if item else None)
    end = value.get("end") or (item.end if item else None)
    day = value.get("date") or (item.day if item else None) or event.start_date
    return Period(
        start_date=day,
        start_time=start,
        end_time=end if start is not None and end is not None and end > start else None,
        zone=event.timezone,
    )
