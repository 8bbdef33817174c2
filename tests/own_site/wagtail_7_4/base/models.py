"""The base page on Wagtail 7.4, where no site replaces Wagtail's own: a class over it, without a table."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index


class BasePage(Page):
    office = models.CharField("responsible office", max_length=120, blank=True)

    promote_panels = [*Page.promote_panels, FieldPanel("office")]
    search_fields = [*Page.search_fields, index.SearchField("office")]

    class Meta:
        abstract = True
