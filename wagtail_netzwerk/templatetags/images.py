"""Lead images in several sizes."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wagtail.images.models import SourceImageIOError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail.images.models import AbstractRendition

__all__ = ["LeadImage", "netzwerk_image"]

logger = logging.getLogger(__name__)

#: Sizes of a lead image. It never grows beyond its file, so small files give fewer.
_SIZES = ("max-480x960", "max-960x1440", "max-1600x1600")


@dataclass(frozen=True, slots=True)
class LeadImage:
    """An image in several widths: sources by media type, and the file for browsers that know none of them."""

    sources: list[tuple[str, str]]
    fallback: AbstractRendition


def netzwerk_image(page: Any) -> LeadImage | None:
    """A page's image in several sizes; ``None`` when it has none or its file cannot be read."""
    image = page.image
    if image is None:
        return None
    formats = () if image.is_svg() else ("webp", "jpeg")
    specs = {name: [f"{size}|format-{name}" for size in _SIZES] for name in formats}
    fallback = specs["jpeg"][1] if formats else _SIZES[1]
    try:
        found = image.get_renditions(fallback, *(spec for group in specs.values() for spec in group))
        sources = [(f"image/{name}", _srcset(found[spec] for spec in group)) for name, group in specs.items()]
        return LeadImage(sources, found[fallback])
    except (SourceImageIOError, OSError, ValueError):
        logger.warning("The image %s of page %s cannot be read", page.image_id, page.pk)
        return None


def _srcset(renditions: Iterable[AbstractRendition]) -> str:
    """Addresses with their widths, each width once."""
    by_width = {rendition.width: rendition.url for rendition in renditions}
    return ", ".join(f"{url} {width}w" for width, url in sorted(by_width.items()))
