"""Choosers of objects that many blocks of a page name: loaded once for all of them."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from wagtail.snippets.blocks import SnippetChooserBlock

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["SharedChooserBlock", "known_objects"]

_known: ContextVar[Mapping[Any, Mapping[Any, Any]]] = ContextVar("_known", default={})  # noqa: B039 never changed


class SharedChooserBlock(SnippetChooserBlock):
    """A chooser that takes its objects from those at hand (``known_objects``), if there are such.

    Wagtail loads the choices of one stream together. A page with contributors, a programme and forty
    workshops has more than forty streams that name the same few organisations.
    """

    def bulk_to_python(self, values: Any) -> list[Any]:
        known = _known.get().get(self.target_model)
        if known is None:
            found: list[Any] = super().bulk_to_python(values)
            return found
        return [known.get(value) for value in values]

    def get_api_representation(self, value: Any, context: Any = None) -> dict[str, Any] | None:
        """What the API says in a body: a bare number would tell where else a person is who is not public."""
        if value is None or not getattr(value, "is_public", True):
            return None
        return {"id": value.pk, "name": value.name}


@contextmanager
def known_objects(objects: Mapping[Any, Mapping[Any, Any]]) -> Iterator[None]:
    """Streams that are read here find their objects by model and primary key; others are taken as gone."""
    token = _known.set(objects)
    try:
        yield
    finally:
        _known.reset(token)
