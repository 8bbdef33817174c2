"""The next edition of an event: what goes on, what begins anew, and who stays behind."""

from __future__ import annotations

import json
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.documents import get_document_model
from wagtail.log_actions import registry
from wagtail.models import PageLogEntry, PageViewRestriction

from tests.factories import event_page, series_page
from wagtail_netzwerk.blocks import BodyBlock, ProgrammeBlock
from wagtail_netzwerk.models import Organisation, Person, Topic
from wagtail_netzwerk.pages.models import EventPage, WorkshopPage
from wagtail_netzwerk.services import editions
from wagtail_netzwerk.services.block_content import rewritten
from wagtail_netzwerk.services.edition_content import Carrier

DAY = date(2023, 5, 4)
NEW_DAY = date(2024, 5, 16)


@pytest.fixture
def hidden(db: None) -> Person:
    return Person.objects.create(
        name="Erika Erfunden", responsibility="Leitung Jugendamt", email="erika@example.org"
    )


@pytest.fixture
def silent(db: None) -> Person:
    """Not public, and of no known function."""
    return Person.objects.create(name="Ohne Funktion")


@pytest.fixture
def known(db: None) -> Person:
    return Person.objects.create(name="Paula Bekannt", is_public=True, legal_basis="Einwilligung")


@pytest.fixture
def document(db: None) -> Any:
    from django.core.files.base import ContentFile

    return get_document_model().objects.create(
        title="Protokoll", file=ContentFile(b"%PDF-1.4", name="protokoll.pdf")
    )


def next_edition(event: Any, **kwargs: Any) -> Any:
    values = {"start_date": NEW_DAY, "title": "NetzWerkStadt 2024", "user": None, **kwargs}
    return editions.create_next_edition(event, **values)


def raw(page: Any, name: str) -> Any:
    """The stored values of a stream, without the ids of its blocks."""
    return _bare(json.loads(page._meta.get_field(name).value_to_string(page)))


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _bare(part) for name, part in value.items() if name != "id"}
    return [_bare(item) for item in value] if isinstance(value, list) else value


def both(page: Any) -> list[Any]:
    """The stored page and its only revision, which must say the same."""
    stored = type(page).objects.get(pk=page.pk)
    assert stored.revisions.count() == 1
    return [stored, stored.get_latest_revision_as_object()]


def workshop(event: Any, publish: Any, title: str = "AG 1", **fields: Any) -> Any:
    return publish(event, WorkshopPage(title=title, **fields))


FULL: dict[str, Any] = {
    "motto": "Gemeinsam",
    "edition_number": 2,
    "end_date": date(2023, 5, 5),
    "summary": "Ein Tag für alle.",
    "goals": "<p>Netze knüpfen</p>",
    "room": "Saal",
    "capacity": 80,
    "contact_email": "buero@example.org",
    "programme": [
        {"type": "item", "value": {"kind": "welcome", "start": "14:30:00", "date": None}},
        {
            "type": "item",
            "value": {"kind": "workshop_round", "round": 1, "start": "15:00:00", "date": "2023-05-05"},
        },
    ],
    "guiding_questions": [{"type": "question", "value": "Was fehlt?"}],
    "contributors": [
        {"type": "contributor", "value": {"role": "partner", "function": "Stadtteilbüro", "support": []}}
    ],
}
CLEARED: dict[str, tuple[Any, Any]] = {
    "status": ("rescheduled", "scheduled"),
    "status_reason": ("Größerer Saal", ""),
    "previous_start_date": (date(2023, 5, 3), None),
    "previous_start_time": (time(9), None),
    "previous_place": ("Rathaus", ""),
    "is_fully_booked": (True, False),
    "attendee_count": (70, None),
    "attendee_qualifier": ("about", "exactly"),
    "registration_deadline": (date(2023, 4, 20), None),
    "registration_url": ("https://formular.example.org/2023", ""),
    "online_url": ("https://konferenz.example.org/2023", ""),
    "seo_title": ("NetzWerkStadt 2023 in Marzahn", ""),
}
CLEARED_STREAMS: dict[str, Any] = {
    "follow_ups": [{"type": "follow_up", "value": {"what": "Auswertung", "date": "2023-06-01"}}],
    "calls": [{"type": "call", "value": {"title": "Helfer", "tasks": "<p>x</p>", "state": "open"}}],
}


def test_the_structure_goes_on_and_what_came_of_it_begins_anew(home: Any, german: Any, publish: Any) -> None:
    topic = Topic.objects.create(name="Nachbarschaft", locale=german)
    old_values = {name: old for name, (old, _new) in CLEARED.items()}
    event = publish(home, event_page(**FULL, **old_values, **CLEARED_STREAMS, topics=[topic]))
    new = next_edition(event)
    for page in both(new):
        assert {name: getattr(page, name) for name in CLEARED} == {
            name: fresh for name, (_old, fresh) in CLEARED.items()
        }
        assert {name: raw(page, name) for name in CLEARED_STREAMS} == {"follow_ups": [], "calls": []}
        same = ("motto", "summary", "goals", "room", "capacity", "contact_email", "place_text", "start_time")
        assert [getattr(page, name) for name in same] == [getattr(event, name) for name in same]
        assert (page.title, page.slug, page.edition_number) == (
            "NetzWerkStadt 2024",
            "netzwerkstadt-2024",
            3,
        )
        assert (page.start_date, page.end_date) == (NEW_DAY, date(2024, 5, 17))
        assert [(item["value"]["date"], item["value"]["start"]) for item in raw(page, "programme")] == [
            (None, "14:30:00"),
            ("2024-05-17", "15:00:00"),
        ]
        for name in ("guiding_questions", "contributors"):
            assert raw(page, name) == raw(event, name)
        assert list(page.topics.all()) == [topic]
        assert (page.live, page.first_published_at, page.draft_title) == (False, None, "NetzWerkStadt 2024")
    assert new.get_parent() == event.get_parent()
    assert new.translation_key != event.translation_key


def test_the_old_edition_stays_as_it_was(home: Any, publish: Any, hidden: Person) -> None:
    event = publish(home, event_page(**FULL, contact_person=hidden))
    workshop(event, publish)
    before = (event.serializable_data(), event.latest_revision.content, event.get_children().count())
    next_edition(event)
    after = EventPage.objects.get(pk=event.pk)
    assert (after.serializable_data(), after.latest_revision.content, after.get_children().count()) == before


def test_the_history_says_what_it_was_made_from(home: Any, publish: Any, chefredaktion: Any) -> None:
    event = publish(home, event_page())
    workshop(event, publish)
    new = next_edition(event, user=chefredaktion.user)
    entries = [registry.get_logs_for_instance(page) for page in (new, new.get_children().get())]
    own = [logs.filter(action=editions.NEXT_EDITION) for logs in entries]
    found = [[(entry.action, entry.user, str(entry.message)) for entry in logs] for logs in own]
    assert found == [
        [
            (
                editions.NEXT_EDITION,
                chefredaktion.user,
                "Für die nächste Ausgabe übernommen aus „NetzWerkStadt 2023“",
            )
        ],
        [(editions.NEXT_EDITION, chefredaktion.user, "Für die nächste Ausgabe übernommen aus „AG 1“")],
    ]
    assert (new.owner, new.latest_revision.user) == (chefredaktion.user, chefredaktion.user)


def test_a_series_counts_all_its_editions(home: Any, publish: Any) -> None:
    series = publish(home, series_page())
    event = publish(series, event_page(edition_number=3))
    publish(series, event_page(title="Entwurf", edition_number=7)).unpublish()
    assert editions.proposal(event) == {"title": "NetzWerkStadt 8", "edition_number": 8}
    assert next_edition(event).edition_number == 8


@pytest.mark.parametrize(
    ("title", "number", "proposed"),
    [
        ("3. Konferenz", 3, {"title": "4. Konferenz", "edition_number": 4}),
        ("13. Konferenz", 3, {"title": "13. Konferenz", "edition_number": 4}),
        ("Treffen am 3. Mai", 3, {"title": "Treffen am 3. Mai", "edition_number": 4}),
        ("Treffen", None, {"title": "Treffen", "edition_number": None}),
    ],
)
def test_without_a_series_the_event_counts_itself(
    home: Any, publish: Any, title: str, number: int | None, proposed: dict[str, Any]
) -> None:
    assert editions.proposal(publish(home, event_page(title=title, edition_number=number))) == proposed


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("NetzWerkStadt 2023", "netzwerkstadt-2023-1"),
        ("Bürgertag", "burgertag"),
        ("!!!", "netzwerkstadt-2023-1"),
        ("x" * 255, "x" * 240),
    ],
)
def test_the_address_is_of_the_title_and_free(home: Any, publish: Any, title: str, slug: str) -> None:
    event = publish(home, event_page())
    new = next_edition(event, title=title)
    assert [(page.title, page.slug) for page in both(new)] == [(title, slug)] * 2
    new.full_clean()


def test_the_published_state_counts_and_not_the_draft(home: Any, publish: Any) -> None:
    event = publish(home, event_page(motto="Öffentlich"))
    event.motto = "Nur ein Entwurf"
    event.save_revision()
    stored = EventPage.objects.get(pk=event.pk)
    assert [page.motto for page in both(next_edition(stored))] == ["Öffentlich"] * 2


def test_of_an_event_that_was_never_published_the_draft_counts(home: Any) -> None:
    event = home.add_child(instance=event_page(motto="Alt", live=False))
    event.motto, event.start_date = "Neu", date(2023, 5, 10)
    event.save_revision()
    stored = EventPage.objects.get(pk=event.pk)
    assert stored.motto == "Alt"
    new = next_edition(stored)
    assert [(page.motto, page.start_date) for page in both(new)] == [("Neu", NEW_DAY)] * 2
    assert EventPage.objects.count() == 2


def test_a_draft_without_a_date_gets_one(home: Any) -> None:
    event = home.add_child(instance=event_page(start_date=None, start_time=None, end_time=None, live=False))
    assert [page.start_date for page in both(next_edition(event))] == [NEW_DAY] * 2


def test_a_schedule_and_a_lock_stay_behind(home: Any, publish: Any, chefredaktion: Any) -> None:
    from django.utils import timezone

    now = timezone.now()
    event = publish(home, event_page())
    event.go_live_at, event.expire_at = now - timedelta(days=9), now + timedelta(days=9)
    event.locked, event.locked_by, event.locked_at = True, chefredaktion.user, now
    event.save()
    names = ("go_live_at", "expire_at", "expired", "locked", "locked_by", "locked_at")
    for page in both(next_edition(event)):
        assert [getattr(page, name) for name in names] == [None, None, False, False, None, None]


def test_restrictions_go_on_even_where_another_one_holds(home: Any, publish: Any) -> None:
    group = Group.objects.create(name="Ausschuss")
    event = publish(home, event_page())
    below = workshop(event, publish)
    PageViewRestriction.objects.create(page=event, restriction_type="login")
    PageViewRestriction.objects.create(page=below, restriction_type="groups").groups.add(group)
    new = next_edition(event)
    (copied,) = new.get_children()
    assert [one.restriction_type for one in new.view_restrictions.all()] == ["login"]
    (own,) = copied.view_restrictions.all()
    assert (own.restriction_type, list(own.groups.all())) == ("groups", [group])


# Persons


def test_a_person_who_is_not_public_stays_behind_and_the_function_goes_on(
    home: Any, publish: Any, hidden: Person, silent: Person, known: Person
) -> None:
    office = Organisation.objects.create(name="Jugendamt")
    people = [
        {"role": "lead", "person": hidden.pk, "function": "", "support": []},
        {"role": "lead", "person": hidden.pk, "function": "Moderation", "support": []},
        {"role": "lead", "person": silent.pk, "function": "", "note": "half mit", "support": []},
        {"role": "lead", "person": silent.pk, "organisation": office.pk, "function": "", "support": []},
        {"role": "lead", "person": known.pk, "function": "", "support": []},
    ]
    event = publish(
        home, event_page(contributors=[{"type": "contributor", "value": value} for value in people])
    )
    new = next_edition(event)
    for page in both(new):
        found = [
            (block["value"]["person"], block["value"].get("organisation"), block["value"]["function"])
            for block in raw(page, "contributors")
        ]
        assert found == [
            (None, None, "Leitung Jugendamt"),
            (None, None, "Moderation"),
            (None, office.pk, ""),
            (known.pk, None, ""),
        ]
        assert [str(one.participant) for one in page.contributor_values] == [
            "Leitung Jugendamt",
            "Moderation",
            "Jugendamt",
            "Paula Bekannt",
        ]
    assert editions.left_out(event).persons == ("Erika Erfunden", "Ohne Funktion")


def test_persons_deep_in_blocks_stay_behind_too(
    home: Any, publish: Any, hidden: Person, silent: Person
) -> None:
    speakers = [
        {"type": "item", "value": {"person": silent.pk, "organisation": None, "function": ""}, "id": "1"},
        {"type": "item", "value": {"person": hidden.pk, "organisation": None, "function": ""}, "id": "2"},
    ]
    quote = {
        "text": "Endlich!",
        "speaker": {"person": silent.pk, "organisation": None, "function": ""},
    }
    event = publish(
        home,
        event_page(
            programme=[{"type": "item", "value": {"kind": "talk", "participants": speakers}}],
            body=[{"type": "netzwerk_quote", "value": quote}],
        ),
    )
    page = next_edition(event)
    (item,) = raw(page, "programme")
    assert [one["value"]["function"] for one in item["value"]["participants"]] == ["Leitung Jugendamt"]
    (block,) = page.body
    assert (block.value["text"], block.value["speaker"]["person"], block.value["speaker"]["function"]) == (
        "Endlich!",
        None,
        "",
    )
    assert hidden.name not in json.dumps(page.latest_revision.content)


@pytest.mark.parametrize(("function", "kept"), [("", "Leitung Jugendamt"), ("Koordination", "Koordination")])
def test_a_contact_who_is_not_public_is_a_function(
    home: Any, publish: Any, hidden: Person, function: str, kept: str
) -> None:
    contact = {
        "contact_person": hidden,
        "contact_function": function,
        "contact_name": " erika  erfunden",
        "contact_email": "buero@example.org",
    }
    event = publish(home, event_page(**contact))
    for page in both(next_edition(event)):
        assert (page.contact_person, page.contact_function, page.contact_name, page.contact_email) == (
            None,
            kept,
            "",
            "buero@example.org",
        )
    assert editions.left_out(event).persons == ("Erika Erfunden",)


def test_a_contact_who_is_public_goes_on(home: Any, publish: Any, known: Person) -> None:
    event = publish(home, event_page(contact_person=known, contact_function="Büro"))
    assert [(page.contact_person, page.contact_function) for page in both(next_edition(event))] == [
        (known, "Büro")
    ] * 2


# What was of the old day, in a text


def test_results_calls_and_documents_in_a_text_stay_behind(home: Any, publish: Any, document: Any) -> None:
    downloads = [{"type": "download", "value": {"document": document.pk, "kind": "minutes"}}]
    event = publish(
        home,
        event_page(
            body=[
                {"type": "heading", "value": "Worum es geht"},
                {"type": "netzwerk_downloads", "value": downloads},
                {"type": "netzwerk_follow_up", "value": {"what": "Auswertung"}},
                {"type": "netzwerk_call", "value": {"title": "Helfer", "tasks": "", "state": "open"}},
                {"type": "netzwerk_current_target", "value": [{"type": "row", "value": {"current": "x"}}]},
                {
                    "type": "netzwerk_programme",
                    "value": [{"type": "item", "value": {"kind": "talk", "date": "2023-05-04"}}],
                },
            ]
        ),
    )
    for page in both(next_edition(event)):
        programme = [{"type": "item", "value": {"kind": "talk", "date": "2024-05-16"}}]
        assert raw(page, "body") == [
            {"type": "heading", "value": "Worum es geht"},
            {"type": "netzwerk_programme", "value": programme},
        ]
    assert editions.left_out(event).documents == 1


def test_a_block_that_shows_the_event_shows_its_next_edition(home: Any, publish: Any) -> None:
    other = publish(home, event_page(title="Anderes"))
    event = publish(home, event_page())
    event.body = BodyBlock().to_python(
        [
            {"type": "netzwerk_workshops", "value": {"heading": "", "event": event.pk}},
            {"type": "netzwerk_event_teaser", "value": {"event": other.pk, "text": ""}},
        ]
    )
    event.save_revision().publish()
    new = next_edition(EventPage.objects.get(pk=event.pk))
    for page in both(new):
        assert [block["value"]["event"] for block in raw(page, "body")] == [new.pk, other.pk]


# Workshops


def test_the_frames_of_workshops_go_on_as_drafts(
    home: Any, german: Any, publish: Any, known: Person, hidden: Person, document: Any
) -> None:
    topic = Topic.objects.create(name="Nachbarschaft", locale=german)
    event = publish(home, event_page(**FULL))
    session = {
        "round": 1,
        "room": "R 1",
        "capacity": 12,
        "date": "2023-05-05",
        "start": "15:10:00",
        "status": "cancelled",
        "note": "Krankheit",
    }
    workshop(
        event,
        publish,
        subtitle="Miteinander",
        seo_title="AG 1",
        topics=[topic],
        sessions=[{"type": "session", "value": session}],
        moderators=[{"type": "participant", "value": {"person": hidden.pk, "function": ""}}],
        presenters=[{"type": "participant", "value": {"person": known.pk, "function": ""}}],
        guiding_questions=[{"type": "question", "value": "Wie?"}],
        results=[{"type": "row", "value": {"current": "x"}}],
        downloads=[{"type": "download", "value": {"document": document.pk, "kind": "minutes"}}],
    )
    workshop(event, publish, "AG 2")
    new = next_edition(event)
    first, second = new.get_children().specific()
    assert [second.title, second.slug, second.live] == ["AG 2", "ag-2", False]
    for page in both(first):
        assert (page.title, page.subtitle, page.seo_title, page.live) == (
            "AG 1",
            "Miteinander",
            "AG 1",
            False,
        )
        assert raw(page, "sessions") == [
            {
                "type": "session",
                "value": {**session, "date": "2024-05-17", "status": "scheduled", "note": ""},
            }
        ]
        assert [str(one) for one in page.moderator_values] == ["Leitung Jugendamt"]
        assert [str(one) for one in page.presenter_values] == ["Paula Bekannt"]
        assert list(page.topics.all()) == [topic]
        assert raw(page, "guiding_questions") == [{"type": "question", "value": "Wie?"}]
        assert (raw(page, "results"), raw(page, "downloads")) == ([], [])
    found = editions.left_out(event)
    assert (found.persons, found.documents) == (("Erika Erfunden",), 1)


@pytest.mark.parametrize(
    ("origin", "kept"), [("given", "given"), ("proposed", ""), ("discussion", ""), ("", "")]
)
def test_only_a_subject_that_was_given_is_given_again(
    home: Any, publish: Any, origin: str, kept: str
) -> None:
    event = publish(home, event_page())
    workshop(event, publish, origin=origin)
    (copied,) = next_edition(event).get_children().specific()
    assert [page.origin for page in both(copied)] == [kept] * 2


def test_a_workshop_goes_on_with_one_of_its_own_event_only(home: Any, publish: Any) -> None:
    earlier = workshop(publish(home, event_page(title="Früher")), publish, "Damals")
    event = publish(home, event_page())
    second = workshop(event, publish, "Vertiefung")
    first = workshop(event, publish, "Einstieg", follows_up=earlier)
    second.follows_up = first
    second.save_revision().publish()
    copied_second, copied_first = next_edition(event).get_children().specific()
    assert [page.follows_up_id for page in both(copied_second)] == [copied_first.pk] * 2
    assert [page.follows_up_id for page in both(copied_first)] == [None] * 2


def test_nothing_is_left_of_an_edition_that_fails(home: Any, publish: Any, monkeypatch: Any) -> None:
    event = publish(home, event_page())
    workshop(event, publish)
    before = (EventPage.objects.count(), WorkshopPage.objects.count(), PageLogEntry.objects.count())

    def fail(*_args: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(editions, "_point_to_copies", fail)
    with pytest.raises(RuntimeError):
        next_edition(event)
    assert (EventPage.objects.count(), WorkshopPage.objects.count(), PageLogEntry.objects.count()) == before


def test_the_latest_edition_of_a_series_is_the_one_with_the_latest_day(home: Any, publish: Any) -> None:
    series = publish(home, series_page())
    assert editions.latest_edition(series) is None
    latest = publish(series, event_page(title="Spät", start_date=date(2025, 1, 1)))
    publish(series, event_page(title="Früh"))
    series.add_child(instance=event_page(title="Ohne Tag", start_date=None, live=False))
    publish(home, event_page(title="Woanders", start_date=date(2030, 1, 1))).create_alias(parent=series)
    assert editions.latest_edition(series) == latest


@pytest.mark.parametrize("stored", ["", None, "Mai", "2023-13-45", "9999-12-31", 5])
def test_what_is_no_day_is_left_as_it_is(db: None, stored: Any) -> None:
    item = [{"type": "item", "value": {"kind": "talk", "date": stored}}]
    assert rewritten(ProgrammeBlock(), item, Carrier(timedelta(days=1))._rewrite) == item


DATES = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.lists(st.none() | DATES, max_size=6), old=DATES, new=DATES)
def test_all_days_keep_their_distance_and_the_way_back_ends_at_the_start(
    db: None, days: list[date | None], old: date, new: date
) -> None:
    block = ProgrammeBlock()
    stored = [
        {"type": "item", "value": {"kind": "talk", "start": "10:00:00", "date": day and day.isoformat()}}
        for day in days
    ]
    moved = rewritten(block, stored, Carrier(new - old)._rewrite)
    assert [item["value"]["date"] for item in moved] == [
        day and (day + (new - old)).isoformat() for day in days
    ]
    assert rewritten(block, moved, Carrier(old - new)._rewrite) == stored
