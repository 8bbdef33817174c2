"""How texts and lines are written in iCalendar: escaping, lists, folding.

The ``icalendar`` library builds the components; here is what it would write differently.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from icalendar.prop import vInline, vText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from icalendar import Component

__all__ = ["EscapedText", "escape", "fold", "serialise", "text_list"]

_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
_LIMIT = 75  # octets in a line without its line break (RFC 5545, 3.1)
_CONTINUATION_BITS, _CONTINUATION = 0xC0, 0x80  # 10xxxxxx: inside a UTF-8 character


def escape(text: str) -> str:
    """Escape a cleaned text as a TEXT value (RFC 5545, 3.3.11)."""
    return text.translate(_ESCAPES)


class EscapedText(vText):
    r"""A TEXT value in which a typed ``\N`` stays what was typed; ``vText`` makes a line break of it."""

    def to_ical(self) -> bytes:
        """Return the escaped text in UTF-8."""
        return escape(self).encode()


def text_list(items: Iterable[str]) -> vInline:
    """Return a list of texts on one line: commas between the items, escaped commas inside them."""
    return vInline(",".join(escape(item) for item in items))


def serialise(component: Component) -> bytes:
    """Return the component with its properties in the order in which they were added, folded, CRLF."""
    return b"".join(fold(line) for line in component.content_lines(sorted=False) if line)


def fold(line: str) -> bytes:
    """Return one content line in UTF-8, folded and ended with CRLF (RFC 5545, 3.1).

    No physical line is longer than 75 octets, and no fold is inside a character or an escape: the
    library folds between two backslashes that belong together.
    """
    rest = line.encode()
    parts = []
    limit = _LIMIT
    while len(rest) > limit:
        cut = _cut(rest, limit)
        parts.append(rest[:cut])
        rest = rest[cut:]
        limit = _LIMIT - 1  # the blank that begins a continuation counts too
    return b"\r\n ".join([*parts, rest]) + b"\r\n"


def _cut(data: bytes, limit: int) -> int:
    """Return the largest index up to ``limit`` where ``data`` may be folded; ``data`` is longer."""
    cut = limit
    while data[cut] & _CONTINUATION_BITS == _CONTINUATION:
        cut -= 1
    mark = data[cut - 1 : cut]
    if mark in (b"\\", b"^"):  # escapes of TEXT values (3.3.11) and of parameters (RFC 6868)
        run = cut - len(data[:cut].rstrip(mark))
        cut -= run % 2  # an odd run ends with a mark whose character would stand on the next line
    return cut
