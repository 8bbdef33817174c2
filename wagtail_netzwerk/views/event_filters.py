"""How editors narrow down the listing of events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_filters.filters import (
    ChoiceFilter,
    DateFromToRangeFilter,
    MultipleChoiceFilter,
)
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from wagtail_netzwerk.conf import page_model
from wagtail_netzwerk.enums import EventStatus
from wagtail_netzwerk.services import event_listing

if TYPE_CHECKING:
    from wagtail.models import Page
    from wagtail.query import PageQuerySet

__all__ = ["EventFilterSet"]


class EventFilterSet(WagtailFilterSet):
    """Wagtail adds the language where there is more than one."""

    period = DateFromToRangeFilter(label=_("Period"), method="filter_period", widget=DateRangePickerWidget)
    status = MultipleChoiceFilter(
        label=_("Event status"),
        choices=EventStatus.choices,
        method="filter_status",
        widget=CheckboxSelectMultiple,
    )
    # By key and not as a choice of objects: that one asks the database for whatever the address says.
    area = MultipleChoiceFilter(
        label=_("Area"),
        choices=event_listing.area_choices,
        method="filter_area",
        widget=CheckboxSelectMultiple,
    )
    topic = MultipleChoiceFilter(
        label=_("Topic"),
        choices=event_listing.topic_choices,
        method="filter_topic",
        widget=CheckboxSelectMultiple,
    )
    live = ChoiceFilter(
        label=_("Page status"),
        choices=[("true", pgettext_lazy("page", "Live")), ("false", pgettext_lazy("page", "Draft"))],
        empty_label=_("All"),
        method="filter_live",
        widget=RadioSelect,
    )

    class Meta:
        model = page_model()
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if language := self.filters.get("locale"):
            language.label = _("Language")  # Wagtail says "Locale", also in German

    def filter_period(self, pages: PageQuerySet[Page], _name: str, value: slice) -> PageQuerySet[Page]:
        first, last = (moment.date() if moment else None for moment in (value.start, value.stop))
        return event_listing.matching(pages, "start_date", event_listing.in_period(first, last))

    def filter_status(self, pages: PageQuerySet[Page], _name: str, value: list[str]) -> PageQuerySet[Page]:
        return event_listing.matching(pages, "status", Q(status__in=value))

    def filter_area(self, pages: PageQuerySet[Page], _name: str, value: list[str]) -> PageQuerySet[Page]:
        return event_listing.matching(pages, "areas", event_listing.in_areas(value))

    def filter_topic(self, pages: PageQuerySet[Page], _name: str, value: list[str]) -> PageQuerySet[Page]:
        return event_listing.matching(pages, "topics", event_listing.on_topics(value))

    def filter_live(self, pages: PageQuerySet[Page], _name: str, value: str) -> PageQuerySet[Page]:
        return pages.filter(live=value == "true")
