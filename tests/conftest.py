"""Fixtures that several parts of the suite share."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.contenttypes.models import ContentType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portal.models import HomePage
    from wagtail.models import Locale, Site


@pytest.fixture
def site(db: None) -> Site:
    """The default site with a German home page, on ``http://localhost``; languages: de and en."""
    from portal.models import HomePage
    from wagtail.models import Locale, Page, Site

    german, _ = Locale.objects.get_or_create(language_code="de")
    Locale.objects.get_or_create(language_code="en")
    root = Page.objects.filter(depth=1).first() or Page.add_root(
        instance=Page(
            title="Root", slug="root", locale=german, content_type=ContentType.objects.get_for_model(Page)
        )
    )
    home = root.add_child(instance=HomePage(title="Auenstadt", slug="auenstadt", locale=german))
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.hostname, site.port, site.root_page, site.site_name = "localhost", 80, home, "Auenstadt"
    site.save()
    return site


@pytest.fixture
def home(site: Site) -> HomePage:
    return site.root_page.specific


@pytest.fixture
def german(site: Site) -> Locale:
    from wagtail.models import Locale

    return Locale.objects.get(language_code="de")


@pytest.fixture
def english(site: Site) -> Locale:
    from wagtail.models import Locale

    return Locale.objects.get(language_code="en")


@pytest.fixture
def publish(django_capture_on_commit_callbacks: Any) -> Any:
    """Add a page below a parent and publish it, with what happens after the commit."""

    def publish(parent: Any, page: Any) -> Any:
        with django_capture_on_commit_callbacks(execute=True):
            page.live = False
            parent.add_child(instance=page)
            page.save_revision().publish()
        return type(page).objects.get(pk=page.pk)

    return publish


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Any:
    """A context in which what is scheduled for after the commit happens at its end."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def translate(english: Locale, committed: Any) -> Any:
    """Translate a page with wagtail-localize and publish the translation under another title."""
    from wagtail_localize.operations import translate_object

    def translate(page: Any, title: str) -> Any:
        with committed():
            translate_object(page, [english])
        translated = page.get_translation(english).specific
        with committed():
            translated.title = title
            translated.save_revision().publish()
        return type(translated).objects.get(pk=translated.pk)

    return translate


@pytest.fixture
def _groups(home: HomePage) -> None:
    """The two groups that the README recommends, with their rights on the pages of the German site."""
    from django.contrib.auth.models import Group
    from portal.demo.accounts import grant
    from wagtail.models import Collection, GroupApprovalTask, Workflow, WorkflowTask

    if Collection.get_first_root_node() is None:  # a test outside a transaction empties all tables
        Collection.add_root(name="Root")
    if not GroupApprovalTask.objects.exists():
        task = GroupApprovalTask.objects.create(name="Freigabe")
        WorkflowTask.objects.create(
            workflow=Workflow.objects.create(name="Freigabe"), task=task, sort_order=0
        )
    for name in ("Redaktion", "Chefredaktion"):
        Group.objects.get_or_create(name=name)
    grant([home])


def _member_of(group: str) -> Any:
    """A client logged in as a member of a group, who reads the administration in German."""
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group
    from django.test import Client
    from wagtail.users.models import UserProfile

    user = get_user_model().objects.create_user(group.lower(), email=f"{group.lower()}@auenstadt.example.org")
    user.groups.add(Group.objects.get(name=group))
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "de"})
    client = Client()
    client.force_login(user)
    client.user = user  # type: ignore[attr-defined]
    return client


@pytest.fixture
def redaktion(_groups: None) -> Any:
    """Logged in as Redaktion: adds, edits and submits. Who it is stands in ``.user``."""
    return _member_of("Redaktion")


@pytest.fixture
def chefredaktion(_groups: None) -> Any:
    """Logged in as Chefredaktion: publishes as well. Who it is stands in ``.user``."""
    return _member_of("Chefredaktion")


@pytest.fixture(autouse=True)
def _no_site_cache() -> Iterator[None]:
    """Wagtail caches the sites' root paths outside the database that each test rolls back."""
    from django.core.cache import cache

    cache.clear()
    yield
    cache.clear()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Any:
    """With ``NETZWERK_CI=1`` a skipped test counts as failed: nothing may silently not run there."""
    report = yield
    if report.skipped and os.environ.get("NETZWERK_CI") == "1":
        report.outcome = "failed"
        report.longrepr = f"skipped, which counts as a failure here: {report.longrepr}"
    return report


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    """Each test begins in German: a request in English leaves its language behind in the thread."""
    from django.utils import translation

    with translation.override("de"):
        yield
