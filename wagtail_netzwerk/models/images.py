"""Lead images: renditions that survive a missing file."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from wagtail.images.models import SourceImageIOError

if TYPE_CHECKING:
    from wagtail_netzwerk.models.base import NetzwerkPageMixin

__all__ = ["ADDRESS_SPEC", "absolute_rendition_url"]

logger = logging.getLogger(__name__)

#: Wide enough for every place that shows an address of an image instead of the image (1200 px and more).
ADDRESS_SPEC = "max-1600x1600|format-jpeg"


def absolute_rendition_url(page: NetzwerkPageMixin) -> str:
    """Absolute address of the page's image, or "" when it has none or its file cannot be read."""
    if page.image is None or not page.full_url:
        return ""
    try:
        rendition = page.image.get_rendition(ADDRESS_SPEC)
    except (SourceImageIOError, OSError, ValueError):
        logger.warning("The image %s of page %s cannot be read", page.image_id, page.pk)
        return ""
    if "://" in rendition.url:
        return str(rendition.url)
    parts = page.get_url_parts()
    return f"{parts[1]}{rendition.url}" if parts else ""
