"""JSON-LD for search engines (schema.org Event and EventSeries): value in, dict out.

Nothing empty is written, addresses are absolute, texts are plain, and nobody who attends is ever named.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from wagtail_netzwerk.output.jsonld_parts import (
    end_date,
    iso,
    location,
    one_or_more,
    part,
    parties,
    super_event,
)
from wagtail_netzwerk.output.text import one_line, paragraphs
from wagtail_netzwerk.output.urls import ascii_url

if TYPE_CHECKING:
    from wagtail_netzwerk.values.schema import EventSchema, SeriesSchema

__all__ = ["Document", "dumps", "event_document", "series_document"]

Document: TypeAlias = dict[str, Any]
"""A JSON object."""

_SCHEMA = "https://schema.org"
# "<" and "&" could end the script element or begin a reference in XHTML; U+2028 and U+2029 end a line in old
# JavaScript; half a surrogate pair cannot be encoded as UTF-8. All are the same JSON when escaped.
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def event_document(event: EventSchema) -> Document:
    """Return the event as a JSON-LD document.

    A status "EventRescheduled" without ``previous_start`` is written as "EventScheduled": search engines
    want the old date with it. An online event without a published address points to its own page, where
    people learn how to get in. An end that is before the start, or not of its kind, is left out.
    """
    return {"@context": _SCHEMA} | _event(event)


def series_document(series: SeriesSchema) -> Document:
    """Return the series as a JSON-LD document with its events inside (``subEvent``)."""
    return {"@context": _SCHEMA} | part(
        "EventSeries",
        name=one_line(series.name),
        url=ascii_url(series.url),
        description=paragraphs(series.description),
        image=_addresses(series.image_urls),
        organizer=parties(series.organizers),
        inLanguage=one_line(series.language),
        subEvent=_inner(series.sub_events),
    )


def dumps(document: Document) -> str:
    """Return the document as JSON that can stand inside a script element as it is."""
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _event(event: EventSchema) -> Document:
    return part(
        "Event",
        name=one_line(event.name),
        url=ascii_url(event.url),
        description=paragraphs(event.description),
        image=_addresses(event.image_urls),
        **_times(event),
        eventAttendanceMode=f"{_SCHEMA}/{event.attendance_mode}",
        location=location(event),
        organizer=parties(event.organizers),
        sponsor=parties(event.sponsors),
        contributor=parties(event.contributors),
        performer=parties(event.performers),
        isAccessibleForFree=event.is_free,
        inLanguage=one_or_more(map(one_line, event.languages)),
        superEvent=super_event(event.super_event),
        subEvent=_inner(event.sub_events),
        maximumAttendeeCapacity=event.capacity,
        keywords=[keyword for keyword in map(one_line, event.keywords) if keyword],
        audience=part("Audience", audienceType=one_line(event.audience)),
    )


def _inner(events: tuple[EventSchema, ...]) -> list[Document]:
    """Return the events inside another: they do not name again what they stand in."""
    return [_event(replace(event, super_event=None)) for event in events]


def _times(event: EventSchema) -> Document:
    is_moved = event.status == "EventRescheduled"
    status = "EventScheduled" if is_moved and event.previous_start is None else event.status
    return {
        "startDate": iso(event.start),
        "endDate": end_date(event.start, event.end),
        "previousStartDate": iso(event.previous_start) if is_moved else None,
        "eventStatus": f"{_SCHEMA}/{status}",
    }


def _addresses(urls: tuple[str, ...]) -> list[str]:
    return [address for address in map(ascii_url, urls) if address]
