"""What is checked when a page is shown, and what an editor is told when it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.admin.utils import quote
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import ReferenceIndex
from wagtail.wagtail_hooks import check_view_restrictions

from wagtail_netzwerk.models import EventMixin, Organisation, Person, Venue
from wagtail_netzwerk.models.base import NetzwerkPageMixin
from wagtail_netzwerk.services import queries

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

__all__ = ["guard_copies", "refuse_deletion_in_use", "refuse_incomplete", "warn_about_past"]


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
            if not origin.live and origin.translation_key == page.translation_key:
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


def refuse_deletion_in_use(request: HttpRequest, instances: Any) -> HttpResponse | None:
    """What an event still names is not deleted: the editor is shown where it is used instead."""
    for instance in instances:
        if not isinstance(instance, (Organisation, Person, Venue)):
            continue
        if ReferenceIndex.get_references_to(instance).exists():
            text = _("“%(name)s” is in use and cannot be deleted. Here is where.") % {"name": instance}
            messages.error(request, text)
            usage = type(instance).snippet_viewset.get_url_name("usage")
            return redirect(usage, quote(instance.pk))
    return None


def refuse_incomplete(
    request: HttpRequest, action_type: str, objects: Any, action_class_instance: Any
) -> HttpResponse | None:
    """Publishing many pages at once passes no form, so what is missing is asked for here."""
    if action_type != "publish":
        return None
    own = [page for page in objects if isinstance(page.specific, NetzwerkPageMixin)]
    found = [(draft, draft.publication_errors()) for draft in map(_latest_draft, own)]
    for draft, errors in found:
        if errors:
            reasons = " ".join(str(error.message) for error in errors.values())
            messages.error(request, f"{draft.title}: {reasons}")
    is_complete = not any(errors for _draft, errors in found)
    return None if is_complete else redirect(action_class_instance.next_url)


def _latest_draft(page: Any) -> Any:
    return page.get_latest_revision_as_object()


_GOING_LIVE = {"action-publish", "action-submit", "action-workflow-action"}


def warn_about_past(request: HttpRequest, page: Any) -> None:
    """An event that is over the moment it is published or handed on is nearly always a wrong year."""
    if not isinstance(page, EventMixin) or page.period is None or not _GOING_LIVE & set(request.POST):
        return
    if page.period.ends_at < timezone.now():
        messages.warning(request, _("“%(title)s” lies wholly in the past.") % {"title": page.title})
