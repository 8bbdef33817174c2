"""The listing of events as a spreadsheet."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from wagtail_netzwerk.dates import format_period
from wagtail_netzwerk.fields import is_dropped
from wagtail_netzwerk.models import Topic
from wagtail_netzwerk.views.spreadsheets import HarmlessSpreadsheetMixin

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from django.http import HttpResponse

__all__ = ["EventExportMixin", "event_status"]


def event_status(event: Any) -> str:
    """The status in words, short where citizens read it short."""
    return str(event.status_words or event.get_status_display())


class EventExportMixin(HarmlessSpreadsheetMixin):
    """CSV and XLSX of the events that are listed, with one row each."""

    export_headings = {
        "title": gettext_lazy("Title"),
        "date": pgettext_lazy("event", "Date"),
        "begin": gettext_lazy("Begin"),
        "end": pgettext_lazy("of an event", "End"),
        "place": gettext_lazy("Place"),
        "status": gettext_lazy("Event status"),
        "edition": gettext_lazy("Edition"),
        "event_type": gettext_lazy("Type of event"),
        "topics": gettext_lazy("Topics"),
        "areas": gettext_lazy("Areas"),
        "url": gettext_lazy("Web address"),
        "live": pgettext_lazy("page", "Live"),
    }
    list_export = list(export_headings)

    def get_filename(self) -> str:
        return slugify(_("Events"))

    def as_spreadsheet(self, queryset: Iterable[Any], spreadsheet_format: str) -> HttpResponse:
        response: HttpResponse = super().as_spreadsheet(_complete(queryset), spreadsheet_format)
        return response

    @cached_property
    def _topic_names(self) -> dict[Any, str]:
        rows = Topic.objects.values_list("translation_key", "locale_id", "name")
        return {(key, locale): name for key, locale, name in rows}

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        period = item.period
        return {
            "title": item.title,
            "date": format_period(period) if period else "",
            "begin": _wall_time(item.start_date, item.start_time),
            "end": _wall_time(_last_day(item), item.end_time),
            "place": ", ".join(item.place_lines) or item.place_name,
            "status": event_status(item),
            "edition": item.edition_number,
            "event_type": item.get_event_type_display(),
            "topics": _topics(item, self._topic_names),
            "areas": _areas(item),
            "url": item.get_full_url(self.request) or "",
            "live": pgettext("answer", "Yes") if item.live else pgettext("answer", "No"),
        }


def _complete(events: Iterable[Any]) -> list[Any]:
    """The events with all that a row shows, in a constant number of queries."""
    rows = list(events)
    for model in {type(event) for event in rows}:
        names = [name for name in ("venue", "topics", "areas", "locale") if not is_dropped(model, name)]
        prefetch_related_objects([event for event in rows if type(event) is model], *names)
    return rows


def _areas(event: Any) -> str:
    return "" if is_dropped(type(event), "areas") else ", ".join(area.name for area in event.areas.all())


def _topics(event: Any, names: dict[Any, str]) -> str:
    """In the page's language. Asked of all names at once: the page itself asks for one after the other."""
    if is_dropped(type(event), "topics"):
        return ""
    topics = event.topics.all()
    local = (names.get((topic.translation_key, event.locale_id), topic.name) for topic in topics)
    return ", ".join(sorted(local))


def _last_day(event: Any) -> date | None:
    """Only where the end is known: a beginning alone has none."""
    ends = event.end_date or event.end_time or event.all_day
    return (event.end_date or event.start_date) if ends else None


def _wall_time(day: date | None, at: Any) -> date | datetime | None:
    """A moment as it stands in the program, for programs that know no time zones."""
    return datetime.combine(day, at) if day and at else day
