"""Template tags that hand the frame's links to the templates."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.html import strip_tags
from django.utils.text import Truncator
from wagtail.models import Page, Site

from portal.navigation import Frame

register = template.Library()

# Where page types keep their short text, the best one first.
TEASER_FIELDS = ("search_description", "intro", "summary", "teaser")


@register.simple_tag(takes_context=True)
def portal_frame(context: Context) -> Frame | None:
    """Return the frame of this response; there is none without a request or a site."""
    request = context.get("request")
    site = Site.find_for_request(request) if request else None
    if site is None:
        return None
    page = context.get("page")
    page = page if isinstance(page, Page) else None
    frame = getattr(request, "portal_frame", None)
    if frame is None or frame.page is not page:
        frame = request.portal_frame = Frame(request, site, page)
    return frame


@register.filter
def teaser(page: Any) -> str:
    """Describe a page of any type in a few words, for lists."""
    texts = (getattr(page, name, "") for name in TEASER_FIELDS)
    text = next((str(text) for text in texts if text), "")
    return Truncator(strip_tags(text)).words(32)
