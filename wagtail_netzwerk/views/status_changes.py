"""The actions of the admin that cancel, postpone or move a live event, and take that back."""

from __future__ import annotations

import copy
from datetime import date, time
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.formats import localize
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.locks import ScheduledForPublishLock

from wagtail_netzwerk.conf import page_model
from wagtail_netzwerk.enums import EventStatus
from wagtail_netzwerk.forms.status_changes import ReasonForm, reschedule_form
from wagtail_netzwerk.models import EventMixin
from wagtail_netzwerk.services import queries, status_changes
from wagtail_netzwerk.views.event_actions import EventActionMixin
from wagtail_netzwerk.views.guards import warn_about_misplaced

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

__all__ = ["ACTIONS", "StatusChangeView", "lock_against", "urlpatterns"]


class StatusChangeView(EventActionMixin, FormView):  # type: ignore[type-arg]
    """One action on one event in all its languages. Asks first: GET shows, POST does."""

    template_name = "wagtail_netzwerk/admin/status_change.html"
    #: An event that has this status already has nothing to gain.
    outcome: EventStatus | None = None
    explanation: Any = ""
    success: Any = ""

    @cached_property
    def event(self) -> Any:
        page = get_object_or_404(page_model(), pk=self.kwargs["page_id"]).specific
        if not isinstance(page, EventMixin) or page.alias_of_id:
            raise Http404
        return page

    @cached_property
    def versions(self) -> list[Any]:
        """The event in every language in which it is live; what was asked for comes first."""
        return status_changes.versions(self.event)

    @cached_property
    def pages(self) -> list[Any]:
        """Those that this user may publish."""
        return [page for page in self.versions if _may_change(page, self.request.user)]

    @property
    def left_out(self) -> list[Any]:
        """The other languages, which this user may not publish."""
        return [page for page in self.versions if page not in self.pages]

    @cached_property
    def source_left_out(self) -> Any:
        """The live page that this one is translated from, if the user may not publish it.

        The next synchronisation would bring its status back.
        """
        sources = {page.pk for page in queries.sources(self.event)}
        return next((page for page in self.left_out if page.pk in sources), None)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.event.permissions_for_user(request.user).can_publish():
            raise PermissionDenied
        if problem := self.problem():
            messages.error(request, problem)
            return redirect("wagtailadmin_pages:edit", self.event.pk)
        return super().dispatch(request, *args, **kwargs)

    def problem(self) -> str:
        """Why this cannot be done now, or ""."""
        if self.event not in self.versions:
            return _("This event is not published. Please change its status on the page itself.")
        if lock := lock_against(self.event, self.request.user):
            return str(lock.get_message(self.request.user))
        if self.source_left_out:
            text = _("This page is a translation: please do this on its source page in %(language)s.")
            return text % {"language": self.source_left_out.locale.get_display_name()}
        if self.event.status == self.outcome:
            return _("Nothing to do: this is already the status of the event.")
        return ""

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "pages": self.pages}

    def form_valid(self, form: Any) -> HttpResponse:
        next_url = get_valid_next_url_from_request(self.request)
        done = HttpResponseRedirect(next_url or reverse("wagtailadmin_pages:edit", args=[self.event.pk]))
        if not self.carry_out(form):
            messages.error(self.request, _("Someone else has changed the event meanwhile. Nothing was done."))
            return done
        messages.success(self.request, self.success % {"title": self.event.title})
        if self.left_out:
            languages = ", ".join(str(page.locale.get_display_name()) for page in self.left_out)
            text = _("You may not publish these languages, so they were not changed: %(languages)s.")
            messages.warning(self.request, text % {"languages": languages})
        return done

    def form_invalid(self, form: Any) -> HttpResponse:
        messages.validation_error(
            self.request, _("Nothing has been changed yet. Please check your entries."), form
        )
        return super().form_invalid(form)

    def carry_out(self, form: Any) -> bool:
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {
            **context,
            "explanation": self.explanation,
            "submit_button_label": self.page_title,
            "submit_button_active_label": _("The change is being saved…"),
            "action_url": self.request.get_full_path(),
            "media": context["form"].media,
            "event": self.event,
            "languages": [str(page.locale.get_display_name()) for page in self.pages],
        }


class CancelView(StatusChangeView):
    page_title = gettext_lazy("Cancel event")
    header_icon = "cross"
    form_class = ReasonForm
    outcome = EventStatus.CANCELLED
    explanation = gettext_lazy(
        "The page stays online and says first that the event is cancelled. Calendars that hold it say so too."
    )
    success = gettext_lazy("“%(title)s” is cancelled.")

    def carry_out(self, form: Any) -> bool:
        return status_changes.cancel(self.pages, self.request.user, form.reasons)


class PostponeView(StatusChangeView):
    page_title = gettext_lazy("Postpone event")
    header_icon = "time"
    form_class = ReasonForm
    outcome = EventStatus.POSTPONED
    explanation = gettext_lazy(
        "For an event whose new date is not known yet. It waits under “Date to follow” until you move it."
    )
    success = gettext_lazy("“%(title)s” is postponed.")

    def carry_out(self, form: Any) -> bool:
        return status_changes.postpone(self.pages, self.request.user, form.reasons)


class RescheduleView(StatusChangeView):
    page_title = gettext_lazy("Move event")
    header_icon = "calendar-alt"
    explanation = gettext_lazy(
        "To another day, time or place. The page still says what was announced first; calendars move along."
    )
    success = gettext_lazy("“%(title)s” has been moved.")

    def get_form_class(self) -> Any:
        return reschedule_form(self.event)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": copy.copy(self.event), "for_user": self.request.user}

    def carry_out(self, form: Any) -> bool:
        done = status_changes.reschedule(self.pages, self.request.user, form.reasons, form.new_values)
        if done:
            moved = type(self.event)._default_manager.get(pk=self.event.pk)
            warn_about_misplaced(self.request, moved)
        return done


class UndoView(StatusChangeView):
    page_title = gettext_lazy("Undo change of status")
    header_icon = "rotate"
    form_class = forms.Form
    explanation = gettext_lazy(
        "Status, reason, time and place become what they were before the last action. Other changes stay."
    )
    success = gettext_lazy("The last change of status of “%(title)s” was undone.")

    def problem(self) -> str:
        if problem := super().problem():
            return problem
        if not status_changes.undoable(self.event):
            return _("There is nothing to undo, or the event was changed since.")
        return ""

    def get_form_kwargs(self) -> dict[str, Any]:
        return {name: value for name, value in super().get_form_kwargs().items() if name != "pages"}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        changes = status_changes.undoable(self.event)
        names = [name for name, (before, after) in changes.items() if before != after]
        fields = [self.event._meta.get_field(name) for name in names]
        fields.sort(key=lambda field: not field.name.startswith("status"))
        rows = [
            (field.verbose_name, *(_words(field, value) for value in changes[field.name][::-1]))
            for field in fields
        ]
        return {**super().get_context_data(**kwargs), "rows": rows}

    def carry_out(self, form: Any) -> bool:
        return status_changes.undo(self.pages, self.request.user)


#: The actions by the word in their address.
ACTIONS: dict[str, type[StatusChangeView]] = {
    "cancel": CancelView,
    "postpone": PostponeView,
    "reschedule": RescheduleView,
    "undo": UndoView,
}

urlpatterns = [
    path(f"netzwerk/events/<int:page_id>/{action}/", view.as_view(), name=f"wagtail_netzwerk_{action}")
    for action, view in ACTIONS.items()
]


def _words(field: Any, value: Any) -> str:
    """A value as people read it."""
    if value in (None, ""):
        return "–"
    if field.is_relation:
        return str(field.remote_field.model._default_manager.filter(pk=value).first() or "–")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return localize(value) if isinstance(value, (date, time)) else str(value)


def lock_against(page: Any, user: Any) -> Any:
    """What keeps this user from changing the page now. A date of publication does not: it is kept."""
    lock = page.get_lock()
    return lock if lock and not isinstance(lock, ScheduledForPublishLock) and lock.for_user(user) else None


def _may_change(page: Any, user: Any) -> bool:
    return bool(page.permissions_for_user(user).can_publish() and not lock_against(page, user))
