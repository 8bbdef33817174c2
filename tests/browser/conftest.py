"""A real Chromium, the system's own, and the portal on a free port of this machine."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from playwright.sync_api import Browser, Page, sync_playwright
from portal.demo import accounts

if TYPE_CHECKING:
    from collections.abc import Iterator

# Playwright runs an event loop in this thread, and Django would refuse the tests' own queries beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser(django_db_setup: None) -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed (Debian: apt-get install chromium)")
    contents = connection._test_serialized_contents
    connection.close()  # nobody uses it from here on, and a database in use cannot be copied
    with sync_playwright() as playwright:
        # Inside an event loop Django takes another connection, that knows nothing of the contents.
        connection._test_serialized_contents = contents
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def portal(live_server: Any, site: Any) -> str:
    """The portal with its groups and accounts; returns its address."""
    host, port = live_server.url.removeprefix("http://").split(":")
    site.hostname, site.port = host, int(port)
    site.save()
    accounts.create_accounts()
    accounts.grant([site.root_page])
    return str(live_server.url)


@pytest.fixture
def open_page(browser: Browser, portal: str) -> Iterator[Any]:
    """Open a window of its own for each person, in German, and close all of them at the end."""
    contexts = []

    def open_page(address: str = "/", **options: Any) -> Page:
        defaults = {"base_url": portal, "locale": "de-DE", "viewport": {"width": 1280, "height": 1000}}
        context = browser.new_context(**{**defaults, **options})
        context.set_default_timeout(20_000)
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def log_in(open_page: Any) -> Any:
    """A window in the admin, as one of the demo's accounts."""

    def log_in(username: str) -> Page:
        account = next(account for account in accounts.ACCOUNTS if account.username == username)
        page = open_page("/admin/login/")
        page.locator("#id_username").fill(account.username)
        page.locator("#id_password").fill(account.password)
        page.get_by_role("button", name="Anmelden").click()
        page.wait_for_url("**/admin/")
        return page

    return log_in
