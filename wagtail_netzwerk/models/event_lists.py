"""What pages that collect events have in common."""

from __future__ import annotations

from typing import ClassVar

from wagtail.search import index

from wagtail_netzwerk.fields import synchronised
from wagtail_netzwerk.models.base import NetzwerkPageMixin

__all__ = ["CalendarMixin"]


class CalendarMixin(NetzwerkPageMixin):
    """A page whose events are listed and can be subscribed to; ``services.queries`` finds them."""

    representations = ("ics",)

    search_fields_of_calendar: ClassVar[list[index.BaseField]] = [
        index.SearchField("summary"),
        index.SearchField("body"),
    ]
    override_translatable_fields = synchronised("image_credit")

    class Meta:
        abstract = True

    @classmethod
    def get_search_fields(cls) -> list[index.BaseField]:
        """The fields of the base page and the calendar's own."""
        return [*super().get_search_fields(), *cls.search_fields_of_calendar]  # type: ignore[misc]

    @property
    def collects_whole_site(self) -> bool:
        """Whether events outside this page's subtree belong to it too."""
        return False
