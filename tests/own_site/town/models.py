from base.models import BasePage
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import BlockQuoteBlock, RichTextBlock
from wagtail.fields import StreamField

from wagtail_netzwerk.models import EventCalendarMixin, EventMixin, EventSeriesMixin, WorkshopMixin


class EventPage(EventMixin, BasePage):
    body = StreamField([("text", RichTextBlock()), ("quote", BlockQuoteBlock())], blank=True)
    motto = None
    mayor_speaks = models.BooleanField("the mayor speaks", default=False)

    content_panels = [*BasePage.content_panels, FieldPanel("mayor_speaks")]


class WorkshopPage(WorkshopMixin, BasePage):
    pass


class EventSeriesPage(EventSeriesMixin, BasePage):
    pass


class EventCalendarPage(EventCalendarMixin, BasePage):
    pass
