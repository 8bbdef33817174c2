"""What an editor enters to make the next edition of an event."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail_netzwerk.dates import format_date
from wagtail_netzwerk.fields import validate_calendar_date
from wagtail_netzwerk.forms.dates import LocalDateInput

if TYPE_CHECKING:
    from datetime import date

__all__ = ["NextEditionForm"]


class NextEditionForm(forms.Form):
    """The new day, and the title as it is proposed."""

    start_date = forms.DateField(
        label=gettext_lazy("First day"),
        widget=LocalDateInput,
        validators=[validate_calendar_date],
        help_text=gettext_lazy("Programme and sessions move along. Times of day stay."),
    )
    title = forms.CharField(label=gettext_lazy("Title"), max_length=255)

    def __init__(self, *args: Any, event: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.event = event

    def clean_start_date(self) -> date:
        day: date = self.cleaned_data["start_date"]
        former = self.event.start_date
        if former and day <= former:
            message = _("Please enter a day after the one of the old edition: %(date)s.")
            raise ValidationError(message % {"date": format_date(former)}, code="order")
        moved = copy.copy(self.event)
        moved.start_date = day
        moved.end_date = moved.end_date + (day - former) if moved.end_date and former else None
        problems = moved.schedule_errors()  # a time that the new day does not have
        if problems:
            raise ValidationError(list(problems.values()))
        return day
