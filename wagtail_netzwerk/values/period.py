"""When something takes place, as an editor means it: wall time of one zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from wagtail_netzwerk.values.moments import to_utc, wall_moment

if TYPE_CHECKING:
    from wagtail_netzwerk.values.calendar import Moment

__all__ = ["Period"]


def _day_after(day: date) -> date:
    """The next day; the last day that there is has none."""
    return day + timedelta(days=1) if day < date.max else day


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of wall time in ``zone`` (IANA name).

    Three kinds: ``all_day`` (one or more whole days), timed (``start_time`` is set), and a date whose
    time is not known yet (neither): citizens then read "time to follow".
    """

    start_date: date
    start_time: time | None = None
    end_date: date | None = None
    end_time: time | None = None
    all_day: bool = False
    zone: str = "UTC"

    @property
    def last_day(self) -> date:
        """The last day on which it takes place."""
        return self.end_date or self.start_date

    @property
    def is_time_unknown(self) -> bool:
        """A date that waits for its time."""
        return not self.all_day and self.start_time is None

    @property
    def start(self) -> Moment:
        """The beginning: a date, or an aware datetime in ``zone``."""
        return wall_moment(self.start_date, None if self.all_day else self.start_time, self.zone)

    @property
    def end(self) -> Moment | None:
        """The end in iCalendar's sense: exclusive for whole days; ``None`` when it is not known."""
        if self.all_day or self.start_time is None:
            return _day_after(self.last_day)
        if self.end_time is None:
            return None
        return wall_moment(self.last_day, self.end_time, self.zone)

    @property
    def starts_at(self) -> datetime:
        """The first instant, in UTC. A date begins at midnight in ``zone``."""
        return to_utc(self.start, self.zone)

    @property
    def ends_at(self) -> datetime:
        """The instant from which it counts as past, in UTC.

        With no end known that is the end of its last day: nobody should be told at 14:31 that a meeting
        which began at 14:30 is over.
        """
        return to_utc(self.end or _day_after(self.last_day), self.zone)
