"""What is linked around every page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from portal.models import StandardPage

from tests.test_localize import translate
from wagtail_netzwerk.services import queries

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def asked(monkeypatch: Any) -> list[Any]:
    """Of which site it was asked what is public, once for each time."""
    sites: list[Any] = []
    public_pages: Callable[..., Any] = queries.public_pages

    def counted(site: Any, *args: Any, **kwargs: Any) -> Any:
        sites.append(site)
        return public_pages(site, *args, **kwargs)

    monkeypatch.setattr(queries, "public_pages", counted)
    return sites


@pytest.mark.parametrize(("address", "status"), [("/gibt-es-nicht/", 404), ("/thema/", 200), ("/", 200)])
def test_the_frame_asks_once_what_is_public(
    client: Any, home: Any, site: Any, publish: Any, asked: list[Any], address: str, status: int
) -> None:
    publish(home, StandardPage(title="Thema", slug="thema", show_in_menus=True))
    asked.clear()
    assert client.get(address).status_code == status
    assert asked == [site]


def test_the_frame_links_pages_of_the_readers_language(
    client: Any, home: Any, english: Any, publish: Any, committed: Any
) -> None:
    section = publish(home, StandardPage(title="Thema", slug="thema", show_in_menus=True))
    for page, words in ((home, {}), (section, {"Thema": "Topic"})):
        with committed():
            translate(page, english, words)
    for address, own, other in (("/thema/", "Thema", "Topic"), ("/en/thema/", "Topic", "Thema")):
        html = client.get(address).content.decode()
        assert (f">{own}</a>" in html, f">{other}</a>" in html) == (True, False)
