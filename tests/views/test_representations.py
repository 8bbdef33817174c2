"""Pages in another form: found, guarded and answered as the page itself."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from django.http import HttpResponse
from wagtail import hooks
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from tests.factories import calendar_page, event_page, network_page, series_page

FILE = "/netzwerkstadt-2023.ics"


def restrict(page: Any, kind: str) -> PageViewRestriction:
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=kind, password="geheim" if kind == "password" else ""
    )
    if kind == "groups":
        restriction.groups.add(Group.objects.get_or_create(name="Intern")[0])
    return restriction


def let_in(client: Any, user: Any, restriction: PageViewRestriction) -> None:
    """Do what a permitted reader does: log in, belong to the group, know the password."""
    if restriction.restriction_type == "password":
        client.post(
            f"/_util/authenticate_with_password/{restriction.pk}/{restriction.page_id}/",
            {"password": "geheim", "return_url": "/"},
        )
        return
    user.groups.set(restriction.groups.all())
    client.force_login(user)


@pytest.fixture
def reader(django_user_model: Any) -> Any:
    return django_user_model.objects.create_user("leserin", "l@stadt.example", "x")


# Found or not


@pytest.mark.parametrize(
    "address",
    [
        "/netzwerkstadt-2023.pdf",
        "/netzwerkstadt-2023.exe",
        "/netzwerkstadt-2023.ICS",
        "/netzwerkstadt-2023.ics/",
        "/netzwerkstadt-2023.ics.ics",
        "/netzwerkstadt-2023/.ics",
        "/.ics",
        "/netzwerkstadt-2024.ics",
        "/netzwerkstadt-2023/index.ics",
        "/entwurf.ics",
        "/index.ics",
        "/auenstadt.ics",
        "/../netzwerkstadt-2023.ics",
    ],
)
def test_what_is_not_there_is_not_found(client: Any, home: Any, publish: Any, address: str) -> None:
    publish(home, event_page())
    home.add_child(instance=event_page(title="Entwurf", live=False))
    assert client.get(address).status_code == 404
    assert client.get(FILE).status_code == 200


def test_a_page_type_without_files_has_none(client: Any, home: Any, publish: Any) -> None:
    from portal.models import StandardPage

    publish(home, StandardPage(title="Text", slug="text"))
    assert client.get("/text.ics").status_code == 404
    assert client.get("/text/").status_code == 200


def test_a_page_that_was_unpublished_is_not_found(
    client: Any, home: Any, publish: Any, committed: Any
) -> None:
    event = publish(home, event_page())
    with committed():
        event.unpublish()
    assert client.get(FILE).status_code == 404


def test_unpublished_changes_are_not_served(client: Any, home: Any, publish: Any, committed: Any) -> None:
    event = publish(home, event_page())
    before = client.get(FILE).content
    with committed():
        event.title = "Geheimer Entwurf"
        event.save_revision()
    assert client.get(FILE).content == before


def test_without_a_site_nothing_is_found(client: Any, home: Any, publish: Any) -> None:
    publish(home, event_page())
    Site.objects.all().delete()
    assert client.get(FILE).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_file_can_only_be_read(client: Any, home: Any, publish: Any, method: str) -> None:
    publish(home, event_page())
    assert getattr(client, method)(FILE).status_code == 405


def test_head_answers_with_the_headers_of_get(client: Any, home: Any, publish: Any) -> None:
    publish(home, event_page())
    got, asked = client.get(FILE), client.head(FILE)
    assert (asked.status_code, asked.content, asked.headers) == (200, b"", got.headers)


@pytest.mark.parametrize("make", [calendar_page, network_page, series_page])
def test_the_root_page_of_a_site_answers_as_index(
    client: Any, site: Site, home: Any, publish: Any, make: Any
) -> None:
    root = publish(home, make())
    publish(root, event_page())
    site.root_page = root
    site.save()
    response = client.get("/index.ics")
    assert response.status_code == 200
    assert response.content.count(b"BEGIN:VEVENT") == 1
    assert client.get(FILE).status_code == 200


def test_a_page_called_index_goes_before_the_root(client: Any, site: Site, home: Any, publish: Any) -> None:
    root = publish(home, calendar_page())
    event = publish(root, event_page(slug="index"))
    site.root_page = root
    site.save()
    assert f"UID:{event.translation_key}" in client.get("/index.ics").content.decode()
    assert "Content-Disposition" in client.get("/index.ics")


# Moved


def test_the_file_of_a_moved_page_is_found(client: Any, home: Any, publish: Any, committed: Any) -> None:
    event = publish(home, event_page())
    with committed():
        event.slug = "neu"
        event.save_revision().publish()
    response = client.get(FILE)
    assert (response.status_code, response["Location"]) == (301, "/neu.ics")
    assert client.get(response["Location"]).status_code == 200


def test_the_feed_of_a_moved_page_is_found(client: Any, home: Any, publish: Any, committed: Any) -> None:
    series, calendar = publish(home, series_page()), publish(home, calendar_page())
    with committed():
        series.move(calendar, pos="last-child")
    response = client.get("/netzwerkstadt.ics")
    assert (response.status_code, response["Location"]) == (301, "/veranstaltungen/netzwerkstadt.ics")


def test_a_page_that_became_the_root_is_found(client: Any, site: Site, home: Any, publish: Any) -> None:
    root = publish(home, calendar_page())
    site.root_page = root
    site.save()
    Redirect.objects.create(old_path="/termine", redirect_page=root)
    response = client.get("/termine.ics")
    assert (response.status_code, response["Location"]) == (301, "/index.ics")


def test_a_redirect_to_elsewhere_has_no_file(client: Any, home: Any) -> None:
    Redirect.objects.create(old_path="/termine", redirect_link="https://andere.example/")
    assert client.get("/termine.ics").status_code == 404
    assert client.get("/termine/").status_code == 301


# Guarded


@pytest.mark.parametrize("kind", ["login", "password", "groups"])
@pytest.mark.parametrize("place", ["page", "parent", "grandparent"])
def test_a_restricted_file_is_refused_and_served_to_who_may_see_it(
    client: Any, home: Any, publish: Any, reader: Any, kind: str, place: str
) -> None:
    calendar = publish(home, calendar_page())
    series = publish(calendar, series_page())
    event = publish(series, event_page())
    address = "/veranstaltungen/netzwerkstadt/netzwerkstadt-2023.ics"
    public = client.get(address)
    restriction = restrict({"page": event, "parent": series, "grandparent": calendar}[place], kind)

    refused = client.get(address)
    assert (refused.status_code, refused["Content-Type"], refused["Cache-Control"]) == (
        403,
        "text/plain; charset=utf-8",
        "private, no-store",
    )
    assert b"BEGIN" not in refused.content
    assert b"<" not in refused.content

    let_in(client, reader, restriction)
    served = client.get(address)
    assert (served.status_code, served["Cache-Control"]) == (200, "private, no-store")
    assert served.content == public.content
    again = client.get(address, headers={"If-None-Match": served["ETag"]})
    assert (again.status_code, again["Cache-Control"]) == (304, "private, no-store")


def test_a_reader_of_another_group_is_refused(client: Any, home: Any, publish: Any, reader: Any) -> None:
    restrict(publish(home, event_page()), "groups")
    reader.groups.add(Group.objects.create(name="Andere"))
    client.force_login(reader)
    assert client.get(FILE).status_code == 403


def test_who_has_a_tag_learns_nothing_of_a_restricted_page(client: Any, home: Any, publish: Any) -> None:
    event = publish(home, event_page())
    tag = client.get(FILE)["ETag"]
    restrict(event, "login")
    response = client.get(FILE, headers={"If-None-Match": tag})
    assert (response.status_code, "ETag" in response) == (403, False)


@pytest.mark.parametrize("kind", ["login", "password", "groups"])
def test_the_feed_of_a_restricted_calendar_is_refused_and_holds_public_events_only(
    client: Any, home: Any, publish: Any, reader: Any, kind: str
) -> None:
    calendar = publish(home, calendar_page())
    publish(calendar, event_page(title="Intern"))
    publish(home, event_page(title="Offen"))
    restriction = restrict(calendar, kind)
    assert client.get("/veranstaltungen.ics").status_code == 403
    let_in(client, reader, restriction)
    served = client.get("/veranstaltungen.ics")
    assert (served.status_code, served["Cache-Control"]) == (200, "private, no-store")
    assert served.content.count(b"BEGIN:VEVENT") == 1
    assert b"Offen" in served.content


def test_an_alias_is_guarded_as_its_source(client: Any, home: Any, publish: Any, reader: Any) -> None:
    event = publish(home, event_page())
    event.create_alias(update_slug="zweitname")
    public = client.get(FILE).content
    assert client.get("/zweitname.ics").content == public
    restriction = restrict(event, "login")
    assert client.get("/zweitname.ics").status_code == 403
    let_in(client, reader, restriction)
    assert client.get("/zweitname.ics").content == public


def test_an_alias_of_an_alias_is_the_same_appointment(client: Any, home: Any, publish: Any) -> None:
    event = publish(home, event_page())
    event.create_alias(update_slug="zweitname").create_alias(update_slug="drittname")
    assert client.get("/drittname.ics").content == client.get(FILE).content


def test_a_hook_of_the_site_that_answers_itself_refuses_the_file(
    client: Any, home: Any, publish: Any
) -> None:
    publish(home, event_page())

    def closed(page: Any, request: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        return HttpResponse("Bitte anmelden") if page.slug == "netzwerkstadt-2023" else None

    with hooks.register_temporarily("before_serve_page", closed):
        response = client.get(FILE)
    assert (response.status_code, b"anmelden" in response.content) == (403, False)
    assert client.get(FILE).status_code == 200


def test_a_hook_of_the_site_around_the_page_is_around_the_file(client: Any, home: Any, publish: Any) -> None:
    publish(home, event_page())

    def stamped(serve: Any) -> Any:
        def inner(page: Any, request: Any, args: Any, kwargs: Any) -> HttpResponse:
            response = serve(page, request, args, kwargs)
            response["X-Seen"] = page.slug
            return response

        return inner

    with hooks.register_temporarily("on_serve_page", stamped):
        assert client.get(FILE)["X-Seen"] == "netzwerkstadt-2023"


def test_a_hook_of_the_site_sees_who_asks(client: Any, home: Any, publish: Any, reader: Any) -> None:
    publish(home, event_page())
    seen = []

    def note(page: Any, request: Any, args: Any, kwargs: Any) -> None:
        seen.append((page.slug, request.user))

    client.get("/")  # the session middleware is warm either way
    with hooks.register_temporarily("before_serve_page", note):
        client.get(FILE)
        client.force_login(reader)
        client.get(FILE)
    assert seen == [("netzwerkstadt-2023", AnonymousUser()), ("netzwerkstadt-2023", reader)]


# Translated


@pytest.fixture
def translated(home: Any, english: Any, publish: Any, committed: Any) -> Any:
    """An event with its translation from wagtail-localize; the home page is translated too."""
    from wagtail_localize.operations import translate_object

    event = publish(home, event_page())
    with committed():
        translate_object(home, [english])
        translate_object(event, [english])
    for page, title in ((home, "Home"), (event, "Network city")):
        english_page = page.get_translation(english).specific
        with committed():
            english_page.title = title
            english_page.save_revision().publish()
    return event


def test_a_translation_answers_under_its_language(client: Any, translated: Any) -> None:
    german, english = client.get(FILE), client.get("/en/netzwerkstadt-2023.ics")
    assert (german.status_code, english.status_code) == (200, 200)
    text = english.content.decode().replace("\r\n ", "").split("\r\n")
    assert f"UID:{translated.translation_key}" in text
    assert "SUMMARY;LANGUAGE=en:Network city" in text
    assert "URL:http://localhost/en/netzwerkstadt-2023/" in text
    assert "SUMMARY;LANGUAGE=de:NetzWerkStadt 2023" in german.content.decode().split("\r\n")


@pytest.mark.parametrize("kind", ["login", "password", "groups"])
@pytest.mark.parametrize("place", ["page", "parent"])
def test_a_translation_is_guarded_as_its_source(
    client: Any, home: Any, translated: Any, reader: Any, kind: str, place: str
) -> None:
    address = "/en/netzwerkstadt-2023"
    public = client.get(f"{address}.ics")
    assert public.status_code == 200
    restriction = restrict(translated if place == "page" else home, kind)
    assert client.get(f"{address}.ics").status_code == 403
    page = client.get(f"{address}/")
    assert b"Network city" not in page.content
    let_in(client, reader, restriction)
    served = client.get(f"{address}.ics")
    assert (served.status_code, served["Cache-Control"], served.content) == (
        200,
        "private, no-store",
        public.content,
    )
    assert b"Network city" in client.get(f"{address}/").content


def test_a_translation_of_an_unpublished_page_is_not_found(
    client: Any, translated: Any, committed: Any
) -> None:
    assert client.get("/en/netzwerkstadt-2023/").status_code == 200
    with committed():
        translated.unpublish()
    assert client.get("/en/netzwerkstadt-2023.ics").status_code == 404
    assert client.get("/en/netzwerkstadt-2023/").status_code == 404
