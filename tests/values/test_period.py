"""Stretches of wall time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_netzwerk.values.period import Period

BERLIN = "Europe/Berlin"
DAY = date(2026, 5, 4)


def berlin(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo(BERLIN))  # type: ignore[misc, arg-type]


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("fields", "start", "end", "starts_at", "ends_at"),
    [
        pytest.param(
            {"start_time": time(14, 30), "end_time": time(18)},
            berlin(2026, 5, 4, 14, 30),
            berlin(2026, 5, 4, 18),
            utc(2026, 5, 4, 12, 30),
            utc(2026, 5, 4, 16),
            id="timed",
        ),
        pytest.param(
            {"start_time": time(14, 30)},
            berlin(2026, 5, 4, 14, 30),
            None,
            utc(2026, 5, 4, 12, 30),
            utc(2026, 5, 4, 22),
            id="end unknown: it lasts until midnight",
        ),
        pytest.param(
            {"start_time": time(22), "end_date": date(2026, 5, 5), "end_time": time(2)},
            berlin(2026, 5, 4, 22),
            berlin(2026, 5, 5, 2),
            utc(2026, 5, 4, 20),
            utc(2026, 5, 5),
            id="past midnight",
        ),
        pytest.param(
            {"all_day": True},
            DAY,
            date(2026, 5, 5),
            utc(2026, 5, 3, 22),
            utc(2026, 5, 4, 22),
            id="all day: the end is exclusive",
        ),
        pytest.param(
            {"all_day": True, "end_date": date(2026, 5, 6)},
            DAY,
            date(2026, 5, 7),
            utc(2026, 5, 3, 22),
            utc(2026, 5, 6, 22),
            id="several days",
        ),
        pytest.param(
            {},
            DAY,
            date(2026, 5, 5),
            utc(2026, 5, 3, 22),
            utc(2026, 5, 4, 22),
            id="time to follow",
        ),
        pytest.param(
            {"start_time": time(9), "end_date": date(2026, 5, 6)},
            berlin(2026, 5, 4, 9),
            None,
            utc(2026, 5, 4, 7),
            utc(2026, 5, 6, 22),
            id="several days with the end unknown",
        ),
        pytest.param(
            {"all_day": True, "start_time": time(9), "end_time": time(10)},
            DAY,
            date(2026, 5, 5),
            utc(2026, 5, 3, 22),
            utc(2026, 5, 4, 22),
            id="all day goes before times",
        ),
    ],
)
def test_a_period_has_moments_and_instants(
    fields: dict[str, Any],
    start: date | datetime,
    end: date | datetime | None,
    starts_at: datetime,
    ends_at: datetime,
) -> None:
    period = Period(start_date=DAY, zone=BERLIN, **fields)
    assert (period.start, period.end, period.starts_at, period.ends_at) == (start, end, starts_at, ends_at)
    assert type(period.start) is type(start)


@pytest.mark.parametrize(
    ("fields", "unknown"),
    [({}, True), ({"all_day": True}, False), ({"start_time": time(0)}, False), ({"end_time": time(9)}, True)],
)
def test_the_time_is_unknown_only_without_a_beginning(fields: dict[str, Any], unknown: bool) -> None:
    assert Period(start_date=DAY, **fields).is_time_unknown is unknown


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 6, 1), 24)]
)
def test_a_whole_day_is_as_long_as_the_clocks_make_it(day: date, hours: int) -> None:
    period = Period(start_date=day, all_day=True, zone=BERLIN)
    assert period.ends_at - period.starts_at == timedelta(hours=hours)


@given(
    day=st.dates(date(1900, 1, 1), date(2199, 12, 30)),
    start_time=st.none() | st.times(),
    more_days=st.integers(0, 3),
    all_day=st.booleans(),
    zone=st.sampled_from([BERLIN, "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "UTC"]),
)
def test_every_period_without_end_time_ends_after_it_begins(
    day: date, start_time: time | None, more_days: int, all_day: bool, zone: str
) -> None:
    period = Period(
        start_date=day,
        start_time=start_time,
        end_date=day + timedelta(days=more_days),
        all_day=all_day,
        zone=zone,
    )
    assert period.starts_at < period.ends_at
