"""A small portal in which some pages hold a secret, built once for many tests."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.core.cache import cache
from django.db import transaction
from django.test import TestCase
from django.utils import translation
from portal.models import HomePage, StandardPage
from wagtail.models import Locale, Page, Site

from tests.factories import (
    calendar_page,
    event_page,
    network_page,
    programme,
    rounds,
    series_page,
    sessions,
    workshop_page,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SECRET", "SLUG", "WORD", "Tree", "build", "isolated", "publish"]

SECRET = "Geheimtoken7q9x"
SLUG = "verborgen-8w4z"
_ROUND = rounds(("15:00:00", "16:00:00"))
#: What a visitor searches for: it stands in every page that holds a secret.
WORD = "Suchwort"


@dataclass
class Tree:
    """The pages of the portal in one language, and those that are hidden in it."""

    site: Site
    home: Any
    section: Any
    network: Any
    calendar_below: Any
    calendar: Any
    series: Any
    #: A public event with workshops.
    conference: Any
    #: Hidden: an event in the series, a series in the menu with a public edition, an event in the section.
    event: Any = None
    hidden_series: Any = None
    edition: Any = None
    section_event: Any = None
    #: Hidden: a workshop of the conference; public: another that goes on with it.
    workshop: Any = None
    sibling: Any = None
    #: Hidden: an event whose address says nothing; public: its workshop.
    host: Any = None
    part: Any = None
    #: A page with blocks that show events.
    blocks: Any = None


@contextmanager
def isolated(blocker: Any) -> Iterator[None]:
    """The database for several tests, rolled back at the end, and the language of German readers."""
    with blocker.unblock(), translation.override("de"):
        cache.clear()
        with transaction.atomic():
            try:
                yield
            finally:
                transaction.set_rollback(True)
        cache.clear()


def publish(parent: Any, page: Any) -> Any:
    """Add a page and publish it, with what happens after the commit."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        page.live, page.locale = False, parent.locale
        parent.add_child(instance=page)
        page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def make_site() -> Site:
    german, _ = Locale.objects.get_or_create(language_code="de")
    Locale.objects.get_or_create(language_code="en")
    home = Page.objects.get(depth=1).add_child(
        instance=HomePage(title="Auenstadt", slug="auenstadt", locale=german)
    )
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.hostname, site.port, site.root_page, site.site_name = "localhost", 80, home, "Auenstadt"
    site.save()
    return site


def build(place: Any, language: str, *, hidden: bool) -> Tree:
    """The portal, with some pages placed in one way: hidden or public."""
    tree = _public_tree(language)
    with TestCase.captureOnCommitCallbacks(execute=True):
        tree.event = place(tree.series, _event, hidden)
        tree.section_event = place(tree.section, _event, hidden)
        tree.hidden_series = place(tree.home, _series, hidden)
        tree.workshop = place(tree.conference, _workshop, hidden)
        tree.host = place(tree.calendar, _host, hidden)
    _add_what_shows_them(tree)
    tree.edition = publish(tree.hidden_series, event_page(title="Ausgabe", start_date=_day(2)))
    tree.home.refresh_from_db()  # a stale page would be saved with its former number of children
    tree.home.body = [{"type": "cards", "value": {"heading": "Aktuell", "cards": [_card(tree.event)]}}]
    tree.home.save_revision().publish()
    return tree


def _add_what_shows_them(tree: Tree) -> None:
    """Public pages that stand near the hidden ones, or name them."""
    follow_on = workshop_page(title="Zweite Werkstatt", slug="zweite-werkstatt", follows_up=tree.workshop)
    tree.sibling = publish(tree.conference, follow_on)
    tree.part = publish(tree.host, workshop_page(title="Teil", slug="teil"))
    shown = {
        "netzwerk_upcoming_events": {"calendar": tree.calendar.pk, "number": 12},
        "netzwerk_event_teaser": {"event": tree.event.pk},
        "netzwerk_workshops": {"event": tree.conference.pk},
    }
    body: list[dict[str, Any]] = []
    for name, value in shown.items():
        body += [{"type": "heading", "value": {"text": name, "level": "h2"}}, {"type": name, "value": value}]
    tree.blocks = publish(tree.home, StandardPage(title="Muster", slug="muster", body=json.dumps(body)))


def _public_tree(language: str) -> Tree:
    site = make_site()
    home = site.root_page.specific
    section = publish(home, StandardPage(title="Thema", slug="thema", show_in_menus=True))
    network = publish(section, network_page(title="Netz", slug="netz"))
    calendar_below = publish(network, calendar_page(title="Bereich", slug="bereich", scope="below"))
    series = publish(calendar_below, series_page(title="Reihe", slug="reihe"))
    calendar = publish(home, calendar_page(title="Termine", slug="termine"))
    conference = publish(calendar_below, event_page(title="Konferenz", slug="konferenz", programme=_ROUND))
    pages = [home, section, network, calendar_below, calendar, series, conference]
    if language != "de":
        locale = Locale.objects.get(language_code=language)
        pages = [_in_language(page, locale) for page in pages]
    return Tree(site, *pages)


def _in_language(page: Any, locale: Locale) -> Any:
    """Written in that language by hand, which makes it no translation of a source."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        copy = page.copy_for_translation(locale)
        copy.save_revision().publish()
    return type(page).objects.get(pk=copy.pk)


def _day(number: int) -> date:
    return date.today() + timedelta(days=number)  # noqa: DTZ011 - a day in the future, whatever the zone


def _texts(word: str, slug: str, number: int) -> dict[str, Any]:
    return {
        "title": f"{word} Titel",
        "slug": f"{slug}-{number}",
        "seo_title": f"{word} Kopf",
        "search_description": f"{word} Beschreibung {WORD}",
        "summary": f"{word} Zusammenfassung {WORD}",
        "body": [("paragraph", f"<p>{word} Absatz</p>")],
    }


def _host(word: str, slug: str) -> Any:
    return _event(word, slug.replace(SLUG, "lose-tagung"))


def _event(word: str, slug: str) -> Any:
    return event_page(
        **_texts(word, slug, 1),
        start_date=_day(1),
        motto=f"{word} Motto",
        place_text=f"{word} Ort",
        goals=f"<p>{word} Ziele</p>",
        audience=f"{word} Publikum",
        contact_name=f"{word} Amt",
        programme=programme(
            {
                "kind": "workshop_round",
                "round": 1,
                "start": "15:00:00",
                "end": "16:00:00",
                "room": f"{word} Saal",
            },
            {"kind": "talk", "title": f"{word} Vortrag", "text": f"{word} Text"},
        ),
        contributors=[("contributor", {"role": "partner", "function": f"{word} Verein"})],
        guiding_questions=[("question", f"{word} Frage")],
        follow_ups=[("follow_up", {"what": f"{word} Schritt"})],
        calls=[("call", {"title": f"{word} Aufruf", "tasks": f"<p>{word} Aufgabe</p>"})],
    )


def _workshop(word: str, slug: str) -> Any:
    return workshop_page(
        **_texts(word, slug, 3),
        subtitle=f"{word} Untertitel",
        sessions=sessions({"round": 1, "room": f"{word} Raum", "note": f"{word} Hinweis"}),
        moderators=[("participant", {"function": f"{word} Leitung"})],
        guiding_questions=[("question", f"{word} Frage")],
        results=[("row", {"topic": f"{word} Thema", "idea": f"{word} Idee"})],
    )


def _series(word: str, slug: str) -> Any:
    return series_page(
        # Its address says nothing: it stands in the addresses of its public editions too.
        **_texts(word, slug.replace(SLUG, "lose-reihe"), 2),
        show_in_menus=True,
        rhythm=f"{word} jährlich",
        next_edition_hint=f"{word} demnächst",
    )


def _card(page: Any) -> dict[str, Any]:
    return {"page": page.pk, "url": "", "label": "", "description": ""}
