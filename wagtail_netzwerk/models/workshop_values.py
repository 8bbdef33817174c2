"""A workshop's sessions as plain values: for calendar files and for search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from wagtail_netzwerk.models.event_schema import is_free, parties, schema_mode, schema_place
from wagtail_netzwerk.models.event_values import announced, appointment, period_facts, status_lines
from wagtail_netzwerk.models.images import absolute_rendition_url
from wagtail_netzwerk.values.schema import EventSchema, SuperEvent

if TYPE_CHECKING:
    from wagtail_netzwerk.models.workshops import WorkshopMixin
    from wagtail_netzwerk.values.calendar import CalendarItem
    from wagtail_netzwerk.values.programme import Session
    from wagtail_netzwerk.values.schema import EventStatus

__all__ = ["calendar_facts", "calendar_items", "workshop_schema"]


def calendar_items(workshop: WorkshopMixin) -> tuple[CalendarItem, ...]:
    """One appointment a session, in the language of the page."""
    event = workshop.event
    if event is None or not event.live:
        return ()
    with override(workshop.locale.language_code):
        found = workshop.session_values(event)
        return tuple(_item(workshop, event, session) for session in found if session.period)


def _item(workshop: WorkshopMixin, event: Any, session: Session) -> CalendarItem:
    period = session.period
    if period is None:
        raise ValueError("a session without a time is no appointment")
    return appointment(
        workshop,
        event,
        period,
        uid=f"{workshop.translation_key}-{session.identity}",
        summary=_summary(workshop, event, session),
        description=_description(workshop, event, session),
        room=session.room,
        is_cancelled=event.is_cancelled or session.is_cancelled,
        related_to=str(event.translation_key),
    )


def _summary(workshop: WorkshopMixin, event: Any, session: Session) -> str:
    """The title, with the status of the session or of the whole event before it in words."""
    if session.is_cancelled:
        return _("Cancelled: %(title)s") % {"title": workshop.title}
    return announced(event, workshop.title)


def _description(workshop: WorkshopMixin, event: Any, session: Session) -> str:
    """Whoever reads one session in a calendar learns which event it is a part of."""
    people = [
        (_("Moderation: %(names)s"), workshop.moderator_values),
        (_("Presented by: %(names)s"), workshop.presenter_values),
    ]
    lines = [words % {"names": "; ".join(map(str, found))} for words, found in people if found]
    part_of = _("Part of: %(event)s") % {"event": event.title}
    parts = [*status_lines(event), session.note, workshop.subtitle, workshop.summary, "\n".join(lines)]
    parts.append("\n".join(part for part in (part_of, event.full_url) if part))
    return "\n\n".join(part for part in parts if part)


def calendar_facts(workshop: WorkshopMixin) -> list[str]:
    """Time, place and status. The venue counts as itself, not by its words."""
    event = workshop.event
    if event is None:
        return []
    facts = [event.status, *event.place_facts()]
    for session in workshop.session_values(event):
        when = period_facts(session.period) if session.period else []
        facts += [session.identity, *when, session.room, str(session.is_cancelled)]
    return facts


def workshop_schema(workshop: WorkshopMixin, event: Any, *, is_nested: bool = False) -> EventSchema | None:
    """The workshop in schema.org's terms, from its first session to its last; cancelled if all are.

    ``is_nested``: as a part of its event, which brings the picture and names the topics; so forty of them ask
    the database for nothing.
    """
    found = [one for one in workshop.session_values(event) if one.period] if event else []
    held = [one for one in found if not one.is_cancelled] or found
    if event is None or not held:
        return None
    first, last = held[0].period, held[-1].period
    if first is None or last is None:
        return None
    with override(workshop.locale.language_code):
        image_url = "" if is_nested else absolute_rendition_url(workshop)
        image_url = image_url or absolute_rendition_url(event)
        description = workshop.summary or workshop.subtitle or workshop.title
        return EventSchema(
            name=workshop.title,
            url=workshop.full_url or "",
            description=description,
            image_urls=(image_url,) if image_url else (),
            start=first.start,
            end=None if last.is_time_unknown else last.end,
            status=_status(event, all(one.is_cancelled for one in found)),
            attendance_mode=schema_mode(event),
            place=schema_place(event, held[0].room) if event.is_on_site else None,
            online_url=event.online_url if event.is_online else "",
            organizers=event.organizer_parties,
            performers=parties((*workshop.moderator_values, *workshop.presenter_values)),
            languages=(workshop.locale.language_code,),
            super_event=SuperEvent(
                name=event.title,
                url=event.full_url or "",
                kind="Event",
                start=event.period.start if event.period else None,
                place=schema_place(event, event.room) if event.is_on_site else None,
            ),
            keywords=() if is_nested else workshop.topic_names,
            is_free=is_free(event),
            capacity=max((one.capacity for one in held if one.capacity), default=None),
        )


def _status(event: Any, is_cancelled: bool) -> EventStatus:
    if event.is_cancelled or is_cancelled:
        return "EventCancelled"
    return "EventPostponed" if event.is_postponed else "EventScheduled"
