"""What an event is made of: questions, programme, contributors, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail_netzwerk.blocks import (
    CallsBlock,
    ContributorListBlock,
    FollowUpsBlock,
    GuidingQuestionsBlock,
    ProgrammeBlock,
)
from wagtail_netzwerk.enums import Qualifier
from wagtail_netzwerk.fields import BlockFreeStreamField
from wagtail_netzwerk.models.participants import contributors
from wagtail_netzwerk.models.programme_values import programme_errors, programme_items

if TYPE_CHECKING:
    from django.core.exceptions import ValidationError

    from wagtail_netzwerk.values.programme import Contributor, ProgrammeItem

__all__ = ["ProgrammeMixin"]


class ProgrammeMixin(models.Model):
    """Questions, programme, contributors, attendance, follow-ups and calls of an event."""

    guiding_questions = BlockFreeStreamField(
        GuidingQuestionsBlock(), verbose_name=gettext_lazy("guiding questions"), blank=True
    )
    programme = BlockFreeStreamField(
        ProgrammeBlock(),
        verbose_name=gettext_lazy("programme"),
        blank=True,
        help_text=gettext_lazy(
            "Workshops are pages of their own below the event. Number each workshop round: its workshops "
            "name that number."
        ),
    )
    contributors = BlockFreeStreamField(
        ContributorListBlock(),
        verbose_name=gettext_lazy("contributors"),
        blank=True,
        help_text=gettext_lazy("Shown by role, each role in the order entered."),
    )
    attendee_count = models.PositiveIntegerField(
        gettext_lazy("number of attendees"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    attendee_qualifier = models.CharField(
        gettext_lazy("how exact"), max_length=10, choices=Qualifier.choices, default=Qualifier.EXACTLY
    )
    follow_ups = BlockFreeStreamField(FollowUpsBlock(), verbose_name=gettext_lazy("next steps"), blank=True)
    calls = BlockFreeStreamField(
        CallsBlock(),
        verbose_name=gettext_lazy("calls"),
        blank=True,
        help_text=gettext_lazy("Whom you are looking for, for example volunteers or experts."),
    )

    class Meta:
        abstract = True

    @property
    def programme_items(self) -> tuple[ProgrammeItem, ...]:
        """The programme in the order entered, in the active language."""
        return programme_items(self.programme, getattr(self, "start_date", None))

    @property
    def contributor_values(self) -> tuple[Contributor, ...]:
        """Who contributes, as the public may read it, in the order entered."""
        return contributors(self.contributors)

    @property
    def question_texts(self) -> tuple[str, ...]:
        return tuple(block.value for block in self.guiding_questions or ())

    @property
    def attendee_words(self) -> str:
        """How many came: "about 70"; empty when nobody counted."""
        if not self.attendee_count:
            return ""
        if self.attendee_qualifier not in set(Qualifier) - {Qualifier.EXACTLY}:
            return str(self.attendee_count)
        qualifier = Qualifier(self.attendee_qualifier).label
        return _("%(qualifier)s %(number)d") % {"qualifier": qualifier, "number": self.attendee_count}

    def programme_errors(self) -> dict[str, ValidationError]:
        """Items outside the event's own days and times, each at its field."""
        event: Any = self
        return programme_errors(event)
