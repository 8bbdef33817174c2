"""Model fields, choices and validators that several models share."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.utils.functional import classproperty
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from wagtail_netzwerk.conf import default_time_zone

if TYPE_CHECKING:
    from django.db import models

#: A calendar file has four digits for a year, and clients fail far before year 9999.
EARLIEST = date(1900, 1, 1)
LATEST = date(2199, 12, 31)


class BlockFreeStreamField(StreamField):
    """A StreamField whose blocks are not frozen into migrations: there it is a JSON column.

    A block can then change, be added or be replaced by a site without a migration. Data
    migrations of block contents follow the recipe in the README's part for maintainers.
    """

    def __init__(self, block_types: Any = (), **kwargs: Any) -> None:  # clone() passes no blocks
        super().__init__(block_types, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        kwargs.setdefault("default", list)
        return name, "django.db.models.JSONField", [], kwargs


@cache
def is_time_zone(name: str) -> bool:
    """Whether this is an IANA zone that this machine knows. Asked once: the answer is in many small files."""
    return name in available_timezones()


def time_zone_choices() -> list[tuple[str, str]]:
    """All IANA zones that name a place, UTC, and the site's own whatever its name.

    Referred to by migrations, so the function's name stays.
    """
    places = {
        zone
        for zone in available_timezones()
        if "/" in zone and not zone.startswith(("Etc/", "posix/", "right/", "SystemV/"))
    }
    zones = sorted(places | {"UTC", default_time_zone()})
    return [(zone, zone.replace("_", " ")) for zone in zones]


def validate_calendar_date(value: date) -> None:
    """Refuse years that calendar programs cannot hold; nearly always a slip of the keyboard."""
    if not EARLIEST <= value <= LATEST:
        raise ValidationError(
            _("Please enter a year between %(first)s and %(last)s.")
            % {"first": EARLIEST.year, "last": LATEST.year},
            code="year",
        )


def validate_web_address(value: str) -> None:
    """Refuse what is no page of the web, and user names, which everyone would read."""
    address = urlsplit(value)
    if address.scheme not in {"http", "https"} or address.username or address.password:
        message = _("Please enter an address that begins with https:// and contains no user name.")
        raise ValidationError(message, code="web_address")


def is_dropped(model: Any, name: str) -> bool:
    """Whether a site's class does without a field of a mixin: ``motto = None``."""
    return getattr(model, name, name) is None


def page_models_of(*kinds: str) -> list[type[models.Model]]:
    """The page classes of these kinds (``netzwerk_kind``), ours and a site's own."""
    return [model for model in get_page_models() if getattr(model, "netzwerk_kind", "") in kinds]


def synchronised(*names: str) -> Any:
    """Fields that wagtail-localize copies instead of translating (names, numbers); nothing without it."""
    try:
        from wagtail_localize.fields import SynchronizedField
    except ImportError:
        return []
    # Asked of each class anew, since a site's class may do without some of them.
    return classproperty(
        lambda model: [SynchronizedField(name) for name in names if not is_dropped(model, name)]
    )
