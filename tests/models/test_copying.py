"""A copy is another event, a translation and an alias are the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from tests.factories import event_page, series_page
from wagtail_netzwerk.pages.models import EventPage
from wagtail_netzwerk.services import queries

STATUS = {
    "status": "rescheduled",
    "status_reason": "Größerer Saal.",
    "previous_start_date": date(2023, 5, 3),
    "previous_place": "Rathaus",
    "is_fully_booked": True,
}
RESET = {
    "status": "scheduled",
    "status_reason": "",
    "previous_start_date": None,
    "previous_place": "",
    "is_fully_booked": False,
}


def status_of(page: Any) -> dict[str, Any]:
    return {name: getattr(page, name) for name in STATUS}


@pytest.fixture
def event(home: Any, publish: Any) -> Any:
    return publish(home, event_page(motto="Gemeinsam", edition_number=2, **STATUS))


def test_a_copy_begins_anew_and_keeps_the_rest(home: Any, event: Any, committed: Any) -> None:
    with committed():
        copied = event.copy(update_attrs={"slug": "kopie", "title": "Kopie"})
    stored = EventPage.objects.get(pk=copied.pk)
    for page in (stored, stored.get_latest_revision_as_object()):
        assert status_of(page) == RESET
        assert (page.title, page.motto, page.edition_number, page.start_date) == (
            "Kopie",
            "Gemeinsam",
            2,
            date(2023, 5, 4),
        )
    assert status_of(EventPage.objects.get(pk=event.pk)) == STATUS


def test_a_copied_series_begins_anew(home: Any, publish: Any, committed: Any) -> None:
    series = publish(home, series_page())
    publish(series, event_page(**STATUS))
    with committed():
        copied = series.copy(recursive=True, update_attrs={"slug": "kopie"})
    (event,) = copied.get_children().specific()
    assert status_of(event) == status_of(event.get_latest_revision_as_object()) == RESET


def test_a_translation_keeps_the_status(home: Any, event: Any, english: Any, committed: Any) -> None:
    with committed():
        home.copy_for_translation(english)
        translated = event.copy_for_translation(english)
    assert status_of(EventPage.objects.get(pk=translated.pk)) == STATUS
    with committed():
        copied = event.copy(update_attrs={"slug": "kopie"})
    assert status_of(EventPage.objects.get(pk=copied.pk)) == RESET


def test_an_alias_keeps_the_status_and_is_no_second_event(
    site: Any, home: Any, publish: Any, committed: Any
) -> None:
    series = publish(home, series_page())
    event = publish(series, event_page(**STATUS))
    with committed():
        alias = event.create_alias(update_slug="zweitname")
    assert status_of(EventPage.objects.get(pk=alias.pk)) == STATUS
    assert [listed.event.pk for listed in queries.specific_events(queries.Events(site, series).past())] == [
        event.pk
    ]


@pytest.mark.parametrize("who", ["redaktion", "chefredaktion"])
def test_copying_in_the_admin_says_that_the_date_is_the_old_one(
    home: Any, event: Any, committed: Any, request: Any, who: str
) -> None:
    client = request.getfixturevalue(who)
    data = {
        "new_title": "Dritte NetzWerkStadt",
        "new_slug": "dritte",
        "new_parent_page": str(home.pk),
        "publish_copies": "on",
    }
    with committed():
        response = client.post(reverse("wagtailadmin_pages:copy", args=[event.pk]), data)
    copied = EventPage.objects.get(slug="dritte")
    assert (status_of(copied), copied.live) == (RESET, who == "chefredaktion")
    texts = [str(message) for message in get_messages(response.wsgi_request)]
    assert (
        "„Dritte NetzWerkStadt“ hat noch das Datum des Originals. Status und Grund wurden zurückgesetzt."
        in texts
    )
