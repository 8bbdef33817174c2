"""Pages that collect events: what they have in common, and the plain calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy
from wagtail.search import index

from wagtail_netzwerk import panels
from wagtail_netzwerk.enums import CalendarScope
from wagtail_netzwerk.fields import synchronised
from wagtail_netzwerk.models.base import NetzwerkPageMixin

if TYPE_CHECKING:
    from wagtail.admin.panels import TabbedInterface

__all__ = ["CalendarMixin", "EventCalendarMixin"]


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


class EventCalendarMixin(CalendarMixin):
    """A calendar of the events below it, or of the whole website."""

    netzwerk_template = "wagtail_netzwerk/pages/event_calendar.html"

    scope = models.CharField(
        gettext_lazy("which events"), max_length=8, choices=CalendarScope.choices, default=CalendarScope.SITE
    )

    class Meta:
        abstract = True

    @property
    def collects_whole_site(self) -> bool:
        return self.scope == CalendarScope.SITE

    @classproperty
    def edit_handler(cls) -> TabbedInterface:  # noqa: N805 - the argument of a class property is the class
        return panels.calendar_tabs(cls)
