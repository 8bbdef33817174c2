"""Blocks that show events as they are now. What they show is asked for by their templates."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy
from wagtail import blocks

from wagtail_netzwerk.fields import page_models_of


class PageOfKindBlock(blocks.PageChooserBlock):
    """A page of certain kinds, by the mark that its mixin carries: a site's own classes can be chosen too."""

    kinds: tuple[str, ...] = ()

    @cached_property
    def target_models(self) -> list[Any]:
        return page_models_of(*self.kinds)


class CalendarChooserBlock(PageOfKindBlock):
    kinds = ("calendar", "series", "network")


class EventChooserBlock(PageOfKindBlock):
    kinds = ("event",)


class UpcomingEventsBlock(blocks.StructBlock):
    """The next events of a calendar, a series or a network."""

    heading = blocks.CharBlock(required=False, default="", max_length=120, label=gettext_lazy("Heading"))
    calendar = CalendarChooserBlock(
        label=gettext_lazy("Calendar"), help_text=gettext_lazy("A calendar, a series or a network.")
    )
    number = blocks.IntegerBlock(default=3, min_value=1, max_value=12, label=gettext_lazy("Number of events"))

    class Meta:
        icon = "calendar-alt"
        label = gettext_lazy("Next events")
        description = gettext_lazy("The next events of a calendar, always up to date")
        template = "wagtail_netzwerk/blocks/upcoming_events.html"
        preview_value: ClassVar[dict[str, Any]] = {"heading": gettext_lazy("Next events")}
        preview_template = "wagtail_netzwerk/blocks/preview_events.html"


class EventTeaserBlock(blocks.StructBlock):
    """One event as a card."""

    event = EventChooserBlock(label=gettext_lazy("Event"))
    text = blocks.CharBlock(
        required=False,
        default="",
        max_length=500,
        label=gettext_lazy("Text"),
        help_text=gettext_lazy("Empty: the summary of the event."),
    )

    class Meta:
        icon = "calendar"
        label = gettext_lazy("One event")
        description = gettext_lazy("A pointer to one event with its date, always up to date")
        template = "wagtail_netzwerk/blocks/event_teaser.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "text": gettext_lazy("A day for everyone who works in the neighbourhood.")
        }
        preview_template = "wagtail_netzwerk/blocks/preview_events.html"


class WorkshopsBlock(blocks.StructBlock):
    """The workshops of an event, round by round."""

    heading = blocks.CharBlock(required=False, default="", max_length=120, label=gettext_lazy("Heading"))
    event = EventChooserBlock(label=gettext_lazy("Event"))

    class Meta:
        icon = "group"
        label = gettext_lazy("Workshops of an event")
        description = gettext_lazy("The workshops of an event, round by round, always up to date")
        template = "wagtail_netzwerk/blocks/workshops.html"
        preview_value: ClassVar[dict[str, Any]] = {"heading": gettext_lazy("Workshops")}
        preview_template = "wagtail_netzwerk/blocks/preview_events.html"
