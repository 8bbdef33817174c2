"""Turns the plain text of the content modules into blocks and rich text.

The markup is a handful of habits from e-mail: an empty line ends a paragraph, `## ` begins a section,
`- ` an item of a list, `**word**` is bold, `[words](@key)` links to a page of the demo and
`[words](https://…)` elsewhere.
"""

import re
from collections.abc import Iterator, Mapping
from html import escape
from itertools import groupby
from textwrap import dedent

BOLD = re.compile(r"\*\*(.+?)\*\*")
PAGE_LINK = re.compile(r"\[([^\]]+)\]\(@([\w/-]+)\)")
OUTER_LINK = re.compile(r"\[([^\]]+)\]\(((?:https|mailto):[^)]+)\)")


def paragraphs(text: str) -> list[str]:
    """Split a text at its empty lines."""
    return [chunk.strip() for chunk in re.split(r"\n\s*\n", dedent(text).strip()) if chunk.strip()]


def inline(text: str, page_ids: Mapping[str, int]) -> str:
    """Write one run of text as HTML."""
    html = escape(" ".join(text.split()), quote=False)
    html = BOLD.sub(r"<b>\1</b>", html)
    html = PAGE_LINK.sub(
        lambda found: f'<a linktype="page" id="{page_ids[found[2]]}">{found[1]}</a>',
        html,
    )
    return OUTER_LINK.sub(r'<a href="\2">\1</a>', html)


def paragraph(chunk: str, page_ids: Mapping[str, int]) -> str:
    """Write one paragraph or list as HTML."""
    if not chunk.startswith("- "):
        return f"<p>{inline(chunk, page_ids)}</p>"
    items = re.split(r"(?:^|\n)- ", chunk)[1:]
    return f"<ul>{''.join(f'<li>{inline(item, page_ids)}</li>' for item in items)}</ul>"


def rich_text(text: str, page_ids: Mapping[str, int]) -> str:
    """Write a text without headings as the HTML of a rich text field."""
    return "".join(paragraph(chunk, page_ids) for chunk in paragraphs(text))


def blocks(text: str, page_ids: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Write a text as pairs of block type and value: headings, and what stands between them."""
    for is_heading, chunks in groupby(paragraphs(text), lambda chunk: chunk.startswith("## ")):
        if is_heading:
            yield from (("heading", chunk.removeprefix("## ")) for chunk in chunks)
        else:
            yield "paragraph", "".join(paragraph(chunk, page_ids) for chunk in chunks)
