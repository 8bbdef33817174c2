"""Two journeys from end to end: an event comes into being, and a citizen takes it home."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.factories import calendar_page, event_page
from wagtail_netzwerk.pages.models import EventPage

# The server's threads read the same database, so nothing can be rolled back: it is loaded anew for each test.
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


def next_thursday() -> date:
    soon = date.today() + timedelta(days=30)  # noqa: DTZ011 - a day in the future, whatever the zone
    return soon + timedelta(days=(3 - soon.weekday()) % 7)


def tab(page: Any, name: str) -> None:
    page.get_by_role("tab", name=name).click()


def submit(page: Any) -> None:
    page.locator("footer button[data-w-dropdown-target=toggle]").click()
    page.locator("[name=action-submit]").click()


def test_redaktion_creates_and_chefredaktion_publishes_in_german(log_in: Any, site: Any) -> None:
    day = next_thursday()
    editor = log_in("redaktion")
    editor.goto(f"/admin/pages/add/wagtail_netzwerk_pages/eventpage/{site.root_page_id}/")
    editor.locator("[name=title]").fill("Sozialraumkonferenz Süd")
    editor.locator("[name=summary]").fill("Wir sprechen über Angebote für Familien.")
    tab(editor, "Wann und wo")
    editor.locator("[name=start_date]").fill(f"{day:%d.%m.%Y}")
    editor.locator("[name=start_time]").fill("14:30")
    editor.locator("[name=end_time]").fill("13:00")
    editor.locator("[name=place_text]").fill("Bürgersaal, Rathausplatz 1")
    submit(editor)
    expect(editor.locator(".messages")).to_contain_text("konnte wegen Prüfungsfehlern nicht erstellt werden")
    tab(editor, "Wann und wo")
    expect(editor.locator(".w-field__errors:visible")).to_contain_text("endet, bevor sie beginnt")
    editor.locator("[name=end_time]").fill("18:00")
    submit(editor)
    editor.wait_for_url(f"**/admin/pages/{site.root_page_id}/")
    event = EventPage.objects.get()
    assert event.live is False
    assert event.current_workflow_state is not None

    chief = log_in("chefredaktion")
    chief.goto(f"/admin/pages/{event.pk}/edit/")
    chief.locator("footer button[data-w-dropdown-target=toggle]").click()
    chief.locator("button[data-workflow-action-name=approve]").first.click()
    chief.wait_for_url(f"**/admin/pages/{site.root_page_id}/")
    event.refresh_from_db()
    assert event.live is True
    assert (event.start_date, event.start_time, event.end_time) == (day, time(14, 30), time(18, 0))


def test_citizen_finds_an_event_and_gets_its_calendar_file(open_page: Any, portal: str, home: Any) -> None:
    day = next_thursday()
    calendar = home.add_child(instance=calendar_page(show_in_menus=True))
    event = calendar.add_child(
        instance=event_page(title="Nachbarschaftskonferenz", start_date=day, place_text="Rathaus, Saal 1")
    )
    page = open_page("/")
    page.get_by_role("navigation").get_by_role("link", name="Veranstaltungen").first.click()
    page.get_by_role("link", name="Nachbarschaftskonferenz").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nachbarschaftskonferenz")
    expect(page.get_by_text("14:30–18:00 Uhr").first).to_be_visible()
    with page.expect_download() as download:
        page.locator("a[href$='.ics']").first.click()
    assert download.value.suggested_filename == "Nachbarschaftskonferenz.ics"
    text = download.value.path().read_bytes().decode()
    assert f"DTSTART;TZID=Europe/Berlin:{day:%Y%m%d}T143000\r\n" in text
    assert f"UID:{event.translation_key}\r\n" in text


def test_event_page_has_no_accessibility_violations_and_asks_no_third_party(
    open_page: Any, portal: str, home: Any
) -> None:
    home.add_child(instance=event_page(start_date=next_thursday()))
    for width, scheme in ((320, "light"), (1280, "dark")):
        page = open_page("/", viewport={"width": width, "height": 700}, color_scheme=scheme)
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.goto("/netzwerkstadt-2023/")
        results = Axe().run(page)
        assert [violation["id"] for violation in results.response["violations"]] == []
        assert [url for url in asked if not url.startswith(portal)] == []


def test_event_says_what_matters_without_scrolling_on_a_small_phone(open_page: Any, home: Any) -> None:
    home.add_child(instance=event_page(start_date=next_thursday(), is_free=True, status="cancelled"))
    page = open_page("/netzwerkstadt-2023/", viewport={"width": 320, "height": 700})
    for text in ("Abgesagt", "14:30–18:00 Uhr", "Freizeitforum Marzahn", "Kostenfrei"):
        expect(page.locator("main").get_by_text(text).first).to_be_in_viewport()
