"""What the package adds to the admin's menu: the events, and the snippets behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from wagtail_netzwerk.conf import page_model
from wagtail_netzwerk.models import Area, NetworkPhase, Organisation, Person, Topic, Venue
from wagtail_netzwerk.views.announcements import AnnouncementsView
from wagtail_netzwerk.views.event_filters import EventFilterSet
from wagtail_netzwerk.views.event_listing import EventListingView

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.urls import URLPattern

__all__ = ["EventsViewSetGroup", "NetzwerkViewSetGroup"]


class _PagesMenuItem(MenuItem):
    """For those who may work on a page at least."""

    def is_shown(self, request: HttpRequest) -> bool:
        policy = PagePermissionPolicy(page_model())
        return bool(policy.user_has_any_permission(request.user, EventListingView.any_permission_required))


class EventListingViewSet(PageListingViewSet):
    name = "netzwerk_events"
    url_prefix = "netzwerk/events"
    icon = "calendar-alt"
    model = page_model()
    menu_label = _("All events")
    menu_item_class = _PagesMenuItem
    index_view_class = EventListingView
    filterset_class = EventFilterSet

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Wagtail asks for the class of a new page before its place, so there is no address of our own."""
        return {**super().get_common_view_kwargs(**kwargs), "add_url_name": None}

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
        ]


class AnnouncementsViewSet(ViewSet):
    name = "netzwerk_announcements"
    url_prefix = "netzwerk/announcements"
    icon = "mail"
    menu_label = _("Next events as text")
    menu_item_class = _PagesMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        view = self.construct_view(AnnouncementsView, header_icon=self.icon)
        return [path("", view, name="index")]


class EventsViewSetGroup(ViewSetGroup):
    items = (EventListingViewSet, AnnouncementsViewSet)
    menu_label = pgettext_lazy("admin menu", "Events")
    menu_icon = "calendar-alt"
    menu_order = 240


class OrganisationViewSet(SnippetViewSet):
    model = Organisation
    icon = "group"
    list_display = ["name", "short_name", "sector"]
    list_filter = ["sector"]
    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("short_name"), FieldPanel("sector")]),
        FieldPanel("url"),
        MultiFieldPanel([FieldPanel("logo"), FieldPanel("logo_alt")], heading=_("Logo of the organisation")),
        FieldPanel("areas"),
    ]


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    list_display = [
        "name",
        "responsibility",
        "organisation",
        BooleanColumn("is_public", label=_("Public"), sort_key="is_public"),
        "review_on",
    ]
    list_filter = ["is_public"]
    panels = [
        FieldPanel("name"),
        FieldPanel("organisation"),
        FieldPanel("responsibility"),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
        MultiFieldPanel(
            [FieldPanel("is_public"), FieldPanel("legal_basis"), FieldPanel("review_on")],
            heading=_("Data protection"),
        ),
    ]


class VenueViewSet(SnippetViewSet):
    model = Venue
    icon = "home"
    list_display = ["name", "street", "town", "accessibility_checked_on"]
    panels = [
        FieldPanel("name"),
        MultiFieldPanel(
            [
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("postal_code"), FieldPanel("town"), FieldPanel("country")]),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
                FieldPanel("area"),
            ],
            heading=_("Address"),
        ),
        FieldPanel("public_transport"),
        FieldPanel("url"),
        FieldPanel("rooms"),
        MultiFieldPanel(
            [FieldPanel("accessibility"), FieldPanel("accessibility_checked_on")],
            heading=_("Accessibility of the venue"),
        ),
    ]


class AreaViewSet(SnippetViewSet):
    model = Area
    icon = "site"
    list_display = ["name", "kind", "parent"]
    list_filter = ["kind"]
    panels = [FieldPanel("name"), FieldPanel("kind"), FieldPanel("parent"), FieldPanel("official_key")]


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    panels = [FieldPanel("name")]


class NetworkPhaseViewSet(SnippetViewSet):
    model = NetworkPhase
    icon = "list-ol"
    list_display = ["name", "sort_order"]
    panels = [FieldPanel("name"), FieldPanel("description"), FieldPanel("sort_order")]


class NetzwerkViewSetGroup(SnippetViewSetGroup):
    items = (
        OrganisationViewSet,
        PersonViewSet,
        VenueViewSet,
        AreaViewSet,
        TopicViewSet,
        NetworkPhaseViewSet,
    )
    menu_label = pgettext_lazy("admin menu", "Network")
    menu_icon = "group"
    menu_order = 250
