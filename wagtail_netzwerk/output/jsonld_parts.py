"""The parts of a JSON-LD document: moments, places, parties."""

from __future__ import annotations

import math
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from wagtail_netzwerk.output.text import one_line
from wagtail_netzwerk.output.urls import ascii_url
from wagtail_netzwerk.values.moments import to_utc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail_netzwerk.values.calendar import Moment
    from wagtail_netzwerk.values.schema import EventSchema, Party, Place, PostalAddress, SuperEvent

__all__ = ["end_date", "iso", "location", "one_or_more", "part", "parties", "super_event"]

_EMPTY: tuple[Any, ...] = (None, "", [], {})
_T = TypeVar("_T")


def part(kind: str, **properties: Any) -> dict[str, Any]:
    """Return an object of a schema.org type without its empty properties; {} when all are empty."""
    filled = {name: value for name, value in properties.items() if value not in _EMPTY}
    return {"@type": kind} | filled if filled else {}


def one_or_more(entries: Iterable[_T]) -> _T | list[_T]:
    """Return the entries that are not empty: one as itself, several (or none) as a list."""
    found = [entry for entry in entries if entry not in _EMPTY]
    return found[0] if len(found) == 1 else found


def iso(moment: Moment | None) -> str | None:
    """Return the moment in ISO 8601: a date alone, or wall time to the second with its UTC offset.

    A time that clocks jump over becomes the one that they show then. Offsets with seconds (before 1900)
    do not exist in ISO 8601: such a time is written in UTC. Raises ``ValueError`` for a naive datetime.
    """
    if not isinstance(moment, datetime):
        return moment.isoformat() if moment else None
    if moment.utcoffset() is None:
        raise ValueError(f"a naive datetime has no instant: {moment!r}")
    shown = instant = to_utc(moment, "UTC")
    with suppress(OverflowError):  # years 1 and 9999
        shown = instant.astimezone(moment.tzinfo)
    offset = shown.utcoffset()
    shown = shown if offset is not None and not offset.seconds % 60 else instant
    return shown.replace(microsecond=0).isoformat()


def end_date(start: Moment, end: Moment | None) -> str | None:
    """Return the end in ISO 8601, ``None`` when it is before the start or not of its kind."""
    if end is None or isinstance(start, datetime) != isinstance(end, datetime):
        return None
    return iso(end) if to_utc(end, "UTC") >= to_utc(start, "UTC") else None


def parties(given: tuple[Party, ...]) -> dict[str, Any] | list[dict[str, Any]]:
    """Return organisations and persons in their order, each once, without those that have no name."""
    return one_or_more(_party(party) for party in dict.fromkeys(given))


def _party(party: Party) -> dict[str, Any]:
    name = one_line(party.name)
    return part(party.kind, name=name, url=ascii_url(party.url)) if name else {}


def super_event(event: SuperEvent | None) -> dict[str, Any]:
    """Return the series or the event around this one, {} for none or one without a name."""
    if event is None or not one_line(event.name):
        return {}
    return part(
        event.kind,
        name=one_line(event.name),
        url=ascii_url(event.url),
        startDate=iso(event.start),
        location=_place(event.place),
    )


def location(event: EventSchema) -> dict[str, Any] | list[dict[str, Any]]:
    """Return where the event is, as its attendance mode says: a place, an address on the web, or both."""
    found = []
    if event.attendance_mode != "OnlineEventAttendanceMode":
        found.append(_place(event.place))
    if event.attendance_mode != "OfflineEventAttendanceMode":
        found.append(part("VirtualLocation", url=ascii_url(event.online_url) or ascii_url(event.url)))
    return one_or_more(found)


def _place(place: Place | None) -> dict[str, Any]:
    if place is None:
        return {}
    name, plain = one_line(place.name), one_line(place.address_text)
    # Search engines refuse a place without an address; its name is the least that can stand for one.
    address = _address(place.address) or plain or name
    if not address:
        return {}
    features = [
        part("LocationFeatureSpecification", name=one_line(amenity.name), value=amenity.value)
        for amenity in place.amenities
        if one_line(amenity.name)
    ]
    return part("Place", name=name or plain, address=address, geo=_geo(place.geo), amenityFeature=features)


def _address(address: PostalAddress | None) -> dict[str, Any]:
    """Return what there is of the address, {} when nothing but the country is known."""
    if address is None or not one_line(f"{address.street}{address.postal_code}{address.locality}"):
        return {}
    return part(
        "PostalAddress",
        streetAddress=one_line(address.street),
        postalCode=one_line(address.postal_code),
        addressLocality=one_line(address.locality),
        addressCountry=one_line(address.country),
    )


def _geo(geo: tuple[float, float] | None) -> dict[str, Any]:
    if geo is None or not all(map(math.isfinite, geo)) or abs(geo[0]) > 90 or abs(geo[1]) > 180:
        return {}
    return part("GeoCoordinates", latitude=round(geo[0], 6), longitude=round(geo[1], 6))
