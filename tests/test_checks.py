"""System checks name the line that is wrong."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import checks
from django.core.management import call_command
from django.http import HttpResponse
from django.test import override_settings
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.documents import urls as wagtaildocs_urls

from wagtail_netzwerk import conf
from wagtail_netzwerk.checks import check_settings, check_urls

LINE = 'path("", include("wagtail_netzwerk.urls"))'
OURS, PAGES, DOCUMENTS = (
    path("", include("wagtail_netzwerk.urls")),
    path("", include(wagtail_urls)),
    path("documents/", include(wagtaildocs_urls)),
)


def urlconf(*patterns: Any) -> Any:
    class Module:
        urlpatterns = list(patterns)

    return Module


def found(messages: list[checks.CheckMessage]) -> list[tuple[str | None, int]]:
    return [(message.id, message.level) for message in messages]


def test_the_example_site_has_nothing_wrong() -> None:
    call_command("check", fail_level="WARNING")
    assert (check_settings(), check_urls()) == ([], [])


def test_the_checks_are_registered() -> None:
    registered = checks.registry.registry.get_checks()
    assert [check in registered for check in (check_settings, check_urls)] == [True, True]


@pytest.mark.parametrize("value", [None, [], "x", 1])
def test_settings_are_a_dictionary(settings: Any, value: Any) -> None:
    settings.WAGTAIL_NETZWERK = value
    [message] = check_settings()
    assert (message.id, message.level, message.msg) == (
        "wagtail_netzwerk.E001",
        checks.ERROR,
        "WAGTAIL_NETZWERK must be a dictionary.",
    )


def test_a_site_may_have_no_settings(settings: Any) -> None:
    del settings.WAGTAIL_NETZWERK
    assert check_settings() == []


def test_an_unknown_key_is_an_error_that_names_the_known_ones(settings: Any) -> None:
    settings.WAGTAIL_NETZWERK = {"FEED_MAX_EVENT": 5, "COUNTRY": "AT"}
    [message] = check_settings()
    assert (message.id, message.level) == ("wagtail_netzwerk.E002", checks.ERROR)
    assert message.msg == "WAGTAIL_NETZWERK has the unknown key 'FEED_MAX_EVENT'."
    assert message.hint == f"Known keys: {', '.join(conf.keys())}."


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        ("TIME_ZONE", "Berlin", "must be an IANA time zone, for example Europe/Berlin."),
        ("TIME_ZONE", ["Europe/Berlin"], "must be an IANA time zone, for example Europe/Berlin."),
        ("COUNTRY", "Germany", "must be two capital letters, for example DE."),
        ("FEED_MAX_EVENTS", "5", "must be a whole number above zero."),
        ("FEED_MAX_BYTES", 0, "must be a whole number above zero."),
        ("EVENTS_PER_PAGE", True, "must be a whole number above zero."),
    ],
)
def test_a_wrong_value_is_an_error_that_names_its_key(
    settings: Any, key: str, value: Any, problem: str
) -> None:
    settings.WAGTAIL_NETZWERK = {key: value}
    [message] = check_settings()
    assert (message.id, message.level, message.msg) == (
        "wagtail_netzwerk.E003",
        checks.ERROR,
        f"WAGTAIL_NETZWERK[{key!r}] {problem}",
    )


def test_every_wrong_key_is_named(settings: Any) -> None:
    settings.WAGTAIL_NETZWERK = {"COUNTRY": 1, "COLOUR": 2, "TIME_ZONE": 3}
    assert [message.id for message in check_settings()] == [
        "wagtail_netzwerk.E003",
        "wagtail_netzwerk.E002",
        "wagtail_netzwerk.E003",
    ]


@pytest.mark.parametrize(
    ("patterns", "messages"),
    [
        pytest.param([DOCUMENTS, OURS, PAGES], [], id="right"),
        pytest.param([OURS, PAGES], [], id="without documents"),
        pytest.param([OURS], [], id="pages elsewhere"),
        pytest.param([DOCUMENTS, PAGES], [("wagtail_netzwerk.E004", checks.ERROR)], id="missing"),
        pytest.param([], [("wagtail_netzwerk.E004", checks.ERROR)], id="empty"),
        pytest.param(
            [DOCUMENTS, PAGES, OURS], [("wagtail_netzwerk.E005", checks.ERROR)], id="after the pages"
        ),
        pytest.param(
            [OURS, DOCUMENTS, PAGES], [("wagtail_netzwerk.W006", checks.WARNING)], id="before documents"
        ),
        pytest.param(
            [PAGES, OURS, DOCUMENTS],
            [("wagtail_netzwerk.E005", checks.ERROR), ("wagtail_netzwerk.W006", checks.WARNING)],
            id="both wrong",
        ),
        pytest.param(
            [DOCUMENTS, path("de/", include([OURS, PAGES])), path("x/", lambda request: HttpResponse())],
            [],
            id="deeper",
        ),
        pytest.param(
            [DOCUMENTS, path("de/", include([PAGES, OURS]))],
            [("wagtail_netzwerk.E005", checks.ERROR)],
            id="deeper and wrong",
        ),
    ],
)
def test_the_order_of_urls_is_checked(patterns: list[Any], messages: list[tuple[str, int]]) -> None:
    with override_settings(ROOT_URLCONF=urlconf(*patterns)):
        assert found(check_urls()) == messages
        for message in check_urls():
            assert LINE in (message.hint or "")


def test_a_project_without_urls_has_nothing_wrong() -> None:
    with override_settings(ROOT_URLCONF=""):
        assert check_urls() == []
