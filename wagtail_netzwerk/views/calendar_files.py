"""Calendar files and feeds over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from django.http import Http404, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.text import slugify
from wagtail.models import Site

from wagtail_netzwerk.models import EventMixin
from wagtail_netzwerk.output import ical
from wagtail_netzwerk.services import queries
from wagtail_netzwerk.services.feeds import CalendarFeed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from django.http import HttpRequest

__all__ = ["calendar_response"]


def calendar_response(page: Any, request: HttpRequest) -> HttpResponse:
    """The appointment of an event, or the feed of a page that collects events."""
    return _download(page, request) if isinstance(page, EventMixin) else _feed(page, request)


def _download(event: Any, request: HttpRequest) -> HttpResponse:
    entry = queries.calendar_entry(event)
    if entry is None:
        raise Http404
    etag = f'"{entry.digest}"'
    zones = [entry.time_zone] if entry.time_zone else []
    response = _conditional(
        request,
        etag,
        entry.last_modified,
        lambda: ical.render_calendar([entry.component.encode()], zones),
        conditional_on=entry.last_modified,
    )
    if response.status_code == 200:
        response["Content-Disposition"] = _attachment(event.slug, event.title)
    return response


def _feed(calendar: Any, request: HttpRequest) -> HttpResponse:
    site = Site.find_for_request(request)
    feed = CalendarFeed(site, calendar, request.build_absolute_uri(request.path))
    # An event that left the feed lowers no date, so the date alone never proves that nothing changed.
    return _conditional(request, feed.etag, feed.last_modified, feed.render, conditional_on=None)


def _conditional(
    request: HttpRequest,
    etag: str,
    last_modified: datetime | None,
    render: Callable[[], bytes],
    *,
    conditional_on: datetime | None,
) -> HttpResponse:
    """304 when the reader has it already, without serialising; else the file."""
    since = int(conditional_on.timestamp()) if conditional_on else None
    response = get_conditional_response(request, etag=etag, last_modified=since)
    if response is None:
        response = HttpResponse(render(), content_type=ical.media_type)
    response["ETag"] = etag
    if last_modified:
        response["Last-Modified"] = http_date(last_modified.timestamp())
    response["Cache-Control"] = "public, max-age=300"
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _attachment(slug: str, title: str) -> str:
    """Both forms of a file name (RFC 6266, 4.3): ASCII for old clients, and the title in full."""
    full = quote(f"{title}.ics".replace("/", "-"), safe="")
    plain = slugify(slug) or "event"
    return f"attachment; filename=\"{plain}.ics\"; filename*=UTF-8''{full}"
