"""The page in the admin that shows the next events as text."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests.factories import event_page

ADDRESS = "/admin/netzwerk/announcements/"


@pytest.fixture(params=["redaktion", "chefredaktion"])
def editor(request: pytest.FixtureRequest) -> Any:
    """Each of the two groups in turn."""
    return request.getfixturevalue(request.param)


@pytest.fixture(autouse=True)
def _today(time_machine: Any) -> None:
    time_machine.move_to(datetime(2023, 5, 1, 10, 0, tzinfo=UTC), tick=False)


def test_editors_find_the_text_in_the_menu_and_in_the_listing(editor: Any, home: Any) -> None:
    assert reverse("netzwerk_announcements:index") == ADDRESS
    assert ADDRESS in editor.get("/admin/").content.decode()
    listing = editor.get("/admin/netzwerk/events/").content.decode()
    assert f'href="{ADDRESS}"' in listing


def test_the_next_four_weeks_are_shown_unless_asked_otherwise(editor: Any, home: Any, publish: Any) -> None:
    publish(home, event_page(title="Bald"))
    publish(home, event_page(title="Später", start_date=date(2023, 6, 15)))
    html = editor.get(ADDRESS).content.decode()
    assert ("Bald" in html, "Später" in html) == (True, False)
    html = editor.get(ADDRESS, {"weeks": 52}).content.decode()
    assert ("Bald" in html, "Später" in html) == (True, True)


def test_the_text_stands_in_a_labelled_field_that_cannot_be_changed(
    editor: Any, home: Any, publish: Any
) -> None:
    publish(home, event_page(title="Tee & </textarea><script>alert(1)</script>"))
    html = editor.get(ADDRESS).content.decode()
    assert 'for="announcements-text"' in html
    assert '<textarea id="announcements-text" rows="24" readonly lang="de"' in html
    assert "Tee &amp; &lt;/textarea&gt;&lt;script&gt;" in html
    assert "<script>alert" not in html


def test_nobody_sees_what_is_not_public(editor: Any, admin_client: Any, home: Any, publish: Any) -> None:
    home.add_child(instance=event_page(title="Entwurf", live=False))
    page = publish(home, event_page(title="Intern"))
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    for client in (editor, admin_client):
        for query in ({}, {"format": "txt"}):
            content = client.get(ADDRESS, query).content.decode()
            assert "Intern" not in content
            assert "Entwurf:" not in content
    assert 'id="announcements-text"' not in editor.get(ADDRESS).content.decode()


def test_the_text_can_be_downloaded(editor: Any, home: Any, publish: Any) -> None:
    publish(home, event_page(title="Bürgerfest"))
    response = editor.get(ADDRESS, {"format": "txt", "language": "de"})
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Content-Disposition"].endswith('-2023-05-01-de.txt"')
    assert response.content.decode().split("\n")[1] == "Bürgerfest"
    page = editor.get(ADDRESS, {"weeks": 7})
    assert f"site={home.get_site().pk}&amp;language=de&amp;weeks=7&amp;format=txt" in page.content.decode()


def test_another_language_can_be_chosen(editor: Any, home: Any, english: Any, publish: Any) -> None:
    english_home = home.copy_for_translation(english)
    english_home.live = True
    english_home.save()
    publish(home, event_page(title="Fest"))
    publish(english_home, event_page(title="Fair", locale=english))
    html = editor.get(ADDRESS, {"language": "en"}).content.decode()
    assert "Thursday, 4 May 2023" in html
    assert ("Fair" in html, "Fest\n" in html) == (True, False)


@pytest.mark.parametrize(
    "query",
    [
        {"weeks": "0"},
        {"weeks": "53"},
        {"weeks": "x"},
        {"weeks": "9" * 5000},
        {"weeks": ""},
        {"site": "9" * 30},
        {"site": "\x00"},
        {"language": "xx"},
        {"language": "\x00"},
        {"language": "de'"},
    ],
    ids=lambda query: str(query)[:30],
)
def test_a_senseless_choice_is_answered_with_a_message(
    editor: Any, home: Any, publish: Any, query: dict[str, str]
) -> None:
    publish(home, event_page())
    for extra in ({}, {"format": "txt"}):
        response = editor.get(ADDRESS, {**query, **extra})
        assert response.status_code == 200
        assert "error-message" in response.content.decode()
        assert "NetzWerkStadt 2023" not in response.content.decode()


def test_visitors_must_log_in(client: Any, home: Any) -> None:
    assert client.get(ADDRESS).url.startswith("/admin/login/")


def test_only_reading_is_possible(editor: Any, home: Any) -> None:
    assert editor.post(ADDRESS).status_code == 405
