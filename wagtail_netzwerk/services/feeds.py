"""The calendar feed of a page: which events it holds, its bytes, and how to tell that nothing changed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Min
from django.utils import timezone
from django.utils.functional import cached_property

from wagtail_netzwerk.conf import get_settings
from wagtail_netzwerk.models import CalendarEntry
from wagtail_netzwerk.output import ical
from wagtail_netzwerk.services import queries
from wagtail_netzwerk.values.calendar import Feed

if TYPE_CHECKING:
    from datetime import datetime

    from wagtail.models import Site

__all__ = ["CalendarFeed"]

#: What the frame of a feed (calendar properties, time zones) may take of the byte limit.
_FRAME_BYTES = 20_000


@dataclass(frozen=True, slots=True)
class _Row:
    pk: int
    digest: str
    size: int
    start: datetime
    last_modified: datetime


class CalendarFeed:
    """The public events of a calendar page as one subscribable file."""

    def __init__(self, site: Site, page: Any, source_url: str) -> None:
        self.site = site
        self.page = page
        self.source_url = source_url

    @cached_property
    def _rows(self) -> list[_Row]:
        entries = queries.Events(self.site, self.page).entries.annotate(start=Min("occurrences__start"))
        columns = ("pk", "digest", "component_size", "start", "last_modified")
        return [_Row(*row) for row in entries.filter(start__isnull=False).values_list(*columns)]

    @cached_property
    def _chosen(self) -> list[_Row]:
        """The events nearest to now that fit, in the order of time."""
        now, limit = timezone.now(), get_settings()
        nearest = sorted(self._rows, key=lambda row: (abs(row.start - now), row.pk))
        room = limit.feed_max_bytes - _FRAME_BYTES
        chosen = []
        for row in nearest[: limit.feed_max_events]:
            room -= row.size
            if room < 0:
                break
            chosen.append(row)
        return sorted(chosen, key=lambda row: (row.start, row.pk))

    @property
    def left_out(self) -> int:
        """How many events did not fit: the page says so."""
        return len(self._rows) - len(self._chosen)

    @property
    def last_modified(self) -> datetime | None:
        """The latest change of an event that is in the feed. An event that left it cannot be seen here."""
        return max((row.last_modified for row in self._chosen), default=None)

    @property
    def etag(self) -> str:
        """A strong validator over what would be served, without serialising it."""
        parts = [ical.PRODID, repr(self._feed), *(row.digest for row in self._chosen)]
        return f'"{hashlib.sha256("|".join(parts).encode()).hexdigest()}"'

    @property
    def _feed(self) -> Feed:
        return Feed(
            name=self.page.title,
            description=self.page.summary or self.page.title,
            source_url=self.source_url,
            refresh=timedelta(hours=get_settings().feed_refresh_hours),
        )

    def render(self) -> bytes:
        """The file: text/calendar in UTF-8."""
        entries = CalendarEntry.objects.in_bulk([row.pk for row in self._chosen])
        ordered = [entries[row.pk] for row in self._chosen if row.pk in entries]
        return ical.render_calendar(
            (entry.component.encode() for entry in ordered),
            sorted({entry.time_zone for entry in ordered} - {""}),
            self._feed,
            fallback_zone=get_settings().time_zone,
        )
