"""What may stand in a text that leaves the site, whoever typed or pasted it.

Nothing here raises: any ``str`` goes in, and what comes out can be encoded as UTF-8.
"""

from __future__ import annotations

import re

__all__ = ["clean", "one_line", "paragraphs"]

# Every one of these ends a line for some reader (Python's splitlines, JavaScript), so all become "\n".
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Controls (RFC 5545, 3.3.11, TSAFE-CHAR, forbids those below U+0020), byte order marks, non-characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile(r"[ \t\n]+")
_BEFORE_BREAK = re.compile(r"[ \t]+\n")


def clean(text: str) -> str:
    """Return the text with "\\n" as its only line break and without what no file may hold.

    Control characters (but tab), byte order marks and non-characters are dropped. Two halves of a
    surrogate pair become their character; a half alone is dropped.
    """
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return _FORBIDDEN.sub("", _BREAK.sub("\n", text))


def one_line(text: str) -> str:
    """Return the cleaned text in one line: blanks, tabs and line breaks in a row are one blank."""
    return _BLANKS.sub(" ", clean(text)).strip()


def paragraphs(text: str) -> str:
    """Return the cleaned text with its line breaks, without blanks at the ends of its lines and of itself."""
    return _BEFORE_BREAK.sub("\n", clean(text)).strip()
