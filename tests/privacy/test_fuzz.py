"""Hostile requests to every public address: never an error, never what is private or another site's."""

from __future__ import annotations

import logging
from itertools import cycle
from random import Random
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from portal.models import HomePage
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, Page, Site

from tests.factories import event_page
from tests.privacy import situations
from tests.privacy.hostile_requests import HERE, NEIGHBOUR, Request, requests
from tests.privacy.tree import SECRET, build, isolated, publish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.privacy.tree import Tree

pytestmark = [pytest.mark.thorough, pytest.mark.django_db]

CHUNKS, REQUESTS_PER_CHUNK = 51, 100
NEIGHBOURS_WORD = "Nachbarwort5k2"
OUR_WORD = "Unserwort3p8"


@pytest.fixture(scope="module")
def addresses(django_db_setup: None, django_db_blocker: Any) -> Iterator[list[str]]:
    """A portal with public pages and all kinds of hidden ones, beside another site."""
    ways = cycle([situations.restricted("login"), situations.draft, situations.restricted("password")])
    with isolated(django_db_blocker):
        tree = build(lambda *args: next(ways)(*args), "de", hidden=True)
        public = publish(tree.calendar, event_page(title=OUR_WORD, slug="unser"))
        Redirect.objects.create(old_path="/frueher", redirect_page=public, site=tree.site)
        documents = [document(hidden) for hidden in (True, False)]
        neighbour(tree)
        yield [*page_addresses(), *(item.url for item in documents), *FIXED]


#: What is no page. Accounts and passwords are asked for in public too.
FIXED = [
    *(
        "/",
        "/en/",
        "/suche/",
        "/suche/",
        "/en/suche/",
        "/sitemap.xml",
        "/robots.txt",
        "/index.ics",
        "/frueher/",
    ),
    *(
        "/frueher.ics",
        "/api/v2/",
        "/api/v2/pages/",
        "/api/v2/pages/",
        "/api/v2/pages/find/",
        "/api/v2/pages/1/",
    ),
    *("/documents/1/x.pdf", "/documents/", "/media/", "/media/documents/geheim.txt", "/media/images/x.jpg"),
    *("/static/portal/site.css", "/static/", "/gibt-es-nicht/", "/favicon.ico", "/_util/login/"),
    *("/_util/authenticate_with_password/1/1/", "/admin/login/", "/django-admin/login/", "/nachbarhaus/"),
]


def page_addresses() -> list[str]:
    """Of every page, public or not, with the number that the API knows it by."""
    pages = Page.objects.filter(depth__gt=1)
    urls = [urlsplit(page.full_url).path for page in pages if page.full_url]
    files = [f"{url.rstrip('/')}.ics" for url in urls if url != "/"]
    return [*urls, *files, *(f"/api/v2/pages/{page.pk}/" for page in pages)]


def document(hidden: bool) -> Any:
    collection = Collection.get_first_root_node().add_child(instance=Collection(name=str(hidden)))
    if hidden:
        CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    file = ContentFile((SECRET if hidden else "offen").encode(), "geheim.txt" if hidden else "offen.txt")
    return get_document_model().objects.create(title="Protokoll", file=file, collection=collection)


def neighbour(tree: Tree) -> None:
    home = HomePage(title=NEIGHBOURS_WORD, slug="nachbar", locale=tree.home.locale)
    Page.objects.get(depth=1).add_child(instance=home)
    Site.objects.create(hostname=NEIGHBOUR, root_page=home)
    publish(home, event_page(title=NEIGHBOURS_WORD, slug="nachbarhaus", summary="Termin"))


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_hostile_requests_do_no_harm(addresses: list[str], chunk: int, caplog: Any) -> None:
    caplog.set_level(logging.ERROR, "django.request")
    random = Random(chunk)  # noqa: S311 - the same requests each time
    clients = [Client(enforce_csrf_checks=flag, raise_request_exception=False) for flag in (True, False)]
    for request in requests(random, addresses, REQUESTS_PER_CHUNK):
        client = random.choice(clients)
        client.cookies.clear()
        response = request.send(client)
        check(request, response)
        errors = [record for record in caplog.records if record.name == "django.request"]
        assert not errors, request


def check(request: Request, response: Any) -> None:
    assert response.status_code < 500, request
    text = b"".join(response).decode(errors="replace")
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    foreign = OUR_WORD if request.asks_neighbour else NEIGHBOURS_WORD
    assert (SECRET in text + headers, foreign in text + headers) == (False, False), request
    assert urlsplit(response.get("Location", "")).netloc in {"", host(request)}, request
    if request.method == "GET" and "csrfmiddlewaretoken" not in text:
        # Django replaces a broken token, and has the browser forget a broken session.
        sent = request.headers.get("Cookie", "")
        assert [name for name in response.cookies if f"{name}=" not in sent] == [], request


def host(request: Request) -> str:
    return request.headers.get("Host") or HERE


def test_what_must_not_be_shown_is_there(addresses: list[str], client: Any) -> None:
    """Or the requests would look for what no page holds."""
    assert OUR_WORD in client.get("/termine/unser/").content.decode()
    assert NEIGHBOURS_WORD in client.get("/nachbarhaus/", headers={"Host": NEIGHBOUR}).content.decode()
    situations.log_in(client)
    assert SECRET in client.get("/thema/netz/bereich/reihe/verborgen-8w4z-1/").content.decode()
