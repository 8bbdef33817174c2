"""The same in easy language."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from wagtail_netzwerk.blocks.text import PREVIEW_TEMPLATE


def _preview() -> dict[str, Any]:
    return {
        "title": _("In easy language"),
        "text": _("<p>Many people meet. They talk about the neighbourhood. You can come too.</p>"),
    }


class EasyLanguageBlock(blocks.StructBlock):
    """A summary in easy language, marked as such."""

    title = blocks.CharBlock(
        required=False,
        default="",
        max_length=120,
        label=gettext_lazy("Heading"),
        help_text=gettext_lazy("Empty: “In easy language”."),
    )
    text = blocks.RichTextBlock(features=["bold", "ol", "ul", "link"], label=gettext_lazy("Text"))

    class Meta:
        icon = "openquote"
        label = gettext_lazy("Easy language")
        description = gettext_lazy("The most important things in easy language")
        template = "wagtail_netzwerk/blocks/easy_language.html"
        preview_value = staticmethod(_preview)
        preview_template = PREVIEW_TEMPLATE
