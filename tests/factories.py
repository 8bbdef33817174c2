"""Objects for tests: complete enough to be published, each field overridable."""

from __future__ import annotations

import json
from datetime import date, time
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from wagtail_netzwerk.models import Venue
from wagtail_netzwerk.pages.models import (
    EventCalendarPage,
    EventPage,
    EventSeriesPage,
    NetworkPage,
    WorkshopPage,
)

__all__ = [
    "calendar_page",
    "event_page",
    "network_page",
    "programme",
    "rounds",
    "series_page",
    "sessions",
    "venue",
    "workshop_page",
]


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


def workshop_page(**fields: Any) -> WorkshopPage:
    """A workshop in round 1 of the event that it is put below."""
    defaults: dict[str, Any] = {"title": "Familienförderung", "sessions": sessions({"round": 1})}
    return WorkshopPage(**{**defaults, **fields})


def sessions(*values: dict[str, Any]) -> str:
    """Sessions of a workshop, each with an identity of its own, as a browser's form stores them."""
    blocks = [
        {"type": "session", "id": str(uuid5(NAMESPACE_URL, f"{index}")), "value": value}
        for index, value in enumerate(values)
    ]
    return json.dumps(blocks)


def programme(*values: dict[str, Any]) -> str:
    """A programme as it is stored: times are texts such as "14:30:00"."""
    return json.dumps([{"type": "item", "value": value} for value in values])


def rounds(*times: tuple[str, str]) -> str:
    """A programme of workshop rounds only, numbered from 1."""
    return programme(
        *(
            {"kind": "workshop_round", "round": number, "start": start, "end": end}
            for number, (start, end) in enumerate(times, start=1)
        )
    )
