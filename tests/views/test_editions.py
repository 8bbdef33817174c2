"""The way to the next edition: who may go it, what it asks, what it says afterwards."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission

from tests.factories import event_page, series_page
from tests.models.forms import refused
from wagtail_netzwerk.models import Person
from wagtail_netzwerk.pages.models import EventPage, WorkshopPage
from wagtail_netzwerk.views import status_menu

EDITORS = pytest.mark.parametrize("who", ["redaktion", "chefredaktion"])
NEW = {"start_date": "2124-05-16", "title": "NetzWerkStadt 2124"}


@pytest.fixture
def event(home: Any, publish: Any) -> Any:
    return publish(home, event_page())


def address(page: Any) -> str:
    name = "wagtail_netzwerk_next_edition"
    return reverse(name if isinstance(page, EventPage) else f"{name}_of_series", args=[page.pk])


def said(response: Any) -> list[str]:
    return [str(message).strip() for message in get_messages(response.wsgi_request)]


def labels(found: Any) -> list[str]:
    return [str(button.label) for button in found]


@EDITORS
def test_both_groups_make_the_next_edition_and_publish_nothing(event: Any, request: Any, who: str) -> None:
    client = request.getfixturevalue(who)
    page = client.get(address(event))
    assert (page.status_code, page.context["form"].initial) == (200, {"title": "NetzWerkStadt 2023"})
    response = client.post(address(event), NEW)
    new = EventPage.objects.get(title="NetzWerkStadt 2124")
    assert (response.status_code, response.url) == (302, f"/admin/pages/{new.pk}/edit/")
    assert (new.start_date, new.live, new.owner) == (date(2124, 5, 16), False, client.user)
    assert said(response) == [
        "„NetzWerkStadt 2124“ wurde als Entwurf angelegt.",
        "Nicht übernommen: Status und Grund; Zahl der Teilnehmenden; "
        "Ergebnisse, nächste Schritte und Aufrufe.",
    ]
    assert client.get(response.url).status_code == 200


def test_what_stays_behind_is_said_before_and_afterwards(home: Any, publish: Any, redaktion: Any) -> None:
    person = Person.objects.create(name="Erika Erfunden", responsibility="Leitung")
    event = publish(
        home,
        event_page(
            registration_url="https://formular.example.org/",
            contact_person=person,
            body=[
                {
                    "type": "netzwerk_downloads",
                    "value": [{"type": "download", "value": {"document": None, "kind": "form"}}],
                }
            ],
        ),
    )
    words = [
        "Status und Grund",
        "Zahl der Teilnehmenden",
        "Ergebnisse, nächste Schritte und Aufrufe",
        "Link zur Anmeldung",
        "1 Dokument",
        "Personen, die nicht öffentlich sind; ihre Funktion bleibt (Erika Erfunden)",
    ]
    assert redaktion.get(address(event)).context["left_behind"] == words
    assert said(redaktion.post(address(event), NEW))[1] == f"Nicht übernommen: {'; '.join(words)}."


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        ({}, {"start_date": ["required"]}),
        ({"start_date": "Mai"}, {"start_date": ["invalid"]}),
        ({"start_date": "2023-05-04"}, {"start_date": ["order"]}),
        ({"start_date": "2022-05-05"}, {"start_date": ["order"]}),
        ({"start_date": "0202-05-04"}, {"start_date": ["year"]}),
        ({"start_date": "2999-05-04"}, {"start_date": ["year"]}),
        ({"start_date": "2124-05-16", "title": " "}, {"title": ["required"]}),
        ({"start_date": "2124-05-16", "title": "x" * 256}, {"title": ["max_length"]}),
    ],
)
def test_a_wrong_day_is_refused_at_the_field(
    event: Any, redaktion: Any, data: dict[str, str], codes: dict[str, list[str]]
) -> None:
    response = redaktion.post(address(event), {"title": "Neu", **data})
    assert refused(response) == codes
    assert EventPage.objects.count() == 1


def test_the_editor_reads_in_german_what_the_old_day_was(event: Any, redaktion: Any) -> None:
    response = redaktion.post(address(event), {"title": "Neu", "start_date": "2023-05-04"})
    message = "Bitte geben Sie einen Tag nach der bisherigen Ausgabe an: Donnerstag, 4. Mai 2023."
    assert response.context["form"].errors == {"start_date": [message]}


def test_a_time_that_the_new_day_does_not_have_is_refused(home: Any, publish: Any, redaktion: Any) -> None:
    event = publish(home, event_page(start_time=time(2, 30), end_time=time(5)))
    response = redaktion.post(address(event), {"start_date": "2026-03-29", "title": "Neu"})
    assert refused(response) == {"start_date": ["clock_change"]}


def test_a_day_in_the_past_is_allowed_and_said(event: Any, redaktion: Any) -> None:
    response = redaktion.post(address(event), {"start_date": "2024-05-16", "title": "NetzWerkStadt 2024"})
    assert EventPage.objects.filter(title="NetzWerkStadt 2024").exists()
    assert said(response)[-1] == "Der eingegebene Tag liegt in der Vergangenheit."


def test_a_series_goes_on_with_its_latest_edition(home: Any, publish: Any, redaktion: Any) -> None:
    series = publish(home, series_page(title_pattern="{n}. Konferenz"))
    publish(series, event_page(edition_number=1, start_date=date(2022, 5, 4)))
    latest = publish(series, event_page(edition_number=2))
    response = redaktion.get(address(series))
    assert response.url == address(latest)
    assert redaktion.get(response.url).context["form"].initial == {"title": "3. Konferenz"}


def test_a_series_without_editions_begins_with_an_empty_form(home: Any, publish: Any, redaktion: Any) -> None:
    series = publish(home, series_page())
    response = redaktion.get(address(series), follow=True)
    assert response.redirect_chain[-1][0] == (
        f"/admin/pages/add/wagtail_netzwerk_pages/eventpage/{series.pk}/"
    )


def test_a_locked_event_has_a_next_edition_too(event: Any, chefredaktion: Any, redaktion: Any) -> None:
    event.locked, event.locked_by = True, chefredaktion.user
    event.save()
    assert redaktion.post(address(event), NEW).status_code == 302
    assert EventPage.objects.get(title=NEW["title"]).locked is False


def test_a_draft_has_a_next_edition_too(home: Any, redaktion: Any) -> None:
    event = home.add_child(instance=event_page(live=False))
    assert redaktion.post(address(event), NEW).status_code == 302


def test_who_may_not_add_a_page_there_may_not_make_the_next_edition(
    home: Any, publish: Any, event: Any, redaktion: Any
) -> None:
    GroupPagePermission.objects.filter(group__name="Redaktion", permission__codename="add_page").delete()
    series = publish(home, series_page())
    for view_name in ("", "edit"):
        for page in (event, series):
            assert labels(status_menu.edition_buttons(page, redaktion.user, view_name)) == []
    assert [redaktion.get(address(event)).status_code, redaktion.post(address(event), NEW).status_code] == [
        302,
        302,
    ]
    assert EventPage.objects.count() == 1
    assert Client().get(address(event)).url.startswith("/admin/login/")


def test_a_right_on_the_event_alone_is_none_beside_it(event: Any, redaktion: Any) -> None:
    group = Group.objects.get(name="Redaktion")
    GroupPagePermission.objects.filter(group=group, permission__codename="add_page").delete()
    right = Permission.objects.get(codename="add_page")
    GroupPagePermission.objects.create(group=group, page=event, permission=right)
    assert labels(status_menu.edition_buttons(event, redaktion.user, "edit")) == []
    assert redaktion.post(address(event), NEW).status_code == 302
    assert EventPage.objects.count() == 1


def test_other_pages_and_aliases_have_none(home: Any, event: Any, redaktion: Any) -> None:
    alias = event.create_alias(update_slug="zweitname")
    below = event.add_child(instance=WorkshopPage(title="AG 1"))
    for page in (home, alias, below):
        assert labels(status_menu.edition_buttons(page, redaktion.user, "edit")) == []
    paths = [f"/admin/netzwerk/events/{pk}/next-edition/" for pk in (home.pk, alias.pk, below.pk, 99999)]
    paths += [f"/admin/netzwerk/series/{pk}/next-edition/" for pk in (home.pk, event.pk, 99999)]
    assert [redaktion.get(path).status_code for path in paths] == [404] * 7


def test_a_translation_has_its_next_edition_on_its_source(
    home: Any, event: Any, translate: Any, admin_client: Any
) -> None:
    translated = translate(event, "Network city")
    response = admin_client.get(address(translated))
    assert response.url == f"/admin/pages/{translated.pk}/edit/"
    assert EventPage.objects.count() == 2


@EDITORS
def test_the_action_is_in_the_menus_of_events_and_series(
    home: Any, publish: Any, event: Any, request: Any, who: str
) -> None:
    client = request.getfixturevalue(who)
    series = publish(home, series_page())
    for page in (event, series):
        for view_name in ("", "edit"):
            assert labels(status_menu.edition_buttons(page, client.user, view_name)) == ["Neue Ausgabe"]
        html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
        assert html.count(f'href="{address(page)}"') == 1
    html = client.get(reverse("wagtailadmin_explore", args=[home.pk])).content.decode()
    assert [html.count(f'href="{address(page)}') for page in (event, series)] == [1, 1]


def test_a_listing_asks_nothing_more_for_each_event(
    event: Any, redaktion: Any, django_assert_num_queries: Any
) -> None:
    event.permissions_for_user(redaktion.user)  # the rights of a user are asked for once
    event.specific_class  # noqa: B018 - so are types of pages
    with django_assert_num_queries(0):
        assert labels(status_menu.edition_buttons(event, redaktion.user)) == ["Neue Ausgabe"]


def test_the_history_of_the_draft_names_the_old_edition(event: Any, redaktion: Any) -> None:
    redaktion.post(address(event), NEW)
    new = EventPage.objects.get(title=NEW["title"])
    html = redaktion.get(reverse("wagtailadmin_pages:history", args=[new.pk])).content.decode()
    assert "Für die nächste Ausgabe übernommen aus „NetzWerkStadt 2023“" in html


@EDITORS
@pytest.mark.parametrize("keeps_live", [True, False])
def test_in_a_copy_made_in_the_admin_all_sessions_take_place(
    home: Any, publish: Any, event: Any, request: Any, who: str, keeps_live: bool
) -> None:
    client = request.getfixturevalue(who)
    session = {"round": None, "room": "R 1", "status": "cancelled", "note": "Krankheit"}
    publish(event, WorkshopPage(title="AG 1", sessions=[{"type": "session", "value": session}]))
    data = {
        "new_title": "Kopie",
        "new_slug": "kopie",
        "new_parent_page": str(home.pk),
        "copy_subpages": "on",
        **({"publish_copies": "on"} if keeps_live else {}),
    }
    client.post(reverse("wagtailadmin_pages:copy", args=[event.pk]), data)
    (copied,) = EventPage.objects.get(slug="kopie").get_children().specific()
    assert copied.live == (keeps_live and who == "chefredaktion")
    for page in (copied, copied.get_latest_revision_as_object()):
        (block,) = page.sessions
        assert [block.value[name] for name in ("room", "status", "note")] == ["R 1", "scheduled", ""]
