"""The plain calendar page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy
from wagtail.api import APIField

from wagtail_netzwerk import panels
from wagtail_netzwerk.enums import CalendarScope
from wagtail_netzwerk.models.event_lists import CalendarMixin

if TYPE_CHECKING:
    from wagtail.admin.panels import TabbedInterface

__all__ = ["EventCalendarMixin"]


class EventCalendarMixin(CalendarMixin):
    """A calendar of the events below it, or of the whole website."""

    netzwerk_template = "wagtail_netzwerk/pages/event_calendar.html"
    netzwerk_kind = "calendar"
    subpage_kinds = ("event", "series")

    scope = models.CharField(
        gettext_lazy("events shown"), max_length=8, choices=CalendarScope.choices, default=CalendarScope.SITE
    )

    netzwerk_api_fields: ClassVar[list[APIField]] = [*CalendarMixin.netzwerk_api_fields, APIField("scope")]

    class Meta:
        abstract = True

    @property
    def collects_whole_site(self) -> bool:
        return self.scope == CalendarScope.SITE

    @classproperty
    def edit_handler(cls) -> TabbedInterface:  # noqa: N805 - the argument of a class property is the class
        return panels.calendar_tabs(cls)
