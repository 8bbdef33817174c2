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

from wagtail_netzwerk.models import EventMixin, WorkshopMixin
from wagtail_netzwerk.output import ical
from wagtail_netzwerk.services import queries
from wagtail_netzwerk.services.feeds import CalendarFeed
from wagtail_netzwerk.services.first_seen import first_seen
from wagtail_netzwerk.services.workshops import event_of
from wagtail_netzwerk.views.memory import visibility_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from django.http import HttpRequest

    from wagtail_netzwerk.models import CalendarEntry

__all__ = ["calendar_response"]


def calendar_response(page: Any, request: HttpRequest) -> HttpResponse:
    """The appointment of an event, the sessions of a workshop, or the feed of a page that collects events."""
    return _download(page, request) if isinstance(page, (EventMixin, WorkshopMixin)) else _feed(page, request)


def _download(page: Any, request: HttpRequest) -> HttpResponse:
    entry = queries.calendar_entry(page)
    if entry is None or not _may_name_event(page, request):
        raise Http404

    wants_workshops = request.GET.get("include") == "workshops"
    entries = [entry, *(_workshops(entry, request) if wants_workshops else ())]
    components = [one.component.encode() for one in entries]
    if len(entries) > 1:
        # Nobody is busy twice: the sessions say when (ical.md, rule 27).
        components[0] = ical.made_transparent(components[0])
    file = ical.render_calendar(components, {one.time_zone for one in entries})
    etag = f'"{hashlib.sha256(file).hexdigest()}"'
    # A workshop that has left the file leaves no date behind.
    changed = first_seen(f"download.{page.pk}", etag) if wants_workshops else entry.last_modified
    response = _conditional(request, etag, changed, lambda: file)
    if response.status_code == 200:
        response["Content-Disposition"] = _attachment(page.slug, page.title)
    return response


def _may_name_event(page: Any, request: HttpRequest) -> bool:
    """A workshop's file says of its event what the workshop's page says."""
    return not isinstance(page, WorkshopMixin) or event_of(page, visibility_of(request)) is not None


def _workshops(entry: CalendarEntry, request: HttpRequest) -> list[CalendarEntry]:
    """What ``?include=workshops`` adds to an event's file: its public workshops."""
    site = Site.find_for_request(request)
    return queries.workshop_entries(entry, site, visibility_of(request)) if site else []


def _feed(calendar: Any, request: HttpRequest) -> HttpResponse:
    site = Site.find_for_request(request)
    feed = CalendarFeed(site, calendar, request.build_absolute_uri(request.path), visibility_of(request))
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
