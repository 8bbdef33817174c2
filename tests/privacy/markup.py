"""What a page brings along that a browser would run or fetch."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlsplit

__all__ = ["Markup", "markup_of"]

_DATA_TYPES = {"application/ld+json", "application/json"}
_ADDRESSES = {"href", "src", "action", "formaction", "data", "poster", "xlink:href", "background"}
_HARMLESS_SCHEMES = {"", "http", "https", "mailto", "tel", "webcal"}


class Markup(HTMLParser):
    """Scripts, styles and event handlers that stand in the page, and its addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.inline: list[str] = []
        self.data: list[str] = []
        self.fetched: list[str] = []
        self.dangerous: list[str] = []
        self.tags: list[str] = []
        self._is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self._is_data = tag == "script" and given.get("type", "") in _DATA_TYPES
        if self._is_data:
            self.data.append("")
        elif tag == "style" or (tag == "script" and "src" not in given):
            self.inline.append(f"<{tag}>")
        self.inline += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]
        for name in _ADDRESSES & set(given):
            self._address(tag, name, given[name])
        if "srcset" in given:
            self.fetched += [part.split()[0] for part in given["srcset"].split(", ")]

    def _address(self, tag: str, name: str, value: str) -> None:
        # A browser drops these before it looks for the scheme.
        plain = "".join(character for character in value if character > " ")
        if urlsplit(plain).scheme not in _HARMLESS_SCHEMES:
            self.dangerous.append(f"{tag} {name}={value}")
        if tag in {"link", "script", "img", "source", "iframe", "object", "video", "audio", "embed"}:
            self.fetched.append(value)

    def handle_data(self, data: str) -> None:
        if self._is_data:
            self.data[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._is_data = self._is_data and tag != "script"


def markup_of(html: str) -> Markup:
    markup = Markup()
    markup.feed(html)
    markup.close()
    return markup
