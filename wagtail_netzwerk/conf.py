"""The package's settings: one typed object with defaults, read from ``settings.WAGTAIL_NETZWERK``."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cache
from math import inf
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

import swapper
from django.conf import settings as django_settings
from django.core.signals import setting_changed

if TYPE_CHECKING:
    from wagtail.models import Page

SETTING = "WAGTAIL_NETZWERK"

# Wagtail 8 lets a site swap its base page; 7.4 never names the setting that does it.
swapper.set_app_prefix("wagtailcore", "wagtail")


def _site_time_zone() -> str:
    return django_settings.TIME_ZONE or "UTC"


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """What a site may set. The key in ``WAGTAIL_NETZWERK`` is the field's name in capitals."""

    #: IANA zone that a new event gets; default: the site's ``TIME_ZONE``.
    time_zone: str = field(default_factory=_site_time_zone)
    #: ISO 3166-1 alpha-2 code that a new venue gets.
    country: str = "DE"
    #: Most events that one calendar feed holds; the nearest to today are kept.
    feed_max_events: int = 500
    #: Most bytes that one calendar feed has; Google Calendar reads one megabyte.
    feed_max_bytes: int = 900_000
    #: Hours after which a subscribed calendar should ask again.
    feed_refresh_hours: int = 12
    #: Events on one page of a list.
    events_per_page: int = 24


def keys() -> tuple[str, ...]:
    """The keys that ``WAGTAIL_NETZWERK`` may have."""
    return tuple(f.name.upper() for f in fields(Settings))


def raw() -> dict[str, Any]:
    """What the site has written, unchecked."""
    value = getattr(django_settings, SETTING, None)
    return dict(value) if isinstance(value, dict) else {}


#: Numbers that have other limits than "above zero": the least and the most, and how to say so.
_LIMITS: dict[str, tuple[int, float, str]] = {
    "FEED_MAX_BYTES": (50_000, inf, "must be a whole number of at least 50000."),
    "FEED_REFRESH_HOURS": (1, 8760, "must be a whole number from 1 to 8760 (a year)."),
}


def problem_with(key: str, value: Any) -> str:
    """What is wrong with the value of a known key, or ""."""
    if key == "TIME_ZONE":
        is_zone = isinstance(value, str) and value in available_timezones()
        return "" if is_zone else "must be an IANA time zone, for example Europe/Berlin."
    if key == "COUNTRY":
        is_code = isinstance(value, str) and len(value) == 2 and value.isascii() and value.isupper()
        return "" if is_code else "must be two capital letters, for example DE."
    least, most, problem = _LIMITS.get(key, (1, inf, "must be a whole number above zero."))
    is_number = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
    return "" if is_number else problem


@cache
def get_settings() -> Settings:
    """The settings in force. Wrong entries count as absent; the system check names them."""
    known = set(keys())
    return Settings(
        **{
            key.lower(): value
            for key, value in raw().items()
            if key in known and not problem_with(key, value)
        }
    )


def default_time_zone() -> str:
    """Default of an event's time zone: referred to by migrations, so its name stays."""
    return get_settings().time_zone


def default_country() -> str:
    """Default of a venue's country: referred to by migrations, so its name stays."""
    return get_settings().country


def page_model() -> type[Page]:
    """The site's base page: Wagtail's own, or what ``WAGTAIL_PAGE_MODEL`` names."""
    model: type[Page] = swapper.load_model("wagtailcore", "Page")
    return model


def _forget(*, setting: str, **_kwargs: Any) -> None:
    if setting in {SETTING, "TIME_ZONE"}:
        get_settings.cache_clear()


setting_changed.connect(_forget, dispatch_uid="wagtail_netzwerk.conf")
