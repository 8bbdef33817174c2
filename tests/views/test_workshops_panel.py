"""The overview of workshops on the edit form of their event."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupPagePermission

from tests.factories import event_page, rounds, sessions, workshop_page
from wagtail_netzwerk.models import Organisation, Person
from wagtail_netzwerk.pages.models import EventPage

ADD = "Workshop hinzufügen"


@pytest.fixture
def event(home: Any, publish: Any) -> Any:
    programme = rounds(("15:00:00", "16:00:00"), ("16:30:00", "17:30:00"))
    return publish(home, event_page(programme=programme))


def edit_form(client: Any, page: Any) -> BeautifulSoup:
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def table(html: BeautifulSoup) -> list[list[str]]:
    """The rows of the overview as text."""
    (panel,) = html.select("[id$='programme-child-workshops-section'], [id$='workshops-section']")
    return [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("th, td")]
        for row in panel.select("tbody tr")
    ]


def link(html: BeautifulSoup, text: str) -> str | None:
    found = html.find("a", string=text)
    return str(found["href"]) if found else None


@pytest.mark.parametrize("who", ["redaktion", "chefredaktion"])
def test_sessions_stand_by_round_and_room(event: Any, publish: Any, request: Any, who: str) -> None:
    client = request.getfixturevalue(who)
    person = Person.objects.create(name="Erika Erfunden")  # editors see who it is
    office = Organisation.objects.create(name="Jugendamt")
    moderators = [
        {"type": "participant", "value": {"person": person.pk, "organisation": office.pk, "function": ""}},
        {"type": "participant", "value": {"person": None, "organisation": None, "function": "Leitung"}},
    ]
    twice = sessions({"round": 2, "room": "R 2", "capacity": 8}, {"round": 1, "room": "R 2"})
    publish(event, workshop_page(title="Jugend", sessions=twice, moderators=moderators))
    off = sessions({"round": 1, "room": "R 1", "status": "cancelled"})
    changed = publish(event, workshop_page(title="Senioren", sessions=off))
    changed.title = "Senioren und Enkel"
    changed.save_revision()
    draft = event.add_child(instance=workshop_page(title="Ohne Termin", sessions="[]", live=False))
    html = edit_form(client, event)
    who_moderates = "Erika Erfunden, Jugendamt; Leitung"
    assert table(html) == [
        [
            "Senioren und Enkel",
            "1",
            "15:00–16:00 Uhr",
            "R 1",
            "–",
            "–",
            "veröffentlicht, mit Entwurf Entfällt",
        ],
        ["Jugend", "1", "15:00–16:00 Uhr", "R 2", "–", who_moderates, "veröffentlicht"],
        ["Jugend", "2", "16:30–17:30 Uhr", "R 2", "8", who_moderates, "veröffentlicht"],
        ["Ohne Termin", "–", "–", "–", "–", "–", "Entwurf"],
    ]
    assert link(html, "Ohne Termin") == f"/admin/pages/{draft.pk}/edit/"


def test_the_draft_of_the_programme_counts(event: Any, publish: Any, redaktion: Any) -> None:
    publish(event, workshop_page(title="Jugend"))
    event.programme = EventPage(programme=rounds(("14:45:00", "15:15:00"))).programme
    event.save_revision()
    assert [row[:3] for row in table(edit_form(redaktion, event))] == [["Jugend", "1", "14:45–15:15 Uhr"]]


def test_an_event_of_several_days_names_the_day(home: Any, publish: Any, redaktion: Any) -> None:
    event = publish(home, event_page(end_date=date(2023, 5, 5), end_time=time(12)))
    one = sessions({"date": "2023-05-05", "start": "09:00:00"})
    publish(event, workshop_page(title="Jugend", sessions=one))
    assert table(edit_form(redaktion, event))[0][2] == "Freitag, 5. Mai 2023, 09:00 Uhr"


@pytest.mark.parametrize("who", ["redaktion", "chefredaktion"])
def test_the_button_leads_to_a_new_workshop(event: Any, request: Any, who: str) -> None:
    client = request.getfixturevalue(who)
    html = edit_form(client, event)
    assert "Diese Veranstaltung hat noch keine Workshops." in html.get_text()
    response = client.get(link(html, ADD), follow=True)
    assert response.redirect_chain[-1][0] == (
        f"/admin/pages/add/wagtail_netzwerk_pages/workshoppage/{event.pk}/"
    )
    assert response.status_code == 200


def test_who_may_not_add_pages_sees_no_button(event: Any, publish: Any, redaktion: Any) -> None:
    GroupPagePermission.objects.filter(group__name="Redaktion", permission__codename="add_page").delete()
    publish(event, workshop_page(title="Jugend"))
    html = edit_form(redaktion, event)
    assert (link(html, ADD), len(table(html))) == (None, 1)


def test_a_new_event_is_to_be_saved_first(home: Any, redaktion: Any) -> None:
    path = ["wagtail_netzwerk_pages", "eventpage", home.pk]
    html = BeautifulSoup(redaktion.get(reverse("wagtailadmin_pages:add", args=path)).content, "html.parser")
    text = html.get_text()
    assert "Bitte speichern Sie zuerst die Veranstaltung." in text
    assert ("Diese Veranstaltung hat noch keine Workshops." in text, link(html, ADD)) == (False, None)


def test_a_title_is_text(event: Any, publish: Any, redaktion: Any) -> None:
    title = "<script>alert(1)</script> & mehr"
    publish(event, workshop_page(title=title))
    assert table(edit_form(redaktion, event))[0][0] == title


def test_30_workshops_cost_as_many_queries_as_3(event: Any, publish: Any) -> None:
    cost = []
    for existing, count in ((0, 3), (3, 30)):
        for number in range(existing, count):
            person = Person.objects.create(name=f"Person {number}")
            office = Organisation.objects.create(name=f"Amt {number}")
            value = {"person": person.pk, "organisation": office.pk, "function": ""}
            page = workshop_page(
                title=f"AG {number}",
                sessions=sessions({"round": 1, "room": f"R {number}"}, {"round": 2}),
                moderators=[{"type": "participant", "value": value}],
            )
            event.add_child(instance=page) if number % 2 else publish(event, page)
        fresh = EventPage.objects.get(pk=event.pk)
        with CaptureQueriesContext(connection) as queries:
            rows = fresh.workshop_rows
        assert (len(rows), {len(row.moderators) > 0 for row in rows}) == (2 * count, {True})
        cost.append(len(queries))
    assert cost == [cost[0]] * 2
    assert cost[0] <= 8
