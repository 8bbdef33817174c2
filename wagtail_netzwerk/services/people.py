"""Forget a person: in all that editors entered, drafts of years ago and translations included."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from modelsearch import index
from wagtail.fields import StreamField
from wagtail.log_actions import registry
from wagtail.models import ReferenceIndex, Revision

from wagtail_netzwerk.models import EventMixin, Person
from wagtail_netzwerk.models.contact import ContactMixin
from wagtail_netzwerk.services import calendar_index, dependents, person_mentions, person_translations
from wagtail_netzwerk.services.person_content import CONTACT_FIELDS, Identity, without

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wagtail_netzwerk.services.person_mentions import Mention

__all__ = ["Outcome", "forget"]


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What was changed, as numbers of rows, and the texts that a human has to look at."""

    references: int
    contacts: int
    revisions: int
    translations: int
    log_entries: int
    left: list[Mention]


def forget(person: Person, *, dry_run: bool = False) -> Outcome:
    """Delete a person and all that says who it was. All of it happens, or nothing."""
    identity = Identity(pk=person.pk, name=person.name, email=person.email, phone=person.phone)
    with transaction.atomic():
        outcome = _forget(person, identity)
        transaction.set_rollback(dry_run)
    if dry_run:
        # A search engine outside the database knows nothing of a rollback.
        index.insert_or_update_object(Person.objects.get(pk=identity.pk))
    return outcome


def _forget(person: Person, identity: Identity) -> Outcome:
    events = dependents.events_showing(person)
    naming = _objects_naming(person)
    touched = list(_erase_contacts(identity))
    _erase_from_streams(identity)
    _anew(person).delete()  # empties foreign keys, and the search index
    for row in filter(None, map(_anew, naming)):
        ReferenceIndex.create_or_update_for_object(row)
    outcome = Outcome(
        references=len(naming),
        contacts=len(touched),
        revisions=_erase_from_revisions(identity),
        translations=person_translations.erase(identity),
        log_entries=_erase_from_log(identity),
        left=person_mentions.find(identity),
    )
    for row in touched:
        index.insert_or_update_object(row)
    events += [row.translation_key for row in touched if isinstance(row, EventMixin)]
    for key in sorted(set(events)):  # in one order, so that two at once do not wait for each other
        calendar_index.reindex(key)
    return outcome


def _objects_naming(person: Person) -> list[Any]:
    """The rows that refer to a person by a foreign key or in a block."""
    references = ReferenceIndex.get_references_to(person)
    rows = {(row.content_type, row.object_id) for row in references.select_related("content_type")}
    found = [kind.get_all_objects_for_this_type(pk=pk).first() for kind, pk in rows if kind.model_class()]
    return [row for row in found if row is not None]


def _anew(row: Any) -> Any:
    """The row as it is now; ``None`` when it went along with the person."""
    return type(row)._base_manager.filter(pk=row.pk).first()


def _erase_contacts(identity: Identity) -> Iterator[Any]:
    """Empty the contact fields of live pages that hold the person's own data; yields the changed rows."""
    for model in apps.get_models():
        if not issubclass(model, ContactMixin) or model._meta.proxy:
            continue
        for row in model._base_manager.iterator(chunk_size=200):
            own = [name for name in CONTACT_FIELDS if identity.is_own(name, getattr(row, name, ""))]
            if own:
                # Not saved: that would check everything else on the page too, and change its dates.
                model._base_manager.filter(pk=row.pk).update(**dict.fromkeys(own, ""))
                yield _anew(row)


def _erase_from_streams(identity: Identity) -> None:
    """Take the person out of the blocks of live pages and other rows."""
    for model in apps.get_models():
        fields = [field for field in model._meta.local_fields if isinstance(field, StreamField)]
        if not fields or model._meta.proxy:
            continue
        for row in model._base_manager.iterator(chunk_size=200):
            data = {field.name: json.loads(field.value_to_string(row)) for field in fields}
            cleaned = without(identity, model, data)
            changed = {
                field.name: field.stream_block.to_python(cleaned[field.name])
                for field in fields
                if cleaned[field.name] != data[field.name]
            }
            if changed:
                model._base_manager.filter(pk=row.pk).update(**changed)


def _erase_from_revisions(identity: Identity) -> int:
    changed = 0
    for revision in Revision.objects.select_related("content_type").iterator(chunk_size=200):
        model = revision.content_type.model_class()
        cleaned = without(identity, model, revision.content) if model else revision.content
        if cleaned != revision.content:
            Revision.objects.filter(pk=revision.pk).update(content=cleaned)
            changed += 1
    return changed


def _erase_from_log(identity: Identity) -> int:
    """Black out the person in the history: nobody can edit it, so nobody could do this later."""
    changed = 0
    person_type = ContentType.objects.get_for_model(Person)
    for model in registry.get_log_entry_models():
        for entry in model._base_manager.iterator(chunk_size=200):
            is_own = entry.content_type_id == person_type.pk and identity.is_pk(entry.object_id)
            label = "[…]" if is_own else identity.blacked_out(entry.label)
            data = identity.blacked_out(entry.data)
            if (label, data) != (entry.label, entry.data):
                model._base_manager.filter(pk=entry.pk).update(label=label, data=data)
                changed += 1
    return changed
