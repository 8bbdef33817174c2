"""The event page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.functional import cached_property, classproperty
from django.utils.translation import gettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.search import index

from wagtail_netzwerk import panels
from wagtail_netzwerk.blocks.text import RICH_TEXT_FEATURES
from wagtail_netzwerk.enums import EventType
from wagtail_netzwerk.fields import synchronised
from wagtail_netzwerk.models import event_schema, event_values
from wagtail_netzwerk.models.access import AccessMixin
from wagtail_netzwerk.models.attendance import AttendanceMixin, OnSiteRelatedFields, OnSiteSearchField
from wagtail_netzwerk.models.base import NetzwerkPageMixin
from wagtail_netzwerk.models.contact import ContactMixin
from wagtail_netzwerk.models.copying import CopyMixin
from wagtail_netzwerk.models.programme import ProgrammeMixin
from wagtail_netzwerk.models.schedule import ScheduleMixin
from wagtail_netzwerk.models.topics import TopicsMixin
from wagtail_netzwerk.models.workshop_drafts import workshop_drafts, workshop_rows
from wagtail_netzwerk.models.workshop_placement import rounds_in_use_errors
from wagtail_netzwerk.serializers import (
    AreasField,
    ConditionalField,
    ContactField,
    FactsField,
    ListField,
    OrganisationField,
    RepresentationField,
    TopicsField,
    ValuesField,
    VenueField,
)

if TYPE_CHECKING:
    from wagtail.admin.panels import TabbedInterface

    from wagtail_netzwerk.models.workshop_drafts import WorkshopDraft, WorkshopRow
    from wagtail_netzwerk.values.calendar import CalendarItem
    from wagtail_netzwerk.values.schema import EventSchema, Party

__all__ = ["EventMixin"]


class EventMixin(
    CopyMixin,
    ScheduleMixin,
    AttendanceMixin,
    AccessMixin,
    ContactMixin,
    ProgrammeMixin,
    TopicsMixin,
    NetzwerkPageMixin,
):
    """An event with a date. Put it before your base page: ``class EventPage(EventMixin, Page)``."""

    netzwerk_kind = "event"
    netzwerk_template = "wagtail_netzwerk/pages/event.html"
    representations = ("ics",)
    subpage_kinds = ("workshop",)
    reset_in_copy = (
        "status",
        "status_reason",
        "previous_start_date",
        "previous_start_time",
        "previous_place",
        "is_fully_booked",
        "attendee_count",
        "attendee_qualifier",
        "follow_ups",
    )

    motto = models.CharField(
        gettext_lazy("motto"), blank=True, max_length=255, help_text=gettext_lazy("A subtitle or slogan.")
    )
    event_type = models.CharField(
        gettext_lazy("type of event"), max_length=20, choices=EventType.choices, default=EventType.OTHER
    )
    edition_number = models.PositiveSmallIntegerField(
        gettext_lazy("edition"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=gettext_lazy("Number within its series: 2 for the second NetzWerkStadt."),
    )
    areas = ParentalManyToManyField(
        "wagtail_netzwerk.Area", verbose_name=gettext_lazy("areas"), blank=True, related_name="+"
    )
    organiser = models.ForeignKey(
        "wagtail_netzwerk.Organisation",
        verbose_name=gettext_lazy("organiser"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,  # PROTECT breaks revisions of what was deleted
        related_name="+",
    )
    goals = RichTextField(gettext_lazy("goals"), blank=True, features=RICH_TEXT_FEATURES)
    audience = models.TextField(
        gettext_lazy("audience"),
        blank=True,
        max_length=1000,
        help_text=gettext_lazy("For whom the event is, in a sentence."),
    )

    netzwerk_search_fields: ClassVar[list[index.BaseField]] = [
        index.SearchField("summary"),
        index.SearchField("motto"),
        index.SearchField("goals"),
        index.SearchField("audience"),
        OnSiteSearchField("place_text"),
        index.SearchField("body"),
        *map(index.SearchField, ("guiding_questions", "programme", "contributors", "follow_ups", "calls")),
        OnSiteRelatedFields("venue", [index.SearchField("name"), index.SearchField("town")]),
        index.RelatedFields("organiser", [index.SearchField("name"), index.SearchField("short_name")]),
        index.RelatedFields("topics", [index.SearchField("name")]),
        index.RelatedFields("areas", [index.SearchField("name")]),
        index.FilterField("start_date"),
        index.FilterField("event_type"),
        index.FilterField("status"),
    ]
    netzwerk_api_fields: ClassVar[list[APIField]] = [
        *NetzwerkPageMixin.netzwerk_api_fields,
        *map(APIField, ("motto", "event_type", "edition_number", "goals", "audience")),
        *map(APIField, ("start_date", "start_time", "end_date", "end_time", "all_day", "timezone", "status")),
        APIField("status_reason", ConditionalField("status_words")),
        APIField("previous_start_date", ConditionalField("is_moved_in_time")),
        APIField("previous_start_time", ConditionalField("is_moved_in_time")),
        APIField("previous_place", ConditionalField("is_moved_in_place")),
        APIField("attendance_mode"),
        APIField("venue", VenueField("is_on_site")),
        APIField("place_text", ConditionalField("is_on_site")),
        APIField("room", ConditionalField("is_on_site")),
        APIField("online_url", ConditionalField("is_online")),
        *map(APIField, ("is_free", "price", "access", "is_fully_booked", "capacity")),
        APIField("registration_url", ConditionalField("offers_registration")),
        APIField("registration_email", ConditionalField("offers_registration")),
        APIField("registration_deadline", ConditionalField("offers_registration")),
        APIField("accessibility_services", FactsField(source="service_facts")),
        APIField("languages", ListField(source="language_codes")),
        APIField("guiding_questions", ListField(source="question_texts")),
        APIField("programme", ValuesField(source="programme_items")),
        APIField("contributors", ValuesField(source="contributor_values")),
        *map(APIField, ("attendee_count", "attendee_qualifier", "follow_ups", "calls")),
        APIField("topics", TopicsField()),
        APIField("areas", AreasField()),
        APIField("organiser", OrganisationField()),
        APIField("contact", ContactField()),
        APIField("ics_url", RepresentationField("ics")),
    ]
    override_translatable_fields = synchronised(
        "room", "contact_name", "contact_phone", "image_credit", "previous_place"
    )

    class Meta:
        abstract = True

    @classproperty
    def edit_handler(cls) -> TabbedInterface:  # noqa: N805 - the argument of a class property is the class
        """Tabs in the order of the work."""
        return panels.event_tabs(cls)

    def clean(self) -> None:
        super().clean()
        errors = {**self.schedule_errors(), **self.attendance_errors(), **self.access_errors()}
        if errors:
            raise ValidationError(errors)

    def placement_errors(self, parent: Any) -> dict[str, ValidationError]:
        """The programme too. ``clean`` does not ask: an event that was moved past it must still be saved."""
        return {**super().placement_errors(parent), **self.programme_errors()}

    def publication_errors(self) -> dict[str, ValidationError]:
        return {
            **super().publication_errors(),
            **self.schedule_publication_errors(),
            **self.attendance_publication_errors(),
            **self.access_publication_errors(),
            **rounds_in_use_errors(self),
        }

    @property
    def room_note(self) -> str:
        """The way to the room, where the venue knows one of this name."""
        rooms = self.venue.rooms if self.is_on_site and self.venue else ()
        return next((room.value["note"] for room in rooms if room.value["name"] == self.room), "")

    @cached_property
    def organizer_parties(self) -> tuple[Party, ...]:
        """Who organises, in schema.org's terms."""
        return event_schema.organizer_parties(self)

    @property
    def workshop_drafts(self) -> list[WorkshopDraft]:
        """The workshops below this event as their editors saved them last, in the order of the page tree."""
        return workshop_drafts(self)

    @property
    def workshop_rows(self) -> list[WorkshopRow]:
        """Their sessions by round and room, as an overview for editors."""
        return workshop_rows(self)

    def calendar_item(self) -> CalendarItem:
        """What calendar files say about this event, in the page's language."""
        return event_values.calendar_item(self)

    def calendar_items(self) -> tuple[CalendarItem, ...]:
        """The event as the one appointment that it is; none without a date."""
        return (self.calendar_item(),) if self.period else ()

    def calendar_facts(self) -> list[str]:
        """Time, place and status: what must raise SEQUENCE when it changes."""
        return event_values.calendar_facts(self)

    def place_facts(self) -> list[str]:
        return event_values.place_facts(self)

    def schema(self, **kwargs: Any) -> EventSchema:
        """What search engines are told about this event, in the page's language."""
        return event_schema.event_schema(self, **kwargs)
