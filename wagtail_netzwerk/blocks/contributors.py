"""Who contributes to an event, and how."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.blocks import StructBlockValidationError

from wagtail_netzwerk.blocks.people import ParticipantBlock
from wagtail_netzwerk.blocks.text import PREVIEW_TEMPLATE
from wagtail_netzwerk.enums import ContributorRole, SupportKind


class ContributorBlock(ParticipantBlock):
    """One contributor with the role, and what a supporter gives."""

    role = blocks.ChoiceBlock(choices=ContributorRole.choices, label=gettext_lazy("Role"))
    support = blocks.MultipleChoiceBlock(
        choices=SupportKind.choices,
        required=False,
        widget=CheckboxSelectMultiple,  # without the keyboard tricks that a native list wants
        label=gettext_lazy("Kinds of support"),
        help_text=gettext_lazy("Only for supporters."),
    )
    note = blocks.CharBlock(
        required=False,
        default="",
        max_length=255,
        label=gettext_lazy("Note"),
        help_text=gettext_lazy("For example: shaped the contents."),
    )

    class Meta:
        icon = "group"
        label = gettext_lazy("Contributor")
        description = gettext_lazy("An organisation or a person with a role at the event")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if cleaned.get("support") and cleaned.get("role") != ContributorRole.SUPPORTER:
            error = ValidationError(_("Only supporters have kinds of support."), code="support")
            raise StructBlockValidationError({"support": error})
        return cleaned


class ContributorListBlock(blocks.StreamBlock):
    """The contributors of an event; shown by role, each role in the order entered."""

    contributor = ContributorBlock()

    class Meta:
        collapsed = True  # a name each: all of them at a glance


def _preview() -> dict[str, Any]:
    rows: tuple[tuple[str, str, list[str]], ...] = (
        (ContributorRole.ORGANISER, _("Neighbourhood coordination"), []),
        (ContributorRole.PARTNER, _("Youth welfare office"), []),
        (ContributorRole.SUPPORTER, _("Citizens' foundation"), [SupportKind.MONEY]),
    )
    contributors = [
        ("contributor", {"role": role, "function": name, "support": support}) for role, name, support in rows
    ]
    return {"display": "list", "contributors": contributors}


class ContributorsBlock(blocks.StructBlock):
    """Contributors on any page."""

    display = blocks.ChoiceBlock(
        choices=[
            ("list", gettext_lazy("List by role")),
            ("logos", gettext_lazy("Logos")),
            ("cards", gettext_lazy("Contact cards")),
        ],
        default="list",
        label=gettext_lazy("Shown as"),
    )
    contributors = ContributorListBlock(label=gettext_lazy("Contributors"))

    class Meta:
        icon = "group"
        label = gettext_lazy("Contributors")
        description = gettext_lazy("Who organises, supports and takes part: as a list, logos or cards")
        template = "wagtail_netzwerk/blocks/contributors.html"
        preview_value = staticmethod(_preview)
        preview_template = PREVIEW_TEMPLATE
