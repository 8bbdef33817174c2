"""A page in another form: ``/netzwerkstadt-2023.ics`` beside ``/netzwerkstadt-2023/``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.http import (
    Http404,
    HttpResponse,
    HttpResponseForbidden,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.models import Site

from wagtail_netzwerk.views.calendar_files import calendar_response
from wagtail_netzwerk.views.memory import visibility_of

if TYPE_CHECKING:
    from django.http import HttpRequest

__all__ = ["representation"]

Responder = Callable[[Any, "HttpRequest"], HttpResponse]

_RESPONDERS: dict[str, Responder] = {"ics": calendar_response}

#: Under this name a page that is the root of a site answers: it has no slug of its own in its address.
_ROOT = "index"


@require_safe
def representation(request: HttpRequest, path: str, extension: str) -> HttpResponse:
    """Answer with a page's representation, under the same rules as the page itself.

    404 for a page that is not there, not live, or has no such representation; 403 without any form for a
    reader who may not see it; a redirect where the page has moved.
    """
    try:
        page = _find_page(request, path)
    except Http404:
        if moved := _redirect(request, extension):
            return moved
        raise
    if extension not in getattr(page, "representations", ()):
        raise Http404
    return _serve_under_hooks(page, request, _RESPONDERS[extension])


def _find_page(request: HttpRequest, path: str) -> Any:
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    try:
        route = site.root_page.localized.specific.route(request, path.split("/"))
    except Http404:
        if path != _ROOT:
            raise
        route = site.root_page.localized.specific.route(request, [])
    page, args, kwargs = route
    if args or kwargs:
        raise Http404  # a part of a page (RoutablePageMixin) has no file of its own
    return page


def _redirect(request: HttpRequest, extension: str) -> HttpResponse | None:
    """A redirect to the same representation of a page that Wagtail knows to have moved."""
    if not apps.is_installed("wagtail.contrib.redirects"):
        return None
    from wagtail.contrib.redirects.middleware import get_redirect
    from wagtail.contrib.redirects.models import Redirect

    page_address = request.path[: -len(extension) - 1] + "/"
    redirect = get_redirect(request, Redirect.normalise_path(page_address))
    target: Any = redirect.redirect_page.specific if redirect and redirect.redirect_page else None
    if extension not in getattr(target, "representations", ()):
        return None
    url = target.representation_url(extension, request)
    query = request.META.get("QUERY_STRING", "")
    respond = HttpResponsePermanentRedirect if redirect.is_permanent else HttpResponseRedirect
    return respond(f"{url}?{query}" if query else url) if url else None


def _serve_under_hooks(page: Any, request: HttpRequest, respond: Responder) -> HttpResponse:
    """Run what guards the page: both of Wagtail's hooks, of the site's own apps too."""
    reached = False

    def serve(page: Any, request: HttpRequest, _args: Any, _kwargs: Any) -> HttpResponse:
        nonlocal reached
        reached = True
        return respond(page, request)

    chain = serve
    for wrap in reversed(hooks.get_hooks("on_serve_page")):
        chain = wrap(chain)
    for hook in hooks.get_hooks("before_serve_page"):
        if isinstance(hook(page, request, [], {}), HttpResponse):
            return _forbidden()
    response = chain(page, request, [], {})
    if not reached:
        # A login form or a redirect to one is no calendar file: a program would take it for an empty one.
        return _forbidden()
    if not visibility_of(request).shows(page):
        response["Cache-Control"] = "private, no-store"
    return response


def _forbidden() -> HttpResponse:
    text = _("This file is not public.")
    response = HttpResponseForbidden(text, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "private, no-store"
    return response
