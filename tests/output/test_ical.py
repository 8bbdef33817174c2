"""What every calendar file and feed must satisfy."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.output.reading import content_lines, moments, properties, unescape, values
from tests.output.samples import FEED, FULL, GOLDEN, REVISION, at, item
from wagtail_netzwerk.output.ical import (
    PRODID,
    media_type,
    render,
    render_calendar,
    render_event,
    time_zone_of,
)
from wagtail_netzwerk.values.calendar import Feed, ItemStatus


def test_an_event_is_written_to_the_byte():
    assert render_event(FULL, REVISION).decode() == GOLDEN.replace("\n", "\r\n")


def test_the_same_input_gives_the_same_bytes():
    assert render(FULL, REVISION) == render(FULL, REVISION)


def test_a_download_is_one_calendar_with_one_event_and_no_name_method_or_uid_of_its_own():
    lines = content_lines(render(FULL, REVISION))
    assert lines[:5] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODID}",
        "CALSCALE:GREGORIAN",
        "BEGIN:VTIMEZONE",
    ]
    assert [line for line in lines if line.startswith(("BEGIN:", "END:"))] == [
        "BEGIN:VCALENDAR",
        "BEGIN:VTIMEZONE",
        "BEGIN:STANDARD",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_a_feed_names_itself_in_new_and_old_properties():
    lines = content_lines(render_calendar([render_event(item(), REVISION)], ["Europe/Berlin"], FEED))
    assert lines[1 : lines.index("BEGIN:VTIMEZONE")] == [
        "VERSION:2.0",
        f"PRODID:{PRODID}",
        "CALSCALE:GREGORIAN",
        r"NAME:Termine\; Stadt",
        r"X-WR-CALNAME:Termine\; Stadt",
        r"DESCRIPTION:Alle Termine\, auch online.",
        r"X-WR-CALDESC:Alle Termine\, auch online.",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
        "SOURCE;VALUE=URI:https://stadt.example/netzwerk.ics",
    ]


def test_a_feed_with_nothing_to_say_about_itself_writes_no_empty_property():
    feed = Feed(name="", description="", source_url="feed.ics", refresh=timedelta())
    lines = content_lines(
        render_calendar([render_event(item(start=date(2026, 5, 4), end=None), REVISION)], [], feed)
    )
    assert lines[3:5] == ["CALSCALE:GREGORIAN", "BEGIN:VEVENT"]


@pytest.mark.parametrize(
    ("fallback", "written"),
    [("Europe/Berlin", "TZID:Europe/Berlin"), ("Africa/Casablanca", "TZID:UTC"), ("no/zone", "TZID:UTC")],
)
def test_an_empty_calendar_holds_one_time_zone(fallback, written):
    for feed in (FEED, None):
        lines = content_lines(render_calendar([], [], feed, fallback_zone=fallback))
        assert [line for line in lines if line.startswith("TZID:")] == [written]


def test_each_time_zone_is_written_once_in_order_before_the_events():
    events = [render_event(item(), REVISION), render_event(item(uid="b"), REVISION)]
    data = render_calendar(events, ["Europe/Berlin", "", "Asia/Kolkata", "Europe/Berlin"])
    found = [line for line in content_lines(data) if line.startswith(("TZID:", "UID:"))]
    assert found == ["TZID:Asia/Kolkata", "TZID:Europe/Berlin", f"UID:{item().uid}", "UID:b"]
    assert data == render_calendar(events, ["Asia/Kolkata", "Europe/Berlin"])


def test_the_media_type_is_that_of_calendars():
    assert media_type == "text/calendar; charset=utf-8"


def test_the_stamp_is_the_last_change_in_utc_and_whole_seconds():
    found = values(render_event(item(), REVISION))
    assert (found["DTSTAMP"], found["LAST-MODIFIED"], found["CREATED"], found["SEQUENCE"]) == (
        "20260203T040506Z",
        "20260203T040506Z",
        "20260102T030405Z",
        "2",
    )


def test_an_all_day_event_has_dates_without_a_zone_and_keeps_the_exclusive_end():
    event = item(start=date(2026, 5, 4), end=date(2026, 5, 6))
    found = properties(render(event, REVISION))
    assert {name: found[name] for name in found if name.startswith("DT") and "STAMP" not in name} == {
        "DTSTART;VALUE=DATE": "20260504",
        "DTEND;VALUE=DATE": "20260506",
    }
    assert time_zone_of(event) == ""
    assert b"VTIMEZONE" not in render(event, REVISION)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2026, 5, 4), None),
        (date(2026, 5, 4), date(2026, 5, 4)),
        (date(2026, 5, 4), date(2026, 5, 3)),
        (date(2026, 5, 4), at("Europe/Berlin", 2026, 5, 5, 9)),
        (at("Europe/Berlin", 2026, 5, 4, 9), None),
        (at("Europe/Berlin", 2026, 5, 4, 9), date(2026, 5, 5)),
        (at("Europe/Berlin", 2026, 5, 4, 9), at("Europe/Berlin", 2026, 5, 4, 9)),
        (at("Europe/Berlin", 2026, 5, 4, 9), at("Europe/Berlin", 2026, 5, 4, 8)),
        (at("Europe/Berlin", 2026, 5, 4, 9), at("Asia/Kolkata", 2026, 5, 4, 12)),
        (at("Europe/Berlin", 2026, 5, 4, 9, 0, 0, 1), at("Europe/Berlin", 2026, 5, 4, 9, 0, 0, 2)),
    ],
)
def test_an_end_that_is_unknown_not_later_or_of_another_kind_is_left_out(start, end):
    assert list(moments(render(item(start=start, end=end), REVISION))) == ["DTSTART"]


@pytest.mark.parametrize(
    ("start", "end", "zone", "written"),
    [
        ((2026, 1, 20, 9), (2026, 1, 20, 17), "Europe/Berlin", "20260120T090000"),
        ((2007, 1, 1, 0), (2007, 1, 1, 1), "Europe/Berlin", "20070101T000000"),
        ((2037, 12, 31, 22), (2037, 12, 31, 23), "Europe/Berlin", "20371231T220000"),
        ((2006, 12, 31, 23), (2007, 1, 1, 1), "", "20061231T220000Z"),
        ((2037, 12, 31, 23), (2038, 1, 1, 1), "", "20371231T220000Z"),
        ((2026, 3, 29, 2, 30), (2026, 3, 29, 4), "", "20260329T013000Z"),
        ((2026, 3, 29, 1), (2026, 3, 29, 2, 30), "", "20260329T000000Z"),
        ((2026, 3, 29, 3), (2026, 3, 29, 4), "Europe/Berlin", "20260329T030000"),
        ((2026, 10, 25, 2), (2026, 10, 25, 4), "", "20261025T000000Z"),
        ((2026, 10, 25, 3), (2026, 10, 25, 4), "Europe/Berlin", "20261025T030000"),
    ],
)
def test_times_that_clients_read_in_two_ways_are_written_in_utc(start, end, zone, written):
    event = item(start=at("Europe/Berlin", *start), end=at("Europe/Berlin", *end))
    assert values(render(event, REVISION))["DTSTART"] == written
    assert time_zone_of(event) == zone


def test_the_second_reading_of_a_repeated_hour_is_its_own_instant():
    event = item(start=at("Europe/Berlin", 2026, 10, 25, 2, 30, fold=1))
    assert values(render(event, REVISION))["DTSTART"] == "20261025T013000Z"


def test_an_end_in_another_zone_is_written_in_the_zone_of_the_start():
    event = item(start=at("Europe/Berlin", 2026, 7, 1, 9), end=at("Asia/Kolkata", 2026, 7, 1, 18, 30))
    assert properties(render(event, REVISION))["DTEND;TZID=Europe/Berlin"] == "20260701T150000"


@pytest.mark.parametrize(
    "zone", ["America/Sao_Paulo", "Africa/Casablanca", "Europe/Moscow", "Europe/Istanbul", "UTC"]
)
def test_a_zone_without_lasting_rules_is_written_in_utc(zone):
    event = item(start=at(zone, 2026, 7, 1, 9), end=at(zone, 2026, 7, 1, 10))
    assert time_zone_of(event) == ""
    assert moments(render(event, REVISION)) == {"DTSTART": event.start, "DTEND": event.end}


def test_a_fixed_offset_is_written_in_utc():
    assert time_zone_of(item(start=datetime(2026, 7, 1, 9, tzinfo=UTC))) == ""


def test_a_naive_time_is_refused():
    with pytest.raises(ValueError, match="naive"):
        render(item(start=datetime(2026, 7, 1, 9)), REVISION)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("status", "transparent", "written"),
    [
        (ItemStatus.CONFIRMED, False, ("CONFIRMED", "OPAQUE")),
        (ItemStatus.CONFIRMED, True, ("CONFIRMED", "TRANSPARENT")),
        (ItemStatus.TENTATIVE, True, ("TENTATIVE", "TRANSPARENT")),
        (ItemStatus.CANCELLED, False, ("CANCELLED", "TRANSPARENT")),
    ],
)
def test_what_is_cancelled_makes_nobody_busy(status, transparent, written):
    found = values(render_event(item(status=status, transparent=transparent), REVISION))
    assert (found["STATUS"], found["TRANSP"], found["CLASS"]) == (*written, "PUBLIC")


URL = "https://stadt.example/fachtag/"
MEET = "https://meet.example/a"


@pytest.mark.parametrize(
    ("text", "online", "label", "written"),
    [
        ("", "", "", URL),
        ("Text.", "", "", f"Text.\n\n{URL}"),
        (f"Text.\n\n{URL}", "", "", f"Text.\n\n{URL}"),
        (f"{URL}", "", "", URL),
        (f"{URL} steht vorn.", "", "", f"{URL} steht vorn.\n\n{URL}"),
        (f"Siehe {URL}", "", "", f"Siehe {URL}\n\n{URL}"),
        ("Text.", MEET, "Online", f"Text.\n\nOnline: {MEET}\n\n{URL}"),
        ("Text.", MEET, "", f"Text.\n\n{MEET}\n\n{URL}"),
        (f"Raum: {MEET}.", MEET, "Online", f"Raum: {MEET}.\n\n{URL}"),
        (f"Raum: {MEET}bc", MEET, "Online", f"Raum: {MEET}bc\n\nOnline: {MEET}\n\n{URL}"),
        (f"Text.\n\n{URL}", MEET, "Online", f"Text.\n\nOnline: {MEET}\n\n{URL}"),
        ("Text.", "javascript:alert(1)", "Online", f"Text.\n\n{URL}"),
    ],
)
def test_the_description_holds_the_online_address_and_ends_with_the_page(text, online, label, written):
    event = item(description=text, conference_url=online, conference_label=label)
    assert unescape(values(render_event(event, REVISION))["DESCRIPTION"]) == written


def test_an_online_event_says_so_where_the_place_would_stand():
    found = values(render_event(item(conference_url=MEET), REVISION))
    assert (found["LOCATION"], found["CONFERENCE"]) == ("Online", MEET)


def test_an_address_that_may_not_be_published_is_left_out():
    event = item(
        url="/fachtag/", image_url="javascript:alert(1)", conference_url="ftp://x.example/", description=""
    )
    found = values(render_event(event, REVISION))
    assert {"URL", "IMAGE", "CONFERENCE", "DESCRIPTION", "LOCATION"} & set(found) == set()


@pytest.mark.parametrize(
    ("geo", "written"),
    [
        ((51.5, 7.25), "51.500000;7.250000"),
        ((-0.00000001, 1e-7), "0.000000;0.000000"),
        ((90, -180), "90.000000;-180.000000"),
        ((90.1, 0), None),
        ((0, 180.1), None),
        ((float("nan"), 0), None),
        ((0, float("inf")), None),
        (None, None),
    ],
)
def test_a_position_is_two_decimal_numbers_on_earth_or_nothing(geo, written):
    assert values(render_event(item(geo=geo), REVISION)).get("GEO") == written


def test_categories_are_one_line_without_empty_or_double_ones():
    categories = ("A, B;", "", "\n", "C\\", "A, B;")
    assert values(render_event(item(categories=categories), REVISION))["CATEGORIES"] == r"A\, B\;,C\\"
    assert "CATEGORIES" not in values(render_event(item(categories=("", " ")), REVISION))


def test_a_typed_backslash_n_is_no_line_break():
    assert values(render_event(item(summary=r"C:\Neu \n"), REVISION))["SUMMARY"] == r"C:\\Neu \\n"


@pytest.mark.parametrize("summary", ["", " \n", "\x00\x07"])
def test_an_event_without_a_title_is_named_by_its_address(summary):
    assert values(render_event(item(summary=summary), REVISION))["SUMMARY"] == URL
    assert values(render_event(item(summary=summary, url=""), REVISION))["SUMMARY"] == item().uid


@pytest.mark.parametrize(
    ("language", "name"), [("de", "SUMMARY;LANGUAGE=de"), ("", "SUMMARY"), ("d:e", "SUMMARY")]
)
def test_texts_carry_their_language_when_it_is_one(language, name):
    assert name in properties(render_event(item(language=language), REVISION))


def test_nobody_is_named_as_organiser_or_attendee():
    assert b"ORGANIZER" not in render(FULL, REVISION)
    assert b"ATTENDEE" not in render(FULL, REVISION)
