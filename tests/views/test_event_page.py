"""An event as citizens see it: programme, workshops, people, and what came of it."""

from __future__ import annotations

import re
from datetime import date, time
from html import unescape
from typing import Any

import pytest
from django.utils.translation import gettext as _

from tests.factories import event_page, rounds, series_page
from wagtail_netzwerk.models import Person
from wagtail_netzwerk.pages.models import WorkshopPage

ADDRESS = "/netzwerkstadt-2023/"
COMING = date(2199, 5, 4)

PROGRAMME = [
    ("item", {"kind": "welcome", "start": time(14, 30), "end": time(14, 45), "room": "Foyer"}),
    ("item", {"kind": "talk", "start": time(14, 45), "title": "Was trägt", "text": "Mit\nBeispielen"}),
    ("item", {"kind": "workshop_round", "round": 1, "start": time(15, 30), "end": time(16, 30)}),
    ("item", {"kind": "break", "start": time(16, 30), "title": "Buffet"}),
    ("item", {"kind": "workshop_round", "round": 2, "start": time(17, 0), "end": time(18, 0)}),
]


def _read(client: Any, address: str) -> str:
    """The page's markup with its white space straightened."""
    response = client.get(address)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def _part(content: str, heading: str) -> str:
    """What stands below a heading of level 2, up to the next one."""
    match = re.search(rf"<h2[^>]*>{heading}</h2>(.*?)(?:<h2|</article> </div> </main>|</main>)", content)
    return match[1] if match else ""


def _text(markup: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", markup))).strip()


def _headings(content: str, level: int) -> list[str]:
    return [_text(found) for found in re.findall(rf"<h{level}[^>]*>(.*?)</h{level}>", content)]


def _workshop(title: str, *sessions: dict[str, Any], **fields: Any) -> WorkshopPage:
    return WorkshopPage(title=title, sessions=[("session", one) for one in sessions], **fields)


def test_the_programme_is_a_list_with_times_in_front(client: Any, home: Any, publish: Any) -> None:
    publish(home, event_page(programme=PROGRAMME))
    programme = _part(_read(client, ADDRESS), "Programm")
    rows = re.findall(r'<li class="netzwerk-programme__item.*?</li>', programme)
    assert [_text(row) for row in rows] == [
        "14:30–14:45 Uhr Begrüßung Foyer",
        "14:45 Uhr Was trägt Vortrag Mit Beispielen",
        "15:30–16:30 Uhr Workshop-Runde 1",
        "16:30 Uhr Buffet",
        "17:00–18:00 Uhr Workshop-Runde 2",
    ]
    assert re.findall(r'<time datetime="([^"]*)"', programme)[0] == "14:30"


def test_a_round_shows_its_workshops_each_with_one_link(client: Any, home: Any, publish: Any) -> None:
    event = publish(home, event_page(programme=PROGRAMME))
    publish(event, _workshop("Ehrenamt", {"round": 1, "room": "Raum 1", "capacity": 20}, {"round": 2}))
    publish(event, _workshop("Sport", {"round": 1, "status": "cancelled", "note": "Referat erkrankt"}))
    programme = _part(_read(client, ADDRESS), "Programm")
    rounds = programme.split("Workshop-Runde")
    links = [re.findall(r'href="([^"]*)"', part) for part in rounds]
    assert links == [[], [f"{ADDRESS}ehrenamt/", f"{ADDRESS}sport/"], [f"{ADDRESS}ehrenamt/"]]
    assert _headings(programme, 3) == ["Ehrenamt", "Sport", "Ehrenamt"]
    first, cancelled = re.findall(r"<article.*?</article>", rounds[1])
    assert _text(first) == "Ehrenamt Raum 1 20 Plätze"
    assert _text(cancelled) == "Sport Entfällt Referat erkrankt"


def test_a_workshop_without_a_round_stands_below_the_programme(client: Any, home: Any, publish: Any) -> None:
    event = publish(home, event_page(programme=PROGRAMME))
    publish(event, _workshop("Rundgang", {"start": time(17, 0), "end": time(18, 0), "room": "Hof"}))
    content = _read(client, ADDRESS)
    assert "Rundgang" not in _part(content, "Programm")
    card = re.findall(r'<article class="netzwerk-card.*?</article>', content)
    assert [_text(found) for found in card] == ["Rundgang Donnerstag, 4. Mai 2023, 17:00–18:00 Uhr Hof"]


@pytest.mark.parametrize(("sessions", "offered"), [(({"round": 1},), True), ((), False)])
def test_the_file_with_workshops_is_offered_when_they_have_times(
    client: Any, home: Any, publish: Any, sessions: Any, offered: bool
) -> None:
    event = publish(home, event_page(start_date=COMING, programme=PROGRAMME))
    publish(event, _workshop("Ehrenamt", *sessions))
    content = _read(client, ADDRESS)
    assert 'href="/netzwerkstadt-2023.ics"' in content
    assert ('href="/netzwerkstadt-2023.ics?include=workshops"' in content) is offered


def test_contributors_stand_by_role_in_the_order_entered(client: Any, home: Any, publish: Any) -> None:
    contributors = [
        ("contributor", {"role": "supporter", "function": "Stiftung", "support": ["money", "room"]}),
        ("contributor", {"role": "partner", "function": "Zoo", "note": "prägte die Inhalte"}),
        ("contributor", {"role": "partner", "function": "Anstalt"}),
        ("contributor", {"role": "organiser", "function": "Stadtteilkoordination"}),
    ]
    publish(home, event_page(contributors=contributors))
    groups = re.findall(r"<dt[^>]*role[^>]*>.*?</dd>", _part(_read(client, ADDRESS), "Mitwirkende"))
    assert [_text(group) for group in groups] == [
        "Veranstaltet von Stadtteilkoordination",
        "Kooperationspartner Zoo prägte die Inhalte Anstalt",
        "Unterstützt von Stiftung Geld Raum",
    ]


def test_a_person_who_is_not_public_appears_by_function_only(client: Any, home: Any, publish: Any) -> None:
    someone = Person.objects.create(
        name="Ada Beispiel", email="ada@stadt.example", phone="030 123", responsibility="Quartiersmanagement"
    )
    who = {"person": someone}
    event = publish(
        home,
        event_page(
            programme=[*PROGRAMME, ("item", {"kind": "talk", "participants": [who]})],
            contributors=[("contributor", {"role": "moderator", **who})],
            calls=[("call", {"title": "Gesucht", "tasks": "<p>Helfen</p>", "state": "open", **who})],
        ),
    )
    publish(event, _workshop("Ehrenamt", {"round": 1}, moderators=[("participant", who)]))
    content = _read(client, ADDRESS)
    assert [part in content for part in ("Ada", "ada@", "030 123")] == [False, False, False]
    assert content.partition("</head>")[2].count("Quartiersmanagement") == 4


@pytest.mark.parametrize(
    ("fields", "heading"),
    [
        ({"start_date": date(2023, 5, 4)}, "Looking back"),
        ({"start_date": date(2023, 5, 4), "status": "cancelled"}, "What follows"),
        ({"start_date": COMING}, "What follows"),
    ],
)
def test_only_what_took_place_is_looked_back_on(
    client: Any, home: Any, publish: Any, fields: Any, heading: str
) -> None:
    follow_up = {"date": date(2023, 6, 1), "what": "Auswertung", "committee": "Steuerungsgruppe"}
    publish(
        home,
        event_page(
            follow_ups=[("follow_up", follow_up)], attendee_count=70, attendee_qualifier="about", **fields
        ),
    )
    content = _read(client, ADDRESS)
    found = {name: _text(_part(content, _(name))) for name in ("Looking back", "What follows")}
    step = "1. Juni 2023 Auswertung Steuerungsgruppe"
    assert [name for name, text in found.items() if step in text] == [heading]
    assert ("rund 70" in found["Looking back"]) is (heading == "Looking back")


def test_results_of_workshops_are_linked_when_looking_back(client: Any, home: Any, publish: Any) -> None:
    event = publish(home, event_page(programme=PROGRAMME))
    publish(event, _workshop("Ehrenamt", {"round": 1}, results=[("row", {"idea": "Eine Börse"})]))
    publish(event, _workshop("Sport", {"round": 1}))
    looking_back = _part(_read(client, ADDRESS), _("Looking back"))
    assert re.findall(r'href="([^"]*)"', looking_back) == [f"{ADDRESS}ehrenamt/"]


@pytest.mark.parametrize(
    ("until", "state", "words"),
    [
        (None, "open", "Offen"),
        (COMING, "open", "Offen"),
        (date(2023, 4, 1), "open", "Beendet"),
        (COMING, "filled", "Gefunden"),
        (None, "closed", "Beendet"),
    ],
)
def test_a_call_says_in_words_whether_it_is_open(
    client: Any, home: Any, publish: Any, until: Any, state: str, words: str
) -> None:
    call = {
        "title": "Hilfe",
        "tasks": "<p>Tische</p>",
        "state": state,
        "until": until,
        "email": "a@b.example",
    }
    publish(home, event_page(calls=[("call", call)]))
    badge = re.search(r'<article class="netzwerk-call.*?<strong[^>]*>(.*?)</strong>', _read(client, ADDRESS))
    assert badge is not None
    assert badge[1] == words


def test_the_editions_before_and_after_are_linked(client: Any, home: Any, publish: Any) -> None:
    series = publish(home, series_page())
    for year in (2022, 2023, 2024):
        publish(series, event_page(title=f"NetzWerkStadt {year}", start_date=date(year, 5, 4)))
    content = _read(client, "/netzwerkstadt/netzwerkstadt-2023/")
    links = dict(re.findall(r'href="([^"]*)" rel="(prev|next)"', content))
    assert links == {
        "/netzwerkstadt/netzwerkstadt-2022/": "prev",
        "/netzwerkstadt/netzwerkstadt-2024/": "next",
    }


def test_an_event_of_several_days_shows_its_programme_day_by_day(
    client: Any, home: Any, publish: Any
) -> None:
    days = [
        ("item", {"kind": "welcome", "start": time(15, 0)}),
        ("item", {"kind": "plenary", "start": time(9, 0), "date": date(2023, 5, 5)}),
    ]
    publish(home, event_page(end_date=date(2023, 5, 5), programme=days))
    programme = _part(_read(client, ADDRESS), "Programm")
    assert _headings(programme, 3) == ["Donnerstag, 4. Mai 2023", "Freitag, 5. Mai 2023"]


def test_a_session_on_another_day_than_its_round_says_so(client: Any, home: Any, publish: Any) -> None:
    fields = {"start_date": date(2199, 5, 4), "end_date": date(2199, 5, 5)}
    event = publish(home, event_page(**fields, programme=rounds(("15:00", "16:00"), ("16:00", "17:00"))))
    publish(event, _workshop("Ehrenamt", {"round": 1}, {"round": 2, "date": date(2199, 5, 5)}))
    feet = re.findall(r'<div class="netzwerk-card__foot">.*?</div>', _read(client, event.url))
    assert [_text(foot) for foot in feet] == ["", "Sonntag, 5. Mai 2199, 16:00–17:00 Uhr"]
