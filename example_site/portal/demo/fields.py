"""Turns the plain data of the content modules into values of model fields."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Model
from wagtail.documents.models import Document
from wagtail.fields import StreamField
from wagtail.images.models import Image
from wagtail.models import Page

from portal.demo import dates, prose
from portal.demo.pictures import CREDIT, PICTURES
from portal.demo.spec import Ahead, FromStart, Prose, Ref, identity

RELATED = {
    "venue": "venues",
    "organiser": "organisations",
    "contact_person": "people",
    "phase": "phases",
    "follows_up": "pages",
}
RELATED_LISTS = {"areas": "areas", "topics": "topics"}
RICH_TEXTS = {"goals", "purpose"}


@dataclass
class Stock:
    """What pages refer to, by key, and the day from which future dates are counted."""

    today: date
    areas: dict[str, Model] = field(default_factory=dict)
    topics: dict[str, Model] = field(default_factory=dict)
    organisations: dict[str, Model] = field(default_factory=dict)
    people: dict[str, Model] = field(default_factory=dict)
    venues: dict[str, Model] = field(default_factory=dict)
    phases: dict[str, Model] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    images: dict[str, Image] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)

    @property
    def page_ids(self) -> dict[str, int]:
        """Primary keys for links in texts."""
        return {key: page.pk for key, page in self.pages.items()}


def apply(instance: Model, fields: Mapping[str, Any], stock: Stock, language: str = "de") -> None:
    """Set fields of a page or snippet. The first day comes first, because other days count from it."""
    for name, value in sorted(fields.items(), key=lambda item: item[0] != "start_date"):
        if name == "image":
            _set_image(instance, value, stock, language)
        else:
            setattr(instance, name, _value(instance, name, value, stock))


def _set_image(instance: Model, key: str, stock: Stock, language: str) -> None:
    picture = PICTURES[key]
    instance.image = stock.images[key]
    instance.image_alt = picture.alt if language == "de" else picture.alt_english
    instance.image_credit = CREDIT


def _value(instance: Model, name: str, value: Any, stock: Stock) -> Any:
    if name in RELATED:
        return getattr(stock, RELATED[name])[value]
    if name in RELATED_LISTS:
        return [getattr(stock, RELATED_LISTS[name])[key] for key in value]
    if name in RICH_TEXTS:
        return prose.rich_text(value, stock.page_ids)
    if isinstance(value, Ahead):
        return dates.resolve(value, stock.today)
    if isinstance(value, FromStart):
        return dates.from_start(value, instance.start_date)
    model_field = instance._meta.get_field(name)
    if isinstance(model_field, StreamField):
        return _stream(instance, model_field, value, stock)
    return value


def _stream(instance: Any, model_field: StreamField, value: Any, stock: Stock) -> Any:
    """Make a stream value as if it came from the database: cleaned, with identities that stay the same."""
    parts = [value] if isinstance(value, str) else value
    heading = model_field.stream_block.child_blocks.get("heading")
    data = [block for part in parts for block in _blocks(part, stock, hasattr(heading, "child_blocks"))]
    if unknown := {name for name, _value in data} - set(model_field.stream_block.child_blocks):
        raise ValueError(f"{instance} has no blocks of this kind in {model_field.name}: {unknown}")
    cleaned = model_field.stream_block.clean(model_field.stream_block.normalize(data))
    stored = model_field.get_prep_value(cleaned)
    for number, block in enumerate(stored):
        block["id"] = str(identity("block", str(instance.translation_key), model_field.name, str(number)))
    return model_field.to_python(stored)


def _blocks(part: Any, stock: Stock, heading_has_level: bool) -> Iterable[tuple[str, Any]]:
    """One part of a stream: text, or a block that is written out as a pair."""
    if not isinstance(part, str):
        kind, value = part
        yield kind, _resolved(value, stock)
        return
    for kind, value in prose.blocks(part, stock.page_ids):
        if kind == "heading" and heading_has_level:
            yield kind, {"text": value, "level": "h2"}
        else:
            yield kind, value


def _resolved(value: Any, stock: Stock) -> Any:
    """A block's value with the things that its keys stand for, and with texts as HTML."""
    if isinstance(value, Ref):
        return getattr(stock, value.shelf)[value.key]
    if isinstance(value, Prose):
        return prose.rich_text(value.text, stock.page_ids)
    if isinstance(value, Mapping):
        return {name: _resolved(child, stock) for name, child in value.items()}
    if isinstance(value, list | tuple):
        return [_resolved(child, stock) for child in value]
    return value
