"""What the forms of all actions on an event have in common."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

__all__ = ["EventActionMixin"]


class EventActionMixin(WagtailAdminTemplateMixin):
    """Heading and way back of a form about one event (``event``); what it does is its ``page_title``."""

    event: Any
    page_title: Any

    def get_page_subtitle(self) -> str:
        return f"{self.page_title}: {self.event.get_admin_display_title()}"

    def get_header_title(self) -> str:
        return self.get_page_subtitle()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.event.pk])
        event = {"url": edit, "label": self.event.get_admin_display_title()}
        return [*super().get_breadcrumbs_items(), event, {"url": "", "label": self.page_title}]
