"""The next public events as text, for editors to copy or to download."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.models import Locale, Site
from wagtail.permission_policies.pages import PagePermissionPolicy

from wagtail_netzwerk.conf import page_model
from wagtail_netzwerk.services.announcements import announce
from wagtail_netzwerk.views.event_listing import EventListingView

__all__ = ["AnnouncementForm", "AnnouncementsView"]

_DEFAULT_WEEKS = 4


class AnnouncementForm(forms.Form):
    """Which events to announce."""

    site = forms.ModelChoiceField(
        Site.objects.order_by("-is_default_site", "hostname", "port"),
        label=gettext_lazy("Website"),
        empty_label=None,
    )
    language = forms.ModelChoiceField(
        Locale.objects.all(), label=gettext_lazy("Language"), empty_label=None, to_field_name="language_code"
    )
    weeks = forms.IntegerField(
        label=gettext_lazy("Weeks from today"),
        min_value=1,
        max_value=52,
        help_text=gettext_lazy("At most 52, which is a year."),
    )


class AnnouncementsView(WagtailAdminTemplateMixin, PermissionCheckedMixin, View):
    """Shows nothing that the website does not show everybody, to all who work on its pages."""

    page_title = gettext_lazy("Next events as text")
    template_name = "wagtail_netzwerk/admin/announcements.html"
    permission_policy = PagePermissionPolicy(page_model())
    any_permission_required = EventListingView.any_permission_required

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        listing = {"url": reverse("netzwerk_events:index"), "label": _("Events")}
        return [*self.breadcrumbs_items, listing, {"url": "", "label": self.get_page_title()}]

    def get(self, request: HttpRequest) -> HttpResponse:
        if self.form.is_valid() and request.GET.get("format") == "txt":
            return self._download()
        return render(request, self.template_name, self.get_context_data())

    @cached_property
    def form(self) -> AnnouncementForm:
        """Filled in from the address; what it leaves out has a default."""
        return AnnouncementForm({**self._defaults(), **self.request.GET.dict()})

    def _defaults(self) -> dict[str, Any]:
        site = Site.find_for_request(self.request)
        return {
            "site": site.pk if site else "",
            "language": site.root_page.locale.language_code if site else "",
            "weeks": _DEFAULT_WEEKS,
        }

    @cached_property
    def text(self) -> str:
        chosen = self.form.cleaned_data
        return announce(chosen["site"], chosen["language"], timedelta(weeks=chosen["weeks"]))

    @property
    def download_query(self) -> str:
        chosen = {name: self.form[name].value() for name in self.form.fields}
        return urlencode({**chosen, "format": "txt"})

    def _download(self) -> HttpResponse:
        language = self.form.cleaned_data["language"].language_code
        name = f"{slugify(_('Events'))}-{timezone.localdate().isoformat()}-{language}.txt"
        return HttpResponse(
            f"{self.text}\n",
            content_type="text/plain; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
