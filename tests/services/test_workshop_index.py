"""Workshops in the calendar index: their sessions, and what changes them."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import icalendar
import pytest
from django.core.management import call_command

from tests.factories import event_page, programme, rounds, sessions, venue, workshop_page
from wagtail_netzwerk.models import CalendarEntry, CalendarIdentity, Occurrence

TWO_ROUNDS = rounds(("15:00:00", "16:00:00"), ("16:15:00", "17:15:00"))


@pytest.fixture
def event(home: Any, publish: Any) -> Any:
    return publish(home, event_page(programme=TWO_ROUNDS))


def entry_of(page: Any) -> CalendarEntry | None:
    return CalendarEntry.objects.filter(pk=page.pk).first()


def sessions_in(page: Any) -> list[Any]:
    """The VEVENTs that the index holds of a page."""
    entry = entry_of(page)
    text = f"BEGIN:VCALENDAR\r\n{entry.component}END:VCALENDAR\r\n" if entry else ""
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT")) if text else []


def times_of(page: Any) -> list[tuple[str, str]]:
    return [(f"{one['DTSTART'].dt:%H:%M}", f"{one['DTEND'].dt:%H:%M}") for one in sessions_in(page)]


def test_a_session_has_the_time_of_its_round(event: Any, publish: Any) -> None:
    workshop = publish(event, workshop_page(sessions=sessions({"round": 2})))
    assert times_of(workshop) == [("16:15", "17:15")]


def test_a_session_may_have_a_time_of_its_own(event: Any, publish: Any) -> None:
    own = sessions({"round": 1, "start": "15:10:00"}, {"start": "17:30:00", "end": "17:45:00"})
    workshop = publish(event, workshop_page(sessions=own))
    assert times_of(workshop) == [("15:10", "16:00"), ("17:30", "17:45")]


def test_each_session_is_an_appointment_of_its_own_and_part_of_the_event(event: Any, publish: Any) -> None:
    workshop = publish(event, workshop_page(sessions=sessions({"round": 1}, {"round": 2})))
    found = sessions_in(workshop)
    ids = [block.id for block in workshop.sessions]
    assert [one["UID"] for one in found] == [f"{workshop.translation_key}-{key}" for key in ids]
    assert {one["RELATED-TO"] for one in found} == {str(event.translation_key)}
    assert entry_of(workshop).part_of == event.translation_key


def test_the_text_of_a_session_names_the_event_with_its_address(event: Any, publish: Any) -> None:
    workshop = publish(event, workshop_page(subtitle="Was wirkt"))
    description = str(sessions_in(workshop)[0]["DESCRIPTION"])
    assert "Was wirkt" in description
    assert f"Teil von: {event.title}\n{event.full_url}" in description


def test_workshops_are_in_no_list_of_events(event: Any, publish: Any) -> None:
    publish(event, workshop_page())
    assert list(Occurrence.objects.values_list("entry_id", flat=True)) == [event.pk]


def test_a_new_time_of_the_round_moves_the_workshop(event: Any, publish: Any, committed: Any) -> None:
    workshop = publish(event, workshop_page())
    event.programme = rounds(("15:30:00", "16:30:00"))
    with committed():
        event.save_revision().publish()
    assert times_of(workshop) == [("15:30", "16:30")]
    assert CalendarIdentity.objects.get(pk=workshop.translation_key).sequence == 1


def test_another_round_moves_the_workshop(event: Any, publish: Any, committed: Any) -> None:
    workshop = publish(event, workshop_page())
    workshop.sessions = sessions({"round": 2})
    with committed():
        workshop.save_revision().publish()
    assert times_of(workshop) == [("16:15", "17:15")]
    assert CalendarIdentity.objects.get(pk=workshop.translation_key).sequence == 1


def test_new_words_do_not_count_as_a_move(event: Any, publish: Any, committed: Any) -> None:
    workshop = publish(event, workshop_page())
    workshop.subtitle = "Neue Wege"
    with committed():
        workshop.save_revision().publish()
    assert CalendarIdentity.objects.get(pk=workshop.translation_key).sequence == 0


def test_a_cancelled_session_says_so(event: Any, publish: Any) -> None:
    workshop = publish(
        event, workshop_page(sessions=sessions({"round": 1, "status": "cancelled"}, {"round": 2}))
    )
    found = [(one["STATUS"], one["TRANSP"], str(one["SUMMARY"])) for one in sessions_in(workshop)]
    assert found == [
        ("CANCELLED", "TRANSPARENT", "Abgesagt: Familienförderung"),
        ("CONFIRMED", "OPAQUE", "Familienförderung"),
    ]


def test_a_session_that_is_cancelled_when_first_published_counts_as_changed(event: Any, publish: Any) -> None:
    """RFC 5546, 3.2.5: who knows it from elsewhere must see a change."""
    workshop = publish(event, workshop_page(sessions=sessions({"round": 1, "status": "cancelled"})))
    assert [one["SEQUENCE"] for one in sessions_in(workshop)] == [1]


def test_a_cancelled_event_cancels_its_workshops(event: Any, publish: Any, committed: Any) -> None:
    workshop = publish(event, workshop_page())
    event.status = "cancelled"
    with committed():
        event.save_revision().publish()
    assert [one["STATUS"] for one in sessions_in(workshop)] == ["CANCELLED"]


def test_a_postponed_event_leaves_its_workshops_open(event: Any, publish: Any, committed: Any) -> None:
    workshop = publish(event, workshop_page())
    event.status = "postponed"
    with committed():
        event.save_revision().publish()
    assert [one["STATUS"] for one in sessions_in(workshop)] == ["TENTATIVE"]


def test_a_session_in_a_round_that_is_not_there_has_no_time(event: Any, publish: Any) -> None:
    workshop = publish(event, workshop_page(sessions=sessions({"round": 7})))
    assert entry_of(workshop) is None


def test_a_round_without_a_time_is_on_the_day_of_the_event(home: Any, publish: Any) -> None:
    untimed = programme({"kind": "workshop_round", "round": 1})
    event = publish(home, event_page(programme=untimed))
    workshop = publish(event, workshop_page())
    assert [one["DTSTART"].dt for one in sessions_in(workshop)] == [date(2023, 5, 4)]


def test_an_event_that_goes_offline_takes_its_workshops_along(
    event: Any, publish: Any, committed: Any
) -> None:
    workshop = publish(event, workshop_page())
    with committed():
        event.unpublish()
    assert entry_of(workshop) is None
    with committed():
        event.save_revision().publish()
    assert times_of(workshop) == [("15:00", "16:00")]


def test_the_room_of_a_session_stands_in_the_place(home: Any, publish: Any) -> None:
    event = publish(home, event_page(programme=TWO_ROUNDS, venue=venue(), room="Saal"))
    workshop = publish(event, workshop_page(sessions=sessions({"round": 1, "room": "Raum 2"})))
    assert str(sessions_in(workshop)[0]["LOCATION"]) == (
        "Freizeitforum Marzahn, Raum 2, Marzahner Promenade 55, 12679 Berlin"
    )


def test_a_new_name_of_the_venue_reaches_the_workshops(home: Any, publish: Any, committed: Any) -> None:
    place = venue()
    event = publish(home, event_page(programme=TWO_ROUNDS, venue=place))
    workshop = publish(event, workshop_page())
    place.name = "Kulturhaus"
    with committed():
        place.save()
    assert str(sessions_in(workshop)[0]["LOCATION"]).startswith("Kulturhaus, ")


def test_a_rebuilt_index_is_the_same_to_the_byte(event: Any, publish: Any) -> None:
    workshop = publish(event, workshop_page(sessions=sessions({"round": 1}, {"round": 2})))
    before = [row.state() for row in CalendarEntry.objects.order_by("pk")]
    call_command("rebuild_calendar", verbosity=0)
    assert [row.state() for row in CalendarEntry.objects.order_by("pk")] == before
    assert len(before) == 2
    assert entry_of(workshop) is not None


def test_a_translated_workshop_keeps_the_identity_of_its_sessions(
    event: Any, publish: Any, translate: Any
) -> None:
    workshop = publish(event, workshop_page())
    translate(event, "NetzWerkStadt in English")
    translated = translate(workshop, "Family support")
    ids = [[one["UID"] for one in sessions_in(page)] for page in (workshop, translated)]
    assert ids[0] == ids[1]
    assert len(ids[0]) == 1


def test_an_event_at_another_time_takes_its_workshops_to_another_day(
    event: Any, publish: Any, committed: Any
) -> None:
    workshop = publish(event, workshop_page())
    event.start_date, event.start_time = date(2023, 5, 11), time(14, 30)
    with committed():
        event.save_revision().publish()
    assert sessions_in(workshop)[0]["DTSTART"].dt.date() == date(2023, 5, 11)
