"""What is refused, and what editors are told."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.urls import reverse
from wagtail.models import GroupApprovalTask, PageViewRestriction, Workflow, WorkflowTask

from tests.factories import calendar_page, event_page, series_page, venue
from tests.models.forms import post_event, refused
from wagtail_netzwerk.models import CalendarEntry, Venue
from wagtail_netzwerk.pages.models import EventPage
from wagtail_netzwerk.views.guards import warn_about_past


@pytest.mark.parametrize(
    ("now", "warnings"),
    [(datetime(2023, 5, 4, 15, 59, tzinfo=UTC), 0), (datetime(2023, 5, 4, 16, 1, tzinfo=UTC), 1)],
    ids=["still on", "over"],
)
def test_an_event_that_is_over_when_published_is_pointed_out(
    home: Any, rf: Any, time_machine: Any, now: datetime, warnings: int
) -> None:
    time_machine.move_to(now, tick=False)
    request = rf.post("/", {"action-publish": "1"})
    request.session = {}
    request._messages = FallbackStorage(request)
    for page in (event_page(), event_page(start_date=None), series_page()):
        warn_about_past(request, page)
    assert len(get_messages(request)) == warnings


def test_saving_a_draft_of_what_is_over_warns_nobody(home: Any, rf: Any) -> None:
    request = rf.post("/", {})
    request.session = {}
    request._messages = FallbackStorage(request)
    warn_about_past(request, event_page())
    assert len(get_messages(request)) == 0


# Deleting what is in use


def test_a_venue_in_use_is_not_deleted_and_its_use_is_shown(
    admin_client: Any, home: Any, publish: Any
) -> None:
    place = venue(locale=home.locale)
    publish(home, event_page(venue=place))
    address = reverse("wagtailsnippets_wagtail_netzwerk_venue:delete", args=[place.pk])
    response = admin_client.post(address)
    assert response.url == reverse("wagtailsnippets_wagtail_netzwerk_venue:usage", args=[place.pk])
    assert Venue.objects.count() == 1
    assert "NetzWerkStadt 2023" in admin_client.get(response.url).content.decode()


def test_a_venue_that_only_a_draft_names_can_go_and_the_draft_stays_editable(
    admin_client: Any, home: Any, publish: Any
) -> None:
    event = publish(home, event_page())
    place = venue(locale=home.locale)
    event.venue, event.place_text = place, ""
    event.save_revision()
    admin_client.post(reverse("wagtailsnippets_wagtail_netzwerk_venue:delete", args=[place.pk]))
    assert Venue.objects.count() == 0
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[event.pk])).status_code == 200


def test_an_event_whose_venue_is_deleted_by_code_loses_it_in_the_calendar_too(
    home: Any, publish: Any, committed: Any
) -> None:
    place = venue(locale=home.locale)
    publish(home, event_page(venue=place))
    assert "Marzahner Promenade" in CalendarEntry.objects.get().component
    with committed():
        place.delete()
    assert "Marzahner Promenade" not in CalendarEntry.objects.get().component


# Publishing past the form


def test_bulk_publishing_refuses_what_is_incomplete(admin_client: Any, home: Any) -> None:
    complete = home.add_child(instance=event_page(title="Ganz", live=False))
    partial = home.add_child(instance=event_page(title="Halb", live=False, place_text=""))
    for page in (complete, partial):
        page.save_revision()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    query = {"id": [complete.pk, partial.pk], "next": "/admin/"}
    response = admin_client.post(address, query_params=query, data={"include_descendants": ""}, follow=True)
    assert EventPage.objects.filter(live=True).count() == 0
    assert [message.level_tag for message in response.context["messages"]] == ["error"]
    assert str(next(iter(response.context["messages"]))).startswith("Halb: ")
    query = {"id": [complete.pk], "next": "/admin/"}
    admin_client.post(address, query_params=query, data={"include_descendants": ""})
    assert [page.title for page in EventPage.objects.filter(live=True)] == ["Ganz"]


def test_an_event_in_moderation_stays_complete(admin_client: Any, admin_user: Any, home: Any) -> None:
    page = home.add_child(instance=event_page(live=False))
    page.save_revision()
    workflow = Workflow.objects.create(name="Freigabe")
    task = GroupApprovalTask.objects.create(name="Freigabe")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    workflow.start(page, admin_user)
    response = post_event(admin_client, page, action="", place_text="")
    assert refused(response) == {"venue": ["missing"]}


# Copies


def test_an_own_page_below_the_translation_of_a_restricted_page_is_guarded(
    client: Any, home: Any, english: Any, publish: Any, committed: Any
) -> None:
    from tests.test_localize import translate

    with committed():
        translate(home, english, {})
    calendar = publish(home, calendar_page())
    with committed():
        translate(calendar, english, {"Veranstaltungen": "Events"})
    publish(calendar.get_translation(english), event_page(title="English only", slug="only", locale=english))
    assert client.get("/en/veranstaltungen/only/").status_code == 200
    assert client.get("/en/veranstaltungen/only.ics").status_code == 200
    PageViewRestriction.objects.create(page=calendar, restriction_type=PageViewRestriction.LOGIN)
    assert client.get("/en/veranstaltungen/only/").status_code == 302
    assert client.get("/en/veranstaltungen/only.ics").status_code == 403
