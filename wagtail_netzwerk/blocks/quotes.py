"""What somebody said."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from wagtail_netzwerk.blocks.people import ParticipantBlock
from wagtail_netzwerk.blocks.text import PREVIEW_TEMPLATE


def _preview() -> dict[str, Any]:
    return {
        "text": _("For the first time, everyone sat at the same table."),
        "speaker": {"function": _("Organising team")},
    }


class QuoteBlock(blocks.StructBlock):
    """Words of somebody, and who it was: by name only if the person is public."""

    text = blocks.TextBlock(max_length=1000, rows=3, label=gettext_lazy("Quote"))
    speaker = ParticipantBlock(label=gettext_lazy("Who said it"))

    class Meta:
        icon = "openquote"
        label = gettext_lazy("Quote")
        description = gettext_lazy("What somebody said about the event, and who it was")
        template = "wagtail_netzwerk/blocks/quote.html"
        preview_value = staticmethod(_preview)
        preview_template = PREVIEW_TEMPLATE
        label_format = "{text}"
