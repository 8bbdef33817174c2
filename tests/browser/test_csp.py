"""No public page makes a real browser refuse anything: its policy forbids inline code and third parties."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from portal.models import StandardPage
from wagtail.models import PageViewRestriction

from tests.factories import calendar_page, event_page, network_page, series_page
from tests.privacy.tree import publish

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

#: Runs before anything of the page, past its policy.
WATCH = """
window.refused = [];
document.addEventListener("securitypolicyviolation", event => {
  window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
"""
ADDRESSES = [
    *("/", "/thema/", "/termine/", "/termine/netzwerkstadt/", "/termine/netzwerkstadt/netzwerkstadt-2023/"),
    *(
        "/thema/stadtteilvernetzer/",
        "/suche/?q=NetzWerkStadt",
        "/intern/",
        "/_util/login/",
        "/gibt-es-nicht/",
    ),
]


def make_pages(home: Any) -> None:
    day = date.today() + timedelta(days=9)  # noqa: DTZ011 - a day in the future, whatever the zone
    section = publish(home, StandardPage(title="Thema", show_in_menus=True))
    publish(section, network_page())
    calendar = publish(home, calendar_page(slug="termine", show_in_menus=True))
    publish(publish(calendar, series_page()), event_page(start_date=day))
    inside = publish(home, event_page(slug="intern"))
    PageViewRestriction.objects.create(page=inside, restriction_type="password", password="offenes Wort")


def refused(page: Page, address: str) -> list[str]:
    page.goto(address)
    page.wait_for_load_state("load")
    found: list[str] = page.evaluate("window.refused")
    return found


def test_no_public_page_violates_its_policy(open_page: Any, home: Any) -> None:
    make_pages(home)
    page = open_page("/")
    page.add_init_script(WATCH)
    said: list[str] = []
    page.on("console", lambda message: message.type == "error" and said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    assert {address: refused(page, address) for address in ADDRESSES} == {
        address: [] for address in ADDRESSES
    }
    # The browser itself notes the one address that does not exist.
    assert [text for text in said if "status of 404" not in text] == []


def test_the_browser_would_tell(open_page: Any, home: Any) -> None:
    make_pages(home)
    page = open_page("/")
    page.add_init_script(WATCH)
    page.goto("/termine/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">Rot</p>')")
    page.wait_for_function("window.refused.length > 0")
    assert page.evaluate("window.refused[0]").startswith("style-src-attr inline")
