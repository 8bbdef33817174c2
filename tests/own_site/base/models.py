from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import AbstractPage
from wagtail.search import index


class BasePage(AbstractPage):
    office = models.CharField("responsible office", max_length=120, blank=True)

    promote_panels = [*AbstractPage.promote_panels, FieldPanel("office")]
    search_fields = [*AbstractPage.search_fields, index.SearchField("office")]
