"""Calendar files of workshops, and an event's file with its workshops in it."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import icalendar
import pytest
from wagtail.models import PageViewRestriction

from tests.factories import (
    calendar_page,
    event_page,
    network_page,
    rounds,
    series_page,
    sessions,
    workshop_page,
)
from wagtail_netzwerk.models import CalendarEntry
from wagtail_netzwerk.pages.models import WorkshopPage
from wagtail_netzwerk.services.feeds import CalendarFeed

FILE = "/tagung/familie.ics"
EVENT_FILE = "/tagung.ics"
WITH = {"include": "workshops"}


@pytest.fixture
def event(home: Any, publish: Any) -> Any:
    programme = rounds(("15:00:00", "16:00:00"), ("16:15:00", "17:15:00"))
    return publish(home, event_page(title="Tagung", slug="tagung", programme=programme))


@pytest.fixture
def workshop(event: Any, publish: Any) -> Any:
    both = sessions({"round": 1, "room": "Raum 2"}, {"round": 2, "status": "cancelled"})
    return publish(event, workshop_page(title="Familie", slug="familie", sessions=both))


def appointments(response: Any) -> list[Any]:
    assert response.status_code == 200
    return list(icalendar.Calendar.from_ical(response.content).walk("VEVENT"))


def titles(response: Any) -> list[str]:
    return [str(one["SUMMARY"]) for one in appointments(response)]


def test_a_workshop_has_a_file_with_its_sessions(client: Any, event: Any, workshop: Any) -> None:
    response = client.get(FILE)
    first, second = appointments(response)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert (
        response["Content-Disposition"]
        == "attachment; filename=\"familie.ics\"; filename*=UTF-8''Familie.ics"
    )
    assert (f"{first['DTSTART'].dt:%H:%M}", f"{second['DTSTART'].dt:%H:%M}") == ("15:00", "16:15")
    assert (str(first["SUMMARY"]), str(second["SUMMARY"])) == ("Familie", "Abgesagt: Familie")
    assert first["UID"] != second["UID"]
    assert {str(one["RELATED-TO"]) for one in (first, second)} == {str(event.translation_key)}
    assert response.content.count(b"BEGIN:VTIMEZONE") == 1


def test_a_workshop_s_file_is_answered_once_by_tag_and_date(client: Any, workshop: Any) -> None:
    response = client.get(FILE)
    for header in ({"If-None-Match": response["ETag"]}, {"If-Modified-Since": response["Last-Modified"]}):
        again = client.get(FILE, headers=header)
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", response["ETag"])


@pytest.mark.parametrize("address", [FILE, f"{EVENT_FILE}?include=workshops"])
def test_head_tells_what_get_would(client: Any, workshop: Any, address: str) -> None:
    got, headed = client.get(address), client.head(address)
    assert headed.content == b""
    names = ("ETag", "Last-Modified", "Content-Type", "Content-Disposition", "Content-Length")
    assert [headed.get(name) for name in names] == [got.get(name) for name in names]


def test_an_event_s_own_file_holds_the_event_alone(client: Any, workshop: Any) -> None:
    (event,) = appointments(client.get(EVENT_FILE))
    assert (str(event["SUMMARY"]), event["TRANSP"]) == ("Tagung", "OPAQUE")


def test_with_its_workshops_the_event_makes_nobody_busy_twice(client: Any, event: Any, workshop: Any) -> None:
    parent, *parts = appointments(client.get(EVENT_FILE, WITH))
    assert (str(parent["UID"]), parent["TRANSP"]) == (str(event.translation_key), "TRANSPARENT")
    assert [part["TRANSP"] for part in parts] == ["OPAQUE", "TRANSPARENT"]
    assert {str(part["RELATED-TO"]) for part in parts} == {str(event.translation_key)}
    assert [part["RELATED-TO"].params.get("RELTYPE", "PARENT") for part in parts] == ["PARENT", "PARENT"]
    assert all(f"Teil von: Tagung\n{event.full_url}" in str(part["DESCRIPTION"]) for part in parts)


def test_the_sessions_in_both_files_are_the_same_bytes(client: Any, workshop: Any) -> None:
    begin = b"BEGIN:VEVENT"
    own = client.get(FILE).content.split(begin)[1:]
    together = client.get(EVENT_FILE, WITH).content.split(begin)[2:]
    assert own == together
    assert len(own) == 2


def test_workshops_come_in_the_order_of_the_page_tree(client: Any, event: Any, publish: Any) -> None:
    pages = [publish(event, workshop_page(title=title)) for title in ("Erste", "Zweite", "Dritte")]
    pages[2].move(pages[0], pos="left")
    assert titles(client.get(EVENT_FILE, WITH)) == ["Tagung", "Dritte", "Erste", "Zweite"]


@pytest.mark.parametrize("value", ["", "workshop", "WORKSHOPS", "workshops,x", "1", "\x00", "ä" * 500, "[]"])
def test_what_else_is_asked_to_be_included_is_ignored(client: Any, workshop: Any, value: str) -> None:
    assert client.get(EVENT_FILE, {"include": value}).content == client.get(EVENT_FILE).content


def test_the_last_of_several_values_counts(client: Any, workshop: Any) -> None:
    assert len(appointments(client.get(f"{EVENT_FILE}?include=x&include=workshops"))) == 3
    assert len(appointments(client.get(f"{EVENT_FILE}?include=workshops&include=x"))) == 1


def test_without_workshops_the_parameter_changes_nothing(client: Any, event: Any) -> None:
    plain, asked = client.get(EVENT_FILE), client.get(EVENT_FILE, WITH)
    assert (asked.content, asked["ETag"]) == (plain.content, plain["ETag"])


def test_a_workshop_s_file_includes_nothing(client: Any, workshop: Any) -> None:
    assert client.get(FILE, WITH).content == client.get(FILE).content


def test_a_series_feed_includes_nothing(client: Any, home: Any, publish: Any) -> None:
    series = publish(home, series_page(title="Reihe", slug="reihe"))
    edition = publish(series, event_page(title="Ausgabe", programme=rounds(("15:00:00", "16:00:00"))))
    publish(edition, workshop_page())
    assert titles(client.get("/reihe.ics", WITH)) == ["Ausgabe"]


def test_a_change_of_a_workshop_changes_the_validators_of_the_event_s_file(
    client: Any, workshop: Any, committed: Any
) -> None:
    before = client.get(EVENT_FILE, WITH)
    workshop.subtitle = "Neue Wege"
    with committed():
        workshop.save_revision().publish()
    headers = {"If-Modified-Since": before["Last-Modified"]}
    after = client.get(EVENT_FILE, WITH, headers=headers)
    assert (after.status_code, after["ETag"] != before["ETag"]) == (200, True)
    assert after["Last-Modified"] > before["Last-Modified"]


def test_a_reader_who_goes_by_the_date_learns_that_a_workshop_has_gone(
    client: Any, workshop: Any, committed: Any
) -> None:
    before = client.get(EVENT_FILE, WITH)
    with committed():
        workshop.unpublish()
    by_date = client.get(EVENT_FILE, WITH, headers={"If-Modified-Since": before["Last-Modified"]})
    assert titles(by_date) == ["Tagung"]
    by_tag = client.get(EVENT_FILE, WITH, headers={"If-None-Match": before["ETag"]})
    assert titles(by_tag) == ["Tagung"]


def test_only_public_workshops_are_included(client: Any, event: Any, workshop: Any, publish: Any) -> None:
    restricted = publish(event, workshop_page(title="Intern"))
    event.add_child(instance=workshop_page(title="Entwurf", live=False))
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    assert titles(client.get(EVENT_FILE, WITH)) == ["Tagung", "Familie", "Abgesagt: Familie"]


def test_a_logged_in_reader_gets_public_workshops_too_and_no_more(
    admin_client: Any, event: Any, workshop: Any, publish: Any
) -> None:
    restricted = publish(event, workshop_page(title="Intern", slug="intern"))
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    assert titles(admin_client.get(EVENT_FILE, WITH)) == ["Tagung", "Familie", "Abgesagt: Familie"]
    assert titles(admin_client.get("/tagung/intern.ics")) == ["Intern"]


@pytest.mark.parametrize("fields", [{"sessions": ""}, {"sessions": sessions({"round": 9})}])
def test_a_workshop_without_times_has_no_file_and_no_link_to_one(
    client: Any, event: Any, publish: Any, fields: dict[str, Any]
) -> None:
    page = publish(event, workshop_page(slug="offen", **fields))
    assert client.get("/tagung/offen.ics").status_code == 404
    assert ".ics" not in client.get(page.url).content.decode()


def test_a_workshop_below_an_unpublished_event_says_nothing_of_it(
    client: Any, event: Any, workshop: Any, committed: Any
) -> None:
    assert "Tagung" in client.get(workshop.url).content.decode()
    with committed():
        event.unpublish()
    assert client.get(FILE).status_code == 404
    text = client.get(workshop.url).content.decode()
    for word in ("Tagung", "15:00", "2023", ".ics"):
        assert word not in text


def test_an_alias_of_an_event_is_the_same_appointment_with_the_same_workshops(
    client: Any, home: Any, event: Any, workshop: Any, publish: Any, committed: Any
) -> None:
    folder = publish(home, calendar_page(slug="termine"))
    with committed():
        event.create_alias(parent=folder, recursive=True)
    assert client.get("/termine/tagung.ics").content == client.get(EVENT_FILE).content
    assert client.get("/termine/tagung.ics", WITH).content == client.get(EVENT_FILE, WITH).content
    assert client.get("/termine/tagung/familie.ics").content == client.get(FILE).content
    assert CalendarEntry.objects.count() == 2


def test_an_alias_of_a_workshop_below_another_event_meets_at_the_times_of_that_one(
    client: Any, home: Any, event: Any, workshop: Any, publish: Any, committed: Any
) -> None:
    other = publish(
        home,
        event_page(title="Fachtag", start_date=date(2024, 5, 2), programme=rounds(("17:00:00", "18:00:00"))),
    )
    with committed():
        alias = workshop.create_alias(parent=other)
    [session] = appointments(client.get(f"{alias.url.rstrip('/')}.ics"))
    assert f"{session['DTSTART'].dt:%Y-%m-%d %H:%M}" == "2024-05-02 17:00"
    assert session["RELATED-TO"] == str(other.translation_key)
    assert titles(client.get("/fachtag.ics", WITH)) == ["Fachtag", "Familie"]
    assert len(titles(client.get(FILE))) == 2


def test_the_sessions_of_an_event_that_was_moved_say_so(
    client: Any, event: Any, workshop: Any, committed: Any
) -> None:
    event.start_date, event.previous_start_date = date(2023, 6, 1), event.start_date
    event.status, event.status_reason = "rescheduled", "Der Saal ist größer."
    with committed():
        event.save_revision().publish()
    response = client.get(FILE)
    assert titles(response) == ["Neuer Termin: Familie", "Abgesagt: Familie"]
    told = str(appointments(response)[0]["DESCRIPTION"])
    assert told.startswith("Der Saal ist größer.\n\nUrsprünglicher Termin: Donnerstag, 4. Mai 2023")


def test_a_translated_event_includes_the_workshops_of_its_language(
    client: Any, event: Any, workshop: Any, publish: Any, translate: Any
) -> None:
    publish(event, workshop_page(title="Nur deutsch"))
    translated = translate(event, "Conference")
    assert titles(client.get(f"{translated.url.rstrip('/')}.ics", WITH)) == ["Conference"]
    translate(workshop, "Family")
    shown = titles(client.get(f"{translated.url.rstrip('/')}.ics", WITH))
    assert shown == ["Conference", "Family", "Cancelled: Family"]
    assert "Nur deutsch" in titles(client.get(EVENT_FILE, WITH))
    assert "Family" not in titles(client.get(EVENT_FILE, WITH))


def test_lists_and_feeds_hold_no_workshops(
    client: Any, site: Any, home: Any, publish: Any, settings: Any
) -> None:
    network = publish(home, network_page(slug="netz"))
    calendar = publish(network, calendar_page(slug="termine"))
    series = publish(calendar, series_page(slug="reihe"))
    programme = rounds(("15:00:00", "16:00:00"))
    event = publish(series, event_page(title="Tagung", start_date=date(2090, 5, 4), programme=programme))
    workshop = publish(event, workshop_page(title="Werkstattwort"))
    assert CalendarEntry.objects.get(pk=workshop.pk).part_of == event.translation_key
    settings.WAGTAIL_NETZWERK = {"FEED_MAX_EVENTS": 1}
    for page in (calendar, series, network):
        assert titles(client.get(f"{page.url.rstrip('/')}.ics")) == ["Tagung"]
        assert "Werkstattwort" not in client.get(page.url).content.decode()
        assert CalendarFeed(site, page, "").left_out == 0


def test_the_api_lists_workshops_as_pages_of_their_own(client: Any, event: Any, workshop: Any) -> None:
    query = {"type": "wagtail_netzwerk_pages.WorkshopPage", "fields": "subtitle,ics_url,moderators"}
    (item,) = client.get("/api/v2/pages/", query).json()["items"]
    assert (item["title"], item["ics_url"]) == ("Familie", f"http://localhost{FILE}")
    events = client.get("/api/v2/pages/", {"type": "wagtail_netzwerk_pages.EventPage"}).json()["items"]
    assert [one["title"] for one in events] == ["Tagung"]


def test_a_workshop_that_moves_to_another_event_leaves_the_file_of_the_first(
    client: Any, home: Any, event: Any, workshop: Any, publish: Any, committed: Any
) -> None:
    programme = rounds(("10:00:00", "11:00:00"), ("11:00:00", "12:00:00"))
    other = publish(home, event_page(title="Andere", slug="andere", start_time=time(9), programme=programme))
    with committed():
        WorkshopPage.objects.get(pk=workshop.pk).move(other, pos="last-child")
    assert titles(client.get(EVENT_FILE, WITH)) == ["Tagung"]
    assert titles(client.get("/andere.ics", WITH)) == ["Andere", "Familie", "Abgesagt: Familie"]


def test_a_workshop_below_a_translation_of_what_was_unpublished_says_nothing_of_the_event(
    client: Any, event: Any, workshop: Any, translate: Any, committed: Any
) -> None:
    """wagtail-localize leaves the translation of the event online; nobody may see it."""
    translated = translate(event, "Conference")
    part = translate(workshop, "Family")
    with committed():
        event.unpublish()
    assert client.get(translated.url).status_code == 404
    text = client.get(part.url).content.decode()
    for word in ("Conference", "15:00", "2023", ".ics"):
        assert word not in text
    assert client.get(f"{part.url.rstrip('/')}.ics").status_code == 404
