"""The two page types that the portal had before the package came."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from portal.blocks import BodyBlock
from wagtail_netzwerk.blocks import network_blocks
from wagtail_netzwerk.fields import BlockFreeStreamField


class HomePage(Page):
    """The front page of the portal, one for each language."""

    hero_text = models.CharField(
        _("headline"),
        max_length=120,
        blank=True,
        help_text=_("The large words at the top. Empty: the title of the page."),
    )
    intro = models.TextField(_("introduction"), max_length=400, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    content_panels = [
        *Page.content_panels,
        MultiFieldPanel([FieldPanel("hero_text"), FieldPanel("intro")], heading=_("Top of the page")),
        FieldPanel("body"),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("hero_text"),
        index.SearchField("intro"),
        index.SearchField("body"),
    ]
    parent_page_types = ["wagtailcore.Page"]
    template = "portal/home_page.html"

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")


class StandardPage(Page):
    """An ordinary page of text."""

    intro = models.TextField(_("introduction"), max_length=400, blank=True)
    body = BlockFreeStreamField(BodyBlock(network_blocks()), verbose_name=_("content"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro"), FieldPanel("body")]
    search_fields = [*Page.search_fields, index.SearchField("intro"), index.SearchField("body")]
    template = "portal/standard_page.html"

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")
