"""What a copy of an event does not take over."""

from __future__ import annotations

from typing import Any

from django.db import models

__all__ = ["CopyMixin"]


class CopyMixin(models.Model):
    """A copy is another event: what became of the original says nothing about it.

    A translation is the same event and keeps all, as do aliases.
    """

    #: Fields that begin anew in a copy.
    reset_in_copy = (
        "status",
        "status_reason",
        "previous_start_date",
        "previous_start_time",
        "previous_place",
        "is_fully_booked",
    )

    _is_being_translated = False

    class Meta:
        abstract = True

    @property
    def exclude_fields_in_copy(self) -> list[str]:
        """Wagtail's list, of the base page and the event's own."""
        inherited: list[str] = super().exclude_fields_in_copy  # type: ignore[misc]
        return inherited if self._is_being_translated else [*inherited, *self.reset_in_copy]

    def copy(self, *args: Any, reset_translation_key: bool = True, **kwargs: Any) -> Any:
        """Wagtail's copy, which also makes translations: those keep the event's key."""
        self._is_being_translated = not reset_translation_key
        try:
            return super().copy(*args, reset_translation_key=reset_translation_key, **kwargs)  # type: ignore[misc]
        finally:
            self._is_being_translated = False
