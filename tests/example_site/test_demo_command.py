"""`manage.py demo`: the portal filled, on a port that is free, at the address that Wagtail knows."""

from __future__ import annotations

import socket
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import CommandError, call_command
from portal.management.commands import demo
from wagtail.models import Site

from tests.factories import calendar_page, event_page

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def taken() -> Iterator[int]:
    """A port at which something listens; the system chooses it."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.bind((demo.HOST, 0))
        listener.listen()
        yield listener.getsockname()[1]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Where the command would have served: nothing is loaded, nothing listens."""
    addresses: list[tuple[str, int]] = []
    monkeypatch.setattr(demo, "run", lambda host, port, *_args, **_options: addresses.append((host, port)))
    monkeypatch.setattr(demo, "get_wsgi_application", lambda: None)
    monkeypatch.setattr(demo, "call_command", lambda _name: None)
    return addresses


def test_port_that_is_taken_is_passed_over(taken: int) -> None:
    assert not demo.is_free(taken)
    found = demo.free_port(taken)
    assert taken < found < taken + demo.PORTS_TO_TRY
    assert demo.is_free(found)


def test_first_port_is_taken_if_it_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "is_free", lambda _port: True)
    assert demo.free_port(8000) == 8000


@pytest.mark.parametrize(("first", "last"), [(8000, 8049), (65530, 65535)])
def test_no_port_is_free(monkeypatch: pytest.MonkeyPatch, first: int, last: int) -> None:
    asked: list[int] = []
    monkeypatch.setattr(demo, "is_free", asked.append)
    with pytest.raises(CommandError, match=f"No free port between {first} and {last}. .* --port"):
        demo.free_port(first)
    assert asked == list(range(first, last + 1))


@pytest.mark.parametrize("port", [-1, 0, 65536])
def test_port_that_is_none(port: int) -> None:
    with pytest.raises(CommandError, match="between 1 and 65535"):
        demo.free_port(port)


def test_site_is_told_where_it_is_served(site: Site) -> None:
    demo.announce_site(8003)
    site.refresh_from_db()
    assert (site.hostname, site.port) == ("127.0.0.1", 8003)
    assert site.root_url == "http://127.0.0.1:8003"
    assert site.site_name == "Auenstadt"


def test_site_is_missing(db: None) -> None:
    Site.objects.all().delete()
    with pytest.raises(CommandError, match="Did load_demo run through"):
        demo.announce_site(8000)


def test_command_serves_where_it_says(
    home: Any, publish: Any, client: Any, taken: int, served: list[tuple[str, int]]
) -> None:
    publish(home, calendar_page())
    publish(home, event_page())
    output = StringIO()
    call_command("demo", port=taken, stdout=output)
    [(host, port)] = served
    assert host == "127.0.0.1"
    assert port > taken
    addresses = [line.split()[-1] for line in output.getvalue().splitlines() if "http://" in line]
    base = f"http://127.0.0.1:{port}"
    assert addresses == [
        f"{base}/",
        f"{base}/veranstaltungen/",
        f"{base}/veranstaltungen.ics",
        f"{base}/netzwerkstadt-2023/",
        f"{base}/netzwerkstadt-2023.ics",
        f"{base}/sitemap.xml",
        f"{base}/admin/",
    ]
    for address in addresses[:-1]:
        assert client.get(address.removeprefix(base), headers={"host": f"{host}:{port}"}).status_code == 200


def test_command_ends_quietly_when_interrupted(
    home: Any, served: list[tuple[str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_args: Any, **_options: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(demo, "run", interrupt)
    monkeypatch.setattr(demo, "is_free", lambda _port: True)
    output = StringIO()
    call_command("demo", stdout=output)
    assert "Stop with Ctrl+C." in output.getvalue()
