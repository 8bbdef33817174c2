"""Whether the site's page classes fit its base page and keep what an event cannot do without."""

from __future__ import annotations

from typing import Any

import swapper
from django.apps import apps
from django.core.checks import CheckMessage, Error
from wagtail.models import get_page_models

from wagtail_netzwerk.fields import is_dropped
from wagtail_netzwerk.models import EventMixin
from wagtail_netzwerk.models.attendance import AttendanceMixin
from wagtail_netzwerk.models.schedule import ScheduleMixin

__all__ = ["check_page_classes"]

_PAGES = "wagtail_netzwerk.pages"
_HINT = 'README of wagtail-netzwerk, "Own page classes".'
#: What an event is: when, where and whether it takes place. All else a site's class may drop.
_NEEDED = (
    *(field.name for mixin in (ScheduleMixin, AttendanceMixin) for field in mixin._meta.local_fields),
    "event_type",
)


def check_page_classes(**_kwargs: Any) -> list[CheckMessage]:
    """The package's own page types stand on Wagtail's base page; own ones keep the fields they need."""
    messages: list[CheckMessage] = []
    own_base = swapper.is_swapped("wagtailcore", "Page")
    if own_base and apps.is_installed(_PAGES):
        message = f"{_PAGES} needs Wagtail's own base page, but this site has {own_base}."
        hint = f'Remove "{_PAGES}" from INSTALLED_APPS and write page classes over {own_base}: {_HINT}'
        messages.append(Error(message, hint=hint, id="wagtail_netzwerk.E011"))
    for model in get_page_models():
        dropped = [name for name in _NEEDED if issubclass(model, EventMixin) and is_dropped(model, name)]
        if dropped:
            message = f"An event cannot do without these fields: {', '.join(dropped)}."
            messages.append(Error(message, hint=_HINT, obj=model, id="wagtail_netzwerk.E012"))
    return messages
