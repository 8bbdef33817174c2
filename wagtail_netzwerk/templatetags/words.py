"""Filters: dates, facts and languages in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone

from wagtail_netzwerk import dates
from wagtail_netzwerk.blocks.languages import language_choices
from wagtail_netzwerk.conf import get_settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail_netzwerk.models.facts import Fact
    from wagtail_netzwerk.values.period import Period

__all__ = [
    "netzwerk_date",
    "netzwerk_days",
    "netzwerk_is_over",
    "netzwerk_language_names",
    "netzwerk_period",
    "netzwerk_plain_date",
    "netzwerk_stated",
    "netzwerk_times",
    "netzwerk_unstated",
    "netzwerk_zone",
]


def netzwerk_date(day: date) -> str:
    """A day with its weekday: "Thursday, 4 May 2023"."""
    return dates.format_date(day)


def netzwerk_plain_date(day: date) -> str:
    """A day without its weekday, where the weekday says nothing: "4 May 2023"."""
    return dates.format_date(day, weekday=False)


def netzwerk_period(period: Period | None) -> str:
    """When it is, in one line; empty for a draft without a date."""
    return dates.format_period(period) if period else ""


def netzwerk_days(period: Period | None) -> str:
    """The day, or the first and the last day."""
    return dates.format_day_range(period.start_date, period.last_day) if period else ""


def netzwerk_times(period: Period | None) -> str:
    """The times of day, "all day", or "time to follow"."""
    return dates.format_times(period) if period else ""


def netzwerk_zone(period: Period | None) -> str:
    """The zone's name where it is not the site's own: readers would take the times for theirs."""
    return period.zone.replace("_", " ") if period and period.zone != get_settings().time_zone else ""


def netzwerk_is_over(moment: Period | date | None) -> bool:
    """Whether a period has ended, or a day (a deadline) has gone by."""
    if not moment:  # a template gives "" for the period of no event
        return False
    return moment < timezone.localdate() if isinstance(moment, date) else moment.ends_at <= timezone.now()


def netzwerk_stated(facts: Iterable[Fact]) -> list[Fact]:
    """The accessibility facts about which something is said: an answer, or a note."""
    return [fact for fact in facts if fact.is_known or fact.note]


def netzwerk_unstated(facts: Iterable[Fact]) -> str:
    """The names of the accessibility facts about which nothing is known, for one sentence."""
    return ", ".join(fact.label for fact in facts if not fact.is_known and not fact.note)


def netzwerk_language_names(codes: tuple[str, ...]) -> str:
    """Names of languages in the reader's language: "German, Turkish"."""
    names = dict(language_choices())
    return ", ".join(names.get(code, code) for code in codes)
