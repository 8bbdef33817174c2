"""Calendar files and feeds (RFC 5545, RFC 7986) from calendar items: value in, bytes out.

The same input always gives the same bytes: nothing here asks for the time, and no identifier is made up.
An appointment is serialised once, when it is published; a feed joins what was serialised.
"""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from icalendar import Calendar, Event
from icalendar.prop import vDuration, vInline, vUri

from wagtail_netzwerk.output.ical_text import EscapedText, serialise, text_list
from wagtail_netzwerk.output.ical_times import written_times
from wagtail_netzwerk.output.text import one_line, paragraphs
from wagtail_netzwerk.output.urls import ascii_url
from wagtail_netzwerk.output.vtimezone import UTC_ZONE, render_vtimezone
from wagtail_netzwerk.values.calendar import ItemStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail_netzwerk.values.calendar import CalendarItem, Feed, Revision

__all__ = [
    "PRODID",
    "made_transparent",
    "media_type",
    "render",
    "render_calendar",
    "render_event",
    "time_zone_of",
]

PRODID = "-//wagtail-netzwerk//Events//EN"
"""Who wrote the file; without a version, so that an update of the package changes no file."""

media_type = "text/calendar; charset=utf-8"
"""The Content-Type of everything here that is a whole file (RFC 5545, 8.1)."""

_END = b"END:VCALENDAR\r\n"
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def render(item: CalendarItem, revision: Revision) -> bytes:
    """Return a whole file with this one appointment. Raises as ``render_event`` does."""
    return render_calendar([render_event(item, revision)], [time_zone_of(item)])


def time_zone_of(item: CalendarItem) -> str:
    """Return the TZID that the rendered appointment refers to, "" when it is in UTC or all day.

    ``render_calendar`` needs it to put the right VTIMEZONE in front. Raises ``ValueError`` for a naive
    datetime.
    """
    return written_times(item.start, item.end).zone


def render_calendar(
    components: Iterable[bytes],
    time_zones: Iterable[str],
    feed: Feed | None = None,
    fallback_zone: str = "Europe/Berlin",
) -> bytes:
    """Join serialised components to a whole file, in the order given.

    ``time_zones`` are their TZIDs (any order, doubles and "" are fine). ``feed`` None makes a file to
    download, without a name. A calendar must hold at least one component (RFC 5545, 3.6): if there is none,
    the VTIMEZONE of ``fallback_zone`` is it.
    """
    events = list(components)
    zones = [render_vtimezone(zone) for zone in sorted(set(time_zones)) if zone]
    if not events and not any(zones):
        zones = [render_vtimezone(fallback_zone) or render_vtimezone(UTC_ZONE)]
    return b"".join([_head(feed), *zones, *events, _END])


def render_event(item: CalendarItem, revision: Revision) -> bytes:
    """Return one serialised VEVENT, folded, with CRLF at every line's end (RFC 5545, 3.6.1).

    Anything may stand in the texts; what cannot be written validly (an address of a wrong scheme, an end
    before the start, a position off the earth) is left out. Raises ``ValueError`` for a naive datetime.
    """
    event = Event()
    _add_identity(event, item, revision)
    _add_times(event, item)
    _add_texts(event, item)
    _add_state(event, item)
    _add_links(event, item)
    return serialise(event)


def made_transparent(component: bytes) -> bytes:
    """Return a VEVENT of ``render_event`` as one that makes nobody busy; any other byte stays.

    For a file that holds an event's workshops too: these make busy, and the event must not do so again.
    """
    # No text can look like this line: line breaks in texts are escaped, and where a long line is folded its
    # continuation begins with a blank. So only the property itself stands between two breaks.
    return component.replace(b"\r\nTRANSP:OPAQUE\r\n", b"\r\nTRANSP:TRANSPARENT\r\n")


def _add_identity(event: Event, item: CalendarItem, revision: Revision) -> None:
    changed = _stamp(revision.last_modified)
    _add_text(event, "uid", one_line(item.uid))
    event.add("dtstamp", changed)  # without METHOD it is the last change of the component (3.8.7.2)
    event.add("created", _stamp(revision.created))
    event.add("last-modified", changed)
    event.add("sequence", revision.sequence)
    if (parent := one_line(item.related_to)) != one_line(item.uid):  # nothing is part of itself
        _add_text(event, "related-to", parent, {"RELTYPE": "PARENT"})


def _stamp(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _add_times(event: Event, item: CalendarItem) -> None:
    times = written_times(item.start, item.end)
    event.add("dtstart", times.start)
    if times.end is not None:
        event.add("dtend", times.end)


def _add_texts(event: Event, item: CalendarItem) -> None:
    language = {"LANGUAGE": item.language} if _LANGUAGE_TAG.fullmatch(item.language) else {}
    url, online = ascii_url(item.url), ascii_url(item.conference_url)
    # A title of control characters alone is none, but clients need one (some drop the event).
    _add_text(event, "summary", one_line(item.summary) or url or one_line(item.uid), language)
    _add_text(event, "description", _description(item, url, online), language)
    # Most clients ignore CONFERENCE, so an online event says so where a place would stand.
    _add_text(event, "location", one_line(item.location) or ("Online" if online else ""), language)
    if position := _position(item.geo):
        event.add("geo", vInline(position))
    if names := [name for name in dict.fromkeys(map(one_line, item.categories)) if name]:
        event.add("categories", text_list(names))
    _add_text(event, "contact", one_line(item.contact), language)


def _add_text(component: Any, name: str, text: str, parameters: dict[str, str] | None = None) -> None:
    if text:
        component.add(name, EscapedText(text), parameters or {})


def _description(item: CalendarItem, url: str, online: str) -> str:
    """Return the text with the online address in it and the page's address as its last paragraph."""
    text = paragraphs(item.description)
    for known in {url, paragraphs(item.url)} - {""}:
        if text == known or text.endswith(f"\n{known}"):
            text = text.removesuffix(known).rstrip()
    if online and not any(_mentions(text, address) for address in (online, item.conference_url)):
        label = one_line(item.conference_label)
        text += f"\n\n{label}: {online}" if label else f"\n\n{online}"
    return f"{text}\n\n{url}".strip()


def _mentions(text: str, address: str) -> bool:
    """Say whether the whole address stands in the text, not only the beginning of a longer one."""
    return re.search(rf"(?<!\w){re.escape(address)}(?=[.,;:!?)\]>\"'»“”]*(\s|$))", text) is not None


def _position(geo: tuple[float, float] | None) -> str:
    """Return "lat;lon" with six decimals, some 10 cm (3.8.1.6); "" when it is no place on earth."""
    if geo is None or not all(map(math.isfinite, geo)) or abs(geo[0]) > 90 or abs(geo[1]) > 180:
        return ""
    return ";".join(f"{round(degrees, 6) + 0.0:.6f}" for degrees in geo)  # + 0.0: no "-0.000000"


def _add_state(event: Event, item: CalendarItem) -> None:
    # What is cancelled makes nobody busy, whatever the caller forgot to say.
    is_free = item.transparent or item.status is ItemStatus.CANCELLED
    _add_text(event, "class", "PUBLIC")
    _add_text(event, "status", str(item.status))
    _add_text(event, "transp", "TRANSPARENT" if is_free else "OPAQUE")


def _add_links(event: Event, item: CalendarItem) -> None:
    # In a parameter these are characters as any other (3.1), but some readers escape with a backslash there
    # too, and some drop the spaces around an equals sign.
    label = one_line(item.conference_label).translate({ord("\\"): "/", ord("="): "-"})
    _add_uri(event, "url", item.url)
    _add_uri(event, "image", item.image_url, {"VALUE": "URI"})
    _add_uri(event, "conference", item.conference_url, {"VALUE": "URI"} | ({"LABEL": label} if label else {}))


def _add_uri(component: Any, name: str, url: str, parameters: dict[str, str] | None = None) -> None:
    if address := ascii_url(url):
        component.add(name, vUri(address), parameters or {})


def _head(feed: Feed | None) -> bytes:
    """Return the calendar's properties, from BEGIN:VCALENDAR on, without its end."""
    calendar = Calendar()
    _add_text(calendar, "version", "2.0")
    _add_text(calendar, "prodid", PRODID)
    _add_text(calendar, "calscale", "GREGORIAN")
    if feed is not None:
        _add_feed(calendar, feed)
    return serialise(calendar).removesuffix(_END)


def _add_feed(calendar: Calendar, feed: Feed) -> None:
    # Each fact twice: RFC 7986 has its own properties, and Google, Outlook and Nextcloud read the older ones.
    for name in ("name", "x-wr-calname"):
        _add_text(calendar, name, one_line(feed.name))
    for name in ("description", "x-wr-caldesc"):
        _add_text(calendar, name, paragraphs(feed.description))
    refresh = timedelta(seconds=int(feed.refresh.total_seconds()))
    if refresh > timedelta():
        calendar.add("refresh-interval", refresh, {"VALUE": "DURATION"})
        calendar.add("x-published-ttl", vDuration(refresh))
    _add_uri(calendar, "source", feed.source_url, {"VALUE": "URI"})
