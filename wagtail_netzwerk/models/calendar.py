"""The calendar index: what lists and feeds read, and the identity of an event that outlives it."""

from __future__ import annotations

from typing import Any

import swapper
from django.db import models
from django.utils.translation import gettext_lazy

from wagtail_netzwerk import conf  # noqa: F401  names the prefix under which a site swaps its base page
from wagtail_netzwerk.enums import EventStatus
from wagtail_netzwerk.values.calendar import Revision

__all__ = ["CalendarEntry", "CalendarIdentity", "Occurrence"]


class CalendarIdentity(models.Model):
    """What calendar programs remember an event by. Durable: it survives unpublishing and deletion.

    One row for all languages of an event. ``sequence`` never falls. ``facts`` and ``digests`` say, by
    language code, which time, place and status, and which whole component, were published last: from a
    difference follows that ``sequence`` or ``last_modified`` must change.
    """

    translation_key = models.UUIDField(primary_key=True)
    sequence = models.PositiveIntegerField(default=0)
    created = models.DateTimeField()
    last_modified = models.DateTimeField()
    facts = models.JSONField(default=dict)
    digests = models.JSONField(default=dict)

    class Meta:
        verbose_name = gettext_lazy("calendar identity")
        verbose_name_plural = gettext_lazy("calendar identities")

    def __str__(self) -> str:
        return str(self.translation_key)

    @property
    def uid(self) -> str:
        """The UID in calendar files (RFC 5545, 3.8.4.7): from neither address nor date, so it stays."""
        return str(self.translation_key)

    @property
    def revision(self) -> Revision:
        return Revision(sequence=self.sequence, created=self.created, last_modified=self.last_modified)


class CalendarEntry(models.Model):
    """One language of a live event, or of a workshop's sessions, ready to be served.

    Disposable: ``rebuild_calendar`` makes it anew.
    """

    page = models.OneToOneField(
        swapper.get_model_name("wagtailcore", "Page"),
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    identity = models.ForeignKey(CalendarIdentity, on_delete=models.CASCADE, related_name="entries")
    #: Translation key of the event that a workshop is part of; ``None`` for an event.
    part_of = models.UUIDField(null=True, db_index=True)
    status = models.CharField(max_length=16, choices=EventStatus.choices)
    component = models.TextField()
    component_size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    time_zone = models.CharField(blank=True, max_length=64)
    last_modified = models.DateTimeField()

    class Meta:
        verbose_name = gettext_lazy("calendar entry")
        verbose_name_plural = gettext_lazy("calendar entries")

    def __str__(self) -> str:
        return f"{self.identity_id} ({self.locale_id})"

    def state(self) -> dict[str, Any]:
        """All columns but the key: two entries with equal states serve the same bytes."""
        names = (field.attname for field in self._meta.concrete_fields if not field.primary_key)
        return {name: getattr(self, name) for name in names}


class Occurrence(models.Model):
    """A stretch of time at which an event is on: the answer to "what is on between A and B".

    ``start`` and ``end`` are instants in UTC. Whole days and dates without a time begin and end at
    midnight of the event's own zone (``all_day``). Disposable like the entry.
    """

    entry = models.ForeignKey(CalendarEntry, on_delete=models.CASCADE, related_name="occurrences")
    start = models.DateTimeField()
    end = models.DateTimeField()
    all_day = models.BooleanField()
    is_cancelled = models.BooleanField()

    class Meta:
        verbose_name = gettext_lazy("occurrence")
        verbose_name_plural = gettext_lazy("occurrences")
        ordering = ["start", "pk"]
        indexes = [models.Index(fields=["start", "end"]), models.Index(fields=["end"])]

    def __str__(self) -> str:
        return f"{self.start:%Y-%m-%d %H:%M}"
