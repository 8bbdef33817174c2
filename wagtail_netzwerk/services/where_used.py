"""Which objects name another one: what would lose something if it were deleted."""

from __future__ import annotations

from typing import Any

__all__ = ["users_of"]


def users_of(instance: Any) -> list[Any]:
    """All objects that name this one in a foreign key or a many-to-many relation.

    Wagtail's reference index knows blocks as well, but no many-to-many relations: topics and areas are
    nowhere in it.
    """
    users = []
    for relation in type(instance)._meta.get_fields(include_hidden=True):
        is_pointed_at = relation.auto_created and not relation.concrete
        # The rows between two objects are no user of their own: the relation itself comes along too.
        if is_pointed_at and relation.field is not None and not relation.related_model._meta.auto_created:
            users += relation.related_model._default_manager.filter(**{relation.field.name: instance})
    return list(dict.fromkeys(users))
