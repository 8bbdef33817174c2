"""The calendar feed of a page: which events it holds, its bytes, and how to tell that nothing changed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Min, Sum
from django.utils import timezone
from django.utils.functional import cached_property

from wagtail_netzwerk.conf import get_settings
from wagtail_netzwerk.models import CalendarEntry
from wagtail_netzwerk.output import ical
from wagtail_netzwerk.services import queries
from wagtail_netzwerk.services.first_seen import first_seen
from wagtail_netzwerk.values.calendar import Feed

if TYPE_CHECKING:
    from datetime import datetime

    from django.db.models import QuerySet
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
    time_zone: str


class CalendarFeed:
    """The public events of a calendar page as one subscribable file."""

    def __init__(
        self, site: Site, page: Any, source_url: str, visibility: queries.Visibility | None = None
    ) -> None:
        self.site = site
        self.page = page
        self.source_url = source_url
        self.visibility = visibility

    @cached_property
    def _entries(self) -> QuerySet[CalendarEntry]:
        return queries.Events(self.site, self.page, self.visibility).entries

    @property
    def _room(self) -> int:
        """How many bytes the events may take."""
        return get_settings().feed_max_bytes - _FRAME_BYTES

    @cached_property
    def _rows(self) -> list[_Row]:
        entries = self._entries.annotate(start=Min("occurrences__start"))
        columns = ("pk", "digest", "component_size", "start", "time_zone")
        return [_Row(*row) for row in entries.filter(start__isnull=False).values_list(*columns)]

    @cached_property
    def _chosen(self) -> list[_Row]:
        """The events nearest to now that fit, in the order of time."""
        now, room = timezone.now(), self._room
        nearest = sorted(self._rows, key=lambda row: (abs(row.start - now), row.pk))
        chosen = []
        for row in nearest[: get_settings().feed_max_events]:
            room -= row.size
            if room < 0:
                break
            chosen.append(row)
        return sorted(chosen, key=lambda row: (row.start, row.pk))

    @property
    def left_out(self) -> int:
        """How many events did not fit: the page says so. Counted first, since nearly always all fit."""
        total = self._entries.aggregate(events=Count("pk"), size=Sum("component_size"))
        if total["events"] <= get_settings().feed_max_events and (total["size"] or 0) <= self._room:
            return 0
        return len(self._rows) - len(self._chosen)

    @cached_property
    def etag(self) -> str:
        """A strong validator over what would be served, without serialising it."""
        frame = ical.render_calendar([], self._time_zones, self._feed, get_settings().time_zone)
        rows = "|".join(row.digest for row in self._chosen)
        return f'"{hashlib.sha256(frame + rows.encode()).hexdigest()}"'

    @cached_property
    def last_modified(self) -> datetime:
        """When this content was first seen here, in UTC and whole seconds."""
        name = f"feed.{self.page.pk}.{hashlib.sha256(self.source_url.encode()).hexdigest()}"
        return first_seen(name, self.etag)

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
        components = [entry.component.encode() for entry in ordered]
        return ical.render_calendar(components, self._time_zones, self._feed, get_settings().time_zone)

    @property
    def _time_zones(self) -> set[str]:
        return {row.time_zone for row in self._chosen}
