"""What is checked when a page is shown, and what an editor is told when it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.wagtail_hooks import check_view_restrictions

from wagtail_netzwerk.models import EventMixin
from wagtail_netzwerk.models.base import NetzwerkPageMixin
from wagtail_netzwerk.services import queries

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

__all__ = ["guard_copies", "warn_about_past"]


def guard_copies(serve: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """An alias or a translation is shown only to those who may see what it is a copy of.

    Neither Wagtail nor wagtail-localize copies restrictions, and the latter does not copy unpublishing.
    Wagtail's own check does the asking, so a reader gets the same login or password form as for the source.
    """

    def inner(page: Any, request: HttpRequest, args: Any, kwargs: Any) -> HttpResponse:
        if not isinstance(page, NetzwerkPageMixin) or queries.is_public(page):
            return serve(page, request, args, kwargs)
        guarded = serve
        for origin in queries.origins(page):
            if not origin.live:
                raise Http404
            guarded = _guarded_by(origin, guarded)
        return guarded(page, request, args, kwargs)

    return inner


def _guarded_by(origin: Any, serve: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    def inner(page: Any, request: HttpRequest, args: Any, kwargs: Any) -> HttpResponse:
        checked = check_view_restrictions(lambda *_: serve(page, request, args, kwargs))
        response: HttpResponse = checked(origin, request, args, kwargs)
        return response

    return inner


def warn_about_past(request: HttpRequest, page: Any) -> None:
    """An event that is over the moment it is published is nearly always a wrong year."""
    if not isinstance(page, EventMixin) or page.period is None:
        return
    if page.period.ends_at < timezone.now():
        messages.warning(request, _("“%(title)s” lies wholly in the past.") % {"title": page.title})
