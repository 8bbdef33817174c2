"""Wall time and instants."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_netzwerk.values.moments import exists, to_utc, wall_moment

BERLIN = "Europe/Berlin"
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


@pytest.mark.parametrize(
    ("day", "at", "found"),
    [
        (SPRING, time(1, 59), True),
        (SPRING, time(2), False),
        (SPRING, time(2, 59, 59), False),
        (SPRING, time(3), True),
        (AUTUMN, time(1, 59), True),
        (AUTUMN, time(2), True),
        (AUTUMN, time(2, 59), True),
        (AUTUMN, time(3), True),
    ],
)
def test_a_time_exists_or_is_skipped(day, at, found):
    assert exists(day, at, BERLIN) is found


def test_a_day_without_time_stays_a_day():
    assert wall_moment(SPRING, None, BERLIN) == SPRING


def test_a_day_with_a_time_is_wall_time_in_whole_seconds():
    moment = wall_moment(SPRING, time(9, 30, 1, 5, tzinfo=UTC), BERLIN)
    assert moment == datetime(2026, 3, 29, 9, 30, 1, tzinfo=ZoneInfo(BERLIN))
    assert moment.tzinfo is ZoneInfo(BERLIN)


@pytest.mark.parametrize(
    ("moment", "zone", "instant"),
    [
        (date(2026, 7, 1), BERLIN, datetime(2026, 6, 30, 22, tzinfo=UTC)),
        (date(2018, 11, 4), "America/Sao_Paulo", datetime(2018, 11, 4, 3, tzinfo=UTC)),
        (
            datetime(2026, 7, 1, 9, tzinfo=ZoneInfo("Asia/Kolkata")),
            BERLIN,
            datetime(2026, 7, 1, 3, 30, tzinfo=UTC),
        ),
        (datetime(2026, 7, 1, 9), BERLIN, datetime(2026, 7, 1, 7, tzinfo=UTC)),  # noqa: DTZ001
        (datetime(2026, 10, 25, 2, fold=1), BERLIN, datetime(2026, 10, 25, 1, tzinfo=UTC)),  # noqa: DTZ001
        (datetime(2026, 3, 29, 2, 30), BERLIN, datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # noqa: DTZ001
        (date.min, BERLIN, datetime(1, 1, 1, tzinfo=UTC)),
        (datetime.max, "America/New_York", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)),  # noqa: DTZ901
    ],
)
def test_an_instant_is_read_in_the_zone_and_clamped_to_what_can_be_held(moment, zone, instant):
    assert to_utc(moment, zone) == instant


@given(moment=st.dates() | st.datetimes(), zone=st.timezone_keys())
def test_every_moment_has_an_instant(moment, zone):
    assert to_utc(moment, zone).tzinfo is UTC


def test_an_unknown_zone_is_refused():
    with pytest.raises(ZoneInfoNotFoundError):
        exists(SPRING, time(9), "Europe/Nowhere")
