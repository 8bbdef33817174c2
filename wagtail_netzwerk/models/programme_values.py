"""The programme of an event as values, and what contradicts the event's own times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

from wagtail_netzwerk.enums import ProgrammeKind
from wagtail_netzwerk.models.participants import participants
from wagtail_netzwerk.values.programme import ProgrammeItem, plain, whole_number

if TYPE_CHECKING:
    from datetime import date, time

    from wagtail_netzwerk.models.events import EventMixin

__all__ = ["outside_event", "programme_errors", "programme_items"]


def programme_items(stream: Any, first_day: date | None) -> tuple[ProgrammeItem, ...]:
    """The items of a programme in the order entered, in the active language."""
    return tuple(_item(block.value, first_day) for block in stream or ())


def _item(value: Any, first_day: date | None) -> ProgrammeItem:
    kind = value.get("kind") or ProgrammeKind.OTHER
    words = str(ProgrammeKind(kind).label) if kind in ProgrammeKind.values else ""
    number = whole_number(value.get("round")) if kind == ProgrammeKind.WORKSHOP_ROUND else None
    if number is not None:
        words = _("Workshop round %(number)d") % {"number": number}
    return ProgrammeItem(
        kind=kind,
        kind_words=words if value.get("title") else "",
        title=plain(value.get("title")) or words,
        day=value.get("date") or first_day,
        start=value.get("start"),
        end=value.get("end"),
        text=plain(value.get("text")),
        room=plain(value.get("room")),
        participants=participants(value.get("participants")),
        round=number,
    )


def programme_errors(event: EventMixin) -> dict[str, ValidationError]:
    """Items on another day or at another time than the event itself, each at its field."""
    errors = {}
    for index, block in enumerate(event.programme or ()):
        value = block.value
        # People come to the registration before the event begins, and the end is where it ends.
        is_edge = value.get("kind") == ProgrammeKind.REGISTRATION or (
            value.get("kind") == ProgrammeKind.END and value.get("start") == event.end_time
        )
        found = outside_event(
            event,
            value.get("date"),
            None if is_edge else value.get("start"),
            value.get("end"),
        )
        if found:
            errors[index] = StructBlockValidationError(found)
    return {"programme": StreamBlockValidationError(block_errors=errors)} if errors else {}


def outside_event(
    event: EventMixin, day: date | None, start: time | None, end: time | None
) -> dict[str, ValidationError]:
    """What lies outside an event: a day, a beginning, an end; by the names that blocks have for them."""
    if event.start_date is None:
        return {}
    last_day = event.end_date or event.start_date
    if day is not None and not event.start_date <= day <= last_day:
        return {"date": ValidationError(_("The event does not take place on this day."), code="outside")}
    on = day or event.start_date
    errors = {}
    if start and on == event.start_date and event.start_time and start < event.start_time:
        errors["start"] = ValidationError(_("The event has not begun by then."), code="outside")
    if on == last_day and event.end_time:
        message = _("The event is over by then.")
        if end and end > event.end_time:
            errors["end"] = ValidationError(message, code="outside")
        elif start and start >= event.end_time:
            errors["start"] = ValidationError(message, code="outside")
    return errors
