"""Public pages and events as lists, feeds, files and templates need them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.functional import cached_property

from wagtail_netzwerk.conf import page_model
from wagtail_netzwerk.enums import EventStatus
from wagtail_netzwerk.fields import is_dropped
from wagtail_netzwerk.models import CalendarEntry, EventMixin, EventSeriesMixin, Occurrence, WorkshopMixin
from wagtail_netzwerk.services.visibility import Visibility, below, is_public, origins, sources

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from django.db.models import QuerySet
    from wagtail.models import Locale, Page, Site
    from wagtail.query import PageQuerySet

__all__ = [
    "Events",
    "Listed",
    "Visibility",
    "calendar_entry",
    "calendar_pages",
    "event_pages",
    "is_public",
    "origins",
    "public_pages",
    "repeats",
    "series_above",
    "series_of",
    "sources",
    "specific_events",
    "workshop_entries",
    "workshop_pages",
]


@dataclass(frozen=True, slots=True)
class Listed:
    """An event in a list, with the stretch of time that put it there."""

    event: Any
    occurrence: Occurrence


def public_pages(
    site: Site, locale: Locale | None = None, visibility: Visibility | None = None
) -> PageQuerySet[Page]:
    """All pages of a site that everyone may see, in one language or in all.

    Public means: live; not restricted by itself or by an ancestor; and, for an alias or a translation, its
    source is public too: wagtail-localize copies neither restrictions nor unpublishing.
    """
    roots = site.root_page.get_translations(inclusive=True).values_list("path", flat=True)
    pages = page_model()._default_manager.filter(below(roots)).filter((visibility or Visibility()).q)
    return pages.filter(locale=locale) if locale is not None else pages


def calendar_entry(event: Any) -> CalendarEntry | None:
    """The entry of an event. A same-language alias is the same appointment and has its source's."""
    source = event
    while repeats(source):
        source = source.alias_of.specific
    return CalendarEntry.objects.filter(pk=source.pk).first()


def repeats(page: Any) -> bool:
    """Whether an alias is the same appointment as its source.

    In another language it is a version of its own, and so is a workshop below another event: it meets at the
    times of that one.
    """
    source = page.alias_of
    if source is None or source.locale_id != page.locale_id:
        return False
    return not isinstance(page, WorkshopMixin) or _is_same_event(page.event, source.specific.event)


def _is_same_event(one: Any, source: Any) -> bool:
    return one is not None and source is not None and source.pk in (one.pk, one.alias_of_id)


def workshop_entries(
    event: CalendarEntry, site: Site, visibility: Visibility | None = None
) -> list[CalendarEntry]:
    """The entries of an event's public workshops, in the order of the page tree."""
    pages = public_pages(site, event.locale, visibility)
    entries = CalendarEntry.objects.filter(part_of=event.identity_id, page__in=pages)
    return list(entries.order_by("page__path"))


class Events:
    """The public events of a calendar page, in the page's language."""

    def __init__(self, site: Site, calendar: Any, visibility: Visibility | None = None) -> None:
        self.site = site
        self.calendar = calendar
        self.visibility = visibility

    @cached_property
    def entries(self) -> QuerySet[CalendarEntry]:
        """Their entries in the calendar index."""
        pages = public_pages(self.site, self.calendar.locale, self.visibility)
        if not self.calendar.collects_whole_site:
            pages = pages.filter(path__startswith=self.calendar.path).exclude(pk=self.calendar.pk)
        return CalendarEntry.objects.filter(page__in=pages, part_of__isnull=True)

    @property
    def _dated(self) -> QuerySet[Occurrence]:
        """Postponed events keep their former date in the index, but it is no date to list them by."""
        rows = Occurrence.objects.filter(entry__in=self.entries)
        return rows.exclude(entry__status=EventStatus.POSTPONED)

    def upcoming(self, now: datetime | None = None) -> QuerySet[Occurrence]:
        """What is still to come or is on now, earliest first."""
        return self._dated.filter(end__gt=now or timezone.now()).order_by("start", "end", "pk")

    def past(self, now: datetime | None = None) -> QuerySet[Occurrence]:
        """What is over, latest first."""
        return self._dated.filter(end__lte=now or timezone.now()).order_by("-start", "-end", "pk")

    def awaiting_date(self) -> QuerySet[Occurrence]:
        """Postponed events that wait for a new date, however old the former one is."""
        rows = Occurrence.objects.filter(entry__in=self.entries, entry__status=EventStatus.POSTPONED)
        return rows.order_by("start", "pk")


def specific_events(occurrences: Iterable[Occurrence], *, streams: bool = False) -> list[Listed]:
    """The events of some occurrences, with all that a card shows; a constant number of queries.

    ``streams``: load bodies and other StreamFields too, which a card does not show.
    """
    rows = list(occurrences)
    pages = page_model()._default_manager.filter(pk__in={row.entry_id for row in rows})
    if not streams:
        pages = pages.defer_streamfields()
    events = {page.pk: page for page in pages.specific()}
    _load_related(events.values())
    return [Listed(events[row.entry_id], row) for row in rows if row.entry_id in events]


def _load_related(events: Iterable[Any]) -> None:
    """Each class by itself: a site's own may lack some of these, and has its own table of topics."""
    by_class = defaultdict(list)
    for event in events:
        by_class[type(event)].append(event)
    for model, found in by_class.items():
        names = ("venue", "image", "organiser", "topics", "locale")
        prefetch_related_objects(found, *(name for name in names if not is_dropped(model, name)))


def series_above(event: Any) -> Any | None:
    """The series that an event is an edition of, public or not."""
    parent = event.get_parent()
    if parent is None or not issubclass(parent.specific_class or type(parent), EventSeriesMixin):
        return None
    return parent


def series_of(event: Any, visibility: Visibility | None = None) -> Any | None:
    """The series that an event is an edition of, if everyone may see it."""
    series = series_above(event)
    if series is None or not (visibility.shows(series) if visibility else is_public(series)):
        return None
    return series.specific


def calendar_pages() -> PageQuerySet[Page]:
    """All pages with an entry in the calendar index: events and workshops, public or not."""
    return page_model()._default_manager.type(EventMixin, WorkshopMixin)


def workshop_pages() -> PageQuerySet[Page]:
    """All pages of workshop types, public or not."""
    return page_model()._default_manager.type(WorkshopMixin)


def event_pages() -> PageQuerySet[Page]:
    """All pages of event types, the package's and the site's own, public or not."""
    return page_model()._default_manager.type(EventMixin)
