"""The report of persons whose review date has passed."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from tests.factories import event_page
from wagtail_netzwerk.models import Person

if TYPE_CHECKING:
    from wagtail_netzwerk.pages.models import EventPage

REPORT = "/admin/reports/persons-to-review/"


@pytest.fixture(autouse=True)
def _today(time_machine: Any) -> None:
    time_machine.move_to("2026-11-22T12:00:00+01:00", tick=False)


@pytest.fixture
def persons(db: None) -> list[Person]:
    def add(name: str, review_on: date | None, **fields: Any) -> Person:
        return Person.objects.create(name=name, review_on=review_on, **fields)

    return [
        add("Gestern", date(2026, 11, 21), is_public=True, responsibility="Leitung"),
        add("Heute", date(2026, 11, 22)),
        add("Morgen", date(2026, 11, 23)),
        add("Nie", None),
    ]


@pytest.fixture
def event(home: Any, publish: Any, persons: list[Person]) -> EventPage:
    event: EventPage = publish(home, event_page(contact_person=persons[0]))
    return event


def names(response: Any) -> list[str]:
    assert response.status_code == 200
    return [person.name for person in response.context["object_list"]]


@pytest.mark.parametrize("editor", ["redaktion", "chefredaktion"])
def test_editors_see_whose_date_has_passed(request: Any, editor: str, event: EventPage) -> None:
    client = request.getfixturevalue(editor)
    response = client.get(REPORT)
    assert names(response) == ["Gestern", "Heute"]
    html = response.content.decode()
    person = Person.objects.get(name="Gestern")
    assert f"/admin/snippets/wagtail_netzwerk/person/edit/{person.pk}/" in html
    assert f"/admin/snippets/wagtail_netzwerk/person/usage/{person.pk}/" in html
    assert [person.usage_count for person in response.context["object_list"]] == [1, 0]
    assert "Leitung" in html
    assert "21. November 2026" in html
    assert REPORT in client.get("/admin/").content.decode()


def test_the_links_lead_somewhere(redaktion: Any, event: EventPage) -> None:
    person = Person.objects.get(name="Gestern")
    for view in ("edit", "usage"):
        response = redaktion.get(f"/admin/snippets/wagtail_netzwerk/person/{view}/{person.pk}/")
        assert response.status_code == 200


def test_it_can_be_filtered_by_public(redaktion: Any, persons: list[Person]) -> None:
    assert names(redaktion.get(REPORT, {"is_public": "true"})) == ["Gestern"]
    assert names(redaktion.get(f"{REPORT}results/", {"is_public": "false"})) == ["Heute"]


def test_it_can_be_sorted(redaktion: Any, persons: list[Person]) -> None:
    assert names(redaktion.get(REPORT, {"ordering": "-review_on"})) == ["Heute", "Gestern"]


def test_it_can_be_exported(redaktion: Any, event: EventPage) -> None:
    response = redaktion.get(REPORT, {"export": "csv"})
    lines = b"".join(response.streaming_content).decode().splitlines()
    assert lines[1:] == ["Gestern,Leitung,True,2026-11-21,1", "Heute,,False,2026-11-22,0"]
    assert len(lines[0].split(",")) == 5
    response = redaktion.get(REPORT, {"export": "xlsx"})
    rows = list(load_workbook(BytesIO(b"".join(response.streaming_content))).active.values)
    assert [row[0] for row in rows[1:]] == ["Gestern", "Heute"]
    assert response["Content-Disposition"] == 'attachment; filename="persons-to-review.xlsx"'


@pytest.fixture
def hostile_names(persons: list[Person]) -> None:
    for person, name in zip(persons, ("=1+1", "\x01@SUM(A1)\x0b x"), strict=False):
        Person.objects.filter(pk=person.pk).update(name=name, responsibility="Gremienbüro")


def test_its_csv_runs_no_formula_and_tells_excel_its_encoding(redaktion: Any, hostile_names: None) -> None:
    response = redaktion.get(REPORT, {"export": "csv"})
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    content = b"".join(response.streaming_content)
    assert content[:3] == b"\xef\xbb\xbf"
    rows = [line.split(",")[:2] for line in content.decode().splitlines()[1:]]
    assert rows == [["'=1+1", "Gremienbüro"], ["'@SUM(A1) x", "Gremienbüro"]]


def test_a_control_character_does_not_break_its_xlsx(redaktion: Any, hostile_names: None) -> None:
    response = redaktion.get(REPORT, {"export": "xlsx"})
    rows = list(load_workbook(BytesIO(b"".join(response.streaming_content))).active.values)
    assert [row[0] for row in rows[1:]] == ["'=1+1", "'@SUM(A1) x"]


def test_who_may_not_change_persons_sees_nothing_of_it(client: Any, home: Any, persons: list[Person]) -> None:
    user = get_user_model().objects.create_user("gast")
    user.user_permissions.add(
        Permission.objects.get(codename="access_admin"),
        Permission.objects.get(codename="view_person"),
        Permission.objects.get(codename="add_person"),
    )
    client.force_login(user)
    assert client.get("/admin/").status_code == 200
    assert REPORT not in client.get("/admin/").content.decode()
    for address in (REPORT, f"{REPORT}results/", f"{REPORT}?export=csv"):
        response = client.get(address)
        assert (response.status_code, response["Location"]) == (302, "/admin/")


def test_without_a_login_it_asks_for_one(client: Any, home: Any) -> None:
    response = client.get(REPORT)
    assert (response.status_code, response["Location"]) == (302, f"/admin/login/?next={REPORT}")


def test_it_costs_the_same_for_many(redaktion: Any, persons: list[Person]) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            redaktion.get(REPORT)
        return len(queries)

    count()
    few = count()
    Person.objects.bulk_create(Person(name=f"P{n}", review_on=date(2026, 1, 1)) for n in range(20))
    assert count() == few
