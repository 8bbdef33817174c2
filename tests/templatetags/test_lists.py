"""Lists of events: their pages, and what is said about a page that does not exist."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import calendar_page, event_page
from wagtail_netzwerk.templatetags.netzwerk import netzwerk_events

pytestmark = pytest.mark.django_db

HINT = '<p class="netzwerk-note" role="status">'


@pytest.fixture
def calendar(home: Any, publish: Any, settings: Any) -> Any:
    """A calendar with three pages of what is to come and three of what is over."""
    settings.WAGTAIL_NETZWERK = {"EVENTS_PER_PAGE": 1}
    today = timezone.localdate()
    for days in (5, 6, 7, -5, -6, -7):
        publish(home, event_page(title=f"Tag {days}", start_date=today + timedelta(days=days)))
    return publish(home, calendar_page())


def listing(calendar: Any, which: str, query: str) -> Any:
    return netzwerk_events({"request": RequestFactory().get(f"/?{query}")}, calendar, which)


@pytest.mark.parametrize(
    ("query", "number", "is_fallback"),
    [
        ("", 1, False),
        ("page=", 1, False),
        ("page=1", 1, False),
        ("page=3", 3, False),
        ("page=4", 3, True),
        ("page=99999999999999999999", 3, True),
        ("page=0", 1, True),
        ("page=-2", 1, True),
        ("page=x", 1, True),
        ("page=1.5", 1, True),
        ("page=%00", 1, True),
        ("past=9", 1, False),
    ],
)
def test_a_page_that_there_is_not_gives_the_nearest_one(
    calendar: Any, query: str, number: int, is_fallback: bool
) -> None:
    upcoming = listing(calendar, "upcoming", query)
    assert (upcoming.page.number, upcoming.is_fallback) == (number, is_fallback)


@pytest.mark.parametrize(
    ("query", "hints"),
    [("", 0), ("page=2", 0), ("page=9", 1), ("past=x", 1), ("page=0&past=9", 2), ("awaiting=2", 1)],
)
def test_the_page_says_that_it_is_another_one(client: Any, calendar: Any, query: str, hints: int) -> None:
    content = client.get(f"{calendar.url}?{query}").content.decode()
    assert content.count(HINT) == hints


@pytest.mark.parametrize(
    ("which", "query", "previous_query", "next_query"),
    [
        ("upcoming", "page=2", "?", "?page=3"),
        ("upcoming", "page=2&past=3", "?past=3", "?past=3&page=3"),
        ("past", "page=2&past=2", "?page=2", "?page=2&past=3"),
        ("past", "past=2&q=a%26b", "?q=a%26b", "?q=a%26b&past=3"),
    ],
)
def test_turning_one_list_s_pages_leaves_the_other_list_where_it_is(
    calendar: Any, which: str, query: str, previous_query: str, next_query: str
) -> None:
    found = listing(calendar, which, query)
    assert (found.previous_query, found.next_query) == (previous_query, next_query)


def test_the_links_to_other_pages_are_whole(client: Any, calendar: Any) -> None:
    content = client.get(f"{calendar.url}?page=2&past=2").content.decode()
    assert 'href="?past=2&amp;page=3#netzwerk-upcoming"' in content
    assert 'href="?page=2#netzwerk-past"' in content


def test_the_lists_of_a_page_share_what_is_public(calendar: Any) -> None:
    context = {"request": RequestFactory().get("/")}
    with CaptureQueriesContext(connection) as first:
        netzwerk_events(context, calendar, "upcoming")
    with CaptureQueriesContext(connection) as second:
        netzwerk_events(context, calendar, "past")
    assert len(second) < len(first)
