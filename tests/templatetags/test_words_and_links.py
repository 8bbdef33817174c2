"""Filters: words, and addresses that may stand in a link."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils import timezone

from tests.factories import event_page, venue
from wagtail_netzwerk.models import Organisation
from wagtail_netzwerk.templatetags.netzwerk import (
    netzwerk_is_over,
    netzwerk_language_names,
    netzwerk_phone,
    netzwerk_url,
)

BAD = "javascript:alert(1)"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://stadt.example/a?b=c#d", "https://stadt.example/a?b=c#d"),
        ("http://stadt.example", "http://stadt.example"),
        ("https://grün.example/", "https://xn--grn-ioa.example/"),
        (BAD, ""),
        ("JavaScript:alert(1)//https://stadt.example", ""),
        ("data:text/html,x", ""),
        ("/intern/", ""),
        ("//stadt.example/", ""),
        ("stadt.example", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_only_an_absolute_web_address_becomes_a_link(url: str | None, expected: str) -> None:
    assert netzwerk_url(url) == expected


@pytest.mark.django_db
@pytest.mark.parametrize(("url", "links"), [("https://stadt.example/", 4), (BAD, 0)])
def test_a_stored_address_that_is_none_gives_no_link(
    client: Any, home: Any, publish: Any, url: str, links: int
) -> None:
    event = publish(
        home,
        event_page(
            start_date=timezone.localdate() + timedelta(days=5),
            venue=venue(),
            attendance_mode="mixed",
            online_url="https://old.example/",
            registration_url="https://old.example/",
            organiser=Organisation.objects.create(name="Verein", url=url),
        ),
    )
    type(event.venue).objects.update(url=url)
    type(event).objects.filter(pk=event.pk).update(online_url=url, registration_url=url)
    content = client.get(event.url).content.decode()
    assert content.count(f'href="{url}"') == links
    assert (BAD.partition(":")[0] + ":" in content, "Verein" in content) == (False, True)


@pytest.mark.parametrize("url", ["https://verein.example/", ""])
def test_an_organisation_without_a_website_is_named_all_the_same(url: str) -> None:
    html = render_to_string(
        "wagtail_netzwerk/elements/organisation.html", {"organisation": {"name": "Verein <1>", "url": url}}
    )
    assert ("<a" in html, "Verein &lt;1&gt;" in html) == (bool(url), True)


@pytest.mark.parametrize(("days", "is_over"), [(-1, True), (0, False), (1, False)])
def test_a_deadline_is_over_when_its_day_has_gone_by(days: int, is_over: bool) -> None:
    assert netzwerk_is_over(timezone.localdate() + timedelta(days=days)) is is_over


@pytest.mark.parametrize(("days", "is_over"), [(-1, True), (1, False)])
def test_an_event_is_over_when_its_end_has_passed(days: int, is_over: bool) -> None:
    event = event_page(start_date=timezone.localdate() + timedelta(days=days))
    assert netzwerk_is_over(event.period) is is_over


def test_what_has_no_date_is_not_over() -> None:
    assert netzwerk_is_over(None) is False


@pytest.mark.parametrize(
    ("number", "expected"),
    [("030 1234-5", "03012345"), ("+49 (0)30 12345", "+493012345"), (" +49/30 1", "+49301")],
)
def test_a_phone_number_becomes_an_address(number: str, expected: str) -> None:
    assert netzwerk_phone(number) == expected


def test_languages_have_names() -> None:
    assert netzwerk_language_names(("de", "tr", "xx")).count(", ") == 2
    assert netzwerk_language_names(()) == ""
