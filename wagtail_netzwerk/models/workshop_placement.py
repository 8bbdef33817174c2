"""Whether a workshop fits into its event: its rounds, times within the day, rooms that are free."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

from wagtail_netzwerk.models.programme_values import outside_event
from wagtail_netzwerk.models.sessions import rounds, sessions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wagtail_netzwerk.values.programme import ProgrammeItem, Session

__all__ = ["misplaced", "placement_errors", "rounds_in_use_errors"]


def placement_errors(workshop: Any, event: Any) -> dict[str, ValidationError]:
    """What contradicts the event above or another workshop of it, each at its field.

    The event and the other workshops count with what their editors saved last: all of them plan together.
    """
    event = event.get_latest_revision_as_object()
    errors: dict[int, dict[str, ValidationError]] = {}
    known = rounds(event)
    for index, block in enumerate(workshop.sessions or ()):
        if found := _session_errors(block.value, event, known):
            errors[index] = found
    for index, other in _double_rooms(workshop, event):
        message = _("“%(title)s” is in this room at the same time.") % {"title": other}
        errors.setdefault(index, {}).setdefault("room", ValidationError(message, code="double"))
    if not errors:
        return {}
    block_errors = {index: StructBlockValidationError(found) for index, found in errors.items()}
    return {"sessions": StreamBlockValidationError(block_errors=block_errors)}


def _session_errors(value: Any, event: Any, known: Mapping[int, ProgrammeItem]) -> dict[str, ValidationError]:
    number, start, end = (value.get(name) for name in ("round", "start", "end"))
    item = known.get(number) if number is not None else None
    found = outside_event(event, value.get("date") or (item.day if item else None), start, end)
    if item and start is None and end is not None and item.start is not None and end <= item.start:
        found["end"] = ValidationError(_("The end is not after the beginning."), code="order")
    if number is not None and item is None:
        message = _("The programme of the event has no round %(number)d.") % {"number": number}
        found["round"] = ValidationError(message, code="no_round")
    return found


def misplaced(event: Any) -> list[str]:
    """What does not fit an event, say after it was moved: its programme, and workshops by title."""
    known = rounds(event)
    workshops = [
        page.title
        for page in event.workshop_drafts
        if any(_session_errors(block.value, event, known) for block in page.sessions)
    ]
    own = [str(event._meta.get_field("programme").verbose_name)] if event.programme_errors() else []
    return [*own, *workshops]


def rounds_in_use_errors(event: Any) -> dict[str, ValidationError]:
    """Workshops that meet in rounds which the programme of the event does not have, or no longer."""
    known = rounds(event)
    lost = [
        _("“%(title)s” (round %(number)d)") % {"title": page.title, "number": session.round}
        for page in event.workshop_drafts
        for session in sessions(page.sessions, event)
        if session.round is not None and session.round not in known
    ]
    if not lost:
        return {}
    message = _("These workshops are in rounds that the programme does not have: %(workshops)s.")
    return {"programme": ValidationError(message % {"workshops": ", ".join(lost)}, code="round_in_use")}


def _double_rooms(workshop: Any, event: Any) -> Iterator[tuple[int, str]]:
    """Sessions, by position, in a room that is taken, with the title of the workshop that is there."""
    own = [sessions([block], event)[0] for block in workshop.sessions or ()]  # each for itself: in order
    others = list(_others(workshop, event))
    for index, session in enumerate(own):
        earlier = [(workshop.title, one) for one in own[:index]]
        taken = (title for title, other in [*others, *earlier] if _collide(session, other))
        if not session.is_cancelled and (title := next(taken, None)):
            yield index, title


def _others(workshop: Any, event: Any) -> Iterator[tuple[str, Session]]:
    """The sessions of the event's other workshops, as their editors saved them last."""
    for page in event.workshop_drafts:
        if page.pk != workshop.pk:
            for session in sessions(page.sessions, event):
                yield page.title, session


def _collide(one: Session, other: Session) -> bool:
    """Whether two sessions are in one room at one time. What is not said collides with nothing."""
    if other.is_cancelled or not one.room or one.room.casefold() != other.room.casefold():
        return False
    if one.period is None or other.period is None:
        return False
    if one.period.start_time is None or other.period.start_time is None:
        return one.round is not None and one.round == other.round and one.period == other.period
    first, second = sorted((one.period, other.period), key=lambda period: period.starts_at)
    is_over = first.starts_at < second.starts_at and (first.end is None or first.ends_at <= second.starts_at)
    return not is_over
