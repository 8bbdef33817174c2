"""A strict reader of calendar files that shares no code with the library that writes them."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime
from functools import cache

from dateutil import tz

_ESCAPE = re.compile(r"\\([\\;,nN])")
_WRONG_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*\\(?![\\;,nN])")


def content_lines(data: bytes) -> list[str]:
    """Unfold, and refuse what RFC 5545, 3.1 refuses: long lines, bare breaks, cut characters and escapes."""
    assert data.endswith(b"\r\n")
    assert data.replace(b"\r\n", b"").count(b"\n") == 0
    assert data.replace(b"\r\n", b"").count(b"\r") == 0
    physical = data.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, physical)) <= 75
    lines: list[str] = []
    for raw in physical:
        text = raw.decode("utf-8")
        assert text not in ("", " ")
        if text.startswith(" "):
            assert not is_open(lines[-1])
            lines[-1] += text[1:]
        else:
            lines.append(text)
    return lines


def is_open(text: str) -> bool:
    """Say whether the text ends within an escape."""
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def properties(data: bytes) -> dict[str, str]:
    """Return the properties of the VEVENT, by name with its parameters."""
    lines = content_lines(data)
    inner = lines[lines.index("BEGIN:VEVENT") + 1 : lines.index("END:VEVENT")]
    found = dict(split(line) for line in inner)
    assert len(found) == len(inner)
    return found


def values(data: bytes) -> dict[str, str]:
    """Return the properties of the VEVENT, by name without parameters."""
    return {name.split(";")[0]: value for name, value in properties(data).items()}


def split(line: str) -> tuple[str, str]:
    """Return what stands before and after the first colon that is not in quotes."""
    found = re.match(r'((?:[^":]|"[^"]*")*):(.*)', line, re.DOTALL)
    assert found
    return found[1], found[2]


def unescape(value: str) -> str:
    """Read a TEXT value."""
    assert not _WRONG_ESCAPE.search(value)
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def moments(data: bytes) -> dict[str, date | datetime]:
    """Return DTSTART and DTEND: dates, or instants in UTC as the file's own VTIMEZONE gives them."""
    found: dict[str, date | datetime] = {}
    for key, value in properties(data).items():
        name, *parameters = key.split(";")
        if name in ("DTSTART", "DTEND"):
            found[name] = _moment(value, parameters, data)
    return found


def _moment(value: str, parameters: list[str], data: bytes) -> date | datetime:
    if parameters == ["VALUE=DATE"]:
        return datetime.strptime(value, "%Y%m%d").date()  # noqa: DTZ007
    if value.endswith("Z"):
        assert parameters == []
        return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    wall = datetime.strptime(value, "%Y%m%dT%H%M%S")  # noqa: DTZ007
    (parameter,) = parameters
    zones = data[data.index(b"BEGIN:VTIMEZONE") : data.index(b"BEGIN:VEVENT")].decode()
    return wall.replace(tzinfo=_zone(zones, parameter.removeprefix("TZID="))).astimezone(UTC)


@cache
def _zone(text: str, name: str):
    return tz.tzical(io.StringIO(text.replace("\r\n", "\n"))).get(name)
