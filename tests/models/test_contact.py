"""Whom to ask: a person who is not public is a function, not a name, wherever the event shows."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories import event_page
from wagtail_netzwerk.models import Person
from wagtail_netzwerk.models.contact import Contact
from wagtail_netzwerk.templatetags.netzwerk import netzwerk_jsonld

pytestmark = pytest.mark.django_db  # Wagtail looks up the content type of each new page

SECRETS = ("Ada Beispiel", "ada@stadt.example", "030 1234")


def person(*, is_public: bool) -> Person:
    name, email, phone = SECRETS
    return Person(
        name=name,
        email=email,
        phone=phone,
        responsibility="Stadtteilkoordination",
        is_public=is_public,
        legal_basis="Einwilligung",
    )


@pytest.mark.parametrize(
    ("fields", "contact"),
    [
        ({}, Contact()),
        ({"contact_person": person(is_public=False)}, Contact(function="Stadtteilkoordination")),
        (
            {"contact_person": person(is_public=True)},
            Contact(name=SECRETS[0], function="Stadtteilkoordination", email=SECRETS[1], phone=SECRETS[2]),
        ),
        (
            {"contact_person": person(is_public=False), "contact_email": "info@stadt.example"},
            Contact(function="Stadtteilkoordination", email="info@stadt.example"),
        ),
        (
            {
                "contact_person": person(is_public=True),
                "contact_name": "Büro",
                "contact_function": "Leitung",
                "contact_email": "b@stadt.example",
                "contact_phone": "115",
            },
            Contact(name="Büro", function="Leitung", email="b@stadt.example", phone="115"),
        ),
    ],
)
def test_what_stands_on_the_page_goes_before_the_public_part_of_the_person(
    fields: dict[str, Any], contact: Contact
) -> None:
    assert event_page(**fields).contact == contact


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        (Contact(), ""),
        (Contact(function="Leitung"), "Leitung"),
        (
            Contact(name="Ada", function="Leitung", email="a@b.example", phone="115"),
            "Ada, Leitung, a@b.example, 115",
        ),
        (Contact(phone="115"), "115"),
    ],
)
def test_a_contact_reads_in_one_line(contact: Contact, words: str) -> None:
    assert (str(contact), bool(contact)) == (words, bool(words))


@pytest.mark.parametrize(("is_public", "shown"), [(False, [False] * 3), (True, [True] * 3)])
def test_a_person_appears_in_file_and_page_only_when_public(
    client: Any, home: Any, publish: Any, is_public: bool, shown: list[bool]
) -> None:
    someone = person(is_public=is_public)
    someone.save()
    publish(home, event_page(contact_person=someone))
    calendar_file = client.get("/netzwerkstadt-2023.ics").content.decode().replace("\r\n ", "")
    page = client.get("/netzwerkstadt-2023/").content.decode()
    assert [secret in calendar_file for secret in SECRETS] == shown
    assert [secret in page for secret in SECRETS] == shown
    assert "Stadtteilkoordination" in calendar_file
    assert "Stadtteilkoordination" in page


@pytest.mark.parametrize("is_public", [False, True])
def test_search_engines_are_told_of_no_person(home: Any, publish: Any, is_public: bool) -> None:
    someone = person(is_public=is_public)
    someone.save()
    event = publish(home, event_page(contact_person=someone))
    document = netzwerk_jsonld({}, event)
    assert "NetzWerkStadt 2023" in document
    assert [secret in document for secret in SECRETS] == [False, False, False]
