"""Lists of events, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import QueryDict

from wagtail_netzwerk.conf import get_settings
from wagtail_netzwerk.models import EventMixin
from wagtail_netzwerk.services import queries
from wagtail_netzwerk.services.feeds import CalendarFeed
from wagtail_netzwerk.services.neighbours import Neighbours, neighbours
from wagtail_netzwerk.templatetags.per_request import events_of, once, series_of, site_of, visibility_in
from wagtail_netzwerk.values.programme import whole_number

if TYPE_CHECKING:
    from django.core.paginator import Page as ListPage

__all__ = [
    "EventList",
    "netzwerk_events",
    "netzwerk_feed_left_out",
    "netzwerk_neighbours",
    "netzwerk_public_event",
    "netzwerk_series",
    "netzwerk_upcoming",
]

#: So many events where nobody said how many.
_FEW = 3


@dataclass(frozen=True, slots=True)
class EventList:
    """One page of a list of events, and the addresses of the pages before and after it."""

    events: list[queries.Listed]
    page: ListPage[Any]
    parameter: str
    query: QueryDict

    @property
    def is_fallback(self) -> bool:
        """Whether the address asked for a page that there is not."""
        wanted = self.query.get(self.parameter)
        return bool(wanted) and _number(wanted) != self.page.number

    @property
    def previous_query(self) -> str:
        return self._query(self.page.previous_page_number())

    @property
    def next_query(self) -> str:
        return self._query(self.page.next_page_number())

    def _query(self, number: int) -> str:
        """The query of another page. What else the address says, such as another list's page, stays."""
        query = self.query.copy()
        query.pop(self.parameter, None)
        if number > 1:
            query[self.parameter] = str(number)
        return f"?{query.urlencode()}"

    def __bool__(self) -> bool:
        return bool(self.events)


def _number(text: str | None) -> int | None:
    try:
        return int(text or "")
    except ValueError:
        return None


def netzwerk_events(context: dict[str, Any], calendar: Any, which: str) -> EventList | None:
    """Public events of a calendar page: ``"upcoming"``, ``"past"`` or ``"awaiting"`` a new date.

    Paged by ``?page=`` (upcoming) and ``?past=``, ``?awaiting=``; a number that makes no sense gives the
    nearest page that there is, and ``is_fallback`` so that the template can say so.
    """
    events = events_of(context, calendar)
    if events is None:
        return None
    rows = {"upcoming": events.upcoming, "past": events.past, "awaiting": events.awaiting_date}[which]()
    parameter = "page" if which == "upcoming" else which
    request = context.get("request")
    query = request.GET if request else QueryDict()
    paginator = Paginator(rows, get_settings().events_per_page)
    number = _number(query.get(parameter)) or 1
    page = paginator.page(min(max(number, 1), paginator.num_pages))
    return EventList(queries.specific_events(page.object_list), page, parameter, query)


def netzwerk_series(context: dict[str, Any], event: Any) -> Any:
    """The series that an event belongs to, if everyone may see it."""
    return series_of(context, event)


def netzwerk_neighbours(context: dict[str, Any], event: Any) -> Neighbours:
    """The public editions of the same series before and after an event, as ``previous`` and ``next``."""
    return once(context, "neighbours", event, lambda: neighbours(event, visibility_in(context)))


def netzwerk_upcoming(context: dict[str, Any], calendar: Any, number: int) -> list[queries.Listed]:
    """The next public events of a calendar that everyone may see; a constant number of queries."""
    page = calendar.specific if calendar and visibility_in(context).shows(calendar) else None
    events = events_of(context, page) if page else None
    count = max(whole_number(number) or _FEW, 1)
    return queries.specific_events(events.upcoming()[:count]) if events else []


def netzwerk_public_event(context: dict[str, Any], event: Any) -> Any | None:
    """An event that an editor has chosen, if everyone may see it."""
    if event is None or not visibility_in(context).shows(event):
        return None
    shown = event.specific
    return shown if isinstance(shown, EventMixin) else None


def netzwerk_feed_left_out(context: dict[str, Any], calendar: Any) -> int:
    """How many events a feed had to leave out, so that the page can say so."""
    site = site_of(context, calendar)
    return CalendarFeed(site, calendar, "", visibility_in(context)).left_out if site else 0
