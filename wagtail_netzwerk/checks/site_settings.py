"""Whether the site's settings are known and make sense."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error

from wagtail_netzwerk import conf

__all__ = ["check_settings"]


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
