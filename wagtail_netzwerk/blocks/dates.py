"""Days within blocks."""

from __future__ import annotations

from django import forms
from django.utils.functional import cached_property
from wagtail import blocks

from wagtail_netzwerk.forms.dates import LocalDateInput


class DateBlock(blocks.DateBlock):
    """A day that editors write as in their language."""

    @cached_property
    def field(self) -> forms.DateField:
        return forms.DateField(widget=LocalDateInput(format=self.format), **self.field_options)
