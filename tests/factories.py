"""Objects for tests: complete enough to be published, each field overridable."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from wagtail_netzwerk.models import Venue
from wagtail_netzwerk.pages.models import EventCalendarPage, EventPage, EventSeriesPage, NetworkPage

__all__ = ["calendar_page", "event_page", "network_page", "series_page", "venue"]


def event_page(**fields: Any) -> EventPage:
    """An event on 4 May 2023, 14:30 to 18:00, at a place in words if no venue is given."""
    defaults: dict[str, Any] = {
        "title": "NetzWerkStadt 2023",
        "start_date": date(2023, 5, 4),
        "start_time": time(14, 30),
        "end_time": time(18, 0),
        "place_text": "" if fields.get("venue") else "Freizeitforum Marzahn",
    }
    return EventPage(**{**defaults, **fields})


def series_page(**fields: Any) -> EventSeriesPage:
    return EventSeriesPage(**{"title": "NetzWerkStadt", **fields})


def calendar_page(**fields: Any) -> EventCalendarPage:
    return EventCalendarPage(**{"title": "Veranstaltungen", **fields})


def network_page(**fields: Any) -> NetworkPage:
    return NetworkPage(**{"title": "Stadtteilvernetzer", **fields})


def venue(**fields: Any) -> Venue:
    """A saved venue with an address."""
    defaults = {
        "name": "Freizeitforum Marzahn",
        "street": "Marzahner Promenade 55",
        "postal_code": "12679",
        "town": "Berlin",
    }
    created: Venue = Venue.objects.create(**{**defaults, **fields})
    return created
