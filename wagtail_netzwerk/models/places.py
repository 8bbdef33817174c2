"""Venues, with what visitors need to know about getting in."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import TranslatableMixin
from wagtail.search import index

from wagtail_netzwerk.blocks import FeaturesBlock, RoomsBlock
from wagtail_netzwerk.conf import default_country
from wagtail_netzwerk.enums import VenueFeature
from wagtail_netzwerk.fields import BlockFreeStreamField, synchronised, validate_web_address
from wagtail_netzwerk.models.facts import Fact, facts

__all__ = ["Venue"]


class Venue(index.Indexed, TranslatableMixin):
    """A place where events are held more than once."""

    name = models.CharField(gettext_lazy("name"), max_length=255)
    street = models.CharField(gettext_lazy("street and number"), blank=True, max_length=255)
    postal_code = models.CharField(gettext_lazy("postal code"), blank=True, max_length=16)
    town = models.CharField(gettext_lazy("town"), blank=True, max_length=120)
    country = models.CharField(
        gettext_lazy("country"),
        max_length=2,
        default=default_country,
        validators=[
            RegexValidator(r"\A[A-Z]{2}\Z", gettext_lazy("Please enter two capitals, for example DE."))
        ],
        help_text=gettext_lazy("Two letters, for example DE."),
    )
    area = models.ForeignKey(
        "wagtail_netzwerk.Area",
        verbose_name=gettext_lazy("area"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    latitude = models.DecimalField(
        gettext_lazy("latitude"),
        null=True,
        blank=True,
        max_digits=8,
        decimal_places=6,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=gettext_lazy("In degrees, for example 52.541200."),
    )
    longitude = models.DecimalField(
        gettext_lazy("longitude"),
        null=True,
        blank=True,
        max_digits=9,
        decimal_places=6,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=gettext_lazy("In degrees, for example 13.559500."),
    )
    url = models.URLField(
        gettext_lazy("website"), blank=True, max_length=500, validators=[validate_web_address]
    )
    public_transport = models.CharField(
        gettext_lazy("public transport stop"),
        blank=True,
        max_length=255,
        help_text=gettext_lazy("Stop and lines, for example: Freizeitforum, tram M8 and 18."),
    )
    rooms = BlockFreeStreamField(RoomsBlock(), verbose_name=gettext_lazy("rooms"), blank=True)
    accessibility = BlockFreeStreamField(
        FeaturesBlock(),
        verbose_name=gettext_lazy("accessibility"),
        blank=True,
        help_text=gettext_lazy("What is not listed counts as not known, never as no."),
    )
    accessibility_checked_on = models.DateField(gettext_lazy("checked on"), null=True, blank=True)

    search_fields = [
        index.SearchField("name", boost=2),
        index.SearchField("street"),
        index.SearchField("town"),
        index.AutocompleteField("name"),
        index.FilterField("locale_id"),
    ]
    override_translatable_fields = synchronised("street", "postal_code", "town", "country")

    class Meta(TranslatableMixin.Meta):
        verbose_name = gettext_lazy("venue")
        verbose_name_plural = gettext_lazy("venues")
        ordering = ["name"]

    def __str__(self) -> str:
        return f"{self.name}, {self.town}" if self.town else self.name

    def clean(self) -> None:
        """Half a position is none."""
        super().clean()
        for name, other in (("latitude", "longitude"), ("longitude", "latitude")):
            if getattr(self, name) is None and getattr(self, other) is not None:
                raise ValidationError(
                    {name: ValidationError(_("Please enter both, or neither."), code="half")}
                )

    @property
    def accessibility_facts(self) -> list[Fact]:
        """Every feature with its answer: yes, no or not known."""
        return facts(self.accessibility, VenueFeature)

    @property
    def town_line(self) -> str:
        return " ".join(part for part in (self.postal_code, self.town) if part)

    @property
    def geo(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees (WGS 84)."""
        if self.latitude is None or self.longitude is None:
            return None
        return float(self.latitude), float(self.longitude)
