"""What search engines read."""

from __future__ import annotations

import json
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.output.jsonld_samples import (
    CITY,
    CITY_DOCUMENT,
    GROUPS,
    HALL_DOCUMENT,
    ONLINE_DOCUMENT,
    SCHEMA,
    SERIES_DOCUMENT,
    event,
    workshop,
)
from tests.output.samples import at
from wagtail_netzwerk.output.jsonld import dumps, event_document, series_document
from wagtail_netzwerk.values.schema import (
    EventSchema,
    Party,
    Place,
    PostalAddress,
    SeriesSchema,
    SuperEvent,
)


def test_a_full_event_is_written_with_all_its_properties():
    assert event_document(event()) == {
        "@context": SCHEMA,
        "@type": "Event",
        "name": "Fachtag",
        "url": "https://stadt.example/fachtag/",
        "description": "Wir treffen uns.",
        "image": ["https://stadt.example/bild.jpg"],
        "startDate": "2026-07-20T09:00:00+02:00",
        "endDate": "2026-07-20T17:00:00+02:00",
        "eventStatus": f"{SCHEMA}/EventScheduled",
        "eventAttendanceMode": f"{SCHEMA}/OfflineEventAttendanceMode",
        "location": HALL_DOCUMENT,
        "organizer": CITY_DOCUMENT,
        "isAccessibleForFree": True,
        "inLanguage": "de",
        "superEvent": SERIES_DOCUMENT,
        "maximumAttendeeCapacity": 120,
        "keywords": ["Quartier"],
        "audience": {"@type": "Audience", "audienceType": "Fachkräfte"},
    }


def test_an_event_of_which_little_is_known_has_nothing_empty():
    known = EventSchema(name="Fachtag", url="", description=" ", start=date(2026, 7, 20))
    assert event_document(known) == {
        "@context": SCHEMA,
        "@type": "Event",
        "name": "Fachtag",
        "startDate": "2026-07-20",
        "eventStatus": f"{SCHEMA}/EventScheduled",
        "eventAttendanceMode": f"{SCHEMA}/OfflineEventAttendanceMode",
    }


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        (date(2026, 5, 4), date(2026, 5, 5), ("2026-05-04", "2026-05-05")),
        (date(2026, 5, 4), date(2026, 5, 4), ("2026-05-04", "2026-05-04")),
        (date(2026, 5, 4), date(2026, 5, 3), ("2026-05-04", None)),
        (date(2026, 5, 4), at("Europe/Berlin", 2026, 5, 5), ("2026-05-04", None)),
        (at("Europe/Berlin", 2026, 1, 4, 9), None, ("2026-01-04T09:00:00+01:00", None)),
        (at("Europe/Berlin", 2026, 3, 29, 2, 30), None, ("2026-03-29T03:30:00+02:00", None)),
        (at("Europe/Berlin", 2026, 10, 25, 2, 30, fold=1), None, ("2026-10-25T02:30:00+01:00", None)),
        (at("Europe/Berlin", 1890, 1, 1), None, ("1889-12-31T23:06:32+00:00", None)),
    ],
)
def test_dates_stay_dates_and_times_have_their_offset(start, end, written):
    found = event_document(event(start=start, end=end))
    assert (found["startDate"], found.get("endDate")) == written


def test_a_naive_time_is_refused():
    with pytest.raises(ValueError, match="naive"):
        event_document(event(start=datetime(2026, 7, 1, 9)))  # noqa: DTZ001


BEFORE = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("status", "previous", "written"),
    [
        ("EventRescheduled", BEFORE, ("EventRescheduled", "2026-06-01")),
        ("EventRescheduled", None, ("EventScheduled", None)),
        ("EventCancelled", BEFORE, ("EventCancelled", None)),
        ("EventPostponed", None, ("EventPostponed", None)),
    ],
)
def test_a_moved_event_always_has_its_former_date(status, previous, written):
    found = event_document(event(status=status, previous_start=previous))
    assert (found["eventStatus"].removeprefix(f"{SCHEMA}/"), found.get("previousStartDate")) == written


@pytest.mark.parametrize(
    ("mode", "changes", "written"),
    [
        ("Offline", {"online_url": "https://meet.example/a"}, HALL_DOCUMENT),
        ("Online", {"online_url": "https://meet.example/a"}, ONLINE_DOCUMENT),
        ("Online", {}, {"@type": "VirtualLocation", "url": "https://stadt.example/fachtag/"}),
        ("Mixed", {"online_url": "https://meet.example/a"}, [HALL_DOCUMENT, ONLINE_DOCUMENT]),
        ("Offline", {"place": None}, None),
    ],
)
def test_the_location_is_what_the_attendance_mode_says(mode, changes, written):
    found = event_document(event(attendance_mode=f"{mode}EventAttendanceMode", **changes))
    assert found.get("location") == written


@pytest.mark.parametrize(
    ("place", "written"),
    [
        (
            Place(name="Park", address=PostalAddress(locality="Dortmund")),
            {"name": "Park", "address": {"@type": "PostalAddress", "addressLocality": "Dortmund"}},
        ),
        (
            Place(name="Park", address=PostalAddress(country="DE"), address_text="Am Teich"),
            {"name": "Park", "address": "Am Teich"},
        ),
        (
            Place(address_text="Am Teich, Dortmund"),
            {"name": "Am Teich, Dortmund", "address": "Am Teich, Dortmund"},
        ),
        (Place(name="Park"), {"name": "Park", "address": "Park"}),
        (Place(name="Park", geo=(91, 0)), {"name": "Park", "address": "Park"}),
        (Place(), None),
    ],
)
def test_a_place_always_has_an_address(place, written):
    found = event_document(event(place=place)).get("location")
    assert found == (None if written is None else {"@type": "Place"} | written)


def test_several_languages_are_a_list_and_false_is_an_answer():
    found = event_document(event(languages=("de", "tr"), is_free=False))
    assert (found["inLanguage"], found["isAccessibleForFree"]) == (["de", "tr"], False)


def test_a_series_holds_its_events_which_do_not_name_it_again():
    series = SeriesSchema(
        name="NetzWerkStadt",
        url="https://stadt.example/netzwerkstadt/",
        description="Jedes Jahr.",
        organizers=(CITY,),
        language="de",
        sub_events=(event(),),
    )
    inner = {
        name: value
        for name, value in event_document(event()).items()
        if name not in ("@context", "superEvent")
    }
    assert series_document(series) == {
        "@context": SCHEMA,
        "@type": "EventSeries",
        "name": "NetzWerkStadt",
        "url": "https://stadt.example/netzwerkstadt/",
        "description": "Jedes Jahr.",
        "organizer": CITY_DOCUMENT,
        "inLanguage": "de",
        "subEvent": [inner],
    }


def test_json_cannot_leave_its_script_element():
    assert dumps({"name": "</script><!-- & \u2028\u2029ä\ud800"}) == (
        '{"name":"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u2029ä\\ud800"}'
    )


@given(text=st.text(st.characters(codec=None)))
def test_any_text_is_the_same_after_it_was_read(text):
    written = dumps({"name": text})
    assert json.loads(written) == {"name": text}
    assert not set(written.encode().decode()) & set("<>&\u2028\u2029")


@given(text=st.text(st.characters(codec=None)))
def test_any_text_in_an_event_gives_a_document(text):
    place = Place(name=text, address_text=text)
    party = Party(name=text, url=text)
    document = event_document(
        event(
            name=text,
            url=text,
            description=text,
            place=place,
            audience=text,
            **dict.fromkeys((group for group, _ in GROUPS), (party, party)),
            super_event=SuperEvent(name=text, url=text, kind="Event", place=place),
            sub_events=(workshop(name=text, performers=(party,)),),
        )
    )
    assert json.loads(dumps(document)) == document
