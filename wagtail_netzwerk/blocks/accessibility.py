"""Accessibility facts: yes, no or not known, with a note."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.blocks import StreamBlockValidationError

from wagtail_netzwerk.enums import AccessibilityService, Answer, VenueFeature


class _FactBlock(blocks.StructBlock):
    """One fact: what, the answer, and what a visitor should know about it."""

    answer = blocks.ChoiceBlock(
        choices=Answer.choices, default=Answer.UNKNOWN, label=gettext_lazy("Available")
    )
    note = blocks.CharBlock(
        required=False,
        default="",
        max_length=255,
        label=gettext_lazy("Note"),
        help_text=gettext_lazy("For example: please register by 1 May, entrance in the courtyard"),
    )


class ServiceBlock(_FactBlock):
    """An accessibility service of one day."""

    fact = blocks.ChoiceBlock(choices=AccessibilityService.choices, label=gettext_lazy("Service"))

    class Meta:
        icon = "success"
        label = gettext_lazy("Service")
        description = gettext_lazy("Help on the day, such as interpreting or childcare")
        form_layout = ["fact", "answer", "note"]
        label_format = "{fact}: {answer}"


class FeatureBlock(_FactBlock):
    """An accessibility fact of a place."""

    fact = blocks.ChoiceBlock(choices=VenueFeature.choices, label=gettext_lazy("Feature"))

    class Meta:
        icon = "success"
        label = gettext_lazy("Feature")
        description = gettext_lazy("A fact about access to the place, such as a lift or a step")
        form_layout = ["fact", "answer", "note"]
        label_format = "{fact}: {answer}"


class _FactsBlock(blocks.StreamBlock):
    """A list of facts in which each fact stands once: two answers would contradict each other."""

    def clean(self, value: Any, **kwargs: Any) -> Any:
        cleaned = super().clean(value, **kwargs)
        seen: set[str] = set()
        errors = {}
        for index, child in enumerate(cleaned):
            fact = child.value.get("fact")
            if fact and fact in seen:
                errors[index] = ValidationError(
                    _("This is listed twice. Please keep one entry."), code="twice"
                )
            seen.add(fact)
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned


class ServicesBlock(_FactsBlock):
    service = ServiceBlock()


class FeaturesBlock(_FactsBlock):
    feature = FeatureBlock()
