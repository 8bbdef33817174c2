"""StreamField blocks. A block holds what the editor entered and never queries."""

from wagtail_netzwerk.blocks.accessibility import FeaturesBlock, ServicesBlock
from wagtail_netzwerk.blocks.body import BodyBlock, network_blocks
from wagtail_netzwerk.blocks.calls import CallBlock, CallsBlock
from wagtail_netzwerk.blocks.contributors import ContributorListBlock, ContributorsBlock
from wagtail_netzwerk.blocks.downloads import DownloadsBlock
from wagtail_netzwerk.blocks.easy_language import EasyLanguageBlock
from wagtail_netzwerk.blocks.events import EventTeaserBlock, UpcomingEventsBlock, WorkshopsBlock
from wagtail_netzwerk.blocks.images import CreditedImageBlock, GalleryBlock
from wagtail_netzwerk.blocks.languages import LanguagesBlock
from wagtail_netzwerk.blocks.people import ParticipantsBlock
from wagtail_netzwerk.blocks.places import RoomsBlock
from wagtail_netzwerk.blocks.programme import GuidingQuestionsBlock, ProgrammeBlock
from wagtail_netzwerk.blocks.quotes import QuoteBlock
from wagtail_netzwerk.blocks.results import CurrentTargetBlock, FollowUpBlock, FollowUpsBlock
from wagtail_netzwerk.blocks.text import HeadingBlock, ParagraphBlock
from wagtail_netzwerk.blocks.workshops import SessionsBlock

__all__ = [
    "BodyBlock",
    "CallBlock",
    "CallsBlock",
    "ContributorListBlock",
    "ContributorsBlock",
    "CreditedImageBlock",
    "CurrentTargetBlock",
    "DownloadsBlock",
    "EasyLanguageBlock",
    "EventTeaserBlock",
    "FeaturesBlock",
    "FollowUpBlock",
    "FollowUpsBlock",
    "GalleryBlock",
    "GuidingQuestionsBlock",
    "HeadingBlock",
    "LanguagesBlock",
    "ParagraphBlock",
    "ParticipantsBlock",
    "ProgrammeBlock",
    "QuoteBlock",
    "RoomsBlock",
    "ServicesBlock",
    "SessionsBlock",
    "UpcomingEventsBlock",
    "WorkshopsBlock",
    "network_blocks",
]
