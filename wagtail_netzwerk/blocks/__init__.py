"""StreamField blocks. A block holds what the editor entered and never queries."""

from wagtail_netzwerk.blocks.accessibility import FeaturesBlock, ServicesBlock
from wagtail_netzwerk.blocks.languages import LanguagesBlock
from wagtail_netzwerk.blocks.places import RoomsBlock
from wagtail_netzwerk.blocks.text import BodyBlock, HeadingBlock, ParagraphBlock

__all__ = [
    "BodyBlock",
    "FeaturesBlock",
    "HeadingBlock",
    "LanguagesBlock",
    "ParagraphBlock",
    "RoomsBlock",
    "ServicesBlock",
]
