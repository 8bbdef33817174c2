"""Values that the tests vary."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from wagtail_netzwerk.values.calendar import CalendarItem, Feed, Revision

BERLIN = ZoneInfo("Europe/Berlin")
REVISION = Revision(
    sequence=2,
    created=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    last_modified=datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC),
)
FEED = Feed(
    name="Termine; Stadt",
    description="Alle Termine, auch online.",
    source_url="https://stadt.example/netzwerk.ics",
    refresh=timedelta(hours=6),
)


def item(**changes: Any) -> CalendarItem:
    """Return a summer event in Berlin with these changes."""
    given: dict[str, Any] = {
        "uid": "5f0c8f0e-7a53-4a39-9c7c-2f6d7a6c0001",
        "start": datetime(2026, 7, 20, 9, tzinfo=BERLIN),
        "end": datetime(2026, 7, 20, 17, tzinfo=BERLIN),
        "summary": "Fachtag",
        "description": "Wir treffen uns.",
        "url": "https://stadt.example/fachtag/",
    }
    return CalendarItem(**(given | changes))


def at(zone: str, *parts: int, fold: int = 0) -> datetime:
    """Return wall time of a zone."""
    return datetime(*parts, tzinfo=ZoneInfo(zone), fold=fold)  # type: ignore[misc, arg-type]
