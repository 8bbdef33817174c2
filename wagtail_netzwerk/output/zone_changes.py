"""When the clocks of a zone change: read from ``zoneinfo``, which has no list of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

__all__ = ["Change", "changes_between", "offset_at"]

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Change:
    """Clocks jump: ``wall`` (naive) is what they would have shown, ``before`` and ``after`` are UTC offsets.

    ``name`` is the abbreviation of what begins ("CEST").
    """

    wall: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def is_forward(self) -> bool:
        """Say whether the clocks are put forward."""
        return self.after > self.before


def offset_at(zone: ZoneInfo, instant: datetime) -> timedelta:
    """Return the UTC offset of the zone at an aware instant."""
    return instant.astimezone(zone).utcoffset() or timedelta()


def changes_between(zone: ZoneInfo, first_year: int, last_year: int) -> list[Change]:
    """Return the changes of the offset in these years (UTC), both included, in order.

    Looks once a day and then halves the day: 11,000 looks for 30 years, some 20 ms. Two changes within
    one day that undo each other would be missed; the database has none.
    """
    found = []
    instant, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(last_year + 1, 1, 1, tzinfo=UTC)
    offset = offset_at(zone, instant)
    while instant < end:
        following = offset_at(zone, instant + _DAY)
        if following != offset:
            found.append(_change(zone, instant, offset, following))
        instant, offset = instant + _DAY, following
    return found


def _change(zone: ZoneInfo, day: datetime, before: timedelta, after: timedelta) -> Change:
    """Return the change that happens within 24 hours after ``day``, to the second."""
    low, high = day, day + _DAY
    while high - low > _SECOND:
        middle = (low + (high - low) / 2).replace(microsecond=0)
        low, high = (middle, high) if offset_at(zone, middle) == before else (low, middle)
    wall = (high + before).replace(tzinfo=None)
    return Change(wall=wall, before=before, after=after, name=high.astimezone(zone).tzname() or "")
