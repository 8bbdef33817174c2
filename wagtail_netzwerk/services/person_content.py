"""The content of an object as Wagtail stores it in revisions, and the same content without a person.

The fields and blocks of the model say which numbers mean a person; a number alone says nothing.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING, Any

from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField

from wagtail_netzwerk.models import Person
from wagtail_netzwerk.models.contact import ContactMixin
from wagtail_netzwerk.services.block_content import GONE, rewritten

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CONTACT_FIELDS", "Identity", "chooses_person", "refers_to_person", "without"]

#: The contact fields of a page, by what they may hold of a person.
CONTACT_FIELDS = {"contact_name": "name", "contact_email": "email", "contact_phone": "phone"}

#: Shorter words stand in too many texts that mean somebody else.
_SHORTEST_NAME = 3
_SHORTEST_PHONE = 5


@dataclass(frozen=True)
class Identity:
    """Who is to be forgotten: the primary key, and the words by which people know the person."""

    pk: int
    name: str
    email: str
    phone: str

    def is_pk(self, value: Any) -> bool:
        return value is not None and str(value) == str(self.pk)

    def is_own(self, contact_field: str, value: Any) -> bool:
        """Whether a contact field holds what is this person's; spelling apart."""
        kind = CONTACT_FIELDS[contact_field]
        own = _plain(kind, getattr(self, kind))
        return bool(own) and own == _plain(kind, str(value or ""))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """The name, the e-mail address and the number, as whole words and however they are spaced."""
        digits = re.sub(r"[^\d+]", "", self.phone)
        words = [r"\s+".join(map(re.escape, self.name.split())) if len(self.name) >= _SHORTEST_NAME else ""]
        words += [re.escape(self.email)]
        words += [r"[\s()/.–-]*".join(map(re.escape, digits)) if len(digits) >= _SHORTEST_PHONE else ""]
        joined = "|".join(word for word in words if word)
        return re.compile(rf"(?<!\w)(?:{joined})(?!\w)" if joined else r"(?!)", re.IGNORECASE)

    def is_named_in(self, value: Any) -> bool:
        """Whether a text, or a text anywhere in a JSON value, names the person."""
        return any(self._pattern.search(text) for text in _texts(value))

    def blacked_out(self, value: Any) -> Any:
        """The same value with "[…]" where it names the person."""
        if isinstance(value, str):
            return self._pattern.sub("[…]", value)
        if isinstance(value, list):
            return [self.blacked_out(item) for item in value]
        if isinstance(value, dict):
            return {key: self.blacked_out(item) for key, item in value.items()}
        return value


def _plain(kind: str, value: str) -> str:
    if kind == "phone":
        return re.sub(r"[^\d+]", "", value)
    return " ".join(unescape(value).split()).casefold()


def _texts(value: Any) -> Iterator[str]:
    """All texts in a value. JSON in a text is read too: it may spell "ü" as "\\u00fc"."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str):
        yield unescape(value)
        if value[:1] in ("[", "{"):
            try:
                yield from _texts(json.loads(value))
            except ValueError:
                return


def refers_to_person(field: Any) -> bool:
    model = getattr(field, "related_model", None)
    return isinstance(model, type) and issubclass(model, Person)


def chooses_person(block: Any) -> bool:
    """Whether a block is a chooser of persons."""
    model = getattr(block, "target_model", None)
    return isinstance(model, type) and issubclass(model, Person)


def without(identity: Identity, model: Any, data: dict[str, Any]) -> dict[str, Any]:
    """The serialised content of an object of a model, without the person."""
    result = dict(data)
    for field in (*model._meta.fields, *model._meta.many_to_many):
        if field.name in data:
            result[field.name] = _field(identity, model, field, data[field.name])
    for relation in get_all_child_relations(model):
        name, child_model = relation.get_accessor_name(), relation.related_model
        if name in data:
            kept = [child for child in data[name] if not _stands_for(identity, child_model, child)]
            result[name] = [without(identity, child_model, child) for child in kept]
    return result


def _stands_for(identity: Identity, model: Any, data: dict[str, Any]) -> bool:
    """Whether a row is nothing without the person, for example a person's place in a list."""
    needed = [field for field in model._meta.fields if refers_to_person(field) and not field.null]
    return any(identity.is_pk(data.get(field.name)) for field in needed)


def _field(identity: Identity, model: Any, field: Any, value: Any) -> Any:
    if refers_to_person(field):
        if isinstance(value, list):
            return [item for item in value if not identity.is_pk(item)]
        return None if identity.is_pk(value) else value
    if isinstance(field, StreamField):
        return _stream(identity, field.stream_block, value)
    if field.name in CONTACT_FIELDS and issubclass(model, ContactMixin):
        return "" if identity.is_own(field.name, value) else value
    return value


def _stream(identity: Identity, block: Any, value: Any) -> Any:
    """A stream without the person; in a revision it is JSON inside JSON."""
    if not isinstance(value, str):
        return _block(identity, block, value)
    try:
        raw = json.loads(value)
    except ValueError:  # a text from before the field was a stream
        return value
    cleaned = _block(identity, block, raw)
    return value if cleaned == raw else json.dumps(cleaned)


def _block(identity: Identity, block: Any, value: Any) -> Any:
    """The raw value of a block without the person."""

    def forget(inner: Any, part: Any) -> Any:
        return GONE if chooses_person(inner) and identity.is_pk(part) else part

    return rewritten(block, value, forget)
