"""Every kind of public page carries the policy and needs no exception from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from tests.factories import event_page
from tests.privacy.markup import markup_of
from tests.privacy.situations import restricted
from tests.privacy.tree import build, isolated, publish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.privacy.tree import Tree

pytestmark = pytest.mark.django_db

KINDS = ["/", "/thema/", "/termine/", "/thema/netz/", "/thema/netz/bereich/", "/thema/netz/bereich/reihe/"]


@pytest.fixture(scope="module")
def portal(django_db_setup: None, django_db_blocker: Any) -> Iterator[Tree]:
    def place(parent: Any, make: Any, hidden: bool) -> Any:
        return publish(parent, make("Wort", "wort"))

    with isolated(django_db_blocker):
        tree = build(place, "de", hidden=False)
        restricted("password")(tree.section, lambda *_: event_page(title="Intern", slug="intern"), True)
        yield tree


@pytest.mark.parametrize(
    ("address", "status"),
    [
        *((address, 200) for address in KINDS),
        ("/thema/netz/bereich/reihe/wort-1/", 200),
        ("/suche/?q=Wort", 200),
        ("/thema/intern/", 200),
        ("/_util/login/", 200),
        ("/gibt-es-nicht/", 404),
    ],
)
def test_a_public_page_brings_no_code_and_asks_nobody_else(
    client: Any, portal: Tree, address: str, status: int
) -> None:
    response = client.get(address)
    assert response.status_code == status
    assert "default-src 'self'" in response["Content-Security-Policy"].split("; ")
    assert "unsafe" not in response["Content-Security-Policy"]
    markup = markup_of(response.content.decode())
    assert (markup.inline, markup.dangerous) == ([], [])
    assert {urlsplit(url).netloc for url in markup.fetched} <= {"", "localhost"}
