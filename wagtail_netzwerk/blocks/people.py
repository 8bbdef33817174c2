"""Who takes part in something: an organisation, a person, or a function without a name."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.blocks import StructBlockValidationError

from wagtail_netzwerk.blocks.choosers import SharedChooserBlock

_FUNCTION_HELP = gettext_lazy(
    "For example: head of the youth welfare office. Stands in place of a name that is not public."
)


class ParticipantBlock(blocks.StructBlock):
    """An organisation, a person, or both. A person who is not public appears with the function only."""

    organisation = SharedChooserBlock(
        "wagtail_netzwerk.Organisation", required=False, label=gettext_lazy("Organisation")
    )
    person = SharedChooserBlock("wagtail_netzwerk.Person", required=False, label=gettext_lazy("Person"))
    function = blocks.CharBlock(
        required=False, default="", max_length=255, label=gettext_lazy("Function"), help_text=_FUNCTION_HELP
    )

    class Meta:
        icon = "user"
        label = gettext_lazy("Person or organisation")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        named = any(cleaned.get(name) for name in ("organisation", "person", "function"))
        if not named and not self.is_deferred_validation:
            error = ValidationError(
                _("Please choose an organisation or a person, or enter a function."), code="missing"
            )
            raise StructBlockValidationError({"organisation": error})
        return cleaned


class ParticipantsBlock(blocks.StreamBlock):
    """Several of them, in the order in which they are named."""

    participant = ParticipantBlock()

    class Meta:
        label = gettext_lazy("Persons and organisations")
