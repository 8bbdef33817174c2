"""Blocks are read years after they were written: whatever lies in the database, every address answers."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import User
from icalendar import Calendar

from tests.privacy.markup import markup_of
from tests.privacy.stored import build_pages, rewrite
from tests.privacy.tree import isolated, make_site
from wagtail_netzwerk.enums import EventStatus
from wagtail_netzwerk.pages.models import EventPage, WorkshopPage
from wagtail_netzwerk.services import calendar_index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.privacy.stored import Pages

pytestmark = pytest.mark.django_db

CODES = {"kind", "role", "status", "state", "licence", "language", "accessible", "display"}
NUMBERS = {"round", "capacity", "number"}
CHOSEN = {"organisation", "person", "document", "image", "calendar", "event"}


@pytest.fixture(scope="module")
def pages(django_db_setup: None, django_db_blocker: Any) -> Iterator[Pages]:
    with isolated(django_db_blocker):
        yield build_pages(make_site().root_page.specific, "Wort")


def changed(value: Any, change: Callable[[str, Any], Any], name: str = "") -> Any:
    """A stored stream with another value in each part that is no whole; ``change`` may drop it: ``...``."""
    if isinstance(value, list):
        return [one for one in (changed(part, change, name) for part in value) if one is not ...]
    if not isinstance(value, dict):
        return change(name, value)
    if "type" in value and "value" in value:
        return {**value, "value": changed(value["value"], change, value["type"])}
    parts = {key: changed(part, change, key) for key, part in value.items()}
    return {key: part for key, part in parts.items() if part is not ...}


def emptied(_name: str, _value: Any) -> Any:
    return None


def missing(name: str, value: Any) -> Any:
    return ... if name != "question" else value


def unknown_codes(name: str, value: Any) -> Any:
    return "abgeschafft" if name in CODES or value == "money" else value


def numbers_as_texts(name: str, value: Any) -> Any:
    return str(value) if name in NUMBERS and value is not None else value


def no_numbers(name: str, value: Any) -> Any:
    return "drei" if name in NUMBERS else value


def no_such_round(name: str, value: Any) -> Any:
    return 99 if name == "round" and value == 1 else value


def times_without_seconds(name: str, value: Any) -> Any:
    return value[:5] if name in {"start", "end"} and value else value


def ends_before_it_begins(name: str, value: Any) -> Any:
    return {"start": "23:59:59", "end": "00:00:00"}.get(name, value)


def on_days_far_away(name: str, value: Any) -> Any:
    return {"date": "0001-01-01", "until": "9999-12-31"}.get(name, value)


def rows_that_are_gone(name: str, value: Any) -> Any:
    return 2_000_000_000 if name in CHOSEN and isinstance(value, int) else value


#: An import, or a newer version that was installed for a while, may have left another word in them.
CODE_COLUMNS = ["status", "attendance_mode", "access", "attendee_qualifier"]
CHANGES = [
    *(emptied, missing, unknown_codes, numbers_as_texts, no_numbers, no_such_round),
    *(times_without_seconds, ends_before_it_begins, on_days_far_away, rows_that_are_gone),
]


def check_answers(client: Any, pages: Pages) -> None:
    """Every address of the pages, in public and in the administration."""
    for page in pages.all:
        read(client, page.url)
        read(client, f"/api/v2/pages/{page.pk}/?fields=*")
    calendar = Calendar.from_ical(client.get(f"{pages.event.url.rstrip('/')}.ics?include=workshops").content)
    assert len(calendar.walk("VEVENT")) >= 1
    assert client.get(f"{pages.workshop.url.rstrip('/')}.ics").status_code in {200, 404}
    client.force_login(User.objects.create_superuser("verwaltung"))
    for page in pages.all:
        read(client, f"/admin/pages/{page.pk}/edit/")


def read(client: Any, address: str) -> str:
    response = client.get(address)
    assert (address, response.status_code) == (address, 200)
    text: str = response.content.decode()
    if "<html" in text and not address.startswith("/admin"):
        for document in markup_of(text).data:
            json.loads(document)
    return text


@pytest.mark.parametrize("change", CHANGES)
def test_every_address_answers(client: Any, pages: Pages, change: Any) -> None:
    rewrite(pages, "Wort", lambda _name, stream: changed(stream, change))
    check_answers(client, pages)


@pytest.mark.parametrize("code", ["fort", ""])
@pytest.mark.parametrize("column", CODE_COLUMNS)
def test_every_address_answers_with_a_code_that_nobody_knows(
    client: Any, pages: Pages, column: str, code: str
) -> None:
    EventPage.objects.filter(pk=pages.event.pk).update(**{column: code})
    calendar_index.rebuild()
    check_answers(client, pages)
    for address in ("/", pages.event.get_parent().url, "/admin/netzwerk/events/"):
        read(client, address)


def test_every_address_answers_without_blocks(client: Any, pages: Pages) -> None:
    rewrite(pages, "Wort", lambda _name, _stream: [])
    check_answers(client, pages)


def test_blocks_of_a_kind_that_there_is_no_more_are_left_out(client: Any, pages: Pages) -> None:
    def renamed(_name: str, stream: list[Any]) -> list[Any]:
        return [{**one, "type": f"alt_{one['type']}"} for one in stream]

    rewrite(pages, "Altes Wort", renamed)
    check_answers(client, pages)
    assert "Altes Wort" not in read(client, pages.workshop.url)


def test_what_is_not_known_is_shown_without_its_kind(client: Any, pages: Pages) -> None:
    rewrite(pages, "Wort", lambda _name, stream: changed(stream, unknown_codes))
    for page in pages.all:
        assert "abgeschafft" not in re.sub(r'class="[^"]*"', "", read(client, page.url))


def test_a_number_that_an_import_left_as_a_text_counts(client: Any, pages: Pages) -> None:
    rewrite(pages, "Wort", lambda _name, stream: changed(stream, numbers_as_texts))
    assert [item.round for item in pages.event.programme_items] == [None, 1, 2]
    (session,) = pages.sequel.session_values(pages.event)
    assert (session.round, session.capacity, session.period.start.hour) == (2, 20, 16)


def test_what_blocks_chose_may_be_deleted(client: Any, pages: Pages) -> None:
    rewrite(pages, "Wort", lambda _name, stream: stream)
    pages.things.document.delete()
    pages.things.image.delete()
    pages.things.organisation.delete()
    pages.things.person.delete()
    check_answers(client, pages)


def test_pages_that_blocks_chose_may_be_deleted(client: Any, pages: Pages) -> None:
    rewrite(pages, "Wort", lambda _name, stream: stream)
    pages.calendar.delete()
    assert "netzwerk-page" not in read(client, pages.text.url)
    client.force_login(User.objects.create_superuser("verwaltung"))
    read(client, f"/admin/pages/{pages.text.pk}/edit/")


ODD_FIELDS = {
    "unknown codes": {"attendee_qualifier": "x", "event_type": "x", "access": "x"},
    "unknown zone": {"timezone": "Europe/Atlantis"},
    "no date": {"start_date": None},
    "no number": {"attendee_count": 0},
    **{f"status {status}": {"status": status} for status in EventStatus.values},
}


@pytest.mark.parametrize("fields", ODD_FIELDS.values(), ids=ODD_FIELDS)
def test_an_event_with_odd_fields_shows_its_workshops(
    client: Any, pages: Pages, fields: dict[str, Any]
) -> None:
    EventPage.objects.filter(pk=pages.event.pk).update(attendee_count=70)
    EventPage.objects.filter(pk=pages.event.pk).update(**fields)
    calendar_index.reindex_safely(pages.event.translation_key)
    for address in (pages.event.url, pages.workshop.url, pages.text.url):
        read(client, address)
    for page in (pages.event, pages.workshop):
        read(client, f"/api/v2/pages/{page.pk}/?fields=*")


def test_a_workshop_with_odd_fields_is_shown(client: Any, pages: Pages) -> None:
    WorkshopPage.objects.filter(pk=pages.workshop.pk).update(origin="x", follows_up=pages.event.pk)
    read(client, pages.workshop.url)
    WorkshopPage.objects.filter(pk=pages.workshop.pk).update(follows_up=pages.workshop.pk)
    read(client, pages.workshop.url)
