"""An event taken through wagtail-localize, as an editor and a translator would."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import polib
import pytest
from wagtail.models import PageViewRestriction
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from tests.factories import calendar_page, event_page, venue
from wagtail_netzwerk.models import CalendarEntry, CalendarIdentity
from wagtail_netzwerk.pages.models import EventPage


@pytest.fixture
def event(home: Any, english: Any, publish: Any, committed: Any) -> EventPage:
    with committed():
        translate_object(home, [english])
        Translation.objects.get(source__object_id=home.translation_key, target_locale=english).save_target(
            publish=True
        )
    place = venue(locale=home.locale)
    return publish(home, event_page(summary="Ein Nachmittag für alle.", venue=place, place_text=""))


def translate(page: Any, locale: Any, words: dict[str, str]) -> Any:
    """Submit a page for translation, fill in the words as a translator does, and publish the result."""
    translate_object(page, [locale])
    translation = Translation.objects.get(source__object_id=page.translation_key, target_locale=locale)
    po = polib.pofile(str(translation.export_po()))
    for entry in po:
        entry.msgstr = words.get(entry.msgid, entry.msgid)
    translation.import_po(po)
    translation.save_target(publish=True)
    return translation


def read(client: Any, address: str) -> list[str]:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode().replace("\r\n ", "").split("\r\n")


WORDS = {"NetzWerkStadt 2023": "NetworkCity 2023", "Ein Nachmittag für alle.": "An afternoon for everyone."}


def test_translation_is_the_same_appointment(client: Any, event: Any, english: Any, committed: Any) -> None:
    with committed():
        translate(event, english, WORDS)
    translated = EventPage.objects.get(translation_key=event.translation_key, locale=english)
    assert (translated.title, translated.summary) == ("NetworkCity 2023", "An afternoon for everyone.")
    assert translated.period == event.period
    assert translated.venue.translation_key == event.venue.translation_key
    german, foreign = read(client, "/netzwerkstadt-2023.ics"), read(client, f"/en/{translated.slug}.ics")
    for name in ("UID", "DTSTART", "DTEND", "SEQUENCE", "CREATED", "GEO", "STATUS"):
        assert [x for x in foreign if x.startswith(name)] == [x for x in german if x.startswith(name)]
    assert "SUMMARY;LANGUAGE=en:NetworkCity 2023" in foreign
    assert "URL:http://localhost/en/netzwerkstadt-2023/" in foreign


def test_translated_page_is_found_and_shows_english_words(
    client: Any, event: Any, english: Any, committed: Any
) -> None:
    with committed():
        translate(event, english, WORDS)
    response = client.get("/en/netzwerkstadt-2023/")
    assert response.status_code == 200
    assert "NetworkCity 2023" in response.content.decode()
    assert "Thursday, 4 May 2023" in response.content.decode()
    assert (
        client.get("/en/suche/", {"q": "NetworkCity"}).content.decode().count("/en/netzwerkstadt-2023/") >= 1
    )


def test_changed_time_reaches_the_translation_when_it_is_synchronised(
    client: Any, event: Any, english: Any, committed: Any
) -> None:
    with committed():
        translation = translate(event, english, WORDS)
    with committed():
        event.start_time = time(15, 0)
        event.save_revision().publish()
    assert "DTSTART;TZID=Europe/Berlin:20230504T143000" in read(client, "/en/netzwerkstadt-2023.ics")
    with committed():
        translation.source.update_from_db()
        translation.save_target(publish=True)
    german, foreign = read(client, "/netzwerkstadt-2023.ics"), read(client, "/en/netzwerkstadt-2023.ics")
    assert "DTSTART;TZID=Europe/Berlin:20230504T150000" in foreign
    sequences = [[line for line in lines if line.startswith("SEQUENCE:")] for lines in (german, foreign)]
    assert sequences[0] == sequences[1]


def test_both_languages_share_one_identity(event: Any, english: Any, committed: Any) -> None:
    with committed():
        translate(event, english, WORDS)
    identity = CalendarIdentity.objects.get()
    assert identity.uid == str(event.translation_key)
    assert sorted(identity.entries.values_list("locale__language_code", flat=True)) == ["de", "en"]


def test_translation_of_a_restricted_event_is_not_public(
    client: Any, event: Any, english: Any, committed: Any
) -> None:
    with committed():
        translate(event, english, WORDS)
    assert client.get("/en/netzwerkstadt-2023/").status_code == 200
    PageViewRestriction.objects.create(page=event, restriction_type=PageViewRestriction.LOGIN)
    response = client.get("/en/netzwerkstadt-2023/")
    assert response.status_code == 302
    assert response["Location"].endswith("?next=/en/netzwerkstadt-2023/")
    assert client.get("/en/netzwerkstadt-2023.ics").status_code == 403


def test_translation_of_an_unpublished_event_is_gone(
    client: Any, event: Any, english: Any, committed: Any
) -> None:
    with committed():
        translate(event, english, WORDS)
    with committed():
        event.unpublish()
    assert client.get("/en/netzwerkstadt-2023/").status_code == 404
    assert client.get("/en/netzwerkstadt-2023.ics").status_code == 404


def test_english_calendar_lists_only_english_events(
    client: Any, home: Any, event: Any, english: Any, publish: Any, committed: Any
) -> None:
    calendar = publish(home, calendar_page())
    publish(home, event_page(title="Nur auf Deutsch", start_date=date(2023, 6, 1)))
    with committed():
        translate(event, english, WORDS)
        translate(calendar, english, {"Veranstaltungen": "Events"})
    summaries = [x for x in read(client, "/en/veranstaltungen.ics") if x.startswith("SUMMARY")]
    assert summaries == ["SUMMARY;LANGUAGE=en:NetworkCity 2023"]
    assert CalendarEntry.objects.count() == 3
