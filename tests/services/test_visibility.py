"""What is public is asked once a request, and never longer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import RequestFactory
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.factories import calendar_page, event_page, series_page
from wagtail_netzwerk.services import queries
from wagtail_netzwerk.services.visibility import Visibility
from wagtail_netzwerk.views.memory import visibility_of


def restrict(page: Any) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


@pytest.fixture
def hidden_in_every_way(home: Any, publish: Any, translate: Any, english: Any, committed: Any) -> set[str]:
    """A tree with all ways of hiding a page. The titles of what is public."""
    translate(home, "Home")
    calendar = publish(home, calendar_page(title="Offen"))
    intern = publish(home, calendar_page(title="Intern", slug="intern"))
    series = publish(intern, series_page(title="Reihe", slug="reihe"))
    publish(series, event_page(title="Sitzung", slug="sitzung")).create_alias(
        parent=calendar, update_slug="sitzung-2"
    )
    withdrawn = publish(calendar, event_page(title="Zurückgezogen", slug="weg"))
    translate(calendar, "Open")
    translate(withdrawn, "Withdrawn").create_alias(update_slug="withdrawn-2")
    translate(intern, "Internal")
    withdrawn.unpublish()
    scheduled = publish(calendar, event_page(title="Geplant", slug="geplant"))
    with committed():
        scheduled.create_alias(update_slug="geplant-2")
        scheduled.unpublish()
        scheduled.go_live_at = timezone.now() + timedelta(days=1)
        scheduled.save_revision().publish()
    publish(calendar, event_page(title="Fest", slug="fest")).create_alias(update_slug="fest-2")
    restrict(intern)
    return {"Auenstadt", "Home", "Offen", "Open", "Fest"}


def pages_of(site: Any) -> list[Any]:
    root = site.root_page
    return [
        page
        for home in root.get_translations(inclusive=True)
        for page in home.get_descendants(inclusive=True)
    ]


def test_a_page_and_a_list_are_told_the_same(site: Any, hidden_in_every_way: set[str]) -> None:
    visibility, pages = Visibility(), pages_of(site)
    shown = {page.pk for page in pages if visibility.shows(page)}
    assert shown == set(queries.public_pages(site).values_list("pk", flat=True))
    assert shown == {page.pk for page in pages if queries.is_public(page)}
    assert {page.title for page in pages if page.pk in shown} == hidden_in_every_way
    assert len(pages) > 2 * len(shown)


def test_one_answer_serves_every_question(
    site: Any, hidden_in_every_way: set[str], django_assert_num_queries: Any
) -> None:
    visibility, pages = Visibility(), pages_of(site)
    assert visibility.shows(pages[0]) is True
    with django_assert_num_queries(0):
        assert sum(map(visibility.shows, pages)) == sum(page.title in hidden_in_every_way for page in pages)


def test_where_nothing_is_hidden_it_costs_one_query(
    site: Any, home: Any, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(1):
        assert Visibility().shows(home) is True


def test_a_request_asks_once_and_the_next_one_anew(home: Any, publish: Any) -> None:
    event = publish(home, event_page())
    request, next_request = RequestFactory().get("/"), RequestFactory().get("/")
    assert visibility_of(request) is visibility_of(request)
    assert visibility_of(request).shows(event) is True
    restrict(event)
    assert visibility_of(request).shows(event) is True
    assert visibility_of(next_request).shows(event) is False


def test_a_request_that_may_write_asks_each_time(home: Any, publish: Any) -> None:
    event = publish(home, event_page())
    request = RequestFactory().post("/")
    assert visibility_of(request).shows(event) is True
    restrict(event)
    assert visibility_of(request).shows(event) is False


@pytest.mark.parametrize("ending", ["/", ".ics"])
@pytest.mark.parametrize("name", ["netzwerkstadt", "netzwerkstadt/fest"])
def test_a_change_is_seen_by_the_next_reader(
    client: Any, home: Any, publish: Any, name: str, ending: str
) -> None:
    series = publish(home, series_page())
    publish(series, event_page(title="Fest", slug="fest"))
    denied = 403 if ending == ".ics" else 302
    assert client.get(f"/{name}{ending}").status_code == 200
    restrict(series)
    assert client.get(f"/{name}{ending}").status_code == denied
    PageViewRestriction.objects.all().delete()
    assert client.get(f"/{name}{ending}").status_code == 200
