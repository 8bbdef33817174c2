"""What happens before a page is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.template.response import SimpleTemplateResponse

from wagtail_netzwerk.models.base import NetzwerkPageMixin
from wagtail_netzwerk.services.loading import load_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

__all__ = ["load_before_rendering"]


def load_before_rendering(serve: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """What a template is about to show of a page is loaded at once. A calendar file needs none of it."""

    def inner(page: Any, request: HttpRequest, args: Any, kwargs: Any) -> HttpResponse:
        response = serve(page, request, args, kwargs)
        if isinstance(page, NetzwerkPageMixin) and isinstance(response, SimpleTemplateResponse):
            load_page(page)
        return response

    return inner
