"""What the frame around every page links to: menu, trail, languages, footer.

Only public pages are ever linked, as `wagtail_netzwerk.services.queries` defines them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language_info, gettext
from wagtail.models import Locale, Page, Site
from wagtail.query import PageQuerySet

from wagtail_netzwerk.services import queries

FOOTER_SLUGS = (
    "impressum",
    "datenschutz",
    "barrierefreiheit",
    "kontakt",
    "leichte-sprache",
    "gebaerdensprache",
)


@dataclass(frozen=True)
class Link:
    """One link of the frame. `current` is a value of `aria-current`, or empty."""

    text: str
    url: str
    language: str
    current: str = ""


def footer_labels() -> dict[str, str]:
    """Name the pages that the law demands, in the words that citizens look for."""
    texts = (
        gettext("Legal notice"),
        gettext("Privacy"),
        gettext("Accessibility statement"),
        gettext("Contact and reporting barriers"),
        gettext("Easy language"),
        gettext("Sign language (DGS)"),
    )
    return dict(zip(FOOTER_SLUGS, texts, strict=True))


class Frame:
    """Everything that is linked around one response; looked up once per request."""

    def __init__(self, request: HttpRequest, site: Site, page: Page | None) -> None:
        self.request = request
        self.site = site
        self.page = page
        self.locale = Locale.get_active()

    @cached_property
    def all_public(self) -> PageQuerySet:
        """Public pages in all languages. Asked for once: what is public takes several queries to tell."""
        return queries.public_pages(self.site).select_related("locale")

    def public(self, locale: Locale) -> PageQuerySet:
        """Public pages with what their addresses need, so that no link costs a query."""
        return self.all_public.filter(locale=locale)

    def link(self, page: Page, *, text: str = "", current: str = "") -> Link:
        """Link to a page of this site."""
        url = page.get_url(self.request) or ""
        return Link(text or page.title, url, page.locale.language_code, current)

    def links(self, pages: Iterable[Page]) -> list[Link]:
        """Link to several pages, leaving out those without an address."""
        return [link for link in map(self.link, pages) if link.url]

    @cached_property
    def homes(self) -> dict[int, Page]:
        """The front page of every language that has one, by locale."""
        pages = self.all_public.filter(translation_key=self.site.root_page.translation_key)
        return {page.locale_id: page for page in pages}

    @property
    def home(self) -> Page | None:
        """The front page in the reader's language."""
        return self.homes.get(self.locale.pk)

    @property
    def home_url(self) -> str:
        """Where the wordmark leads."""
        return (self.home.get_url(self.request) if self.home else "") or "/"

    @property
    def easy_language(self) -> Link | None:
        """The page in easy language, which is wanted at the very top."""
        return self.footer.get("leichte-sprache")

    def menu(self) -> list[Link]:
        """Link to the children of the front page that editors want in menus."""
        if self.home is None:
            return []
        pages = self.public(self.locale).child_of(self.home).in_menu()
        return [self.link(page, current=self.current(page)) for page in pages]

    def current(self, page: Page) -> str:
        """Tell whether the reader is on this page or somewhere below it."""
        if self.page is None or not self.page.path:
            return ""
        if self.page.pk == page.pk:
            return "page"
        return "true" if self.page.path.startswith(page.path) else ""

    def trail(self) -> list[Link]:
        """Link to the ancestors of the page, beginning with the front page."""
        if self.page is None or self.home is None or self.page.pk == self.home.pk or not self.page.path:
            return []
        return self.links(self.public(self.page.locale).ancestor_of(self.page).order_by("depth"))

    def children(self) -> list[Page]:
        """Return the pages directly below this one, for an overview of the section."""
        if self.page is None or not self.page.pk:
            return []
        return list(self.public(self.page.locale).child_of(self.page).specific())

    def languages(self) -> list[Link]:
        """Link to this page in the other languages, or else to their front pages."""
        names = dict(settings.LANGUAGES)
        locales = [locale for locale in Locale.objects.all() if locale.language_code in names]
        links = [
            self.in_language(locale)
            for locale in sorted(locales, key=lambda x: [*names].index(x.language_code))
        ]
        available = [link for link in links if link.url]
        return available if len(available) > 1 else []

    def in_language(self, locale: Locale) -> Link:
        """Link to what the reader sees now, in another language."""
        code = locale.language_code
        text = get_language_info(code)["name_local"]
        if locale.pk == self.locale.pk:
            return Link(text, self.request.get_full_path(), code, "true")
        return Link(text, self.translated_url(locale), code)

    def translated_url(self, locale: Locale) -> str:
        """Find the address of the translation; it is empty where a language has no front page."""
        home = self.homes.get(locale.pk)
        if home is None:
            return ""
        match = self.request.resolver_match
        if self.page is None and match and match.url_name == "search":
            return translate_url(self.request.get_full_path(), locale.language_code)
        key = self.page.translation_key if self.page else None
        page = self.public(locale).filter(translation_key=key).first() if key else None
        return (page or home).get_url(self.request) or ""

    @cached_property
    def footer(self) -> dict[str, Link]:
        """Link to the pages that the law demands, by slug; German where there is no translation."""
        found = self.public(Locale.get_default()).filter(slug__in=FOOTER_SLUGS).order_by("-depth")
        originals = {page.slug: page for page in found}
        keys = [page.translation_key for page in originals.values()]
        translations = self.public(self.locale).filter(translation_key__in=keys)
        translated = {page.translation_key: page for page in translations}
        pages = {slug: translated.get(page.translation_key, page) for slug, page in originals.items()}
        labels = footer_labels()
        return {slug: self.link(pages[slug], text=labels[slug]) for slug in FOOTER_SLUGS if slug in pages}
