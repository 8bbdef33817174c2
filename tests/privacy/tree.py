"""A small portal in which three pages hold a secret, built once for many tests."""

from __future__ import annotations

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

from tests.factories import calendar_page, event_page, network_page, series_page

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SECRET", "SLUG", "WORD", "Tree", "build", "isolated", "publish"]

SECRET = "Geheimtoken7q9x"
SLUG = "verborgen-8w4z"
#: What a visitor searches for: it stands in every page that holds a secret.
WORD = "Suchwort"


@dataclass
class Tree:
    """The pages of the portal in one language, and the three that are hidden in it."""

    site: Site
    home: Any
    section: Any
    network: Any
    calendar_below: Any
    calendar: Any
    series: Any
    #: Hidden: an event in the series, a series in the menu with a public edition, an event in the section.
    event: Any = None
    hidden_series: Any = None
    edition: Any = None
    section_event: Any = None


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
    """The portal, with the three pages placed in one way: hidden or public."""
    tree = _public_tree(language)
    with TestCase.captureOnCommitCallbacks(execute=True):
        tree.event = place(tree.series, _event, hidden)
        tree.section_event = place(tree.section, _event, hidden)
        tree.hidden_series = place(tree.home, _series, hidden)
    tree.edition = publish(tree.hidden_series, event_page(title="Ausgabe", start_date=_day(2)))
    tree.home.refresh_from_db()  # a stale page would be saved with its former number of children
    tree.home.body = [{"type": "cards", "value": {"heading": "Aktuell", "cards": [_card(tree.event)]}}]
    tree.home.save_revision().publish()
    return tree


def _public_tree(language: str) -> Tree:
    site = make_site()
    home = site.root_page.specific
    section = publish(home, StandardPage(title="Thema", slug="thema", show_in_menus=True))
    network = publish(section, network_page(title="Netz", slug="netz"))
    calendar_below = publish(network, calendar_page(title="Bereich", slug="bereich", scope="below"))
    series = publish(calendar_below, series_page(title="Reihe", slug="reihe"))
    calendar = publish(home, calendar_page(title="Termine", slug="termine"))
    pages = [home, section, network, calendar_below, calendar, series]
    if language != "de":
        locale = Locale.objects.get(language_code=language)
        pages = [_in_language(page, locale) for page in pages]
    return Tree(site, *pages)


def _in_language(page: Any, locale: Locale) -> Any:
    """Written in that language by hand, which makes it no translation of a source."""
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


def _event(word: str, slug: str) -> Any:
    return event_page(
        **_texts(word, slug, 1),
        start_date=_day(1),
        motto=f"{word} Motto",
        place_text=f"{word} Ort",
        goals=f"<p>{word} Ziele</p>",
        audience=f"{word} Publikum",
        contact_name=f"{word} Amt",
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
