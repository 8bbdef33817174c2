"""The content of blocks as Wagtail stores it, changed block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.blocks import BaseStreamBlock, BaseStructBlock, ListBlock

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["GONE", "rewritten"]

#: What a block becomes that goes: its place in a list too, while a part of a whole becomes empty.
GONE = object()


def rewritten(block: Any, value: Any, rewrite: Callable[[Any, Any], Any]) -> Any:
    """The stored value of a block after ``rewrite`` was asked for each block in it, a whole before its parts.

    A value whose block does not exist any more is shown with the block ``None``.
    """
    value = rewrite(block, value)
    if value is GONE:
        return GONE
    children = getattr(block, "child_blocks", {})
    if isinstance(block, ListBlock) and isinstance(value, list):
        return _items(value, lambda _kind: block.child_block, rewrite)
    if isinstance(value, list):
        return _items(value, children.get, rewrite)
    if isinstance(value, dict):
        parts = {name: rewritten(children.get(name), part, rewrite) for name, part in value.items()}
        return {name: _empty(children.get(name)) if part is GONE else part for name, part in parts.items()}
    return value


def _items(values: list[Any], block_of: Any, rewrite: Callable[[Any, Any], Any]) -> list[Any]:
    """The items of a list or a stream; old lists hold their values bare."""
    result = []
    for item in values:
        has_frame = isinstance(item, dict) and "type" in item and "value" in item
        block = block_of(item["type"] if has_frame else None)
        value = rewritten(block, item["value"] if has_frame else item, rewrite)
        if value is not GONE:
            result.append({**item, "value": value} if has_frame else value)
    return result


def _empty(block: Any) -> Any:
    if isinstance(block, BaseStructBlock):
        return {}
    return [] if isinstance(block, (BaseStreamBlock, ListBlock)) else None
