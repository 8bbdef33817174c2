"""System checks: a wrong installation is named before a citizen meets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.checks import CheckMessage, Error
from django.core.checks import Warning as CheckWarning
from django.core.checks import register as register_check
from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver

from wagtail_netzwerk import conf

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["check_settings", "check_urls", "register"]

_OURS = "wagtail_netzwerk_representation"
_LINE = 'path("", include("wagtail_netzwerk.urls"))'


def register() -> None:
    register_check(check_settings)
    register_check(check_urls, "urls")


def check_settings(**_kwargs: Any) -> list[CheckMessage]:
    """Every key of ``WAGTAIL_NETZWERK`` is known and has a value of the right type."""
    from django.conf import settings

    value = getattr(settings, conf.SETTING, {})
    if not isinstance(value, dict):
        return [Error(f"{conf.SETTING} must be a dictionary.", id="wagtail_netzwerk.E001")]
    messages: list[CheckMessage] = []
    known = conf.keys()
    for key, entry in value.items():
        if key not in known:
            hint = f"Known keys: {', '.join(known)}."
            messages.append(
                Error(f"{conf.SETTING} has the unknown key {key!r}.", hint=hint, id="wagtail_netzwerk.E002")
            )
        elif problem := conf.problem_with(key, entry):
            messages.append(Error(f"{conf.SETTING}[{key!r}] {problem}", id="wagtail_netzwerk.E003"))
    return messages


def _names(patterns: list[Any]) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _names(pattern.url_patterns)
        elif isinstance(pattern, URLPattern):
            yield pattern.name or ""


def check_urls(**_kwargs: Any) -> list[CheckMessage]:
    """Our pattern is there, after documents and before Wagtail's pages."""
    from django.conf import settings

    if not getattr(settings, "ROOT_URLCONF", None):
        return []
    names = list(_names(get_resolver().url_patterns))
    if _OURS not in names:
        hint = f"Add {_LINE} directly before the line that includes wagtail_urls."
        return [Error("The URLs of wagtail_netzwerk are missing.", hint=hint, id="wagtail_netzwerk.E004")]
    ours = names.index(_OURS)
    messages: list[CheckMessage] = []
    if "wagtail_serve" in names and names.index("wagtail_serve") < ours:
        hint = f"Move {_LINE} directly before the line that includes wagtail_urls."
        messages.append(
            Error("The URLs of wagtail_netzwerk come after Wagtail's.", hint=hint, id="wagtail_netzwerk.E005")
        )
    if "wagtaildocs_serve" in names and names.index("wagtaildocs_serve") > ours:
        hint = f"Move the line that includes wagtaildocs_urls before {_LINE}."
        messages.append(
            CheckWarning(
                "The URLs of wagtail_netzwerk come before those of documents: a document with the name of a "
                "calendar file could not be downloaded.",
                hint=hint,
                id="wagtail_netzwerk.W006",
            )
        )
    return messages
