"""What a copy does not take over."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from django.db import models

from wagtail_netzwerk.enums import SessionStatus
from wagtail_netzwerk.fields import is_dropped, page_models_of

__all__ = ["CopyMixin", "hold_sessions_again", "scheduled"]


class CopyMixin(models.Model):
    """A copy of a page is another one: what became of the original says nothing about it.

    A translation is the same event and keeps all, as do aliases.
    """

    #: Fields that begin anew in a copy.
    reset_in_copy: ClassVar[tuple[str, ...]] = ()

    _is_being_translated = False

    class Meta:
        abstract = True

    @property
    def exclude_fields_in_copy(self) -> list[str]:
        """Wagtail's list, of the base page and the mixin's own."""
        inherited: list[str] = super().exclude_fields_in_copy  # type: ignore[misc]
        return inherited if self._is_being_translated else [*inherited, *self.reset_in_copy]

    def copy(self, *args: Any, reset_translation_key: bool = True, **kwargs: Any) -> Any:
        """Wagtail's copy, which also makes translations: those keep the event's key."""
        self._is_being_translated = not reset_translation_key
        try:
            copied = super().copy(*args, reset_translation_key=reset_translation_key, **kwargs)  # type: ignore[misc]
        finally:
            self._is_being_translated = False
        if reset_translation_key:
            hold_sessions_again(copied)
        return copied


def scheduled(session: dict[str, Any]) -> dict[str, Any]:
    """The stored value of a session that takes place; the note says why one does not."""
    return {**session, "status": SessionStatus.SCHEDULED.value, "note": ""}


def hold_sessions_again(copied: Any) -> None:
    """That a session was cancelled says nothing about a copy: in it and below it all take place.

    Wagtail's list of fields knows whole fields only, hence afterwards. In revisions too, which the copy has
    of the original.
    """
    with_sessions = [model for model in page_models_of("workshop") if not is_dropped(model, "sessions")]
    pages = copied.get_descendants(inclusive=True).type(*with_sessions)
    for page in pages.filter(alias_of=None).specific():
        stored = page._meta.get_field("sessions").value_to_string(page)
        if (renewed := _renewed(stored)) != json.loads(stored):
            page.sessions = page.sessions.stream_block.to_python(renewed)
            page.save(clean=False, update_fields=["sessions"])
        for revision in page.revisions.all():
            stored = revision.content.get("sessions") or "[]"
            if (renewed := _renewed(stored)) != json.loads(stored):
                revision.content = {**revision.content, "sessions": json.dumps(renewed)}
                revision.save(update_fields=["content"])


def _renewed(stored: str) -> list[Any]:
    return [
        {**block, "value": scheduled(block["value"])} if _is_cancelled(block) else block
        for block in json.loads(stored)
    ]


def _is_cancelled(block: dict[str, Any]) -> bool:
    value = block["value"]
    return isinstance(value, dict) and value.get("status") == SessionStatus.CANCELLED
