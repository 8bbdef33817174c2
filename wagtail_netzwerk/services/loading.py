"""Loading at once what a page shows of other tables."""

from __future__ import annotations

from typing import Any

from wagtail_netzwerk.models.images import lead_renditions, picture_specs

__all__ = ["load_page"]

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
