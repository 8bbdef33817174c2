"""The admin's edit form as an editor sends it."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

__all__ = ["event_data", "post_event", "refused"]

_EVENT: dict[str, Any] = {
    "title": "NetzWerkStadt 2023",
    "slug": "netzwerkstadt-2023",
    "event_type": "conference",
    "start_date": "2023-05-04",
    "start_time": "14:30",
    "end_time": "18:00",
    "timezone": "Europe/Berlin",
    "attendance_mode": "offline",
    "place_text": "Freizeitforum Marzahn",
    "status": "scheduled",
    "attendee_qualifier": "exactly",
}

#: The streams of the form, which a browser always sends.
_STREAMS = (
    "body",
    "languages",
    "accessibility_services",
    "guiding_questions",
    "programme",
    "contributors",
    "follow_ups",
    "calls",
)


def event_data(**changes: Any) -> dict[str, Any]:
    """All fields of the form; a change of ``None`` leaves the field out, as an unticked box does."""
    data = {
        **nested_form_data(
            {
                **{name: streamfield([]) for name in _STREAMS},
                "goals": rich_text(""),
                "comments": inline_formset([]),
            }
        ),
        **_EVENT,
        **changes,
    }
    return {name: value for name, value in data.items() if value is not None}


def post_event(client: Any, page: Any, action: str = "action-publish", **changes: Any) -> Any:
    """Send the edit form of a page: ``action-publish``, or "" to save a draft."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(address, event_data(**changes, **({action: "1"} if action else {})))


def refused(response: Any) -> dict[str, list[str]]:
    """The codes of the errors, by field; empty when the form was accepted."""
    if response.status_code != 200:
        return {}
    errors = response.context["form"].errors.as_data()
    return {name: [error.code for error in found] for name, found in errors.items()}
