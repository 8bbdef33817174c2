"""The admin of the snippets: one group in the menu."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from wagtail_netzwerk.models import Area, Organisation, Person, Topic, Venue

__all__ = ["NetzwerkViewSetGroup"]


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


class NetzwerkViewSetGroup(SnippetViewSetGroup):
    items = (OrganisationViewSet, PersonViewSet, VenueViewSet, AreaViewSet, TopicViewSet)
    menu_label = pgettext_lazy("admin menu", "Network")
    menu_icon = "group"
    menu_order = 250
