"""What search engines read about who takes part, and about series, events and workshops in each other."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from tests.output.jsonld_samples import (
    CITY,
    CITY_DOCUMENT,
    GROUPS,
    HALL,
    HALL_DOCUMENT,
    MAYOR,
    MAYOR_DOCUMENT,
    SCHEMA,
    SERIES,
    SERIES_DOCUMENT,
    UNIVERSITY,
    UNIVERSITY_DOCUMENT,
    event,
    workshop,
)
from tests.output.samples import at
from wagtail_netzwerk.output.jsonld import event_document, series_document
from wagtail_netzwerk.values.schema import Party, Place, SeriesSchema


@pytest.mark.parametrize(("field", "name"), GROUPS)
@pytest.mark.parametrize(
    ("parties", "written"),
    [
        ((), None),
        ((Party(name=" "), Party(name="\x00", url="https://stadt.example/")), None),
        ((MAYOR,), MAYOR_DOCUMENT),
        ((Party(name=""), CITY, CITY), CITY_DOCUMENT),
        ((MAYOR, UNIVERSITY, CITY, MAYOR), [MAYOR_DOCUMENT, UNIVERSITY_DOCUMENT, CITY_DOCUMENT]),
        (
            (Party(name="</script>\nTanz\x07", url="javascript:alert(1)", kind="NGO"),),
            {"@type": "NGO", "name": "</script> Tanz"},
        ),
    ],
)
def test_one_party_is_an_object_and_several_are_a_list_in_their_order(
    field: str, name: str, parties: tuple[Party, ...], written: Any
) -> None:
    nobody: dict[str, Any] = dict.fromkeys((group for group, _ in GROUPS), ())
    found = event_document(event(**nobody | {field: parties}))
    expected = {} if written is None else {name: written}
    assert {key: found[key] for _, key in GROUPS if key in found} == expected


def test_who_takes_part_stands_in_the_group_of_the_part_and_nowhere_else() -> None:
    found = event_document(
        event(
            organizers=(CITY, UNIVERSITY), sponsors=(UNIVERSITY,), contributors=(CITY,), performers=(MAYOR,)
        )
    )
    assert found == event_document(event()) | {
        "organizer": [CITY_DOCUMENT, UNIVERSITY_DOCUMENT],
        "sponsor": UNIVERSITY_DOCUMENT,
        "contributor": CITY_DOCUMENT,
        "performer": MAYOR_DOCUMENT,
    }


def test_a_party_is_a_name_a_page_and_a_kind() -> None:
    assert [field.name for field in fields(Party)] == ["name", "url", "kind"]


@pytest.mark.parametrize(
    ("organizers", "written"),
    [
        ((), None),
        ((Party(name=" "),), None),
        ((CITY, UNIVERSITY), [CITY_DOCUMENT, UNIVERSITY_DOCUMENT]),
    ],
)
def test_a_series_may_have_no_organiser_or_several(organizers: tuple[Party, ...], written: Any) -> None:
    series = SeriesSchema(name="Reihe", url="", description="", organizers=organizers)
    assert series_document(series).get("organizer") == written


@pytest.mark.parametrize(
    ("changes", "written"),
    [
        ({}, {}),
        ({"kind": "Event"}, {"@type": "Event"}),
        (
            {"kind": "Event", "start": at("Europe/Berlin", 2026, 7, 20, 9), "place": HALL},
            {"@type": "Event", "startDate": "2026-07-20T09:00:00+02:00", "location": HALL_DOCUMENT},
        ),
        (
            {"kind": "Event", "start": date(2026, 7, 20), "place": Place()},
            {"@type": "Event", "startDate": "2026-07-20"},
        ),
        ({"name": "</script>\nNetz\x00"}, {"name": "</script> Netz"}),
    ],
)
def test_an_event_names_what_it_is_part_of(changes: dict[str, Any], written: dict[str, Any]) -> None:
    found = event_document(event(super_event=replace(SERIES, **changes)))
    assert found["superEvent"] == SERIES_DOCUMENT | written


@pytest.mark.parametrize("name", ["", " \n", "\x00"])
def test_what_an_event_is_part_of_is_left_out_without_a_name(name: str) -> None:
    assert "superEvent" not in event_document(event(super_event=replace(SERIES, name=name)))


def test_what_an_event_is_part_of_needs_no_address() -> None:
    found = event_document(event(super_event=replace(SERIES, url="javascript:alert(1)")))
    assert found["superEvent"] == {"@type": "EventSeries", "name": "NetzWerkStadt"}


WORKSHOP_INSIDE = {
    "@type": "Event",
    "name": "Werkstatt",
    "url": "https://stadt.example/fachtag/werkstatt/",
    "description": "Wir bauen.",
    "startDate": "2026-07-20T11:00:00+02:00",
    "eventStatus": f"{SCHEMA}/EventScheduled",
    "eventAttendanceMode": f"{SCHEMA}/OfflineEventAttendanceMode",
    "location": {"@type": "Place", "name": "Raum 2", "address": "Raum 2"},
}


def test_an_event_holds_its_workshops_which_do_not_name_it_again() -> None:
    alone = event_document(event())
    assert event_document(event(sub_events=(workshop(), workshop(name="Zweite")))) == alone | {
        "subEvent": [WORKSHOP_INSIDE, WORKSHOP_INSIDE | {"name": "Zweite"}]
    }


def test_a_workshop_alone_names_its_event() -> None:
    assert event_document(workshop()) == WORKSHOP_INSIDE | {
        "@context": SCHEMA,
        "superEvent": {"@type": "Event", "name": "Fachtag", "url": "https://stadt.example/fachtag/"},
    }


def test_a_series_holds_the_workshops_of_its_events_at_any_depth() -> None:
    series = SeriesSchema(name="Reihe", url="", description="", sub_events=(event(sub_events=(workshop(),)),))
    (edition,) = series_document(series)["subEvent"]
    assert (edition["subEvent"], "superEvent" in edition) == ([WORKSHOP_INSIDE], False)
