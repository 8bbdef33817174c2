"""Dates and times as sentences that people read, in the active language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

if TYPE_CHECKING:
    from datetime import date, time

    from wagtail_netzwerk.values.period import Period

__all__ = [
    "format_date",
    "format_day_range",
    "format_period",
    "format_time",
    "format_time_range",
    "format_times",
]


def format_date(day: date, *, weekday: bool = True) -> str:
    """A day in words: "Thursday, 4 May 2023"."""
    pattern = pgettext("date format", "l, j F Y") if weekday else pgettext("date format", "j F Y")
    return date_format(day, pattern)


def format_time(at: time) -> str:
    """A time of day: "14:30"."""
    return time_format(at, pgettext("time format", "H:i"))


def format_day_range(first: date, last: date) -> str:
    """One day, or two joined by "to"."""
    if first == last:
        return format_date(first)
    return _("%(first)s to %(last)s") % {"first": format_date(first), "last": format_date(last)}


def format_times(period: Period) -> str:
    """The times of a period that begins and ends on one day, or what stands in their place."""
    if period.all_day:
        return _("all day")
    if period.start_time is None:
        return _("time to follow")
    return format_time_range(period.start_time, period.end_time)


def format_time_range(start: time, end: time | None) -> str:
    """A time of day, or two of one day."""
    if end is None:
        return pgettext("one time of day", "%(start)s") % {"start": format_time(start)}
    return pgettext("two times of day", "%(start)s–%(end)s") % {
        "start": format_time(start),
        "end": format_time(end),
    }


def _format_end(last: date, at: time | None) -> str:
    if at is None:
        return format_date(last)
    return _("%(date)s, %(time)s") % {
        "date": format_date(last),
        "time": pgettext("one time of day", "%(start)s") % {"start": format_time(at)},
    }


def format_period(period: Period) -> str:
    """When it is, in one line, with weekdays; the zone's name stands beside it where it is not the site's."""
    spans_days = period.last_day != period.start_date
    if spans_days and period.start_time is not None and not period.all_day:
        return _("%(first)s to %(last)s") % {
            "first": _format_end(period.start_date, period.start_time),
            "last": _format_end(period.last_day, period.end_time),
        }
    return _("%(date)s, %(time)s") % {
        "date": format_day_range(period.start_date, period.last_day),
        "time": format_times(period),
    }
