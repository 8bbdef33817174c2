"""Cancelling, postponing, moving and taking back: what becomes of the page, its drafts and its languages."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import GroupApprovalTask, PageLogEntry, TaskState, Workflow, WorkflowTask
from wagtail_localize.models import Translation

from tests.factories import event_page, series_page, venue
from tests.test_localize import translate
from wagtail_netzwerk.models import CalendarIdentity, Venue
from wagtail_netzwerk.services import status_changes

NEW_DAY = {
    "start_date": date(2023, 6, 1),
    "start_time": time(15, 0),
    "end_date": None,
    "end_time": time(18, 0),
}


@pytest.fixture
def event(home: Any, publish: Any) -> Any:
    return publish(home, event_page())


@pytest.fixture
def series(home: Any, publish: Any) -> Any:
    return publish(home, series_page())


@pytest.fixture
def cancel(admin_user: Any, committed: Any) -> Any:
    def cancel(page: Any, reason: str = "") -> None:
        with committed():
            pages = status_changes.versions(page)
            status_changes.cancel(pages, admin_user, {version.locale_id: reason for version in pages})

    return cancel


@pytest.fixture
def move(admin_user: Any, committed: Any) -> Any:
    def move(page: Any, **new: Any) -> None:
        with committed():
            status_changes.reschedule(status_changes.versions(page), admin_user, {}, new)

    return move


@pytest.fixture
def undo(admin_user: Any, committed: Any) -> Any:
    def undo(page: Any) -> bool:
        with committed():
            return status_changes.undo(status_changes.versions(page), admin_user)

    return undo


def live(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)


def draft(page: Any) -> Any:
    return live(page).get_latest_revision_as_object()


def facts(page: Any) -> tuple[Any, ...]:
    return (page.status, page.status_reason, page.start_date, page.previous_start_date)


AS_PLANNED = ("scheduled", "", date(2023, 5, 4), None)
OFF = ("cancelled", "Der Saal ist gesperrt.", date(2023, 5, 4), None)
REASON = OFF[1]


# The live page


def test_a_cancelled_event_says_so_and_keeps_its_day(event: Any, cancel: Any) -> None:
    cancel(event, REASON)
    assert facts(live(event)) == OFF
    assert live(event).live_revision.as_object().status == "cancelled"
    assert live(event).has_unpublished_changes is False
    assert CalendarIdentity.objects.get(pk=event.translation_key).sequence == 1


def test_a_postponed_event_waits_for_a_day(event: Any, admin_user: Any, committed: Any) -> None:
    with committed():
        status_changes.postpone([event], admin_user, {event.locale_id: "Krankheit."})
    assert facts(live(event)) == ("postponed", "Krankheit.", date(2023, 5, 4), None)


def test_a_moved_event_names_its_first_day(event: Any, move: Any) -> None:
    move(event, **NEW_DAY)
    moved = live(event)
    assert facts(moved) == ("rescheduled", "", date(2023, 6, 1), date(2023, 5, 4))
    assert (moved.start_time, moved.previous_start_time, moved.previous_place) == (time(15), time(14, 30), "")


def test_an_event_that_moves_twice_still_names_its_first_day(event: Any, move: Any) -> None:
    move(event, **NEW_DAY)
    move(live(event), start_date=date(2023, 7, 1))
    assert facts(live(event)) == ("rescheduled", "", date(2023, 7, 1), date(2023, 5, 4))


def test_an_event_that_moves_back_names_the_day_in_between(event: Any, move: Any) -> None:
    move(event, start_date=date(2023, 6, 1))
    move(live(event), start_date=date(2023, 5, 4))
    assert facts(live(event)) == ("rescheduled", "", date(2023, 5, 4), date(2023, 6, 1))


def test_an_event_at_another_place_names_the_first(home: Any, publish: Any, move: Any) -> None:
    event = publish(home, event_page(venue=venue(name="Freizeitforum"), room="Saal 2"))
    move(event, venue=venue(name="Rathaus"), place_text="", room="")
    moved = live(event)
    assert (moved.venue.name, moved.room, moved.status) == ("Rathaus", "", "rescheduled")
    assert moved.previous_place == "Freizeitforum, Saal 2, Marzahner Promenade 55, 12679 Berlin"
    assert moved.previous_start_date is None
    move(moved, venue=venue(name="Kulturhaus"))
    assert live(event).previous_place.startswith("Freizeitforum, ")


def test_a_live_page_whose_draft_is_newer_changes_alone(event: Any, cancel: Any, committed: Any) -> None:
    with committed():
        changed = live(event)
        changed.title = "Noch geheim"
        changed.save_revision()
    cancel(event, REASON)
    assert (live(event).title, draft(event).title) == ("NetzWerkStadt 2023", "Noch geheim")
    assert facts(live(event)) == facts(draft(event)) == OFF
    assert (live(event).has_unpublished_changes, live(event).draft_title) == (True, "Noch geheim")
    with committed():
        live(event).get_latest_revision().publish()
    assert (live(event).title, live(event).status) == ("Noch geheim", "cancelled")


def test_an_incomplete_draft_stays_as_it_is(event: Any, cancel: Any, committed: Any) -> None:
    with committed():
        changed = live(event)
        changed.start_date = None
        changed.save_revision(clean=False)
    cancel(event)
    assert (draft(event).start_date, draft(event).status) == (None, "cancelled")


def test_a_scheduled_draft_stays_scheduled_and_knows(
    event: Any, cancel: Any, committed: Any, time_machine: Any
) -> None:
    soon = timezone.now() + timedelta(days=1)
    with committed():
        changed = live(event)
        changed.title, changed.go_live_at = "Ab morgen", soon
        changed.save_revision().publish()
    with committed():
        later = live(event).get_latest_revision_as_object()
        later.title = "Nur Entwurf"
        later.save_revision()
    cancel(event)
    scheduled = live(event).scheduled_revision
    assert (scheduled.as_object().title, scheduled.approved_go_live_at) == ("Ab morgen", soon)
    assert (live(event).title, draft(event).title) == ("NetzWerkStadt 2023", "Nur Entwurf")
    time_machine.move_to(soon + timedelta(minutes=1))
    with committed():
        call_command("publish_scheduled")
    assert (live(event).title, live(event).status) == ("Ab morgen", "cancelled")


@pytest.fixture
def moderated(event: Any, admin_user: Any, committed: Any) -> Any:
    workflow = Workflow.objects.create(name="Zwei Augen")
    for order in (0, 1):
        task = GroupApprovalTask.objects.create(name=f"Freigabe {order}")
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    with committed():
        changed = live(event)
        changed.title = "Zur Freigabe"
        changed.save_revision()
        workflow.start(live(event), admin_user)
    return live(event)


def test_a_moderation_goes_on_and_knows(moderated: Any, cancel: Any, admin_user: Any, committed: Any) -> None:
    cancel(moderated)
    state = live(moderated).current_workflow_state
    assert state.status == "in_progress"
    assert state.current_task_state.revision == live(moderated).latest_revision
    assert (live(moderated).title, draft(moderated).title) == ("NetzWerkStadt 2023", "Zur Freigabe")
    for _step in (1, 2):
        with committed():
            task_state = live(moderated).current_workflow_task_state
            task_state.task.specific.on_action(task_state, admin_user, "approve")
    assert (live(moderated).title, live(moderated).status) == ("Zur Freigabe", "cancelled")
    assert TaskState.objects.filter(status="approved").count() == 2


def test_an_alias_follows(event: Any, cancel: Any, committed: Any) -> None:
    with committed():
        alias = event.create_alias(update_slug="zweitname")
    cancel(event, REASON)
    assert facts(live(alias)) == OFF


# History and undoing


def test_the_history_says_who_did_what(event: Any, cancel: Any, undo: Any, admin_user: Any) -> None:
    cancel(event, REASON)
    undo(event)
    entries = PageLogEntry.objects.filter(page=event.pk, action__startswith="wagtail_netzwerk.")
    assert [(entry.action, entry.user, entry.message, entry.comment) for entry in entries.order_by("pk")] == [
        ("wagtail_netzwerk.cancel", admin_user, "Veranstaltung abgesagt", REASON),
        ("wagtail_netzwerk.undo_status", admin_user, "Statusänderung rückgängig gemacht", ""),
    ]


def test_each_action_can_be_taken_back(
    home: Any, publish: Any, cancel: Any, move: Any, undo: Any, admin_user: Any, committed: Any
) -> None:
    event = publish(home, event_page(venue=venue(), room="Saal 2"))
    before = {name: value for name, value in vars(live(event)).items() if name in vars(event_page())}
    moving = {"last_published_at", "live_revision_id", "latest_revision_id", "latest_revision_created_at"}

    def postpone(page: Any) -> None:
        with committed():
            status_changes.postpone([page], admin_user, {page.locale_id: REASON})

    for action in (
        cancel,
        postpone,
        lambda page: move(page, **NEW_DAY, venue=None, place_text="Park", room=""),
    ):
        action(live(event))
        assert live(event).status != "scheduled"
        assert undo(live(event)) is True
        after = {name: value for name, value in vars(live(event)).items() if name in before}
        assert {n: v for n, v in after.items() if n not in moving and n != "_state"} == {
            n: v for n, v in before.items() if n not in moving and n != "_state"
        }


def test_nothing_is_taken_back_twice(event: Any, cancel: Any, undo: Any) -> None:
    assert undo(event) is False
    cancel(event)
    assert undo(event) is True
    assert undo(live(event)) is False
    assert facts(live(event)) == AS_PLANNED


def test_what_was_changed_since_is_not_taken_back(event: Any, cancel: Any, undo: Any, committed: Any) -> None:
    cancel(event)
    with committed():
        changed = live(event)
        changed.status_reason = "Nachgetragen"
        changed.save_revision().publish()
    assert undo(live(event)) is False
    assert facts(live(event)) == ("cancelled", "Nachgetragen", date(2023, 5, 4), None)


def test_a_move_from_a_venue_that_is_gone_is_not_taken_back(
    home: Any, publish: Any, move: Any, undo: Any
) -> None:
    first = venue()
    event = publish(home, event_page(venue=first))
    move(event, venue=None, place_text="Park")
    Venue.objects.filter(pk=first.pk).delete()
    assert undo(live(event)) is False


def test_undoing_leaves_alone_what_a_draft_has_changed(
    event: Any, move: Any, undo: Any, committed: Any
) -> None:
    move(event, **NEW_DAY)
    with committed():
        changed = live(event)
        changed.start_date = date(2023, 9, 9)
        changed.save_revision()
    undo(live(event))
    assert facts(live(event)) == AS_PLANNED
    assert facts(draft(event)) == ("scheduled", "", date(2023, 9, 9), None)


def test_sequence_rises_with_the_action_and_with_its_undoing(event: Any, cancel: Any, undo: Any) -> None:
    def sequence() -> int:
        return CalendarIdentity.objects.get(pk=event.translation_key).sequence

    found = [sequence()]
    cancel(event)
    found.append(sequence())
    undo(event)
    found.append(sequence())
    assert found == [0, 1, 2]


# Languages


@pytest.fixture
def bilingual(home: Any, english: Any, publish: Any, committed: Any) -> tuple[Any, Any]:
    with committed():
        translate(home, english, {})
    event = publish(home, event_page(summary="Ein Nachmittag."))
    with committed():
        translate(event, english, {"Ein Nachmittag.": "An afternoon.", "Freizeitforum Marzahn": "Leisure"})
    return event, event.get_translation(english)


def _save_translation(page: Any, locale: Any, committed: Any) -> None:
    """As a translator does who mends a word: the page is built anew from what wagtail-localize knows."""
    with committed():
        translation = Translation.objects.get(source__object_id=page.translation_key, target_locale=locale)
        translation.save_target(publish=True)


@pytest.mark.parametrize("acted_on", [0, 1])
def test_all_languages_change_and_stay_changed(
    bilingual: tuple[Any, Any], admin_user: Any, english: Any, committed: Any, acted_on: int
) -> None:
    german, foreign = bilingual
    pages = status_changes.versions(bilingual[acted_on])
    assert [page.pk for page in pages] == [bilingual[acted_on].pk, bilingual[1 - acted_on].pk]
    with committed():
        status_changes.cancel(pages, admin_user, {german.locale_id: REASON, english.pk: "Hall closed."})
    expected = [("cancelled", REASON), ("cancelled", "Hall closed.")]
    assert [(p.status, p.status_reason) for p in (live(german), live(foreign))] == expected
    _save_translation(german, english, committed)
    assert [(p.status, p.status_reason) for p in (live(german), live(foreign))] == expected
    assert live(foreign).summary == "An afternoon."


def test_a_moved_event_is_moved_in_its_translation_too(
    bilingual: tuple[Any, Any], move: Any, undo: Any, english: Any, committed: Any, german: Any
) -> None:
    event, foreign = bilingual
    move(event, **NEW_DAY, venue=venue(name="Rathaus", locale=german), place_text="")
    _save_translation(event, english, committed)
    moved = live(foreign)
    assert facts(moved) == ("rescheduled", "", date(2023, 6, 1), date(2023, 5, 4))
    assert (moved.venue.name, moved.place_text, moved.previous_place) == (
        "Rathaus",
        "",
        "Freizeitforum Marzahn",
    )
    undo(live(event))
    _save_translation(event, english, committed)
    assert facts(live(foreign)) == facts(live(event)) == AS_PLANNED
    assert (live(foreign).venue, live(foreign).place_text) == (None, "Leisure")


def test_changes_of_the_source_that_wait_for_translation_keep_waiting(
    bilingual: tuple[Any, Any], cancel: Any, english: Any, committed: Any
) -> None:
    event, foreign = bilingual
    with committed():
        changed = live(event)
        changed.summary = "Neu und nicht übersetzt."
        changed.save_revision().publish()
    cancel(event)
    _save_translation(event, english, committed)
    assert (live(foreign).summary, live(foreign).status) == ("An afternoon.", "cancelled")


def test_all_languages_change_or_none(bilingual: tuple[Any, Any], admin_user: Any, monkeypatch: Any) -> None:
    pages = status_changes.versions(bilingual[0])
    monkeypatch.setattr(type(pages[1]), "update_aliases", lambda *_args, **_kw: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        status_changes.cancel(pages, admin_user, {})
    assert [live(page).status for page in bilingual] == ["scheduled", "scheduled"]


# Others at the same time


def test_what_others_did_meanwhile_stays(
    event: Any, series: Any, cancel: Any, admin_user: Any, committed: Any
) -> None:
    pages = status_changes.versions(event)
    with committed():
        changed = live(event)
        changed.title = "Neuer Titel"
        changed.save_revision().publish()
        changed = live(event)
        changed.title = "Entwurf"
        changed.save_revision()
        live(event).move(series, pos="last-child")
    with committed():
        assert status_changes.cancel(pages, admin_user, {}) is True
    assert (live(event).title, live(event).status, draft(event).title) == (
        "Neuer Titel",
        "cancelled",
        "Entwurf",
    )
    assert live(event).get_parent().pk == series.pk
    assert live(event).url_path == f"{series.url_path}netzwerkstadt-2023/"


def test_a_page_that_is_deleted_meanwhile_is_no_error(event: Any, admin_user: Any, committed: Any) -> None:
    pages = status_changes.versions(event)
    with committed():
        live(event).delete()
    assert status_changes.cancel(pages, admin_user, {}) is False
