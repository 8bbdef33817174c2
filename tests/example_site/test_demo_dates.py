"""On whatever day the demo is loaded, its events lie ahead and on days when a town is at work."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from portal.demo import dates
from portal.demo.events import EVENTS
from portal.demo.spec import FromStart, Node

DAYS = [date(2026, 1, 1) + timedelta(days=number) for number in range(3 * 366)]


@pytest.mark.parametrize("node", EVENTS, ids=lambda node: node.slug)
def test_day_of_the_event(node: Node) -> None:
    ahead = node.fields["start_date"]
    offsets = {name: value for name, value in node.fields.items() if isinstance(value, FromStart)}
    for today in DAYS:
        start = dates.resolve(ahead, today)
        assert start > today
        assert start.weekday() == ahead.weekday
        for name, offset in offsets.items():
            day = dates.from_start(offset, start)
            assert not dates.is_holiday(day), (today, name)
            assert (day > start) is (offset.days > 0), (today, name)


@pytest.mark.parametrize(
    "day",
    [date(2026, 1, 1), date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 14), date(2026, 12, 24)],
)
def test_holidays(day: date) -> None:
    assert dates.is_holiday(day)
