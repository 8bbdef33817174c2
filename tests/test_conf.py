"""Settings: defaults, what a site sets, and what counts as absent."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import override_settings

from tests.factories import event_page
from wagtail_netzwerk import conf
from wagtail_netzwerk.models import Venue


def test_every_key_has_a_default(settings: Any) -> None:
    settings.WAGTAIL_NETZWERK = {}
    assert conf.get_settings() == conf.Settings(
        time_zone="Europe/Berlin",
        country="DE",
        feed_max_events=500,
        feed_max_bytes=900_000,
        feed_refresh_hours=12,
        events_per_page=24,
    )


@pytest.mark.parametrize("value", [None, [], "", {}])
def test_a_site_need_not_set_anything(settings: Any, value: Any) -> None:
    settings.WAGTAIL_NETZWERK = value
    assert conf.get_settings() == conf.Settings()
    del settings.WAGTAIL_NETZWERK
    assert conf.get_settings() == conf.Settings()


def test_settings_are_read_again_when_they_change() -> None:
    before = conf.get_settings()
    with override_settings(WAGTAIL_NETZWERK={"EVENTS_PER_PAGE": 3, "COUNTRY": "AT"}):
        assert (conf.get_settings().events_per_page, conf.default_country()) == (3, "AT")
        with override_settings(WAGTAIL_NETZWERK={"EVENTS_PER_PAGE": 4}):
            assert (conf.get_settings().events_per_page, conf.default_country()) == (4, "DE")
    assert conf.get_settings() == before


def test_the_zone_is_the_site_s_unless_it_is_set() -> None:
    with override_settings(TIME_ZONE="Europe/Lisbon"):
        assert conf.default_time_zone() == "Europe/Lisbon"
        with override_settings(WAGTAIL_NETZWERK={"TIME_ZONE": "Asia/Kathmandu"}):
            assert conf.default_time_zone() == "Asia/Kathmandu"
    assert conf.default_time_zone() == "Europe/Berlin"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("TIME_ZONE", "Europe/Nowhere"),
        ("TIME_ZONE", ""),
        ("TIME_ZONE", None),
        ("TIME_ZONE", ["Europe/Berlin"]),
        ("COUNTRY", "de"),
        ("COUNTRY", "DEU"),
        ("COUNTRY", "ÄÖ"),
        ("COUNTRY", 49),
        ("FEED_MAX_EVENTS", 0),
        ("FEED_MAX_EVENTS", -1),
        ("FEED_MAX_EVENTS", "500"),
        ("FEED_MAX_EVENTS", 1.5),
        ("FEED_REFRESH_HOURS", True),
        ("FEED_REFRESH_HOURS", 0),
        ("FEED_REFRESH_HOURS", 8761),
        ("EVENTS_PER_PAGE", None),
    ],
)
def test_what_cannot_be_used_counts_as_absent(settings: Any, key: str, value: Any) -> None:
    settings.WAGTAIL_NETZWERK = {key: value, "FEED_MAX_BYTES": 100_000}
    assert conf.problem_with(key, value) != ""
    assert conf.get_settings() == conf.Settings(feed_max_bytes=100_000)


@pytest.mark.parametrize("value", [0, 1, 49_999, True, "50000", 1e6])
def test_a_feed_without_room_for_an_event_is_not_allowed(settings: Any, value: Any) -> None:
    settings.WAGTAIL_NETZWERK = {"FEED_MAX_BYTES": value}
    assert conf.problem_with("FEED_MAX_BYTES", value) == "must be a whole number of at least 50000."
    assert conf.get_settings() == conf.Settings()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("TIME_ZONE", "UTC"),
        ("COUNTRY", "AT"),
        ("FEED_MAX_EVENTS", 1),
        ("FEED_MAX_BYTES", 50_000),
        ("FEED_MAX_BYTES", 10_000_000),
        ("FEED_REFRESH_HOURS", 1),
        ("FEED_REFRESH_HOURS", 8760),
        ("EVENTS_PER_PAGE", 10_000),
    ],
)
def test_what_can_be_used_has_no_problem(settings: Any, key: str, value: Any) -> None:
    settings.WAGTAIL_NETZWERK = {key: value}
    assert conf.problem_with(key, value) == ""
    assert getattr(conf.get_settings(), key.lower()) == value


def test_an_unknown_key_is_ignored(settings: Any) -> None:
    settings.WAGTAIL_NETZWERK = {"COLOUR": "green"}
    assert conf.get_settings() == conf.Settings()


@pytest.mark.django_db
def test_new_events_and_venues_take_the_site_s_defaults(settings: Any) -> None:
    settings.WAGTAIL_NETZWERK = {"TIME_ZONE": "Europe/Vienna", "COUNTRY": "AT"}
    assert (event_page().timezone, Venue().country) == ("Europe/Vienna", "AT")


@pytest.mark.django_db
@pytest.mark.parametrize("zone", ["Europe/Vienna", "UTC", "Etc/UTC", "CET", "GMT"])
def test_the_default_zone_can_be_chosen_in_the_form(settings: Any, zone: str) -> None:
    settings.WAGTAIL_NETZWERK = {"TIME_ZONE": zone}
    event = event_page()
    field = event._meta.get_field("timezone")
    assert field.clean(event.timezone, event) == zone
