"""Hostile requests, the same ones for the same seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

__all__ = ["HERE", "NEIGHBOUR", "Request", "requests"]

HERE, NEIGHBOUR = "localhost", "nachbar.example"


@dataclass(frozen=True, slots=True)
class Request:
    """What is sent. Its representation is enough to send it again."""

    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    content_type: str = "application/octet-stream"

    @property
    def asks_neighbour(self) -> bool:
        """Whether it is meant for the other site, whose pages it may show."""
        return self.headers.get("Host", "").partition(":")[0].casefold() == NEIGHBOUR

    def send(self, client: Any) -> Any:
        return client.generic(self.method, self.path, self.body, self.content_type, headers=self.headers)


#: Put into paths. What cannot stand in an address is written with percent signs.
PIECES = (
    *(
        "%00",
        "..%2f",
        "%2e%2e/",
        "../",
        "..\\",
        "//",
        "/./",
        ";",
        "%0d%0aSet-Cookie:%20a=b",
        "%",
        "%zz",
        "%ff",
    ),
    *("%ed%a0%80", "%c3%28", "%e2%80%a8", "%f0%9f%98%80", "ä", "%C3%A4", "%20", "+", "~", "@", ":", "*", "'"),
    *('"', "<script>", "{{7*7}}", "%25%32%65", "\u202e", "٣", "0x10", "-1", "null", "index", "en/", "de/"),
    *("a" * 300, "a/" * 60, "%41" * 3000),
)
ENDINGS = (
    *("", "", "", "/", ".ics", ".ics/", ".ICS", ".atom", ".json", ".php", ".xml", ".pdf", ".zip", "%2eics"),
    *(".ics.ics", ".ics%00", ".ics%0a", ".ics%20", "..ics", "/.ics", ".ics?", "?", "#", "/index.ics", "/1/"),
)
PREFIXES = ("", "", "", "", "/en", "/de", "/xx", "/EN", "/en/en", "//evil.example", "/\\evil.example", "/.")

NAMES = (
    *("q", "page", "past", "awaiting", "topic", "area", "type", "mode", "access", "from", "to", "month"),
    *("include", "p", "fields", "limit", "offset", "order", "search", "search_operator", "child_of"),
    *(
        "ancestor_of",
        "descendant_of",
        "translation_of",
        "locale",
        "slug",
        "title",
        "id",
        "html_path",
        "format",
    ),
    *("next", "return_url", "password", "username", "show_in_menus", "first_published_at", "alias_of"),
    *("start_date", "status", "topics", "venue", "unknown", "_method", "__proto__", "q[]", "", "a" * 200),
)
VALUES = (
    *(
        "",
        "1",
        "2",
        "0",
        "-1",
        "1.5",
        "1e9",
        "9" * 18,
        "9" * 25,
        "-" + "9" * 30,
        "٣",
        "１２",
        "0x1f",
        "NaN",
        "inf",
    ),
    *("true", "null", "None", "*", "_", "-title", "random", "title,-title", "*,-id", "parent(title)", "_,("),
    *("parent(" * 12, "2023-05-04", "2023-02-30", "0000-00-00", "99999-01-01", "2026-13", "2026-00"),
    *(
        "../../etc/passwd",
        "//evil.example/",
        "https://evil.example/",
        "javascript:alert(1)",
        "wagtailcore.Page",
    ),
    *(
        "wagtail_netzwerk_pages.EventPage",
        "auth.User",
        "no.Such",
        "Termin",
        'a"b',
        "a'b",
        "a*",
        "(a",
        "NEAR(a b)",
    ),
    *("a OR b", "AND", "-", "{{7*7}}", "<script>alert(1)</script>", "\x00", "a\x00b", "\r\nSet-Cookie: a=b"),
    *("\u2028", "\u202e", "ä", "😀", "%", "%s", "{0}", "x" * 10_000, "ü" * 5_000, "1," * 2_000),
)
#: Query strings that no browser makes.
QUERIES = (
    "%",
    "&&&",
    "=",
    "=&=",
    "%00=%00",
    "q=%ff%fe",
    "q=%ed%a0%80",
    "page=%D9%A3",
    "q",
    "?",
    "a" * 10_000,
)

HEADERS = {
    "If-None-Match": ("*", '"a"', 'W/"a"', "a", '"' * 99, "ä", "," * 500),
    "If-Modified-Since": (
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "gestern",
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "-1",
        "",
    ),
    "If-Match": ("*", '"a"'),
    "If-Unmodified-Since": ("Thu, 01 Jan 1970 00:00:00 GMT", "99999999999999"),
    "Range": ("bytes=0-1", "bytes=-1", "bytes=9-1", "bytes=a-b", "lines=1", "bytes=" + "0-," * 400),
    "Accept": ("*/*", "application/json", "text/calendar", "image/*;q=x", "", "a" * 4000, "text/html;q=NaN"),
    "Accept-Language": (
        "en",
        "xx",
        "de-DE,en;q=0.5",
        "*",
        "a" * 4000,
        "en;q=" + "9" * 50,
        "zz_ZZ.\\",
        "en-" * 200,
    ),
    "Accept-Encoding": ("gzip", "br;q=0", "identity;q=0, *;q=0"),
    "Host": (
        *("localhost", "localhost:8000", NEIGHBOUR, NEIGHBOUR.upper(), f"{NEIGHBOUR}:81", "evil.example"),
        *(
            "[::1]",
            "[::1]:80",
            "localhost:99999",
            "localhost:x",
            "",
            "a b",
            "localhost.",
            "ä",
            "a" * 300,
            "@:",
        ),
    ),
    "X-Forwarded-Host": (NEIGHBOUR, "evil.example"),
    "X-Forwarded-Proto": ("https", "javascript"),
    "X-Forwarded-For": ("127.0.0.1", "a" * 999),
    "X-Forwarded-Port": ("0", "x"),
    "X-Http-Method-Override": ("DELETE",),
    "X-Requested-With": ("XMLHttpRequest",),
    "Authorization": ("Basic YTpi", "Basic !", "Bearer a", "Token"),
    "Origin": ("null", "https://evil.example"),
    "Referer": ("https://evil.example/", "\\", "a" * 4000),
    "Content-Length": ("0", "-1", "5", "x", "9" * 20),
    "Transfer-Encoding": ("chunked",),
    "Cookie": (
        *(
            "sessionid=a",
            "sessionid=" + "a" * 32,
            "csrftoken=a",
            "django_language=en",
            "django_language=../x",
        ),
        *(
            "wagtail_netzwerk=1",
            "messages=a",
            "a",
            "=",
            ";;;",
            "sessionid=%00",
            "sessionid=ä",
            "a=b; a=c" * 200,
        ),
    ),
}
METHODS = (
    *("GET",) * 12,
    *(
        "HEAD",
        "HEAD",
        "POST",
        "POST",
        "PUT",
        "DELETE",
        "OPTIONS",
        "PATCH",
        "TRACE",
        "CONNECT",
        "QUATSCH",
        "get",
    ),
)
BODIES = (
    b"",
    b"a=b",
    b"\x00\xff" * 50,
    b"{",
    b'{"a":1}',
    b"password=x&return_url=//evil.example/",
    b"x" * 10_000,
)
TYPES = (
    *("application/x-www-form-urlencoded", "application/json", "multipart/form-data", "text/plain", "a", ""),
    *("multipart/form-data; boundary=x", "application/x-www-form-urlencoded; charset=x", "application/xml"),
)


def requests(random: Random, addresses: Sequence[str], count: int) -> Iterator[Request]:
    """So many requests to these addresses and to ones near them."""
    for _number in range(count):
        yield _request(random, random.choice(addresses))


def _request(random: Random, address: str) -> Request:
    method = random.choice(METHODS)
    has_body = method not in {"GET", "HEAD", "OPTIONS"} or random.random() < 0.05
    names = random.sample(sorted(HEADERS), random.choice((0, 0, 1, 2, 4)))
    return Request(
        method=method,
        path=_path(random, address) + _query(random),
        headers={name: _latin(random.choice(HEADERS[name])) for name in names},
        body=random.choice(BODIES) if has_body else b"",
        content_type=random.choice(TYPES),
    )


def _path(random: Random, address: str) -> str:
    path = random.choice(PREFIXES) + address.rstrip("/")
    for _number in range(random.choice((0, 0, 0, 1, 1, 2))):
        at = random.randint(1, max(len(path), 1))
        path = path[:at] + random.choice(PIECES) + path[at:]
    path += random.choice(ENDINGS) if random.random() < 0.6 else "/" * address.endswith("/")
    return path if path.startswith("/") else f"/{path}"


def _query(random: Random) -> str:
    kind = random.random()
    if kind < 0.4:
        return ""
    if kind < 0.5:
        return "?" + random.choice(QUERIES)
    names = [random.choice(NAMES) for _number in range(random.randint(1, 4))]
    names += names[:1] * random.choice((0, 0, 1, 3))  # the same name again
    return "?" + "&".join(f"{quote(name)}={quote(random.choice(VALUES))}" for name in names)


def _latin(value: str) -> str:
    """Header values reach Django as Latin-1."""
    return value.encode().decode("latin-1")
