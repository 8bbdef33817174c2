"""Signals only schedule: nothing is indexed before the commit, or after a rollback."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from wagtail.models import Locale

from tests.factories import event_page, series_page, venue
from wagtail_netzwerk.models import CalendarEntry, CalendarIdentity, Organisation, Person, Topic
from wagtail_netzwerk.services import dependents


def test_nothing_is_indexed_before_the_commit(home: Any, django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=False) as callbacks:
        home.add_child(instance=event_page())
    assert CalendarEntry.objects.count() == 0
    for callback in callbacks:
        callback()
    assert CalendarEntry.objects.count() == 1


def test_what_was_rolled_back_is_not_indexed(home: Any, committed: Any) -> None:
    with committed(), transaction.atomic():
        home.add_child(instance=event_page())
        transaction.set_rollback(True)
    assert (CalendarEntry.objects.count(), CalendarIdentity.objects.count()) == (0, 0)


def test_loading_a_dump_indexes_nothing(
    home: Any, publish: Any, tmp_path: Any, django_capture_on_commit_callbacks: Any
) -> None:
    publish(home, event_page(venue=venue()))
    dump = tmp_path / "site.json"
    call_command(
        "dumpdata", "wagtailcore.site", "wagtail_netzwerk.venue", "wagtail_netzwerk_pages", output=str(dump)
    )
    with django_capture_on_commit_callbacks(execute=False) as callbacks:
        call_command("loaddata", str(dump), verbosity=0)
    assert [callback for callback in callbacks if "wagtail_netzwerk" in repr(callback)] == []


def test_a_new_language_indexes_nothing(home: Any, django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=False) as callbacks:
        Locale.objects.create(language_code="fr")
    assert [callback for callback in callbacks if "wagtail_netzwerk" in repr(callback)] == []


@pytest.mark.parametrize("make", [venue, lambda: Topic.objects.create(name="Ehrenamt")])
def test_a_thing_that_no_event_shows_changes_nothing(
    home: Any, publish: Any, committed: Any, make: Any
) -> None:
    publish(home, event_page())
    before = list(CalendarEntry.objects.values())
    with committed():
        thing = make()
        thing.name = "Neu"
        thing.save()
    assert list(CalendarEntry.objects.values()) == before


def test_the_events_that_show_a_thing_are_found(home: Any, publish: Any, german: Any) -> None:
    place, topic = venue(), Topic.objects.create(name="Ehrenamt", locale=german)
    person = Person.objects.create(name="Ada")
    organisation = Organisation.objects.create(name="Stadt", locale=german)
    event = publish(
        home, event_page(venue=place, contact_person=person, organiser=organisation, topics=[topic])
    )
    publish(home, series_page(organiser=organisation))
    publish(home, event_page(title="Andere"))
    gone = publish(home, event_page(title="Weg", venue=place, topics=[topic]))
    gone.unpublish()
    for thing in (place, person, organisation):
        assert dependents.events_showing(thing) == [event.translation_key]
    assert dependents.events_on_topic(topic) == [event.translation_key]
    assert dependents.events_showing(venue()) == []


def test_the_events_below_a_page_are_found(home: Any, publish: Any) -> None:
    series = publish(home, series_page())
    event, other = publish(series, event_page()), publish(home, event_page(title="Andere"))
    assert dependents.events_below(series.path) == [event.translation_key]
    assert dependents.events_below(event.path) == [event.translation_key]
    assert sorted(dependents.events_below("")) == sorted([event.translation_key, other.translation_key])
