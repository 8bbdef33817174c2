"""The calendar index stays true when several people change it at once.

What the others do happens here in the one moment in which it does harm, and so in every run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection, transaction
from wagtail.models import Page

from tests.factories import event_page
from wagtail_netzwerk.models import CalendarEntry, CalendarIdentity, Occurrence
from wagtail_netzwerk.pages.models import EventPage
from wagtail_netzwerk.services import calendar_index

if TYPE_CHECKING:
    from collections.abc import Callable

#: With real transactions, and with what the migrations put into the database.
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def event(home: Any) -> Any:
    return add_event(home, "eins")


@pytest.fixture
def when_locking(monkeypatch: Any) -> Callable[..., list[Any]]:
    """Let something happen while an event waits for its lock; for which events it did is returned."""

    def arrange(happening: Callable[[], Any]) -> list[Any]:
        lock, happened = calendar_index._locked_identity, []

        def locked_identity(translation_key: Any) -> Any:
            happened.append(translation_key)
            happening()
            return lock(translation_key)

        monkeypatch.setattr(calendar_index, "_locked_identity", locked_identity)
        return happened

    return arrange


def add_event(home: Any, slug: str) -> Any:
    """An event that is live, and in the index, for nothing else is going on."""
    return home.add_child(instance=event_page(slug=slug))


def indexed() -> tuple[list[int], list[int]]:
    """The pages with an entry, and those with a date."""
    return (
        sorted(CalendarEntry.objects.values_list("pk", flat=True)),
        sorted(Occurrence.objects.values_list("entry", flat=True)),
    )


def go_live(event: Any, *, live: bool) -> None:
    """Without what follows it: the index is somebody else's business."""
    Page.objects.filter(pk=event.pk).update(live=live)


# Rebuilding while somebody publishes


def test_rebuilding_locks_an_event_before_its_rows_and_lets_it_go_before_the_next(
    home: Any, when_locking: Any
) -> None:
    for slug in ("eins", "zwei", "drei"):
        add_event(home, slug)
    log: list[str] = []

    def locking() -> None:
        log.append("lock")
        transaction.on_commit(lambda: log.append("commit"))

    def watch(execute: Any, sql: str, *arguments: Any) -> Any:
        if sql.split()[:3] == ["DELETE", "FROM", connection.ops.quote_name(CalendarEntry._meta.db_table)]:
            log.append("delete")
        return execute(sql, *arguments)

    when_locking(locking)
    with connection.execute_wrapper(watch):
        assert calendar_index.rebuild() == 3
    assert log == ["lock", "delete", "commit"] * 3


def test_an_event_published_while_others_are_rebuilt_keeps_its_entry(home: Any, when_locking: Any) -> None:
    first = add_event(home, "eins")

    def publish() -> None:
        if len(happened) == 1:
            transaction.on_commit(lambda: add_event(home, "zwei"))

    happened = when_locking(publish)
    assert calendar_index.rebuild() == 2
    second = Page.objects.get(slug="zwei")
    assert happened == [first.translation_key, second.translation_key]
    assert indexed() == ([first.pk, second.pk], [first.pk, second.pk])


def test_an_event_unpublished_while_others_are_rebuilt_loses_its_entry(event: Any, when_locking: Any) -> None:
    when_locking(lambda: go_live(event, live=False))
    assert calendar_index.rebuild() == 0
    assert indexed() == ([], [])


def test_an_entry_that_vanishes_while_it_is_compared_is_written_again(event: Any, monkeypatch: Any) -> None:
    EventPage.objects.filter(pk=event.pk).update(room="Saal")
    state = CalendarEntry.state

    def state_of_what_is_gone(self: Any) -> Any:
        CalendarEntry.objects.all().delete()
        return state(self)

    monkeypatch.setattr(CalendarEntry, "state", state_of_what_is_gone)
    calendar_index.reindex(event.translation_key)
    assert indexed() == ([event.pk], [event.pk])
    assert "Saal" in CalendarEntry.objects.get().component


# Publishing and unpublishing at once


def test_an_event_that_is_not_live_loses_what_another_wrote_while_it_waited(
    event: Any, when_locking: Any
) -> None:
    """The other read the page when it was live, and was not ready when it was unpublished."""
    entry = CalendarEntry.objects.get()
    event.unpublish()
    assert indexed() == ([], [])
    happened = when_locking(lambda: entry.save(force_insert=True))
    calendar_index.reindex(event.translation_key)
    assert happened == [event.translation_key]
    assert indexed() == ([], [])


@pytest.mark.parametrize("live", [True, False])
def test_what_counts_is_what_is_live_when_the_lock_is_ours(event: Any, when_locking: Any, live: bool) -> None:
    go_live(event, live=not live)
    calendar_index.reindex(event.translation_key)
    happened = when_locking(lambda: go_live(event, live=live))
    calendar_index.reindex(event.translation_key)
    assert happened == [event.translation_key]
    assert indexed() == (([event.pk], [event.pk]) if live else ([], []))


def test_others_can_lock_an_event_before_it_is_indexed_for_the_first_time(
    event: Any, when_locking: Any
) -> None:
    """What they cannot see yet, as in a transaction that may be rolled back, they cannot wait for."""
    CalendarIdentity.objects.all().delete()
    when_locking(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        calendar_index.reindex(event.translation_key)
    assert [row.pk for row in CalendarIdentity.objects.all()] == [event.translation_key]


def test_an_event_that_was_never_live_gets_no_identity(home: Any, when_locking: Any) -> None:
    draft = home.add_child(instance=event_page(live=False))
    happened = when_locking(lambda: None)
    calendar_index.reindex(draft.translation_key)
    assert happened == [draft.translation_key]
    assert list(CalendarIdentity.objects.all()) == []
