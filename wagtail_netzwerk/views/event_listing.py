"""The listing of all events for editors, outside the page tree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from django.db.models import F
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import PageStatusColumn, PageTitleColumn, ParentPageColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.widgets.button import Button, HeaderButton

from wagtail_netzwerk.dates import format_date, format_period, format_time
from wagtail_netzwerk.models import EventMixin
from wagtail_netzwerk.services import event_listing, queries
from wagtail_netzwerk.views.event_export import EventExportMixin, event_status

if TYPE_CHECKING:
    from datetime import datetime

    from wagtail.models import Page
    from wagtail.query import PageQuerySet

__all__ = ["EventListingView"]


def _date(event: Any) -> str:
    return format_period(event.period) if event.period else _("no date yet")


def _moment(at: datetime) -> str:
    """A moment of publication, in the editor's own time zone as everywhere in the admin."""
    local = localtime(at)
    return _("%(date)s, %(time)s") % {
        "date": format_date(local.date(), weekday=False),
        "time": format_time(local.time()),
    }


def _schedule(event: Any) -> list[str]:
    """What will happen by itself. What a draft merely proposes is no schedule."""
    parts = []
    if event.goes_live_at:
        parts.append(_("Goes live on %(when)s") % {"when": _moment(event.goes_live_at)})
    if event.expire_at and (event.live or event.goes_live_at):
        parts.append(_("Expires on %(when)s") % {"when": _moment(event.expire_at)})
    return parts


class _StatusColumn(PageStatusColumn):
    """Live or draft, and below it when that changes by itself: one column, for the width of a tablet."""

    cell_template_name = "wagtail_netzwerk/admin/page_status_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return {**context, "schedule": _schedule(instance)}


class EventListingView(EventExportMixin, IndexView):
    """Every event that the editor may see in the page tree, latest day first.

    What waits for its date counts as latest of all, since it needs attention. There are no bulk actions:
    Wagtail's "select all" means all pages of the site here, not those that are listed.
    """

    page_title = gettext_lazy("Events")
    template_name = "wagtailadmin/generic/index.html"
    results_template_name = "wagtail_netzwerk/admin/event_listing_results.html"
    default_ordering = "-first_day"
    #: The language is one of the filters; Wagtail's own switch answers 404 to what it does not know.
    locale = None
    verbose_name = pgettext_lazy("in a count", "event")
    verbose_name_plural = pgettext_lazy("in a count", "events")
    base_columns: ClassVar[list[Column]] = [
        PageTitleColumn("title", label=gettext_lazy("Title"), sort_key="title"),
        Column(
            "date", label=pgettext_lazy("event", "Date"), accessor=_date, sort_key="first_day", width="20%"
        ),
        Column("event_status", label=gettext_lazy("Event status"), accessor=event_status),
        Column("edition_number", label=gettext_lazy("Edition")),
        ParentPageColumn("parent", label=gettext_lazy("Found below")),
        _StatusColumn("status", label=gettext_lazy("Page status"), sort_key="live"),
    ]

    def get_base_queryset(self) -> PageQuerySet[Page]:
        return event_listing.with_days(super().get_base_queryset().type(EventMixin))

    def get_ordering(self) -> str:
        """By date also while searching: nobody knows what relevance would be here."""
        asked = self.request.GET.get("ordering")
        return asked if asked in self.get_valid_orderings() else self.default_ordering

    def order_queryset(self, queryset: PageQuerySet[Page]) -> PageQuerySet[Page]:
        if self.ordering == "first_day":
            return queryset.order_by(F("first_day").asc(nulls_last=True), "pk")
        if self.ordering == "-first_day":
            return queryset.order_by(F("first_day").desc(nulls_first=True), "-pk")
        return queryset.order_by(self.ordering, "pk")

    def search_queryset(self, queryset: PageQuerySet[Page]) -> PageQuerySet[Page]:
        """Searched first and filtered then: search backends know neither the date nor our filters."""
        if not self.is_searching:
            return queryset
        # Words alone: quotation marks break Wagtail's search in SQLite.
        words = " ".join(re.findall(r"\w+", self.search_query))
        found = queries.event_pages().autocomplete(words) if words else ()
        return queryset.filter(pk__in=[page.pk for page in found])

    def filter_queryset(self, queryset: PageQuerySet[Page]) -> PageQuerySet[Page]:
        """With a filter that says nothing sensible no event is listed: the page tells what is wrong."""
        if self.filter_errors:
            return queryset.none()
        return super().filter_queryset(queryset)

    @cached_property
    def filter_errors(self) -> list[str]:
        """What is wrong with the filters, each with its name."""
        if not self.filters or self.filters.is_valid():
            return []
        form = self.filters.form
        return [f"{form[name].label}: {' '.join(errors)}" for name, errors in form.errors.items()]

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """One button to add an event for each class of events; Wagtail then asks where."""
        if not self.user_has_permission("add"):
            return []
        models = [model for model in event_listing.event_models() if model.is_creatable]
        return [
            HeaderButton(
                capfirst(_("Add %(kind)s") % {"kind": model._meta.verbose_name}),
                url=reverse(
                    "wagtailadmin_pages:choose_parent", args=[model._meta.app_label, model._meta.model_name]
                ),
                icon_name="plus",
            )
            for model in models
        ]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        text = Button(
            _("Next events as text"),
            url=reverse("netzwerk_announcements:index"),
            icon_name="mail",
            priority=10,
        )
        return [text, *super().header_more_buttons]
