"""Feeds: which events they hold, and how a client learns that nothing changed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction, Site

from tests.factories import calendar_page, event_page
from wagtail_netzwerk.services import calendar_index
from wagtail_netzwerk.services.feeds import CalendarFeed

NOW = datetime(2023, 6, 1, 12, tzinfo=UTC)
SOURCE = "http://localhost/veranstaltungen.ics"


@pytest.fixture
def calendar(home: Any, publish: Any, time_machine: Any) -> Any:
    time_machine.move_to(NOW, tick=False)
    return publish(home, calendar_page())


@pytest.fixture
def dated(calendar: Any, publish: Any) -> Any:
    """Publish an event so many days from now."""
    return lambda days, **fields: publish(
        calendar, event_page(title=f"Tag {days}", start_date=NOW.date() + timedelta(days=days), **fields)
    )


def feed_of(site: Site, calendar: Any) -> CalendarFeed:
    return CalendarFeed(site, calendar, SOURCE)


def lines(feed: CalendarFeed, *names: str) -> list[str]:
    text = feed.render().decode().replace("\r\n ", "")
    return [line for line in text.split("\r\n") if line.startswith(names)]


def summaries(feed: CalendarFeed) -> list[str]:
    return [line.partition(":")[2] for line in lines(feed, "SUMMARY")]


def test_events_stand_in_the_order_of_time(site: Site, calendar: Any, dated: Any) -> None:
    for days in (3, -2, 1):
        dated(days)
    feed = feed_of(site, calendar)
    assert (summaries(feed), feed.left_out) == (["Tag -2", "Tag 1", "Tag 3"], 0)


def test_a_full_feed_keeps_the_nearest_and_counts_the_others(
    site: Site, calendar: Any, dated: Any, settings: Any
) -> None:
    for days in (-9, -1, 2, 10, 3):
        dated(days)
    settings.WAGTAIL_NETZWERK = {"FEED_MAX_EVENTS": 3}
    feed = feed_of(site, calendar)
    assert (summaries(feed), feed.left_out) == (["Tag -1", "Tag 2", "Tag 3"], 2)


def test_a_feed_stays_below_its_bytes(site: Site, calendar: Any, dated: Any, settings: Any) -> None:
    for days in range(1, 41):
        dated(days, summary="Kurz. " * 80)
    settings.WAGTAIL_NETZWERK = {"FEED_MAX_BYTES": 50_000}
    feed = feed_of(site, calendar)
    kept = len(summaries(feed))
    assert 20 < kept < 40
    assert summaries(feed) == [f"Tag {days}" for days in range(1, kept + 1)]
    assert feed.left_out == 40 - kept
    assert 40_000 < len(feed.render()) + 20_000 <= 52_000


def test_an_empty_feed_holds_a_time_zone(site: Site, calendar: Any) -> None:
    feed = feed_of(site, calendar)
    assert lines(feed, "BEGIN", "TZID") == [
        "BEGIN:VCALENDAR",
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Berlin",
        *lines(feed, "BEGIN:STANDARD", "BEGIN:DAYLIGHT"),
    ]
    assert feed.left_out == 0


def test_a_feed_has_each_time_zone_once(site: Site, calendar: Any, dated: Any) -> None:
    for days, zone in ((1, "Europe/Berlin"), (2, "Europe/Lisbon"), (3, "Europe/Berlin")):
        dated(days, timezone=zone)
    dated(4, start_time=None, end_time=None)
    assert lines(feed_of(site, calendar), "TZID") == ["TZID:Europe/Berlin", "TZID:Europe/Lisbon"]


@pytest.mark.parametrize(
    ("summary", "description"), [("", "Veranstaltungen"), ("Alle Termine, hier.", "Alle Termine\\, hier.")]
)
def test_a_feed_says_what_it_is(
    site: Site, calendar: Any, settings: Any, summary: str, description: str
) -> None:
    settings.WAGTAIL_NETZWERK = {"FEED_REFRESH_HOURS": 6}
    calendar.summary = summary
    names = ("NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC", "SOURCE", "REFRESH", "X-PUBLISHED")
    assert sorted(lines(feed_of(site, calendar), *names)) == sorted(
        [
            "NAME:Veranstaltungen",
            "X-WR-CALNAME:Veranstaltungen",
            f"DESCRIPTION:{description}",
            f"X-WR-CALDESC:{description}",
            f"SOURCE;VALUE=URI:{SOURCE}",
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            "X-PUBLISHED-TTL:PT6H",
        ]
    )


def test_the_same_feed_has_the_same_bytes_and_tag(
    site: Site, calendar: Any, dated: Any, time_machine: Any
) -> None:
    dated(1)
    first = feed_of(site, calendar)
    tag, content, changed = first.etag, first.render(), first.last_modified
    calendar_index.rebuild()
    time_machine.move_to(NOW + timedelta(days=400), tick=False)
    second = feed_of(site, calendar)
    assert (second.etag, second.render(), second.last_modified) == (tag, content, changed)


def test_every_change_changes_the_tag(
    site: Site, calendar: Any, dated: Any, committed: Any, time_machine: Any
) -> None:
    tags = [feed_of(site, calendar).etag]

    def note() -> None:
        tags.append(feed_of(site, calendar).etag)

    first, second = dated(1), dated(2)
    note()
    time_machine.move_to(NOW + timedelta(hours=1), tick=False)
    with committed():
        second.title = "Neu"
        second.save_revision().publish()
    note()
    PageViewRestriction.objects.create(page=first, restriction_type="login")
    note()
    calendar.title = "Termine"
    note()
    with committed():
        second.unpublish()
    note()
    assert len(set(tags)) == len(tags) == 6


def test_a_feed_changed_last_when_its_content_was_first_seen(
    site: Site, calendar: Any, dated: Any, time_machine: Any
) -> None:
    first = dated(1)
    seen = feed_of(site, calendar).last_modified
    assert seen == NOW
    time_machine.move_to(NOW + timedelta(hours=1), tick=False)
    assert feed_of(site, calendar).last_modified == seen
    restriction = PageViewRestriction.objects.create(page=first, restriction_type="login")
    assert feed_of(site, calendar).last_modified == NOW + timedelta(hours=1)
    restriction.delete()
    assert feed_of(site, calendar).last_modified == NOW + timedelta(hours=1, seconds=1)
    cache.clear()
    time_machine.move_to(NOW + timedelta(hours=2), tick=False)
    assert feed_of(site, calendar).last_modified == NOW + timedelta(hours=2)


def test_a_feed_asks_the_same_number_of_queries_for_few_and_many(
    site: Site, calendar: Any, dated: Any
) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            feed = feed_of(site, calendar)
            assert (feed.etag, feed.left_out, feed.render()[:15]) == (feed.etag, 0, b"BEGIN:VCALENDAR")
        return len(captured)

    dated(1)
    cost()  # what Wagtail looks up once for all
    few = cost()
    for days in range(2, 12):
        dated(days)
    assert cost() == few


def test_cancelled_and_postponed_events_stay(site: Site, calendar: Any, dated: Any) -> None:
    dated(1, status="cancelled")
    dated(2, status="postponed")
    assert lines(feed_of(site, calendar), "STATUS") == ["STATUS:CANCELLED", "STATUS:TENTATIVE"]


def test_an_event_of_long_ago_stays(site: Site, calendar: Any, publish: Any) -> None:
    publish(calendar, event_page(title="Früher", start_date=date(1999, 5, 4)))
    assert summaries(feed_of(site, calendar)) == ["Früher"]
