"""An event as plain values: for calendar files and for search engines."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from django.utils.translation import override

from tests.factories import event_page, venue
from wagtail_netzwerk.models import Organisation, Topic
from wagtail_netzwerk.values.calendar import ItemStatus
from wagtail_netzwerk.values.schema import Amenity, Party, Place, PostalAddress

MOVED = {"status": "rescheduled", "previous_start_date": date(2023, 5, 1)}
ONLINE = {"attendance_mode": "online", "online_url": "https://join.example/", "place_text": ""}
NO_TIMES = {"start_time": None, "end_time": None}


@pytest.fixture
def make(home: Any, english: Any) -> Any:
    """An event in English on the page of the site, so that its words are in these tests."""

    def make(**fields: Any) -> Any:
        event = home.add_child(instance=event_page(**fields))
        event.locale = english
        return event

    return make


@pytest.mark.parametrize(
    ("fields", "summary", "status", "transparent"),
    [
        ({}, "NetzWerkStadt 2023", ItemStatus.CONFIRMED, False),
        ({"status": "cancelled"}, "Cancelled: NetzWerkStadt 2023", ItemStatus.CANCELLED, True),
        (
            {"status": "postponed"},
            "Postponed, date to follow: NetzWerkStadt 2023",
            ItemStatus.TENTATIVE,
            True,
        ),
        (MOVED, "New date: NetzWerkStadt 2023", ItemStatus.CONFIRMED, False),
        (
            {"status": "rescheduled", "previous_place": "Rathaus"},
            "New place: NetzWerkStadt 2023",
            ItemStatus.CONFIRMED,
            False,
        ),
        (NO_TIMES, "NetzWerkStadt 2023", ItemStatus.CONFIRMED, True),
        ({**NO_TIMES, "all_day": True}, "NetzWerkStadt 2023", ItemStatus.CONFIRMED, False),
    ],
)
def test_a_calendar_shows_the_status(
    make: Any, fields: dict[str, Any], summary: str, status: ItemStatus, transparent: bool
) -> None:
    item = make(**fields).calendar_item()
    assert (item.summary, item.status, item.transparent) == (summary, status, transparent)


@pytest.mark.parametrize(
    ("fields", "description"),
    [
        ({}, ""),
        ({"motto": "Gemeinsam", "summary": "Kurz."}, "Gemeinsam\n\nKurz."),
        ({"status_reason": "Sturm"}, ""),
        ({"status": "cancelled", "status_reason": "Sturm", "summary": "Kurz."}, "Sturm\n\nKurz."),
        (MOVED, "Originally planned for: Monday, 1 May 2023"),
        (
            {**MOVED, "previous_start_time": time(9), "previous_place": "Rathaus"},
            "Originally planned for: Monday, 1 May 2023, 09:00\n\nOriginally planned at: Rathaus",
        ),
        ({"status": "cancelled", "previous_place": "Rathaus"}, ""),
        (NO_TIMES, "The time of day will follow."),
        (ONLINE, "Join online: https://join.example/"),
        ({"online_url": "https://join.example/"}, ""),
        ({"contact_name": "Büro", "contact_email": "b@stadt.example"}, "Contact: Büro, b@stadt.example"),
    ],
)
def test_a_calendar_s_text_says_what_its_fields_cannot(
    make: Any, fields: dict[str, Any], description: str
) -> None:
    assert make(**fields).calendar_item().description == description


def test_the_words_are_in_the_language_of_the_page(make: Any) -> None:
    event = make(status="cancelled")
    with override("de"):
        assert event.calendar_item().summary == "Cancelled: NetzWerkStadt 2023"
        assert event.calendar_item().language == "en"


@pytest.mark.parametrize(
    ("fields", "location", "conference"),
    [
        ({}, "Freizeitforum Marzahn", ""),
        (ONLINE, "Online", "https://join.example/"),
        (
            {"attendance_mode": "mixed", "online_url": "https://join.example/"},
            "Freizeitforum Marzahn",
            "https://join.example/",
        ),
        ({"online_url": "https://join.example/"}, "Freizeitforum Marzahn", ""),
    ],
)
def test_a_calendar_says_where(make: Any, fields: dict[str, Any], location: str, conference: str) -> None:
    item = make(**fields).calendar_item()
    assert (item.location, item.conference_url) == (location, conference)


def test_a_venue_has_a_position(make: Any) -> None:
    place = venue(latitude=Decimal("52.541200"), longitude=Decimal("13.559500"))
    assert make(venue=place).calendar_item().geo == (52.5412, 13.5595)
    online = {**ONLINE, "venue": place, "slug": "online"}
    assert make(**online).calendar_item().geo is None


def test_topics_are_named_in_the_language_of_the_page(make: Any, german: Any, english: Any) -> None:
    translated = Topic.objects.create(name="Ehrenamt", locale=german)
    translated.copy_for_translation(english).save()
    other = translated.get_translation(english)
    other.name = "Volunteering"
    other.save()
    only_german = Topic.objects.create(name="Bildung", locale=german)
    event = make()
    event.topics = [translated, only_german]
    assert event.calendar_item().categories == ("Bildung", "Volunteering")


@pytest.mark.parametrize(
    ("fields", "end"),
    [
        ({}, "2023-05-04T18:00:00+02:00"),
        ({"end_time": None}, None),
        (NO_TIMES, "2023-05-04"),
        ({**NO_TIMES, "all_day": True, "end_date": date(2023, 5, 6)}, "2023-05-06"),
    ],
)
def test_the_last_day_is_included_for_search_engines(
    make: Any, fields: dict[str, Any], end: str | None
) -> None:
    found = make(**fields).schema().end
    assert (found.isoformat() if found else None) == end


@pytest.mark.parametrize(
    ("fields", "status", "previous"),
    [
        ({}, "EventScheduled", None),
        ({"status": "cancelled"}, "EventCancelled", None),
        ({"status": "postponed"}, "EventPostponed", None),
        (MOVED, "EventRescheduled", date(2023, 5, 1)),
        ({"status": "rescheduled", "previous_place": "Rathaus"}, "EventScheduled", None),
    ],
)
def test_search_engines_read_the_status(
    make: Any, fields: dict[str, Any], status: str, previous: date | None
) -> None:
    schema = make(**fields).schema()
    assert (schema.status, schema.previous_start) == (status, previous)


@pytest.mark.parametrize(
    ("fields", "is_free"), [({}, None), ({"is_free": True}, True), ({"price": "5 Euro"}, False)]
)
def test_whether_it_is_free_may_be_not_known(make: Any, fields: dict[str, Any], is_free: bool | None) -> None:
    assert make(**fields).schema().is_free is is_free


def test_search_engines_read_place_and_organiser(make: Any, german: Any) -> None:
    place = venue(accessibility=[("feature", {"fact": "lift", "answer": "no", "note": ""})])
    organiser = Organisation.objects.create(name="Stadt", url="https://stadt.example/", locale=german)
    schema = make(venue=place, room="Saal", organiser=organiser).schema()
    assert schema.place == Place(
        name="Freizeitforum Marzahn, Saal",
        address=PostalAddress(
            street="Marzahner Promenade 55", postal_code="12679", locality="Berlin", country="DE"
        ),
        amenities=(Amenity(name="Lift", value=False),),
    )
    assert schema.organizers == (Party(name="Stadt", url="https://stadt.example/"),)
    assert make(**ONLINE, slug="online").schema().place is None


@pytest.mark.parametrize("method", ["calendar_item", "schema"])
def test_an_event_without_a_date_is_refused(make: Any, method: str) -> None:
    event = make()
    event.start_date = None
    with pytest.raises(ValueError, match="without a date"):
        getattr(event, method)()
