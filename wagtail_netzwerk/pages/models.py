"""The package's page types: each mixin on Wagtail's own base page."""

from __future__ import annotations

from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.models import Page

from wagtail_netzwerk.models import (
    EventCalendarMixin,
    EventMixin,
    EventSeriesMixin,
    NetworkMixin,
    WorkshopMixin,
)

__all__ = ["EventCalendarPage", "EventPage", "EventSeriesPage", "NetworkPage", "WorkshopPage"]


class EventPage(EventMixin, Page):
    class Meta:
        verbose_name = gettext_lazy("event")
        verbose_name_plural = gettext_lazy("events")


class WorkshopPage(WorkshopMixin, Page):
    class Meta:
        verbose_name = gettext_lazy("workshop")
        verbose_name_plural = gettext_lazy("workshops")


class EventSeriesPage(EventSeriesMixin, Page):
    class Meta:
        verbose_name = gettext_lazy("event series")
        verbose_name_plural = pgettext_lazy("several", "event series")


class EventCalendarPage(EventCalendarMixin, Page):
    class Meta:
        verbose_name = gettext_lazy("event calendar")
        verbose_name_plural = gettext_lazy("event calendars")


class NetworkPage(NetworkMixin, Page):
    class Meta:
        verbose_name = gettext_lazy("network")
        verbose_name_plural = gettext_lazy("networks")
