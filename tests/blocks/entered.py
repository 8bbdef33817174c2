"""What blocks say to what an editor has entered."""

from __future__ import annotations

from typing import Any

from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

__all__ = ["errors_of", "fields_refused"]


def errors_of(block: Any, values: list[tuple[str, Any]]) -> dict[int, list[str]]:
    """The codes of the errors of a stream, by position."""
    return {
        index: [error.code for error in getattr(errors, "error_list", [errors])]
        for index, errors in _refused(block, values).items()
    }


def fields_refused(block: Any, *values: Any, draft: bool = False) -> dict[int, dict[str, str]]:
    """The codes of the errors of a stream of one kind of struct, by position and field."""
    [name] = block.child_blocks
    errors = _refused(block, [(name, value) for value in values], draft=draft)
    return {
        index: {field: found.code for field, found in error.block_errors.items()}
        for index, error in errors.items()
        if isinstance(error, StructBlockValidationError)
    }


def _refused(block: Any, values: list[tuple[str, Any]], *, draft: bool = False) -> dict[int, Any]:
    clean = block.clean_deferred if draft else block.clean
    try:
        clean(block.to_python([{"type": name, "value": value} for name, value in values]))
    except StreamBlockValidationError as refused:
        errors: dict[int, Any] = refused.block_errors
        return errors
    return {}
