"""What the public may see: the one place that decides it. Every list, feed, file and page asks here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, prefetch_related_objects
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.models import PageViewRestriction

from wagtail_netzwerk.conf import page_model
from wagtail_netzwerk.enums import EventStatus
from wagtail_netzwerk.fields import is_dropped
from wagtail_netzwerk.models import CalendarEntry, EventMixin, EventSeriesMixin, Occurrence

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from django.db.models import QuerySet
    from wagtail.models import Locale, Page, Site
    from wagtail.query import PageQuerySet

__all__ = [
    "Events",
    "Listed",
    "calendar_entry",
    "event_pages",
    "is_public",
    "origins",
    "public_pages",
    "series_of",
    "sources",
    "specific_events",
]


@dataclass(frozen=True, slots=True)
class Listed:
    """An event in a list, with the stretch of time that put it there."""

    event: Any
    occurrence: Occurrence


def _below(paths: Iterable[str]) -> Q:
    """Matches pages at or below the given tree paths; nothing for no paths."""
    topmost: list[str] = []
    for path in sorted(paths):
        # What lies below another path is covered by it: a restricted tree must not become a thousand terms.
        if not topmost or not path.startswith(topmost[-1]):
            topmost.append(path)
    return reduce(or_, (Q(path__startswith=path) for path in topmost), Q(pk__in=[]))


def _translation_sources() -> PageQuerySet[Page]:
    """Pages from which wagtail-localize made translations; none where it is not installed."""
    pages = page_model()._default_manager.order_by()
    if not apps.is_installed("wagtail_localize"):
        return pages.none()
    source = apps.get_model("wagtail_localize", "TranslationSource")
    same = source.objects.filter(object_id=OuterRef("translation_key"), locale_id=OuterRef("locale_id"))
    return pages.filter(Exists(same))


def _copies_of(originals: Q) -> PageQuerySet[Page]:
    """Pages that were made from others, as an alias or as a translation."""
    pages = page_model()._default_manager.order_by()
    keys = _translation_sources().filter(originals).values("translation_key")
    return pages.filter(Q(alias_of__in=pages.filter(originals)) | Q(translation_key__in=keys))


def _restricted() -> Q:
    """Pages that a restriction is meant for: where it was set, all below, and every copy of these.

    Copies may have copies, so the search goes on until nothing new is found; without restrictions it costs
    one query.
    """
    paths = set(PageViewRestriction.objects.values_list("page__path", flat=True))
    found = paths
    while found:
        found = set(_copies_of(_below(paths)).values_list("path", flat=True)) - paths
        paths |= found
    return _below(paths)


def _withdrawn() -> Q:
    """Live copies of what is not live, and their copies.

    wagtail-localize does not copy unpublishing, and Wagtail puts an alias online when its source is only
    scheduled.
    """
    found = set(_copies_of(Q(live=False)).filter(live=True).values_list("pk", flat=True))
    withdrawn = set(found)
    while found:
        found = set(_copies_of(Q(pk__in=found)).values_list("pk", flat=True)) - withdrawn
        withdrawn |= found
    return Q(pk__in=withdrawn)


def _public_q() -> Q:
    return Q(live=True) & ~_restricted() & ~_withdrawn()


def public_pages(site: Site, locale: Locale | None = None) -> PageQuerySet[Page]:
    """All pages of a site that everyone may see, in one language or in all.

    Public means: live; not restricted by itself or by an ancestor; and, for an alias or a translation, its
    source is public too: wagtail-localize copies neither restrictions nor unpublishing.
    """
    base = page_model()._default_manager.all()
    roots = site.root_page.get_translations(inclusive=True).values_list("path", flat=True)
    pages = base.filter(_below(roots)).filter(_public_q())
    return pages.filter(locale=locale) if locale is not None else pages


def is_public(page: Page) -> bool:
    """Whether everyone may see this page."""
    return bool(page_model()._default_manager.filter(_public_q(), pk=page.pk).exists())


def sources(page: Page) -> list[Page]:
    """What a page is an alias or a translation of, and what that was made from in turn."""
    found: dict[int, Page] = {}
    waiting = [page]
    while waiting:
        copy = waiting.pop(0)
        translated = _translation_sources().filter(translation_key=copy.translation_key).exclude(pk=copy.pk)
        for source in (copy.alias_of, translated.first()):
            if source is not None and source.pk not in {page.pk, *found}:
                found[source.pk] = source
                waiting.append(source)
    return list(found.values())


def origins(page: Page) -> list[Page]:
    """The pages whose restrictions this one must share: what it, or a page above it, is a copy of.

    What stands above such a page may be a copy too.
    """
    found: dict[int, Page] = {}
    waiting = [page, *page.get_ancestors()]
    while waiting:
        for source in sources(waiting.pop(0)):
            if source.pk not in {page.pk, *found}:
                found[source.pk] = source
                waiting += source.get_ancestors()
    return list(found.values())


def calendar_entry(event: Any) -> CalendarEntry | None:
    """The entry of an event. A same-language alias is the same appointment and has its source's."""
    source = event
    while source.alias_of_id and source.alias_of.locale_id == source.locale_id:
        source = source.alias_of
    return CalendarEntry.objects.filter(pk=source.pk).first()


class Events:
    """The public events of a calendar page, in the page's language."""

    def __init__(self, site: Site, calendar: Any) -> None:
        self.site = site
        self.calendar = calendar

    @cached_property
    def entries(self) -> QuerySet[CalendarEntry]:
        """Their entries in the calendar index."""
        pages = public_pages(self.site, self.calendar.locale)
        if not self.calendar.collects_whole_site:
            pages = pages.filter(path__startswith=self.calendar.path).exclude(pk=self.calendar.pk)
        return CalendarEntry.objects.filter(page__in=pages)

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


def series_of(event: Any) -> Any | None:
    """The series that an event is an edition of, if everyone may see it."""
    parent = event.get_parent()
    if parent is None or not issubclass(parent.specific_class or type(parent), EventSeriesMixin):
        return None
    return parent.specific if is_public(parent) else None


def event_pages() -> PageQuerySet[Page]:
    """All pages of event types, the package's and the site's own, public or not."""
    return page_model()._default_manager.type(EventMixin)
