"""Blocks with live data cost the same however much they show."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import calendar_page, event_page, rounds, sessions, venue, workshop_page
from wagtail_netzwerk.models import Organisation, Person, Topic


def fill(calendar: Any, event: Any, publish: Any, first: int, last: int) -> None:
    """Events in a calendar and workshops below one of them, with all that cards show."""
    for number in range(first, last):
        topic = Topic.objects.create(name=f"Thema {number}", locale=event.locale)
        one = event_page(title=f"Treffen {number}", start_date=date(2199, 6, 1), venue=venue())
        one.topics = [topic]
        publish(calendar, one)
        people = [
            ("participant", {"person": Person.objects.create(name=f"Person {number}", is_public=True)}),
            ("participant", {"organisation": Organisation.objects.create(name=f"Amt {number}")}),
        ]
        session = {"round": 1, "room": f"Raum {number}"}
        publish(event, workshop_page(title=f"AG {number}", sessions=sessions(session), moderators=people))


@pytest.mark.parametrize(
    ("block", "shows"),
    [("netzwerk_upcoming_events", "Treffen {}<"), ("netzwerk_workshops", "AG {}<")],
)
def test_a_block_with_live_data_costs_the_same_however_much_it_shows(
    home: Any, publish: Any, client: Any, block: str, shows: str
) -> None:
    calendar = publish(home, calendar_page())
    event = publish(home, event_page(start_date=date(2199, 5, 4), programme=rounds(("15:00:00", "16:00:00"))))
    value = {"calendar": calendar.pk, "number": 12, "event": event.pk, "heading": ""}
    body = [{"type": block, "value": value}]
    host = publish(home, event_page(title="Seite", slug="seite", body=body))
    costs = []
    for first, last in ((0, 2), (2, 6)):
        fill(calendar, event, publish, first, last)
        client.get(host.url)
        with CaptureQueriesContext(connection) as queries:
            content = client.get(host.url).content.decode()
        assert [n for n in range(last) if shows.format(n) not in content] == []
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_the_workshops_of_a_cancelled_event_do_not_stand_there_without_a_word(
    home: Any, publish: Any, client: Any
) -> None:
    programme = rounds(("15:00:00", "16:00:00"))
    fields = {"start_date": date(2199, 5, 4), "status": "cancelled", "status_reason": "Sturm"}
    event = publish(home, event_page(**fields, programme=programme))
    publish(event, workshop_page())
    body = [{"type": "netzwerk_workshops", "value": {"event": event.pk, "heading": "Gruppen"}}]
    content = client.get(publish(home, calendar_page(slug="muster", body=body)).url).content.decode()
    assert content.index("Gruppen") < content.index("Abgesagt") < content.index("Familienförderung")
    assert "Sturm" in content
