"""Working days ahead, so that the invented town holds its meetings when a town would."""

from datetime import date, timedelta

from dateutil.easter import easter

from portal.demo.spec import Ahead, FromStart

#: Days from Easter Sunday: Good Friday, Easter Monday, Ascension and the day after, Whit Monday, Corpus
#: Christi.
MOVABLE = (-2, 1, 39, 40, 50, 60)
#: Holidays with a fixed date, by month and day.
FIXED = {(1, 6), (5, 1), (10, 3), (10, 31), (11, 1)}


def is_holiday(day: date) -> bool:
    """Whether a town hall would be closed in at least a part of Germany, or empty around Christmas."""
    around_christmas = (day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 5)
    movable = {easter(day.year) + timedelta(days=days) for days in MOVABLE}
    return around_christmas or (day.month, day.day) in FIXED or day in movable


def resolve(ahead: Ahead, today: date) -> date:
    """Find the day: the weekday of the week that lies so far ahead, or of the next one without a holiday."""
    monday = today - timedelta(days=today.weekday())
    day = monday + timedelta(weeks=ahead.weeks, days=ahead.weekday)
    while is_holiday(day) or is_holiday(day + timedelta(days=1)):
        day += timedelta(weeks=1)
    return day


def from_start(offset: FromStart, start: date) -> date:
    """Find the day: so many days from the first one, or weeks before that where it would be a holiday."""
    day = start + timedelta(days=offset.days)
    while offset.days < 0 and is_holiday(day):
        day -= timedelta(weeks=1)
    return day
