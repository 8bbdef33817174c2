"""Template tags: live data from ``services.queries``, dates in words, links and JSON-LD."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from django import template
from django.core.paginator import Paginator
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from wagtail.images.models import SourceImageIOError
from wagtail.models import Site

from wagtail_netzwerk import dates
from wagtail_netzwerk.conf import get_settings
from wagtail_netzwerk.models import EventMixin, EventSeriesMixin
from wagtail_netzwerk.output import jsonld, web_calendars
from wagtail_netzwerk.services import queries
from wagtail_netzwerk.services.feeds import CalendarFeed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.core.paginator import Page as ListPage
    from django.http import HttpRequest
    from django.template.context import Context
    from django.utils.safestring import SafeString
    from wagtail.images.models import AbstractRendition

    from wagtail_netzwerk.models.facts import Fact
    from wagtail_netzwerk.values.period import Period

logger = logging.getLogger(__name__)

register = template.Library()

register.filter("netzwerk_date", dates.format_date)
register.filter("netzwerk_time", dates.format_time)


@register.filter
def netzwerk_plain_date(day: date) -> str:
    """A day without its weekday, where the weekday says nothing: "4 May 2023"."""
    return dates.format_date(day, weekday=False)


@register.filter
def netzwerk_period(period: Period | None) -> str:
    """When it is, in one line; empty for a draft without a date."""
    return dates.format_period(period) if period else ""


@register.filter
def netzwerk_days(period: Period | None) -> str:
    """The day, or the first and the last day."""
    return dates.format_day_range(period.start_date, period.last_day) if period else ""


@register.filter
def netzwerk_times(period: Period | None) -> str:
    """The times of day, "all day", or "time to follow"."""
    return dates.format_times(period) if period else ""


@register.filter
def netzwerk_zone(period: Period | None) -> str:
    """The zone's name where it is not the site's own: readers would take the times for theirs."""
    return period.zone.replace("_", " ") if period and period.zone != get_settings().time_zone else ""


@register.filter
def netzwerk_is_over(moment: Period | date | None) -> bool:
    """Whether a period has ended, or a day (a deadline) has gone by."""
    if moment is None:
        return False
    return moment < timezone.localdate() if isinstance(moment, date) else moment.ends_at <= timezone.now()


@register.filter
def netzwerk_phone(number: str) -> str:
    """A phone number as a ``tel:`` address wants it: digits, and a plus before the country."""
    digits = "".join(character for character in number.replace("(0)", "") if character in "0123456789")
    return f"+{digits}" if number.strip().startswith("+") else digits


@register.filter
def netzwerk_stated(facts: Iterable[Fact]) -> list[Fact]:
    """The accessibility facts about which something is said: an answer, or a note."""
    return [fact for fact in facts if fact.is_known or fact.note]


@register.filter
def netzwerk_unstated(facts: Iterable[Fact]) -> str:
    """The names of the accessibility facts about which nothing is known, for one sentence."""
    return ", ".join(fact.label for fact in facts if not fact.is_known and not fact.note)


@register.simple_tag(takes_context=True)
def netzwerk_assets(context: Context) -> SafeString:
    """The package's stylesheet, once a page. Optional: a site may style the classes itself."""
    if context.render_context.get("netzwerk_assets"):
        return mark_safe("")
    context.render_context["netzwerk_assets"] = True
    return format_html('<link rel="stylesheet" href="{}">', static("wagtail_netzwerk/netzwerk.css"))


@dataclass(frozen=True, slots=True)
class LeadImage:
    """An image in several widths: sources by media type, and the file for browsers that know none of them."""

    sources: list[tuple[str, str]]
    fallback: AbstractRendition


#: Sizes of a lead image. It never grows beyond its file, so small files give fewer.
_IMAGE_SIZES = ("max-480x960", "max-960x1440", "max-1600x1600")


@register.simple_tag
def netzwerk_image(page: Any) -> LeadImage | None:
    """A page's image in several sizes; ``None`` when it has none or its file cannot be read."""
    image = page.image
    if image is None:
        return None
    formats = () if image.is_svg() else ("webp", "jpeg")
    specs = {name: [f"{size}|format-{name}" for size in _IMAGE_SIZES] for name in formats}
    fallback = specs["jpeg"][1] if formats else _IMAGE_SIZES[1]
    try:
        found = image.get_renditions(fallback, *(spec for group in specs.values() for spec in group))
        sources = [(f"image/{name}", _srcset(found[spec] for spec in group)) for name, group in specs.items()]
        return LeadImage(sources, found[fallback])
    except (SourceImageIOError, OSError, ValueError):
        logger.warning("The image %s of page %s cannot be read", page.image_id, page.pk)
        return None


def _srcset(renditions: Iterable[AbstractRendition]) -> str:
    """Addresses with their widths, each width once."""
    by_width = {rendition.width: rendition.url for rendition in renditions}
    return ", ".join(f"{url} {width}w" for width, url in sorted(by_width.items()))


def _site(context: dict[str, Any], page: Any) -> Site | None:
    request = context.get("request")
    return (Site.find_for_request(request) if request else None) or page.get_site()


@dataclass(frozen=True, slots=True)
class EventList:
    """One page of a list of events, and the query parameter that turns its pages."""

    events: list[queries.Listed]
    page: ListPage[Any]
    parameter: str

    @property
    def total(self) -> int:
        return self.page.paginator.count

    def __bool__(self) -> bool:
        return bool(self.events)


@register.simple_tag(takes_context=True)
def netzwerk_events(context: dict[str, Any], calendar: Any, which: str) -> EventList | None:
    """Public events of a calendar page: ``"upcoming"``, ``"past"`` or ``"awaiting"`` a new date.

    Paged by ``?page=`` (upcoming) and ``?past=``, ``?awaiting=``; a number that makes no sense gives the
    nearest page that there is.
    """
    site = _site(context, calendar)
    if site is None:
        return None
    events = queries.Events(site, calendar)
    rows = {"upcoming": events.upcoming, "past": events.past, "awaiting": events.awaiting_date}[which]()
    parameter = "page" if which == "upcoming" else which
    request: HttpRequest | None = context.get("request")
    number = request.GET.get(parameter) if request else None
    page = Paginator(rows, get_settings().events_per_page).get_page(number)
    return EventList(queries.specific_events(page.object_list), page, parameter)


@register.simple_tag
def netzwerk_series(event: Any) -> Any:
    """The series that an event belongs to, if everyone may see it."""
    return queries.series_of(event)


@dataclass(frozen=True, slots=True)
class CalendarLinks:
    """Ways of getting an event or a feed into a calendar."""

    file: str
    absolute: str
    webcal: str
    google: str = ""
    outlook: str = ""


@register.simple_tag(takes_context=True)
def netzwerk_calendar_links(context: dict[str, Any], page: Any) -> CalendarLinks | None:
    """Links to a page's calendar file or feed; ``None`` while the page has no address or no date."""
    request = context.get("request")
    file, absolute = (
        page.representation_url("ics", request),
        page.representation_url("ics", request, absolute=True),
    )
    if not file or not absolute:
        return None
    links = {"file": file, "absolute": absolute, "webcal": f"webcal://{absolute.partition('://')[2]}"}
    if isinstance(page, EventMixin):
        if page.period is None:
            return None
        item = page.calendar_item()
        links |= {"google": web_calendars.google_url(item), "outlook": web_calendars.outlook_url(item)}
    return CalendarLinks(**links)


@register.simple_tag(takes_context=True)
def netzwerk_feed_left_out(context: dict[str, Any], calendar: Any) -> int:
    """How many events a feed had to leave out, so that the page can say so."""
    site = _site(context, calendar)
    return CalendarFeed(site, calendar, "").left_out if site else 0


@register.simple_tag(takes_context=True)
def netzwerk_mail_link(context: dict[str, Any], page: Any) -> str:
    """A ``mailto:`` address that recommends a page: subject and address filled in, recipient empty."""
    url = page.get_full_url(context.get("request")) or ""
    when = dates.format_period(page.period) if isinstance(page, EventMixin) and page.period else ""
    body = "\n\n".join(part for part in (page.title, when, url) if part)
    return f"mailto:?subject={quote(page.title)}&body={quote(body)}"


@register.simple_tag(takes_context=True)
def netzwerk_jsonld(context: dict[str, Any], page: Any) -> SafeString:
    """What search engines read: schema.org as JSON-LD. Data, not a script that runs."""
    document = _document(context, page)
    if document is None:
        return mark_safe("")
    # ``dumps`` escapes what could end the element, so the text is safe here.
    return mark_safe(f'<script type="application/ld+json">{jsonld.dumps(document)}</script>')  # noqa: S308


def _document(context: dict[str, Any], page: Any) -> dict[str, Any] | None:
    if not page.get_full_url(context.get("request")):
        return None
    if isinstance(page, EventMixin):
        if page.period is None:
            return None
        series = queries.series_of(page)
        parent = (series.title, series.full_url) if series and series.full_url else None
        return jsonld.event_document(page.schema(super_event=parent))
    if isinstance(page, EventSeriesMixin):
        site = _site(context, page)
        events = queries.Events(site, page) if site else None
        rows = [*events.past(), *events.awaiting_date(), *events.upcoming()] if events else []
        listed = queries.specific_events(rows)
        return jsonld.series_document(page.schema(row.event.schema() for row in listed if row.event.period))
    return None


@register.simple_tag
def netzwerk_language_names(codes: tuple[str, ...]) -> str:
    """Names of languages in the reader's language: "German, Turkish"."""
    from wagtail_netzwerk.blocks.languages import language_choices

    names = dict(language_choices())
    return ", ".join(names.get(code, code) for code in codes)
