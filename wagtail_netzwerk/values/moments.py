"""Wall time and instants: pure functions, no settings and no "now".

A zone is an IANA name ("Europe/Berlin"); an unknown one raises ``zoneinfo.ZoneInfoNotFoundError``.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from wagtail_netzwerk.values.calendar import Moment

__all__ = ["exists", "to_utc", "wall_moment"]

_FIRST = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(tzinfo=UTC, microsecond=0)


def _offsets(day: date, at: time, zone: str) -> tuple[timedelta, timedelta]:
    """Return the offsets that the first and the second reading of this wall time have (PEP 495)."""
    wall = datetime.combine(day, at.replace(tzinfo=None), ZoneInfo(zone))
    first, second = (wall.replace(fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    return first, second


def exists(d: date, t: time, zone: str) -> bool:
    """Say whether clocks in ``zone`` show this time on this day: false where clocks jump over it."""
    first, second = _offsets(d, t, zone)
    return first >= second


def wall_moment(d: date, t: time | None, zone: str) -> Moment:
    """Join what the editor typed: a date alone stays a date, with a time it is wall time of ``zone``.

    Seconds are whole: a fraction is cut off. ``fold`` is kept.
    """
    if t is None:
        return d
    return datetime.combine(d, t.replace(microsecond=0, tzinfo=None), ZoneInfo(zone))


def to_utc(moment: Moment, zone: str) -> datetime:
    """Return the instant of a moment as an aware datetime in UTC.

    A date is local midnight of ``zone``; where clocks jump over midnight it is the first instant of that
    day. A naive datetime is wall time of ``zone``; an aware one keeps its own zone. A time in a gap is read
    with the offset before the jump (PEP 495). What would lie before year 1 or after year 9999 in UTC is
    clamped to the first or last whole second that a datetime can hold.
    """
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time(), ZoneInfo(zone))
    elif moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(zone))
    offset = moment.utcoffset() or timedelta()
    naive = moment.replace(tzinfo=None)
    try:
        return (naive - offset).replace(tzinfo=UTC)
    except OverflowError:
        return _FIRST if offset > timedelta() else _LAST
