"""Plain text blocks of a page's body."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

#: Formats that keep a page's outline in order: the block heading is level 2, so text starts at 3.
RICH_TEXT_FEATURES = ["h3", "h4", "bold", "italic", "ol", "ul", "link", "document-link"]

#: The block alone, with the package's stylesheet. Without one Wagtail shows no preview of a block.
PREVIEW_TEMPLATE = "wagtail_netzwerk/blocks/preview.html"


class HeadingBlock(blocks.CharBlock):
    """A section heading (level 2)."""

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("A heading between two parts of the text")
        preview_value = _("What this is about")
        preview_template = PREVIEW_TEMPLATE
        template = "wagtail_netzwerk/blocks/heading.html"


class ParagraphBlock(blocks.RichTextBlock):
    """Running text with lists and links."""

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Running text with subheadings, lists and links")
        preview_value = _("<p>All who work in the neighbourhood are welcome.</p>")
        preview_template = PREVIEW_TEMPLATE
        template = "wagtail_netzwerk/blocks/paragraph.html"

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("features", RICH_TEXT_FEATURES)
        super().__init__(**kwargs)
