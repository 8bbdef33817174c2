"""The tabs of the edit forms, in the order in which an editor works."""

from __future__ import annotations

from typing import Any

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    TabbedInterface,
)

from wagtail_netzwerk.fields import is_dropped

__all__ = ["calendar_tabs", "event_tabs", "network_tabs", "series_tabs"]


def _choices(name: str) -> FieldPanel:
    """Several of a list, without the keyboard tricks that a native list wants."""
    return FieldPanel(name, widget=CheckboxSelectMultiple)


def _image_panel() -> MultiFieldPanel:
    return MultiFieldPanel(
        [
            FieldPanel("image"),
            FieldPanel("image_alt"),
            FieldPanel("image_is_decorative"),
            FieldPanel("image_credit"),
        ],
        heading=_("Lead image"),
        classname="collapsed",
    )


def _settings_tabs(page_class: Any) -> list[ObjectList]:
    """Wagtail's own last tabs, with whatever the site has put into them."""
    tabs = [ObjectList(page_class.promote_panels, heading=_("Promote"))]
    if page_class.settings_panels:
        tabs.append(ObjectList(page_class.settings_panels, heading=_("Settings")))
    return tabs


def _without_dropped(page_class: Any, panel: Any) -> Any:
    """A panel without the fields that the site's class does without."""
    if children := getattr(panel, "children", None):
        kept = [child for child in children if not is_dropped(page_class, getattr(child, "field_name", ""))]
        panel.children = [_without_dropped(page_class, child) for child in kept]
    return panel


def _tabs(page_class: Any, *tabs: ObjectList) -> TabbedInterface:
    own = [_without_dropped(page_class, tab) for tab in tabs]
    return TabbedInterface([*own, *_settings_tabs(page_class)], base_form_class=page_class.base_form_class)


def _what(page_class: Any) -> ObjectList:
    return ObjectList(
        [
            *page_class.content_panels,
            FieldPanel("motto"),
            FieldRowPanel([FieldPanel("event_type"), FieldPanel("edition_number")]),
            FieldPanel("summary"),
            _image_panel(),
            FieldPanel("body"),
            FieldPanel("goals"),
            MultiFieldPanel([_choices("topics"), _choices("areas")], heading=_("Topics and areas")),
        ],
        heading=_("What"),
    )


def _when_and_where() -> ObjectList:
    return ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldPanel("all_day"),
                    FieldRowPanel([FieldPanel("start_date"), FieldPanel("start_time")]),
                    FieldRowPanel([FieldPanel("end_date"), FieldPanel("end_time")]),
                ],
                heading=_("When"),
            ),
            MultiFieldPanel(
                [
                    FieldPanel("attendance_mode"),
                    FieldPanel("venue"),
                    FieldPanel("place_text"),
                    FieldPanel("room"),
                    FieldPanel("online_url"),
                ],
                heading=_("Where"),
            ),
            MultiFieldPanel(
                [
                    FieldPanel("status"),
                    FieldPanel("status_reason"),
                    FieldRowPanel([FieldPanel("previous_start_date"), FieldPanel("previous_start_time")]),
                    FieldPanel("previous_place"),
                ],
                heading=_("Cancel, move or postpone"),
            ),
            MultiFieldPanel([FieldPanel("timezone")], heading=_("Time zone"), classname="collapsed"),
        ],
        heading=_("When and where"),
    )


def _taking_part() -> ObjectList:
    return ObjectList(
        [
            FieldPanel("audience"),
            MultiFieldPanel(
                [
                    FieldPanel("access"),
                    FieldPanel("registration_url"),
                    FieldPanel("registration_email"),
                    FieldRowPanel([FieldPanel("registration_deadline"), FieldPanel("capacity")]),
                    FieldPanel("is_fully_booked"),
                ],
                heading=_("Access and registration"),
            ),
            MultiFieldPanel([FieldPanel("is_free"), FieldPanel("price")], heading=_("Price")),
            FieldPanel("languages"),
            FieldPanel("accessibility_services"),
        ],
        heading=_("Taking part"),
    )


def _who() -> ObjectList:
    contact: list[Panel] = [
        FieldPanel("contact_person"),
        FieldPanel("contact_function"),
        FieldPanel("contact_name"),
        FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
    ]
    return ObjectList(
        [FieldPanel("organiser"), MultiFieldPanel(contact, heading=_("Contact for questions"))],
        heading=_("Who"),
    )


def event_tabs(page_class: Any) -> TabbedInterface:
    """What, when and where, taking part, who."""
    return _tabs(page_class, _what(page_class), _when_and_where(), _taking_part(), _who())


def _content_tab(page_class: Any, *own: Panel) -> ObjectList:
    common = [FieldPanel("summary"), *own, _image_panel(), FieldPanel("body")]
    return ObjectList([*page_class.content_panels, *common], heading=_("Content"))


def calendar_tabs(page_class: Any) -> TabbedInterface:
    return _tabs(page_class, _content_tab(page_class, FieldPanel("scope")))


def series_tabs(page_class: Any) -> TabbedInterface:
    editions = MultiFieldPanel(
        [FieldPanel("rhythm"), FieldPanel("title_pattern"), FieldPanel("next_edition_hint")],
        heading=_("Editions"),
    )
    return _tabs(page_class, _content_tab(page_class, editions, FieldPanel("organiser")))


def network_tabs(page_class: Any) -> TabbedInterface:
    founded = FieldRowPanel([FieldPanel("founded_month"), FieldPanel("founded_year")], heading=_("Founded"))
    own = (FieldPanel("purpose"), founded, _choices("areas"))
    return _tabs(page_class, _content_tab(page_class, *own))
