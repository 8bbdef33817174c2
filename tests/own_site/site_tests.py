"""What must hold on a site with page classes of its own. Run by ``tests/test_own_site.py``."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import wagtail
from base.models import BasePage
from django.core.management import call_command
from django.urls import reverse
from plain.models import (
    AppointmentPage,
    PlainCalendarPage,
    PlainNetworkPage,
    PlainSeriesPage,
    PlainWorkshopPage,
)
from town.models import EventCalendarPage, EventPage, EventSeriesPage, WorkshopPage
from wagtail.models import PageViewRestriction, Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from wagtail_netzwerk import conf
from wagtail_netzwerk.models import Area, CalendarEntry, Person, Topic, Venue
from wagtail_netzwerk.services.announcements import announce

SCHEDULE: dict[str, Any] = {
    "event_type": "conference",
    "start_date": date(2031, 5, 4),
    "start_time": time(14, 30),
    "end_time": time(18, 0),
}
FORM = {
    "slug": "stadtforum",
    "event_type": "conference",
    "start_date": "2031-05-04",
    "start_time": "14:30",
    "end_time": "18:00",
    "timezone": "Europe/Berlin",
    "attendance_mode": "offline",
    "place_text": "Rathaus",
    "status": "scheduled",
    "attendee_qualifier": "exactly",
    "office": "Büro des Rates",
    "action-publish": "1",
}


@pytest.fixture
def home(db: None) -> Any:
    """The page that Wagtail's first migration makes; on Wagtail 8 it is of the site's own base page."""
    Site.clear_site_root_paths_cache()
    return Site.objects.get().root_page


@pytest.fixture
def editor(admin_client: Any) -> Any:
    return admin_client


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def publish(committed: Any) -> Any:
    def publish(parent: Any, page: Any) -> Any:
        with committed():
            page.live = False
            parent.add_child(instance=page)
            page.save_revision().publish()
        return type(page).objects.get(pk=page.pk)

    return publish


def event(**fields: Any) -> EventPage:
    return EventPage(**{"title": "Stadtforum", "place_text": "Rathaus", **SCHEDULE, **fields})


def appointment(**fields: Any) -> AppointmentPage:
    return AppointmentPage(**{"title": "Sprechstunde", "place_text": "Rathaus", **SCHEDULE, **fields})


def form_data(**fields: Any) -> dict[str, Any]:
    empty = ("languages", "accessibility_services", "guiding_questions", "programme")
    streams = {name: streamfield([]) for name in (*empty, "contributors", "follow_ups", "calls")}
    body = streamfield([("text", rich_text("<p>Alle reden mit.</p>")), ("quote", "Kommt alle!")])
    rest = {"body": body, "goals": rich_text(""), "comments": inline_formset([])}
    return {**nested_form_data({**streams, **rest}), **FORM, "title": "Stadtforum", **fields}


def add(client: Any, model: Any, parent: Any, data: dict[str, Any]) -> Any:
    address = reverse(
        "wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk]
    )
    return client.post(address, data)


def read(client: Any, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def calendar(client: Any, address: str) -> list[tuple[str, str]]:
    """Names and values of the lines of a calendar file, without parameters."""
    lines = read(client, address).replace("\r\n ", "").split("\r\n")
    return re.findall(r"^([A-Z-]+)[^:]*:(.*)$", "\n".join(lines), re.MULTILINE)


def json_ld(html: str) -> dict[str, Any]:
    [text] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return json.loads(text)


def test_all_checks_are_silent(db: None, capsys: Any) -> None:
    call_command("check", fail_level="WARNING")
    assert capsys.readouterr().out == "System check identified no issues (0 silenced).\n"


def test_no_migration_is_missing(db: None) -> None:
    call_command("makemigrations", check_changes=True, dry_run=True)


def test_the_base_page_is_the_site_s_own_where_wagtail_knows_such_a_thing() -> None:
    own = wagtail.VERSION >= (8, 0)
    assert (conf.page_model() is BasePage) == own
    assert CalendarEntry._meta.get_field("page").related_model is conf.page_model()


def test_an_event_is_written_published_and_changed_in_the_admin(
    editor: Any, home: Any, committed: Any
) -> None:
    with committed():
        add(editor, EventPage, home, form_data(mayor_speaks="on"))
    page = EventPage.objects.get(slug="stadtforum")
    assert (page.live, page.mayor_speaks, page.office) == (True, True, "Büro des Rates")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = editor.get(address).context["form"]
    assert "motto" not in form.fields
    assert {"mayor_speaks", "office", "body", "goals", "topics", "venue"} <= set(form.fields)
    with committed():
        editor.post(address, form_data(title="Großes Stadtforum"))
    page.refresh_from_db()
    assert (page.title, page.mayor_speaks) == ("Großes Stadtforum", False)
    assert ("SUMMARY", "Großes Stadtforum") in calendar(editor, "/stadtforum.ics")


def test_the_form_asks_for_what_is_missing(editor: Any, home: Any) -> None:
    response = add(editor, EventPage, home, form_data(place_text=""))
    assert response.context["form"].errors.as_data()["venue"][0].code == "missing"
    assert not EventPage.objects.exists()


def test_a_draft_is_previewed_in_the_site_s_own_template(editor: Any, home: Any, publish: Any) -> None:
    page = publish(home, event())
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert editor.post(address, form_data(title="Vorschau")).json()["is_valid"] is True
    assert "<title>Vorschau – Stadt Auenstadt</title>" in read(editor, address)


def test_a_page_fills_the_site_s_own_blocks(client: Any, home: Any, publish: Any) -> None:
    body = [("text", "<p>Alle reden mit.</p>"), ("quote", "Kommt alle!")]
    publish(home, event(summary="In Kürze.", body=body, mayor_speaks=True, office="Büro des Rates"))
    head, _, rest = read(client, "/stadtforum/").partition("</head>")
    assert "<title>Stadtforum – Stadt Auenstadt</title>" in head
    assert '<link rel="stylesheet" href="/static/wagtail_netzwerk/netzwerk.css">' in head
    assert '<link rel="alternate" type="text/calendar" href="/stadtforum.ics"' in head
    assert '<meta name="description" content="In Kürze.">' in head
    assert '<article class="netzwerk-page netzwerk-event">' in rest.partition("<main>")[2]
    assert "<p>Alle reden mit.</p>" in rest
    assert "<blockquote>Kommt alle!</blockquote>" in rest
    assert "The mayor speaks." in rest
    assert "Responsible: Büro des Rates" in rest


def test_search_engines_and_calendars_read_the_event(client: Any, home: Any, publish: Any) -> None:
    page = publish(home, event(summary="In Kürze."))
    document = json_ld(read(client, "/stadtforum/"))
    assert (document["@type"], document["name"], document["description"]) == (
        "Event",
        "Stadtforum",
        "In Kürze.",
    )
    assert document["startDate"] == "2031-05-04T14:30:00+02:00"
    lines = calendar(client, "/stadtforum.ics")
    assert {("UID", str(page.translation_key)), ("SUMMARY", "Stadtforum")} <= set(lines)
    assert dict(lines)["DESCRIPTION"].startswith("In Kürze.")


def test_pages_lie_below_each_other_by_mixin() -> None:
    def allowed(model: Any) -> set[str]:
        return {child.__name__ for child in model.allowed_subpage_models()}

    events, series = {"EventPage", "AppointmentPage"}, {"EventSeriesPage", "PlainSeriesPage"}
    assert allowed(EventSeriesPage) == events
    assert allowed(EventCalendarPage) == events | series
    assert allowed(EventPage) == {"PlainWorkshopPage", "WorkshopPage"}
    assert allowed(WorkshopPage) == set()
    assert allowed(PlainNetworkPage) >= events | series | {"EventCalendarPage", "PlainNetworkPage"}


def test_a_series_lists_and_feeds_events_of_all_classes(client: Any, home: Any, publish: Any) -> None:
    series = publish(home, EventSeriesPage(title="Foren"))
    topic = Topic.objects.create(name="Ehrenamt")
    first, second = event(mayor_speaks=True), appointment()
    first.topics = [topic]
    publish(series, first)
    publish(series, second)
    html = read(client, "/foren/")
    assert html.count('<article class="town-card">') == 2
    assert "14:30–18:00 Uhr, with the mayor" in html
    document = json_ld(html)
    assert {entry["name"]: entry.get("keywords", []) for entry in document["subEvent"]} == {
        "Stadtforum": ["Ehrenamt"],
        "Sprechstunde": [],
    }
    assert calendar(client, "/foren.ics").count(("BEGIN", "VEVENT")) == 2
    assert json_ld(read(client, "/foren/stadtforum/"))["superEvent"]["name"] == "Foren"


def test_a_new_edition_begins_with_the_series_number(editor: Any, home: Any, publish: Any) -> None:
    series = publish(home, EventSeriesPage(title="Foren", title_pattern="{n}. Forum"))
    publish(series, event(edition_number=3))
    address = reverse("wagtailadmin_pages:add", args=["town", "eventpage", series.pk])
    form = editor.get(address).context["form"]
    assert (form["title"].value(), form["edition_number"].value()) == ("4. Forum", 4)


def test_a_calendar_lists_the_whole_site(client: Any, home: Any, publish: Any) -> None:
    publish(home, EventCalendarPage(title="Kalender"))
    publish(publish(home, EventSeriesPage(title="Foren")), event())
    assert '<a href="/foren/stadtforum/">Stadtforum</a>' in read(client, "/kalender/")
    assert ("SUMMARY", "Stadtforum") in calendar(client, "/kalender.ics")


def test_a_restricted_event_is_in_no_feed_and_gives_no_file(client: Any, home: Any, publish: Any) -> None:
    publish(home, EventCalendarPage(title="Kalender"))
    page = publish(home, event())
    assert ("SUMMARY", "Stadtforum") in calendar(client, "/kalender.ics")
    PageViewRestriction.objects.create(page_id=page.pk, restriction_type=PageViewRestriction.LOGIN)
    assert ("SUMMARY", "Stadtforum") not in calendar(client, "/kalender.ics")
    assert client.get("/stadtforum.ics").status_code == 403


def test_the_index_follows_a_venue_and_an_address(
    client: Any, home: Any, publish: Any, committed: Any
) -> None:
    venue = Venue.objects.create(name="Altes Rathaus", town="Auenstadt")
    series = publish(home, EventSeriesPage(title="Foren"))
    publish(series, event(venue=venue, place_text=""))
    with committed():
        venue.name = "Neues Rathaus"
        venue.save()
    with committed():
        series.slug = "gespraeche"
        series.save_revision().publish()
    lines = dict(calendar(client, "/gespraeche/stadtforum.ics"))
    assert lines["LOCATION"] == "Neues Rathaus\\, Auenstadt"
    assert lines["URL"] == "http://localhost/gespraeche/stadtforum/"


def test_the_index_is_made_anew(home: Any, publish: Any) -> None:
    pages = [publish(home, event()), publish(home, appointment())]
    before = list(CalendarEntry.objects.order_by("pk").values())
    CalendarEntry.objects.all().delete()
    call_command("rebuild_calendar")
    assert list(CalendarEntry.objects.order_by("pk").values()) == before
    assert [entry["page_id"] for entry in before] == [page.pk for page in pages]


def test_search_finds_the_fields_of_mixin_and_base_page(home: Any, publish: Any) -> None:
    page = publish(home, event(audience="Nachbarinnen", office="Ordnungsamt"))
    publish(home, appointment())
    for words in ("Stadtforum", "Nachbarinnen", "Ordnungsamt"):
        assert list(EventPage.objects.search(words)) == [page]
    names = {field.field_name for field in EventPage.get_search_fields()}
    assert {"title", "office", "audience", "venue", "start_date"} <= names
    assert "motto" not in names


def test_an_event_does_without_every_field_that_can_be_dropped(
    editor: Any, home: Any, committed: Any
) -> None:
    data = {**nested_form_data({"comments": inline_formset([])}), **FORM, "title": "Sprechstunde"}
    with committed():
        add(editor, AppointmentPage, home, {**data, "slug": "sprechstunde"})
    html = read(editor, "/sprechstunde/")
    assert json_ld(html)["name"] == "Sprechstunde"
    assert "None" not in html
    assert "netzwerk-accessibility" not in html
    assert ("LOCATION", "Rathaus") in calendar(editor, "/sprechstunde.ics")


@pytest.mark.parametrize("model", [PlainSeriesPage, PlainCalendarPage, PlainNetworkPage])
def test_a_list_does_without_every_field_that_can_be_dropped(
    editor: Any, home: Any, publish: Any, committed: Any, model: Any
) -> None:
    data = {**nested_form_data({"comments": inline_formset([])}), "slug": "liste", "title": "Liste"}
    with committed():
        add(editor, model, home, {**data, "action-publish": "1"})
    publish(model.objects.get(), appointment())
    html = read(editor, "/liste/")
    assert '<a href="/liste/sprechstunde/">Sprechstunde</a>' in html
    assert "None" not in html
    assert ("SUMMARY", "Sprechstunde") in calendar(editor, "/liste.ics")


def test_editors_list_and_announce_events_of_all_classes(editor: Any, home: Any, publish: Any) -> None:
    area, topic = Area.objects.create(name="Nord", kind="district"), Topic.objects.create(name="Ehrenamt")
    page = event()
    page.areas, page.topics = [area], [topic]
    publish(home, page)
    publish(home, appointment())
    listing = reverse("netzwerk_events:index")
    assert titles(editor.get(listing)) == ["Sprechstunde", "Stadtforum"]
    for name, value in (("area", area.pk), ("topic", topic.translation_key)):
        assert titles(editor.get(listing, {name: value})) == ["Stadtforum"]
    sheet = b"".join(editor.get(listing, {"export": "csv"}).streaming_content).decode()
    assert "Sprechstunde" in sheet
    assert "Stadtforum" in sheet
    text = announce(Site.objects.get(), home.locale, timedelta(days=7), datetime(2031, 5, 1, tzinfo=UTC))
    assert [line for line in text.split("\n") if "/" not in line].count("Rathaus") == 2


def titles(response: Any) -> list[str]:
    assert response.status_code == 200
    return sorted(page.title for page in response.context["object_list"])


@pytest.mark.parametrize("make", [event, appointment])
def test_an_event_is_cancelled_and_that_is_undone(
    editor: Any, home: Any, publish: Any, committed: Any, make: Any
) -> None:
    page = publish(home, make(slug="seite"))
    for action, status in (("cancel", "cancelled"), ("undo", "scheduled")):
        address = reverse(f"wagtail_netzwerk_{action}", args=[page.pk])
        form = editor.get(address).context["form"]
        with committed():
            editor.post(address, dict.fromkeys(form.fields, "Sturm."))
        assert type(page).objects.get().status == status
    assert ("SEQUENCE", "2") in calendar(editor, "/seite.ics")


@pytest.mark.parametrize("make", [event, appointment])
def test_a_copy_is_another_event(home: Any, publish: Any, make: Any) -> None:
    page = publish(home, make(status="cancelled", status_reason="Sturm."))
    copy = page.copy(update_attrs={"slug": "kopie"})
    assert (copy.status, copy.status_reason, copy.start_date) == ("scheduled", "", date(2031, 5, 4))
    assert copy.translation_key != page.translation_key


def test_the_api_shows_the_fields_that_a_class_has(client: Any, home: Any, publish: Any) -> None:
    publish(home, event(audience="Nachbarinnen"))
    publish(home, appointment())
    events = json.loads(read(client, "/api/pages/?type=town.EventPage&fields=*"))["items"]
    [shown] = events
    assert (shown["title"], shown["audience"], shown["start_date"]) == (
        "Stadtforum",
        "Nachbarinnen",
        "2031-05-04",
    )
    assert "motto" not in shown
    [plain] = json.loads(read(client, "/api/pages/?type=plain.AppointmentPage&fields=*"))["items"]
    assert (plain["place_text"], plain["contact"]) == ("Rathaus", None)
    assert not {"summary", "topics", "areas", "image", "organiser"} & set(plain)
    both = json.loads(read(client, "/api/pages/?type=town.EventPage,plain.AppointmentPage"))["items"]
    assert [item["title"] for item in both] == ["Stadtforum", "Sprechstunde"]


@pytest.mark.parametrize("make", [event, appointment])
def test_a_person_is_due_for_review_and_is_forgotten(
    editor: Any, home: Any, publish: Any, committed: Any, make: Any
) -> None:
    person = Person.objects.create(
        name="Amtsleitung Nord", email="nord@example.org", is_public=True, review_on=date(2026, 1, 1)
    )
    page = make(slug="seite")
    if "contact_person" in {field.name for field in page._meta.fields}:
        page.contact_person = person
    publish(home, page)
    report = editor.get(reverse("wagtail_netzwerk_persons_to_review"))
    assert [row.name for row in report.context["object_list"]] == ["Amtsleitung Nord"]
    with committed():
        call_command("forget_person", str(person.pk))
    assert Person.objects.count() == 0
    assert "Amtsleitung Nord" not in str(calendar(editor, "/seite.ics"))


ROUND = {"kind": "workshop_round", "round": 1, "start": "15:00:00", "end": "16:00:00"}


def test_a_workshop_lies_below_an_event_of_the_site(editor: Any, home: Any, publish: Any) -> None:
    above = publish(home, event(programme=json.dumps([{"type": "item", "value": ROUND}])))
    session = {"type": "session", "id": "a", "value": {"round": 1, "room": "Saal"}}
    workshop = publish(above, WorkshopPage(title="Jugend", slug="jugend", sessions=json.dumps([session])))
    address = above.get_url().rstrip("/")
    assert 'href="/stadtforum/"' in read(editor, f"{address}/jugend/")
    found = calendar(editor, f"{address}.ics?include=workshops")
    assert [value for name, value in found if name == "SUMMARY"] == ["Stadtforum", "Jugend"]
    assert CalendarEntry.objects.get(pk=workshop.pk).part_of == above.translation_key
    assert set(WorkshopPage.allowed_parent_page_models()) == {AppointmentPage, EventPage}


def test_a_workshop_does_without_every_field_that_can_be_dropped(
    editor: Any, home: Any, publish: Any, committed: Any
) -> None:
    above = publish(home, appointment(slug="sprechstunde"))
    data = {**nested_form_data({"comments": inline_formset([])}), "slug": "runde", "title": "Runde"}
    with committed():
        add(editor, PlainWorkshopPage, above, {**data, "action-publish": "1"})
    html = read(editor, "/sprechstunde/runde/")
    assert "<h1" in html
    assert "None" not in html
    assert editor.get("/sprechstunde/runde.ics").status_code == 404
    assert "Runde" in read(editor, "/sprechstunde/")
