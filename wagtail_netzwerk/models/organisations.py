"""Organisations that hold, support or visit events."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.images import get_image_model_string
from wagtail.models import TranslatableMixin
from wagtail.search import index

from wagtail_netzwerk.enums import Sector
from wagtail_netzwerk.fields import synchronised, validate_web_address

__all__ = ["Organisation"]


class Organisation(index.Indexed, TranslatableMixin):
    """A body with a name of its own: an authority, an association, a foundation."""

    name = models.CharField(gettext_lazy("name"), max_length=255)
    short_name = models.CharField(gettext_lazy("short name"), blank=True, max_length=60)
    sector = models.CharField(gettext_lazy("sector"), blank=True, max_length=16, choices=Sector.choices)
    logo = models.ForeignKey(
        get_image_model_string(),
        verbose_name=gettext_lazy("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    logo_alt = models.CharField(
        gettext_lazy("alternative text of the logo"),
        blank=True,
        max_length=255,
        help_text=gettext_lazy("Usually: Logo of, and the name."),
    )
    url = models.URLField(
        gettext_lazy("website"), blank=True, max_length=500, validators=[validate_web_address]
    )
    areas = models.ManyToManyField(
        "wagtail_netzwerk.Area", verbose_name=gettext_lazy("areas"), blank=True, related_name="+"
    )

    search_fields = [
        index.SearchField("name", boost=2),
        index.SearchField("short_name"),
        index.AutocompleteField("name"),
        index.AutocompleteField("short_name"),
        index.FilterField("sector"),
        index.FilterField("locale_id"),
    ]
    override_translatable_fields = synchronised("short_name")

    class Meta(TranslatableMixin.Meta):
        verbose_name = gettext_lazy("organisation")
        verbose_name_plural = gettext_lazy("organisations")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """A logo without words is lost on those who do not see it."""
        super().clean()
        if self.logo and not self.logo_alt:
            raise ValidationError(
                {"logo_alt": ValidationError(_("Please describe the logo."), code="missing")}
            )
