"""An event through the admin's edit form: drafts may lack things, what is published may not."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail.users.models import UserProfile

from tests.factories import event_page
from tests.models.forms import event_data, post_event, refused
from wagtail_netzwerk.models import CalendarEntry
from wagtail_netzwerk.pages.models import EventPage


@pytest.fixture
def editor(client: Any, django_user_model: Any) -> Any:
    user = django_user_model.objects.create_superuser("redaktion", "r@stadt.example", "x")
    client.force_login(user)
    return user


@pytest.fixture
def draft(home: Any, editor: Any) -> EventPage:
    page = event_page(live=False)
    home.add_child(instance=page)
    page.save_revision()
    return page


def latest(page: EventPage) -> EventPage:
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object()


def calendar_lines(page: EventPage) -> list[str]:
    return CalendarEntry.objects.get(page_id=page.pk).component.split("\r\n")


def test_a_new_event_is_published_from_the_create_form(
    client: Any, home: Any, editor: Any, committed: Any
) -> None:
    address = reverse("wagtailadmin_pages:add", args=["wagtail_netzwerk_pages", "eventpage", home.pk])
    with committed():
        response = client.post(address, event_data(**{"action-publish": "1"}))
    assert refused(response) == {}
    event = EventPage.objects.get(slug="netzwerkstadt-2023")
    assert (event.live, event.start_date, event.start_time, event.end_time) == (
        True,
        date(2023, 5, 4),
        time(14, 30),
        time(18),
    )
    assert f"UID:{event.translation_key}" in calendar_lines(event)


def test_a_new_draft_needs_nothing_but_a_title(client: Any, home: Any, editor: Any) -> None:
    address = reverse("wagtailadmin_pages:add", args=["wagtail_netzwerk_pages", "eventpage", home.pk])
    response = client.post(address, event_data(start_date="", start_time="", end_time="", place_text=""))
    assert refused(response) == {}
    event = EventPage.objects.get(slug="netzwerkstadt-2023")
    assert (event.live, event.start_date) == (False, None)


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        pytest.param(
            {"start_date": "", "start_time": "", "end_time": ""}, {"start_date": ["required"]}, id="day"
        ),
        pytest.param({"place_text": ""}, {"venue": ["missing"]}, id="place"),
        pytest.param({"attendance_mode": "online"}, {"online_url": ["missing"]}, id="online address"),
        pytest.param({"status": "rescheduled"}, {"previous_start_date": ["missing"]}, id="former date"),
        pytest.param(
            {"registration_deadline": "2023-05-05"}, {"registration_deadline": ["order"]}, id="deadline"
        ),
        pytest.param(
            {"end_date": "2023-05-05", "end_time": ""}, {"end_time": ["missing"]}, id="last day's end"
        ),
    ],
)
def test_what_a_draft_may_lack_is_asked_for_at_publishing(
    client: Any, draft: EventPage, changes: dict[str, str], errors: dict[str, list[str]]
) -> None:
    response = post_event(client, draft, title="Neuer Titel", **changes)
    assert refused(response) == errors
    # Nothing that was typed is lost: the form shows it again.
    assert response.context["form"]["title"].value() == "Neuer Titel"
    assert Page.objects.get(pk=draft.pk).live is False
    assert refused(post_event(client, draft, "", title="Neuer Titel", **changes)) == {}
    assert latest(draft).title == "Neuer Titel"


def test_an_image_needs_words_and_a_credit_only_at_publishing(client: Any, draft: EventPage) -> None:
    from wagtail.images import get_image_model

    image = get_image_model().objects.create(title="Saal", file=get_test_image_file())
    response = post_event(client, draft, image=str(image.pk))
    assert refused(response) == {"image_alt": ["missing"], "image_credit": ["missing"]}
    assert refused(post_event(client, draft, "", image=str(image.pk))) == {}
    response = post_event(client, draft, image=str(image.pk), image_is_decorative="on", image_credit="Stadt")
    assert refused(response) == {}
    assert EventPage.objects.get(pk=draft.pk).live is True


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        pytest.param({"end_date": "2023-05-03"}, {"end_date": ["order"]}, id="last day before the first"),
        pytest.param({"end_time": "14:00"}, {"end_time": ["order"]}, id="end before the beginning"),
        pytest.param({"start_time": ""}, {"end_time": ["no_start"]}, id="end without beginning"),
        pytest.param({"all_day": "on"}, {"start_time": ["all_day"], "end_time": ["all_day"]}, id="all day"),
        pytest.param(
            {"start_date": "2026-03-29", "start_time": "02:30"}, {"start_time": ["clock_change"]}, id="gap"
        ),
        pytest.param({"start_date": "0001-01-01"}, {"start_date": ["year"]}, id="year 1"),
        pytest.param({"start_date": "9999-12-31"}, {"start_date": ["year"]}, id="year 9999"),
        pytest.param({"start_date": "31.13.2023"}, {"start_date": ["invalid"]}, id="no date"),
        pytest.param({"timezone": "Europe/Nowhere"}, {"timezone": ["invalid_choice"]}, id="no zone"),
        pytest.param({"is_free": "on", "price": "5 Euro"}, {"price": ["free"]}, id="free with a price"),
        pytest.param({"title": "x" * 10_000}, {"title": ["max_length"]}, id="title too long"),
        pytest.param({"summary": "x" * 501}, {"summary": ["max_length"]}, id="summary too long"),
        pytest.param({"online_url": "javascript:alert(1)"}, {"online_url": ["invalid"]}, id="no address"),
        pytest.param({"capacity": "0"}, {"capacity": ["min_value"]}, id="no places"),
    ],
)
def test_what_contradicts_itself_is_refused_in_drafts_too(
    client: Any, draft: EventPage, changes: dict[str, str], errors: dict[str, list[str]]
) -> None:
    assert refused(post_event(client, draft, "", **changes)) == errors
    assert Page.objects.get(pk=draft.pk).live is False


def test_what_contradicts_itself_is_refused_at_publishing(client: Any, draft: EventPage) -> None:
    response = post_event(client, draft, end_time="14:00", attendance_mode="online")
    assert refused(response) == {"end_time": ["order"], "online_url": ["missing"]}


def test_a_title_of_10_000_characters_is_refused_in_the_create_form(
    client: Any, home: Any, editor: Any
) -> None:
    address = reverse("wagtailadmin_pages:add", args=["wagtail_netzwerk_pages", "eventpage", home.pk])
    response = client.post(address, event_data(title="x" * 10_000, slug="", **{"action-publish": "1"}))
    assert refused(response)["title"] == ["max_length"]
    assert EventPage.objects.exists() is False


def test_an_accessibility_service_entered_twice_is_refused_at_the_second(
    client: Any, draft: EventPage
) -> None:
    service = {"fact": "childcare", "answer": "yes", "note": ""}
    services = nested_form_data(
        {"accessibility_services": streamfield([("service", service), ("service", service)])}
    )
    response = post_event(client, draft, **services)
    [error] = response.context["form"].errors.as_data()["accessibility_services"]
    assert sorted(error.block_errors) == [1]


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati", "UTC"])
def test_an_event_stays_at_its_wall_time_whoever_edits_it(
    client: Any, editor: Any, draft: EventPage, committed: Any, zone: str
) -> None:
    UserProfile.objects.update_or_create(user=editor, defaults={"current_time_zone": zone})
    with committed():
        response = post_event(client, draft)
    assert refused(response) == {}
    file = client.get("/netzwerkstadt-2023.ics").content.decode().split("\r\n")
    assert [line for line in file if line.startswith(("DTSTART;", "DTEND;"))] == [
        "DTSTART;TZID=Europe/Berlin:20230504T143000",
        "DTEND;TZID=Europe/Berlin:20230504T180000",
    ]
    # What the form shows next time is what was typed, too.
    form = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).context["form"]
    assert (form["start_date"].value(), form["start_time"].value()) == (date(2023, 5, 4), time(14, 30))


def test_a_time_that_clocks_show_twice_is_its_first_reading(
    client: Any, draft: EventPage, committed: Any
) -> None:
    with committed():
        response = post_event(client, draft, start_date="2026-10-25", start_time="02:30", end_time="04:00")
    assert refused(response) == {}
    lines = calendar_lines(draft)
    assert [line for line in lines if line.startswith(("DTSTART", "DTEND"))] == [
        "DTSTART:20261025T003000Z",
        "DTEND:20261025T030000Z",
    ]


@pytest.mark.parametrize(
    ("changes", "start", "end"),
    [
        (
            {"start_time": "", "end_time": "", "all_day": "on"},
            "DTSTART;VALUE=DATE:20230504",
            "DTEND;VALUE=DATE:20230505",
        ),
        (
            {"start_time": "", "end_time": "", "all_day": "on", "end_date": "2023-05-06"},
            "DTSTART;VALUE=DATE:20230504",
            "DTEND;VALUE=DATE:20230507",
        ),
        ({"start_time": "", "end_time": ""}, "DTSTART;VALUE=DATE:20230504", "DTEND;VALUE=DATE:20230505"),
        ({"end_time": ""}, "DTSTART;TZID=Europe/Berlin:20230504T143000", None),
        (
            {"start_time": "22:00", "end_date": "2023-05-05", "end_time": "02:00"},
            "DTSTART;TZID=Europe/Berlin:20230504T220000",
            "DTEND;TZID=Europe/Berlin:20230505T020000",
        ),
        (
            {"timezone": "Asia/Kathmandu"},
            "DTSTART;TZID=Asia/Kathmandu:20230504T143000",
            "DTEND;TZID=Asia/Kathmandu:20230504T180000",
        ),
    ],
)
def test_each_kind_of_period_reaches_the_calendar(
    client: Any, draft: EventPage, committed: Any, changes: dict[str, str], start: str, end: str | None
) -> None:
    with committed():
        response = post_event(client, draft, **changes)
    assert refused(response) == {}
    lines = calendar_lines(draft)
    assert [line for line in lines if line.startswith(("DTSTART", "DTEND"))] == [
        line for line in (start, end) if line
    ]


@pytest.mark.parametrize(("year", "warned"), [("2023", True), ("2093", False)])
def test_publishing_what_is_over_warns_the_editor(
    client: Any, draft: EventPage, year: str, warned: bool
) -> None:
    post_event(client, draft, start_date=f"{year}-05-04")
    response = client.get(reverse("wagtailadmin_explore", args=[draft.get_parent().pk]))
    levels = [message.level_tag for message in response.context["messages"]]
    assert levels == (["success", "warning"] if warned else ["success"])


def test_the_edit_form_has_every_field_of_an_event(client: Any, draft: EventPage) -> None:
    form = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).context["form"]
    own = {
        field.name
        for field in EventPage._meta.get_fields()
        if getattr(field, "editable", False) and field.model is EventPage and not field.name.endswith("_ptr")
    }
    assert own - set(form.fields) == set()
