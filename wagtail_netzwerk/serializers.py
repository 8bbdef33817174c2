"""How Wagtail's API shows what a page refers to: as an object with a name, never as a bare number.

The words of closed lists ("cancelled", "step_free") stand in their codes, so that an answer does not depend
on the reader's language.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from rest_framework.fields import Field

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "AreasField",
    "ConditionalField",
    "ContactField",
    "FactsField",
    "ImageField",
    "ListField",
    "OrganisationField",
    "RepresentationField",
    "TopicsField",
    "ValuesField",
    "VenueField",
]

Shown = dict[str, Any]

_PICTURES = ("logo", "logo_alt")


class _Field(Field):
    """A field that is only ever read."""

    #: What it reads besides the page, for lists that load it in one go (``prefetch_related``).
    relations: ClassVar[tuple[str, ...]] = ()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)

    def to_representation(self, value: Any) -> Any:
        return value


class _PageField(_Field):
    """A field made of several facts of its page."""

    def get_attribute(self, instance: Any) -> Any:
        return instance


class ConditionalField(_Field):
    """A value that is shown while the page would show it, else ``None``.

    Editors leave old values behind: an online address stays when an event moves into a hall. A reader who
    could filter by such a field would learn what is hidden, so the package's endpoint does not let them.
    """

    def __init__(self, condition: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.condition = condition

    def get_attribute(self, instance: Any) -> Any:
        return super().get_attribute(instance) if getattr(instance, self.condition) else None


class ListField(_Field):
    def to_representation(self, value: Iterable[Any]) -> list[Any]:
        return list(value)


class VenueField(ConditionalField):
    """The place of an event, with its address and what is known about getting in."""

    relations = ("venue",)

    def to_representation(self, value: Any) -> Shown:
        names = ("id", "name", "street", "postal_code", "town", "country", "url", "public_transport")
        return {
            **{name: getattr(value, name) for name in names},
            "geo": value.geo,
            "accessibility": _facts(value.accessibility_facts),
            "accessibility_checked_on": value.accessibility_checked_on,
        }


class OrganisationField(_Field):
    relations = ("organiser",)

    def to_representation(self, value: Any) -> Shown:
        return {name: getattr(value, name) for name in ("id", "name", "short_name", "url")}


class TopicsField(_PageField):
    """Topics by their names in the page's language; the number is the one that a list is filtered by."""

    relations = ("topics",)

    def to_representation(self, value: Any) -> list[Shown]:
        topics = [{"id": topic.pk, "name": value.name_of_topic(topic)} for topic in value.topics.all()]
        return sorted(topics, key=lambda topic: str(topic["name"]))


class AreasField(_Field):
    relations = ("areas",)

    def to_representation(self, value: Any) -> list[Shown]:
        names = ("id", "name", "kind", "official_key")
        return [{name: getattr(area, name) for name in names} for area in value.all()]


class ContactField(_Field):
    """The contact as the public may read it. The person behind it never gets here."""

    relations = ("contact_person",)

    def to_representation(self, value: Any) -> Shown | None:
        names = ("name", "function", "email", "phone")
        return {name: getattr(value, name) for name in names} if value else None


class ValuesField(_Field):
    """Frozen values as objects; pictures are left to the pages that show them."""

    def to_representation(self, value: Iterable[Any]) -> list[Shown]:
        return [_plain(item) for item in value]


class FactsField(_Field):
    """Every fact with its answer: yes, no or unknown."""

    def to_representation(self, value: Any) -> list[Shown]:
        return _facts(value)


class ImageField(_PageField):
    """The lead image: the address of a copy for the web, its words, and who holds the rights."""

    relations = ("image__renditions",)

    def to_representation(self, value: Any) -> Shown | None:
        if value.image is None:
            return None
        return {
            "url": value.image_url or None,
            "alt": "" if value.image_is_decorative else value.image_alt,
            "is_decorative": value.image_is_decorative,
            "credit": value.image_credit,
        }


class RepresentationField(_PageField):
    """The address of the page in another form, for example as a calendar file."""

    def __init__(self, extension: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.extension = extension

    def to_representation(self, value: Any) -> str | None:
        url: str | None = value.representation_url(self.extension, absolute=True)
        return url


def _plain(item: Any) -> Any:
    """A value without what is empty, and without pictures."""
    if isinstance(item, (tuple, list)):
        return [_plain(part) for part in item]
    if not is_dataclass(item):
        return item
    parts = {part.name: getattr(item, part.name) for part in fields(item) if part.name not in _PICTURES}
    return {name: _plain(part) for name, part in parts.items() if part not in (None, "", ())}


def _facts(facts: Iterable[Any]) -> list[Shown]:
    return [{"code": fact.code, "answer": fact.answer, "note": fact.note} for fact in facts]
