"""Who may come, what it costs, what is done so that everyone can."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.utils.translation import override

from tests.factories import event_page
from wagtail_netzwerk.enums import AccessibilityService

pytestmark = pytest.mark.django_db  # Wagtail looks up the content type of each new page

BY_MAIL = {"registration_email": "a@stadt.example"}


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({}, {}),
        ({"is_free": True}, {}),
        ({"price": "5 Euro"}, {}),
        ({"is_free": True, "price": "5 Euro"}, {"price": "free"}),
    ],
)
def test_a_price_contradicts_free_of_charge(fields: dict[str, Any], errors: dict[str, str]) -> None:
    found = event_page(**fields).access_errors()
    assert {name: error.code for name, error in found.items()} == errors


@pytest.mark.parametrize(
    ("deadline", "errors"),
    [
        (None, {}),
        (date(2023, 5, 3), {}),
        (date(2023, 5, 4), {}),
        (date(2023, 5, 5), {"registration_deadline": "order"}),
    ],
)
def test_registration_ends_before_the_event_is_over(deadline: date | None, errors: dict[str, str]) -> None:
    found = event_page(registration_deadline=deadline).access_publication_errors()
    assert {name: error.code for name, error in found.items()} == errors


def test_a_deadline_without_a_date_is_no_second_error() -> None:
    event = event_page(start_date=None, registration_deadline=date(2023, 5, 5))
    assert event.access_publication_errors() == {}


@pytest.mark.parametrize(
    ("fields", "offered"),
    [
        ({}, False),
        (BY_MAIL, True),
        ({"registration_url": "https://stadt.example/"}, True),
        ({**BY_MAIL, "is_fully_booked": True}, False),
        ({**BY_MAIL, "status": "cancelled"}, False),
        ({**BY_MAIL, "status": "postponed"}, False),
    ],
)
def test_registration_is_offered_where_it_leads_somewhere(fields: dict[str, Any], offered: bool) -> None:
    assert event_page(**fields).offers_registration is offered


def test_services_that_nobody_entered_are_not_known() -> None:
    facts = event_page().service_facts
    assert [(fact.code, fact.answer, fact.is_known, fact.is_available) for fact in facts] == [
        (code, "unknown", False, False) for code in AccessibilityService.values
    ]


def test_services_keep_their_answer_and_note() -> None:
    event = event_page()
    event.accessibility_services = [
        ("service", {"fact": "childcare", "answer": "yes", "note": "bis 6 Jahre"}),
        ("service", {"fact": "sign_language", "answer": "no", "note": ""}),
    ]
    with override("en"):
        known = [
            (fact.code, fact.label, fact.answer_words, fact.note)
            for fact in event.service_facts
            if fact.is_known
        ]
    assert known == [
        ("sign_language", "Sign language interpreting", "No", ""),
        ("childcare", "Childcare", "Yes", "bis 6 Jahre"),
    ]


def test_languages_are_listed_as_entered() -> None:
    event = event_page()
    event.languages = [("language", "de"), ("language", ""), ("language", "tr")]
    assert event.language_codes == ("de", "tr")
