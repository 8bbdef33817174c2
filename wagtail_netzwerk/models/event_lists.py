"""What pages that collect events have in common."""

from __future__ import annotations

from typing import ClassVar

from wagtail.api import APIField
from wagtail.search import index

from wagtail_netzwerk.fields import synchronised
from wagtail_netzwerk.models.base import NetzwerkPageMixin
from wagtail_netzwerk.serializers import RepresentationField

__all__ = ["CalendarMixin"]


class CalendarMixin(NetzwerkPageMixin):
    """A page whose events are listed and can be subscribed to; ``services.queries`` finds them."""

    representations = ("ics",)

    netzwerk_search_fields: ClassVar[list[index.BaseField]] = [
        index.SearchField("summary"),
        index.SearchField("body"),
    ]
    netzwerk_api_fields: ClassVar[list[APIField]] = [
        *NetzwerkPageMixin.netzwerk_api_fields,
        APIField("ics_url", RepresentationField("ics")),
    ]
    override_translatable_fields = synchronised("image_credit")

    class Meta:
        abstract = True

    @property
    def collects_whole_site(self) -> bool:
        """Whether events outside this page's subtree belong to it too."""
        return False
