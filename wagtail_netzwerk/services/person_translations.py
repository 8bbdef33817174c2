"""A person in what wagtail-localize keeps: stored sources, strings, translations and overrides."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from wagtail.blocks import ListBlock
from wagtail.fields import StreamField
from wagtail.models import Locale

from wagtail_netzwerk.services.person_content import (
    CONTACT_FIELDS,
    chooses_person,
    refers_to_person,
    without,
)

if TYPE_CHECKING:
    from wagtail_netzwerk.services.person_content import Identity

__all__ = ["erase", "object_of"]


def erase(identity: Identity) -> int:
    """Take a person out of the translation memory; returns how many sources changed."""
    if not apps.is_installed("wagtail_localize"):
        return 0
    sources = apps.get_model("wagtail_localize", "TranslationSource").objects
    changed = sum(_erase_from_source(identity, source) for source in sources.iterator())
    for model in ("OverridableSegment", "SegmentOverride"):
        _erase_overrides(identity, apps.get_model("wagtail_localize", model))
    _erase_strings(identity)
    return changed


def object_of(row: Any) -> Any:
    """The page or snippet that a row of wagtail-localize belongs to; ``None`` for any other row."""
    if row._meta.app_label != "wagtail_localize":
        return None
    if hasattr(row, "segments"):  # a text by itself: whoever uses it first
        row = row.segments.first() or row
    place = getattr(row, "source", row)
    translatable = getattr(getattr(place, "context", place), "object", None)
    if translatable is None:
        return None
    locales = [place.locale] if hasattr(place, "locale") else Locale.objects.all()
    found = (translatable.get_instance_or_none(locale) for locale in locales)
    return next((instance for instance in found if instance is not None), None)


def _erase_from_source(identity: Identity, source: Any) -> bool:
    from wagtail_localize.models import SourceDeletedError

    model = source.specific_content_type.model_class()
    if model is None:
        return False
    content = json.loads(source.content_json)
    cleaned = without(identity, model, content)
    if cleaned == content:
        return False
    source.content_json = json.dumps(cleaned)
    source.save(update_fields=["content_json"])
    with suppress(SourceDeletedError):  # then nothing is left of it to be translated
        source.refresh_segments()
    return True


def _erase_overrides(identity: Identity, model: Any) -> None:
    """What editors may replace in a translation: the choice of a person, and contact fields."""
    for row in model.objects.select_related("context__object__content_type").iterator():
        value = json.loads(row.data_json)
        path = row.context.path
        if path in CONTACT_FIELDS:
            is_meant = identity.is_own(path, value)
        else:
            is_meant = identity.is_pk(value) and _means_person(row.context)
        if is_meant:
            row.delete()


def _means_person(context: Any) -> bool:
    """Whether a place in an object, for example ``body.host.person``, holds a choice of a person."""
    base = context.object.content_type.model_class()
    if base is None:
        return False
    models = [model for model in apps.get_models() if issubclass(model, base)]
    path = (context.field_path or context.path).split(".")
    return any(_leads_to_person(model, path) for model in models)


def _leads_to_person(model: Any, path: list[str]) -> bool:
    try:
        field = model._meta.get_field(path[0])
    except FieldDoesNotExist:
        return False
    if refers_to_person(field):
        return True
    if not isinstance(field, StreamField):
        return len(path) > 1 and bool(field.related_model) and _leads_to_person(field.related_model, path[1:])
    block: Any = field.stream_block
    for part in path[1:]:
        is_list = isinstance(block, ListBlock)
        block = block.child_block if is_list else getattr(block, "child_blocks", {}).get(part)
    return chooses_person(block)


def _erase_strings(identity: Identity) -> None:
    """Contact fields that a site lets translate: their strings, unless another text is the same."""
    strings, segments, translations = (
        apps.get_model("wagtail_localize", name).objects
        for name in ("String", "StringSegment", "StringTranslation")
    )
    for name in CONTACT_FIELDS:
        for segment in segments.filter(context__path=name).select_related("string").iterator():
            if identity.is_own(name, segment.string.data):
                segment.delete()
        for row in translations.filter(context__path=name).select_related("translation_of").iterator():
            if identity.is_own(name, row.data) or identity.is_own(name, row.translation_of.data):
                row.delete()
    unused = strings.exclude(pk__in=segments.values("string")).exclude(
        pk__in=translations.values("translation_of")
    )
    for string in unused.iterator():
        if any(identity.is_own(name, string.data) for name in CONTACT_FIELDS):
            string.delete()
