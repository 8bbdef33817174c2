"""Loading at once what a page shows of other tables."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from wagtail.fields import StreamField

from wagtail_netzwerk.blocks.choosers import SharedChooserBlock, known_objects
from wagtail_netzwerk.models import Organisation
from wagtail_netzwerk.models.images import lead_renditions, picture_specs
from wagtail_netzwerk.services.block_content import rewritten

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["load_named", "load_page", "streams_of"]

#: Fields that name one row of another table.
_SHOWN_ROWS = ("venue", "organiser", "contact_person", "phase", "image", "locale")


def load_page(page: Any) -> None:
    """Load what a page shows of other tables with one query instead of one for each, and its picture.

    It is no harm to leave this out, as previews do: whatever is missing is loaded when it is shown.
    """
    fields = [field for field in page._meta.concrete_fields if field.name in _SHOWN_ROWS]
    names = [field.name for field in fields if getattr(page, field.attname) and not field.is_cached(page)]
    if len(names) > 1:
        _load_rows(page, names)
    if page.image:
        lead_renditions(page, *(spec for group in picture_specs(page.image).values() for spec in group))


def _load_rows(page: Any, names: list[str]) -> None:
    same = {name: getattr(page, f"{name}_id") for name in names}
    rows = type(page)._default_manager.select_related(*names).only(*names)
    loaded = rows.filter(pk=page.pk, **same).first()
    for name in names if loaded else ():
        setattr(page, name, getattr(loaded, name))


def streams_of(page: Any) -> list[Any]:
    """The values of all StreamFields of a page."""
    fields = [field for field in page._meta.concrete_fields if isinstance(field, StreamField)]
    return [getattr(page, field.name) for field in fields]


def load_named(streams: Iterable[Any]) -> None:
    """Read some streams with one query for all organisations in them and one for all persons.

    What else they name (pictures, documents) each loads for itself: of many pages pass only what is shown.
    """
    found = [stream for stream in streams if stream is not None]  # a site's class may lack a field
    keys: dict[Any, set[Any]] = defaultdict(set)
    for stream in found:
        _collect_chosen(stream, keys)
    objects = {model: _load(model, pks) for model, pks in keys.items()}
    with known_objects(objects):
        for stream in found:
            list(stream)


def _collect_chosen(stream: Any, keys: dict[Any, set[Any]]) -> None:
    """Model and primary key of all that the choosers in a stream's stored value name."""

    def note(block: Any, value: Any) -> Any:
        if isinstance(block, SharedChooserBlock) and value is not None:
            keys[block.target_model].add(value)
        return value

    rewritten(stream.stream_block, list(stream.raw_data), note)


def _load(model: Any, keys: set[Any]) -> dict[Any, Any]:
    rows = model._default_manager.all()
    if not issubclass(model, Organisation):
        return dict(rows.in_bulk(keys))
    found = dict(rows.select_related("logo").in_bulk(keys))
    prefetch_related_objects([row.logo for row in found.values() if row.logo], "renditions")
    return found
