"""When: what is refused, what is missing, and how the status reads."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from tests.factories import event_page
from wagtail_netzwerk.enums import EventStatus

pytestmark = pytest.mark.django_db  # Wagtail looks up the content type of each new page

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
NO_TIMES = {"start_time": None, "end_time": None}


def codes(errors: dict[str, ValidationError]) -> dict[str, str | None]:
    return {name: error.code for name, error in errors.items()}


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        pytest.param({}, {}, id="from two to six"),
        pytest.param(NO_TIMES, {}, id="time to follow"),
        pytest.param({**NO_TIMES, "all_day": True}, {}, id="all day"),
        pytest.param({**NO_TIMES, "end_date": date(2023, 5, 5)}, {}, id="two days"),
        pytest.param({"end_time": None}, {}, id="end unknown"),
        pytest.param(
            {"start_time": time(22), "end_time": time(2), "end_date": date(2023, 5, 5)},
            {},
            id="past midnight",
        ),
        pytest.param({"start_date": None}, {}, id="a draft without a date"),
        pytest.param({"end_date": date(2023, 5, 3)}, {"end_date": "order"}, id="ends a day before"),
        pytest.param({"end_time": time(14, 29)}, {"end_time": "order"}, id="ends a minute before"),
        pytest.param({"end_time": time(14, 30)}, {"end_time": "order"}, id="ends when it begins"),
        pytest.param(
            {"end_time": time(9), "end_date": date(2023, 5, 4)}, {"end_time": "order"}, id="same day named"
        ),
        pytest.param({"start_time": None}, {"end_time": "no_start"}, id="end without beginning"),
        pytest.param(
            {"all_day": True}, {"start_time": "all_day", "end_time": "all_day"}, id="all day with both times"
        ),
        pytest.param({"all_day": True, "start_time": None}, {"end_time": "all_day"}, id="all day with end"),
        pytest.param(
            {"start_date": SPRING, "start_time": time(2, 30), "end_time": time(4)},
            {"start_time": "clock_change"},
            id="begins in the gap",
        ),
        pytest.param(
            {"start_date": SPRING, "start_time": time(1), "end_time": time(2, 30)},
            {"end_time": "clock_change"},
            id="ends in the gap",
        ),
        pytest.param(
            {"start_date": date(2026, 3, 28), "end_date": SPRING, "end_time": time(2, 30)},
            {"end_time": "clock_change"},
            id="ends in the gap of the last day",
        ),
        pytest.param(
            {"previous_start_date": SPRING, "previous_start_time": time(2, 30)},
            {"previous_start_time": "clock_change"},
            id="was to begin in the gap",
        ),
        pytest.param(
            {
                "start_date": SPRING,
                "start_time": time(2, 30),
                "end_time": time(4),
                "timezone": "America/New_York",
            },
            {},
            id="no gap in that zone",
        ),
        pytest.param(
            {"start_date": AUTUMN, "start_time": time(2, 30), "end_time": time(4)},
            {},
            id="begins in the overlap",
        ),
    ],
)
def test_contradictions_are_refused_at_their_field(fields: dict[str, Any], errors: dict[str, str]) -> None:
    event = event_page(timezone="Europe/Berlin")
    for name, value in fields.items():
        setattr(event, name, value)
    assert codes(event.schedule_errors()) == errors


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({}, {}),
        ({"start_date": None}, {"start_date": "missing"}),
        ({**NO_TIMES, "end_date": date(2023, 5, 5)}, {}),
        ({"end_date": date(2023, 5, 5), "end_time": None}, {"end_time": "missing"}),
        ({"end_date": date(2023, 5, 4), "end_time": None}, {}),
        ({"status": EventStatus.RESCHEDULED}, {"previous_start_date": "missing"}),
        ({"status": EventStatus.RESCHEDULED, "previous_start_date": date(2023, 5, 1)}, {}),
        ({"status": EventStatus.RESCHEDULED, "previous_place": "Rathaus"}, {}),
        ({"status": EventStatus.CANCELLED}, {}),
        ({"status": EventStatus.POSTPONED}, {}),
    ],
)
def test_what_is_missing_is_asked_for_at_publishing(fields: dict[str, Any], errors: dict[str, str]) -> None:
    event = event_page(**fields)
    assert codes(event.schedule_publication_errors()) == errors
    assert event.schedule_errors() == {}


@pytest.mark.parametrize("name", ["start_date", "end_date", "previous_start_date", "registration_deadline"])
@pytest.mark.parametrize(
    ("day", "is_refused"),
    [
        (date(1, 1, 1), True),
        (date(1899, 12, 31), True),
        (date(1900, 1, 1), False),
        (date(2199, 12, 31), False),
        (date(2200, 1, 1), True),
        (date(9999, 12, 31), True),
    ],
)
def test_years_that_no_calendar_holds_are_refused(name: str, day: date, is_refused: bool) -> None:
    field = event_page()._meta.get_field(name)
    try:
        field.clean(day, None)
        code = ""
    except ValidationError as error:
        code = error.error_list[0].code or ""
    assert code == ("year" if is_refused else "")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, ""),
        ({"previous_start_date": date(2023, 5, 1), "previous_place": "Rathaus"}, ""),
        ({"status": EventStatus.CANCELLED}, "Cancelled"),
        ({"status": EventStatus.POSTPONED}, "Postponed, new date to follow"),
        ({"status": EventStatus.RESCHEDULED, "previous_start_date": date(2023, 5, 1)}, "New date"),
        ({"status": EventStatus.RESCHEDULED, "previous_place": "Rathaus"}, "New place"),
        (
            {
                "status": EventStatus.RESCHEDULED,
                "previous_start_date": date(2023, 5, 1),
                "previous_place": "Rathaus",
            },
            "New date",
        ),
    ],
)
def test_status_reads_as_citizens_say_it(fields: dict[str, Any], words: str) -> None:
    with override("en"):
        assert event_page(**fields).status_words == words


def test_a_draft_without_a_date_has_no_period() -> None:
    assert event_page(start_date=None).period is None


def test_a_new_event_is_in_the_zone_of_the_site() -> None:
    assert event_page().period.zone == "Europe/Berlin"


def test_the_former_date_is_wall_time_of_the_same_zone() -> None:
    event = event_page(
        status=EventStatus.RESCHEDULED,
        timezone="Europe/Lisbon",
        previous_start_date=date(2023, 5, 1),
        previous_start_time=time(9),
    )
    assert event.previous_period.start.isoformat() == "2023-05-01T09:00:00+01:00"
