"""Addresses: web, phone, e-mail, and the ways into a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from wagtail_netzwerk import dates
from wagtail_netzwerk.models import EventMixin, WorkshopMixin
from wagtail_netzwerk.output import web_calendars
from wagtail_netzwerk.output.urls import ascii_url
from wagtail_netzwerk.templatetags.per_request import once
from wagtail_netzwerk.templatetags.workshops import netzwerk_event_of

__all__ = [
    "CalendarLinks",
    "netzwerk_calendar_links",
    "netzwerk_email",
    "netzwerk_mail_link",
    "netzwerk_phone",
    "netzwerk_url",
]


def netzwerk_url(url: str | None) -> str:
    """A stored web address for a link, "" when it is none: imports write past the forms' checks."""
    return ascii_url(url or "")


def netzwerk_phone(number: str) -> str:
    """A phone number as a ``tel:`` address wants it: digits, and a plus before the country."""
    digits = "".join(character for character in number.replace("(0)", "") if character in "0123456789")
    return f"+{digits}" if number.strip().startswith("+") else digits


def netzwerk_email(address: str) -> SafeString:
    """An e-mail address to read, that a narrow line breaks before @ and dots and not within a word."""
    return mark_safe(conditional_escape(address).replace("@", "<wbr>@").replace(".", "<wbr>."))  # noqa: S308


def netzwerk_mail_link(context: dict[str, Any], page: Any) -> str:
    """A ``mailto:`` address that recommends a page: subject and address filled in, recipient empty."""
    url = page.get_full_url(context.get("request")) or ""
    when = dates.format_period(page.period) if isinstance(page, EventMixin) and page.period else ""
    body = "\n\n".join(part for part in (page.title, when, url) if part)
    return f"mailto:?subject={quote(page.title)}&body={quote(body)}"


@dataclass(frozen=True, slots=True)
class CalendarLinks:
    """Ways of getting an event or a feed into a calendar."""

    file: str
    absolute: str
    webcal: str
    google: str = ""
    outlook: str = ""


def netzwerk_calendar_links(context: dict[str, Any], page: Any) -> CalendarLinks | None:
    """Links to a page's calendar file or feed; ``None`` while the page has no address or no date."""
    return once(context, "calendar_links", page, lambda: _calendar_links(context, page))


def _calendar_links(context: dict[str, Any], page: Any) -> CalendarLinks | None:
    request = context.get("request")
    file = page.representation_url("ics", request)
    absolute = page.representation_url("ics", request, absolute=True)
    if not file or not absolute:
        return None
    links = {"file": file, "absolute": absolute, "webcal": f"webcal://{absolute.partition('://')[2]}"}
    if isinstance(page, WorkshopMixin) and not (netzwerk_event_of(context, page) and page.calendar_items()):
        return None
    if isinstance(page, EventMixin):
        if page.period is None:
            return None
        item = page.calendar_item()
        links |= {"google": web_calendars.google_url(item), "outlook": web_calendars.outlook_url(item)}
    return CalendarLinks(**links)
