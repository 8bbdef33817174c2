"""``manage.py forget_person``."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.factories import event_page
from wagtail_netzwerk.management.commands.forget_person import Command
from wagtail_netzwerk.models import Person


@pytest.fixture
def person(db: None) -> Person:
    return Person.objects.create(name="Alexandra Beispiel", email="a.beispiel@example.org")


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("forget_person", *arguments, stdout=out)
    return out.getvalue()


def test_it_says_what_was_done_and_what_is_left(
    home: Any, publish: Any, person: Person, settings: Any, language: Any
) -> None:
    event = publish(home, event_page(contact_person=person, summary="Fragen an a.beispiel@example.org"))
    lines = run(str(person.pk)).splitlines()
    assert lines[:6] == [
        "Forgot “Alexandra Beispiel”:",
        "1 page or entry that named the person",
        "0 pages whose contact fields held the same details",
        "1 revision",
        "0 sources of translations",
        "0 entries in the history",
    ]
    assert lines[7].startswith("These texts still contain the name")
    assert (
        f"- event: NetzWerkStadt 2023 (summary) http://localhost:8000/admin/pages/{event.pk}/edit/" in lines
    )
    assert Person.objects.count() == 0


@pytest.fixture
def language() -> Any:
    from django.utils import translation

    with translation.override("en"):
        yield


def test_a_person_whom_nothing_else_names_is_simply_gone(person: Person, language: Any) -> None:
    assert run(str(person.pk)).splitlines()[-1] == "No other text names the person."


def test_a_dry_run_says_so_and_changes_nothing(person: Person, language: Any) -> None:
    said = run(str(person.pk), "--dry-run")
    assert said.startswith("Nothing was changed. “Alexandra Beispiel” would be forgotten:")
    assert Person.objects.get() == person


def test_a_second_run_says_that_nobody_is_there(person: Person, language: Any) -> None:
    run(str(person.pk))
    with pytest.raises(CommandError, match=r"There is no person with the number \d+: never entered, or forg"):
        run(str(person.pk))
    with pytest.raises(CommandError, match="No person has “Alexandra” in the name"):
        run("--name", "Alexandra")


def test_a_name_finds_exactly_one_person(person: Person, language: Any) -> None:
    other = Person.objects.create(name="Alexander Beispiel", responsibility="Jugend")
    with pytest.raises(CommandError) as caught:
        run("--name", "beispiel")
    assert str(caught.value).splitlines()[1:] == [
        f"{other.pk}: Alexander Beispiel, Jugend",
        f"{person.pk}: Alexandra Beispiel",
    ]
    assert Person.objects.count() == 2
    run("--name", "Alexandra")
    assert list(Person.objects.all()) == [other]


@pytest.mark.parametrize("arguments", [[], ["1", "--name", "x"], ["abc"]])
def test_who_is_meant_must_be_clear(arguments: list[str], db: None) -> None:
    with pytest.raises(CommandError):
        run(*arguments)


@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_name_is_nobody(person: Person, name: str, language: Any) -> None:
    with pytest.raises(CommandError, match="No person has"):
        run("--name", name)
    assert Person.objects.count() == 1


@pytest.mark.parametrize("name", ["\x00", "Alex\x00", "\udcff", "x" * 100_000], ids=ascii)
def test_what_can_be_no_name_is_refused(person: Person, name: str, language: Any) -> None:
    with pytest.raises(CommandError, match="This can be no name: it is longer than 255 characters, or holds"):
        run("--name", name)
    assert Person.objects.count() == 1


def test_its_help_names_what_it_cannot_reach() -> None:
    text = " ".join(Command().create_parser("manage.py", "forget_person").format_help().split())
    assert "Out of reach: backups of the database" in text
    assert "uploaded files" in text
