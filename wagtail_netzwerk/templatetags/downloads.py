"""Documents to download, with what people want to know before they open one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from wagtail.models import CollectionViewRestriction

from wagtail_netzwerk.blocks.languages import language_choices
from wagtail_netzwerk.enums import Answer, DocumentKind
from wagtail_netzwerk.templatetags.pictures import netzwerk_licence

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Download", "netzwerk_downloads"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A document. ``size`` is in bytes, ``None`` when its file cannot be read."""

    url: str
    title: str
    format: str
    size: int | None
    kind: str
    language: str
    language_code: str
    is_accessible: bool
    licence: str


def netzwerk_downloads(values: Iterable[Any] | None) -> list[Download]:
    """The documents of some blocks that everyone may read; what is gone or restricted is left out."""
    found = [getattr(value, "value", value) for value in values or ()]
    found = [value for value in found if value.get("document")]
    if not found:
        return []
    prefetch_related_objects([value["document"] for value in found], "collection")
    # What is restricted is so with all collections below it.
    restricted = tuple(CollectionViewRestriction.objects.values_list("collection__path", flat=True))
    return [
        _download(value)
        for value in found
        if not restricted or not value["document"].collection.path.startswith(restricted)
    ]


def _download(value: Any) -> Download:
    document = value["document"]
    code, languages = value.get("language") or "", dict(language_choices())
    kind = value.get("kind")
    return Download(
        url=document.url,
        title=value.get("title") or document.title,
        format=document.file_extension.upper(),
        size=document.get_file_size(),
        kind=str(DocumentKind(kind).label) if kind in set(DocumentKind) - {DocumentKind.OTHER} else "",
        language=languages.get(code, ""),
        language_code=code if code in languages else "",
        is_accessible=value.get("accessible") == Answer.YES,
        licence=netzwerk_licence(value.get("licence")),
    )
