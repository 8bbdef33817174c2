"""A workshop as citizens see it."""

from __future__ import annotations

import re
from datetime import date, time
from html import unescape
from typing import Any

import pytest
from django.utils.translation import gettext as _

from tests.factories import event_page
from wagtail_netzwerk.models import Person
from wagtail_netzwerk.pages.models import WorkshopPage

EVENT = "/netzwerkstadt-2023/"
ADDRESS = f"{EVENT}ehrenamt/"
ROUNDS = [
    ("item", {"kind": "workshop_round", "round": 1, "start": time(15, 30), "end": time(16, 30)}),
    ("item", {"kind": "workshop_round", "round": 2, "start": time(17, 0), "end": time(18, 0)}),
]


def _text(markup: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", markup))).strip()


def _read(client: Any, address: str = ADDRESS) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def _workshop(*sessions: dict[str, Any], **fields: Any) -> WorkshopPage:
    return WorkshopPage(**{"title": "Ehrenamt", "sessions": [("session", one) for one in sessions], **fields})


@pytest.fixture
def event(home: Any, publish: Any) -> Any:
    return publish(home, event_page(start_date=date(2199, 5, 4), room="Saal", programme=ROUNDS))


def test_it_says_which_event_it_belongs_to(client: Any, event: Any, publish: Any) -> None:
    publish(event, _workshop(subtitle="Menschen gewinnen"))
    header = re.findall(r'<header class="netzwerk-header">.*?</header>', _read(client))[0]
    assert re.findall(r'<a href="([^"]*)"', header) == [EVENT]
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", header) == ["Ehrenamt"]
    assert "Menschen gewinnen" in header


def test_its_sessions_have_day_time_room_and_places(client: Any, event: Any, publish: Any) -> None:
    publish(
        event,
        _workshop(
            {"round": 2, "room": "Raum 7"}, {"round": 1, "room": "Raum 6", "capacity": 20, "note": "Hof"}
        ),
    )
    sessions = re.findall(r'<li> ?<div class="netzwerk-session">.*?</li>', _read(client))
    first, second = (_("Workshop round %(number)s") % {"number": number} for number in (1, 2))
    assert [_text(one) for one in sessions] == [
        f"Samstag, 4. Mai 2199 15:30–16:30 Uhr {first} Raum 6 20 Plätze Hof",
        f"Samstag, 4. Mai 2199 17:00–18:00 Uhr {second} Raum 7",
    ]


@pytest.mark.parametrize(("room", "lines"), [("Raum 6", []), ("", ["Saal"])])
def test_a_room_of_its_own_takes_the_place_of_the_room_of_the_event(
    client: Any, event: Any, publish: Any, room: str, lines: list[str]
) -> None:
    publish(event, _workshop({"round": 1, "room": room}))
    assert re.findall(r"<div>(Saal)</div>", _read(client)) == lines


def test_a_cancelled_session_is_said_in_the_header(client: Any, event: Any, publish: Any) -> None:
    publish(event, _workshop({"round": 1, "status": "cancelled", "note": "Referat erkrankt"}, {"round": 2}))
    header = re.findall(r'<header class="netzwerk-header">.*?</header>', _read(client))[0]
    alerts = re.findall(r'<div class="netzwerk-alert netzwerk-alert--cancelled">(.*)</div>', header)
    assert [_text(alert) for alert in alerts] == [
        "Entfällt: Samstag, 4. Mai 2199, 15:30–16:30 Uhr Referat erkrankt"
    ]


@pytest.mark.parametrize(("status", "words"), [("cancelled", "Abgesagt"), ("postponed", "Verschoben")])
def test_what_befalls_the_event_is_said_on_its_workshops(
    client: Any, home: Any, publish: Any, status: str, words: str
) -> None:
    event = publish(home, event_page(programme=ROUNDS, status=status, status_reason="Sturm"))
    publish(event, _workshop({"round": 1}))
    content = _read(client)
    alert = re.findall(rf'<div class="netzwerk-alert netzwerk-alert--{status}">.*?<div>Sturm</div>', content)
    title = re.findall(r"<title>(.*?)</title>", content)[0]
    assert (len(alert), words in _text(alert[0]), words in title) == (1, True, True)


def test_it_has_a_calendar_file_and_no_links_to_web_calendars(client: Any, event: Any, publish: Any) -> None:
    publish(event, _workshop({"round": 1}))
    downloads = re.findall(r'<div class="netzwerk-download">.*?</section>', _read(client))[0]
    assert re.findall(r'href="([^"]*)"', downloads) == [f"{ADDRESS[:-1]}.ics"]


def test_moderators_who_are_not_public_appear_by_function(client: Any, event: Any, publish: Any) -> None:
    someone = Person.objects.create(name="Ada Beispiel", responsibility="Quartiersmanagement")
    publish(event, _workshop({"round": 1}, moderators=[("participant", {"person": someone})]))
    content = _read(client)
    assert ("Ada" in content, "Quartiersmanagement" in content) == (False, True)


def test_results_are_a_table_whose_cells_name_their_column(client: Any, event: Any, publish: Any) -> None:
    row = {
        "topic": "Sport",
        "current": "wenig",
        "target": "viel",
        "idea": "Kalender",
        "who": "Amt",
        "until": "2024",
    }
    publish(event, _workshop(results=[("row", row), ("row", {"idea": "Börse"})]))
    table = re.findall(r"<table.*?</table>", _read(client))[0]
    head = [_text(cell) for cell in re.findall(r'<th scope="col">(.*?)</th>', table)]
    rows = [
        [(label, _text(cell)) for label, cell in re.findall(r'<td data-label="(.*?)">(.*?)</td>', found)]
        for found in re.findall(r"<tr>.*?</tr>", table)[1:]
    ]
    assert re.findall(r'<th scope="row"[^>]*>(.*?)</th>', table) == ["Sport"]
    assert rows[0] == list(zip(head[1:], ["wenig", "viel", "Kalender", "Amt, 2024"], strict=True))
    assert rows[1] == list(zip(head[1:], ["", "", "Börse", ""], strict=True))


def test_the_other_workshops_of_the_event_are_linked(client: Any, event: Any, publish: Any) -> None:
    publish(event, _workshop({"round": 1}, {"round": 2}))
    publish(event, _workshop({"round": 1}, title="Sport"))
    siblings = re.findall(r'<section class="netzwerk-layout__more.*?</section>', _read(client))[0]
    assert re.findall(r'href="([^"]*)"', siblings) == [f"{EVENT}sport/"]


def test_the_preview_of_a_draft_below_a_draft_says_when_it_is(home: Any) -> None:
    event = event_page(start_date=date(2199, 5, 4), live=False)
    home.add_child(instance=event)
    event.programme = ROUNDS
    event.save_revision()
    workshop = _workshop({"round": 2}, live=False)
    event.add_child(instance=workshop)
    shown = _text(workshop.make_preview_request().rendered_content)
    assert f"Teil von {event.title}" in shown
    assert "17:00–18:00" in shown


def test_a_session_in_another_time_zone_names_it(client: Any, home: Any, publish: Any) -> None:
    abroad = publish(
        home, event_page(start_date=date(2199, 5, 4), timezone="Europe/Lisbon", programme=ROUNDS)
    )
    publish(abroad, _workshop({"round": 1}))
    assert _("Time zone: %(zone)s") % {"zone": "Europe/Lisbon"} in _read(client)
