"""The demo never touches a database that is not its own, and says what to do instead."""

from __future__ import annotations

from io import StringIO
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import DatabaseError, OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from portal.demo import build, guard
from portal.management.commands import load_demo
from portal.models import HomePage, StandardPage
from wagtail.models import Locale, Page, Site

#: On a server the database is not a file that could go.
ADVICE = (
    "and run load_demo again." if connection.vendor == "sqlite" else "Run load_demo with an empty database"
)


@pytest.fixture(autouse=True)
def loaded(db: None, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Where the guard lets the command through, nothing is written but a note that it was."""
    days: list[Any] = []
    monkeypatch.setattr(build, "load", days.append)
    return days


def refusal() -> str:
    """What load_demo says when it refuses; it must say so before anything is written."""
    pages, accounts = Page.objects.count(), get_user_model().objects.count()
    with pytest.raises(CommandError) as caught:
        call_command("load_demo", stdout=StringIO())
    assert (Page.objects.count(), get_user_model().objects.count()) == (pages, accounts)
    return str(caught.value)


def execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def welcome() -> Page:
    """The page that Wagtail's own migrations leave."""
    return Page.objects.get(depth=2)


def test_fresh_database_is_let_through(loaded: list[Any]) -> None:
    assert welcome().title == guard.WELCOME[0]
    call_command("load_demo", stdout=StringIO())
    assert len(loaded) == 1


def test_database_without_tables_is_let_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection.introspection, "table_names", lambda *_: [])
    guard.check_before_migrating()


def test_other_version_by_its_migrations() -> None:
    MigrationRecorder(connection).record_applied("portal", "0099_from_the_future")
    text = refusal()
    assert "made by another version of this site: portal.0099_from_the_future." in text
    assert ADVICE in text


def test_migrations_of_apps_that_are_gone_do_no_harm() -> None:
    MigrationRecorder(connection).record_applied("an_app_of_old", "0001_initial")
    guard.check_before_migrating()


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        (
            "ALTER TABLE wagtail_netzwerk_topic ADD COLUMN surplus integer",
            "in wagtail_netzwerk_topic this differs: surplus.",
        ),
        (
            "ALTER TABLE portal_homepage RENAME COLUMN intro TO opening",
            "in portal_homepage this differs: intro, opening.",
        ),
        (
            "ALTER TABLE wagtail_netzwerk_occurrence RENAME TO somewhere_else",
            "in wagtail_netzwerk_occurrence this differs: all_day, end, entry_id, id, is_cancelled, start.",
        ),
    ],
)
def test_other_version_by_its_columns(statement: str, reason: str) -> None:
    execute(statement)
    text = refusal()
    assert reason in text
    assert ADVICE in text


def test_pages_of_someone_else() -> None:
    root = Page.objects.get(depth=1)
    root.add_child(instance=HomePage(title="Musterstadt", slug="musterstadt", locale=welcome().locale))
    text = refusal()
    assert "The database holds pages that the demo did not make." in text
    assert ADVICE in text


def test_page_in_place_of_the_welcome_page() -> None:
    Page.objects.filter(depth=2).update(title="Musterstadt")
    assert "pages that the demo did not make" in refusal()


def test_page_below_the_welcome_page() -> None:
    parent = welcome()
    parent.add_child(instance=StandardPage(title="Impressum", slug="impressum", locale=parent.locale))
    assert "pages that the demo did not make" in refusal()


def test_welcome_page_that_someone_has_edited() -> None:
    welcome().save_revision()
    assert "pages that the demo did not make" in refusal()


def test_accounts_of_someone_else() -> None:
    get_user_model().objects.create_user("buergermeister")
    text = refusal()
    assert "The database holds accounts that the demo did not make." in text
    assert ADVICE in text


def test_flushed_database() -> None:
    Page.objects.all().delete()
    text = refusal()
    assert "The database has been flushed: Wagtail's root page is missing." in text
    assert ADVICE in text


def test_part_of_the_demo() -> None:
    german = Locale.objects.get(language_code="de")
    home = HomePage(title="Stadt Auenstadt", slug="auenstadt", locale=german, translation_key=guard.HOME_KEY)
    Page.objects.get(depth=1).add_child(instance=home)
    Page.objects.filter(title=guard.WELCOME[0]).delete()
    Site.objects.all().delete()
    text = refusal()
    assert "a part of the demo only: no site shows its front page." in text
    assert ADVICE in text


def test_unreadable_database(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise DatabaseError("file is not a database")

    monkeypatch.setattr(guard, "_unknown_migrations", fail)
    text = refusal()
    assert "The database cannot be read: file is not a database" in text
    assert ADVICE in text


def test_migrations_that_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: Any, **_options: Any) -> None:
        raise OperationalError("table exists already")

    monkeypatch.setattr(load_demo, "call_command", fail)
    text = refusal()
    assert "The database cannot be migrated: table exists already" in text
    assert ADVICE in text


@pytest.mark.parametrize(
    ("vendor", "advice"),
    [
        ("sqlite", "Delete the file portal and run load_demo again."),
        (
            "postgresql",
            "Run load_demo with an empty database instead of “portal” (environment variable DATABASE_URL).",
        ),
    ],
)
def test_advice_fits_the_database(monkeypatch: pytest.MonkeyPatch, vendor: str, advice: str) -> None:
    """A file can be deleted; on a server, somebody else may use the same database."""
    fake = SimpleNamespace(vendor=vendor, settings_dict={"NAME": "portal"})
    monkeypatch.setattr(guard, "connection", fake)
    assert str(guard.refuse("No.")) == f"No.\n{advice}"
