"""Texts that still name a person. Nobody but a human can decide what should stand there instead."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, FileField, JSONField, TextField
from django.utils.text import Truncator
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_admin_base_url
from wagtail.fields import StreamField
from wagtail.models import ReferenceIndex, Revision

from wagtail_netzwerk.models import CalendarEntry
from wagtail_netzwerk.services import person_translations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wagtail_netzwerk.services.person_content import Identity

__all__ = ["Mention", "find"]

_TEXTS = (CharField, TextField, JSONField, StreamField, FileField)


@dataclass(frozen=True, order=True)
class Mention:
    """A column of a row that names the person; revisions of one object count together."""

    what: str
    title: str
    field: str
    address: str
    count: int = 1

    def __str__(self) -> str:
        where = f"{self.what}: {self.title} ({self.field})"
        where += f" ×{self.count}" if self.count > 1 else ""
        return f"{where} {self.address}".strip()


def find(identity: Identity) -> list[Mention]:
    """Every text column of every table is asked, so that nothing has to be thought of."""
    counted = Counter(mention for model in _models() for mention in _in_table(identity, model))
    return sorted(
        Mention(mention.what, mention.title, mention.field, mention.address, count)
        for mention, count in counted.items()
    )


def _models() -> list[Any]:
    """Tables that people write; an index repeats what stands elsewhere and follows it."""
    derived = {CalendarEntry, ReferenceIndex, ContentType}
    return [
        model
        for model in apps.get_models()
        if model._meta.managed
        and not model._meta.proxy
        and model not in derived
        and not model.__name__.endswith("IndexEntry")
    ]


def _in_table(identity: Identity, model: Any) -> Iterator[Mention]:
    fields = [field for field in model._meta.local_concrete_fields if isinstance(field, _TEXTS)]
    if not fields:
        return
    for row in model._base_manager.only(*(field.name for field in fields)).iterator(chunk_size=200):
        for field in fields:
            if identity.is_named_in(_plain_value(field, row)):
                yield _mention(row, field)


def _plain_value(field: Any, row: Any) -> Any:
    if isinstance(field, StreamField):
        return json.loads(field.value_to_string(row))
    value = field.value_from_object(row)
    return value if isinstance(value, (str, list, dict)) else str(value or "")


def _object_of(row: Any) -> Any:
    """What an editor would open to look at a row that is only a part or a former state of it."""
    if isinstance(row, Revision):
        model = row.base_content_type.model_class()
        return model._base_manager.filter(pk=row.object_id).first() if model else None
    return person_translations.object_of(row)


def _mention(row: Any, field: Any) -> Mention:
    meant = _object_of(row) or row
    path = AdminURLFinder().get_edit_url(meant)
    return Mention(
        what=str(row._meta.verbose_name),
        title=Truncator(str(meant)).chars(80),
        field=str(field.verbose_name),
        address=f"{get_admin_base_url() or ''}{path}" if path else "",
    )
