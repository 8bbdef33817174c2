"""When: wall time, as an editor means it, and whether it takes place as announced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from wagtail_netzwerk.conf import default_time_zone
from wagtail_netzwerk.enums import EventStatus
from wagtail_netzwerk.fields import is_time_zone, time_zone_choices, validate_calendar_date
from wagtail_netzwerk.values.moments import exists
from wagtail_netzwerk.values.period import Period

if TYPE_CHECKING:
    from datetime import date, time

__all__ = ["ScheduleMixin"]

Errors = dict[str, ValidationError]


class ScheduleMixin(models.Model):
    """Dates and times of an event, and its status.

    Never a ``DateTimeField``: the admin would read it in the editor's own zone, and an event at 14:30 in
    Berlin would move with whoever edits it.
    """

    start_date = models.DateField(
        gettext_lazy("first day"),
        null=True,  # a draft may lack it; publishing asks for it (``blank`` is false)
        validators=[validate_calendar_date],
    )
    start_time = models.TimeField(
        gettext_lazy("begins at"),
        null=True,
        blank=True,
        help_text=gettext_lazy("Empty: “time to follow”."),
    )
    end_date = models.DateField(
        gettext_lazy("last day"),
        null=True,
        blank=True,
        validators=[validate_calendar_date],
        help_text=gettext_lazy("Only if it is another day."),
    )
    end_time = models.TimeField(gettext_lazy("ends at"), null=True, blank=True)
    all_day = models.BooleanField(
        gettext_lazy("all day"), default=False, help_text=gettext_lazy("For whole days without times of day.")
    )
    timezone = models.CharField(
        gettext_lazy("time zone"),
        max_length=64,
        default=default_time_zone,
        choices=time_zone_choices,
        help_text=gettext_lazy("The times above are read in this zone, wherever you are."),
    )
    status = models.CharField(
        gettext_lazy("status"), max_length=16, choices=EventStatus.choices, default=EventStatus.SCHEDULED
    )
    status_reason = models.CharField(
        gettext_lazy("reason"),
        blank=True,
        max_length=255,
        help_text=gettext_lazy("One sentence that citizens read beside the status."),
    )
    previous_start_date = models.DateField(
        gettext_lazy("original day"),
        null=True,
        blank=True,
        validators=[validate_calendar_date],
        help_text=gettext_lazy("Only for an event that was moved."),
    )
    previous_start_time = models.TimeField(gettext_lazy("original time"), null=True, blank=True)
    previous_place = models.CharField(
        gettext_lazy("original place"),
        blank=True,
        max_length=255,
        help_text=gettext_lazy("When the event moves to another place: where it was to be."),
    )

    class Meta:
        abstract = True

    @property
    def period(self) -> Period | None:
        """When it takes place; ``None`` for a draft without a date, or in a zone that does not exist."""
        if self.start_date is None or not is_time_zone(self.timezone):
            return None
        return Period(
            start_date=self.start_date,
            start_time=self.start_time,
            end_date=self.end_date,
            end_time=self.end_time,
            all_day=self.all_day,
            zone=self.timezone,
        )

    @property
    def previous_period(self) -> Period | None:
        """When it was to take place before it was moved."""
        moved = self.status == EventStatus.RESCHEDULED
        if not moved or self.previous_start_date is None or not is_time_zone(self.timezone):
            return None
        return Period(
            start_date=self.previous_start_date,
            start_time=self.previous_start_time,
            all_day=self.all_day,
            zone=self.timezone,
        )

    @property
    def is_cancelled(self) -> bool:
        return self.status == EventStatus.CANCELLED

    @property
    def is_postponed(self) -> bool:
        return self.status == EventStatus.POSTPONED

    @property
    def is_moved_in_time(self) -> bool:
        return self.previous_period is not None

    @property
    def is_moved_in_place(self) -> bool:
        return self.status == EventStatus.RESCHEDULED and bool(self.previous_place)

    @property
    def status_words(self) -> str:
        """The status as citizens read it, before the title; empty when all goes as planned."""
        if self.is_cancelled:
            return pgettext("event", "Cancelled")
        if self.is_postponed:
            return _("Postponed, new date to follow")
        if self.is_moved_in_time:
            return _("New date")
        if self.is_moved_in_place:
            return _("New place")
        return ""

    def schedule_errors(self) -> Errors:
        """What contradicts itself, refused in drafts too: end before start, a time that does not exist."""
        errors: Errors = {}
        self._check_all_day(errors)
        self._check_order(errors)
        self._check_clock_changes(errors)
        return errors

    def schedule_publication_errors(self) -> Errors:
        """What the dates lack before the event may go live."""
        errors: Errors = {}
        if self.start_date is None:
            errors["start_date"] = ValidationError(_("Please enter the day of the event."), code="missing")
        spans_days = self.end_date is not None and self.end_date != self.start_date
        if spans_days and self.start_time is not None and self.end_time is None:
            errors["end_time"] = ValidationError(
                _("Please say when it ends on the last day, or mark the event as all day."), code="missing"
            )
        if self.status == EventStatus.RESCHEDULED and not (self.previous_start_date or self.previous_place):
            errors["previous_start_date"] = ValidationError(
                _("Please enter the original day or the original place, so that citizens see what changed."),
                code="missing",
            )
        return errors

    def _check_all_day(self, errors: Errors) -> None:
        if not self.all_day:
            return
        for name in ("start_time", "end_time"):
            if getattr(self, name) is not None:
                errors[name] = ValidationError(_("An all-day event has no times of day."), code="all_day")

    def _check_order(self, errors: Errors) -> None:
        if self.end_time is not None and self.start_time is None and "end_time" not in errors:
            errors["end_time"] = ValidationError(_("Please enter the beginning too."), code="no_start")
        if self.start_date is None:
            return
        last_day = self.end_date or self.start_date
        if last_day < self.start_date:
            errors["end_date"] = ValidationError(_("The last day is before the first day."), code="order")
        elif last_day == self.start_date and _is_not_later(self.end_time, self.start_time):
            errors["end_time"] = ValidationError(
                _("The event ends before it begins. If it ends after midnight, enter the last day too."),
                code="order",
            )

    def _check_clock_changes(self, errors: Errors) -> None:
        if not is_time_zone(self.timezone):
            return  # the field itself says so
        moments: tuple[tuple[str, date | None, time | None], ...] = (
            ("start_time", self.start_date, self.start_time),
            ("end_time", self.end_date or self.start_date, self.end_time),
            ("previous_start_time", self.previous_start_date, self.previous_start_time),
        )
        for name, day, at in moments:
            if day is None or at is None or name in errors:
                continue
            if not exists(day, at, self.timezone):
                errors[name] = ValidationError(
                    _("This time does not exist on that day: the clocks are put forward."),
                    code="clock_change",
                )


def _is_not_later(end: time | None, start: time | None) -> bool:
    return end is not None and start is not None and end <= start
