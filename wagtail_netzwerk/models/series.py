"""A series: the same event again, each edition a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import classproperty
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from wagtail.api import APIField

from wagtail_netzwerk import panels
from wagtail_netzwerk.models.event_lists import CalendarMixin
from wagtail_netzwerk.models.events import EventMixin
from wagtail_netzwerk.models.images import absolute_rendition_url
from wagtail_netzwerk.serializers import OrganisationField
from wagtail_netzwerk.values.schema import EventSchema, Party, SeriesSchema

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail.admin.panels import TabbedInterface

__all__ = ["EventSeriesMixin"]

#: What stands for the edition's number in a series' title pattern.
NUMBER = "{n}"


class EventSeriesMixin(CalendarMixin):
    """A series with its editions below it. It is a calendar too: citizens subscribe to the series."""

    netzwerk_template = "wagtail_netzwerk/pages/event_series.html"
    netzwerk_kind = "series"
    subpage_kinds = ("event",)

    rhythm = models.CharField(
        gettext_lazy("rhythm"),
        blank=True,
        max_length=255,
        help_text=gettext_lazy("For example: every year in May."),
    )
    title_pattern = models.CharField(
        gettext_lazy("title of an edition"),
        blank=True,
        max_length=255,
        help_text=gettext_lazy("{n} stands for the number, for example: {n}. Neighbourhood conference."),
    )
    next_edition_hint = models.CharField(
        gettext_lazy("hint at the next edition"),
        blank=True,
        max_length=255,
        help_text=gettext_lazy("Shown as long as no next edition is announced."),
    )
    organiser = models.ForeignKey(
        "wagtail_netzwerk.Organisation",
        verbose_name=gettext_lazy("organiser"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,  # PROTECT breaks revisions of what was deleted
        related_name="+",
    )

    netzwerk_api_fields: ClassVar[list[APIField]] = [
        *CalendarMixin.netzwerk_api_fields,
        APIField("rhythm"),
        APIField("next_edition_hint"),
        APIField("organiser", OrganisationField()),
    ]

    class Meta:
        abstract = True

    @classproperty
    def edit_handler(cls) -> TabbedInterface:  # noqa: N805 - the argument of a class property is the class
        return panels.series_tabs(cls)

    def clean(self) -> None:
        super().clean()
        if self.title_pattern and NUMBER not in self.title_pattern:
            raise ValidationError(
                {
                    "title_pattern": ValidationError(
                        _("Please write {n} where the number goes."), code="number"
                    )
                }
            )

    def title_of_edition(self, number: int) -> str:
        """The title of an edition by the pattern; without one, the series' own and the number."""
        pattern = self.title_pattern or f"{self.title} {NUMBER}"
        return pattern.replace(NUMBER, str(number))

    def proposal_for_next_edition(self) -> dict[str, Any]:
        """What the form of a new event below this series begins with."""
        events: list[Any] = list(self.get_children().type(EventMixin).specific())
        number = max((event.edition_number or 0 for event in events), default=0) + 1
        return {"title": self.title_of_edition(number), "edition_number": number}

    def schema(self, sub_events: Iterable[EventSchema] = ()) -> SeriesSchema:
        """What search engines are told about the series; the caller chooses its public events."""
        with override(self.locale.language_code):
            image_url = absolute_rendition_url(self)
            organiser = self.organiser
            return SeriesSchema(
                name=self.title,
                url=self.full_url or "",
                description=self.summary or self.rhythm or "",
                image_urls=(image_url,) if image_url else (),
                organizers=(Party(name=organiser.name, url=organiser.url),) if organiser else (),
                language=self.locale.language_code,
                sub_events=tuple(sub_events),
            )
