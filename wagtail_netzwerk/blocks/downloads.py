"""Documents to download."""

from __future__ import annotations

from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from wagtail_netzwerk.blocks.languages import language_choices
from wagtail_netzwerk.enums import Answer, DocumentKind, Licence


class DownloadBlock(blocks.StructBlock):
    """A document, and what people want to know before they open it."""

    document = DocumentChooserBlock(label=gettext_lazy("Document"))
    title = blocks.CharBlock(
        required=False,
        default="",
        max_length=255,
        label=gettext_lazy("Title"),
        help_text=gettext_lazy("Empty: the title of the document."),
    )
    kind = blocks.ChoiceBlock(
        choices=DocumentKind.choices, default=DocumentKind.OTHER, label=gettext_lazy("Kind")
    )
    language = blocks.ChoiceBlock(
        choices=language_choices, required=False, label=pgettext_lazy("of a document", "Language")
    )
    accessible = blocks.ChoiceBlock(
        choices=Answer.choices, default=Answer.UNKNOWN, label=gettext_lazy("Checked for accessibility")
    )
    licence = blocks.ChoiceBlock(choices=Licence.choices, required=False, label=gettext_lazy("Licence"))

    class Meta:
        icon = "doc-full"
        label = gettext_lazy("Download")
        description = gettext_lazy("A document with kind, language and what is known about accessibility")
        label_format = "{title}"


class DownloadsBlock(blocks.StreamBlock):
    """Documents below each other."""

    download = DownloadBlock()

    class Meta:
        icon = "download"
        label = gettext_lazy("Downloads")
        description = gettext_lazy("Documents with format, size, language and accessibility")
        template = "wagtail_netzwerk/blocks/downloads.html"
        preview_value = list
        preview_template = "wagtail_netzwerk/blocks/preview_downloads.html"
