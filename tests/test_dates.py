"""Dates and times in words."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from django.utils.translation import override

from wagtail_netzwerk import dates
from wagtail_netzwerk.values.period import Period

DAY, NEXT = date(2023, 5, 4), date(2023, 5, 5)


@pytest.mark.parametrize(
    ("fields", "words", "days", "times"),
    [
        (
            {"start_time": time(14, 30), "end_time": time(18)},
            "Thursday, 4 May 2023, 14:30–18:00",
            "Thursday, 4 May 2023",
            "14:30–18:00",
        ),
        ({"start_time": time(9)}, "Thursday, 4 May 2023, 09:00", "Thursday, 4 May 2023", "09:00"),
        ({}, "Thursday, 4 May 2023, time to follow", "Thursday, 4 May 2023", "time to follow"),
        ({"all_day": True}, "Thursday, 4 May 2023, all day", "Thursday, 4 May 2023", "all day"),
        (
            {"all_day": True, "end_date": NEXT},
            "Thursday, 4 May 2023 to Friday, 5 May 2023, all day",
            "Thursday, 4 May 2023 to Friday, 5 May 2023",
            "all day",
        ),
        (
            {"end_date": NEXT},
            "Thursday, 4 May 2023 to Friday, 5 May 2023, time to follow",
            "Thursday, 4 May 2023 to Friday, 5 May 2023",
            "time to follow",
        ),
        (
            {"start_time": time(22), "end_date": NEXT, "end_time": time(2)},
            "Thursday, 4 May 2023, 22:00 to Friday, 5 May 2023, 02:00",
            "Thursday, 4 May 2023 to Friday, 5 May 2023",
            "22:00–02:00",
        ),
        (
            {"start_time": time(22), "end_date": NEXT},
            "Thursday, 4 May 2023, 22:00 to Friday, 5 May 2023",
            "Thursday, 4 May 2023 to Friday, 5 May 2023",
            "22:00",
        ),
        (
            {"start_time": time(0), "end_date": DAY, "end_time": time(0, 1)},
            "Thursday, 4 May 2023, 00:00–00:01",
            "Thursday, 4 May 2023",
            "00:00–00:01",
        ),
    ],
)
def test_a_period_reads_as_a_sentence(fields: dict[str, Any], words: str, days: str, times: str) -> None:
    period = Period(start_date=DAY, **fields)
    with override("en"):
        assert dates.format_period(period) == words
        assert dates.format_day_range(period.start_date, period.last_day) == days
        assert dates.format_times(period) == times


@pytest.mark.parametrize(("weekday", "words"), [(True, "Thursday, 4 May 2023"), (False, "4 May 2023")])
def test_a_day_reads_with_and_without_its_weekday(weekday: bool, words: str) -> None:
    with override("en"):
        assert dates.format_date(DAY, weekday=weekday) == words
