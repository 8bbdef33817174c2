"""The head of a page: the stylesheet once, and JSON-LD that costs the same however long a series runs."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.template import Context, Engine
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from tests.factories import event_page, series_page, venue
from wagtail_netzwerk.models import Organisation, Person
from wagtail_netzwerk.templatetags.netzwerk import netzwerk_calendar_links, netzwerk_jsonld, netzwerk_series

LINK = '<link rel="stylesheet" href="/static/wagtail_netzwerk/netzwerk.css">'

TEMPLATES = {
    "partial": "{% load netzwerk %}{% netzwerk_assets %}",
    "twice": "{% load netzwerk %}{% netzwerk_assets %}{% netzwerk_assets %}",
    "base": '{% include "partial" %}{% block more %}{% endblock %}',
    "through include": '{% extends "base" %}{% block more %}{% include "partial" %}{% endblock %}',
    "in a block": '{% extends "base" %}{% load netzwerk %}'
    "{% block more %}{% netzwerk_assets %}{% endblock %}",
    "include last": '{% include "twice" %}{% include "partial" %}',
}


def rendered(name: str, **context: Any) -> str:
    engine = Engine(
        loaders=[("django.template.loaders.locmem.Loader", TEMPLATES)],
        libraries={"netzwerk": "wagtail_netzwerk.templatetags.netzwerk"},
    )
    return engine.get_template(name).render(Context(context))


@pytest.mark.parametrize("name", ["twice", "through include", "in a block", "include last"])
def test_the_stylesheet_is_linked_once_a_page(name: str) -> None:
    request = RequestFactory().get("/")
    assert rendered(name, request=request) == LINK
    assert rendered(name, request=RequestFactory().get("/")) == LINK


def test_without_a_request_the_stylesheet_is_linked_once_a_template() -> None:
    assert rendered("twice") == LINK


@pytest.mark.django_db
def test_a_page_works_out_once_what_its_head_and_body_need(home: Any, publish: Any) -> None:
    series = publish(home, series_page())
    event = publish(series, event_page())
    context = {"request": RequestFactory().get("/")}
    links, found = netzwerk_calendar_links(context, event), netzwerk_series(context, event)
    assert found == series
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert netzwerk_calendar_links(context, event) is links
        assert netzwerk_series(context, event) is found
    assert len(queries) == 0


def editions_of(document: str) -> list[dict[str, Any]]:
    found = re.fullmatch(r'<script type="application/ld\+json">(.*)</script>', document)
    assert found is not None
    editions: list[dict[str, Any]] = json.loads(found[1]).get("subEvent", [])
    return editions


def add_editions(series: Any, publish: Any, number: int, start: date) -> None:
    for index in range(number):
        organiser = Organisation.objects.create(name=f"Verein {start} {index}", url="https://verein.example/")
        known = Person.objects.create(name=f"Rednerin {start} {index}", is_public=True)
        image = get_image_model().objects.create(title="Bild", file=get_test_image_file(size=(40, 30)))
        publish(
            series,
            event_page(
                title=f"Ausgabe {start} {index}",
                start_date=start + timedelta(days=index),
                venue=venue(name=f"Haus {start} {index}"),
                organiser=organiser,
                image=image,
                image_is_decorative=True,
                languages=[("language", "tr")],
                contributors=[
                    ("contributor", {"role": "lead", "organisation": organiser}),
                    ("contributor", {"role": "moderator", "person": known}),
                ],
            ),
        )


def jsonld_with_queries(series: Any) -> tuple[list[dict[str, Any]], int]:
    """The document for a new visitor, when the images have been made."""
    series = type(series).objects.get(pk=series.pk)
    netzwerk_jsonld({"request": RequestFactory().get("/")}, series)
    context = {"request": RequestFactory().get("/")}
    with CaptureQueriesContext(connection) as queries:
        document = netzwerk_jsonld(context, series)
    return editions_of(document), len(queries)


@pytest.mark.django_db
def test_a_long_series_costs_no_more_queries_than_a_short_one(home: Any, publish: Any) -> None:
    series = publish(home, series_page())
    coming = timezone.localdate() + timedelta(days=10)
    add_editions(series, publish, 3, coming)
    few, queries_for_few = jsonld_with_queries(series)
    add_editions(series, publish, 27, coming + timedelta(days=100))
    many, queries_for_many = jsonld_with_queries(series)
    assert (len(few), len(many)) == (3, 30)
    assert {edition["inLanguage"] for edition in many} == {"tr"}
    assert all(edition["image"] and edition["organizer"]["name"] for edition in many)
    assert len({edition["performer"]["name"] for edition in many}) == 30
    assert queries_for_many == queries_for_few


@pytest.mark.django_db
def test_a_series_names_its_latest_past_editions_only(home: Any, publish: Any) -> None:
    series = publish(home, series_page())
    today = timezone.localdate()
    for years in range(23):
        publish(series, event_page(title=f"Vor {years}", start_date=today - timedelta(days=10 + 365 * years)))
    publish(series, event_page(title="Bald", start_date=today + timedelta(days=9)))
    names = [edition["name"] for edition in editions_of(netzwerk_jsonld({}, series))]
    assert names == [*(f"Vor {years}" for years in range(19, -1, -1)), "Bald"]
