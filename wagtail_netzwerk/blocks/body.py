"""What pages are made of: the package's blocks, for its own pages and for a site's."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from wagtail_netzwerk.blocks.calls import CallBlock
from wagtail_netzwerk.blocks.contributors import ContributorsBlock
from wagtail_netzwerk.blocks.downloads import DownloadsBlock
from wagtail_netzwerk.blocks.easy_language import EasyLanguageBlock
from wagtail_netzwerk.blocks.events import EventTeaserBlock, UpcomingEventsBlock, WorkshopsBlock
from wagtail_netzwerk.blocks.images import CreditedImageBlock, GalleryBlock
from wagtail_netzwerk.blocks.programme import GuidingQuestionsBlock, ProgrammeBlock
from wagtail_netzwerk.blocks.quotes import QuoteBlock
from wagtail_netzwerk.blocks.results import CurrentTargetBlock, FollowUpBlock
from wagtail_netzwerk.blocks.text import HeadingBlock, ParagraphBlock


def network_blocks() -> list[tuple[str, Any]]:
    """All blocks of the package by name, for a StreamField of a site.

    The names begin with ``netzwerk_``, so that they never meet a site's own "quote" or "image".
    """
    group = _("Network events")
    return [
        ("netzwerk_programme", ProgrammeBlock(group=group)),
        ("netzwerk_guiding_questions", GuidingQuestionsBlock(group=group)),
        ("netzwerk_contributors", ContributorsBlock(group=group)),
        ("netzwerk_current_target", CurrentTargetBlock(group=group)),
        ("netzwerk_follow_up", FollowUpBlock(group=group)),
        ("netzwerk_quote", QuoteBlock(group=group)),
        ("netzwerk_call", CallBlock(group=group)),
        ("netzwerk_image", CreditedImageBlock(group=group)),
        ("netzwerk_gallery", GalleryBlock(group=group)),
        ("netzwerk_downloads", DownloadsBlock(group=group)),
        ("netzwerk_easy_language", EasyLanguageBlock(group=group)),
        ("netzwerk_upcoming_events", UpcomingEventsBlock(group=group)),
        ("netzwerk_event_teaser", EventTeaserBlock(group=group)),
        ("netzwerk_workshops", WorkshopsBlock(group=group)),
    ]


class BodyBlock(blocks.StreamBlock):
    """What the body of a page of the package is made of."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        super().__init__([*network_blocks(), *(local_blocks or ())], **kwargs)
