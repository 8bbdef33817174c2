"""Writes the English pages the way an editor does: as translations that wagtail-localize looks after."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db.models import Model
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


@dataclass(frozen=True)
class Translator:
    """Hands finished translations to wagtail-localize."""

    locale: Locale
    user: AbstractUser

    def translate(self, original: Model, english: Model) -> Any:
        """Translate an object. `english` is the same object with English texts, and is never saved.

        Both are cut into the same strings in the same order, so the one's are the other's translations.
        """
        strings = self._strings(original, english)
        source, _created = TranslationSource.get_or_create_from_instance(original)
        translation, _created = Translation.objects.get_or_create(source=source, target_locale=self.locale)
        messages = translation.export_po()
        for message, string in zip(messages, strings, strict=True):
            message.msgstr = string
        translation.import_po(messages, user=self.user)
        # Localize would publish after the commit; the demo is complete or not there at all.
        is_page = isinstance(original, Page)
        target, _created = source.create_or_update_translation(
            self.locale, user=self.user, publish=not is_page, fallback=False
        )
        if is_page:
            target.get_latest_revision().publish(user=self.user)
            target.refresh_from_db()
        return target

    def _strings(self, original: Model, english: Model) -> list[str]:
        """The English strings, after a check that they fit the German ones field by field."""
        ours, theirs = (_string_segments(instance) for instance in (original, english))
        shapes = [[segment.path.split(".")[0] for segment in segments] for segments in (ours, theirs)]
        if shapes[0] != shapes[1]:
            raise ValueError(f"The English texts of {original} are cut differently: {shapes}")
        return [segment.string.data for segment in theirs]


def _string_segments(instance: Model) -> list[StringSegmentValue]:
    return [segment for segment in extract_segments(instance) if isinstance(segment, StringSegmentValue)]
