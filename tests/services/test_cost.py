"""What editors and citizens wait for costs the same however many events there are."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from tests.factories import calendar_page, event_page, venue
from wagtail_netzwerk.models import CalendarEntry, CalendarIdentity, Occurrence
from wagtail_netzwerk.pages.models import EventPage

if TYPE_CHECKING:
    from collections.abc import Callable

START = datetime(2023, 1, 1, 12, tzinfo=UTC)
PAGE_COLUMNS = ["title", "draft_title", "slug", "content_type_id", "locale_id", "live", "depth"]


@pytest.fixture(autouse=True)
def _clock() -> Any:
    """All events are still to come."""
    with time_machine.travel(START, tick=False):
        yield


@pytest.fixture
def event(home: Any, publish: Any) -> Any:
    """An event in a calendar, and after it as many others as a test asks for."""
    calendar = publish(home, calendar_page())
    return publish(calendar, event_page(venue=venue()))


def fill_up(event: Any, wanted: int) -> None:
    """Put copies of an event next to it, without what publishing does, until there are enough."""
    numbers = range(CalendarEntry.objects.count(), wanted)
    parent = event.get_parent()
    shared = {name: getattr(event, name) for name in PAGE_COLUMNS if name != "slug"}
    pages = [
        Page(
            **shared,
            slug=f"ausgabe-{number}",
            url_path=f"{parent.url_path}ausgabe-{number}/",
            path=Page._get_path(parent.path, event.depth, number + 1),
            translation_key=uuid4(),
        )
        for number in numbers
    ]
    Page.objects.bulk_create(pages, batch_size=50)
    Page.objects.filter(pk=parent.pk).update(numchild=wanted)
    _copy_own_columns(event)
    _index(event, pages)
    _count_rows()


def _count_rows() -> None:
    """Let PostgreSQL know how many rows there are, as it does by itself soon after a commit.

    It may have looked while none of them was to be seen, and would then compare each with each.
    """
    if connection.vendor == "postgresql":
        tables = ", ".join(
            connection.ops.quote_name(model._meta.db_table)
            for model in (Page, EventPage, CalendarIdentity, CalendarEntry, Occurrence)
        )
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {tables}")


def _copy_own_columns(event: Any) -> None:
    """The part of the pages that is in the table of events. Django has no bulk insert for it."""
    quote = connection.ops.quote_name
    table = quote(EventPage._meta.db_table)
    columns = ", ".join(
        quote(field.column) for field in EventPage._meta.local_concrete_fields if not field.primary_key
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (page_ptr_id, {columns}) "  # noqa: S608 - names of columns, nothing else
            f"SELECT page.id, {columns} FROM wagtailcore_page page, {table} event "
            f"WHERE event.page_ptr_id = %s AND page.slug LIKE 'ausgabe-%%' "
            f"AND page.id NOT IN (SELECT page_ptr_id FROM {table})",
            [event.pk],
        )


def _index(event: Any, pages: list[Page]) -> None:
    like = CalendarEntry.objects.get(pk=event.pk)
    [when] = like.occurrences.all()
    dates = {"created": START, "last_modified": START}
    CalendarIdentity.objects.bulk_create(
        (CalendarIdentity(translation_key=page.translation_key, **dates) for page in pages), batch_size=50
    )
    CalendarEntry.objects.bulk_create(
        (
            CalendarEntry(page_id=page.pk, **{**like.state(), "identity_id": page.translation_key})
            for page in pages
        ),
        batch_size=50,
    )
    Occurrence.objects.bulk_create(
        (
            Occurrence(
                entry_id=page.pk, start=when.start, end=when.end, all_day=when.all_day, is_cancelled=False
            )
            for page in pages
        ),
        batch_size=50,
    )


def queries_of(act: Callable[[], Any]) -> int:
    with CaptureQueriesContext(connection) as queries:
        act()
    return len(queries)


def test_nothing_that_people_wait_for_costs_more_among_thousands(
    event: Any, client: Any, committed: Any, settings: Any
) -> None:
    # A hundred is already more than fits, or the page need not count what was left out.
    settings.WAGTAIL_NETZWERK = {"FEED_MAX_EVENTS": 50}

    def publish_later(minutes: int) -> None:
        page = EventPage.objects.get(pk=event.pk)
        page.start_time = time(15, minutes)
        with committed():
            page.save_revision().publish()

    def ask(address: str, status: int = 200, **headers: str) -> Any:
        response = client.get(address, headers=headers)
        assert response.status_code == status
        return response

    def costs(minutes: int) -> dict[str, int]:
        calendar, feed, file = (
            f"/veranstaltungen{rest}" for rest in ("/", ".ics", "/netzwerkstadt-2023.ics")
        )
        ask(calendar)  # what the site's cache holds afterwards is not counted
        tag = ask(feed)["ETag"]
        return {
            "list": queries_of(lambda: ask(calendar)),
            "feed": queries_of(lambda: ask(feed)),
            "unchanged feed": queries_of(lambda: ask(feed, 304, if_none_match=tag)),
            "file": queries_of(lambda: ask(file)),
            "publishing": queries_of(lambda: publish_later(minutes)),
        }

    publish_later(1)
    fill_up(event, 100)
    among_few = costs(2)
    fill_up(event, 5000)
    among_many = costs(3)
    assert CalendarEntry.objects.count() == Occurrence.objects.count() == EventPage.objects.count() == 5000
    assert among_many == among_few
