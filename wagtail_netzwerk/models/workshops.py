"""The workshop page: a part of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import swapper
from django.db import models
from django.utils.functional import cached_property, classproperty
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.api import APIField
from wagtail.search import index

from wagtail_netzwerk import conf, panels  # noqa: F401  conf names the prefix of a swapped base page
from wagtail_netzwerk.blocks import (
    CurrentTargetBlock,
    DownloadsBlock,
    GuidingQuestionsBlock,
    ParticipantsBlock,
    SessionsBlock,
)
from wagtail_netzwerk.enums import WorkshopOrigin
from wagtail_netzwerk.fields import BlockFreeStreamField
from wagtail_netzwerk.models import workshop_values
from wagtail_netzwerk.models.base import NetzwerkPageMixin
from wagtail_netzwerk.models.copying import CopyMixin
from wagtail_netzwerk.models.events import EventMixin
from wagtail_netzwerk.models.participants import participants
from wagtail_netzwerk.models.sessions import sessions
from wagtail_netzwerk.models.topics import TopicsMixin
from wagtail_netzwerk.models.workshop_placement import placement_errors
from wagtail_netzwerk.serializers import RepresentationField, TopicsField, ValuesField

if TYPE_CHECKING:
    from django.core.exceptions import ValidationError
    from wagtail.admin.panels import TabbedInterface

    from wagtail_netzwerk.values.calendar import CalendarItem
    from wagtail_netzwerk.values.programme import Participant, Session
    from wagtail_netzwerk.values.schema import EventSchema

__all__ = ["WorkshopMixin"]


class WorkshopMixin(CopyMixin, TopicsMixin, NetzwerkPageMixin):
    """A workshop of the event above it: sessions, moderators, questions and results."""

    netzwerk_kind = "workshop"
    netzwerk_template = "wagtail_netzwerk/pages/workshop.html"
    representations = ("ics",)
    subpage_kinds = ()
    parent_kinds = ("event",)
    reset_in_copy = ("results",)

    subtitle = models.CharField(gettext_lazy("subtitle"), blank=True, max_length=255)
    sessions = BlockFreeStreamField(
        SessionsBlock(),
        verbose_name=pgettext_lazy("of a workshop", "sessions"),
        blank=True,
        help_text=gettext_lazy(
            "A session has the time of its round in the programme of the event. To move the workshop, change "
            "the number of the round."
        ),
    )
    moderators = BlockFreeStreamField(
        ParticipantsBlock(), verbose_name=gettext_lazy("moderation"), blank=True
    )
    presenters = BlockFreeStreamField(
        ParticipantsBlock(), verbose_name=gettext_lazy("presented by"), blank=True
    )
    phase = models.ForeignKey(
        "wagtail_netzwerk.NetworkPhase",
        verbose_name=gettext_lazy("network phase"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,  # PROTECT breaks revisions of what was deleted
        related_name="+",
    )
    origin = models.CharField(
        gettext_lazy("origin of the subject"), blank=True, max_length=16, choices=WorkshopOrigin.choices
    )
    follows_up = models.ForeignKey(
        swapper.get_model_name("wagtailcore", "Page"),
        verbose_name=gettext_lazy("continues"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=gettext_lazy(
            "An earlier workshop, of this event or of another, that this one goes on with."
        ),
    )
    guiding_questions = BlockFreeStreamField(
        GuidingQuestionsBlock(), verbose_name=gettext_lazy("guiding questions"), blank=True
    )
    results = BlockFreeStreamField(CurrentTargetBlock(), verbose_name=gettext_lazy("results"), blank=True)
    downloads = BlockFreeStreamField(DownloadsBlock(), verbose_name=gettext_lazy("downloads"), blank=True)

    netzwerk_search_fields: ClassVar[list[index.BaseField]] = [
        index.SearchField("summary"),
        index.SearchField("subtitle"),
        index.SearchField("guiding_questions"),
        index.SearchField("results"),
        index.SearchField("body"),
        index.RelatedFields("topics", [index.SearchField("name")]),
    ]
    netzwerk_api_fields: ClassVar[list[APIField]] = [
        *NetzwerkPageMixin.netzwerk_api_fields,
        APIField("subtitle"),
        APIField("origin"),
        APIField("guiding_questions"),
        APIField("results"),
        APIField("moderators", ValuesField(source="moderator_values")),
        APIField("presenters", ValuesField(source="presenter_values")),
        APIField("topics", TopicsField()),
        APIField("ics_url", RepresentationField("ics")),
    ]

    class Meta:
        abstract = True

    @classproperty
    def edit_handler(cls) -> TabbedInterface:  # noqa: N805 - the argument of a class property is the class
        return panels.workshop_tabs(cls)

    @cached_property
    def event(self) -> Any | None:
        """The event above, as it is published; ``None`` for a workshop that lies elsewhere."""
        parent = self.get_parent() if self.path else None  # type: ignore[attr-defined]
        event = parent.specific if parent else None
        return event if isinstance(event, EventMixin) else None

    def session_values(self, event: Any | None) -> tuple[Session, ...]:
        """The sessions as they lie in the programme of the event, in the order of time."""
        return sessions(self.sessions, event)

    @property
    def moderator_values(self) -> tuple[Participant, ...]:
        return participants(self.moderators)

    @property
    def presenter_values(self) -> tuple[Participant, ...]:
        return participants(self.presenters)

    def placement_errors(self, parent: Any) -> dict[str, ValidationError]:
        return placement_errors(self, parent) if isinstance(parent, EventMixin) else {}

    def calendar_items(self) -> tuple[CalendarItem, ...]:
        """What calendar files say about the sessions; none while the event is offline or has no date."""
        return workshop_values.calendar_items(self)

    def calendar_facts(self) -> list[str]:
        """Time, place and status of the sessions: what must raise SEQUENCE when it changes."""
        return workshop_values.calendar_facts(self)

    def schema(self, event: Any, **kwargs: Any) -> EventSchema | None:
        """What search engines are told about the workshop; ``None`` while nobody knows when it is."""
        return workshop_values.workshop_schema(self, event, **kwargs)
