"""`manage.py load_demo`: what it writes is complete, public where it should be, and written once."""

from __future__ import annotations

import re
from io import StringIO
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core import serializers
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar
from portal.demo.accounts import ACCOUNTS
from wagtail.models import Page, Site, TaskState

from tests.models.forms import event_data, refused
from wagtail_netzwerk.models import (
    Area,
    CalendarEntry,
    CalendarIdentity,
    NetworkPhase,
    Organisation,
    Person,
    Topic,
    Venue,
)
from wagtail_netzwerk.pages.models import EventCalendarPage, EventPage, WorkshopPage
from wagtail_netzwerk.services import queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

EMAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
HOST = {"host": "localhost:8000"}
LIKE_THE_DEMO = {
    "online": lambda e: e.attendance_mode == "online",
    "mixed": lambda e: e.attendance_mode == "mixed",
    "cancelled": lambda e: e.status == "cancelled",
    "rescheduled": lambda e: e.status == "rescheduled" and e.previous_start_date,
    "postponed": lambda e: e.status == "postponed",
    "two whole days": lambda e: e.all_day and (e.end_date - e.start_date).days == 1,
    "time to follow": lambda e: e.body and not e.all_day and e.start_time is None,
    "minimal": lambda e: not (e.summary or e.body or e.venue or e.image or e.start_time or e.organiser),
    "in two languages": lambda e: e.get_translations().filter(live=True).exists(),
}
SNIPPETS = (Area, NetworkPhase, Organisation, Person, Topic, Venue)


@pytest.fixture(scope="module")
def answers(demo: Any) -> dict[str, Any]:
    """What the public gets: all addresses of the sitemap, and the calendar files of these pages."""
    client = Client(headers=HOST)
    tree = ET.fromstring(client.get("/sitemap.xml").content)  # noqa: S314 - our own output
    found = [element.text or "" for element in tree.iter() if element.tag.endswith("loc")]
    pages = [page for page in queries.public_pages(Site.objects.get()).specific() if page.full_url]
    assert sorted(found) == sorted(page.full_url for page in pages)
    files = [page.representation_url("ics", absolute=True) for page in pages if has_calendar_file(page)]
    return {address: client.get(urlsplit(address).path) for address in [*found, *files]}


def has_calendar_file(page: Any) -> bool:
    return "ics" in getattr(page, "representations", ())


def events(language: str) -> list[EventPage]:
    found = EventPage.objects.filter(live=True, locale__language_code=language)
    return list(found.order_by("start_date"))


def future_events() -> list[EventPage]:
    return [event for event in events("de") if event.start_date > timezone.localdate()]


def the_event(kind: str) -> EventPage:
    [found] = [event for event in future_events() if LIKE_THE_DEMO[kind](event)]
    return found


def calendar_file(event: EventPage) -> Calendar:
    response = Client(headers=HOST).get(event.representation_url("ics"))
    assert response.status_code == 200
    return Calendar.from_ical(response.content)


def text_of(response: Any) -> str:
    """The body; the lines of a calendar file are put together again."""
    return response.content.decode().replace("\r\n ", "")


# Loading


def state() -> dict[str, Any]:
    """How much there is of everything, and when each page and each event was last changed."""
    return {
        "rows": {model._meta.label: model._base_manager.count() for model in apps.get_models()},
        "pages": list(
            Page.objects.order_by("pk").values_list("pk", "last_published_at", "latest_revision_id", "path")
        ),
        "events": list(CalendarIdentity.objects.order_by("pk").values()),
        "entries": list(CalendarEntry.objects.order_by("pk").values()),
        "passwords": list(get_user_model().objects.order_by("pk").values_list("username", "password")),
    }


def test_loading_again_changes_nothing(django_capture_on_commit_callbacks: Any) -> None:
    Page.objects.filter(slug="impressum").update(title="What an editor wrote")
    before = state()
    output = StringIO()
    with django_capture_on_commit_callbacks(execute=True):
        call_command("load_demo", stdout=output)
    assert state() == before
    assert "The demo is loaded already; nothing was changed." in output.getvalue()


def test_output_counts_events_and_names_the_accounts(demo: Any) -> None:
    german, english = len(events("de")), len(events("en"))
    workshops = WorkshopPage.objects.filter(live=True, locale__language_code="de").count()
    counted = f"{german} events with {workshops} workshops, {english} of the events also in English."
    assert f"The demo is loaded: {counted}" in demo.output
    for account in ACCOUNTS:
        assert account.username in demo.output
        assert account.password in demo.output


# Events


def test_every_event_and_workshop_is_in_the_calendar() -> None:
    live = set(queries.calendar_pages().filter(live=True).values_list("pk", flat=True))
    assert live == set(CalendarEntry.objects.values_list("pk", flat=True))
    assert not EventPage.objects.filter(live=False).exists()


def test_eight_events_lie_ahead() -> None:
    assert len(future_events()) == 8


@pytest.mark.parametrize("kind", LIKE_THE_DEMO)
def test_one_event_of_each_kind_lies_ahead(kind: str) -> None:
    assert the_event(kind).full_url


def test_calendar_page_lists_what_lies_ahead(answers: dict[str, Any]) -> None:
    page = EventCalendarPage.objects.get(slug="veranstaltungen", locale__language_code="de")
    text = text_of(answers[page.full_url])
    assert [event.title for event in future_events() if event.title not in text] == []


def test_pages_are_what_an_editor_could_publish() -> None:
    for page in Page.objects.filter(depth__gt=1).specific():
        page.full_clean()
        if hasattr(page, "publication_errors"):
            assert page.publication_errors() == {}, page
            assert page.placement_errors(page.get_parent().specific) == {}, page


def test_snippets_are_what_an_editor_could_save() -> None:
    for model in SNIPPETS:
        for snippet in model.objects.all():
            snippet.full_clean()


def test_english_events_are_translations() -> None:
    german = {event.translation_key: event for event in events("de")}
    english = events("en")
    assert len(english) == 2
    for event in english:
        original = german[event.translation_key]
        assert event.title != original.title or event.summary != original.summary
        assert (event.start_date, event.start_time, event.venue_id is None) == (
            original.start_date,
            original.start_time,
            original.venue_id is None,
        )
        uids = [calendar_file(page).events[0]["UID"] for page in (original, event)]
        assert uids == [str(event.translation_key)] * 2


@pytest.mark.parametrize("kind", ["cancelled", "rescheduled", "postponed"])
def test_change_that_was_announced_raises_the_sequence(kind: str) -> None:
    [component] = calendar_file(the_event(kind)).events
    assert component["SEQUENCE"] >= 1


def test_event_that_is_as_announced_has_no_sequence_to_speak_of() -> None:
    [component] = calendar_file(the_event("mixed")).events
    assert component["SEQUENCE"] == 0


# Public


def test_all_addresses_answer(answers: dict[str, Any]) -> None:
    assert len(answers) > 60
    assert {address: r.status_code for address, r in answers.items() if r.status_code != 200} == {}


def test_calendar_files_can_be_read(answers: dict[str, Any]) -> None:
    files = {address: response for address, response in answers.items() if address.endswith(".ics")}
    assert len(files) >= len(events("de")) + len(events("en"))
    for address, response in files.items():
        assert response["Content-Type"].startswith("text/calendar"), address
        assert Calendar.from_ical(response.content).events, address


def test_persons_stay_private(answers: dict[str, Any]) -> None:
    private = Person.objects.filter(is_public=False)
    assert private.exists()
    for person in private:
        details = [detail for detail in (person.name, person.email, person.phone) if detail]
        for address, response in answers.items():
            assert not [detail for detail in details if detail in text_of(response)], address
        for detail in details:
            found = Client(headers=HOST).get("/suche/", {"q": detail})
            assert found.context["results"].paginator.count == 0, detail


def test_function_of_a_private_person_is_public(answers: dict[str, Any]) -> None:
    event = the_event("rescheduled")
    assert not event.contact_person.is_public
    assert event.contact_person.responsibility in text_of(answers[event.full_url])


def test_no_address_belongs_to_anybody(answers: dict[str, Any]) -> None:
    labels = ("portal", "wagtail_netzwerk", "wagtail_netzwerk_pages", "auth")
    models = [model for label in labels for model in apps.get_app_config(label).get_models()]
    stored = [serializers.serialize("json", model._base_manager.all()) for model in models]
    unfolded = [text.replace(r"\r\n ", "") for text in stored]
    texts = [*unfolded, *map(text_of, answers.values())]
    domains = {domain for text in texts for domain in EMAIL.findall(text)}
    assert domains
    assert {d for d in domains if d != "example.org" and not d.endswith(".example.org")} == set()


# Accounts


@pytest.fixture
def log_in() -> Any:
    """The admin as one of the demo's accounts sees it, by its printed password."""

    def log_in(username: str) -> Client:
        account = next(account for account in ACCOUNTS if account.username == username)
        client = Client(headers=HOST)
        assert client.login(username=account.username, password=account.password)
        return client

    return log_in


@pytest.fixture
def calendar() -> EventCalendarPage:
    return EventCalendarPage.objects.get(slug="veranstaltungen", locale__language_code="de")


def add_event(client: Client, calendar: Page, **changes: Any) -> EventPage:
    """Send the form for a new event."""
    address = reverse("wagtailadmin_pages:add", args=["wagtail_netzwerk_pages", "eventpage", calendar.pk])
    data = event_data(title="Hoffest", slug="hoffest", start_date=f"{timezone.localdate().year + 1}-06-15")
    response = client.post(address, {**data, **changes})
    assert refused(response) == {}
    return EventPage.objects.get(slug="hoffest")


def edit(client: Client, page: Page, **changes: Any) -> None:
    """Send the form of an event that is there already."""
    data = event_data(title="Hoffest", slug="hoffest", start_date=f"{timezone.localdate().year + 1}-06-15")
    response = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {**data, **changes})
    assert refused(response) == {}


def test_editors_write_and_submit(log_in: Any, calendar: EventCalendarPage) -> None:
    client = log_in("redaktion")
    event = add_event(client, calendar)
    assert not event.live
    edit(client, event, title="Großes Hoffest")
    event.refresh_from_db()
    assert event.get_latest_revision_as_object().title == "Großes Hoffest"
    edit(client, event, **{"action-submit": "1"})
    event.refresh_from_db()
    assert not event.live
    assert event.current_workflow_task.name == "Freigabe durch die Chefredaktion"


def test_editors_do_not_publish(log_in: Any, calendar: EventCalendarPage) -> None:
    client = log_in("redaktion")
    event = add_event(client, calendar, **{"action-publish": "1"})
    assert not event.live
    edit(client, event, **{"action-publish": "1"})
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{bulk}?id={event.pk}", {"include_descendants": ""})
    event.refresh_from_db()
    assert not event.live


def test_editors_do_not_take_pages_down(log_in: Any) -> None:
    client = log_in("redaktion")
    event = the_event("mixed")
    for action in ("unpublish", "delete"):
        client.post(reverse(f"wagtailadmin_pages:{action}", args=[event.pk]))
    event.refresh_from_db()
    assert event.live


def test_editors_do_not_approve(log_in: Any, calendar: EventCalendarPage) -> None:
    client = log_in("redaktion")
    event = add_event(client, calendar, **{"action-submit": "1"})
    approve(client, event)
    event.refresh_from_db()
    assert not event.live
    assert event.current_workflow_task_state.status == TaskState.STATUS_IN_PROGRESS


def approve(client: Client, page: Page) -> None:
    task_state = page.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task_state.pk])
    client.post(address, {"comment": ""})


def test_chief_editors_publish(log_in: Any, calendar: EventCalendarPage) -> None:
    event = add_event(log_in("chefredaktion"), calendar, **{"action-publish": "1"})
    assert event.live


def test_chief_editors_approve_what_editors_submit(log_in: Any, calendar: EventCalendarPage) -> None:
    event = add_event(log_in("redaktion"), calendar, **{"action-submit": "1"})
    approve(log_in("chefredaktion"), event)
    event.refresh_from_db()
    assert event.live


def test_both_work_in_english_too(log_in: Any) -> None:
    english = EventCalendarPage.objects.get(locale__language_code="en")
    for username, live in (("redaktion", False), ("chefredaktion", True)):
        with transaction.atomic():
            event = add_event(log_in(username), english, **{"action-publish": "1"})
            assert event.live is live
            transaction.set_rollback(True)


@pytest.mark.parametrize("username", ["redaktion", "chefredaktion"])
def test_both_keep_the_snippets(log_in: Any, username: str) -> None:
    client = log_in(username)
    for model in SNIPPETS:
        name = model.snippet_viewset.get_url_name
        snippet = model.objects.first()
        assert client.get(reverse(name("list"))).status_code == 200
        assert client.get(reverse(name("add"))).status_code == 200
        assert client.get(reverse(name("edit"), args=[snippet.pk])).status_code == 200
        client.post(reverse(name("delete"), args=[snippet.pk]))
        assert model.objects.filter(pk=snippet.pk).exists()


@pytest.mark.parametrize(
    ("username", "allowed"), [("redaktion", False), ("chefredaktion", False), ("admin", True)]
)
def test_only_administrators_see_the_settings(log_in: Any, username: str, allowed: bool) -> None:
    client = log_in(username)
    for name in ("users_users:index", "users_groups:index", "sites:index", "locales:index"):
        response = client.get(reverse(f"wagtail{name}"))
        assert (response.status_code == 200) is allowed, name
    users = reverse("wagtailusers_users:index")
    assert (users in client.get(reverse("wagtailadmin_home")).content.decode()) is allowed


@pytest.mark.parametrize("username", ["redaktion", "chefredaktion"])
def test_nobody_but_administrators_enters_the_other_administration(log_in: Any, username: str) -> None:
    assert log_in(username).get(reverse("admin:index")).status_code == 302
