"""What the frame around every page links to: menu, trail, languages, footer.

Only public pages are ever linked, as `wagtail_netzwerk.services.queries` defines them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language, get_language_info, gettext
from wagtail.models import Locale, Page, Site
from wagtail.query import PageQuerySet

from wagtail_netzwerk.services import queries
from wagtail_netzwerk.views.memory import visibility_of

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
    """Everything that is linked around one response; looked up once per request, with one query for pages."""

    def __init__(self, request: HttpRequest, site: Site, page: Page | None) -> None:
        self.request = request
        self.site = site
        self.page = page
        self.locales = {locale.language_code: locale for locale in Locale.objects.all()}

    def in_use(self, code: str) -> Locale:
        """The locale of a language, or else that of the site."""
        return self.locales.get(code) or self.locales[settings.LANGUAGE_CODE]

    @cached_property
    def locale(self) -> Locale:
        """The reader's language."""
        return self.in_use(get_language() or settings.LANGUAGE_CODE)

    @cached_property
    def all_public(self) -> PageQuerySet:
        """Public pages in all languages, with what their addresses need, so that no link costs a query."""
        visibility = visibility_of(self.request)
        return queries.public_pages(self.site, visibility=visibility).select_related("locale")

    @cached_property
    def linked(self) -> list[Page]:
        """Whatever the frame may link, in all languages and in the order of the tree."""
        root, pages = self.site.root_page, Page.objects
        footer = pages.filter(slug__in=FOOTER_SLUGS, locale=self.in_use(settings.LANGUAGE_CODE))
        wanted = (
            Q(translation_key=root.translation_key)
            | Q(depth=root.depth + 1, show_in_menus=True)
            | Q(translation_key__in=footer.order_by().values("translation_key"))
        )
        if self.page and self.page.path:
            wanted |= Q(translation_key=self.page.translation_key) | pages.ancestor_of_q(self.page)
        return list(self.all_public.filter(wanted).order_by("path"))

    def public(self, locale_id: int) -> list[Page]:
        """Those in one language."""
        return [page for page in self.linked if page.locale_id == locale_id]

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
        key = self.site.root_page.translation_key
        return {page.locale_id: page for page in self.linked if page.translation_key == key}

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
        below = [page for page in self.public(self.locale.pk) if page.is_child_of(self.home)]
        return [self.link(page, current=self.current(page)) for page in below if page.show_in_menus]

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
        return self.links(
            page for page in self.public(self.page.locale_id) if self.page.is_descendant_of(page)
        )

    def children(self) -> list[Page]:
        """Return the pages directly below this one, for an overview of the section."""
        if self.page is None or not self.page.pk:
            return []
        return list(self.all_public.filter(locale=self.page.locale_id).child_of(self.page).specific())

    def languages(self) -> list[Link]:
        """Link to this page in the other languages, or else to their front pages."""
        names = dict(settings.LANGUAGES)
        links = [self.in_language(self.locales[code]) for code in names if code in self.locales]
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
        page = next((page for page in self.public(locale.pk) if page.translation_key == key), home)
        return page.get_url(self.request) or ""

    @cached_property
    def footer(self) -> dict[str, Link]:
        """Link to the pages that the law demands, by slug; German where there is no translation."""
        found = [
            page for page in self.public(self.in_use(settings.LANGUAGE_CODE).pk) if page.slug in FOOTER_SLUGS
        ]
        originals = {page.slug: page for page in sorted(found, key=lambda page: -page.depth)}
        translated = {page.translation_key: page for page in self.public(self.locale.pk)}
        pages = {slug: translated.get(page.translation_key, page) for slug, page in originals.items()}
        labels = footer_labels()
        return {slug: self.link(pages[slug], text=labels[slug]) for slug in FOOTER_SLUGS if slug in pages}
