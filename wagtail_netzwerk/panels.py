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
from wagtail.admin.widgets import AdminPageChooser

from wagtail_netzwerk.fields import is_dropped, page_models_of
from wagtail_netzwerk.forms.dates import LocalDateInput

__all__ = ["calendar_tabs", "event_tabs", "network_tabs", "series_tabs", "workshop_tabs"]


class WorkshopsPanel(Panel):
    """The workshops below an event with their rounds, and the way to a new one."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtail_netzwerk/admin/workshops_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            event, user = self.instance, self.request.user
            may_add = event.pk and event.permissions_for_user(user).can_add_subpage()
            return {**super().get_context_data(parent_context), "event": event, "may_add": may_add}


def _choices(name: str) -> FieldPanel:
    """Several of a list, without the keyboard tricks that a native list wants."""
    return FieldPanel(name, widget=CheckboxSelectMultiple)


def _day(name: str) -> FieldPanel:
    return FieldPanel(name, widget=LocalDateInput)


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
                    FieldRowPanel([_day("start_date"), FieldPanel("start_time")]),
                    FieldRowPanel([_day("end_date"), FieldPanel("end_time")]),
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
                    FieldRowPanel([_day("previous_start_date"), FieldPanel("previous_start_time")]),
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
                    FieldRowPanel([_day("registration_deadline"), FieldPanel("capacity")]),
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
        [
            FieldPanel("organiser"),
            MultiFieldPanel(contact, heading=_("Contact for questions")),
            FieldPanel("contributors"),
        ],
        heading=_("Who"),
    )


def _programme() -> ObjectList:
    return ObjectList(
        [FieldPanel("guiding_questions"), FieldPanel("programme"), WorkshopsPanel(heading=_("Workshops"))],
        heading=_("Programme"),
    )


def _afterwards() -> ObjectList:
    count = FieldRowPanel([FieldPanel("attendee_qualifier"), FieldPanel("attendee_count")])
    return ObjectList(
        [MultiFieldPanel([count], heading=_("Attendance")), FieldPanel("follow_ups"), FieldPanel("calls")],
        heading=_("Afterwards"),
    )


def event_tabs(page_class: Any) -> TabbedInterface:
    """What, when and where, programme, taking part, who, afterwards."""
    return _tabs(
        page_class,
        _what(page_class),
        _when_and_where(),
        _programme(),
        _taking_part(),
        _who(),
        _afterwards(),
    )


def workshop_tabs(page_class: Any) -> TabbedInterface:
    """What, when and where, who, results."""
    what = ObjectList(
        [
            *page_class.content_panels,
            FieldPanel("subtitle"),
            FieldPanel("summary"),
            FieldPanel("guiding_questions"),
            _image_panel(),
            FieldPanel("body"),
            MultiFieldPanel(
                [
                    FieldPanel("phase"),
                    FieldPanel("origin"),
                    FieldPanel("follows_up", widget=_workshop_chooser()),
                    _choices("topics"),
                ],
                heading=_("Phase, origin and topics"),
            ),
        ],
        heading=_("What"),
    )
    return _tabs(
        page_class,
        what,
        ObjectList([FieldPanel("sessions")], heading=_("When and where")),
        ObjectList([FieldPanel("moderators"), FieldPanel("presenters")], heading=_("Who")),
        ObjectList([FieldPanel("results"), FieldPanel("downloads")], heading=_("Results")),
    )


def _workshop_chooser() -> AdminPageChooser:
    """Workshops only, of whichever class."""
    return AdminPageChooser(target_models=page_models_of("workshop"))


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
