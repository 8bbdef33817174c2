"""What several tags of one page need is worked out once: in its head, its body and its included parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from wagtail.models import Site

from wagtail_netzwerk.services import queries
from wagtail_netzwerk.views.memory import memory_of, visibility_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["events_of", "is_first", "once", "series_of", "site_of", "visibility_in"]

T = TypeVar("T")


def _memory(context: Mapping[str, Any]) -> Any:
    """Lasts as long as the request; without one as long as the template, and an included one has its own."""
    request = context.get("request")
    return getattr(context, "render_context", {}) if request is None else memory_of(request)


def is_first(context: Mapping[str, Any], topic: str) -> bool:
    """Whether this is asked for the first time."""
    memory = _memory(context)
    seen = ("netzwerk", topic) in memory
    memory["netzwerk", topic] = True
    return not seen


def once(context: Mapping[str, Any], topic: str, page: Any, make: Callable[[], T]) -> T:
    """What ``make`` gives for this page, made at the first call. A draft has no key, so the object counts."""
    memory = _memory(context)
    key = ("netzwerk", topic, id(page))
    if key not in memory:
        memory[key] = (page, make())  # with the page: while it lives, no other object gets its id
    made: T = memory[key][1]
    return made


def visibility_in(context: Mapping[str, Any]) -> queries.Visibility:
    """What is public while this page is shown: asked once, by whatever needs it first."""
    request = context.get("request")
    return queries.Visibility() if request is None else visibility_of(request)


def site_of(context: Mapping[str, Any], page: Any) -> Site | None:
    """The site that is being visited; without a request, the page's own."""
    request = context.get("request")
    return (Site.find_for_request(request) if request else None) or page.get_site()


def events_of(context: Mapping[str, Any], calendar: Any) -> queries.Events | None:
    """The public events of a calendar page, shared by its lists, its feed and its JSON-LD."""

    def make() -> queries.Events | None:
        site = site_of(context, calendar)
        return queries.Events(site, calendar, visibility_in(context)) if site else None

    return once(context, "events", calendar, make)


def series_of(context: Mapping[str, Any], event: Any) -> Any | None:
    """The series of an event, if everyone may see it."""
    return once(context, "series", event, lambda: queries.series_of(event, visibility_in(context)))
