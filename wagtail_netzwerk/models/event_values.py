"""An event as an appointment, in the language of its page: what calendar files say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from wagtail_netzwerk.dates import format_date, format_period, format_time_range
from wagtail_netzwerk.enums import EventStatus
from wagtail_netzwerk.models.images import absolute_rendition_url
from wagtail_netzwerk.values.calendar import CalendarItem, ItemStatus

if TYPE_CHECKING:
    from wagtail_netzwerk.models.events import EventMixin
    from wagtail_netzwerk.values.period import Period
    from wagtail_netzwerk.values.programme import ProgrammeItem

__all__ = [
    "announced",
    "appointment",
    "calendar_facts",
    "calendar_item",
    "period_facts",
    "place_facts",
    "status_lines",
]


def calendar_item(event: EventMixin) -> CalendarItem:
    """The appointment that a citizen puts into a calendar.

    Raises ``ValueError`` for an event without a date: such a draft has no place in a calendar.
    """
    period = event.period
    if period is None:
        raise ValueError("an event without a date is no appointment")
    with override(event.locale.language_code):
        return appointment(
            event,
            event,
            period,
            uid=str(event.translation_key),
            summary=announced(event, event.title),
            description=_description(event, period),
            room=event.room,
            is_cancelled=event.is_cancelled,
        )


def appointment(
    page: Any,
    event: EventMixin,
    period: Period,
    *,
    uid: str,
    summary: str,
    description: str,
    room: str,
    is_cancelled: bool,
    related_to: str = "",
) -> CalendarItem:
    """An appointment of a page (an event, or a workshop of it) with what all have from the event."""
    return CalendarItem(
        uid=uid,
        start=period.start,
        end=period.end,
        summary=summary,
        description=description,
        url=page.full_url or "",
        status=_status(event, is_cancelled=is_cancelled),
        # A date without a time, like one that is off, must not block the whole day.
        transparent=is_cancelled or event.is_postponed or period.is_time_unknown,
        location=", ".join(event.place_lines_in(room)) or _("Online"),
        geo=event.venue.geo if event.is_on_site and event.venue else None,
        categories=page.topic_names,
        contact=str(event.contact),
        conference_url=event.online_url if event.is_online else "",
        conference_label=_("Join online"),
        image_url=absolute_rendition_url(page),
        language=page.locale.language_code,
        related_to=related_to,
    )


def _status(event: EventMixin, *, is_cancelled: bool) -> ItemStatus:
    if is_cancelled:
        return ItemStatus.CANCELLED
    return ItemStatus.TENTATIVE if event.is_postponed else ItemStatus.CONFIRMED


def announced(event: EventMixin, title: str) -> str:
    """A title, with the status of the event before it in words: many calendars show nothing else."""
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
    parts += [_programme_lines(event), _contact_line(event)]
    return "\n\n".join(part for part in parts if part)


def _programme_lines(event: EventMixin) -> str:
    """The programme as plain text: who clicks once gets one appointment that says all (ical.md, rule 27)."""
    items = event.programme_items
    if not items:
        return ""
    lines = [_("Programme")]
    day = event.start_date
    for item in items:
        if item.day is not None and item.day != day:
            lines.append(format_date(item.day))
            day = item.day
        lines.append(_programme_line(item))
    return "\n".join(lines)


def _programme_line(item: ProgrammeItem) -> str:
    when = format_time_range(item.start, item.end) if item.start else ""
    who = "; ".join(map(str, item.participants))
    what = ", ".join(part for part in (item.title, who, item.room) if part)
    return f"{when} {what}".strip()


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


def calendar_facts(event: EventMixin) -> list[str]:
    """Time, place and status: what must raise SEQUENCE when it changes (RFC 5545, 3.8.7.4)."""
    period = event.period
    if period is None:
        return []
    return [event.status, *period_facts(period), *place_facts(event)]


def period_facts(period: Period) -> list[str]:
    """When it is."""
    return [period.start.isoformat(), str(period.end), str(period.is_time_unknown), period.zone]


def place_facts(event: EventMixin) -> list[str]:
    """Where it is. The venue counts as itself: another spelling of its street moves nobody."""
    place = [str(event.venue.translation_key) if event.venue else event.place_text, event.room]
    return [*(place if event.is_on_site else []), event.online_url if event.is_online else ""]
