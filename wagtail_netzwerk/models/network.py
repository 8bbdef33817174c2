"""A network of people and organisations; everything below its page is its calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.functional import classproperty
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.search import index

from wagtail_netzwerk import panels
from wagtail_netzwerk.blocks.text import RICH_TEXT_FEATURES
from wagtail_netzwerk.enums import Month
from wagtail_netzwerk.models.event_lists import CalendarMixin
from wagtail_netzwerk.serializers import AreasField

if TYPE_CHECKING:
    from wagtail.admin.panels import TabbedInterface

__all__ = ["NetworkMixin"]


class NetworkMixin(CalendarMixin):
    """A network: what it is for, since when, and in which areas."""

    netzwerk_kind = "network"
    netzwerk_template = "wagtail_netzwerk/pages/network.html"

    purpose = RichTextField(gettext_lazy("purpose"), blank=True, features=RICH_TEXT_FEATURES)
    founded_year = models.PositiveSmallIntegerField(
        gettext_lazy("founded in (year)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1800), MaxValueValidator(2199)],
    )
    founded_month = models.PositiveSmallIntegerField(
        gettext_lazy("founded in (month)"), null=True, blank=True, choices=Month.choices
    )
    areas = ParentalManyToManyField(
        "wagtail_netzwerk.Area", verbose_name=gettext_lazy("areas"), blank=True, related_name="+"
    )

    netzwerk_search_fields: ClassVar[list[index.BaseField]] = [
        *CalendarMixin.netzwerk_search_fields,
        index.SearchField("purpose"),
        index.RelatedFields("areas", [index.SearchField("name")]),
    ]

    netzwerk_api_fields: ClassVar[list[APIField]] = [
        *CalendarMixin.netzwerk_api_fields,
        APIField("purpose"),
        APIField("founded_year"),
        APIField("founded_month"),
        APIField("areas", AreasField()),
    ]

    class Meta:
        abstract = True

    @classproperty
    def edit_handler(cls) -> TabbedInterface:  # noqa: N805 - the argument of a class property is the class
        return panels.network_tabs(cls)

    def clean(self) -> None:
        super().clean()
        if self.founded_month and not self.founded_year:
            raise ValidationError(
                {"founded_year": ValidationError(_("Please enter the year too."), code="missing")}
            )

    @property
    def founded(self) -> str:
        """When the network was founded, as people read it: "June 2013"."""
        if not self.founded_year:
            return ""
        month = self.get_founded_month_display() if self.founded_month else ""
        return f"{month} {self.founded_year}".strip()
