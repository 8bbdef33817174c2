"""A document of a private collection is reached through Wagtail, which asks, and in no other way."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from tests.factories import event_page
from tests.privacy.tree import SECRET

KINDS = [
    pytest.param(CollectionViewRestriction.LOGIN, 302, id="login"),
    pytest.param(CollectionViewRestriction.PASSWORD, 200, id="password"),
    pytest.param(CollectionViewRestriction.GROUPS, 302, id="groups"),
]


@pytest.fixture
def document(db: None) -> Any:
    collection = Collection.get_first_root_node().add_child(instance=Collection(name="Intern"))
    return get_document_model().objects.create(
        title="Protokoll", file=ContentFile(SECRET.encode(), "protokoll.txt"), collection=collection
    )


@pytest.fixture
def event(home: Any, publish: Any, document: Any) -> Any:
    """An event whose text links the document."""
    link = f'<a linktype="document" id="{document.pk}">Protokoll</a>'
    return publish(home, event_page(body=[("paragraph", f"<p>{link}</p>")]))


def restrict(collection: Any, kind: str) -> None:
    restriction = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=kind, password="offenes Wort" if kind == "password" else ""
    )
    if kind == CollectionViewRestriction.GROUPS:
        restriction.groups.add(Group.objects.create(name="Arbeitskreis"))


def content(response: Any) -> str:
    return b"".join(response).decode()


def test_a_public_document_is_served(client: Any, event: Any, document: Any) -> None:
    assert f'href="{document.url}"' in client.get(event.url).content.decode()
    response = client.get(document.url)
    assert (response.status_code, content(response)) == (200, SECRET)


@pytest.mark.parametrize(("kind", "status"), KINDS)
def test_a_document_of_a_private_collection_is_not_served(
    client: Any, event: Any, document: Any, kind: str, status: int
) -> None:
    restrict(document.collection, kind)
    response = client.get(document.url)
    assert response.status_code == status
    assert SECRET not in content(response)


def test_a_reader_of_the_private_collection_gets_the_document(client: Any, document: Any) -> None:
    restrict(document.collection, CollectionViewRestriction.LOGIN)
    client.force_login(User.objects.create(username="leserin"))
    assert content(client.get(document.url)) == SECRET


@pytest.mark.parametrize("detour", ["", "x/../", "./", "/", "//", "x/%2e%2e/", "../media/"])
def test_no_document_is_reached_past_wagtail(client: Any, document: Any, detour: str) -> None:
    response = client.get(f"/media/{detour}{document.file.name}")
    assert response.status_code in {400, 404}
    assert SECRET not in content(response)


def test_pictures_are_served_from_where_documents_are_not(client: Any, document: Any) -> None:
    storage = document.file.storage
    name = storage.save("images/bild.txt", ContentFile(b"Bild"))
    assert content(client.get(f"/media/{name}")) == "Bild"


def test_no_public_page_links_the_file_itself(client: Any, event: Any, document: Any) -> None:
    for address in ("/", event.url, "/suche/?q=NetzWerkStadt", f"/api/v2/pages/{event.pk}/?fields=*"):
        response = client.get(address)
        assert response.status_code == 200
        assert document.file.url not in response.content.decode()


def test_a_name_that_no_file_can_have_is_not_found(client: Any, home: Any) -> None:
    assert client.get(f"/media/{'a' * 1000}.jpg").status_code == 404
