"""What the pages tell search engines: schema.org's words as frozen values, without Django.

``output.jsonld`` turns them into JSON-LD. Texts are plain and in the page's language, addresses absolute.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from wagtail_netzwerk.values.calendar import Moment

__all__ = [
    "Amenity",
    "AttendanceMode",
    "EventSchema",
    "EventStatus",
    "Party",
    "PartyKind",
    "Place",
    "PostalAddress",
    "SeriesSchema",
    "SuperEvent",
]

EventStatus: TypeAlias = Literal[
    "EventScheduled", "EventRescheduled", "EventPostponed", "EventCancelled", "EventMovedOnline"
]
"""schema.org's EventStatusType, without the ``https://schema.org/`` before it."""

AttendanceMode: TypeAlias = Literal[
    "OfflineEventAttendanceMode", "OnlineEventAttendanceMode", "MixedEventAttendanceMode"
]
"""schema.org's EventAttendanceModeEnumeration, without the ``https://schema.org/`` before it."""

PartyKind: TypeAlias = Literal[
    "Organization", "GovernmentOrganization", "NGO", "EducationalOrganization", "Person"
]
"""schema.org's type of a party."""


@dataclass(frozen=True, kw_only=True)
class PostalAddress:
    """A postal address; ``country`` is an ISO 3166-1 alpha-2 code ("DE"). Any part may be empty."""

    street: str = ""
    postal_code: str = ""
    locality: str = ""
    country: str = ""


@dataclass(frozen=True, kw_only=True)
class Amenity:
    """A known fact about a place ("step-free access": yes or no). An unknown one is not listed at all."""

    name: str
    value: bool


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where people meet. ``address_text`` is used when there is no structured address.

    ``geo`` is latitude and longitude in decimal degrees (WGS 84).
    """

    name: str = ""
    address: PostalAddress | None = None
    address_text: str = ""
    geo: tuple[float, float] | None = None
    amenities: tuple[Amenity, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Party:
    """Who has a part in it: an organisation or a person, with their public page (or "").

    A person is a name and a page: search engines are told nothing else about anybody.
    """

    name: str
    url: str = ""
    kind: PartyKind = "Organization"


@dataclass(frozen=True, kw_only=True)
class SuperEvent:
    """What an event is part of: a series, or for a workshop the event with its own time and place."""

    name: str
    url: str
    kind: Literal["EventSeries", "Event"] = "EventSeries"
    start: Moment | None = None
    place: Place | None = None


@dataclass(frozen=True, kw_only=True)
class EventSchema:
    """One event, or one workshop of it, for search engines.

    ``start``, ``end``, ``previous_start`` are moments as in ``values.calendar``, but ``end`` of an all-day
    event is its **inclusive** last day, as schema.org wants it (iCalendar's is exclusive).
    ``previous_start`` is the date before the first move: required when the status is "EventRescheduled".
    ``is_free`` None: not known. ``languages`` are BCP 47 tags. Who stands in none of the four groups of
    parties is not named; who attends never stands in one. ``sub_events`` are the public workshops (the
    caller has chosen them).
    """

    name: str
    url: str
    description: str
    start: Moment
    end: Moment | None = None
    previous_start: Moment | None = None
    image_urls: tuple[str, ...] = ()
    status: EventStatus = "EventScheduled"
    attendance_mode: AttendanceMode = "OfflineEventAttendanceMode"
    place: Place | None = None
    online_url: str = ""
    organizers: tuple[Party, ...] = ()
    sponsors: tuple[Party, ...] = ()
    contributors: tuple[Party, ...] = ()
    performers: tuple[Party, ...] = ()
    is_free: bool | None = None
    languages: tuple[str, ...] = ()
    super_event: SuperEvent | None = None
    sub_events: tuple[EventSchema, ...] = ()
    capacity: int | None = None
    keywords: tuple[str, ...] = ()
    audience: str = ""


@dataclass(frozen=True, kw_only=True)
class SeriesSchema:
    """A series and its events (public ones only: the caller has chosen them)."""

    name: str
    url: str
    description: str
    image_urls: tuple[str, ...] = ()
    organizers: tuple[Party, ...] = ()
    language: str = ""
    sub_events: tuple[EventSchema, ...] = ()
