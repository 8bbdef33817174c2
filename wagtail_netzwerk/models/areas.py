"""Areas of a municipality: districts, quarters, neighbourhoods."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.search import index

from wagtail_netzwerk.enums import AreaKind

__all__ = ["Area"]


class Area(index.Indexed, models.Model):
    """A part of the municipality. Its name is a proper name, so it is not translated."""

    name = models.CharField(gettext_lazy("name"), max_length=120)
    kind = models.CharField(gettext_lazy("level"), max_length=16, choices=AreaKind.choices)
    parent = models.ForeignKey(
        "self",
        verbose_name=gettext_lazy("part of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    official_key = models.CharField(
        gettext_lazy("official key"),
        blank=True,
        max_length=32,
        help_text=gettext_lazy("Key of the statistical office or the planning area, if there is one."),
    )

    search_fields = [index.SearchField("name"), index.AutocompleteField("name"), index.FilterField("kind")]

    class Meta:
        verbose_name = gettext_lazy("area")
        verbose_name_plural = gettext_lazy("areas")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """A part is smaller than its whole, which also rules out circles and a fourth level."""
        super().clean()
        if self.parent is None or not self.kind:
            return
        sizes = AreaKind.values
        if sizes.index(self.kind) <= sizes.index(self.parent.kind):
            raise ValidationError(
                {"parent": ValidationError(_("An area can only be part of a larger one."), code="size")}
            )
