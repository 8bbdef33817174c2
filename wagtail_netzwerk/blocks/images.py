"""Pictures with a credit, which copyright law wants to be visible."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.blocks import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from wagtail_netzwerk.enums import Licence


class CreditedImageBlock(blocks.StructBlock):
    """A picture: alternative text or "decorative", caption, credit and licence."""

    image = ImageChooserBlock(label=gettext_lazy("Image"))
    alt = blocks.CharBlock(
        required=False,
        default="",
        max_length=255,
        label=gettext_lazy("Alternative text"),
        help_text=gettext_lazy("What the image shows, for people who do not see it."),
    )
    is_decorative = blocks.BooleanBlock(
        required=False,
        label=gettext_lazy("The image is decorative"),
        help_text=gettext_lazy("It adds nothing to the text, so screen readers skip it."),
    )
    caption = blocks.CharBlock(required=False, default="", max_length=500, label=gettext_lazy("Caption"))
    credit = blocks.CharBlock(
        max_length=255,
        label=gettext_lazy("Credit"),
        help_text=gettext_lazy("Who holds the rights, for example: Photo: Town of Musterstadt."),
    )
    licence = blocks.ChoiceBlock(choices=Licence.choices, required=False, label=gettext_lazy("Licence"))

    class Meta:
        icon = "image"
        label = gettext_lazy("Image with credit")
        description = gettext_lazy("A picture with alternative text, caption and credit")
        template = "wagtail_netzwerk/blocks/image.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "caption": gettext_lazy("A caption"),
            "credit": gettext_lazy("Photo: Town of Musterstadt"),
        }
        preview_template = "wagtail_netzwerk/blocks/preview_image.html"
        label_format = "{caption}"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        is_described = cleaned.get("alt") or cleaned.get("is_decorative")
        if cleaned.get("image") and not is_described and not self.is_deferred_validation:
            error = ValidationError(_("Please describe the image, or mark it as decorative."), code="missing")
            raise StructBlockValidationError({"alt": error})
        return cleaned


class GalleryBlock(blocks.StreamBlock):
    """Several pictures, side by side where there is room."""

    image = CreditedImageBlock()

    class Meta:
        icon = "image"
        label = gettext_lazy("Gallery")
        description = gettext_lazy("Several pictures with captions and credits")
        template = "wagtail_netzwerk/blocks/gallery.html"
        preview_value = list
        preview_template = "wagtail_netzwerk/blocks/preview_gallery.html"
