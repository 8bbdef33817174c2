"""The terms in which the demo's content is written down: plain data without a database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID, uuid5

#: Identities are derived from this, so every demo has the same ones and calendars recognise its events.
NAMESPACE = UUID("5b1c0d3e-6a0f-4f43-9a53-3f3f6a7a9e10")

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(5)


def identity(*parts: str) -> UUID:
    """Name something for good: a page by the slugs that lead to it."""
    return uuid5(NAMESPACE, "/".join(parts))


@dataclass(frozen=True)
class Ahead:
    """A working day in the future, counted from the day of loading."""

    weeks: int
    weekday: int


@dataclass(frozen=True)
class FromStart:
    """A day counted from the first day of the same event."""

    days: int


@dataclass(frozen=True)
class Ref:
    """Something of the demo by its key, wherever a block wants it. `shelf` is the place in the stock."""

    shelf: str
    key: str


@dataclass(frozen=True)
class Prose:
    """Rich text inside a block, in the markup of `prose`."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Node:
    """A page and what lies below it. `fields` are model fields, with keys instead of related objects."""

    kind: str
    slug: str
    title: str
    in_menu: bool = False
    fields: Mapping[str, Any] = field(default_factory=dict)
    #: The same fields in English, and the slug; None: the page is German only.
    english: Mapping[str, Any] | None = None
    children: tuple["Node", ...] = ()


@dataclass(frozen=True, kw_only=True)
class Area:
    """A district, quarter or neighbourhood."""

    key: str
    name: str
    kind: str
    parent: str = ""
    official_key: str = ""


@dataclass(frozen=True, kw_only=True)
class Topic:
    """A topic in both languages."""

    key: str
    name: str
    english: str


@dataclass(frozen=True, kw_only=True)
class Phase:
    """A phase of building a network in both languages; the phases come in the order of the list."""

    key: str
    name: str
    description: str
    english: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Document:
    """A file for readers, written by the demo itself: paragraphs under a title, as PDF or as plain text."""

    key: str
    title: str
    file_name: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Organisation:
    """A body. `english` is given where an English page names it."""

    key: str
    name: str
    sector: str
    short_name: str = ""
    areas: tuple[str, ...] = ()
    english: str = ""


@dataclass(frozen=True, kw_only=True)
class Person:
    """A function. The demo names nobody."""

    key: str
    name: str
    responsibility: str
    organisation: str
    email: str
    phone: str = ""
    is_public: bool = True


@dataclass(frozen=True, kw_only=True)
class Venue:
    """A house with an address. `features` map a fact to its answer and a note."""

    key: str
    name: str
    street: str
    postal_code: str
    town: str
    area: str
    position: tuple[str, str]
    public_transport: str = ""
    rooms: tuple[tuple[str, int | None, str], ...] = ()
    features: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    checked_on: date | None = None
    english: Mapping[str, Any] | None = None
