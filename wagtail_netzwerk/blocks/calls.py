"""People are looked for."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.blocks import StructBlockValidationError

from wagtail_netzwerk.blocks.choosers import SharedChooserBlock
from wagtail_netzwerk.blocks.dates import DateBlock
from wagtail_netzwerk.blocks.text import PREVIEW_TEMPLATE
from wagtail_netzwerk.enums import CallState


def _preview() -> dict[str, Any]:
    return {
        "title": _("Help us build the toolbox"),
        "tasks": _("<ul><li>collect methods</li><li>write them down so that everyone can use them</li></ul>"),
        "state": CallState.OPEN,
        "function": _("Organising team"),
        "email": "team@example.org",
    }


class CallBlock(blocks.StructBlock):
    """A call: what there is to do, until when, whether it is still open, and whom to ask."""

    title = blocks.CharBlock(max_length=255, label=gettext_lazy("Title"))
    tasks = blocks.RichTextBlock(
        features=["bold", "italic", "ol", "ul", "link"], label=gettext_lazy("What there is to do")
    )
    until = DateBlock(required=False, label=gettext_lazy("Until when"))
    state = blocks.ChoiceBlock(choices=CallState.choices, default=CallState.OPEN, label=gettext_lazy("State"))
    person = SharedChooserBlock(
        "wagtail_netzwerk.Person",
        required=False,
        label=gettext_lazy("Contact person"),
        help_text=gettext_lazy(
            "Name, e-mail and phone appear only if the person is marked as public. What you enter in the "
            "fields below takes their place."
        ),
    )
    function = blocks.CharBlock(
        required=False, default="", max_length=255, label=gettext_lazy("Office or function")
    )
    email = blocks.EmailBlock(required=False, default="", label=gettext_lazy("E-mail"))
    phone = blocks.CharBlock(required=False, default="", max_length=60, label=gettext_lazy("Phone"))

    class Meta:
        icon = "comment-add"
        label = gettext_lazy("Call")
        description = gettext_lazy("People are looked for: tasks, deadline and contact")
        template = "wagtail_netzwerk/blocks/call.html"
        preview_value = staticmethod(_preview)
        preview_template = PREVIEW_TEMPLATE
        label_format = "{title}"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        is_open = cleaned.get("state") == CallState.OPEN
        has_contact = any(cleaned.get(name) for name in ("person", "email", "phone"))
        if is_open and not has_contact and not self.is_deferred_validation:
            error = ValidationError(_("Please say how people can reach you."), code="missing")
            raise StructBlockValidationError({"email": error})
        return cleaned


class CallsBlock(blocks.StreamBlock):
    call = CallBlock()
