"""Where: on site, online, or both."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.search import index

from wagtail_netzwerk.enums import AttendanceMode
from wagtail_netzwerk.fields import validate_web_address

__all__ = ["AttendanceMixin", "OnSiteRelatedFields", "OnSiteSearchField"]


class OnSiteSearchField(index.SearchField):
    """The place in words while the page shows it: editors leave it behind when an event moves online."""

    def get_value(self, obj: Any) -> Any:
        return super().get_value(obj) if obj.is_on_site else ""  # None would be found as a word


class OnSiteRelatedFields(index.RelatedFields):
    """The venue while the page shows it."""

    def get_value(self, obj: Any) -> Any:
        return super().get_value(obj) if obj.is_on_site else None


class AttendanceMixin(models.Model):
    """Where an event takes place: a venue or a place in words, a room, an online address."""

    attendance_mode = models.CharField(
        gettext_lazy("way of taking part"),
        max_length=8,
        choices=AttendanceMode.choices,
        default=AttendanceMode.OFFLINE,
    )
    venue = models.ForeignKey(
        "wagtail_netzwerk.Venue",
        verbose_name=gettext_lazy("venue"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,  # PROTECT breaks revisions of what was deleted
        related_name="+",
    )
    place_text = models.CharField(
        gettext_lazy("place in words"),
        blank=True,
        max_length=255,
        help_text=gettext_lazy("Instead of a venue, for a place that is used only once: name and address."),
    )
    room = models.CharField(gettext_lazy("room"), blank=True, max_length=120)
    online_url = models.URLField(
        gettext_lazy("online address"),
        blank=True,
        max_length=500,
        validators=[validate_web_address],
        help_text=gettext_lazy("Where people join the event online. Everyone can read this address."),
    )

    class Meta:
        abstract = True

    @property
    def is_on_site(self) -> bool:
        return self.attendance_mode != AttendanceMode.ONLINE

    @property
    def is_online(self) -> bool:
        return self.attendance_mode != AttendanceMode.OFFLINE

    @property
    def place_lines(self) -> tuple[str, ...]:
        """The place on site: name, room, street, town; empty for an online event."""
        return self.place_lines_in(self.room)

    def place_lines_in(self, room: str) -> tuple[str, ...]:
        """The place on site, with a room of it."""
        if not self.is_on_site:
            return ()
        venue = self.venue
        name, *address = (venue.name, venue.street, venue.town_line) if venue else (self.place_text,)
        return tuple(part for part in (name, room, *address) if part)

    @property
    def place_name(self) -> str:
        """The place in a word or two, for cards."""
        if not self.is_on_site:
            return _("Online")
        return self.venue.name if self.venue else self.place_text

    def attendance_errors(self) -> dict[str, ValidationError]:
        """What contradicts itself: a venue, and another place in words."""
        if self.venue and self.place_text:
            message = _("Please use either the venue or the place in words. A room has a field of its own.")
            return {"place_text": ValidationError(message, code="two_places")}
        return {}

    def attendance_publication_errors(self) -> dict[str, ValidationError]:
        """What the place lacks before the event may go live."""
        errors = {}
        if self.is_on_site and not self.venue and not self.place_text:
            errors["venue"] = ValidationError(
                _("Please choose a venue, or name the place in words."), code="missing"
            )
        if self.is_online and not self.online_url:
            errors["online_url"] = ValidationError(
                _("Please enter the address at which people join online."), code="missing"
            )
        return errors
