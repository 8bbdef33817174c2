"""What came out of an event or a workshop, and what follows."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail import blocks
from wagtail.blocks import StructBlockValidationError

from wagtail_netzwerk.blocks.dates import DateBlock
from wagtail_netzwerk.blocks.text import PREVIEW_TEMPLATE


class CurrentTargetRowBlock(blocks.StructBlock):
    """A subject: how it is, how it should be, and what leads there."""

    topic = blocks.CharBlock(required=False, default="", max_length=255, label=gettext_lazy("Subject"))
    current = blocks.TextBlock(
        required=False, default="", max_length=2000, rows=3, label=gettext_lazy("How it is")
    )
    target = blocks.TextBlock(
        required=False, default="", max_length=2000, rows=3, label=gettext_lazy("How it should be")
    )
    idea = blocks.TextBlock(required=False, default="", max_length=2000, rows=3, label=gettext_lazy("Idea"))
    who = blocks.CharBlock(
        required=False,
        default="",
        max_length=255,
        label=pgettext_lazy("responsible", "Who"),
        help_text=gettext_lazy("A body or a function, not a name."),
    )
    until = blocks.CharBlock(
        required=False,
        default="",
        max_length=60,
        label=gettext_lazy("Until when"),
        help_text=gettext_lazy("For example: autumn 2026."),
    )

    class Meta:
        icon = "table"
        label = gettext_lazy("Result")
        description = gettext_lazy("How it is, how it should be, and what leads there")
        label_format = "{topic}"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not self.is_deferred_validation and not any(
            cleaned.get(name) for name in ("current", "target", "idea")
        ):
            error = ValidationError(_("Please fill in at least one of these."), code="missing")
            raise StructBlockValidationError({"current": error})
        return cleaned


def _rows_preview() -> list[tuple[str, dict[str, str]]]:
    row = {
        "topic": _("Sports in the neighbourhood"),
        "current": _("Many clubs, and few people know them"),
        "target": _("One list of everything on offer"),
        "idea": _("A shared calendar"),
        "who": _("Sports office"),
        "until": _("by autumn"),
    }
    return [("row", row)]


class CurrentTargetBlock(blocks.StreamBlock):
    """Results as a table: current state, target, idea, who, until when."""

    row = CurrentTargetRowBlock()

    class Meta:
        icon = "table"
        label = gettext_lazy("Current state and target")
        description = gettext_lazy("A table: how it is, how it should be, idea, who, until when")
        template = "wagtail_netzwerk/blocks/current_target.html"
        preview_value = staticmethod(_rows_preview)
        preview_template = PREVIEW_TEMPLATE


def _follow_up_preview() -> dict[str, Any]:
    return {
        "date": date(2026, 9, 26),
        "what": _("The steering group looks back together with the moderators."),
        "committee": _("Steering group"),
    }


class FollowUpBlock(blocks.StructBlock):
    """What happens after an event."""

    date = DateBlock(required=False, label=gettext_lazy("Day"))
    what = blocks.CharBlock(max_length=500, label=gettext_lazy("What happens"))
    committee = blocks.CharBlock(
        required=False,
        default="",
        max_length=255,
        label=gettext_lazy("Committee"),
        help_text=gettext_lazy("For example: steering group."),
    )

    class Meta:
        icon = "history"
        label = gettext_lazy("Next step")
        description = gettext_lazy("What follows an event: day, what, and which committee")
        template = "wagtail_netzwerk/blocks/follow_up.html"
        preview_value = staticmethod(_follow_up_preview)
        preview_template = PREVIEW_TEMPLATE
        label_format = "{date} {what}"


class FollowUpsBlock(blocks.StreamBlock):
    follow_up = FollowUpBlock()
