"""Phases of building a network."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy
from wagtail.models import TranslatableMixin
from wagtail.search import index

__all__ = ["NetworkPhase"]


class NetworkPhase(index.Indexed, TranslatableMixin):
    """A phase in the life of a network. Which there are, and in which order, is for editors to say."""

    name = models.CharField(gettext_lazy("name"), max_length=120)
    description = models.TextField(gettext_lazy("description"), blank=True, max_length=1000)
    sort_order = models.PositiveSmallIntegerField(
        gettext_lazy("position"),
        default=0,
        help_text=gettext_lazy("The phase with the lowest number is first."),
    )

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = gettext_lazy("network phase")
        verbose_name_plural = gettext_lazy("network phases")
        ordering = ["sort_order", "name"]

    def __str__(self) -> str:
        return self.name
