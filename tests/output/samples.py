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


GOLDEN = r"""BEGIN:VEVENT
UID:5f0c8f0e-7a53-4a39-9c7c-2f6d7a6c0001
DTSTAMP:20260203T040506Z
CREATED:20260102T030405Z
LAST-MODIFIED:20260203T040506Z
SEQUENCE:2
RELATED-TO;RELTYPE=PARENT:5f0c8f0e-7a53-4a39-9c7c-2f6d7a6c0000
DTSTART;TZID=Europe/Berlin:20260720T090000
DTEND;TZID=Europe/Berlin:20260720T170000
SUMMARY;LANGUAGE=de:Fachtag „Sozialraum“\; Stadt\, Land
DESCRIPTION;LANGUAGE=de:Wir treffen uns.\nMit Übung.\n\nZum "Online-Raum":
  https://meet.example/raum\n\nhttps://stadt.example/fachtag/
LOCATION;LANGUAGE=de:Rathaus\, Großer Saal
GEO:51.514200;7.465300
CATEGORIES:Quartier,Kinder\, Jugend
CONTACT;LANGUAGE=de:Stadtbüro
CLASS:PUBLIC
STATUS:CONFIRMED
TRANSP:OPAQUE
URL:https://stadt.example/fachtag/
IMAGE;VALUE=URI:https://stadt.example/media/bild.jpg
CONFERENCE;VALUE=URI;LABEL=Zum ^'Online-Raum^':https://meet.example/raum
END:VEVENT
"""

FULL = item(
    related_to="5f0c8f0e-7a53-4a39-9c7c-2f6d7a6c0000",
    summary="Fachtag „Sozialraum“; Stadt,\nLand",
    description="Wir treffen uns.\r\nMit Übung.",
    location="Rathaus,\n Großer Saal",
    geo=(51.5142, 7.4653),
    categories=("Quartier", "Kinder, Jugend", " ", "Quartier"),
    contact="Stadtbüro",
    conference_url="https://meet.example/raum",
    conference_label='Zum "Online-Raum"',
    image_url="https://stadt.example/media/bild.jpg",
    language="de",
)
