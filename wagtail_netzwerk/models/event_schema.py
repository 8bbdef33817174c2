"""An event in schema.org's terms, in the language of its page: what search engines are told."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import override

from wagtail_netzwerk.dates import format_period
from wagtail_netzwerk.enums import AttendanceMode, ContributorRole
from wagtail_netzwerk.models.images import absolute_rendition_url
from wagtail_netzwerk.values.schema import Amenity, EventSchema, Party, Place, PostalAddress, SuperEvent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail_netzwerk.models.events import EventMixin
    from wagtail_netzwerk.values.programme import Participant
    from wagtail_netzwerk.values.schema import AttendanceMode as SchemaAttendanceMode
    from wagtail_netzwerk.values.schema import EventStatus as SchemaEventStatus

__all__ = ["event_schema", "is_free", "organizer_parties", "parties", "schema_mode", "schema_place"]

_MODE: dict[str, SchemaAttendanceMode] = {
    AttendanceMode.OFFLINE: "OfflineEventAttendanceMode",
    AttendanceMode.ONLINE: "OnlineEventAttendanceMode",
    AttendanceMode.MIXED: "MixedEventAttendanceMode",
}

_ORGANISING = {ContributorRole.ORGANISER, ContributorRole.LEAD}
_SPONSORING = {ContributorRole.SUPPORTER, ContributorRole.PATRON}
_PERFORMING = {ContributorRole.MODERATOR, ContributorRole.SPEAKER}
_CONTRIBUTING = set(ContributorRole) - _ORGANISING - _SPONSORING - _PERFORMING


def schema_mode(event: EventMixin) -> SchemaAttendanceMode:
    """How people take part, in schema.org's word. An unknown code counts as on site, as on the page."""
    return _MODE.get(event.attendance_mode, "OfflineEventAttendanceMode")


def is_free(event: EventMixin) -> bool | None:
    """Whether it costs nothing; ``None``: nothing is said about it."""
    if event.is_free:
        return True
    return False if event.price else None


def event_schema(
    event: EventMixin, super_event: SuperEvent | None = None, sub_events: Iterable[EventSchema] = ()
) -> EventSchema:
    """The event in schema.org's terms. Raises ``ValueError`` for an event without a date."""
    period = event.period
    if period is None:
        raise ValueError("an event without a date cannot be described")
    end = period.end
    previous = event.previous_period
    with override(event.locale.language_code):
        image_url = absolute_rendition_url(event)
        return EventSchema(
            name=event.title,
            url=event.full_url or "",
            description=event.summary or event.motto or format_period(period),
            image_urls=(image_url,) if image_url else (),
            start=period.start,
            end=end - timedelta(days=1) if end and (period.all_day or period.is_time_unknown) else end,
            previous_start=previous.start if previous else None,
            status=_schema_status(event),
            attendance_mode=schema_mode(event),
            place=schema_place(event, event.room) if event.is_on_site else None,
            online_url=event.online_url if event.is_online else "",
            organizers=organizer_parties(event),
            sponsors=_in_roles(event, _SPONSORING),
            contributors=_in_roles(event, _CONTRIBUTING),
            performers=_in_roles(event, _PERFORMING),
            is_free=is_free(event),
            languages=event.language_codes or (event.locale.language_code,),
            super_event=super_event,
            sub_events=tuple(sub_events),
            capacity=event.capacity,
            keywords=event.topic_names,
            audience=event.audience or "",
        )


def _schema_status(event: EventMixin) -> SchemaEventStatus:
    if event.is_cancelled:
        return "EventCancelled"
    if event.is_postponed:
        return "EventPostponed"
    # schema.org knows no move to another place; without a former date "rescheduled" would be wrong.
    return "EventRescheduled" if event.is_moved_in_time else "EventScheduled"


def schema_place(event: EventMixin, room: str) -> Place:
    """The place on site, with a room of it."""
    venue = event.venue
    if venue is None:
        return Place(name=event.place_text, address_text=event.place_text)
    return Place(
        name=", ".join(part for part in (venue.name, room) if part),
        address=PostalAddress(
            street=venue.street, postal_code=venue.postal_code, locality=venue.town, country=venue.country
        ),
        geo=venue.geo,
        amenities=tuple(
            Amenity(name=fact.label, value=fact.is_available)
            for fact in venue.accessibility_facts
            if fact.is_known
        ),
    )


def organizer_parties(event: EventMixin) -> tuple[Party, ...]:
    """The organiser, and who is said to organise or lead as well."""
    organiser = event.organiser
    first = (Party(name=organiser.name, url=organiser.url),) if organiser else ()
    return _unique((*first, *_in_roles(event, _ORGANISING)))


def _in_roles(event: EventMixin, roles: set[ContributorRole]) -> tuple[Party, ...]:
    return parties(one.participant for one in event.contributor_values if one.role in roles)


def parties(participants: Iterable[Participant]) -> tuple[Party, ...]:
    """Each by the most telling public name: the person's, the organisation's, or the function."""
    return _unique(tuple(_party(one) for one in participants))


def _party(one: Participant) -> Party:
    if one.organisation and not one.name:
        return Party(name=one.organisation, url=one.url)
    return Party(name=one.name or one.function, kind="Person")


def _unique(found: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple({party.name: party for party in reversed(found)}.values())[::-1]
