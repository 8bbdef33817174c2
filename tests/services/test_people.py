"""A person is forgotten: nothing that says who it was is left in the database."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import polib
import pytest
from django.apps import apps
from django.db import connection, models
from wagtail import blocks
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, PageLogEntry, ReferenceIndex, Revision
from wagtail.search.backends import get_search_backend
from wagtail.snippets.blocks import SnippetChooserBlock
from wagtail_localize.models import SegmentOverride, String, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from tests.factories import event_page
from tests.privacy.stored import build_pages
from wagtail_netzwerk.models import CalendarEntry, Person
from wagtail_netzwerk.pages.models import EventPage
from wagtail_netzwerk.services import people, person_content

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME, EMAIL, PHONE = "Alexandra Müller-Beispiel", "a.mueller@example.org", "030 123 45-67"


@pytest.fixture
def person(db: None) -> Person:
    return Person.objects.create(
        name=NAME,
        responsibility="Stadtteilkoordination",
        email=EMAIL,
        phone=PHONE,
        is_public=True,
        legal_basis="Einwilligung",
    )


@pytest.fixture
def other(db: None) -> Person:
    return Person.objects.create(name="Bernd Muster", email="b.muster@example.org", phone="030 999")


def database() -> str:
    """All that stands in the database, the search index and the hidden tables too."""
    rows: list[str] = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            rows += [f"{table}: {row!r}" for row in cursor.fetchall()]
    return "\n".join(rows).replace("\\\\u", "\\u").replace("\\u00fc", "ü")


def lines_with(*words: str) -> list[str]:
    return [line[:160] for line in database().splitlines() if any(word in line for word in words)]


@pytest.fixture
def event(home: Any, publish: Any, person: Person, committed: Any) -> EventPage:
    """An event with the person as its contact, in its fields too, and with drafts before and after."""
    event = publish(
        home,
        event_page(
            contact_person=person, contact_name=NAME, contact_email=EMAIL.upper(), contact_phone="0301234567"
        ),
    )
    with committed():
        event.room = "Studio"
        event.save_revision()
    return EventPage.objects.get(pk=event.pk)


def forget(person: Person, committed: Any, **options: Any) -> people.Outcome:
    with committed():
        return people.forget(person, **options)


def test_nothing_of_the_person_is_left(event: EventPage, person: Person, committed: Any) -> None:
    assert len(lines_with(EMAIL, EMAIL.upper())) >= 4
    outcome = forget(person, committed)
    assert lines_with(EMAIL, EMAIL.upper(), "Alexandra", "123 45-67", "0301234567") == []
    assert (outcome.references, outcome.contacts, outcome.revisions, outcome.left) == (1, 1, 2, [])
    event.refresh_from_db()
    assert event.contact_person is None
    assert [event.contact_name, event.contact_email, event.contact_phone] == ["", "", ""]
    for revision in Revision.objects.for_instance(event):
        assert (revision.content["contact_person"], revision.content["contact_email"]) == (None, "")
    assert event.latest_revision.as_object().room == "Studio"


def test_a_draft_alone_is_reached(event: EventPage, person: Person, committed: Any) -> None:
    EventPage.objects.filter(pk=event.pk).update(contact_person=None, contact_email="")
    ReferenceIndex.create_or_update_for_object(EventPage.objects.get(pk=event.pk))
    outcome = forget(person, committed)
    assert (outcome.references, outcome.revisions) == (0, 2)
    assert lines_with(EMAIL) == []


def test_the_calendar_no_longer_names_the_contact(event: EventPage, person: Person, committed: Any) -> None:
    before = CalendarEntry.objects.get(pk=event.pk)
    assert "CONTACT" in before.component
    forget(person, committed)
    after = CalendarEntry.objects.get(pk=event.pk)
    assert "CONTACT" not in after.component
    assert after.last_modified > before.last_modified


def test_other_persons_stay(
    home: Any, publish: Any, event: EventPage, person: Person, other: Person, committed: Any
) -> None:
    second = publish(
        home,
        event_page(title="Zweite", contact_person=other, contact_email=other.email, room=str(person.pk)),
    )
    number = str(person.pk)
    forget(person, committed)
    second.refresh_from_db()
    assert (second.contact_person, second.contact_email) == (other, other.email)
    assert second.room == number
    assert second.latest_revision.content["contact_person"] == other.pk
    assert "b.muster@example.org" in CalendarEntry.objects.get(pk=second.pk).component
    assert list(Person.objects.all()) == [other]


def test_empty_details_match_nothing(home: Any, publish: Any, event: EventPage, committed: Any) -> None:
    nobody = Person.objects.create(name="Niemand")
    outcome = forget(nobody, committed)
    assert (outcome.contacts, outcome.revisions, outcome.left) == (0, 0, [])
    event.refresh_from_db()
    assert event.contact_phone == "0301234567"


def test_translations_are_reached(
    home: Any, event: EventPage, person: Person, english: Any, committed: Any
) -> None:
    with committed():
        for page in (home, event):
            translate_object(page, [english])
            translation = Translation.objects.get(
                source__object_id=page.translation_key, target_locale=english
            )
            translation.save_target(publish=True)
    for path, value in (("contact_email", EMAIL), ("contact_person", person.pk)):
        context = translation.source.overridablesegment_set.get(context__path=path).context
        SegmentOverride.objects.create(locale=english, context=context, data_json=json.dumps(value))
    assert SegmentOverride.objects.filter(data_json__contains=EMAIL).count() == 1
    outcome = forget(person, committed)
    assert outcome.translations == 1
    assert lines_with(EMAIL, EMAIL.upper(), "Alexandra", "0301234567") == []
    assert SegmentOverride.objects.count() == 0
    content = json.loads(TranslationSource.objects.get(object_id=event.translation_key).content_json)
    assert (content["contact_person"], content["contact_phone"]) == (None, "")
    with committed():
        translation.source.refresh_from_db()
        translation.save_target(publish=True)
    translated = EventPage.objects.get(translation_key=event.translation_key, locale=english)
    assert (translated.contact_person, translated.contact_email) == (None, "")


def test_a_contact_field_that_is_translated_is_reached(
    home: Any, event: EventPage, person: Person, english: Any, committed: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(EventPage, "override_translatable_fields", [])
    with committed():
        for page in (home, event):
            translate_object(page, [english])
        translation = Translation.objects.get(source__object_id=event.translation_key)
        po = polib.pofile(str(translation.export_po()))
        for entry in po:
            entry.msgstr = entry.msgid
        translation.import_po(po)
        translation.save_target(publish=True)
    assert String.objects.filter(data=NAME).count() == 1
    outcome = forget(person, committed)
    assert String.objects.filter(data=NAME).count() == 0
    assert outcome.left == []
    assert lines_with(EMAIL, "Alexandra") == []


def test_what_only_a_human_can_decide_is_listed(
    home: Any, publish: Any, event: EventPage, person: Person, committed: Any
) -> None:
    publish(
        home,
        event_page(
            title="Abschied von Alexandra Müller-Beispiel",
            summary="Fragen an a.mueller@example.org",
            goals="<p>Tel. 030/1234567, Frau Müller-Beispielhaft</p>",
            body=[{"type": "paragraph", "value": "<p>Alexandra  M&uuml;ller-Beispiel</p>"}],
        ),
    )
    outcome = forget(person, committed)
    summary = str(EventPage._meta.get_field("summary").verbose_name)
    found = {(mention.what, mention.field) for mention in outcome.left}
    page = EventPage.objects.get(title__startswith="Abschied")
    assert {field for what, field in found if what == str(EventPage._meta.verbose_name)} == {
        str(EventPage._meta.get_field(name).verbose_name) for name in ("summary", "goals", "body")
    }
    assert {mention.title for mention in outcome.left} == {page.title}
    assert [mention.address for mention in outcome.left if mention.field == summary] == [
        f"http://localhost:8000/admin/pages/{page.pk}/edit/"
    ]
    assert page.summary == "Fragen an a.mueller@example.org"


def test_similar_names_are_somebody_else(home: Any, publish: Any, person: Person, committed: Any) -> None:
    publish(home, event_page(summary="Alexandra Müller-Beispielhaft, xa.mueller@example.org, 1030 12345678"))
    assert forget(person, committed).left == []


def test_the_history_is_blacked_out(
    home: Any, publish: Any, event: EventPage, person: Person, other: Person, committed: Any
) -> None:
    log(instance=person, action="wagtail.create")
    log(instance=other, action="wagtail.create")
    log(instance=event, action="wagtail.edit", data={"note": [f"Von {NAME} <{EMAIL}>"]}, title="x")
    PageLogEntry.objects.filter(page=event.pk, action="wagtail.edit").update(label=f"Gruß von {NAME}")
    outcome = forget(person, committed)
    assert sorted(ModelLogEntry.objects.values_list("label", flat=True)) == ["Bernd Muster", "[…]"]
    entry = PageLogEntry.objects.get(page=event.pk, label__startswith="Gruß")
    assert (entry.label, entry.data) == ("Gruß von […]", {"note": ["Von […] <[…]>"]})
    assert outcome.log_entries == 2


def test_a_dry_run_changes_nothing(event: EventPage, person: Person, committed: Any) -> None:
    before = lines_with(EMAIL, EMAIL.upper(), NAME)
    outcome = forget(person, committed, dry_run=True)
    assert (outcome.references, outcome.contacts, outcome.revisions) == (1, 1, 2)
    assert sorted(lines_with(EMAIL, EMAIL.upper(), NAME)) == sorted(before)
    assert list(get_search_backend().search("Alexandra", Person)) == [person]


def test_it_is_all_or_nothing(event: EventPage, person: Person, committed: Any, monkeypatch: Any) -> None:
    def fail(_key: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(people.calendar_index, "reindex", fail)
    before = lines_with(EMAIL, EMAIL.upper(), NAME)
    with pytest.raises(RuntimeError):
        people.forget(person)
    assert lines_with(EMAIL, EMAIL.upper(), NAME) == before


# Persons in blocks and in rows of a page


class Team(blocks.StructBlock):
    heading = blocks.CharBlock()
    lead = SnippetChooserBlock("wagtail_netzwerk.Person", required=False)
    members = blocks.ListBlock(SnippetChooserBlock("wagtail_netzwerk.Person"))
    seats = blocks.IntegerBlock()


class TeamsBlock(blocks.StreamBlock):
    person = SnippetChooserBlock("wagtail_netzwerk.Person")
    page = blocks.PageChooserBlock()
    team = Team()


@pytest.fixture
def with_teams(monkeypatch: Any) -> Iterator[None]:
    """The body of events may hold persons, as on a site with blocks of its own."""
    field = EventPage._meta.get_field("body")
    original = field.stream_block
    block = TeamsBlock()
    block.set_name("body")
    field.__dict__["stream_block"] = block
    yield
    field.__dict__["stream_block"] = original


def teams(pk: int, other: int) -> list[Any]:
    team = {
        "heading": str(pk),
        "lead": pk,
        "members": [{"type": "item", "value": pk, "id": "a1"}, {"type": "item", "value": other, "id": "a2"}],
        "seats": pk,
    }
    return [
        {"type": "person", "value": pk, "id": "b1"},
        {"type": "person", "value": other, "id": "b2"},
        {"type": "page", "value": pk, "id": "b3"},
        {"type": "team", "value": team, "id": "b4"},
    ]


def teams_without(pk: int, other: int) -> list[Any]:
    team = {
        "heading": str(pk),
        "lead": None,
        "members": [{"type": "item", "value": other, "id": "a2"}],
        "seats": pk,
    }
    return [
        {"type": "person", "value": other, "id": "b2"},
        {"type": "page", "value": pk, "id": "b3"},
        {"type": "team", "value": team, "id": "b4"},
    ]


def test_a_person_in_a_block_is_found_by_the_block_not_by_the_number(
    home: Any, publish: Any, other: Person, with_teams: None, committed: Any
) -> None:
    number = home.pk + 1000
    home.add_child(instance=EventPage(pk=number, title="Dieselbe Nummer", start_date=date(2023, 5, 4)))
    person = Person.objects.create(pk=number, name=NAME)
    event = publish(home, event_page(body=teams(number, other.pk)))
    assert ReferenceIndex.get_references_to(person).count() == 3
    outcome = forget(person, committed)
    event = EventPage.objects.get(pk=event.pk)
    assert list(event.body.raw_data) == teams_without(number, other.pk)
    assert json.loads(event.latest_revision.content["body"]) == teams_without(number, other.pk)
    assert (outcome.references, outcome.revisions) == (1, 1)
    remaining = ReferenceIndex.objects.filter(object_id=str(event.pk), to_object_id=str(number))
    assert [row.model_path for row in remaining] == ["body.page"]


def test_a_list_of_old_kind_is_read_too(person: Person) -> None:
    identity = person_content.Identity(pk=person.pk, name="", email="", phone="")
    old = {"heading": "", "lead": None, "members": [person.pk, 0], "seats": 1}
    cleaned = person_content._block(identity, Team(), old)
    assert cleaned == {"heading": "", "lead": None, "members": [0], "seats": 1}


def test_a_row_that_is_nothing_without_the_person_goes_from_the_revision(person: Person) -> None:
    from modelcluster.fields import ParentalKey
    from modelcluster.models import ClusterableModel

    class Board(ClusterableModel):
        class Meta:
            app_label = "wagtail_netzwerk"

    class Seat(models.Model):  # noqa: DJ008
        board = ParentalKey(Board, related_name="seats", on_delete=models.CASCADE)
        person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

        class Meta:
            app_label = "wagtail_netzwerk"

    try:
        identity = person_content.Identity(pk=person.pk, name="", email="", phone="")
        data = {"pk": 1, "seats": [{"pk": 1, "person": person.pk}, {"pk": person.pk, "person": 0}]}
        cleaned = person_content.without(identity, Board, data)
    finally:
        for name in ("board", "seat"):
            del apps.all_models["wagtail_netzwerk"][name]
        apps.clear_cache()
    assert cleaned == {"pk": 1, "seats": [{"pk": person.pk, "person": 0}]}


def test_a_person_in_any_block_of_the_package_is_forgotten(home: Any, person: Person, committed: Any) -> None:
    pages = build_pages(home, "Wort")
    named = pages.things.person
    Person.objects.filter(pk=named.pk).update(name=NAME, email=EMAIL, phone=PHONE)
    for page in pages.all:
        page.save_revision(clean=False)
    forget(Person.objects.get(pk=named.pk), committed)
    assert (
        ReferenceIndex.objects.filter(to_object_id=str(named.pk), to_content_type__model="person").count()
        == 0
    )
    assert lines_with(f'"person": {named.pk},', f'\\"person\\": {named.pk},') == []
    person.delete()
    assert lines_with(EMAIL, "Alexandra") == []
