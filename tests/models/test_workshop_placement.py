"""A workshop fits into its event, and what does not is refused at its field, in drafts too."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests.factories import event_page
from tests.models.forms import post_event, refused
from wagtail_netzwerk.pages.models import EventPage, WorkshopPage

ROUNDS = [
    {"kind": "registration", "start": "14:00", "end": "14:30"},
    {"kind": "workshop_round", "round": 1, "start": "15:00", "end": "16:00", "room": "Foyer"},
    {"kind": "workshop_round", "round": 2, "start": "16:30", "end": "17:30"},
]
ACTIONS = pytest.mark.parametrize("action", ["", "action-publish"])


def blocks(kind: str, values: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"type": kind, "value": value} for value in values]


@pytest.fixture
def event(home: Any, publish: Any) -> Any:
    """From 14:30 to 18:00 on 4 May 2023, with two rounds."""
    return publish(home, event_page(programme=blocks("item", ROUNDS)))


@pytest.fixture
def days(home: Any, publish: Any) -> Any:
    """From 14:30 on 4 May until 12:00 on 5 May 2023; its round is on the second day."""
    second = {"kind": "workshop_round", "round": 1, "date": "2023-05-05", "start": "09:00", "end": "11:00"}
    return publish(
        home, event_page(end_date=date(2023, 5, 5), end_time=time(12), programme=blocks("item", [second]))
    )


def workshop(event: Any, title: str = "AG 1", *sessions: dict[str, Any]) -> Any:
    """A workshop as a draft, saved past the form."""
    page = WorkshopPage(title=title, sessions=blocks("session", list(sessions)), live=False)
    return event.add_child(instance=page)


def post_workshop(client: Any, page: Any, *sessions: dict[str, Any], action: str = "") -> Any:
    """Send a workshop's edit form with some sessions."""
    names = ("body", "moderators", "presenters", "guiding_questions", "results", "downloads")
    empty = {"room": "", "capacity": "", "note": "", "date": "", "start": "", "end": "", "round": ""}
    filled = [("session", {**empty, "status": "scheduled", **session}) for session in sessions]
    data = nested_form_data(
        {
            **{name: streamfield([]) for name in names},
            "sessions": streamfield(filled),
            "comments": inline_formset([]),
        }
    )
    data |= {"title": page.title, "slug": page.slug, **({action: "1"} if action else {})}
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


def at_fields(response: Any, stream: str) -> dict[int, dict[str, str]]:
    """The codes of a stream's errors, by position and field; empty when the form was accepted."""
    if response.status_code != 200:
        return {}
    assert set(response.context["form"].errors) == {stream}
    (found,) = response.context["form"].errors.as_data()[stream]
    return {
        index: {name: error.code for name, error in block.block_errors.items()}
        for index, block in found.block_errors.items()
    }


@ACTIONS
@pytest.mark.parametrize(
    ("session", "errors"),
    [
        ({"round": "1"}, {}),
        ({"round": "2", "room": "R 1", "capacity": "12"}, {}),
        ({"start": "15:00", "end": "16:00"}, {}),
        ({}, {}),
        ({"round": "3"}, {"round": "no_round"}),
        ({"round": "1", "date": "2023-05-05"}, {"date": "outside"}),
        ({"round": "1", "start": "14:00"}, {"start": "outside"}),
        ({"round": "1", "end": "18:30"}, {"end": "outside"}),
        ({"start": "18:00"}, {"start": "outside"}),
        ({"round": "1", "end": "15:30"}, {}),
        ({"round": "1", "end": "15:00"}, {"end": "order"}),
        ({"start": "16:00", "end": "15:00"}, {"end": "order"}),
        ({"end": "16:00"}, {"start": "no_start"}),
    ],
)
def test_a_session_lies_within_its_event(
    event: Any, chefredaktion: Any, action: str, session: dict[str, str], errors: dict[str, str]
) -> None:
    page = workshop(event)
    response = post_workshop(chefredaktion, page, session, action=action)
    assert at_fields(response, "sessions") == ({0: errors} if errors else {})
    stored = WorkshopPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert len(stored.sessions) == (0 if errors else 1)


def test_the_day_of_a_session_is_that_of_its_round(days: Any, redaktion: Any) -> None:
    page = workshop(days)
    assert at_fields(post_workshop(redaktion, page, {"round": "1", "start": "09:30"}), "sessions") == {}
    late = post_workshop(redaktion, page, {"round": "1", "start": "11:00", "end": "12:30"})
    assert at_fields(late, "sessions") == {0: {"end": "outside"}}


@ACTIONS
def test_a_round_is_met_in_once(event: Any, chefredaktion: Any, action: str) -> None:
    response = post_workshop(chefredaktion, workshop(event), {"round": "1"}, {"round": "1"}, action=action)
    assert at_fields(response, "sessions") == {1: {"round": "twice"}}


@ACTIONS
@pytest.mark.parametrize(
    ("taken", "wanted", "collides"),
    [
        ({"round": 1, "room": "R 1"}, {"round": "1", "room": "r 1"}, True),
        ({"round": 1, "room": "R 1"}, {"round": "1", "room": "R 2"}, False),
        ({"round": 1, "room": "R 1"}, {"round": "2", "room": "R 1"}, False),
        ({"round": 1}, {"round": "1"}, True),  # both in the room of the round
        ({"round": 1, "room": "R 1", "status": "cancelled"}, {"round": "1", "room": "R 1"}, False),
        ({"round": 1, "room": "R 1"}, {"round": "1", "room": "R 1", "status": "cancelled"}, False),
        ({"round": 1, "room": "R 1"}, {"start": "15:59", "end": "16:10", "room": "R 1"}, True),
        ({"round": 1, "room": "R 1"}, {"start": "16:00", "end": "16:10", "room": "R 1"}, False),
        ({"start": "15:00:00", "room": "R 1"}, {"start": "16:30", "room": "R 1"}, False),  # no end is known
        ({"start": "15:00:00", "room": "R 1"}, {"round": "1", "room": "R 1"}, True),
        ({"room": "R 1"}, {"room": "R 1"}, False),  # no time is known
    ],
)
def test_a_room_is_used_once_at_a_time(
    event: Any,
    chefredaktion: Any,
    action: str,
    taken: dict[str, Any],
    wanted: dict[str, str],
    collides: bool,
) -> None:
    workshop(event, "AG 2", taken)
    response = post_workshop(chefredaktion, workshop(event), wanted, action=action)
    assert at_fields(response, "sessions") == ({0: {"room": "double"}} if collides else {})


def test_the_editor_reads_who_has_the_room(event: Any, redaktion: Any) -> None:
    workshop(event, "Jugend", {"round": 1, "room": "R 1"})
    response = post_workshop(redaktion, workshop(event), {"round": "1", "room": "R 1"})
    (found,) = response.context["form"].errors.as_data()["sessions"]
    (message,) = found.block_errors[0].block_errors["room"].messages
    assert message == "„Jugend“ ist zur selben Zeit in diesem Raum."


def test_a_workshop_is_not_in_its_own_way(event: Any, redaktion: Any) -> None:
    page = workshop(event, "AG 1", {"round": 1, "room": "R 1"})
    rounds = ({"round": "2", "room": "R 1"}, {"round": "1", "room": "R 1"})
    assert at_fields(post_workshop(redaktion, page, *rounds), "sessions") == {}
    twice = ({"round": "1", "room": "R 1"}, {"start": "15:30", "end": "15:45", "room": "R 1"})
    assert at_fields(post_workshop(redaktion, page, *twice), "sessions") == {1: {"room": "double"}}


def test_drafts_of_event_and_workshops_plan_together(event: Any, publish: Any, redaktion: Any) -> None:
    other = publish(event, WorkshopPage(title="AG 2"))
    other.sessions = WorkshopPage(sessions=blocks("session", [{"round": 3, "room": "R 1"}])).sessions
    other.save_revision()
    third = {"kind": "workshop_round", "round": 3, "start": "17:30", "end": "18:00"}
    event.programme = EventPage(programme=blocks("item", [*ROUNDS, third])).programme
    event.save_revision()
    page = workshop(event)
    assert at_fields(post_workshop(redaktion, page, {"round": "3", "room": "R 1"}), "sessions") == {
        0: {"room": "double"}
    }
    assert at_fields(post_workshop(redaktion, page, {"round": "3", "room": "R 2"}), "sessions") == {}


# The programme of the event


def programme(*items: dict[str, str]) -> dict[str, str]:
    """The programme as the form sends it."""
    empty = dict.fromkeys(("round", "title", "date", "start", "end", "room", "text"), "")
    filled = [("item", {**empty, "participants-count": "0", **item}) for item in items]
    data: dict[str, str] = nested_form_data({"programme": streamfield(filled)})
    return data


@ACTIONS
@pytest.mark.parametrize(
    ("item", "errors"),
    [
        ({"kind": "talk", "start": "14:30", "end": "18:00"}, {}),
        ({"kind": "registration", "start": "14:00", "end": "14:30"}, {}),
        ({"kind": "talk", "start": "14:00"}, {"start": "outside"}),
        ({"kind": "talk", "start": "17:00", "end": "18:30"}, {"end": "outside"}),
        ({"kind": "registration", "start": "18:30"}, {}),
        ({"kind": "talk", "date": "2023-05-05"}, {"date": "outside"}),
        ({"kind": "talk", "start": "15:00", "end": "14:45"}, {"end": "order"}),
        ({"kind": "talk", "end": "14:45"}, {"start": "no_start"}),
        ({"kind": "talk", "round": "1"}, {"round": "no_round"}),
    ],
)
def test_a_programme_item_lies_within_its_event(
    home: Any,
    publish: Any,
    chefredaktion: Any,
    action: str,
    item: dict[str, str],
    errors: dict[str, str],
) -> None:
    event = publish(home, event_page())
    response = post_event(chefredaktion, event, action, **programme(item))
    assert at_fields(response, "programme") == ({0: errors} if errors else {})


@pytest.mark.parametrize(("action", "errors"), [("", {}), ("action-publish", {0: {"round": "missing"}})])
def test_a_round_is_numbered_before_it_is_published(
    home: Any, publish: Any, chefredaktion: Any, action: str, errors: dict[int, Any]
) -> None:
    event = publish(home, event_page())
    response = post_event(chefredaktion, event, action, **programme({"kind": "workshop_round"}))
    assert at_fields(response, "programme") == errors


@ACTIONS
def test_two_rounds_have_two_numbers(home: Any, publish: Any, chefredaktion: Any, action: str) -> None:
    event = publish(home, event_page())
    one = {"kind": "workshop_round", "round": "1"}
    response = post_event(chefredaktion, event, action, **programme(one, one))
    assert at_fields(response, "programme") == {1: {"round": "twice"}}


ONE_ROUND = {"kind": "workshop_round", "round": "1", "start": "15:00"}


def test_a_round_that_workshops_name_stays_in_what_is_published(event: Any, chefredaktion: Any) -> None:
    workshop(event, "Jugend", {"round": 1}, {"round": 2})
    workshop(event, "Senioren", {"round": 2})
    response = post_event(chefredaktion, event, **programme(ONE_ROUND))
    assert refused(response) == {"programme": ["round_in_use"]}
    message = "Diese Workshops liegen in Runden, die das Programm nicht hat: „Jugend“ (Runde 2), "
    assert response.context["form"].errors["programme"] == [f"{message}„Senioren“ (Runde 2)."]
    assert message.split(":")[0] in response.content.decode()


def test_a_draft_may_lack_a_round_that_workshops_name(event: Any, chefredaktion: Any) -> None:
    page = workshop(event, "Jugend", {"round": 2})
    assert refused(post_event(chefredaktion, event, "", **programme(ONE_ROUND))) == {}
    page.sessions = WorkshopPage(sessions=blocks("session", [{"round": 1}])).sessions
    page.save_revision()
    response = post_event(chefredaktion, event, **programme(ONE_ROUND))
    assert (response.status_code, refused(response)) == (302, {})


def test_below_a_page_that_is_no_event_nothing_can_be_misplaced(home: Any) -> None:
    page = home.add_child(instance=WorkshopPage(title="AG", sessions=blocks("session", [{"round": 1}])))
    assert page.placement_errors(home) == {}
