"""An event as plain values, in the language of its page: for calendar files and for search engines."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import override

from wagtail_netzwerk.dates import format_date, format_period
from wagtail_netzwerk.enums import AttendanceMode, EventStatus
from wagtail_netzwerk.models.images import absolute_rendition_url
from wagtail_netzwerk.values.calendar import CalendarItem, ItemStatus
from wagtail_netzwerk.values.schema import Amenity, EventSchema, Party, Place, PostalAddress

if TYPE_CHECKING:
    from wagtail_netzwerk.models.events import EventMixin
    from wagtail_netzwerk.values.period import Period
    from wagtail_netzwerk.values.schema import AttendanceMode as SchemaAttendanceMode
    from wagtail_netzwerk.values.schema import EventStatus as SchemaEventStatus

__all__ = ["calendar_item", "event_schema", "status_lines"]

logger = logging.getLogger(__name__)

_ITEM_STATUS = {
    EventStatus.CANCELLED: ItemStatus.CANCELLED,
    EventStatus.POSTPONED: ItemStatus.TENTATIVE,
}
_SCHEMA_MODE: dict[str, SchemaAttendanceMode] = {
    AttendanceMode.OFFLINE: "OfflineEventAttendanceMode",
    AttendanceMode.ONLINE: "OnlineEventAttendanceMode",
    AttendanceMode.MIXED: "MixedEventAttendanceMode",
}


def calendar_item(event: EventMixin) -> CalendarItem:
    """The appointment that a citizen puts into a calendar.

    Raises ``ValueError`` for an event without a date: such a draft has no place in a calendar.
    """
    period = event.period
    if period is None:
        raise ValueError("an event without a date is no appointment")
    with override(event.locale.language_code):
        is_off = event.is_cancelled or event.is_postponed
        return CalendarItem(
            uid=str(event.translation_key),
            start=period.start,
            end=period.end,
            summary=_summary(event),
            description=_description(event, period),
            url=event.full_url or "",
            status=_ITEM_STATUS.get(EventStatus(event.status), ItemStatus.CONFIRMED),
            # A date without a time, like one that is off, must not block the whole day.
            transparent=is_off or period.is_time_unknown,
            location=", ".join(event.place_lines) or _("Online"),
            geo=event.venue.geo if event.is_on_site and event.venue else None,
            categories=event.topic_names,
            contact=str(event.contact),
            conference_url=event.online_url if event.is_online else "",
            conference_label=_("Join online"),
            image_url=absolute_rendition_url(event),
            language=event.locale.language_code,
        )


def _summary(event: EventMixin) -> str:
    """The title, with the status before it in words: many calendars show nothing else."""
    title: str = event.title
    if event.is_cancelled:
        return _("Cancelled: %(title)s") % {"title": title}
    if event.is_postponed:
        return _("Postponed, date to follow: %(title)s") % {"title": title}
    if event.is_moved_in_time:
        return _("New date: %(title)s") % {"title": title}
    if event.is_moved_in_place:
        return _("New place: %(title)s") % {"title": title}
    return title


def _description(event: EventMixin, period: Period) -> str:
    parts = [*status_lines(event), event.motto, event.summary]
    if period.is_time_unknown:
        parts.append(_("The time of day will follow."))
    if event.is_online and event.online_url:
        parts.append(_("Join online: %(url)s") % {"url": event.online_url})
    parts.append(_contact_line(event))
    return "\n\n".join(part for part in parts if part)


def status_lines(event: EventMixin) -> list[str]:
    """Why an event does not go as planned, and what was announced first, in the active language."""
    lines = [event.status_reason] if event.status != EventStatus.SCHEDULED else []
    if previous := event.previous_period:
        was = format_date(previous.start_date) if previous.is_time_unknown else format_period(previous)
        lines.append(_("Originally planned for: %(when)s") % {"when": was})
    if event.is_moved_in_place:
        lines.append(_("Originally planned at: %(where)s") % {"where": event.previous_place})
    return lines


def _contact_line(event: EventMixin) -> str:
    return _("Contact: %(contact)s") % {"contact": event.contact} if event.contact else ""


def event_schema(event: EventMixin, super_event: tuple[str, str] | None = None) -> EventSchema:
    """The event in schema.org's terms. Raises ``ValueError`` for an event without a date."""
    period = event.period
    if period is None:
        raise ValueError("an event without a date cannot be described")
    end = period.end
    previous = event.previous_period
    with override(event.locale.language_code):
        image_url = absolute_rendition_url(event)
        return EventSchema(
            name=event.title,
            url=event.full_url or "",
            description=event.summary or event.motto or format_period(period),
            image_urls=(image_url,) if image_url else (),
            start=period.start,
            end=end - timedelta(days=1) if end and (period.all_day or period.is_time_unknown) else end,
            previous_start=previous.start if previous else None,
            status=_schema_status(event),
            attendance_mode=_SCHEMA_MODE[event.attendance_mode],
            place=_schema_place(event) if event.is_on_site else None,
            online_url=event.online_url if event.is_online else "",
            organizer=_organizer(event),
            is_free=True if event.is_free else False if event.price else None,
            languages=event.language_codes or (event.locale.language_code,),
            super_event=super_event,
            capacity=event.capacity,
            keywords=event.topic_names,
            audience=event.audience or "",
        )


def _schema_status(event: EventMixin) -> SchemaEventStatus:
    if event.is_cancelled:
        return "EventCancelled"
    if event.is_postponed:
        return "EventPostponed"
    # schema.org knows no move to another place; without a former date "rescheduled" would be wrong.
    return "EventRescheduled" if event.is_moved_in_time else "EventScheduled"


def _schema_place(event: EventMixin) -> Place:
    venue = event.venue
    if venue is None:
        return Place(name=event.place_text, address_text=event.place_text)
    return Place(
        name=", ".join(part for part in (venue.name, event.room) if part),
        address=PostalAddress(
            street=venue.street, postal_code=venue.postal_code, locality=venue.town, country=venue.country
        ),
        geo=venue.geo,
        amenities=tuple(
            Amenity(name=fact.label, value=fact.is_available)
            for fact in venue.accessibility_facts
            if fact.is_known
        ),
    )


def _organizer(event: EventMixin) -> Party | None:
    organiser = event.organiser
    return Party(name=organiser.name, url=organiser.url) if organiser else None
