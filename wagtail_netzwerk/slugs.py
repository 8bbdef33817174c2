"""Addresses of pages that are made from a title without an editor typing it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug

__all__ = ["available_slug"]

#: A slug has 255 characters; some are left for the number that tells it from others.
_LONGEST = 240


def available_slug(parent: Any, title: str, *, otherwise: str = "") -> str:
    """A slug for a title that no page below the parent has; made of ``otherwise`` if the title gives none.

    Wagtail's script does the same while a title is typed, so it must follow the same setting.
    """
    slug = slugify(title, allow_unicode=getattr(settings, "WAGTAIL_ALLOW_UNICODE_SLUGS", True))
    found: str = find_available_slug(parent, slug[:_LONGEST] or otherwise)
    return found
