"""Links that open a calendar on the web with the appointment filled in: plain links, nothing is loaded."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from wagtail_netzwerk.values.calendar import CalendarItem, Moment

__all__ = ["google_url", "outlook_url"]

#: Both services refuse long addresses; the page's own address at the end must survive the cut.
_MAX_TEXT = 600


def _end(item: CalendarItem) -> Moment:
    """Both services want an end: an hour is the least surprising one where none is known."""
    if item.end is not None:
        return item.end
    return item.start + (timedelta(hours=1) if isinstance(item.start, datetime) else timedelta(days=1))


def _text(item: CalendarItem) -> str:
    text = item.description.removesuffix(item.url).strip()
    short = text if len(text) <= _MAX_TEXT else f"{text[:_MAX_TEXT]}…"
    return "\n\n".join(part for part in (short, item.url) if part)


def google_url(item: CalendarItem) -> str:
    """Google Calendar's form for a new appointment."""
    pattern = "%Y%m%dT%H%M%S" if isinstance(item.start, datetime) else "%Y%m%d"
    fields = {
        "action": "TEMPLATE",
        "text": item.summary,
        "dates": f"{item.start.strftime(pattern)}/{_end(item).strftime(pattern)}",
        "location": item.location,
        "details": _text(item),
    }
    if isinstance(item.start, datetime) and isinstance(item.start.tzinfo, ZoneInfo):
        fields["ctz"] = str(item.start.tzinfo)
    return f"https://calendar.google.com/calendar/render?{urlencode(fields)}"


def outlook_url(item: CalendarItem) -> str:
    """Outlook's form for a new appointment, which wants an offset with each time."""
    fields = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": item.summary,
        "startdt": item.start.isoformat(),
        "enddt": _end(item).isoformat(),
        "location": item.location,
        "body": _text(item),
    }
    if not isinstance(item.start, datetime):
        fields["allday"] = "true"
    return f"https://outlook.live.com/calendar/0/deeplink/compose?{urlencode(fields)}"
