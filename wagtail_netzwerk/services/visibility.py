"""What the public may see: the one place that decides it. Every list, feed, file and page asks here."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, Value
from django.utils.functional import cached_property

from wagtail_netzwerk.conf import page_model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail.models import Page
    from wagtail.query import PageQuerySet

__all__ = ["Visibility", "below", "is_public", "origins", "sources"]


def below(paths: Iterable[str]) -> Q:
    """Matches pages at or below the given tree paths; nothing for no paths."""
    topmost: list[str] = []
    for path in sorted(paths):
        # What lies below another path is covered by it: a restricted tree must not become a thousand terms.
        if not topmost or not path.startswith(topmost[-1]):
            topmost.append(path)
    return reduce(or_, (Q(path__startswith=path) for path in topmost), Q(pk__in=[]))


def _translation_sources() -> PageQuerySet[Page]:
    """Pages from which wagtail-localize made translations; none where it is not installed."""
    pages = page_model()._default_manager.order_by()
    if not apps.is_installed("wagtail_localize"):
        return pages.none()
    source = apps.get_model("wagtail_localize", "TranslationSource")
    same = source.objects.filter(object_id=OuterRef("translation_key"), locale_id=OuterRef("locale_id"))
    return pages.filter(Exists(same))


def _copies_of(originals: Q) -> PageQuerySet[Page]:
    """Pages that were made from others, as an alias or as a translation."""
    pages = page_model()._default_manager.order_by()
    keys = _translation_sources().filter(originals).values("translation_key")
    return pages.filter(Q(alias_of__in=pages.filter(originals)) | Q(translation_key__in=keys))


class Visibility:
    """What is public at one moment, taken once for as many questions as come up.

    It does not notice what is published or restricted afterwards, so it must not outlive a request.
    """

    @cached_property
    def _hidden(self) -> tuple[frozenset[str], frozenset[int]]:
        """Paths of what is restricted, with all below, and keys of copies of what is not live.

        A restriction is meant for every copy too. wagtail-localize does not copy unpublishing, and Wagtail
        puts an alias online when its source is only scheduled. Copies may have copies, so the search goes on
        until nothing new is found; where nothing is hidden it costs one query.
        """
        restricted: set[str] = set()
        withdrawn: set[int] = set()
        marked = page_model()._default_manager.order_by().filter(view_restrictions__isnull=False)
        paths, pks = _both(marked, _copies_of(Q(live=False)).filter(live=True))
        while paths or pks:
            restricted |= paths
            withdrawn |= pks
            paths, pks = _both(_copies_of(below(paths)), _copies_of(Q(pk__in=pks)))
            paths -= restricted
            pks -= withdrawn
        return frozenset(restricted), frozenset(withdrawn)

    @cached_property
    def q(self) -> Q:
        """Matches the pages that everyone may see."""
        restricted, withdrawn = self._hidden
        return Q(live=True) & ~below(restricted) & ~Q(pk__in=withdrawn)

    def shows(self, page: Page) -> bool:
        """Whether everyone may see this page, as it was when it was loaded; without a query of its own."""
        restricted, withdrawn = self._hidden
        is_restricted = page.path.startswith(tuple(restricted))
        return page.live and not is_restricted and page.pk not in withdrawn


def _both(restricted: PageQuerySet[Page], withdrawn: PageQuerySet[Page]) -> tuple[set[str], set[int]]:
    """The paths of the first pages and the keys of the others, with one query."""
    rows = list(restricted.values_list("path", Value(0)).union(withdrawn.values_list("path", "pk")))
    return {path for path, pk in rows if not pk}, {pk for _path, pk in rows if pk}


def is_public(page: Page) -> bool:
    """Whether everyone may see this page."""
    return bool(page_model()._default_manager.filter(Visibility().q, pk=page.pk).exists())


def sources(page: Page) -> list[Page]:
    """What a page is an alias or a translation of, and what that was made from in turn."""
    found: dict[int, Page] = {}
    waiting = [page]
    while waiting:
        copy = waiting.pop(0)
        translated = _translation_sources().filter(translation_key=copy.translation_key).exclude(pk=copy.pk)
        for source in (copy.alias_of, translated.first()):
            if source is not None and source.pk not in {page.pk, *found}:
                found[source.pk] = source
                waiting.append(source)
    return list(found.values())


def origins(page: Page) -> list[Page]:
    """The pages whose restrictions this one must share: what it, or a page above it, is a copy of.

    What stands above such a page may be a copy too.
    """
    found: dict[int, Page] = {}
    waiting = [page, *page.get_ancestors()]
    while waiting:
        for source in sources(waiting.pop(0)):
            if source.pk not in {page.pk, *found}:
                found[source.pk] = source
                waiting += source.get_ancestors()
    return list(found.values())
