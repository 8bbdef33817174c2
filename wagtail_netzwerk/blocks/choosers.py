"""Choosers of objects that many blocks of a page name: loaded once for all of them."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from wagtail.blocks import ListBlock
from wagtail.snippets.blocks import SnippetChooserBlock

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["SharedChooserBlock", "chosen", "known_objects"]

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


def chosen(block: Any, value: Any) -> Iterator[tuple[Any, Any]]:
    """Model and primary key of all that the choosers in a block's stored value name."""
    if isinstance(block, SharedChooserBlock):
        if value is not None:
            yield block.target_model, value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from chosen(getattr(block, "child_blocks", {}).get(name), part)
    elif isinstance(value, list):
        for item in value:
            kind = block.child_block if isinstance(block, ListBlock) else None
            if isinstance(item, dict) and "type" in item and "value" in item:
                kind = kind or getattr(block, "child_blocks", {}).get(item["type"])
                item = item["value"]
            yield from chosen(kind, item)
