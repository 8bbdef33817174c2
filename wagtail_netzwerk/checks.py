"""System checks: a wrong installation is named before a citizen meets it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.checks import CheckMessage, Error
from django.core.checks import Warning as CheckWarning
from django.core.checks import register as register_check
from django.core.exceptions import ImproperlyConfigured
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.backends.django import Template as DjangoTemplate
from django.template.loader import get_template
from django.template.loader_tags import BlockNode, ExtendsNode
from django.urls import get_resolver, get_script_prefix
from django.urls.resolvers import LocalePrefixPattern, URLPattern, URLResolver

from wagtail_netzwerk import conf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.template.base import Template
    from django.template.engine import Engine

__all__ = ["check_base_template", "check_settings", "check_urls", "register"]

_OURS = "wagtail_netzwerk_representation"
_LINE = 'path("", include("wagtail_netzwerk.urls"))'
_LOCALE = "<language>/"
_BASE = "base.html"
_BLOCKS = ("title", "extra_head", "content")
_BRIDGE = "wagtail_netzwerk/base.html"
_BRIDGE_HINT = (
    f"Put a file {_BRIDGE} into the site's templates that fills the blocks of its base template: README of "
    'wagtail-netzwerk, "Install it into your site", step 4 "Base template".'
)


def register() -> None:
    register_check(check_settings)
    register_check(check_urls, "urls")
    register_check(check_base_template, "templates")


def check_settings(**_kwargs: Any) -> list[CheckMessage]:
    """Every key of ``WAGTAIL_NETZWERK`` is known and has a value of the right type."""
    from django.conf import settings

    value = getattr(settings, conf.SETTING, {})
    if not isinstance(value, dict):
        return [Error(f"{conf.SETTING} must be a dictionary.", id="wagtail_netzwerk.E001")]
    messages: list[CheckMessage] = []
    known = conf.keys()
    for key, entry in value.items():
        if key not in known:
            hint = f"Known keys: {', '.join(known)}."
            messages.append(
                Error(f"{conf.SETTING} has the unknown key {key!r}.", hint=hint, id="wagtail_netzwerk.E002")
            )
        elif problem := conf.problem_with(key, entry):
            messages.append(Error(f"{conf.SETTING}[{key!r}] {problem}", id="wagtail_netzwerk.E003"))
    return messages


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


def check_base_template(**_kwargs: Any) -> list[CheckMessage]:
    """The site's ``base.html`` has the blocks that our pages fill, or the site has a bridge of its own."""
    try:
        bridge = get_template(_BRIDGE)
        if not isinstance(bridge, DjangoTemplate) or not _is_ours(bridge.template.origin.name):
            return []
        names = _block_names(bridge.template.engine, _BASE)
    except TemplateDoesNotExist as error:
        return [_no_base()] if str(error) == _BASE else []
    except (TemplateSyntaxError, ImproperlyConfigured, ImportError, OSError, ValueError):
        return []  # whoever opens the page reads what is wrong; this check is about the blocks
    missing = [name for name in _BLOCKS if name not in names] if names is not None else []
    if not missing:
        return []
    message = (
        f"The template {_BASE} lacks blocks that the pages of wagtail_netzwerk fill: {', '.join(missing)}."
    )
    return [CheckWarning(message, hint=_BRIDGE_HINT, id="wagtail_netzwerk.W007")]


def _no_base() -> CheckMessage:
    message = f"The pages of wagtail_netzwerk extend the template {_BASE}, which cannot be found."
    return CheckWarning(message, hint=_BRIDGE_HINT, id="wagtail_netzwerk.W008")


def _is_ours(path: str) -> bool:
    return Path(path).resolve() == (Path(__file__).parent / "templates" / _BRIDGE).resolve()


def _block_names(engine: Engine, name: str) -> set[str] | None:
    """Names of the blocks that a template and its parents show; ``None`` if a parent's name is a variable."""
    chain: list[Template] = []
    parent: Any = name
    while parent is not None:
        if not isinstance(parent, str):
            return None
        template, _origin = engine.find_template(parent, skip=[child.origin for child in chain])
        chain.append(template)
        extends: list[Any] = template.nodelist.get_nodes_by_type(ExtendsNode)
        parent = extends[0].parent_name.var if extends else None
    names = {block.name for block in _blocks(chain.pop())}
    for template in reversed(chain):  # a child's own block is shown only inside one of its parents'
        for block in _blocks(template):
            if block.name in names:
                names |= {inner.name for inner in _blocks(block)}
    return names


def _blocks(of: Template | BlockNode) -> list[BlockNode]:
    return [node for node in of.nodelist.get_nodes_by_type(BlockNode) if isinstance(node, BlockNode)]
