"""The next events as text: which ones, in which words, in which language."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.factories import event_page, venue
from wagtail_netzwerk.enums import Access
from wagtail_netzwerk.services.announcements import announce

NOW = datetime(2023, 5, 1, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))
MONTH = timedelta(weeks=4)


@pytest.fixture(autouse=True)
def _today(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)


def text(site: Any, locale: Any, span: timedelta = MONTH) -> str:
    return announce(site, locale, span)


def test_an_event_is_announced_with_all_that_readers_need(
    site: Any, home: Any, german: Any, publish: Any
) -> None:
    publish(
        home,
        event_page(
            venue=venue(locale=german),
            room="Saal 2",
            summary="Vereine stellen sich vor. Danach wird gefeiert.",
            access="registration",
            registration_email="fest@example.org",
            registration_deadline=date(2023, 5, 2),
        ),
    )
    assert text(site, german) == (
        "Donnerstag, 4. Mai 2023, 14:30–18:00 Uhr\n"
        "NetzWerkStadt 2023\n"
        "Freizeitforum Marzahn, Saal 2, Marzahner Promenade 55, 12679 Berlin\n"
        "Vereine stellen sich vor.\n"
        "Anmeldung bis Dienstag, 2. Mai 2023: fest@example.org\n"
        "http://localhost/netzwerkstadt-2023/"
    )


def test_events_stand_in_the_order_of_time_with_an_empty_line_between(
    site: Any, home: Any, german: Any, publish: Any
) -> None:
    publish(home, event_page(title="Später", start_date=date(2023, 5, 6)))
    publish(home, event_page(title="Früher"))
    blocks = text(site, german).split("\n\n")
    assert [block.split("\n")[1] for block in blocks] == ["Früher", "Später"]


@pytest.mark.parametrize(
    ("day", "is_there"),
    [
        (date(2023, 4, 30), False),
        (date(2023, 5, 1), True),
        (date(2023, 5, 28), True),
        (date(2023, 5, 30), False),
    ],
)
def test_only_what_begins_in_the_time_and_is_not_over(
    site: Any, home: Any, german: Any, publish: Any, day: date, is_there: bool
) -> None:
    publish(home, event_page(start_date=day))
    assert ("NetzWerkStadt" in text(site, german)) is is_there
    assert ("NetzWerkStadt" in text(site, german, timedelta(weeks=52))) is (day >= NOW.date())


def test_drafts_and_restricted_pages_are_never_announced(
    site: Any, home: Any, german: Any, publish: Any
) -> None:
    home.add_child(instance=event_page(title="Entwurf", live=False))
    page = publish(home, event_page(title="Intern"))
    assert "Intern" in text(site, german)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert text(site, german) == ""


def test_unpublished_changes_are_not_announced(site: Any, home: Any, german: Any, publish: Any) -> None:
    page = publish(home, event_page())
    page.title = "Noch geheim"
    page.save_revision()
    assert "geheim" not in text(site, german)
    assert "NetzWerkStadt 2023" in text(site, german)


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        (
            {"status": "cancelled", "status_reason": "Der Saal ist gesperrt."},
            ["Abgesagt: NetzWerkStadt 2023", "Der Saal ist gesperrt."],
        ),
        (
            {"status": "rescheduled", "previous_start_date": date(2023, 5, 3)},
            ["Neuer Termin: NetzWerkStadt 2023", "Ursprünglicher Termin: Mittwoch, 3. Mai 2023"],
        ),
        (
            {"status": "rescheduled", "previous_place": "Rathaus"},
            ["Verlegt: NetzWerkStadt 2023", "Ursprünglicher Ort: Rathaus"],
        ),
    ],
    ids=["cancelled", "new date", "new place"],
)
def test_a_change_is_said_in_words(
    site: Any, home: Any, german: Any, publish: Any, fields: dict[str, Any], lines: list[str]
) -> None:
    publish(home, event_page(**fields))
    assert text(site, german).split("\n")[1:3] == lines


def test_what_is_postponed_stands_last_and_says_when_it_was_to_be(
    site: Any, home: Any, german: Any, publish: Any
) -> None:
    publish(home, event_page(title="Fest", start_date=date(2023, 5, 2), status="postponed"))
    publish(home, event_page(title="Forum"))
    last = text(site, german).split("\n\n")[-1].split("\n")
    assert last[0] == "Ursprünglicher Termin: Dienstag, 2. Mai 2023, 14:30–18:00 Uhr"
    assert last[1].startswith("Verschoben")


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"access": "open"}, str(Access.OPEN.label)),
        ({"registration_url": "https://example.org/a"}, "Anmeldung: https://example.org/a"),
        ({"registration_email": "a@example.org", "is_fully_booked": True}, "Ausgebucht"),
        (
            {"registration_email": "a@example.org", "registration_deadline": date(2023, 4, 30)},
            "Anmeldeschluss war Sonntag, 30. April 2023",
        ),
        ({"registration_email": "a@example.org", "status": "cancelled"}, "Freizeitforum Marzahn"),
    ],
    ids=["open", "address", "full", "too late", "off"],
)
def test_registration_is_named_as_far_as_it_is_possible(
    site: Any, home: Any, german: Any, publish: Any, fields: dict[str, Any], line: str
) -> None:
    publish(home, event_page(**fields))
    assert text(site, german).split("\n")[-2] == line


def test_an_access_that_nobody_knows_is_named_as_it_is_stored(
    site: Any, home: Any, german: Any, publish: Any
) -> None:
    event = publish(home, event_page())
    type(event).objects.update(access="abgeschafft")
    assert text(site, german).split("\n")[-2] == "abgeschafft"


def test_an_online_event_names_the_address_to_join(site: Any, home: Any, german: Any, publish: Any) -> None:
    publish(
        home, event_page(attendance_mode="online", place_text="", online_url="https://example.org/konferenz")
    )
    assert text(site, german).split("\n")[2].endswith("https://example.org/konferenz")


@pytest.mark.parametrize(
    ("summary", "sentence"),
    [
        ("Ein Satz. Noch einer.", "Ein Satz."),
        ("Kommt alle! Es gibt Kuchen.", "Kommt alle!"),
        (
            "Am 4. Mai spricht Dr. Muster vom Verein. Danach Musik.",
            "Am 4. Mai spricht Dr. Muster vom Verein.",
        ),
        ("Es gibt z. B. Kuchen und Tee. Danach Musik.", "Es gibt z. B. Kuchen und Tee."),
        ("Wir fragen: „Wohin?“ Danach Musik.", "Wir fragen: „Wohin?“"),
        ("Ohne Punkt", "Ohne Punkt"),
        ("Zeile eins\r\nund weiter. Ende.", "Zeile eins und weiter."),
        ("Näheres unter example.org/fest. Dort steht alles.", "Näheres unter example.org/fest."),
    ],
)
def test_one_sentence_of_the_summary_is_announced(
    site: Any, home: Any, german: Any, publish: Any, summary: str, sentence: str
) -> None:
    publish(home, event_page(summary=summary))
    assert text(site, german).split("\n")[3] == sentence


def test_the_text_is_in_the_language_of_the_events(
    site: Any, home: Any, german: Any, english: Any, publish: Any
) -> None:
    publish(home, event_page(title="Fest"))
    publish(home.copy_for_translation(english), event_page(title="Fair", locale=english, start_time=time(9)))
    english_home = home.get_translation(english)
    english_home.live = True
    english_home.save()
    assert text(site, english).split("\n")[:2] == ["Thursday, 4 May 2023, 09:00–18:00", "Fair"]
    assert "Fest" not in text(site, english)


def test_a_title_cannot_break_the_lines(site: Any, home: Any, german: Any, publish: Any) -> None:
    publish(home, event_page(title="Fest\r\nmit\u2028Umbruch"))
    assert text(site, german).split("\n")[1] == "Fest mit Umbruch"


def test_ten_events_cost_as_many_queries_as_two(site: Any, home: Any, german: Any, publish: Any) -> None:
    counts = []
    for numbers in (range(2), range(2, 10)):
        for number in numbers:
            publish(home, event_page(title=f"Nr. {number}", venue=venue(locale=german)))
        with CaptureQueriesContext(connection) as queries:
            assert text(site, german).count("Nr. ") == numbers.stop
        counts.append(len(queries))
    assert counts[0] == counts[1]
