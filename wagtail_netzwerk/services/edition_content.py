"""What of an event's content goes on to its next edition: on its day, without what came of the old one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from wagtail.blocks import PageChooserBlock
from wagtail.fields import StreamField

from wagtail_netzwerk.blocks import (
    CallBlock,
    CallsBlock,
    CurrentTargetBlock,
    DownloadsBlock,
    FollowUpBlock,
    FollowUpsBlock,
)
from wagtail_netzwerk.blocks.people import ParticipantBlock
from wagtail_netzwerk.blocks.programme import ProgrammeItemBlock
from wagtail_netzwerk.blocks.workshops import SessionBlock
from wagtail_netzwerk.models import Person
from wagtail_netzwerk.models.contact import ContactMixin
from wagtail_netzwerk.models.copying import scheduled
from wagtail_netzwerk.services.block_content import GONE, rewritten
from wagtail_netzwerk.services.person_content import (
    CONTACT_FIELDS,
    Identity,
    chooses_person,
    refers_to_person,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["Carrier", "LeftOut", "pointed_to_copies"]

#: What came of an event, and whom it looked for.
_OUTCOMES = (CallBlock, CallsBlock, CurrentTargetBlock, FollowUpBlock, FollowUpsBlock)


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """What editors have to know: names of persons, a number of documents, and links in words."""

    persons: tuple[str, ...]
    documents: int
    links: tuple[str, ...]


class Carrier:
    """Takes contents over, and notes what it leaves behind."""

    def __init__(self, shift: timedelta = timedelta()) -> None:
        self.shift = shift
        self._private = {str(person.pk): person for person in Person.objects.filter(is_public=False)}
        self._persons: set[str] = set()
        self._documents = 0

    def left_out(self, links: Sequence[Any] = ()) -> LeftOut:
        persons = tuple(sorted(self._persons))
        return LeftOut(persons=persons, documents=self._documents, links=tuple(map(str, links)))

    def contents(self, page: Any) -> dict[str, Any]:
        """The streams of a page and its fields of persons, as the next edition has them."""
        excluded = set(page.exclude_fields_in_copy)
        values: dict[str, Any] = {}
        for field, stored in _streams(page):
            if field.name not in excluded:
                kept = rewritten(field.stream_block, stored, self._rewrite)
                values[field.name] = field.stream_block.to_python([] if kept is GONE else kept)
        for field in page._meta.fields:
            if refers_to_person(field) and (person := self._left_behind(getattr(page, field.attname))):
                values[field.name] = None
                if field.name == "contact_person":
                    values.update(_contact_without(page, person))
        return values

    def _rewrite(self, block: Any, value: Any) -> Any:
        """A block in the next edition; what it consists of is asked for afterwards."""
        if isinstance(block, DownloadsBlock):
            self._documents += len(value or ())
            return GONE
        if isinstance(block, _OUTCOMES) or (chooses_person(block) and self._left_behind(value)):
            return GONE
        if not isinstance(value, dict):
            return value
        if isinstance(block, SessionBlock):
            value = scheduled(value)
        if isinstance(block, (SessionBlock, ProgrammeItemBlock)):
            value = {**value, "date": self._on_new_day(value.get("date"))}
        return self._without_private(block, value)

    def _without_private(self, block: Any, value: dict[str, Any]) -> Any:
        """A whole that chooses a person: of one who is not public the function stays, if there is any."""
        children = getattr(block, "child_blocks", {})
        for name, child in children.items():
            if not chooses_person(child) or not (person := self._left_behind(value.get(name))):
                continue
            value = {**value, name: None}
            if "function" in children:
                value["function"] = value.get("function") or person.responsibility
        names_nobody = not any(value.get(name) for name in ("organisation", "person", "function"))
        return GONE if isinstance(block, ParticipantBlock) and names_nobody else value

    def _left_behind(self, key: Any) -> Person | None:
        """The person of a primary key who is not public; noted as left out."""
        person = self._private.get(str(key))
        if person:
            self._persons.add(person.name)
        return person

    def _on_new_day(self, stored: Any) -> Any:
        try:
            return (date.fromisoformat(stored) + self.shift).isoformat()
        except (TypeError, ValueError, OverflowError):  # no day, or none that a calendar has
            return stored


def _streams(page: Any) -> Iterator[tuple[Any, Any]]:
    """The streams of a page with their stored values."""
    for field in page._meta.fields:
        if isinstance(field, StreamField):
            yield field, json.loads(field.value_to_string(page))


def _contact_without(page: Any, person: Person) -> dict[str, Any]:
    """The contact of a page without what is a person's own in it; the function stays."""
    if not isinstance(page, ContactMixin):
        return {}
    identity = Identity(pk=person.pk, name=person.name, email=person.email, phone=person.phone)
    own = [name for name in CONTACT_FIELDS if identity.is_own(name, getattr(page, name, ""))]
    return {**dict.fromkeys(own, ""), "contact_function": page.contact_function or person.responsibility}


def pointed_to_copies(page: Any, numbers: Mapping[int, int]) -> dict[str, Any]:
    """The streams of a page that choose one of some pages, with their copies chosen instead."""

    def point(block: Any, value: Any) -> Any:
        return numbers.get(value, value) if isinstance(block, PageChooserBlock) else value

    values = {}
    for field, stored in _streams(page):
        pointed = rewritten(field.stream_block, stored, point)
        if pointed != stored:
            values[field.name] = field.stream_block.to_python(pointed)
    return values
