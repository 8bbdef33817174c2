"""What a page's head holds: the stylesheet, and JSON-LD for search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from wagtail.images import get_image_model

from wagtail_netzwerk.models import EventMixin, EventSeriesMixin, WorkshopMixin
from wagtail_netzwerk.models.images import ADDRESS_SPEC
from wagtail_netzwerk.output import jsonld
from wagtail_netzwerk.services import queries
from wagtail_netzwerk.services.loading import load_named
from wagtail_netzwerk.templatetags.per_request import events_of, is_first, series_of
from wagtail_netzwerk.templatetags.workshops import netzwerk_event_of, netzwerk_workshops
from wagtail_netzwerk.values.schema import SuperEvent

if TYPE_CHECKING:
    from django.template.context import Context
    from django.utils.safestring import SafeString

__all__ = ["netzwerk_assets", "netzwerk_jsonld"]

#: Search engines want what is to come; a series that runs for decades must not fill its page with the rest.
_PAST_EDITIONS = 20


def netzwerk_assets(context: Context) -> SafeString:
    """The package's stylesheet, once a page. Optional: a site may style the classes itself."""
    if not is_first(context, "assets"):  # type: ignore[arg-type]
        return mark_safe("")
    return format_html('<link rel="stylesheet" href="{}">', static("wagtail_netzwerk/netzwerk.css"))


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
        series = series_of(context, page)
        parent = SuperEvent(name=series.title, url=series.full_url) if series and series.full_url else None
        found = netzwerk_workshops(context, page)
        parts = [one.schema(page, is_nested=True) for one in (found.workshops if found else ())]
        return jsonld.event_document(page.schema(super_event=parent, sub_events=filter(None, parts)))
    if isinstance(page, WorkshopMixin):
        schema = page.schema(netzwerk_event_of(context, page))
        return jsonld.event_document(schema) if schema else None
    if isinstance(page, EventSeriesMixin):
        editions = _editions(context, page)
        return jsonld.series_document(page.schema(event.schema() for event in editions if event.period))
    return None


def _editions(context: dict[str, Any], series: Any) -> list[Any]:
    """The latest past editions, those that wait for a date, and all that are to come."""
    events = events_of(context, series)
    if events is None:
        return []
    rows = [*reversed(events.past()[:_PAST_EDITIONS]), *events.awaiting_date(), *events.upcoming()]
    editions = [listed.event for listed in queries.specific_events(rows, streams=True)]
    _prefetch_renditions(editions)
    load_named(edition.contributors for edition in editions)
    return editions


def _prefetch_renditions(pages: list[Any]) -> None:
    """Load the address of each page's image, with two queries for all of them."""
    with_image = [page for page in pages if page.image]
    images = get_image_model()._default_manager.filter(pk__in={page.image_id for page in with_image})
    by_id = images.prefetch_renditions(ADDRESS_SPEC).in_bulk()
    for page in with_image:
        page.image = by_id.get(page.image_id)
