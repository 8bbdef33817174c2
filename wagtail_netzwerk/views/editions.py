"""The way to the next edition of an event or a series, and what is said after a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin import messages

from wagtail_netzwerk.conf import page_model
from wagtail_netzwerk.forms.editions import NextEditionForm
from wagtail_netzwerk.models import EventMixin, EventSeriesMixin
from wagtail_netzwerk.models.copying import hold_sessions_again
from wagtail_netzwerk.services import editions, queries
from wagtail_netzwerk.views.event_actions import EventActionMixin

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

    from wagtail_netzwerk.services.editions import LeftOut

__all__ = ["NextEditionView", "may_have_next_edition", "renew_copied_sessions", "urlpatterns"]


class NextEditionView(EventActionMixin, FormView):  # type: ignore[type-arg]
    """A draft of an event's next edition. GET asks for its day, POST makes it."""

    template_name = "wagtail_netzwerk/admin/next_edition.html"
    page_title = gettext_lazy("Next edition")
    header_icon = "copy"
    form_class = NextEditionForm

    @cached_property
    def event(self) -> Any:
        page = get_object_or_404(page_model(), pk=self.kwargs["page_id"]).specific
        if not isinstance(page, EventMixin) or page.alias_of_id:
            raise Http404
        return page

    @cached_property
    def source(self) -> Any:
        """The event as it goes into the next edition."""
        return editions.as_known(self.event)

    @cached_property
    def left_out(self) -> LeftOut:
        return editions.left_out(self.event)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_have_next_edition(self.event, request.user):
            raise PermissionDenied
        if sources := queries.sources(self.event):
            text = _("This page is a translation: please do this on its source page in %(language)s.")
            messages.error(request, text % {"language": sources[0].locale.get_display_name()})
            return redirect("wagtailadmin_pages:edit", self.event.pk)
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"title": editions.proposal(self.source)["title"]}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "event": self.source}

    def form_valid(self, form: Any) -> HttpResponse:
        left_behind = "; ".join(left_behind_words(self.left_out))
        new = editions.create_next_edition(self.event, **form.cleaned_data, user=self.request.user)
        messages.success(self.request, _("“%(title)s” was made as a draft.") % {"title": new.title})
        messages.info(self.request, _("Not taken over: %(what)s.") % {"what": left_behind})
        if new.start_date < timezone.localdate():
            messages.warning(self.request, _("The day that you entered is in the past."))
        return redirect("wagtailadmin_pages:edit", new.pk)

    def form_invalid(self, form: Any) -> HttpResponse:
        messages.validation_error(
            self.request, _("Nothing has been made yet. Please check your entries."), form
        )
        return super().form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {
            **context,
            "submit_button_label": _("Make a draft"),
            "submit_button_active_label": _("The draft is being made…"),
            "action_url": self.request.get_full_path(),
            "media": context["form"].media,
            "left_behind": left_behind_words(self.left_out),
        }


def left_behind_words(left_out: LeftOut) -> list[str]:
    """What stays with the old edition, in words."""
    words = [
        _("status and reason"),
        _("number of attendees"),
        _("results, next steps and calls"),
        *left_out.links,
    ]
    if left_out.documents:
        text = ngettext("%(count)d document", "%(count)d documents", left_out.documents)
        words.append(text % {"count": left_out.documents})
    if left_out.persons:
        text = _("persons who are not public, except for their function (%(names)s)")
        words.append(text % {"names": ", ".join(left_out.persons)})
    return words


def may_have_next_edition(event: Any, user: Any) -> bool:
    """Whether a user may add an event beside this one. A lock does not matter: the event stays as it is."""
    parent = event.get_parent()
    is_possible = parent is not None and type(event.specific).can_create_at(parent.specific)
    return bool(is_possible and parent.permissions_for_user(user).can_add_subpage())


def next_edition_of_series(request: HttpRequest, page_id: int) -> HttpResponse:
    """The next edition after the latest; the first one of a series begins with Wagtail's own form."""
    series = get_object_or_404(page_model(), pk=page_id).specific
    if not isinstance(series, EventSeriesMixin) or series.alias_of_id:
        raise Http404
    if latest := editions.latest_edition(series):
        return redirect("wagtail_netzwerk_next_edition", latest.pk)
    return redirect("wagtailadmin_pages:add_subpage", series.pk)


def renew_copied_sessions(request: HttpRequest, _page: Any, new_page: Any) -> None:
    """In the administration Wagtail copies past a page's own ``copy``."""
    hold_sessions_again(new_page)


urlpatterns = [
    path(
        "netzwerk/events/<int:page_id>/next-edition/",
        NextEditionView.as_view(),
        name="wagtail_netzwerk_next_edition",
    ),
    path(
        "netzwerk/series/<int:page_id>/next-edition/",
        next_edition_of_series,
        name="wagtail_netzwerk_next_edition_of_series",
    ),
]
