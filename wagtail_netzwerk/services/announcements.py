"""The next public events as plain text, to paste into a newsletter or the official gazette."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from wagtail_netzwerk.dates import format_date, format_period
from wagtail_netzwerk.models.event_values import status_lines
from wagtail_netzwerk.output.text import one_line
from wagtail_netzwerk.services import queries

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from wagtail.models import Locale, Site

__all__ = ["announce"]

#: Where a sentence may end: a word, a mark, closing quotation marks, and then a capital.
_SENTENCE_END = re.compile(r"(\w*)([.!?…])[“”«»\"')]*(?=\s+[„“\"»«(]?[^\W\d_a-zäöüß])")

#: Words after which a full stop ends no sentence, besides single letters and numbers ("z. B.", "4. Mai").
_ABBREVIATIONS = {
    "bzw",
    "ca",
    "dr",
    "evtl",
    "ggf",
    "inkl",
    "mr",
    "mrs",
    "nr",
    "prof",
    "st",
    "str",
    "tel",
    "vgl",
}


@dataclass(frozen=True, slots=True)
class _WholeSite:
    """Stands in for a calendar page that collects everything."""

    locale: Locale
    collects_whole_site = True


def announce(site: Site, locale: Locale, span: timedelta, now: datetime | None = None) -> str:
    """The public events of a site from now on, earliest first, in their language; "" where there are none.

    Postponed events whose former date lies in this span stand at the end: readers may have noted it down.
    """
    now = now or timezone.now()
    events = queries.Events(site, _WholeSite(locale))
    until = now + span
    dated = events.upcoming(now).filter(start__lt=until)
    undated = events.awaiting_date().filter(end__gt=now, start__lt=until)
    with override(locale.language_code):
        listed = queries.specific_events([*dated, *undated])
        return "\n\n".join(_announcement(row.event) for row in listed)


def _announcement(event: Any) -> str:
    lines = [*_when(event), _title(event), *status_lines(event), _where(event)]
    lines += [_first_sentence(event.summary or ""), _registration(event), event.full_url or ""]
    return "\n".join(text for line in lines if (text := one_line(line)))


def _when(event: Any) -> list[str]:
    if not event.is_postponed:
        return [format_period(event.period)]
    return [_("Originally planned for: %(when)s") % {"when": format_period(event.period)}]


def _title(event: Any) -> str:
    return f"{event.status_words}: {event.title}" if event.status_words else event.title


def _where(event: Any) -> str:
    places = [", ".join(event.place_lines)]
    if event.is_online:
        places.append(
            _("Join online: %(url)s") % {"url": event.online_url} if event.online_url else _("Online")
        )
    return "; ".join(place for place in places if place)


def _first_sentence(text: str) -> str:
    text = one_line(text)
    for end in _SENTENCE_END.finditer(text):
        word, mark = end.group(1), end.group(2)
        is_short = len(word) == 1 or word.isdigit() or word.casefold() in _ABBREVIATIONS
        if mark != "." or not is_short:
            return text[: end.end()]
    return text


def _registration(event: Any) -> str:
    """How to take part, as far as that is still possible."""
    if event.is_cancelled or event.is_postponed:
        return ""
    if event.is_fully_booked:
        return _("Fully booked")
    if not event.offers_registration:
        return str(event.get_access_display())
    deadline = event.registration_deadline
    if deadline and deadline < timezone.localdate():
        return _("Registration closed on %(day)s") % {"day": format_date(deadline)}
    where = ", ".join(way for way in (event.registration_url, event.registration_email) if way)
    if deadline is None:
        return _("Registration: %(where)s") % {"where": where}
    return _("Registration by %(day)s: %(where)s") % {"day": format_date(deadline), "where": where}
