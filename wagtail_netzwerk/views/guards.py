"""What is checked when a page is shown, and what an editor is told when it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.admin.utils import quote
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages as admin_messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import PageViewRestriction, ReferenceIndex
from wagtail.wagtail_hooks import check_view_restrictions

from wagtail_netzwerk.conf import page_model
from wagtail_netzwerk.models import Area, EventMixin, NetworkPhase, Organisation, Person, Topic, Venue
from wagtail_netzwerk.models.base import NetzwerkPageMixin
from wagtail_netzwerk.models.workshop_placement import misplaced
from wagtail_netzwerk.services import queries, where_used
from wagtail_netzwerk.views.memory import visibility_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.http import HttpRequest, HttpResponse

__all__ = [
    "guard_copies",
    "refuse_deletion_in_use",
    "refuse_incomplete",
    "warn_about_copied_dates",
    "warn_about_misplaced",
    "warn_about_past",
]


def guard_copies(serve: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """An alias or a translation is shown only to those who may see what it is a copy of.

    Neither Wagtail nor wagtail-localize copies restrictions, and the latter does not copy unpublishing.
    Wagtail's own check does the asking, so a reader gets the same login or password form as for the source.
    """

    def inner(page: Any, request: HttpRequest, args: Any, kwargs: Any) -> HttpResponse:
        if not isinstance(page, NetzwerkPageMixin):
            return serve(page, request, args, kwargs)
        if visibility_of(request).shows(page):
            _spare_second_question(page)
            return serve(page, request, args, kwargs)
        origins = queries.origins(page)
        is_restricted = any(one.get_view_restrictions().exists() for one in (page, *origins))
        if not is_restricted or not all(source.live for source in queries.sources(page)):
            raise Http404  # nobody has a way to it: what it was made from is offline
        guarded = serve
        for origin in origins:
            guarded = _guarded_by(origin, guarded)
        return guarded(page, request, args, kwargs)

    return inner


def _spare_second_question(page: Any) -> None:
    """Nothing restricts the page or what is above it: Wagtail, whose check comes next, need not ask again.

    A site's class with a rule of its own for this is asked all the same.
    """
    if type(page).get_view_restrictions is page_model().get_view_restrictions:
        page.get_view_restrictions = PageViewRestriction.objects.none


def _guarded_by(origin: Any, serve: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    def inner(page: Any, request: HttpRequest, args: Any, kwargs: Any) -> HttpResponse:
        checked = check_view_restrictions(lambda *_: serve(page, request, args, kwargs))
        response: HttpResponse = checked(origin, request, args, kwargs)
        return response

    return inner


#: Snippets that are kept as long as something names them, with what Wagtail's reference index knows of them.
_IN_INDEX = (NetworkPhase, Organisation, Person, Venue)
_NOT_IN_INDEX = (Area, Topic)

#: So many places of use get a button of their own in the message.
_SHOWN_USES = 8


def refuse_deletion_in_use(request: HttpRequest, instances: Any) -> HttpResponse | None:
    """What is still named somewhere is not deleted: the editor is shown where instead.

    Wagtail asks this for one snippet and for many at once, after the permission to delete them.
    """
    for instance in instances:
        if isinstance(instance, _IN_INDEX) and ReferenceIndex.get_references_to(instance).exists():
            text = _("“%(name)s” is in use and cannot be deleted. Here is where.") % {"name": instance}
            messages.error(request, text)
            return redirect(_address(instance, "usage", quote(instance.pk)))
        if isinstance(instance, _IN_INDEX + _NOT_IN_INDEX) and (users := where_used.users_of(instance)):
            text = ngettext(
                "“%(name)s” is in use in %(count)d place and cannot be deleted.",
                "“%(name)s” is in use in %(count)d places and cannot be deleted.",
                len(users),
            ) % {"name": instance, "count": len(users)}
            admin_messages.error(request, text, buttons=_links(request, users))
            return redirect(_address(instance, "list"))
    return None


def _address(snippet: Any, view: str, *args: Any) -> str:
    return reverse(type(snippet).snippet_viewset.get_url_name(view), args=args)


def _links(request: HttpRequest, users: list[Any]) -> list[Any]:
    """A button for each of the first places of use that the editor may work on."""
    finder = AdminURLFinder(request.user)
    found = [(finder.get_edit_url(user), str(user)) for user in users[:_SHOWN_USES]]
    return [admin_messages.button(url, text) for url, text in found if url]


def refuse_incomplete(
    request: HttpRequest, action_type: str, objects: Any, action_class_instance: Any
) -> HttpResponse | None:
    """Publishing many pages at once passes no form, so what is missing is asked for here."""
    if action_type != "publish":
        return None
    going_live = {page.pk: page for page in _going_live(objects, action_class_instance)}
    own = [page for page in going_live.values() if isinstance(page, NetzwerkPageMixin)]
    found = [(draft, draft.publication_errors()) for draft in map(_latest_draft, own)]
    for draft, errors in found:
        if errors:
            reasons = " ".join(str(error.message) for error in errors.values())
            messages.error(request, f"{draft.title}: {reasons}")
    is_complete = not any(errors for _draft, errors in found)
    return None if is_complete else redirect(action_class_instance.next_url)


def _going_live(objects: Any, action: Any) -> Iterator[Any]:
    """What Wagtail is about to publish: the chosen pages and, if wanted, the editor's drafts below them."""
    yield from (page.specific for page in objects)
    if not action.cleaned_form.cleaned_data["include_descendants"]:
        return
    for page in objects:
        for draft in page.get_descendants().not_live().specific():
            if draft.permissions_for_user(action.request.user).can_publish():
                yield draft


def _latest_draft(page: Any) -> Any:
    return page.get_latest_revision_as_object()


_GOING_LIVE = {"action-publish", "action-submit", "action-workflow-action"}


def warn_about_past(request: HttpRequest, page: Any) -> None:
    """An event that is over the moment it is published or handed on is nearly always a wrong year."""
    if not isinstance(page, EventMixin) or page.period is None or not _GOING_LIVE & set(request.POST):
        return
    if page.period.ends_at < timezone.now():
        messages.warning(request, _("“%(title)s” lies wholly in the past.") % {"title": page.title})


def warn_about_misplaced(request: HttpRequest, page: Any) -> None:
    """An event moves as a whole; where its parts belong on the new day only its editors know."""
    if isinstance(page, EventMixin) and (found := misplaced(page)):
        text = _("This does not fit the event any more: %(what)s. Please adapt it.")
        messages.warning(request, text % {"what": ", ".join(found)})


def warn_about_copied_dates(request: HttpRequest, _page: Any, new_page: Any) -> None:
    """A copied event still has the day of its original: nearly always the first thing to change."""
    if isinstance(new_page, EventMixin) and not new_page.alias_of_id:
        text = _("“%(title)s” has the date of the original. Its status and its reason were reset.")
        messages.warning(request, text % {"title": new_page.title})
