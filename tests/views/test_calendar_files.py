"""Calendar files over HTTP."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from django.utils.http import http_date
from wagtail.models import PageViewRestriction, Site

from tests.factories import calendar_page, event_page, network_page, series_page
from wagtail_netzwerk.pages.models import EventPage

FILE, FEED = "/netzwerkstadt-2023.ics", "/veranstaltungen.ics"


@pytest.fixture
def calendar(home: Any, publish: Any) -> Any:
    return publish(home, calendar_page())


def summaries(response: Any) -> list[str]:
    lines = response.content.decode().replace("\r\n ", "").split("\r\n")
    return [line.partition(":")[2] for line in lines if line.startswith("SUMMARY")]


# Downloads


def test_event_answers_with_one_appointment(client: Any, home: Any, publish: Any) -> None:
    event = publish(home, event_page())
    response = client.get(FILE)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == (
        "attachment; filename=\"netzwerkstadt-2023.ics\"; filename*=UTF-8''NetzWerkStadt%202023.ics"
    )
    lines = response.content.decode().split("\r\n")
    assert lines.count("BEGIN:VEVENT") == 1
    assert f"UID:{event.translation_key}" in lines
    assert "DTSTART;TZID=Europe/Berlin:20230504T143000" in lines
    assert "DTEND;TZID=Europe/Berlin:20230504T180000" in lines


@pytest.mark.parametrize(
    ("title", "slug", "disposition"),
    [
        (
            'Fachtag „Köln/Bonn“; "2023"\r\nX: y',
            "fachtag",
            "attachment; filename=\"fachtag.ics\"; filename*=UTF-8''"
            "Fachtag%20%E2%80%9EK%C3%B6ln-Bonn%E2%80%9C%3B%20%222023%22%0D%0AX%3A%20y.ics",
        ),
        ("Ü", "überblick-köln", "attachment; filename=\"uberblick-koln.ics\"; filename*=UTF-8''%C3%9C.ics"),
        ("日", "日本", "attachment; filename=\"event.ics\"; filename*=UTF-8''%E6%97%A5.ics"),
    ],
)
def test_a_file_name_is_ascii_and_the_title_in_full(
    client: Any, home: Any, publish: Any, title: str, slug: str, disposition: str
) -> None:
    publish(home, event_page(title=title, slug=slug))
    response = client.get(f"/{slug}.ics")
    assert response.status_code == 200
    assert response["Content-Disposition"] == disposition


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "NetzWerkStadt 2023"),
        ({"status": "cancelled"}, "Abgesagt: NetzWerkStadt 2023"),
        ({"status": "postponed"}, "Verschoben\\, Termin folgt: NetzWerkStadt 2023"),
        ({"status": "rescheduled", "previous_start_date": "2023-05-01"}, "Neuer Termin: NetzWerkStadt 2023"),
        ({"status": "rescheduled", "previous_place": "Rathaus"}, "Verlegt: NetzWerkStadt 2023"),
    ],
)
def test_the_status_stands_before_the_title(
    client: Any, home: Any, publish: Any, fields: dict[str, Any], words: str
) -> None:
    publish(home, event_page(**fields))
    assert summaries(client.get(FILE)) == [words]


def test_a_download_is_answered_once_by_its_tag(client: Any, home: Any, publish: Any) -> None:
    publish(home, event_page())
    tag = client.get(FILE)["ETag"]
    for header in (tag, f'"x", {tag}', "*"):
        response = client.get(FILE, headers={"If-None-Match": header})
        assert (response.status_code, response.content, response["ETag"]) == (304, b"", tag)
    assert client.get(FILE, headers={"If-None-Match": '"x"'}).status_code == 200


def test_a_download_is_answered_once_by_its_date(client: Any, home: Any, publish: Any) -> None:
    publish(home, event_page())
    changed = client.get(FILE)["Last-Modified"]
    assert client.get(FILE, headers={"If-Modified-Since": changed}).status_code == 304
    before = http_date(timezone.now().timestamp() - 86_400)
    assert client.get(FILE, headers={"If-Modified-Since": before}).status_code == 200
    # The tag goes before the date (RFC 9110, 13.1.3).
    both = {"If-Modified-Since": changed, "If-None-Match": '"x"'}
    assert client.get(FILE, headers=both).status_code == 200


def test_a_change_changes_the_tag_of_a_download(client: Any, home: Any, publish: Any, committed: Any) -> None:
    event = publish(home, event_page())
    before = client.get(FILE)
    with committed():
        event.place_text = "Rathaus"
        event.save_revision().publish()
    after = client.get(FILE, headers={"If-None-Match": before["ETag"]})
    assert (after.status_code, after["ETag"] != before["ETag"]) == (200, True)


# Feeds


@pytest.mark.parametrize(
    ("make", "address"),
    [(calendar_page, FEED), (series_page, "/netzwerkstadt.ics"), (network_page, "/stadtteilvernetzer.ics")],
)
def test_a_page_that_collects_events_answers_with_a_feed(
    client: Any, home: Any, publish: Any, make: Any, address: str
) -> None:
    page = publish(home, make())
    for day in (2, 1):
        publish(page, event_page(title=f"Tag {day}", start_date=f"2023-05-0{day}"))
    response = client.get(address)
    lines = response.content.decode().split("\r\n")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert summaries(response) == ["Tag 1", "Tag 2"]
    assert lines.count("BEGIN:VTIMEZONE") == 1
    assert f"X-WR-CALNAME:{page.title}" in lines
    assert f"SOURCE;VALUE=URI:http://testserver{address}" in lines


@pytest.mark.parametrize("address", [FILE, FEED])
def test_a_file_is_open_to_every_program_and_sets_no_cookie(
    client: Any, home: Any, calendar: Any, publish: Any, address: str
) -> None:
    publish(home, event_page())
    response = client.get(address)
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cache-Control"] == "public, max-age=300"
    assert response["ETag"].startswith('"')
    assert "Last-Modified" in response
    assert (dict(response.cookies), "Set-Cookie" in response) == ({}, False)
    assert "Cookie" not in response.get("Vary", "")


def test_a_feed_is_no_attachment(client: Any, home: Any, calendar: Any, publish: Any) -> None:
    publish(home, event_page())
    assert "Content-Disposition" not in client.get(FEED)


def test_an_empty_feed_is_a_feed(client: Any, calendar: Any) -> None:
    response = client.get(FEED)
    assert (response.status_code, summaries(response), "Last-Modified" in response) == (200, [], True)
    assert response.content.count(b"BEGIN:VTIMEZONE") == 1
    assert client.get(FEED, headers={"If-None-Match": response["ETag"]}).status_code == 304


def test_a_feed_is_answered_once_by_its_tag_or_its_date(
    client: Any, home: Any, calendar: Any, publish: Any, committed: Any
) -> None:
    publish(home, event_page())
    response = client.get(FEED)
    again = client.get(FEED, headers={"If-None-Match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    by_date = {"If-Modified-Since": response["Last-Modified"]}
    assert client.get(FEED, headers=by_date).status_code == 304
    event = EventPage.objects.get()
    event.title = "Anders"
    with committed():
        event.save_revision().publish()
    assert client.get(FEED, headers=by_date).status_code == 200


def test_an_event_that_leaves_changes_the_tag(
    client: Any, home: Any, calendar: Any, publish: Any, committed: Any
) -> None:
    event, _other = publish(home, event_page()), publish(home, event_page(title="Andere"))
    tag = client.get(FEED)["ETag"]
    with committed():
        event.unpublish()
    response = client.get(FEED, headers={"If-None-Match": tag})
    assert (response.status_code, summaries(response)) == (200, ["Andere"])
    assert response["ETag"] != tag


def test_a_restriction_takes_effect_at_once(client: Any, home: Any, calendar: Any, publish: Any) -> None:
    event, _other = publish(home, event_page()), publish(home, event_page(title="Andere"))
    tag = client.get(FEED)["ETag"]
    PageViewRestriction.objects.create(page=event, restriction_type="login")
    response = client.get(FEED, headers={"If-None-Match": tag})
    assert (response.status_code, summaries(response)) == (200, ["Andere"])


@pytest.mark.parametrize("logged_in", [False, True])
def test_a_feed_holds_public_events_of_its_language_only(
    client: Any,
    home: Any,
    calendar: Any,
    publish: Any,
    english: Any,
    committed: Any,
    django_user_model: Any,
    logged_in: bool,
) -> None:
    if logged_in:
        client.force_login(django_user_model.objects.create_superuser("a", "a@stadt.example", "x"))
    event = publish(home, event_page(title="Offen"))
    restricted = publish(home, event_page(title="Intern"))
    publish(restricted_series := publish(home, series_page()), event_page(title="In interner Reihe"))
    home.add_child(instance=event_page(title="Entwurf", live=False))
    event.create_alias(update_slug="zweitname")
    english_home = home.copy_for_translation(english)
    english_home.save_revision().publish()
    with committed():
        translated = event.copy_for_translation(english)
        translated.title = "Open"
        translated.save_revision().publish()
        english_calendar = calendar.copy_for_translation(english)
        english_calendar.save_revision().publish()
    assert sorted(summaries(client.get(FEED))) == ["In interner Reihe", "Intern", "Offen"]
    for page in (restricted, restricted_series):
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert summaries(client.get(FEED)) == ["Offen"]
    assert summaries(client.get(f"/en{FEED}")) == ["Open"]


def test_a_feed_of_another_site_holds_its_own_events(
    client: Any, site: Site, calendar: Any, publish: Any
) -> None:
    from portal.models import HomePage

    root = site.root_page.get_parent()
    neighbour = root.add_child(instance=HomePage(title="N", slug="n", locale=site.root_page.locale))
    Site.objects.create(hostname="nachbar.example", root_page=neighbour)
    publish(publish(neighbour, calendar_page()), event_page(title="Ihres"))
    publish(calendar, event_page(title="Unser"))
    assert summaries(client.get(FEED)) == ["Unser"]
    assert summaries(client.get(FEED, headers={"host": "nachbar.example"})) == ["Ihres"]


def test_a_feed_over_its_limit_keeps_the_nearest(
    client: Any, calendar: Any, publish: Any, settings: Any
) -> None:
    today = timezone.localdate()
    for days in (-30, 1, 400):
        publish(calendar, event_page(title=f"Tag {days}", start_date=today + timedelta(days=days)))
    settings.WAGTAIL_NETZWERK = {"FEED_MAX_EVENTS": 2}
    assert summaries(client.get(FEED)) == ["Tag -30", "Tag 1"]


def test_a_304_serialises_nothing(
    client: Any, home: Any, calendar: Any, publish: Any, monkeypatch: Any
) -> None:
    from wagtail_netzwerk.output import ical
    from wagtail_netzwerk.services.feeds import CalendarFeed

    publish(home, event_page())
    tags = {address: client.get(address)["ETag"] for address in (FILE, FEED)}
    monkeypatch.setattr(ical, "render_event", lambda *_args, **_kwargs: pytest.fail("serialised"))
    monkeypatch.setattr(CalendarFeed, "render", lambda *_args, **_kwargs: pytest.fail("read"))
    for address, tag in tags.items():
        assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
