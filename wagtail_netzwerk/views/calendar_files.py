"""Calendar files and feeds over HTTP."""

from __future__ import annotations

import hashlib
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

    file = ical.render_calendar([entry.component.encode()], [entry.time_zone])
    etag = f'"{hashlib.sha256(file).hexdigest()}"'
    response = _conditional(request, etag, entry.last_modified, lambda: file)
    if response.status_code == 200:
        response["Content-Disposition"] = _attachment(event.slug, event.title)
    return response


def _feed(calendar: Any, request: HttpRequest) -> HttpResponse:
    site = Site.find_for_request(request)
    feed = CalendarFeed(site, calendar, request.build_absolute_uri(request.path))
    return _conditional(request, feed.etag, feed.last_modified, feed.render)


def _conditional(
    request: HttpRequest, etag: str, last_modified: datetime, render: Callable[[], bytes]
) -> HttpResponse:
    """304 when the reader has it already, without serialising; else the file."""
    changed = int(last_modified.timestamp())
    response = get_conditional_response(request, etag=etag, last_modified=changed)
    if response is None:
        response = HttpResponse(render(), content_type=ical.media_type)
    response["ETag"] = etag
    response["Last-Modified"] = http_date(changed)
    response["Cache-Control"] = "public, max-age=300"
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _attachment(slug: str, title: str) -> str:
    """Both forms of a file name (RFC 6266, 4.3): ASCII for old clients, and the title in full."""
    full = quote(f"{title}.ics".replace("/", "-"), safe="")
    plain = slugify(slug) or "event"
    return f"attachment; filename=\"{plain}.ics\"; filename*=UTF-8''{full}"
