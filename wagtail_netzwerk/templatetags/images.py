"""Lead images in several sizes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from wagtail_netzwerk.models.images import SIZES, lead_renditions, picture_specs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wagtail.images.models import AbstractRendition

__all__ = ["Picture", "netzwerk_image", "picture"]


@dataclass(frozen=True, slots=True)
class Picture:
    """An image in several widths: sources by media type, and the file for browsers that know none of them."""

    sources: list[tuple[str, str]]
    fallback: AbstractRendition


def netzwerk_image(page: Any) -> Picture | None:
    """A page's image in several sizes; ``None`` when it has none or its file cannot be read."""
    return picture(page.image, partial(lead_renditions, page)) if page.image else None


def picture(image: Any, find: Callable[..., dict[str, Any] | None]) -> Picture | None:
    """An image in several sizes; ``find`` gives its renditions by spec, ``None`` without a file."""
    specs = picture_specs(image)
    fallback = specs["jpeg"][1] if specs else SIZES[1]
    found = find(fallback, *(spec for group in specs.values() for spec in group))
    if found is None:
        return None
    sources = [(f"image/{name}", _srcset(found[spec] for spec in group)) for name, group in specs.items()]
    return Picture(sources, found[fallback])


def _srcset(renditions: Iterable[AbstractRendition]) -> str:
    """Addresses with their widths, each width once."""
    by_width = {rendition.width: rendition.url for rendition in renditions}
    return ", ".join(f"{url} {width}w" for width, url in sorted(by_width.items()))
