"""Web addresses as calendar files and search engines want them: absolute and ASCII (RFC 3986)."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import quote, urlsplit

from wagtail_netzwerk.output.text import clean

__all__ = ["ascii_url"]

_SUB_DELIMS = "!$&'()*+,;="
_PATH = _SUB_DELIMS + "/:@%"
_QUERY = _PATH + "?"
_BARE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_DOTS = re.compile("[\u3002\uff0e\uff61]")  # full-width dots separate labels too (UTS #46)
_INVISIBLE = re.compile("[\u00ad\u200b\u2060]")  # UTS #46 ignores them; editors paste them


def ascii_url(url: str) -> str:
    """Return the http(s) address in ASCII, or "" when it is none that may be published.

    The host becomes its IDNA form, everything else is percent-encoded; escapes that are there stay.
    Refused: other schemes, relative addresses, line breaks, ports and hosts that cannot be, and
    user names in the address (RFC 9110, 4.2.4).
    """
    text = clean(url).strip()
    if "\n" in text or "\t" in text:
        return ""
    try:
        parts = urlsplit(text)
        port = parts.port
        host = _ascii_host(parts.hostname or "")
    except ValueError:  # a port or an IPv6 address that is none, a label that is too long
        return ""
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return ""
    tail = _quoted(parts.path, _PATH)
    tail += f"?{_quoted(parts.query, _QUERY)}" if parts.query else ""
    tail += f"#{_quoted(parts.fragment, _QUERY)}" if parts.fragment else ""
    return f"{parts.scheme}://{host}{'' if port is None else f':{port}'}{tail}"


def _quoted(part: str, safe: str) -> str:
    return quote(_BARE_PERCENT.sub("%25", part), safe=safe)


def _ascii_host(host: str) -> str:
    """Return the host in ASCII, "" when it is no host; ``ValueError`` when an address in it is none."""
    if ":" in host:
        return f"[{ipaddress.IPv6Address(host)}]"
    name = _INVISIBLE.sub("", _DOTS.sub(".", unicodedata.normalize("NFKC", host.lower())))
    labels = [_ascii_label(label) for label in name.removesuffix(".").split(".")]
    joined = ".".join(labels)
    return joined if all(_LABEL.fullmatch(label) for label in labels) and len(joined) <= 253 else ""


def _ascii_label(label: str) -> str:
    # Not Python's "idna" codec: it knows IDNA 2003 only, which turns "ß" into "ss", another domain.
    return label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")
