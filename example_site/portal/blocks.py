"""The content blocks of the portal's own pages."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    ListBlock,
    PageChooserBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
    TextBlock,
    URLBlock,
)
from wagtail.images.blocks import ImageBlock

from wagtail_netzwerk.services import queries

TEXT_FEATURES = ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class HeadingBlock(StructBlock):
    """A heading. The levels start at two, because the page's title is the first."""

    text = CharBlock(label=_("Text"), max_length=120)
    level = ChoiceBlock(
        label=_("Level"), choices=[("h2", _("Section")), ("h3", _("Subsection"))], default="h2"
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Divides a long page into sections")
        template = "portal/blocks/heading.html"
        preview_value = {"text": "Öffnungszeiten und Anfahrt", "level": "h2"}


class PictureBlock(StructBlock):
    """A picture with its credit, which copyright law wants to be visible."""

    image = ImageBlock(label=_("Image"))
    caption = CharBlock(label=_("Caption"), max_length=250, required=False)
    credit = CharBlock(label=_("Credit"), max_length=120, help_text=_("Who made the picture?"))

    class Meta:
        icon = "image"
        label = _("Image")
        description = _("A picture with alternative text and credit")
        template = "portal/blocks/picture.html"


class QuoteBlock(StructBlock):
    """Words of somebody, and who said them."""

    text = TextBlock(label=_("Quote"))
    source = CharBlock(label=_("Name and function"), max_length=160, required=False)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("What somebody said, set apart from the text")
        template = "portal/blocks/quote.html"
        preview_value = {"text": "Die Aue gehört allen.", "source": "Aus der Satzung des Auenvereins"}


class LinkValue(StructValue):
    """Resolves where a link leads."""

    @cached_property
    def target(self) -> Any:
        """The chosen page in the reader's language, as long as it is public, or else the page itself."""
        page = self.get("page")
        choices = (page.localized, page) if page else ()
        return next((choice for choice in choices if queries.is_public(choice)), None)

    @property
    def href(self) -> str:
        """The address, or nothing where the page is gone: templates leave such a link out."""
        if self.get("page"):
            return (self.target and self.target.url) or ""
        return self.get("url") or ""

    @property
    def text(self) -> str:
        """The editor's words, or the title of the page."""
        return self.get("label") or (self.target.title if self.target else self.get("url", ""))


class LinkBlock(StructBlock):
    """A link to a page of this portal or to another site."""

    page = PageChooserBlock(label=_("Page"), required=False)
    url = URLBlock(label=_("Or another website"), required=False)
    label = CharBlock(
        label=_("Link text"),
        max_length=120,
        required=False,
        help_text=_("Empty: the title of the page"),
    )
    description = TextBlock(label=_("Description"), required=False, rows=2)

    class Meta:
        icon = "link"
        label = _("Link")
        value_class = LinkValue

    def clean(self, value: StructValue) -> StructValue:
        """Ask for exactly one target, and for words where no page brings its title along."""
        cleaned = super().clean(value)
        if bool(cleaned.get("page")) == bool(cleaned.get("url")):
            raise StructBlockValidationError(
                {"page": ValidationError(_("Choose either a page or another website."))}
            )
        if cleaned.get("url") and not cleaned.get("label"):
            raise StructBlockValidationError({"label": ValidationError(_("Say where the link leads."))})
        return cleaned


class LinkListBlock(StructBlock):
    """Links below each other."""

    heading = CharBlock(label=_("Heading"), max_length=120)
    links = ListBlock(LinkBlock(), label=_("Links"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("List of links")
        description = _("Links below each other, with an optional explanation")
        template = "portal/blocks/link_list.html"


class CardsBlock(StructBlock):
    """Links as cards."""

    heading = CharBlock(label=_("Heading"), max_length=120)
    cards = ListBlock(LinkBlock(), label=_("Cards"), min_num=1)

    class Meta:
        icon = "grip"
        label = _("Cards")
        description = _("Entrances to important pages, side by side")
        template = "portal/blocks/cards.html"


class BodyBlock(StreamBlock):
    """What editors can use on the portal's own pages."""

    heading = HeadingBlock()
    paragraph = RichTextBlock(
        label=_("Text"),
        icon="pilcrow",
        features=TEXT_FEATURES,
        description=_("Text with lists, links and documents"),
        template="portal/blocks/paragraph.html",
        preview_value="<p>Das Rathaus ist barrierefrei erreichbar.</p>",
    )
    image = PictureBlock()
    quote = QuoteBlock()
    links = LinkListBlock()
    cards = CardsBlock()

    class Meta:
        # Without Wagtail's wrapper around each block, so that the style sheet sees what follows what.
        template = "portal/blocks/body.html"
