"""Reports in the administration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.admin.utils import quote
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BooleanColumn, Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import ReferenceIndex
from wagtail.permission_policies import ModelPermissionPolicy

from wagtail_netzwerk.dates import format_date
from wagtail_netzwerk.models import Person
from wagtail_netzwerk.views.spreadsheets import HarmlessSpreadsheetMixin

if TYPE_CHECKING:
    from django.http import HttpRequest

__all__ = ["PersonsToReviewView", "persons_to_review_menu_item", "urlpatterns"]

_URL_NAME = "wagtail_netzwerk_persons_to_review"
_RESULTS_URL_NAME = f"{_URL_NAME}_results"

_policy = ModelPermissionPolicy(Person)


def _address(view: str, person: Person) -> str:
    return reverse(Person.snippet_viewset.get_url_name(view), args=[quote(person.pk)])


def _label(name: str) -> Any:
    field: Any = Person._meta.get_field(name)
    return capfirst(field.verbose_name)


def _review_date(person: Person) -> str:
    return format_date(person.review_on, weekday=False) if person.review_on else ""


class PersonFilterSet(WagtailFilterSet):
    class Meta:
        model = Person
        fields = ["is_public"]


class PersonsToReviewView(HarmlessSpreadsheetMixin, ReportView):
    """Persons of whom someone should check by now whether they may still be named."""

    page_title = _("Persons to review")
    header_icon = "user"
    index_url_name = _URL_NAME
    index_results_url_name = _RESULTS_URL_NAME
    permission_policy = _policy
    any_permission_required = ["change"]
    filterset_class = PersonFilterSet
    default_ordering = "review_on"
    columns = [
        TitleColumn(
            "name", label=_label("name"), sort_key="name", get_url=lambda person: _address("edit", person)
        ),
        Column("responsibility", label=_label("responsibility"), sort_key="responsibility"),
        BooleanColumn("is_public", label=_("Public"), sort_key="is_public"),
        Column("review_on", label=_label("review_on"), sort_key="review_on", accessor=_review_date),
        TitleColumn("usage_count", label=_("Used"), get_url=lambda person: _address("usage", person)),
    ]
    list_export = ["name", "responsibility", "is_public", "review_on", "usage_count"]
    export_headings = {"is_public": _("Public"), "usage_count": _("Used")}
    export_filename = "persons-to-review"

    def get_base_queryset(self) -> Any:
        due = Person.objects.filter(review_on__lte=timezone.localdate())
        return due.annotate(usage_count=ReferenceIndex.usage_count_subquery(Person))


class _MenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        may_change: bool = _policy.user_has_permission(request.user, "change")
        return may_change


def persons_to_review_menu_item() -> MenuItem:
    return _MenuItem(
        _("Persons to review"),
        reverse(_URL_NAME),
        name="netzwerk-persons-to-review",
        icon_name="user",
        order=1200,
    )


urlpatterns = [
    path("reports/persons-to-review/", PersonsToReviewView.as_view(), name=_URL_NAME),
    path(
        "reports/persons-to-review/results/",
        PersonsToReviewView.as_view(results_only=True),
        name=_RESULTS_URL_NAME,
    ),
]
