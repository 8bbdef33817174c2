"""Whether the package's addresses stand where they work, and take none of the site's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.checks import CheckMessage, Error
from django.core.checks import Warning as CheckWarning
from django.urls import get_resolver, get_script_prefix
from django.urls.resolvers import LocalePrefixPattern, URLPattern, URLResolver

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["check_urls"]

_OURS = "wagtail_netzwerk_representation"
_LINE = 'path("", include("wagtail_netzwerk.urls"))'
_LOCALE = "<language>/"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a pattern stands: its index among all, and the prefix of the includes around it."""

    index: int
    name: str
    prefix: str
    pattern: URLPattern


def _prefix(resolver: URLResolver) -> str:
    is_locale = isinstance(resolver.pattern, LocalePrefixPattern)
    return _LOCALE if is_locale else str(resolver.pattern).removeprefix("^")


def _flat(patterns: list[Any], prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _flat(pattern.url_patterns, prefix + _prefix(pattern))
        elif isinstance(pattern, URLPattern):
            yield prefix, pattern


def _matching(patterns: list[Any], path: str) -> Iterator[URLPattern]:
    """All patterns that a path matches, in order: the first one answers."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if match := pattern.pattern.match(path):
                yield from _matching(pattern.url_patterns, match[0])
        elif isinstance(pattern, URLPattern) and pattern.resolve(path):
            yield pattern


def check_urls(**_kwargs: Any) -> list[CheckMessage]:
    """Our pattern is there, beside that of Wagtail's pages and before it, after documents and media."""
    from django.conf import settings

    if not getattr(settings, "ROOT_URLCONF", None):
        return []
    patterns = get_resolver().url_patterns
    places = [
        _Place(index, pattern.name or "", prefix, pattern)
        for index, (prefix, pattern) in enumerate(_flat(patterns))
    ]
    ours = [place for place in places if place.name == _OURS]
    if not ours:
        hint = f"Add {_LINE} directly before the line that includes wagtail_urls."
        return [Error("The URLs of wagtail_netzwerk are missing.", hint=hint, id="wagtail_netzwerk.E004")]
    pages = [place for place in places if place.name == "wagtail_serve"]
    documents = [place for place in places if place.name == "wagtaildocs_serve"]
    messages = [*_beside_pages(ours, pages), *_after_documents(ours, documents)]
    return [*messages, *_after_media(patterns)]


def _beside_pages(ours: list[_Place], pages: list[_Place]) -> Iterator[CheckMessage]:
    if not pages:
        return
    pairs = [(our, page) for our in ours for page in pages if our.prefix == page.prefix]
    if not pairs:
        yield _elsewhere(ours[0].prefix, pages[0].prefix)
    elif pairs[0][1].index < pairs[0][0].index:
        hint = f"Move {_LINE} directly before the line that includes wagtail_urls."
        yield Error(
            "The URLs of wagtail_netzwerk come after Wagtail's.", hint=hint, id="wagtail_netzwerk.E005"
        )


def _elsewhere(ours: str, pages: str) -> CheckMessage:
    """Our pattern is inside other includes than Wagtail's, so it answers under other addresses."""
    hint = f"Move {_LINE} directly before the line that includes wagtail_urls"
    is_inside = _LOCALE in pages
    if is_inside != (_LOCALE in ours):
        hint += f", {'inside' if is_inside else 'outside'} i18n_patterns as that one"
    prefix = pages.replace(_LOCALE, "")
    if prefix != ours.replace(_LOCALE, ""):
        hint += f', and give it the same prefix "{prefix}"'
    return Error(
        f'The URLs of wagtail_netzwerk are under "/{ours}", those of Wagtail under "/{pages}".',
        hint=f"{hint}.",
        id="wagtail_netzwerk.E010",
    )


def _after_documents(ours: list[_Place], documents: list[_Place]) -> Iterator[CheckMessage]:
    if documents and documents[0].index > ours[0].index:
        yield CheckWarning(
            "The URLs of wagtail_netzwerk come before those of documents: a document with the name of a "
            "calendar file could not be downloaded.",
            hint=f"Move the line that includes wagtaildocs_urls before {_LINE}.",
            id="wagtail_netzwerk.W006",
        )


def _after_media(patterns: list[Any]) -> Iterator[CheckMessage]:
    """Our pattern takes no file that Django itself serves below ``MEDIA_URL``."""
    from django.conf import settings

    root = get_script_prefix()
    folder = settings.MEDIA_URL.removeprefix(root)
    if not folder or folder == settings.MEDIA_URL:
        return  # media are served from elsewhere
    found = list(_matching(patterns, f"{folder}x.ics"))
    anywhere = list(_matching(patterns, "wagtail-netzwerk/x.ics"))  # a pattern that takes all is not media's
    if found and found[0].name == _OURS and any(pattern not in anywhere for pattern in found):
        yield CheckWarning(
            "The URLs of wagtail_netzwerk come before those of media: a calendar file below MEDIA_URL could "
            "not be downloaded.",
            hint=f"Move the line that serves MEDIA_URL before {_LINE}.",
            id="wagtail_netzwerk.W009",
        )
