"""Where: place lines, and what is missing at publishing."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils.translation import override

from tests.factories import event_page
from wagtail_netzwerk.models import Venue

pytestmark = pytest.mark.django_db  # Wagtail looks up the content type of each new page

VENUE = Venue(name="Haus", street="Weg 1", postal_code="12679", town="Berlin")


@pytest.mark.parametrize(
    ("fields", "lines", "name"),
    [
        ({}, ("Freizeitforum Marzahn",), "Freizeitforum Marzahn"),
        ({"room": "Saal"}, ("Freizeitforum Marzahn", "Saal"), "Freizeitforum Marzahn"),
        ({"place_text": "", "venue": VENUE}, ("Haus", "Weg 1", "12679 Berlin"), "Haus"),
        ({"venue": VENUE, "room": "Saal"}, ("Haus", "Saal", "Weg 1", "12679 Berlin"), "Haus"),
        ({"place_text": "", "venue": Venue(name="Haus", town="Berlin")}, ("Haus", "Berlin"), "Haus"),
        ({"attendance_mode": "mixed"}, ("Freizeitforum Marzahn",), "Freizeitforum Marzahn"),
        ({"attendance_mode": "online", "room": "Saal", "venue": VENUE}, (), "Online"),
        ({"place_text": ""}, (), ""),
    ],
)
def test_place_reads_from_name_to_town(fields: dict[str, Any], lines: tuple[str, ...], name: str) -> None:
    event = event_page(**fields)
    with override("en"):
        assert (event.place_lines, event.place_name) == (lines, name)


@pytest.mark.parametrize(
    ("mode", "place_text", "online_url", "missing"),
    [
        ("offline", "Rathaus", "", set()),
        ("offline", "", "", {"venue"}),
        ("offline", "", "https://join.example/", {"venue"}),
        ("online", "", "https://join.example/", set()),
        ("online", "Rathaus", "", {"online_url"}),
        ("mixed", "Rathaus", "https://join.example/", set()),
        ("mixed", "", "", {"venue", "online_url"}),
    ],
)
def test_a_place_or_an_address_is_asked_for_at_publishing(
    mode: str, place_text: str, online_url: str, missing: set[str]
) -> None:
    event = event_page(attendance_mode=mode, place_text=place_text, online_url=online_url)
    assert set(event.attendance_publication_errors()) == missing


def test_a_venue_stands_for_a_place_in_words() -> None:
    assert event_page(place_text="", venue=VENUE).attendance_publication_errors() == {}
