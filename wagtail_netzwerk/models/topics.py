"""Topics that events deal with."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy
from wagtail.models import TranslatableMixin
from wagtail.search import index

__all__ = ["Topic"]


class Topic(index.Indexed, TranslatableMixin):
    """A subject, for example volunteering. Compared by ``translation_key`` across languages."""

    name = models.CharField(gettext_lazy("name"), max_length=120)

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = gettext_lazy("topic")
        verbose_name_plural = gettext_lazy("topics")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
