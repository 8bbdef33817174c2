"""The admin's actions on a live event: who may use them, what they ask, what they answer."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, GroupPagePermission, Workflow, WorkflowTask

from tests.factories import event_page, rounds, series_page, sessions, venue, workshop_page
from tests.test_localize import translate
from wagtail_netzwerk.services import status_changes
from wagtail_netzwerk.views import status_menu

HERE = {"start_time": "14:30", "end_time": "18:00", "place_text": "Freizeitforum Marzahn"}
ACTIONS = ["cancel", "postpone", "reschedule", "undo"]


@pytest.fixture
def event(home: Any, publish: Any) -> Any:
    return publish(home, event_page())


@pytest.fixture
def send(committed: Any) -> Any:
    """Send an action's form as a client."""

    def send(client: Any, page: Any, action: str, **data: Any) -> Any:
        with committed():
            return client.post(address(page, action), data)

    return send


def address(page: Any, action: str) -> str:
    return reverse(f"wagtail_netzwerk_{action}", args=[page.pk])


def reason(page: Any, text: str) -> dict[str, str]:
    return {f"reason_{page.locale_id}": text}


def live(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)


def said(response: Any) -> list[str]:
    return [str(message).strip() for message in get_messages(response.wsgi_request)]


def test_chefredaktion_cancels_and_takes_it_back(event: Any, chefredaktion: Any, send: Any) -> None:
    page = chefredaktion.get(address(event, "cancel"))
    assert (page.status_code, page.context["form"].fields.keys()) == (200, {f"reason_{event.locale_id}"})
    response = send(chefredaktion, event, "cancel", **reason(event, "Sturm."))
    assert (response.status_code, response.url) == (302, f"/admin/pages/{event.pk}/edit/")
    assert said(response) == ["„NetzWerkStadt 2023“ ist abgesagt."]
    assert (live(event).status, live(event).status_reason) == ("cancelled", "Sturm.")
    assert send(chefredaktion, event, "undo").status_code == 302
    assert (live(event).status, live(event).status_reason) == ("scheduled", "")


def test_chefredaktion_postpones(event: Any, chefredaktion: Any, send: Any) -> None:
    send(chefredaktion, event, "postpone", **reason(event, "Krankheit."))
    assert (live(event).status, live(event).status_reason) == ("postponed", "Krankheit.")


def test_chefredaktion_moves(event: Any, chefredaktion: Any, send: Any) -> None:
    place = venue(locale=event.locale)
    form = chefredaktion.get(address(event, "reschedule")).context["form"]
    assert (form.initial["start_date"], form.initial["place_text"]) == (
        date(2023, 5, 4),
        "Freizeitforum Marzahn",
    )
    data = {"start_date": "2023-06-01", "start_time": "15:00", "end_time": "", "venue": place.pk}
    response = send(chefredaktion, event, "reschedule", **data, **reason(event, "Größerer Saal."))
    assert response.status_code == 302
    moved = live(event)
    assert (moved.start_date, moved.start_time, moved.end_time, moved.venue) == (
        date(2023, 6, 1),
        time(15),
        None,
        place,
    )
    assert (moved.previous_start_date, moved.previous_place) == (date(2023, 5, 4), "Freizeitforum Marzahn")


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        ({}, {"start_date": ["required"], "venue": ["missing"]}),
        ({"start_date": "Mai", "place_text": "Park"}, {"start_date": ["invalid"]}),
        (
            {"start_date": "2023-06-01", "end_date": "2023-05-01", "place_text": "Park"},
            {"end_date": ["order"]},
        ),
        (
            {
                "start_date": "2023-05-04",
                "start_time": "14:30",
                "end_time": "20:00",
                "place_text": "Freizeitforum Marzahn",
            },
            {"__all__": ["unchanged"]},
        ),
        (
            {"start_date": "2023-03-26", "start_time": "02:30", "place_text": "Park"},
            {"start_time": ["clock_change"]},
        ),
        ({"start_date": "2023-06-01", "place_text": "x" * 256}, {"place_text": ["max_length"]}),
        ({"start_date": "2023-06-01", "venue": "999", "place_text": "Park"}, {"venue": ["invalid_choice"]}),
        ({"start_date": "2023-06-01", "venue": "9" * 30, "place_text": "x"}, {"venue": ["invalid_choice"]}),
        ({"start_date": "2023-06-01", "venue": "abc"}, {"venue": ["missing"]}),
    ],
)
def test_a_wrong_move_is_refused_at_the_field_and_nothing_is_lost(
    event: Any, chefredaktion: Any, send: Any, data: dict[str, str], codes: dict[str, list[str]]
) -> None:
    response = send(chefredaktion, event, "reschedule", **data, **reason(event, "Weil es regnet."))
    form = response.context["form"]
    assert {name: [e.code for e in found] for name, found in form.errors.as_data().items()} == codes
    assert "Weil es regnet." in response.content.decode()
    assert live(event).status == "scheduled"


MOVED_AWAY = {"start_date": "2023-06-01", "start_time": "17:00", "place_text": "Freizeitforum Marzahn"}


def test_who_moves_an_event_is_told_what_does_not_fit_it_any_more(
    home: Any, publish: Any, chefredaktion: Any, send: Any
) -> None:
    event = publish(home, event_page(programme=rounds(("15:00:00", "16:00:00"))))
    publish(event, workshop_page(title="AG 1"))
    publish(
        event, workshop_page(title="AG 2", sessions=sessions({"date": "2023-05-04", "start": "17:00:00"}))
    )
    told = said(send(chefredaktion, event, "reschedule", **MOVED_AWAY))
    assert [text for text in told if "AG" in text] == [
        "Dies passt nicht mehr zur Veranstaltung: Programm, AG 2. Bitte passen Sie es an."
    ]


def test_who_moves_an_event_with_all_that_is_in_it_is_told_nothing_else(
    home: Any, publish: Any, chefredaktion: Any, send: Any
) -> None:
    event = publish(home, event_page(programme=rounds(("15:00:00", "16:00:00"))))
    publish(event, workshop_page())
    told = said(send(chefredaktion, event, "reschedule", **HERE, start_date="2023-06-01"))
    assert told == ["„NetzWerkStadt 2023“ ist verlegt."]


@pytest.mark.parametrize("way", ["at once", "by schedule"])
def test_a_draft_of_an_event_that_was_moved_past_its_programme_goes_live_all_the_same(
    way: str, home: Any, publish: Any, chefredaktion: Any, send: Any, committed: Any
) -> None:
    event = publish(home, event_page(programme=rounds(("15:00:00", "16:00:00"))))
    event.motto = "Neues Motto"
    scheduled = way == "by schedule"
    event.go_live_at = timezone.now() + timedelta(hours=1) if scheduled else None
    draft = event.save_revision()
    if scheduled:
        draft.publish()
    send(chefredaktion, event, "reschedule", **MOVED_AWAY)
    with time_machine.travel(timezone.now() + timedelta(hours=2)), committed():
        if scheduled:
            call_command("publish_scheduled")
        else:
            live(event).get_latest_revision().publish()
    assert (live(event).motto, live(event).start_date) == ("Neues Motto", date(2023, 6, 1))


def test_a_reason_that_is_too_long_is_refused(event: Any, chefredaktion: Any, send: Any) -> None:
    response = send(chefredaktion, event, "cancel", **reason(event, "x" * 256))
    errors = response.context["form"].errors.as_data()
    assert [error.code for error in errors[f"reason_{event.locale_id}"]] == ["max_length"]
    assert live(event).status == "scheduled"


def test_an_incomplete_page_can_be_cancelled_and_moved(
    home: Any, publish: Any, committed: Any, chefredaktion: Any, send: Any
) -> None:
    event = publish(home, event_page())
    type(event).objects.filter(pk=event.pk).update(is_free=True, price="5 Euro")  # an import, for example
    data = {"start_date": "2023-06-01", "start_time": "15:00", "place_text": "Freizeitforum Marzahn"}
    assert send(chefredaktion, event, "reschedule", **data).status_code == 302
    assert send(chefredaktion, event, "cancel").status_code == 302
    assert (live(event).status, live(event).start_date) == ("cancelled", date(2023, 6, 1))


def test_the_form_asks_for_what_the_event_has(home: Any, publish: Any, chefredaktion: Any) -> None:
    whole = publish(home, event_page(title="A", all_day=True, start_time=None, end_time=None))
    online = publish(
        home, event_page(title="B", attendance_mode="online", place_text="", online_url="https://example.org")
    )
    forms = [chefredaktion.get(address(page, "reschedule")).context["form"] for page in (whole, online)]
    asked = [{name for name in form.fields if not name.startswith("reason_")} for form in forms]
    assert asked == [
        {"start_date", "end_date", "venue", "place_text", "room"},
        {"start_date", "start_time", "end_date", "end_time"},
    ]


# Who may


@pytest.mark.parametrize("action", ACTIONS)
def test_redaktion_may_not(event: Any, redaktion: Any, send: Any, action: str) -> None:
    for response in (redaktion.get(address(event, action)), send(redaktion, event, action)):
        assert (response.status_code, response.url) == (302, "/admin/")
    assert live(event).status == "scheduled"
    assert list(status_menu.buttons(event, redaktion.user)) == []


@pytest.mark.parametrize("action", ACTIONS)
def test_nobody_may_without_logging_in(event: Any, client: Any, send: Any, action: str) -> None:
    response = send(client, event, action)
    assert response.url.startswith("/admin/login/")
    assert live(event).status == "scheduled"


def test_reading_changes_nothing(event: Any, chefredaktion: Any, committed: Any) -> None:
    for action in ACTIONS:
        with committed():
            chefredaktion.get(address(event, action))
    assert live(event).latest_revision_id == event.latest_revision_id


def test_a_locked_page_stays_as_it_is(event: Any, admin_user: Any, chefredaktion: Any, send: Any) -> None:
    event.locked, event.locked_by = True, admin_user
    event.save()
    response = send(chefredaktion, event, "cancel")
    assert response.url == f"/admin/pages/{event.pk}/edit/"
    assert ["gesperrt" in text for text in said(response)] == [True]
    assert live(event).status == "scheduled"
    assert list(status_menu.buttons(live(event), chefredaktion.user)) == []


def test_a_page_that_others_approve_stays_as_it_is(
    event: Any, admin_user: Any, chefredaktion: Any, send: Any, committed: Any
) -> None:
    workflow = Workflow.objects.create(name="Rechtsamt")
    WorkflowTask.objects.create(
        workflow=workflow, task=GroupApprovalTask.objects.create(name="Prüfung"), sort_order=0
    )
    with committed():
        workflow.start(event, admin_user)
    response = send(chefredaktion, live(event), "cancel")
    assert (response.url, len(said(response))) == (f"/admin/pages/{event.pk}/edit/", 1)
    assert live(event).status == "scheduled"


def test_a_scheduled_version_is_no_obstacle(
    event: Any, chefredaktion: Any, send: Any, committed: Any
) -> None:
    soon = timezone.now() + timedelta(days=1)
    with committed():
        changed = live(event)
        changed.title, changed.go_live_at = "Ab morgen", soon
        changed.save_revision().publish()
    assert len(list(status_menu.buttons(live(event), chefredaktion.user, "edit"))) == 3
    assert said(send(chefredaktion, event, "cancel")) == ["„NetzWerkStadt 2023“ ist abgesagt."]
    scheduled = live(event).scheduled_revision
    assert (scheduled.as_object().title, scheduled.approved_go_live_at) == ("Ab morgen", soon)
    assert (live(event).title, live(event).status) == ("NetzWerkStadt 2023", "cancelled")


def test_a_page_that_someone_unpublishes_meanwhile_stays_offline(
    event: Any, chefredaktion: Any, send: Any, committed: Any, monkeypatch: Any
) -> None:
    found = status_changes.versions

    def versions(page: Any) -> list[Any]:
        pages = found(page)
        with committed():
            live(event).unpublish()
        return pages

    monkeypatch.setattr(status_changes, "versions", versions)
    response = send(chefredaktion, event, "cancel")
    assert said(response) == [
        "Jemand anderes hat die Veranstaltung inzwischen geändert. Ihre Änderung wurde nicht ausgeführt."
    ]
    assert (live(event).live, live(event).status) == (False, "scheduled")


def test_a_translation_alone_is_not_changed_against_its_source(
    home: Any, english: Any, publish: Any, committed: Any, chefredaktion: Any, send: Any
) -> None:
    event = publish(home, event_page())
    for page in (home, event):
        with committed():
            translate(page, english, {})
    foreign = event.get_translation(english)
    GroupPagePermission.objects.all().delete()
    group = chefredaktion.user.groups.get()
    for action in ("change", "publish"):
        GroupPagePermission.objects.create(group=group, page=foreign.get_parent(), permission_type=action)
    assert said(send(chefredaktion, foreign, "cancel")) == [
        "Diese Seite ist eine Übersetzung: Bitte tun Sie dies auf der Ausgangsseite (Deutsch)."
    ]
    assert live(foreign).status == "scheduled"


def test_what_is_not_live_is_changed_on_the_page_itself(
    home: Any, event: Any, chefredaktion: Any, send: Any
) -> None:
    event.unpublish()
    response = send(chefredaktion, event, "cancel")
    assert said(response) == [
        "Diese Veranstaltung ist nicht veröffentlicht. Bitte ändern Sie den Status auf der Seite selbst."
    ]
    assert live(event).status == "scheduled"


@pytest.mark.parametrize(("action", "status"), [("cancel", "cancelled"), ("postpone", "postponed")])
def test_what_is_so_already_is_not_done_again(
    home: Any, publish: Any, chefredaktion: Any, send: Any, action: str, status: str
) -> None:
    event = publish(home, event_page(status=status))
    response = send(chefredaktion, event, action)
    assert said(response) == ["Nichts zu tun: Die Veranstaltung hat diesen Status schon."]
    assert live(event).latest_revision_id == event.latest_revision_id


def test_an_alias_and_other_pages_have_no_such_actions(
    home: Any, event: Any, publish: Any, chefredaktion: Any
) -> None:
    series = publish(home, series_page())
    alias = event.create_alias(update_slug="zweitname")
    assert [chefredaktion.get(address(page, "cancel")).status_code for page in (series, alias, home)] == [
        404,
        404,
        404,
    ]
    assert chefredaktion.get("/admin/netzwerk/events/99999/cancel/").status_code == 404
    assert [list(status_menu.buttons(page, chefredaktion.user)) for page in (series, alias)] == [[], []]


def test_a_language_that_the_user_may_not_publish_is_named(
    home: Any, english: Any, publish: Any, committed: Any, chefredaktion: Any, send: Any
) -> None:
    with committed():
        translate(home, english, {})
    event = publish(home, event_page())
    with committed():
        translate(event, english, {})
    foreign = event.get_translation(english)
    response = send(chefredaktion, event, "cancel")
    assert said(response)[1:] == [
        "Diese Sprachen dürfen Sie nicht veröffentlichen, sie wurden nicht geändert: Englisch."
    ]
    assert (live(event).status, live(foreign).status) == ("cancelled", "scheduled")
    group = chefredaktion.user.groups.get()
    GroupPagePermission.objects.create(group=group, page=foreign.get_parent(), permission_type="publish")
    send(chefredaktion, event, "undo")
    send(chefredaktion, event, "cancel", **reason(event, "Sturm."), **reason(foreign, "Storm."))
    assert [(p.status, p.status_reason) for p in (live(event), live(foreign))] == [
        ("cancelled", "Sturm."),
        ("cancelled", "Storm."),
    ]


def test_the_history_of_each_language_tells(
    home: Any, english: Any, publish: Any, committed: Any, admin_client: Any, send: Any
) -> None:
    with committed():
        translate(home, english, {})
    event = publish(home, event_page())
    with committed():
        translate(event, english, {})
    send(admin_client, event, "cancel", **reason(event, "Sturm."))
    for page in (event, event.get_translation(english)):
        html = admin_client.get(f"/admin/pages/{page.pk}/history/").content.decode()
        assert "Veranstaltung abgesagt" in html


def test_undoing_shows_what_becomes_what(home: Any, publish: Any, chefredaktion: Any, send: Any) -> None:
    event = publish(home, event_page(place_text="", venue=venue(locale=home.locale)))
    data = {"start_date": "2023-06-01", "start_time": "15:00", "place_text": "Park", "end_time": "18:00"}
    send(chefredaktion, event, "reschedule", **data)
    assert chefredaktion.get(address(event, "undo")).context["rows"] == [
        ("Status", "Verlegt: Neuer Termin oder neuer Ort steht fest", "Findet wie geplant statt"),
        ("Veranstaltungsort", "–", "Freizeitforum Marzahn, Berlin"),
        ("Ort als Text", "Park", "–"),
        ("beginnt am", "1. Juni 2023", "4. Mai 2023"),
        ("beginnt um", "15:00", "14:30"),
        ("ursprünglicher Tag", "4. Mai 2023", "–"),
        ("ursprüngliche Uhrzeit", "14:30", "–"),
        ("ursprünglicher Ort", "Freizeitforum Marzahn, Marzahner Promenade 55, 12679 Berlin", "–"),
    ]


# Where the actions are found


def test_the_menu_offers_what_makes_sense(event: Any, chefredaktion: Any, send: Any) -> None:
    def offered() -> list[str]:
        found = status_menu.buttons(live(event), chefredaktion.user, "edit")
        return [button.url.rsplit("/", 2)[1] for button in found]

    assert offered() == ["cancel", "postpone", "reschedule"]
    send(chefredaktion, event, "cancel")
    assert offered() == ["postpone", "reschedule", "undo"]
    send(chefredaktion, event, "undo")
    assert offered() == ["cancel", "postpone", "reschedule"]
    html = chefredaktion.get(f"/admin/pages/{event.pk}/edit/").content.decode()
    assert [f'href="{address(event, action)}' in html for action in ACTIONS] == [True] * 3 + [False]


def test_the_explorer_offers_the_actions_and_leads_back(
    home: Any, event: Any, chefredaktion: Any, send: Any
) -> None:
    html = chefredaktion.get(f"/admin/pages/{home.pk}/").content.decode()
    assert f"{address(event, 'cancel')}?next=" in html
    response = chefredaktion.post(f"{address(event, 'cancel')}?next=/admin/pages/{home.pk}/")
    assert response.url == f"/admin/pages/{home.pk}/"
    response = chefredaktion.post(
        f"{address(event, 'reschedule')}?next=x", {"start_date": "2023-06-01", **HERE}
    )
    assert response.url == "x"
    response = chefredaktion.post(f"{address(event, 'postpone')}?next=https://example.org/")
    assert response.url == f"/admin/pages/{event.pk}/edit/"


def test_the_explorer_asks_nothing_more_for_more_events(
    home: Any, event: Any, publish: Any, chefredaktion: Any, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def cost() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert chefredaktion.get(f"/admin/pages/{home.pk}/").status_code == 200
        return sum("wagtail_netzwerk" in q["sql"] or "pagelogentry" in q["sql"] for q in queries)

    cost()
    one = cost()
    for number in range(5):
        publish(home, event_page(title=f"Noch eine {number}"))
    assert cost() == one
