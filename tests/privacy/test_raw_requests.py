"""What only a socket can send: lines that are no HTTP, broken lengths, characters that clients refuse."""

from __future__ import annotations

import socket
from typing import Any
from urllib.parse import urlsplit

import pytest
from wagtail.models import PageViewRestriction

from tests.factories import event_page
from tests.privacy.tree import SECRET, publish

# The server's threads read the same database, so nothing can be rolled back: it is loaded anew for each test.
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

LINES = {
    "raw umlaut": b"GET /\xc3\xa4/ HTTP/1.1\r\nHost: localhost\r\n",
    "invalid UTF-8": b"GET /\xff\xfe.ics HTTP/1.1\r\nHost: localhost\r\n",
    "null": b"GET /a\x00b.ics HTTP/1.1\r\nHost: localhost\r\n",
    "whole address": b"GET http://evil.example/intern/ HTTP/1.1\r\nHost: localhost\r\n",
    "up": b"GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n",
    "up in documents": b"GET /documents/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n",
    "two hosts": b"GET /intern.ics HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n",
    "no host": b"GET /intern.ics HTTP/1.0\r\n",
    "folded header": b"GET /intern.ics HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n c: d\r\n",
    "bare line break": b"GET /intern.ics HTTP/1.1\nHost: localhost\n",
    "length too large": b"POST /suche/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n",
    "negative length": b"POST /intern/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n",
    "length no number": b"POST /intern/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n",
    "long header": b"GET /intern.ics HTTP/1.1\r\nHost: localhost\r\nCookie: " + b"a" * 60_000 + b"\r\n",
    "long address": b"GET /" + b"a" * 60_000 + b" HTTP/1.1\r\nHost: localhost\r\n",
    "header with null": b"GET /intern.ics HTTP/1.1\r\nHost: localhost\r\nAccept-Language: \x00\r\n",
    "no HTTP": b"\x16\x03\x01\x02\x00\x01\x00",
}


def answer(address: str, request: bytes) -> bytes:
    """What the server says until it ends the connection or has nothing more to say."""
    url = urlsplit(address)
    parts = []
    with socket.create_connection((url.hostname, url.port), timeout=5) as connection:
        connection.sendall(request + b"Connection: close\r\n\r\n")
        connection.shutdown(socket.SHUT_WR)
        while part := connection.recv(65536):
            parts.append(part)
    return b"".join(parts)


def test_raw_requests_do_no_harm(live_server: Any, home: Any, caplog: Any) -> None:
    event = publish(home, event_page(title=SECRET, slug="intern"))
    assert SECRET.encode() in answer(live_server.url, b"GET /intern.ics HTTP/1.1\r\nHost: localhost\r\n")
    PageViewRestriction.objects.create(page=event, restriction_type=PageViewRestriction.LOGIN)
    for name, request in LINES.items():
        said = answer(live_server.url, request)
        assert said.split(b" ", 2)[1:2] != [b"500"], name
        assert SECRET.encode() not in said, name
        assert b"root:" not in said, name
    errors = [record for record in caplog.records if record.levelname == "ERROR"]
    assert [record.getMessage() for record in errors if record.name == "django.request"] == []
