"""What is checked when a page is shown, and what an editor is told when it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponseForbidden
from django.utils import timezone
from django.utils.translation import gettext as _

from wagtail_netzwerk.models import EventMixin
from wagtail_netzwerk.models.base import NetzwerkPageMixin
from wagtail_netzwerk.services import queries

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

__all__ = ["guard_translation", "warn_about_past"]


def guard_translation(serve: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A translation is shown only to those who may see what it was translated from.

    wagtail-localize copies neither restrictions nor unpublishing to translations.
    """

    def inner(page: Any, request: HttpRequest, args: Any, kwargs: Any) -> HttpResponse:
        if isinstance(page, NetzwerkPageMixin) and not queries.is_public(page):
            source = queries.translation_source(page)
            if source and not source.live:
                raise Http404
            if source and not all(r.accept_request(request) for r in source.get_view_restrictions()):
                return HttpResponseForbidden(_("This page is not public."), content_type="text/plain")
        return serve(page, request, args, kwargs)

    return inner


def warn_about_past(request: HttpRequest, page: Any) -> None:
    """An event that is over the moment it is published is nearly always a wrong year."""
    if not isinstance(page, EventMixin) or page.period is None:
        return
    if page.period.ends_at < timezone.now():
        messages.warning(request, _("“%(title)s” lies wholly in the past.") % {"title": page.title})
