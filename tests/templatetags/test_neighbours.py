"""The editions before and after an event, for its page."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from tests.factories import event_page, series_page
from wagtail_netzwerk.templatetags.netzwerk import netzwerk_neighbours

TEMPLATE = (
    "{% load netzwerk %}{% netzwerk_neighbours page as neighbours %}"
    "{{ neighbours.previous.title }}|{{ neighbours.next.title }}"
)


@pytest.fixture
def editions(home: Any, publish: Any) -> list[Any]:
    series = publish(home, series_page())
    years = (2022, 2023, 2024)
    return [publish(series, event_page(title=str(year), start_date=date(year, 5, 4))) for year in years]


@pytest.mark.parametrize("has_request", [True, False])
def test_a_template_gets_both(editions: list[Any], has_request: bool) -> None:
    request = RequestFactory().get("/") if has_request else None
    contexts = [Context({"page": page, "request": request}) for page in editions]
    assert [Template(TEMPLATE).render(context) for context in contexts] == ["|2023", "2022|2024", "2023|"]


def test_they_are_asked_for_once_a_page(editions: list[Any], django_assert_num_queries: Any) -> None:
    context = {"request": RequestFactory().get("/")}
    first = netzwerk_neighbours(context, editions[1])
    with django_assert_num_queries(0):
        assert netzwerk_neighbours(context, editions[1]) is first
