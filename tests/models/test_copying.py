"""A copy is another event, a translation and an alias are the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from tests.factories import event_page, series_page, sessions, workshop_page
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


def session_values(page: Any) -> list[tuple[str, str, str]]:
    return [
        tuple(block.value[name] for name in ("room", "status", "note"))  # type: ignore[misc]
        for block in page.sessions
    ]


CANCELLED = sessions(
    {"round": 1, "room": "R 1", "status": "cancelled", "note": "Krankheit"},
    {"round": 2, "room": "R 2", "status": "scheduled", "note": "Stifte mitbringen"},
)
AS_ENTERED = [("R 1", "cancelled", "Krankheit"), ("R 2", "scheduled", "Stifte mitbringen")]
AGAIN = [("R 1", "scheduled", ""), ("R 2", "scheduled", "Stifte mitbringen")]


@pytest.mark.parametrize("copies_event", [True, False])
def test_in_a_copy_all_sessions_take_place(
    event: Any, publish: Any, committed: Any, copies_event: bool
) -> None:
    workshop = publish(event, workshop_page(title="AG 1", sessions=CANCELLED))
    workshop.results = [("row", {"topic": "", "current": "laut", "target": "", "idea": ""})]
    workshop.save_revision().publish()
    with committed():
        copied = (event if copies_event else workshop).copy(
            recursive=copies_event, update_attrs={"slug": "kopie"}
        )
    below = copied.get_children().specific().get() if copies_event else copied
    page = type(workshop).objects.get(pk=below.pk)
    assert [session_values(page), session_values(page.live_revision.as_object())] == [AGAIN] * 2
    assert [session_values(revision.as_object()) for revision in page.revisions.all()] == [
        AGAIN for _ in page.revisions.all()
    ]
    assert (len(page.results), len(page.get_latest_revision_as_object().results)) == (0, 0)
    source = type(workshop).objects.get(pk=workshop.pk)
    assert [session_values(source), session_values(source.get_latest_revision_as_object())] == [
        AS_ENTERED
    ] * 2


def test_a_copied_draft_keeps_its_own_sessions(event: Any, committed: Any) -> None:
    workshop = event.add_child(instance=workshop_page(title="AG 1", sessions="[]", live=False))
    workshop.sessions = workshop_page(sessions=CANCELLED).sessions
    workshop.save_revision()
    with committed():
        copied = workshop.copy(keep_live=False, update_attrs={"slug": "kopie"})
    page = type(workshop).objects.get(pk=copied.pk)
    assert session_values(page.get_latest_revision_as_object()) == AGAIN


def test_translations_and_aliases_of_a_workshop_keep_what_is_cancelled(
    home: Any, event: Any, english: Any, publish: Any, committed: Any
) -> None:
    workshop = publish(event, workshop_page(title="AG 1", sessions=CANCELLED))
    with committed():
        alias = workshop.create_alias(update_slug="zweitname")
        home.copy_for_translation(english)
        event.copy_for_translation(english)
        translated = workshop.copy_for_translation(english)
    stored = [type(workshop).objects.get(pk=page.pk) for page in (alias, translated)]
    assert [session_values(page) for page in stored] == [AS_ENTERED] * 2


def test_an_alias_made_in_the_admin_keeps_what_is_cancelled(
    home: Any, event: Any, publish: Any, committed: Any, chefredaktion: Any
) -> None:
    workshop = publish(event, workshop_page(title="AG 1", sessions=CANCELLED))
    data = {
        "new_title": "Zweitname",
        "new_slug": "zweitname",
        "new_parent_page": str(event.pk),
        "publish_copies": "on",
        "alias": "on",
    }
    with committed():
        chefredaktion.post(reverse("wagtailadmin_pages:copy", args=[workshop.pk]), data)
    assert session_values(type(workshop).objects.get(alias_of=workshop)) == AS_ENTERED
