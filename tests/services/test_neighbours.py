"""The editions of a series before and after one of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from wagtail.models import PageViewRestriction

from tests.factories import calendar_page, event_page, series_page
from wagtail_netzwerk.services.neighbours import neighbours
from wagtail_netzwerk.services.queries import Visibility

DAY = date(2023, 5, 4)


@pytest.fixture
def series(home: Any, publish: Any) -> Any:
    return publish(home, series_page())


@pytest.fixture
def edition(series: Any, publish: Any) -> Any:
    """Publish an edition: its title, days after the first day, and its number if it has one."""

    def edition(title: str, days: int, number: int | None = None, **fields: Any) -> Any:
        day = DAY + timedelta(days=days)
        page = event_page(title=title, slug=title.lower(), start_date=day, edition_number=number, **fields)
        return publish(series, page)

    return edition


def titles(event: Any) -> tuple[str, str]:
    found = neighbours(event)
    return tuple(page.title if page else "" for page in found)  # type: ignore[return-value]


def chain(*events: Any) -> list[tuple[str, str]]:
    return [titles(event) for event in events]


def test_editions_go_by_their_number(edition: Any) -> None:
    second, first, third = edition("B", 300, 2), edition("A", 0, 1), edition("C", 600, 3)
    assert chain(first, second, third) == [("", "B"), ("A", "C"), ("B", "")]


def test_the_number_counts_more_than_the_date(edition: Any) -> None:
    first, second, third = edition("A", 300, 1), edition("B", 0, 2), edition("C", 100, 3)
    assert chain(first, second, third) == [("", "B"), ("A", "C"), ("B", "")]


def test_without_numbers_editions_go_by_their_date(edition: Any) -> None:
    late, early, middle = edition("C", 600), edition("A", 0), edition("B", 300)
    assert chain(early, middle, late) == [("", "B"), ("A", "C"), ("B", "")]


def test_an_edition_without_a_number_stands_between_its_dates(edition: Any) -> None:
    first, extra, second = edition("A", 0, 1), edition("Extra", 100), edition("B", 300, 2)
    assert chain(first, extra, second) == [("", "Extra"), ("A", "B"), ("Extra", "")]


@pytest.mark.parametrize("number", [None, 5])
def test_editions_that_nothing_tells_apart_are_all_reached(edition: Any, number: int | None) -> None:
    same = [edition(title, 0, number) for title in "ABC"]
    assert chain(*same) == [("", "B"), ("A", "C"), ("B", "")]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_an_edition_that_does_not_take_place_is_one(edition: Any, status: str) -> None:
    first, _off, third = edition("A", 0), edition("B", 100, status=status), edition("C", 200)
    assert chain(first, third) == [("", "B"), ("B", "")]


def test_an_edition_that_not_everyone_may_see_is_passed_over(edition: Any) -> None:
    first, hidden, draft, last = (edition(title, days) for days, title in enumerate("ABCD"))
    assert chain(first, last) == [("", "B"), ("C", "")]
    draft.unpublish()
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    assert chain(first, last) == [("", "D"), ("A", "")]


def test_an_edition_of_another_language_is_none(
    home: Any, series: Any, edition: Any, translate: Any, english: Any
) -> None:
    first, second = edition("A", 0), edition("B", 100)
    translate(home, "Home")
    translate(series, "Series")
    translated = translate(second, "B in English")
    assert titles(translated) == ("", "")
    assert titles(translate(first, "A in English")) == ("", "B in English")
    assert chain(first, second) == [("", "B"), ("A", "")]


def test_an_alias_is_no_edition_of_its_own(edition: Any) -> None:
    first, second = edition("A", 0, 1), edition("B", 100, 2)
    alias = first.create_alias(update_slug="zweitname")
    assert chain(first, second, alias) == [("", "B"), ("A", ""), ("", "B")]


def test_only_a_series_has_editions(home: Any, publish: Any, series: Any, edition: Any) -> None:
    edition("Ausgabe", 0)
    calendar = publish(home, calendar_page())
    alone, other = (publish(calendar, event_page(title=title, slug=title.lower())) for title in "AB")
    assert chain(alone, other) == [("", ""), ("", "")]


def test_a_draft_without_a_date_has_none_yet(series: Any, edition: Any) -> None:
    edition("A", 0)
    draft = event_page(title="Entwurf", start_date=None, live=False)
    series.add_child(instance=draft)
    assert titles(draft) == ("", "")


def test_a_draft_that_was_never_saved_has_neighbours(series: Any, edition: Any) -> None:
    edition("A", 0)
    place = {"path": f"{series.path}9999", "depth": series.depth + 1, "locale": series.locale}
    draft = event_page(title="Entwurf", start_date=DAY + timedelta(days=1), **place)
    assert titles(draft) == ("A", "")


def test_neighbours_cost_one_query_beside_what_is_public(
    edition: Any, django_assert_num_queries: Any
) -> None:
    editions = [edition(title, days, days or None) for days, title in enumerate("ABCDEF")]
    visibility = Visibility()
    assert visibility.shows(editions[2]) is True
    middle = type(editions[2]).objects.get(pk=editions[2].pk)
    assert middle.get_parent().title == "NetzWerkStadt"
    with django_assert_num_queries(1):
        found = neighbours(middle, visibility)
        assert (found.previous.title, found.previous.period.start_date) == ("B", DAY + timedelta(days=1))
        assert (found.next.title, found.next.status) == ("D", "scheduled")
