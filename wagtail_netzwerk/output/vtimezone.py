"""VTIMEZONE from the time zone database: one yearly rule for each change of the clocks, or none at all.

The library's own VTIMEZONEs list every change as RDATE from the wall time after it, and half of the calendar
clients then read summer events one hour late. A zone whose clocks did not follow one pair of yearly rules in
the years that we write gets no VTIMEZONE: its times are written in UTC, which is never wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import TypeAlias
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from wagtail_netzwerk.output.ical_text import EscapedText, serialise
from wagtail_netzwerk.output.zone_changes import Change, changes_between, offset_at

__all__ = ["UTC_ZONE", "render_vtimezone", "wall_time"]

UTC_ZONE = "UTC"
_FIRST_YEARS = (2007, 2008)
"""Today's rules began in 2007 in North America, in 2008 in Australia and New Zealand, in Europe before."""
_LAST_YEAR = 2037
"""Clients that read 32-bit tables of changes know no summer time after it."""
_ANCHOR = 1970
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_Part: TypeAlias = TimezoneDaylight | TimezoneStandard


@dataclass(frozen=True, slots=True)
class _Observance:
    """One change of the clocks that happens every year, at ``at`` of the wall time before it.

    ``nth`` counts the weekdays of the month, -1 is the last one.
    """

    month: int
    nth: int
    weekday: int
    at: time
    before: timedelta
    after: timedelta
    name: str


@dataclass(frozen=True, slots=True)
class _ZoneRule:
    """How a zone is written. ``observances`` is a pair, or empty where clocks never change."""

    first_year: int
    offset: timedelta
    name: str
    observances: tuple[_Observance, ...]


def wall_time(instant: datetime, zone: str) -> datetime | None:
    """Return the instant as wall time that may be written with ``TZID=zone``, or ``None``.

    ``None`` means "write it in UTC": the zone has no VTIMEZONE here or is UTC itself, the year is out of the
    range of its rules, or clocks show this time twice (clients then disagree about which one is meant).
    """
    rule = _rule_of(zone)
    # Compared before converting, because years 1 and 9999 cannot be converted.
    if rule is None or not rule.first_year - 1 <= instant.year <= _LAST_YEAR + 1:
        return None
    wall = instant.astimezone(ZoneInfo(zone))
    if not rule.first_year <= wall.year <= _LAST_YEAR:
        return None
    return wall if wall.replace(fold=0).utcoffset() == wall.replace(fold=1).utcoffset() else None


@cache
def render_vtimezone(zone: str) -> bytes:
    """Return the serialised VTIMEZONE of an IANA zone, ``b""`` for one that is written in UTC.

    ``UTC_ZONE`` itself gives a VTIMEZONE too: a calendar without events needs some component
    (RFC 5545, 3.6).
    """
    rule = _ZoneRule(0, timedelta(), UTC_ZONE, ()) if zone == UTC_ZONE else _rule_of(zone)
    if rule is None:
        return b""
    component = Timezone()
    component.add("tzid", EscapedText(zone))
    parts = [_part(observance) for observance in rule.observances] or [_fixed_part(rule)]
    for part in parts:
        component.add_component(part)
    return serialise(component)


@cache
def _rule_of(zone: str) -> _ZoneRule | None:
    """Return the yearly rules that hold until 2037, ``None`` if there are none or the zone is unknown."""
    try:
        info = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # no name of a zone; a path; a folder
        return None
    for first_year in _FIRST_YEARS:
        changes = changes_between(info, first_year, _LAST_YEAR)
        observances = _observances(changes, _LAST_YEAR - first_year + 1)
        if observances is not None:
            return _zone_rule(info, first_year, observances)
    return None


def _zone_rule(info: ZoneInfo, first_year: int, observances: tuple[_Observance, ...]) -> _ZoneRule | None:
    last = datetime(_LAST_YEAR, 12, 31, tzinfo=UTC)
    offset = offset_at(info, last)
    if not observances and not offset:
        return None  # the clocks show UTC: written with Z, which every client reads
    return _ZoneRule(first_year, offset, last.astimezone(info).tzname() or "", observances)


def _observances(changes: list[Change], years: int) -> tuple[_Observance, ...] | None:
    """Return the yearly pair behind these changes, () for no changes, ``None`` for anything else."""
    if not changes:
        return ()
    kinds = [[change for change in changes if change.is_forward is forward] for forward in (False, True)]
    found = [_observance(kind) for kind in kinds if len({c.wall.year for c in kind}) == len(kind) == years]
    pair = tuple(observance for observance in found if observance is not None)
    return pair if len(pair) == len(kinds) else None


def _observance(changes: list[Change]) -> _Observance | None:
    """Return the rule that gives exactly these changes, one in each year, or ``None``."""
    nth = _nth([change.wall.date() for change in changes])
    if nth is None:
        return None
    found = {
        _Observance(
            month=change.wall.month,
            nth=nth,
            weekday=change.wall.weekday(),
            at=change.wall.time(),
            before=change.before,
            after=change.after,
            name=change.name,
        )
        for change in changes
    }
    return found.pop() if len(found) == 1 else None


def _nth(days: list[date]) -> int | None:
    """Return which of its weekday in its month every one of these days is: 1 to 4, -1 for the last."""
    if all((day + timedelta(days=7)).month != day.month for day in days):
        return -1
    found = {(day.day + 6) // 7 for day in days}
    return found.pop() if len(found) == 1 else None


def _part(observance: _Observance) -> _Part:
    # The larger offset is DAYLIGHT, also where the law says otherwise (Dublin's summer is its standard time):
    # clients expect it so.
    part = TimezoneDaylight() if observance.after > observance.before else TimezoneStandard()
    _describe(part, _first_onset(observance), observance.before, observance.after, observance.name)
    by_day = f"{observance.nth}{_WEEKDAYS[observance.weekday]}"
    part.add("rrule", {"FREQ": "YEARLY", "BYMONTH": observance.month, "BYDAY": by_day})
    return part


def _fixed_part(rule: _ZoneRule) -> _Part:
    part = TimezoneStandard()
    _describe(part, datetime.combine(date(_ANCHOR, 1, 1), time()), rule.offset, rule.offset, rule.name)
    return part


def _describe(part: _Part, onset: datetime, before: timedelta, after: timedelta, name: str) -> None:
    part.add("dtstart", onset)
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    part.add("tzname", EscapedText(name))


def _first_onset(observance: _Observance) -> datetime:
    """Return the naive wall time of the rule's first change, in 1970: clients anchor their search there."""
    first = date(_ANCHOR, observance.month, 1)
    month = (first + timedelta(days=n) for n in range(31))
    days = [day for day in month if (day.month, day.weekday()) == (first.month, observance.weekday)]
    return datetime.combine(days[observance.nth - 1 if observance.nth > 0 else -1], observance.at)
