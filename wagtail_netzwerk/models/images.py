"""Images: renditions that survive a missing file, each asked for once."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from wagtail.images.models import SourceImageIOError

if TYPE_CHECKING:
    from wagtail_netzwerk.models.base import NetzwerkPageMixin

__all__ = [
    "ADDRESS_SPEC",
    "SIZES",
    "absolute_rendition_url",
    "lead_renditions",
    "picture_specs",
    "renditions",
]

logger = logging.getLogger(__name__)

#: Sizes of a lead image. It never grows beyond its file, so small files give fewer.
SIZES = ("max-480x960", "max-960x1440", "max-1600x1600")

#: Wide enough for every place that shows an address of an image instead of the image (1200 px and more).
#: One of the sizes above, so that a page with a picture has it already.
ADDRESS_SPEC = f"{SIZES[-1]}|format-jpeg"


def picture_specs(image: Any) -> dict[str, list[str]]:
    """What a lead image is shown in, by format. A drawing needs no sizes."""
    formats = () if image.is_svg() else ("webp", "jpeg")
    return {name: [f"{size}|format-{name}" for size in SIZES] for name in formats}


def lead_renditions(page: Any, *specs: str) -> dict[str, Any] | None:
    """A page's image in some forms, by spec; ``None`` when it has none or its file cannot be read.

    They are kept with the page: its picture, what search engines read and its calendar links share them.
    """
    image = page.image
    if image is None:
        return None
    kept_for, kept = page.__dict__.get("_lead_renditions", (None, {}))
    if kept_for is not image:
        kept = {}
        page.__dict__["_lead_renditions"] = (image, kept)
    if missing := [spec for spec in specs if spec not in kept]:
        found = renditions(image, *missing)
        if found is None:
            return None
        kept.update(found)
    return {spec: kept[spec] for spec in specs}


def renditions(image: Any, *specs: str) -> dict[str, Any] | None:
    """An image in some forms, by spec; ``None`` when its file cannot be read."""
    try:
        found: dict[str, Any] = image.get_renditions(*specs)
    except (SourceImageIOError, OSError, ValueError):
        logger.warning("The image %s cannot be read", image.pk)
        return None
    return found


def absolute_rendition_url(page: NetzwerkPageMixin) -> str:
    """Absolute address of the page's image, or "" when it has none or its file cannot be read."""
    found = lead_renditions(page, ADDRESS_SPEC) if page.full_url else None
    if found is None:
        return ""
    url = str(found[ADDRESS_SPEC].url)
    if "://" in url:
        return url
    parts = page.get_url_parts()
    return f"{parts[1]}{url}" if parts else ""
