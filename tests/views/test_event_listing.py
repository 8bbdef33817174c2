"""The editors' listing of events: what it shows, to whom, in which order, and as a spreadsheet."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime, time
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import GroupPagePermission, Locale

from tests.factories import calendar_page, event_page, series_page, venue
from wagtail_netzwerk.models import Area, Topic
from wagtail_netzwerk.pages.models import EventPage

LISTING = "/admin/netzwerk/events/"


@pytest.fixture(params=["redaktion", "chefredaktion"])
def editor(request: pytest.FixtureRequest) -> Any:
    """Each of the two groups in turn."""
    return request.getfixturevalue(request.param)


def titles(client: Any, **query: Any) -> list[str]:
    response = client.get(LISTING, query)
    assert response.status_code == 200
    return [page.title for page in response.context["object_list"]]


def add(parent: Any, title: str, **fields: Any) -> Any:
    return parent.add_child(instance=event_page(title=title, **fields))


# Who sees what


def test_editors_find_their_events_in_the_menu(editor: Any, home: Any) -> None:
    add(home, "Straßenfest")
    home.add_child(instance=calendar_page())
    assert reverse("netzwerk_events:index") == LISTING
    assert LISTING in editor.get("/admin/").content.decode()
    assert titles(editor) == ["Straßenfest"]


def test_an_event_outside_the_editors_pages_is_not_listed(editor: Any, admin_client: Any, home: Any) -> None:
    foreign = home.get_parent().add_child(instance=calendar_page(title="Nachbarstadt", slug="nachbarstadt"))
    add(foreign, "Fremd")
    assert titles(editor) == []
    assert titles(editor, q="Fremd") == []
    assert titles(admin_client) == ["Fremd"]


def test_who_may_work_on_no_page_sees_neither_listing_nor_text(
    client: Any, home: Any, django_user_model: Any
) -> None:
    add(home, "Straßenfest")
    user = django_user_model.objects.create_user("archiv")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    for address in (LISTING, "/admin/netzwerk/announcements/"):
        assert client.get(address).status_code == 302
        assert address not in client.get("/admin/").content.decode()


def test_visitors_must_log_in(client: Any, home: Any) -> None:
    assert client.get(LISTING).url.startswith("/admin/login/")


# What a row says


def test_a_row_says_when_where_and_whether(editor: Any, home: Any) -> None:
    series = home.add_child(instance=series_page(title="Werkstattreihe"))
    add(series, "Werkstatt", status="cancelled", edition_number=7)
    html = editor.get(LISTING).content.decode()
    for words in ("Donnerstag, 4. Mai 2023, 14:30–18:00 Uhr", "Abgesagt", ">7<", "Werkstattreihe"):
        assert words in html.replace("\n", "").replace("  ", "")


def test_a_row_says_when_the_page_goes_live_and_expires(editor: Any, home: Any) -> None:
    moments = {
        "go_live_at": datetime(2040, 3, 1, 7, 0, tzinfo=UTC),
        "expire_at": datetime(2040, 9, 1, 6, 0, tzinfo=UTC),
    }
    planned = add(home, "Geplant", live=False, **moments)
    planned.save_revision().publish()
    add(home, "Vorgemerkt", live=False, **moments)  # a wish of the draft that nobody has approved
    rows = {page.title: page for page in editor.get(LISTING).context["object_list"]}
    assert rows["Geplant"].goes_live_at == moments["go_live_at"]
    html = editor.get(LISTING, {"q": "Geplant"}).content.decode()
    assert "1. März 2040, 08:00" in html
    assert "1. September 2040, 08:00" in html
    assert "2040" not in editor.get(LISTING, {"q": "Vorgemerkt"}).content.decode()


def test_the_language_stands_beside_the_title_where_there_is_more_than_one(
    editor: Any, home: Any, settings: Any
) -> None:
    add(home, "Straßenfest")
    assert "Deutsch" in editor.get(LISTING + "results/").content.decode()
    settings.WAGTAIL_I18N_ENABLED = False
    assert "Deutsch" not in editor.get(LISTING + "results/").content.decode()


def test_a_button_leads_to_a_new_event(editor: Any, home: Any) -> None:
    html = editor.get(LISTING).content.decode()
    address = reverse("wagtailadmin_pages:choose_parent", args=["wagtail_netzwerk_pages", "eventpage"])
    assert address in html
    assert editor.get(address).status_code in {200, 302}


def test_more_rows_cost_no_more_queries_than_in_wagtails_own_listing(
    editor: Any, home: Any, german: Any
) -> None:
    """Wagtail asks for the rights of each row's menu; what this package adds asks nothing for a row."""
    series = home.add_child(instance=series_page())
    explorer = reverse("wagtailadmin_explore", args=[series.pk])
    fill(series, german, range(10))
    ten, ten_of_wagtail = count_queries(editor, LISTING), count_queries(editor, explorer)
    fill(series, german, range(10, 50))
    assert count_queries(editor, LISTING) - ten == count_queries(editor, explorer) - ten_of_wagtail


def test_a_spreadsheet_of_fifty_rows_costs_as_many_queries_as_one_of_ten(
    editor: Any, home: Any, german: Any
) -> None:
    fill(home, german, range(10))
    ten = count_queries(editor, f"{LISTING}?export=csv")
    fill(home, german, range(10, 50))
    assert count_queries(editor, f"{LISTING}?export=csv") == ten


def fill(parent: Any, german: Any, numbers: range) -> None:
    """Events with all that a row can show, each with a topic and an area of its own."""
    for number in numbers:
        event = add(parent, f"Nr. {number}", venue=venue(locale=german), live=number % 2 == 0)
        event.topics = [Topic.objects.create(name=f"Thema {number}", locale=german)]
        event.areas = [Area.objects.create(name=f"Gebiet {number}", kind="district")]
        event.save()


def count_queries(client: Any, address: str) -> int:
    """Of the second request: what is kept between requests is asked for in the first."""
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            assert b"Nr. 9" in client.get(address).getvalue()
    return len(queries)


# Order


def test_the_latest_day_comes_first_and_what_waits_for_its_date_before_all(editor: Any, home: Any) -> None:
    for title, day in (("alt", date(2023, 5, 4)), ("ohne", None), ("neu", date(2040, 1, 1))):
        add(home, title, start_date=day, live=False)
    assert titles(editor) == ["ohne", "neu", "alt"]
    assert titles(editor, ordering="first_day") == ["alt", "neu", "ohne"]
    assert titles(editor, ordering="title") == ["alt", "neu", "ohne"]
    assert titles(editor, ordering="status; DROP TABLE") == ["ohne", "neu", "alt"]


def test_a_search_keeps_the_order_of_dates_and_the_filters(editor: Any, home: Any) -> None:
    add(home, "Forum alt")
    add(home, "Forum neu", start_date=date(2040, 1, 1))
    add(home, "Straßenfest")
    assert titles(editor, q="Forum") == ["Forum neu", "Forum alt"]
    assert titles(editor, q="Foru", ordering="first_day") == ["Forum alt", "Forum neu"]
    assert titles(editor, q="Forum", period_to="2030-01-01") == ["Forum alt"]


# Filters


def test_events_are_found_by_status_and_page_status(editor: Any, home: Any) -> None:
    add(home, "wie geplant")
    add(home, "abgesagt", status="cancelled", live=False)
    assert titles(editor, status="cancelled") == ["abgesagt"]
    assert sorted(titles(editor, status=["cancelled", "scheduled"])) == ["abgesagt", "wie geplant"]
    assert titles(editor, live="true") == ["wie geplant"]
    assert titles(editor, live="false") == ["abgesagt"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"period_from": "2023-05-04"}, {"ein Tag", "drei Tage"}),
        ({"period_from": "2023-05-05"}, {"drei Tage"}),
        ({"period_from": "2023-05-07"}, set()),
        ({"period_to": "2023-05-03"}, set()),
        ({"period_to": "2023-05-04"}, {"ein Tag", "drei Tage"}),
        ({"period_from": "2023-05-06", "period_to": "2023-05-06"}, {"drei Tage"}),
        ({"period_from": "0001-01-01", "period_to": "9999-12-31"}, {"ein Tag", "drei Tage"}),
    ],
)
def test_a_period_finds_what_is_on_in_it(
    redaktion: Any, home: Any, query: dict[str, str], found: set[str]
) -> None:
    add(home, "ein Tag")
    add(home, "drei Tage", end_date=date(2023, 5, 6))
    add(home, "ohne Termin", start_date=None, live=False)
    assert set(titles(redaktion, **query)) == found


def test_a_district_finds_the_events_in_its_quarters(editor: Any, home: Any) -> None:
    district = Area.objects.create(name="Nord", kind="district")
    quarter = Area.objects.create(name="Hafen", kind="quarter", parent=district)
    kiez = Area.objects.create(name="Kai", kind="neighbourhood", parent=quarter)
    for area in (district, quarter, kiez):
        event = add(home, area.name)
        event.areas = [area]
        event.save()
    add(home, "anderswo")
    assert set(titles(editor, area=district.pk)) == {"Nord", "Hafen", "Kai"}
    assert set(titles(editor, area=quarter.pk)) == {"Hafen", "Kai"}


def test_a_topic_is_offered_once_and_finds_events_in_all_languages(
    redaktion: Any, home: Any, german: Locale, english: Locale
) -> None:
    topic = Topic.objects.create(name="Ehrenamt", locale=german)
    local = topic.copy_for_translation(english)
    local.name = "Volunteering"
    local.save()
    english_home = home.copy_for_translation(english)
    GroupPagePermission.objects.create(
        group=Group.objects.get(name="Redaktion"), page=english_home, permission_type="change"
    )
    for parent, title, held in ((home, "Fest", topic), (english_home, "Fair", local)):
        event = add(parent, title, locale=parent.locale)
        event.topics = [held]
        event.save()
    add(home, "anderes")
    filters = redaktion.get(LISTING).context["filters"]
    assert filters.form.fields["topic"].choices == [(str(topic.translation_key), "Ehrenamt")]
    assert set(titles(redaktion, topic=topic.translation_key)) == {"Fest", "Fair"}
    assert titles(redaktion, topic=topic.translation_key, locale="en") == ["Fair"]


@pytest.mark.parametrize(
    "query",
    [
        {"status": "nonsense"},
        {"area": "9" * 30},
        {"area": "x\x00"},
        {"topic": "not-a-key"},
        {"period_from": "31.02.2023"},
        {"period_from": "2023-02-31"},
        {"live": "perhaps"},
        {"locale": "xx"},
    ],
    ids=str,
)
def test_a_filter_that_says_nothing_sensible_is_answered_with_a_message(
    editor: Any, home: Any, query: dict[str, str]
) -> None:
    add(home, "Straßenfest")
    for address in (LISTING, f"{LISTING}results/"):
        response = editor.get(address, query)
        assert response.status_code == 200
        assert list(response.context["object_list"]) == []
        assert 'role="alert"' in response.content.decode()
    exported = editor.get(LISTING, {**query, "export": "csv"})
    assert len(rows_of(exported)) == 0


@pytest.mark.parametrize("q", ["\x00", "'\"", "*", "AND OR NOT", "(", "ß" * 5000, "NEAR/"])
def test_a_hostile_search_is_answered(redaktion: Any, home: Any, q: str) -> None:
    add(home, "Straßenfest")
    assert redaktion.get(LISTING, {"q": q, "p": "-7"}).status_code == 200


# Spreadsheets


def rows_of(response: Any) -> list[dict[str, str]]:
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text)))


def test_the_spreadsheet_holds_what_the_listing_holds(editor: Any, home: Any, german: Any) -> None:
    event = add(
        home, "Bürgerfest", venue=venue(locale=german), room="Saal", edition_number=3, status="cancelled"
    )
    event.topics = [Topic.objects.create(name="Übergänge", locale=german)]
    event.areas = [Area.objects.create(name="Köpenick", kind="district")]
    event.save()
    add(home, "Entwurf", live=False, start_date=None, place_text="")
    response = editor.get(LISTING, {"export": "csv", "live": "true"})
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    (row,) = rows_of(response)
    assert list(row.values()) == [
        "Bürgerfest",
        "Donnerstag, 4. Mai 2023, 14:30–18:00 Uhr",
        "2023-05-04 14:30:00",
        "2023-05-04 18:00:00",
        "Freizeitforum Marzahn, Saal, Marzahner Promenade 55, 12679 Berlin",
        "Abgesagt",
        "3",
        "Sonstige Veranstaltung",
        "Übergänge",
        "Köpenick",
        "http://localhost/burgerfest/",
        "Ja",
    ]
    (draft,) = rows_of(editor.get(LISTING, {"export": "csv", "live": "false"}))
    assert list(draft.values())[1:5] == ["", "", "", ""]


def test_excel_is_told_that_the_csv_is_utf_8(redaktion: Any, home: Any) -> None:
    add(home, "Bürgerfest")
    content = b"".join(redaktion.get(LISTING, {"export": "csv"}).streaming_content)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\xef\xbb\xbf") == 1


def test_a_topic_is_exported_in_the_language_of_its_page(
    redaktion: Any, home: Any, german: Any, english: Any
) -> None:
    topic = Topic.objects.create(name="Ehrenamt", locale=german)
    local = topic.copy_for_translation(english)
    local.name = "Volunteering"
    local.save()
    event = add(home, "Fair", locale=english)
    event.topics = [topic]
    event.save()
    assert "Volunteering" in list(rows_of(redaktion.get(LISTING, {"export": "csv"}))[0].values())


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\n@"], ids=repr)
def test_no_cell_becomes_a_formula(redaktion: Any, home: Any, start: str) -> None:
    event = add(home, "Fest")
    EventPage.objects.filter(pk=event.pk).update(title=f'{start}cmd|" /C calc"!A0', place_text=f"{start}1+1")
    (row,) = rows_of(redaktion.get(LISTING, {"export": "csv"}))
    values = list(row.values())
    assert (values[0][:2], values[4][:2]) == (f"'{start.strip()}", f"'{start.strip()}")
    book = load_workbook(BytesIO(b"".join(redaktion.get(LISTING, {"export": "xlsx"}).streaming_content)))
    cells = next(iter(book.active.iter_rows(min_row=2)))
    assert {cell.data_type for cell in cells} <= {"s", "d", "n", "inlineStr"}
    assert cells[0].value == values[0]


def test_a_control_character_does_not_break_the_spreadsheet(redaktion: Any, home: Any) -> None:
    event = add(home, "Fest")
    EventPage.objects.filter(pk=event.pk).update(title="Fest\x0b am\x01 Fluss")
    response = redaktion.get(LISTING, {"export": "xlsx"})
    sheet = load_workbook(BytesIO(b"".join(response.streaming_content))).active
    assert sheet["A2"].value == "Fest am Fluss"
    assert sheet["C2"].value == datetime(2023, 5, 4, 14, 30)  # noqa: DTZ001


def test_a_day_without_a_time_is_exported_as_a_day(redaktion: Any, home: Any) -> None:
    add(home, "Tag", all_day=True, start_time=None, end_time=None, end_date=date(2023, 5, 6))
    add(home, "offen", start_date=date(2022, 1, 1), start_time=time(9), end_time=None)
    first, second = (list(row.values())[2:4] for row in rows_of(redaktion.get(LISTING, {"export": "csv"})))
    assert first == ["2023-05-04", "2023-05-06"]
    assert second == ["2022-01-01 09:00:00", ""]
