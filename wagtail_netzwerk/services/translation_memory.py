"""What wagtail-localize remembers of a source page: from that it builds each translation anew."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["note"]


def note(fields: Mapping[Any, Iterable[str]]) -> None:
    """Carry some fields of live pages into the memory, and nothing else of the pages.

    From a source page they go into the stored source; the texts of its translations become translations.
    Without this the next save of a translation would bring back what was before.
    """
    if not apps.is_installed("wagtail_localize"):
        return
    from wagtail_localize.models import TranslationSource

    for source in TranslationSource.objects.filter(object_id__in={page.translation_key for page in fields}):
        versions = [page for page in fields if page.translation_key == source.object_id]
        # The source first: a translation belongs to the words that it translates.
        for page in sorted(versions, key=lambda page: page.locale_id != source.locale_id):
            keep = _note_source if page.locale_id == source.locale_id else _note_translation
            keep(source, page, list(fields[page]))


def _note_source(source: Any, page: Any, names: list[str]) -> None:
    data = json.loads(json.dumps(page.serializable_data(), cls=DjangoJSONEncoder))
    content = json.loads(source.content_json)
    content.update({name: data[name] for name in names})
    source.content_json = json.dumps(content, cls=DjangoJSONEncoder)
    source.save(update_fields=["content_json"])
    source.refresh_segments()


def _note_translation(source: Any, page: Any, names: list[str]) -> None:
    from wagtail_localize.models import StringTranslation
    from wagtail_localize.strings import StringValue

    for segment in source.stringsegment_set.filter(context__path__in=names):
        text = StringValue.from_plaintext(getattr(page, segment.context.path)).data
        StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            locale_id=page.locale_id,
            context_id=segment.context_id,
            defaults={"data": text, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
        )
