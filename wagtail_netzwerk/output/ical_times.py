"""How an appointment's start and end are written: as dates, as wall times of one zone, or in UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from wagtail_netzwerk.output.vtimezone import wall_time
from wagtail_netzwerk.values.moments import to_utc

if TYPE_CHECKING:
    from wagtail_netzwerk.values.calendar import Moment

__all__ = ["WrittenTimes", "written_times"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenTimes:
    """DTSTART and DTEND as they are written; ``zone`` is their TZID, "" for dates and for UTC."""

    start: Moment
    end: Moment | None
    zone: str = ""


def written_times(start: Moment, end: Moment | None) -> WrittenTimes:
    """Decide how these moments are written (RFC 5545, 3.3.5, 3.6.1, 3.8.2.2).

    Both in the zone of ``start``, if both are plain wall times there; both in UTC otherwise. An end that
    is not later than the start, or not of its kind, is left out. Raises ``ValueError`` for a naive
    datetime: nobody can say when it is.
    """
    if isinstance(start, datetime):
        return _timed(start, end if isinstance(end, datetime) else None)
    if end is None or isinstance(end, datetime) or end <= start:
        end = None
    return WrittenTimes(start=start, end=end)


def _timed(start: datetime, end: datetime | None) -> WrittenTimes:
    given = [_aware(moment) for moment in (start, end) if moment is not None]
    instants = [to_utc(moment, "UTC").replace(microsecond=0) for moment in given]
    if instants[-1] <= instants[0]:
        del given[1:], instants[1:]
    zone = getattr(start.tzinfo, "key", None) or ""
    if zone and all(map(_is_plain, given)):
        walls = [wall_time(instant, zone) for instant in instants]
        if None not in walls:
            return WrittenTimes(start=walls[0] or start, end=walls[1] if walls[1:] else None, zone=zone)
    return WrittenTimes(start=instants[0], end=instants[1] if instants[1:] else None)


def _aware(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError(f"a naive datetime has no instant: {moment!r}")
    return moment


def _is_plain(moment: datetime) -> bool:
    """Say whether clocks show this wall time exactly once: many clients misread the others."""
    return moment.replace(fold=0).utcoffset() == moment.replace(fold=1).utcoffset()
