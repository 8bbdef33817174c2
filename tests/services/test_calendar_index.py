"""The calendar index follows what is published, and nothing else."""

from __future__ import annotations

import logging
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, Site

from tests.factories import calendar_page, event_page, series_page, venue
from wagtail_netzwerk.models import CalendarEntry, CalendarIdentity, Occurrence, Organisation, Person, Topic
from wagtail_netzwerk.pages.models import EventPage
from wagtail_netzwerk.services import calendar_index

START = datetime(2023, 1, 1, 12, tzinfo=UTC)
LATER = datetime(2023, 1, 2, 12, tzinfo=UTC)
EVENT = "http://localhost/netzwerkstadt-2023/"


@pytest.fixture
def clock() -> Any:
    """A clock that stands still until a test moves it."""
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


def lines(page: Any, *names: str) -> list[str]:
    """The content lines of an indexed event, or those with the given names."""
    unfolded = CalendarEntry.objects.get(page_id=page.pk).component.replace("\r\n ", "").split("\r\n")
    return [line for line in unfolded if not names or line.startswith(names)]


def sorted_like(page: Any, *expected: str) -> list[str]:
    """The expected lines in the order in which the file has them."""
    order = lines(page)
    return sorted(expected, key=lambda line: order.index(line) if line in order else -1)


def revision(page: Any) -> list[str]:
    return lines(page, "SEQUENCE", "LAST-MODIFIED")


def index() -> list[Any]:
    """Everything in the index, without the numbers of rows."""
    entries = CalendarEntry.objects.order_by("pk").values()
    occurrences = Occurrence.objects.order_by("entry", "start").values(
        "entry", "start", "end", "all_day", "is_cancelled"
    )
    return [*entries, *occurrences]


def republish(page: Any, **changes: Any) -> Any:
    """Change a page and publish it."""
    fresh = Page.objects.get(pk=page.pk).specific
    for name, value in changes.items():
        setattr(fresh, name, value)
    fresh.save_revision().publish()
    return type(fresh)._default_manager.get(pk=page.pk)


# Which pages have an entry


def test_a_published_event_is_indexed(home: Any, publish: Any, clock: Any) -> None:
    event = publish(home, event_page())
    [entry] = CalendarEntry.objects.all()
    assert (entry.page_id, entry.locale_id, str(entry.identity_id), entry.status, entry.time_zone) == (
        event.pk,
        event.locale_id,
        str(event.translation_key),
        "scheduled",
        "Europe/Berlin",
    )
    assert entry.component_size == len(entry.component.encode())
    [occurrence] = entry.occurrences.all()
    assert (occurrence.start, occurrence.end, occurrence.all_day, occurrence.is_cancelled) == (
        datetime(2023, 5, 4, 12, 30, tzinfo=UTC),
        datetime(2023, 5, 4, 16, tzinfo=UTC),
        False,
        False,
    )
    assert sorted(lines(event, "UID", "DTSTAMP", "CREATED", "SEQUENCE", "LAST-MODIFIED", "URL")) == [
        "CREATED:20230101T120000Z",
        "DTSTAMP:20230101T120000Z",
        "LAST-MODIFIED:20230101T120000Z",
        "SEQUENCE:0",
        f"UID:{event.translation_key}",
        f"URL:{EVENT}",
    ]


@pytest.mark.parametrize(
    ("fields", "all_day", "start", "end"),
    [
        ({"start_time": None, "end_time": None}, True, (2023, 5, 3, 22), (2023, 5, 4, 22)),
        ({"start_time": None, "end_time": None, "all_day": True}, True, (2023, 5, 3, 22), (2023, 5, 4, 22)),
        ({"end_time": None}, False, (2023, 5, 4, 12, 30), (2023, 5, 4, 22)),
        (
            {"start_time": time(22), "end_time": time(2), "end_date": date(2023, 5, 5)},
            False,
            (2023, 5, 4, 20),
            (2023, 5, 5),
        ),
    ],
)
def test_an_occurrence_is_a_stretch_of_instants(
    home: Any, publish: Any, fields: dict[str, Any], all_day: bool, start: Any, end: Any
) -> None:
    publish(home, event_page(**fields))
    [occurrence] = Occurrence.objects.all()
    assert (occurrence.all_day, occurrence.start, occurrence.end) == (
        all_day,
        datetime(*start, tzinfo=UTC),
        datetime(*end, tzinfo=UTC),
    )


def test_a_live_page_added_in_code_is_indexed(home: Any, committed: Any) -> None:
    with committed():
        home.add_child(instance=event_page())
    assert CalendarEntry.objects.count() == 1


def test_a_draft_is_not_indexed(home: Any, committed: Any) -> None:
    with committed():
        page = home.add_child(instance=event_page(live=False))
        page.save_revision()
    assert (CalendarEntry.objects.count(), CalendarIdentity.objects.count()) == (0, 0)


def test_a_page_of_another_type_is_not_indexed(home: Any, publish: Any) -> None:
    publish(home, series_page())
    assert (CalendarEntry.objects.count(), CalendarIdentity.objects.count()) == (0, 0)


def test_an_event_that_lost_its_date_is_not_indexed(home: Any, publish: Any) -> None:
    event = publish(home, event_page())
    EventPage.objects.filter(pk=event.pk).update(start_date=None)
    calendar_index.rebuild()
    assert CalendarEntry.objects.count() == 0


def test_an_event_outside_every_site_is_not_indexed(home: Any, committed: Any) -> None:
    root = Page.objects.get(depth=1)
    with committed():
        root.add_child(instance=event_page())
    assert CalendarEntry.objects.count() == 0


def test_unpublishing_takes_the_entry_and_keeps_the_identity(home: Any, publish: Any, committed: Any) -> None:
    event = publish(home, event_page())
    with committed():
        event.unpublish()
    assert (CalendarEntry.objects.count(), Occurrence.objects.count()) == (0, 0)
    assert CalendarIdentity.objects.get().uid == str(event.translation_key)


def test_unpublishing_a_series_takes_what_is_below_it(home: Any, publish: Any, committed: Any) -> None:
    series = publish(home, series_page())
    publish(series, event_page())
    with committed():
        series.unpublish()
        for child in series.get_descendants():
            child.unpublish()
    assert CalendarEntry.objects.count() == 0


@pytest.mark.parametrize("delete_as", [Page, EventPage])
def test_deleting_takes_the_entry_and_keeps_the_identity(
    home: Any, publish: Any, committed: Any, delete_as: type
) -> None:
    event = publish(home, event_page())
    other = publish(home, event_page(title="Andere"))
    with committed():
        delete_as.objects.get(pk=event.pk).delete()
    assert list(CalendarEntry.objects.values_list("page_id", flat=True)) == [other.pk]
    assert CalendarIdentity.objects.count() == 2


def test_a_scheduled_event_appears_when_its_time_has_come(
    home: Any, publish: Any, committed: Any, clock: Any
) -> None:
    page = home.add_child(instance=event_page(live=False, go_live_at=LATER))
    with committed():
        page.save_revision(approved_go_live_at=LATER)
    assert CalendarEntry.objects.count() == 0
    clock.move_to(LATER + timedelta(minutes=1))
    with committed():
        call_command("publish_scheduled")
    assert list(CalendarEntry.objects.values_list("page_id", flat=True)) == [page.pk]


def test_an_expired_event_disappears(home: Any, publish: Any, committed: Any, clock: Any) -> None:
    publish(home, event_page(expire_at=LATER))
    assert CalendarEntry.objects.count() == 1
    clock.move_to(LATER + timedelta(minutes=1))
    with committed():
        call_command("publish_scheduled")
    assert (Page.objects.get(slug="netzwerkstadt-2023").live, CalendarEntry.objects.count()) == (False, 0)


def test_a_copy_is_an_event_of_its_own(home: Any, publish: Any, committed: Any) -> None:
    event = publish(home, event_page())
    with committed():
        copy = event.copy(update_attrs={"slug": "kopie", "title": "Kopie"}, keep_live=True)
    assert copy.translation_key != event.translation_key
    assert lines(copy, "UID", "URL") == [f"UID:{copy.translation_key}", "URL:http://localhost/kopie/"]
    assert lines(event, "UID", "URL") == [f"UID:{event.translation_key}", f"URL:{EVENT}"]


def test_a_copied_series_brings_its_events(home: Any, publish: Any, committed: Any) -> None:
    series = publish(home, series_page())
    publish(series, event_page())
    with committed():
        copy = series.copy(recursive=True, update_attrs={"slug": "kopie"}, keep_live=True)
    [event] = copy.get_children()
    assert lines(event, "URL") == ["URL:http://localhost/kopie/netzwerkstadt-2023/"]
    assert CalendarEntry.objects.count() == 2


def test_a_copy_that_is_a_draft_is_not_indexed(home: Any, publish: Any, committed: Any) -> None:
    event = publish(home, event_page())
    with committed():
        event.copy(update_attrs={"slug": "kopie"}, keep_live=False)
    assert CalendarEntry.objects.count() == 1


def test_an_alias_is_no_second_event(home: Any, publish: Any, committed: Any) -> None:
    event = publish(home, event_page())
    with committed():
        event.create_alias(update_slug="zweitname")
    assert list(CalendarEntry.objects.values_list("page_id", flat=True)) == [event.pk]
    calendar_index.rebuild()
    assert list(CalendarEntry.objects.values_list("page_id", flat=True)) == [event.pk]


def test_an_alias_that_outlives_its_source_is_an_event_of_its_own(
    home: Any, publish: Any, committed: Any, clock: Any
) -> None:
    event = publish(home, event_page())
    alias = event.create_alias(update_slug="zweitname")
    with committed():
        event.unpublish()
    # Wagtail puts the alias online at once, and its source when the time has come.
    with committed():
        republish(event, go_live_at=LATER)
    assert list(CalendarEntry.objects.all()) == []
    with committed():
        event.delete()
    assert Page.objects.get(pk=alias.pk).live is True
    assert lines(alias, "URL") == ["URL:http://localhost/zweitname/"]


def test_an_alias_goes_offline_with_its_deleted_source(home: Any, publish: Any, committed: Any) -> None:
    event = publish(home, event_page())
    alias = event.create_alias(update_slug="zweitname")
    with committed():
        event.delete()
    alias.refresh_from_db()
    assert alias.live is False
    assert list(CalendarEntry.objects.all()) == []


# What the entry says


def test_a_new_slug_changes_the_address(home: Any, publish: Any, committed: Any) -> None:
    event = publish(home, event_page())
    with committed():
        republish(event, slug="neu")
    assert lines(event, "URL") == ["URL:http://localhost/neu/"]


def test_a_new_slug_of_an_ancestor_changes_the_address_of_all_below(
    home: Any, publish: Any, committed: Any
) -> None:
    calendar = publish(home, calendar_page())
    series = publish(calendar, series_page())
    event = publish(series, event_page())
    other = publish(home, event_page(title="Andere"))
    before = revision(other)
    with committed():
        fresh = calendar.specific
        fresh.slug = "termine"
        fresh.save_revision().publish()
    assert lines(event, "URL") == ["URL:http://localhost/termine/netzwerkstadt/netzwerkstadt-2023/"]
    assert revision(other) == before


def test_a_new_slug_counts_where_the_page_is_after_the_commit(
    home: Any, publish: Any, committed: Any
) -> None:
    calendar, other = publish(home, calendar_page()), publish(home, calendar_page(title="Andere"))
    event = publish(calendar, event_page())
    with committed():
        calendar.slug = "termine"
        calendar.save_revision().publish()
        other.move(Page.objects.get(pk=calendar.pk), pos="left")
    assert lines(event, "URL") == ["URL:http://localhost/termine/netzwerkstadt-2023/"]


def test_a_move_of_the_event_changes_the_address(home: Any, publish: Any, committed: Any) -> None:
    event = publish(home, event_page())
    series = publish(home, series_page())
    with committed():
        event.move(series, pos="last-child")
    assert lines(event, "URL") == ["URL:http://localhost/netzwerkstadt/netzwerkstadt-2023/"]


def test_a_move_of_an_ancestor_changes_the_address(home: Any, publish: Any, committed: Any) -> None:
    calendar, series = publish(home, calendar_page()), publish(home, series_page())
    event = publish(series, event_page())
    with committed():
        series.move(calendar, pos="last-child")
    assert lines(event, "URL") == ["URL:http://localhost/veranstaltungen/netzwerkstadt/netzwerkstadt-2023/"]


def test_reordering_changes_nothing(home: Any, publish: Any, committed: Any, clock: Any) -> None:
    event, other = publish(home, event_page()), publish(home, event_page(title="Andere"))
    before = index()
    clock.move_to(LATER)
    with committed():
        Page.objects.get(pk=event.pk).move(Page.objects.get(pk=other.pk), pos="right")
    assert index() == before


def test_another_host_changes_all_addresses(home: Any, publish: Any, committed: Any, site: Site) -> None:
    event = publish(home, event_page())
    with committed():
        site.hostname, site.port = "stadt.example", 443
        site.save()
    assert lines(event, "URL") == ["URL:https://stadt.example/netzwerkstadt-2023/"]


def test_another_code_of_a_language_changes_all_its_entries(
    home: Any, publish: Any, committed: Any, german: Any
) -> None:
    event = publish(home, event_page())
    assert lines(event, "SUMMARY") == ["SUMMARY;LANGUAGE=de:NetzWerkStadt 2023"]
    with committed():
        german.language_code = "fr"
        german.save()
    assert lines(event, "SUMMARY") == ["SUMMARY;LANGUAGE=fr:NetzWerkStadt 2023"]
    followed = index()
    calendar_index.rebuild()
    assert index() == followed


def test_a_new_slug_above_the_root_of_a_site_keeps_its_addresses(
    home: Any, publish: Any, committed: Any
) -> None:
    calendar = publish(home, calendar_page())
    series = publish(calendar, series_page())
    Site.objects.create(hostname="reihe.example", root_page=series)
    event = publish(series, event_page())
    with committed():
        republish(calendar, slug="termine")
    assert lines(event, "URL") == ["URL:http://reihe.example/netzwerkstadt-2023/"]


def test_events_of_a_deleted_site_have_no_address_and_no_entry(
    home: Any, publish: Any, committed: Any, site: Site
) -> None:
    publish(home, event_page())
    with committed():
        site.delete()
    assert CalendarEntry.objects.count() == 0


def test_a_venue_with_a_new_name_changes_its_events(
    home: Any, publish: Any, committed: Any, clock: Any
) -> None:
    place = venue()
    event = publish(home, event_page(venue=place, place_text=""))
    other = publish(home, event_page(title="Andere", venue=venue(name="Rathaus"), place_text=""))
    untouched = lines(other)
    clock.move_to(LATER)
    with committed():
        place.name = "Bürgerhaus"
        place.save()
    assert lines(event, "LOCATION", "SEQUENCE", "LAST-MODIFIED", "CREATED") == sorted_like(
        event,
        "LOCATION;LANGUAGE=de:Bürgerhaus\\, Marzahner Promenade 55\\, 12679 Berlin",
        "SEQUENCE:0",
        "LAST-MODIFIED:20230102T120000Z",
        "CREATED:20230101T120000Z",
    )
    assert lines(other) == untouched


def test_a_topic_with_a_new_name_changes_its_events(
    home: Any, publish: Any, committed: Any, german: Any
) -> None:
    topic = Topic.objects.create(name="Ehrenamt", locale=german)
    event = publish(home, event_page(topics=[topic]))
    assert lines(event, "CATEGORIES") == ["CATEGORIES:Ehrenamt"]
    with committed():
        topic.name = "Engagement"
        topic.save()
    assert lines(event, "CATEGORIES") == ["CATEGORIES:Engagement"]


def test_a_deleted_topic_leaves_its_events(home: Any, publish: Any, committed: Any, german: Any) -> None:
    topic = Topic.objects.create(name="Ehrenamt", locale=german)
    event = publish(home, event_page(topics=[topic]))
    with committed():
        topic.delete()
    assert lines(event, "CATEGORIES") == []


def test_a_translated_topic_names_the_events_of_its_language(
    home: Any, publish: Any, committed: Any, german: Any, english: Any
) -> None:
    topic = Topic.objects.create(name="Ehrenamt", locale=german)
    event = publish(home, event_page(topics=[topic]))
    home.copy_for_translation(english)
    with committed():
        translated = event.copy_for_translation(english)
        translated.title = "Network city"
        translated.save_revision().publish()
    assert lines(translated, "CATEGORIES") == ["CATEGORIES:Ehrenamt"]
    with committed():
        topic.copy_for_translation(english).save()
        volunteering = topic.get_translation(english)
        volunteering.name = "Volunteering"
        volunteering.save()
    assert lines(translated, "CATEGORIES") == ["CATEGORIES:Volunteering"]
    assert lines(event, "CATEGORIES") == ["CATEGORIES:Ehrenamt"]


def test_a_person_who_is_no_longer_public_leaves_the_file(home: Any, publish: Any, committed: Any) -> None:
    person = Person.objects.create(
        name="Ada", responsibility="Koordination", is_public=True, legal_basis="Einwilligung"
    )
    event = publish(home, event_page(contact_person=person))
    assert lines(event, "CONTACT") == ["CONTACT;LANGUAGE=de:Ada\\, Koordination"]
    with committed():
        person.is_public = False
        person.save()
    assert lines(event, "CONTACT") == ["CONTACT;LANGUAGE=de:Koordination"]
    assert "Ada" not in "".join(lines(event))


def picture() -> Any:
    return get_image_model().objects.create(title="Saal", file=get_test_image_file())


def test_another_file_of_an_image_changes_its_address(home: Any, publish: Any, committed: Any) -> None:
    image = picture()
    event = publish(home, event_page(image=image, image_alt="Saal", image_credit="Stadt"))
    [before] = lines(event, "IMAGE")
    assert before.startswith("IMAGE;VALUE=URI:http://localhost/media/images/")
    with committed():
        image.file = get_test_image_file(filename="neu.png")
        image.save()
        image.renditions.all().delete()  # as Wagtail's form does after saving
    [after] = lines(event, "IMAGE")
    assert after != before


def test_a_deleted_image_leaves_its_events(home: Any, publish: Any, committed: Any) -> None:
    image = picture()
    event = publish(home, event_page(image=image, image_alt="Saal", image_credit="Stadt"))
    with committed():
        image.delete()
    assert lines(event, "IMAGE") == []


def test_an_image_without_a_file_is_left_out(home: Any, publish: Any) -> None:
    image = picture()
    image.file.storage.delete(image.file.name)
    event = publish(home, event_page(image=image, image_alt="Saal", image_credit="Stadt"))
    assert lines(event, "IMAGE", "SUMMARY") == ["SUMMARY;LANGUAGE=de:NetzWerkStadt 2023"]


def test_an_organisation_that_no_file_shows_changes_nothing(
    home: Any, publish: Any, committed: Any, clock: Any, german: Any
) -> None:
    organisation = Organisation.objects.create(name="Stadt", locale=german)
    publish(home, event_page(organiser=organisation))
    before = index()
    clock.move_to(LATER)
    with committed():
        organisation.name = "Gemeinde"
        organisation.save()
    assert index() == before


# SEQUENCE and LAST-MODIFIED


def test_a_draft_changes_nothing(home: Any, publish: Any, committed: Any, clock: Any) -> None:
    event = publish(home, event_page())
    before = index()
    clock.move_to(LATER)
    with committed():
        event.title, event.start_time = "Ganz anders", time(9)
        event.save_revision()
    assert index() == before


def test_publishing_the_same_again_changes_nothing(
    home: Any, publish: Any, committed: Any, clock: Any
) -> None:
    event = publish(home, event_page())
    before = index()
    clock.move_to(LATER)
    with committed():
        republish(event)
    assert index() == before


TIME_PLACE_STATUS = [
    {"start_date": date(2023, 5, 3)},
    {"start_time": time(14)},
    {"end_time": time(19)},
    {"end_date": date(2023, 5, 5)},
    {"start_time": None, "end_time": None},
    {"start_time": None, "end_time": None, "all_day": True},
    {"timezone": "Europe/Lisbon"},
    {"place_text": "Rathaus"},
    {"room": "Saal"},
    {"attendance_mode": "mixed", "online_url": "https://join.example/"},
    {"status": "cancelled"},
    {"status": "postponed"},
    {"status": "rescheduled", "previous_place": "Rathaus"},
]
OTHERS = [
    {"title": "Fachtag"},
    {"summary": "Kurz."},
    {"motto": "Gemeinsam"},
    {"contact_name": "Büro"},
    {"slug": "neu"},
]
IN_NO_FILE = [
    {"price": "5 Euro"},
    {"audience": "Alle"},
    {"online_url": "https://join.example/"},
    {"show_in_menus": True},
    {"previous_place": "Rathaus"},
]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        *[(changes, ["LAST-MODIFIED:20230102T120000Z", "SEQUENCE:1"]) for changes in TIME_PLACE_STATUS],
        *[(changes, ["LAST-MODIFIED:20230102T120000Z", "SEQUENCE:0"]) for changes in OTHERS],
        *[(changes, ["LAST-MODIFIED:20230101T120000Z", "SEQUENCE:0"]) for changes in IN_NO_FILE],
    ],
    ids=str,
)
def test_sequence_rises_with_time_place_and_status_only(
    home: Any, publish: Any, committed: Any, clock: Any, changes: dict[str, Any], expected: list[str]
) -> None:
    event = publish(home, event_page())
    clock.move_to(LATER)
    with committed():
        republish(event, **changes)
    assert sorted(revision(event)) == expected


def test_another_venue_raises_sequence(home: Any, publish: Any, committed: Any, clock: Any) -> None:
    event = publish(home, event_page(venue=venue()))
    clock.move_to(LATER)
    with committed():
        republish(event, venue=venue(name="Rathaus"))
    assert sorted(revision(event)) == ["LAST-MODIFIED:20230102T120000Z", "SEQUENCE:1"]


def test_sequence_counts_up_and_never_falls(home: Any, publish: Any, committed: Any, clock: Any) -> None:
    event = publish(home, event_page())
    seen = [lines(event, "SEQUENCE")]
    for status in ("cancelled", "scheduled", "scheduled", "postponed"):
        with committed():
            republish(event, status=status)
        seen.append(lines(event, "SEQUENCE"))
    assert seen == [["SEQUENCE:0"], ["SEQUENCE:1"], ["SEQUENCE:2"], ["SEQUENCE:2"], ["SEQUENCE:3"]]


def test_two_changes_in_one_second_are_two_moments(
    home: Any, publish: Any, committed: Any, clock: Any
) -> None:
    event = publish(home, event_page())
    for title in ("Eins", "Zwei"):
        with committed():
            republish(event, title=title)
    assert lines(event, "LAST-MODIFIED") == ["LAST-MODIFIED:20230101T120002Z"]


def test_sequence_survives_unpublishing(home: Any, publish: Any, committed: Any, clock: Any) -> None:
    event = publish(home, event_page())
    with committed():
        republish(event, start_time=time(14))
    before = revision(event)
    with committed():
        EventPage.objects.get(pk=event.pk).unpublish()
    clock.move_to(LATER)
    with committed():
        republish(event)
    assert revision(event) == before
    assert "SEQUENCE:1" in before
    with committed():
        EventPage.objects.get(pk=event.pk).unpublish()
    with committed():
        republish(event, start_time=time(15))
    assert lines(event, "SEQUENCE") == ["SEQUENCE:2"]


def test_a_deleted_event_that_comes_back_keeps_its_identity(
    home: Any, publish: Any, committed: Any, clock: Any
) -> None:
    event = publish(home, event_page())
    with committed():
        republish(event, start_time=time(14))
    with committed():
        event.delete()
    clock.move_to(LATER)
    again = publish(home, event_page(translation_key=event.translation_key, start_time=time(15)))
    assert lines(again, "UID", "SEQUENCE", "CREATED") == sorted_like(
        again, f"UID:{event.translation_key}", "SEQUENCE:2", "CREATED:20230101T120000Z"
    )


def test_all_languages_share_uid_and_sequence(
    home: Any, publish: Any, committed: Any, english: Any, clock: Any
) -> None:
    event = publish(home, event_page())
    home.copy_for_translation(english)
    with committed():
        translated = event.copy_for_translation(english)
        translated.title = "Network city"
        translated.save_revision().publish()
    assert lines(translated, "UID") == lines(event, "UID")
    clock.move_to(LATER)
    with committed():
        republish(event, start_time=time(14))
    assert revision(event) == revision(translated)
    assert "SEQUENCE:1" in revision(event)
    # The translation follows with the same change.
    with committed():
        republish(translated, start_time=time(14))
    assert revision(event) == revision(translated)
    with committed():
        event.unpublish()
    assert list(CalendarEntry.objects.values_list("page_id", flat=True)) == [translated.pk]


# Rebuilding, failing


def test_rebuilding_gives_the_same_bytes(home: Any, publish: Any, german: Any, clock: Any) -> None:
    topic = Topic.objects.create(name="Ehrenamt", locale=german)
    series = publish(home, series_page())
    publish(series, event_page(venue=venue(), topics=[topic]))
    publish(home, event_page(title="Ganztags", start_time=None, end_time=None, all_day=True))
    publish(home, event_page(title="Abgesagt", status="cancelled"))
    before, identities = index(), list(CalendarIdentity.objects.values())
    assert len(before) == 6
    clock.move_to(LATER)
    for _ in range(2):
        assert calendar_index.rebuild() == 3
        assert index() == before
        assert list(CalendarIdentity.objects.values()) == identities


def test_rebuilding_repairs_what_no_signal_told(home: Any, publish: Any) -> None:
    event, gone = publish(home, event_page()), publish(home, event_page(title="Andere"))
    EventPage.objects.filter(pk=event.pk).update(place_text="Rathaus")
    Page.objects.filter(pk=gone.pk).update(live=False)
    calendar_index.rebuild()
    assert lines(event, "LOCATION") == ["LOCATION;LANGUAGE=de:Rathaus"]
    assert CalendarEntry.objects.count() == 1


def test_an_event_that_cannot_be_indexed_is_saved_and_repaired_later(
    home: Any, publish: Any, committed: Any, monkeypatch: Any, caplog: Any
) -> None:
    event = publish(home, event_page())
    before = lines(event)
    # A site's own event class may be broken in any way.
    with monkeypatch.context() as broken, caplog.at_level(logging.ERROR), committed():
        broken.setattr(EventPage, "calendar_item", lambda self: 1 / 0)
        republish(event, place_text="Rathaus")
    assert EventPage.objects.get(pk=event.pk).place_text == "Rathaus"
    assert lines(event) == before
    assert {record.getMessage() for record in caplog.records} == {
        f"The event {event.translation_key} could not be indexed; rebuild_calendar repairs it"
    }
    calendar_index.rebuild()
    assert lines(event, "LOCATION", "SEQUENCE") == sorted_like(
        event, "LOCATION;LANGUAGE=de:Rathaus", "SEQUENCE:1"
    )


def test_one_broken_event_keeps_no_other_out(home: Any, publish: Any, monkeypatch: Any, caplog: Any) -> None:
    publish(home, event_page(title="Kaputt"))
    fine = publish(home, event_page())
    real = EventPage.calendar_item

    def calendar_item(self: Any) -> Any:
        return 1 / 0 if self.title == "Kaputt" else real(self)

    monkeypatch.setattr(EventPage, "calendar_item", calendar_item)
    calendar_index.rebuild()
    assert list(CalendarEntry.objects.values_list("page_id", flat=True)) == [fine.pk]
    assert len([record for record in caplog.records if record.levelname == "ERROR"]) == 1


def test_a_key_that_no_page_has_is_no_error(home: Any) -> None:
    key = "5f0c8f0e-7a53-4a39-9c7c-2f6d7a6c0001"
    calendar_index.reindex(key)  # type: ignore[arg-type]
    assert CalendarIdentity.objects.count() == 0
