"""Everything that the portal tells the public: where it is asked for, and the part that counts.

A new output is one line in `OUTPUTS`.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import resolve

from tests.privacy.tree import SLUG, WORD

__all__ = ["OUTPUTS", "Output", "decoded"]

Fetch = Callable[[Any, Any], Any]
Part = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Output:
    """How to ask for it, and which part of the answer would show the page."""

    name: str
    fetch: Fetch
    part: Part = str
    #: The page itself or its own file: shown to whoever may see the page.
    is_own: bool = False
    is_file: bool = False
    #: Shows only what stands directly below its parent.
    wants_direct: bool = False
    #: A public page below the hidden event, or its file: says of the event what its reader may see.
    is_below: bool = False
    #: Repeats what was asked for, so only its part may be searched.
    echoes: bool = False


def decoded(response: Any) -> str:
    """The answer as a reader gets it: lines unfolded, references and escapes resolved, with its headers."""
    content = b"".join(response) if response.streaming else response.content
    text = content.decode().replace("\r\n ", "")
    escapes = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    return "\n".join([headers, text, html.unescape(text), escapes])


def between(begin: str, end: str) -> Part:
    """The parts of an HTML page from one piece of markup to the next."""
    return lambda text: "\n".join(re.findall(f"(?s){begin}.*?{end}", text))


def json_ld(text: str) -> str:
    documents = re.findall(r'(?s)<script type="application/ld\+json">(.*?)</script>', text)
    return "\n".join(json.dumps(json.loads(document), ensure_ascii=False) for document in documents)


MAIN = between("<main", "</main>")
HEAD = between("<head>", "</head>")
MENU = between('<nav class="portal-nav"', "</nav>")
TRAIL = between('<nav class="portal-trail"', "</nav>")
RESULTS = between('<ol class="portal-results"', "</ol>")
SIBLINGS = between('<section class="netzwerk-layout__more netzwerk-siblings"', "</section>")
DETAILS = between('<section class="netzwerk-section netzwerk-aside"', "</section>")
KICKER = between('<div class="netzwerk-kicker"', "</div>")


#: The part of a page with blocks that follows a heading.
def after(heading: str) -> Part:
    return between(rf"<h2[^>]*>{heading}</h2>", "(?=<h2[^>]*>netzwerk_|</main>)")


def workshop_address(text: str) -> str:
    return "\n".join(re.findall(f"{SLUG}-3", text))


def at(name: str, extension: str = "", **query: str) -> Fetch:
    """Ask for a page of the tree, or for its file."""

    def fetch(tree: Any, client: Any) -> Any:
        page = getattr(tree, name)
        page.refresh_from_db()
        url = page.get_url() or page.relative_url(tree.site)
        return client.get(f"{url.rstrip('/')}.{extension}" if extension else url, query)

    return fetch


def fixed(path: str, *, localized: bool = False, **query: str) -> Fetch:
    """Ask for an address of the portal."""

    def fetch(tree: Any, client: Any) -> Any:
        prefix = "/en" if localized and tree.home.locale.language_code == "en" else ""
        return client.get(f"{prefix}{path}", query)

    return fetch


def api_detail(name: str) -> Fetch:
    def fetch(tree: Any, client: Any) -> Any:
        return client.get(f"/api/v2/pages/{getattr(tree, name).pk}/", {"fields": "*"})

    return fetch


def has_api() -> bool:
    """Whether the portal has an API there; without one the address falls through to Wagtail's pages."""
    return resolve("/api/v2/pages/").url_name != "wagtail_serve"


OUTPUTS = [
    Output("event page", at("event"), MAIN, is_own=True),
    Output("series page", at("hidden_series"), MAIN, is_own=True),
    Output("head of an event page", at("event"), HEAD, is_own=True),
    Output("JSON-LD of an event", at("event"), json_ld, is_own=True),
    Output("ics of an event", at("event", "ics"), is_own=True, is_file=True),
    Output("own feed of a series", at("hidden_series", "ics"), is_own=True, is_file=True),
    Output("feed of a calendar", at("calendar", "ics")),
    Output("feed of a calendar below", at("calendar_below", "ics")),
    Output("feed of a series", at("series", "ics")),
    Output("feed of a network", at("network", "ics")),
    Output("list of a calendar", at("calendar"), MAIN),
    Output("list of a calendar below", at("calendar_below"), MAIN),
    Output("list of a series", at("series"), MAIN),
    Output("list of a network", at("network"), MAIN),
    Output("JSON-LD of a series", at("series"), json_ld),
    Output("JSON-LD of an edition", at("edition"), json_ld, wants_direct=False),
    Output("series link of an edition", at("edition"), KICKER),
    Output("menu", at("calendar"), MENU, wants_direct=True),
    Output("breadcrumbs", at("edition"), TRAIL),
    Output("children of a page", at("section"), MAIN, wants_direct=True),
    Output("card on the front page", at("home"), MAIN),
    Output("search", fixed("/suche/", localized=True, q=WORD), RESULTS),
    Output("sitemap", fixed("/sitemap.xml")),
    Output("workshop page", at("workshop"), MAIN, is_own=True),
    Output("JSON-LD of a workshop", at("workshop"), json_ld, is_own=True, wants_direct=True),
    Output("ics of a workshop", at("workshop", "ics"), is_own=True, is_file=True, wants_direct=True),
    Output("workshops on the page of their event", at("conference"), MAIN, wants_direct=True),
    Output("workshops in the JSON-LD of their event", at("conference"), json_ld, wants_direct=True),
    Output("ics of an event with workshops", at("conference", "ics", include="workshops"), wants_direct=True),
    Output("workshops beside a workshop", at("sibling"), SIBLINGS, wants_direct=True),
    Output("workshop that another goes on with", at("sibling"), DETAILS),
    Output("workshop in the search", fixed("/suche/", localized=True, q=WORD), workshop_address, echoes=True),
    Output("workshop in the sitemap", fixed("/sitemap.xml"), workshop_address),
    Output("page of a workshop below", at("part"), MAIN, is_below=True),
    Output("head of a workshop below", at("part"), HEAD, is_below=True),
    Output("ics of a workshop below", at("part", "ics"), is_below=True),
    Output("block of next events", at("blocks"), after("netzwerk_upcoming_events")),
    Output("block of one event", at("blocks"), after("netzwerk_event_teaser")),
    Output("block of workshops", at("blocks"), after("netzwerk_workshops"), wants_direct=True),
]
WORKSHOP = "wagtail_netzwerk_pages.WorkshopPage"
API = [
    Output("API listing", fixed("/api/v2/pages/", fields="*", limit="20")),
    Output(
        "API listing of events", fixed("/api/v2/pages/", type="wagtail_netzwerk_pages.EventPage", fields="*")
    ),
    Output("API search", fixed("/api/v2/pages/", search=WORD)),
    Output("API listing of workshops", fixed("/api/v2/pages/", type=WORKSHOP, fields="*"), workshop_address),
    Output("API detail", api_detail("event")),
    Output("API detail of a workshop", api_detail("workshop")),
    Output("API detail of a workshop below", api_detail("part")),
]
OUTPUTS += API if has_api() else []
