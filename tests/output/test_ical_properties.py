"""What holds for any text, zone and time."""

from __future__ import annotations

import zoneinfo
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests.output.reading import content_lines, moments, properties, unescape, values
from tests.output.samples import BERLIN, FEED, REVISION, item
from wagtail_netzwerk.output.ical import (
    made_transparent,
    render,
    render_calendar,
    render_event,
    time_zone_of,
)
from wagtail_netzwerk.output.ical_text import fold
from wagtail_netzwerk.output.text import clean, one_line, paragraphs
from wagtail_netzwerk.output.urls import ascii_url
from wagtail_netzwerk.values.calendar import Feed
from wagtail_netzwerk.values.moments import to_utc

# Every code point, surrogates too, and the ones that break files more often.
TRAPS = st.sampled_from(
    ["\r\n", "\r", "\x85", "\u2028", "\\", "\\N", "\\n", ";", ",", ":", '"', "^", "^n", "\ud800"]
)
CHARACTERS = st.characters(codec=None) | TRAPS | st.sampled_from("ä€😀 \t\n")
TEXTS = st.lists(CHARACTERS, max_size=200).map("".join)
ZONES = st.sampled_from(
    [
        "Europe/Berlin",
        "Europe/Dublin",
        "America/New_York",
        "Australia/Sydney",
        "Australia/Lord_Howe",
        "Pacific/Chatham",
        "Asia/Kolkata",
        "America/Sao_Paulo",
        "Africa/Casablanca",
        "Europe/Moscow",
        "Asia/Jerusalem",
        "UTC",
    ]
)
BOUNDS = {"min_value": datetime(1, 1, 2), "max_value": datetime(9999, 12, 30)}  # noqa: DTZ001
NEAR = {"min_value": datetime(2006, 6, 1), "max_value": datetime(2038, 6, 1)}  # noqa: DTZ001
WALLS = st.datetimes(**BOUNDS) | st.datetimes(**NEAR)


@given(text=TEXTS)
def test_any_text_gives_a_file_that_reads_back_as_what_was_meant(text):
    event = item(
        summary=text, description=text, location=text, contact=text, categories=(text,), related_to=text
    )
    data = render(event, REVISION)
    found = values(data)
    line, long = one_line(text), paragraphs(text)
    (parsed,) = Calendar.from_ical(data).walk("VEVENT")
    assert unescape(found["SUMMARY"]) == str(parsed["SUMMARY"]) == (line or item().url)
    assert unescape(found["DESCRIPTION"]) == str(parsed["DESCRIPTION"]) == f"{long}\n\n{item().url}".strip()
    assert unescape(found.get("LOCATION", "")) == str(parsed.get("LOCATION", "")) == line
    assert unescape(found.get("CONTACT", "")) == line
    assert unescape(found.get("RELATED-TO", "")) == str(parsed.get("RELATED-TO", "")) == line
    assert [str(name) for name in getattr(parsed.get("CATEGORIES"), "cats", [])] == [line] * bool(line)
    assert data == render(event, REVISION)


# Whole property lines between the characters, so that a fold or a break often stands right before one.
LINES = st.sampled_from(["TRANSP:OPAQUE", "\r\nTRANSP:OPAQUE\r\n", "\nTRANSP:OPAQUE\n", "x" * 60, "\\"])


@given(text=st.lists(CHARACTERS | LINES, max_size=40).map("".join))
def test_an_event_made_transparent_is_the_event_written_as_transparent(text):
    event = item(summary=text, description=text, location=text, contact=text, uid=text, conference_label=text)
    written = [render_event(replace(event, transparent=is_free), REVISION) for is_free in (False, True)]
    assert [made_transparent(component) for component in written] == [written[1]] * 2


@given(text=TEXTS)
@example(text="=\r\n0")
def test_any_label_is_one_quoted_parameter(text):
    event = item(conference_url="https://meet.example/", conference_label=text)
    (parsed,) = Calendar.from_ical(render(event, REVISION)).walk("VEVENT")
    label = one_line(text).replace("\\", "/").replace("=", "-")
    assert len([name for name in properties(render(event, REVISION)) if name.startswith("CONFERENCE;")]) == 1
    assert parsed["CONFERENCE"].params.get("LABEL", "") == label


@given(text=TEXTS)
def test_any_feed_has_equal_names_and_valid_lines(text):
    feed = Feed(name=text, description=text, source_url=text, refresh=FEED.refresh)
    lines = content_lines(render_calendar([], [], feed))
    head = dict(line.split(":", 1) for line in lines[1 : lines.index("BEGIN:VTIMEZONE")])
    assert unescape(head.get("NAME", "")) == unescape(head.get("X-WR-CALNAME", "")) == one_line(text)
    assert unescape(head.get("DESCRIPTION", "")) == unescape(head.get("X-WR-CALDESC", "")) == paragraphs(text)


@given(text=TEXTS)
def test_cleaning_is_done_after_one_time_and_leaves_what_utf_8_can_hold(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert one_line(one_line(text)) == one_line(text)
    assert paragraphs(paragraphs(text)) == paragraphs(text)
    assert cleaned.encode().decode().split("\n") == cleaned.splitlines() + [""] * (
        not cleaned or cleaned[-1] == "\n"
    )


@given(text=TEXTS.map(lambda text: clean(text).replace("\n", "")))
def test_folding_loses_nothing(text):
    assert content_lines(fold(f"X:{text}")) == [f"X:{text}"]


@given(host=TEXTS, path=TEXTS, query=TEXTS)
def test_any_address_becomes_an_ascii_one_or_nothing(host, path, query):
    for given_url in (host, f"https://{host}/{path}", f"https://stadt.example/{path}?{query}#{query}"):
        address = ascii_url(given_url)
        assert address.isascii()
        assert not set(address) & set(' \t\r\n<>"{}|\\^`')
        assert address == "" or address.startswith(("http://", "https://"))
        assert ascii_url(address) == address


@settings(max_examples=300)
@given(
    wall=WALLS, fold_=st.integers(0, 1), zone=ZONES, length=st.timedeltas(timedelta(0), timedelta(days=400))
)
def test_start_and_end_are_the_instants_that_were_given(wall, fold_, zone, length):
    start = wall.replace(tzinfo=ZoneInfo(zone), fold=fold_)
    end = min(wall, BOUNDS["max_value"] - length) + length
    event = item(start=start, end=end.replace(tzinfo=ZoneInfo(zone), fold=fold_))
    data = render(event, REVISION)
    first, last = (to_utc(moment, "UTC").replace(microsecond=0) for moment in (event.start, event.end))
    assert moments(data) == {"DTSTART": first} | ({"DTEND": last} if last > first else {})
    assert (b"BEGIN:VTIMEZONE" in data) is bool(time_zone_of(event))


@given(start=st.dates(), end=st.dates() | st.none())
def test_dates_are_written_as_they_are(start, end):
    expected: dict[str, date] = {"DTSTART": start} | ({"DTEND": end} if end and end > start else {})
    assert moments(render(item(start=start, end=end), REVISION)) == expected


@pytest.mark.parametrize("wall", [datetime.min, datetime.max])  # noqa: DTZ901
@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Asia/Kolkata"])
def test_the_first_and_last_moment_can_be_written(wall, zone):
    event = item(start=wall.replace(tzinfo=ZoneInfo(zone)), end=None)
    assert moments(render(event, REVISION)) == {"DTSTART": to_utc(event.start, zone).replace(microsecond=0)}


def test_ten_thousand_characters_of_title_are_kept():
    title = "Ä€😀;," * 2000
    assert unescape(values(render_event(item(summary=title), REVISION))["SUMMARY"]) == title


@pytest.mark.parametrize("zone", sorted(zoneinfo.available_timezones())[::9])
def test_summer_and_winter_of_a_zone_read_back_through_its_time_zone(zone):
    for year in (2007, 2008, 2026, 2037):
        for month in (1, 7):
            start = datetime(year, month, 15, 12, tzinfo=ZoneInfo(zone))
            assert moments(render(item(start=start, end=None), REVISION)) == {
                "DTSTART": start.astimezone(UTC)
            }


def test_ten_thousand_components_are_joined_without_reading_them():
    event = render_event(item(start=datetime(2026, 7, 1, tzinfo=BERLIN), end=None), REVISION)
    data = render_calendar([event] * 10_000, ["Europe/Berlin"] * 10_000, FEED)
    assert data.count(event) == 10_000
