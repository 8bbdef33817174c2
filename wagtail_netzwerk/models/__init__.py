"""Page mixins, snippets and the calendar index."""

from wagtail_netzwerk.models.areas import Area
from wagtail_netzwerk.models.calendar import CalendarEntry, CalendarIdentity, Occurrence
from wagtail_netzwerk.models.event_calendars import EventCalendarMixin
from wagtail_netzwerk.models.event_lists import CalendarMixin
from wagtail_netzwerk.models.events import EventMixin
from wagtail_netzwerk.models.network import NetworkMixin
from wagtail_netzwerk.models.organisations import Organisation
from wagtail_netzwerk.models.people import Person
from wagtail_netzwerk.models.phases import NetworkPhase
from wagtail_netzwerk.models.places import Venue
from wagtail_netzwerk.models.series import EventSeriesMixin
from wagtail_netzwerk.models.topics import Topic
from wagtail_netzwerk.models.workshops import WorkshopMixin

__all__ = [
    "Area",
    "CalendarEntry",
    "CalendarIdentity",
    "CalendarMixin",
    "EventCalendarMixin",
    "EventMixin",
    "EventSeriesMixin",
    "NetworkMixin",
    "NetworkPhase",
    "Occurrence",
    "Organisation",
    "Person",
    "Topic",
    "Venue",
    "WorkshopMixin",
]
