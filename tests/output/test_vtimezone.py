"""VTIMEZONE: one yearly rule for each change, anchored in 1970, or none at all."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.output.reading import content_lines
from wagtail_netzwerk.output.vtimezone import render_vtimezone, wall_time

STANDARD = ("TZOFFSETFROM", "TZOFFSETTO", "DTSTART", "RRULE")


def parts(zone: str) -> dict[str, tuple[str, ...]]:
    """Return offset before, offset after, first onset and rule of each part."""
    found = {}
    for block in "\n".join(content_lines(render_vtimezone(zone))).split("BEGIN:")[2:]:
        kind, *lines = block.split("\n")
        properties = dict(line.split(":", 1) for line in lines if ":" in line)
        assert kind not in found
        found[kind] = tuple(properties.get(name, "") for name in STANDARD)
    return found


@pytest.mark.parametrize(
    ("zone", "standard", "daylight"),
    [
        (
            "Europe/Berlin",
            ("+0200", "+0100", "19701025T030000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
            ("+0100", "+0200", "19700329T020000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
        ),
        (
            "America/New_York",
            ("-0400", "-0500", "19701101T020000", "FREQ=YEARLY;BYDAY=1SU;BYMONTH=11"),
            ("-0500", "-0400", "19700308T020000", "FREQ=YEARLY;BYDAY=2SU;BYMONTH=3"),
        ),
        (
            "Europe/Dublin",
            ("+0100", "+0000", "19701025T020000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
            ("+0000", "+0100", "19700329T010000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
        ),
        (
            "Australia/Sydney",
            ("+1100", "+1000", "19700405T030000", "FREQ=YEARLY;BYDAY=1SU;BYMONTH=4"),
            ("+1000", "+1100", "19701004T020000", "FREQ=YEARLY;BYDAY=1SU;BYMONTH=10"),
        ),
        (
            "Australia/Lord_Howe",
            ("+1100", "+1030", "19700405T020000", "FREQ=YEARLY;BYDAY=1SU;BYMONTH=4"),
            ("+1030", "+1100", "19701004T020000", "FREQ=YEARLY;BYDAY=1SU;BYMONTH=10"),
        ),
    ],
)
def test_a_zone_with_summer_time_has_one_rule_for_each_change(zone, standard, daylight):
    assert parts(zone) == {"STANDARD": standard, "DAYLIGHT": daylight}
    assert b"RDATE" not in render_vtimezone(zone)


def test_a_zone_without_summer_time_has_one_part_without_a_rule():
    assert parts("Asia/Kolkata") == {"STANDARD": ("+0530", "+0530", "19700101T000000", "")}


@pytest.mark.parametrize(
    "zone",
    [
        "Africa/Casablanca",
        "America/Sao_Paulo",
        "Asia/Jerusalem",
        "Etc/UTC",
        "Europe/Istanbul",
        "Europe/Moscow",
        "Europe",
        "../../etc/passwd",
        "",
        "no/zone",
        "\x00",
    ],
)
def test_a_zone_that_no_yearly_pair_describes_has_none(zone):
    assert render_vtimezone(zone) == b""
    assert wall_time(datetime(2026, 7, 1, 12, tzinfo=UTC), zone) is None


@pytest.mark.parametrize(
    ("year", "is_written"), [(2006, False), (2007, False), (2008, True), (2037, True), (2038, False)]
)
def test_rules_are_used_from_the_year_in_which_they_began(year, is_written):
    assert (wall_time(datetime(year, 3, 1, tzinfo=UTC), "Australia/Sydney") is not None) is is_written
