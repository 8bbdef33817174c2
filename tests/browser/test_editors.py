"""A network conference comes into being in the administration, is published, and has a next edition."""

from __future__ import annotations

import json
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import expect
from wagtail.documents import get_document_model

from tests.browser.editing import act, add_block, field_of, fill, german, in_german, save_draft, tab
from tests.factories import event_page, rounds, series_page, sessions, workshop_page
from wagtail_netzwerk.models import Person
from wagtail_netzwerk.pages.models import EventPage, WorkshopPage

# The server's threads read the same database, so nothing can be rolled back: it is loaded anew for each test.
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

DAY = date.today() + timedelta(days=30)  # noqa: DTZ011 - a day in the future, whatever the zone
NEXT_DAY = DAY + timedelta(weeks=52)

#: Kind, number of the round, beginning, end, title.
PROGRAMME = [
    ("welcome", "", "14:00", "14:20", ""),
    ("talk", "", "14:20", "15:00", "Was ein Viertel zusammenhält"),
    ("workshop_round", "1", "15:00", "16:00", "Erste Runde"),
    ("break", "", "16:00", "16:30", "Netzwerkbuffet"),
    ("workshop_round", "2", "16:30", "17:30", "Zweite Runde"),
    ("plenary", "", "17:30", "18:30", "Ergebnisse im Plenum"),
]
#: Title, round, room, places.
WORKSHOPS = [
    ("Familien im Quartier", 1, "Saal", 20),
    ("Sport für alle", 1, "Raum 2", 15),
    ("Grün vor der Tür", 2, "Saal", 25),
    ("Älter werden im Kiez", 2, "Raum 2", 12),
]


@pytest.fixture(autouse=True)
def _no_autosave(settings: Any) -> None:
    """Wagtail saves by itself half a second after each key, and here all requests share one connection."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0


def test_a_conference_is_built_published_and_held_again(log_in: Any, open_page: Any, home: Any) -> None:
    series = home.add_child(instance=series_page(title_pattern="{n}. Sozialraumkonferenz"))
    editor = log_in("redaktion")
    event = build_event(editor, series)
    for workshop in WORKSHOPS:
        add_workshop(editor, event, *workshop)
    editor.goto(f"/admin/pages/{event.pk}/edit/")
    act(editor, "[name=action-submit]")
    assert EventPage.objects.get(pk=event.pk).current_workflow_state is not None

    publish(log_in("chefredaktion"), event)
    event = EventPage.objects.get()
    assert (event.live, event.edition_number) == (True, 1)
    assert (event.start_date, event.start_time, event.end_time) == (DAY, time(14), time(19))
    assert {workshop.live for workshop in WorkshopPage.objects.all()} == {True}
    check_public_page(open_page(event.url))

    hold(event)
    make_next_edition(editor, event)
    new = EventPage.objects.get(edition_number=2)
    check_next_edition(new)
    check_drafts_of_workshops(new)
    check_edit_view(editor)
    event.refresh_from_db()
    assert (event.live, event.start_date, event.attendee_count) == (True, DAY, 70)


def build_event(editor: Any, series: Any) -> EventPage:
    editor.goto(f"/admin/pages/add/wagtail_netzwerk_pages/eventpage/{series.pk}/")
    expect(editor.locator("[name=title]")).to_have_value("1. Sozialraumkonferenz")
    fill(editor, title="1. Sozialraumkonferenz Süd", summary="Wir sprechen über Angebote für Familien.")
    tab(editor, "When and where")
    fill(editor, start_date=in_german(DAY), start_time="14:00", end_time="19:00", place_text="Bürgerhaus")
    tab(editor, "Programme")
    for kind, number, start, end, title in PROGRAMME:
        item = add_block(editor, "programme")
        fill(editor, item, kind=kind, round=number, start=start, end=end, title=title)
    save_draft(editor)
    tab(editor, "Programme")
    expect(editor.locator("[name=programme-5-value-title]")).to_have_value("Ergebnisse im Plenum")
    return EventPage.objects.get()


def add_workshop(editor: Any, event: Any, title: str, number: int, room: str, places: int) -> None:
    """By the button of the overview on the event's edit view, where the workshop stands afterwards."""
    editor.goto(f"/admin/pages/{event.pk}/edit/")
    tab(editor, "Programme")
    editor.get_by_role("link", name=german("Add a workshop")).click()
    fill(editor, title=title)
    tab(editor, "When and where")
    fill(editor, add_block(editor, "sessions"), round=str(number), room=room, capacity=str(places))
    save_draft(editor)
    editor.goto(f"/admin/pages/{event.pk}/edit/")
    tab(editor, "Programme")
    row = editor.get_by_role("row").filter(has_text=title)
    for words in (str(number), "15:00" if number == 1 else "16:30", room, str(places), german("draft")):
        expect(row).to_contain_text(words)


def publish(chief: Any, event: Any) -> None:
    """Approve the event that was submitted, and publish the workshops that are drafts."""
    chief.goto(f"/admin/pages/{event.pk}/edit/")
    act(chief, "button[data-workflow-action-name=approve]")
    for workshop in WorkshopPage.objects.all():
        chief.goto(f"/admin/pages/{workshop.pk}/edit/")
        act(chief, "[name=action-publish]")


def check_public_page(page: Any) -> None:
    items = page.locator(".netzwerk-programme__item")
    expect(items).to_have_count(6)
    titles = [title for *_others, title in PROGRAMME]
    for number, title in enumerate(titles):
        expect(items.nth(number)).to_contain_text(title or german("programme|Welcome"))
    for position, number in ((2, 1), (4, 2)):
        cards = items.nth(position).locator(".netzwerk-card--workshop")
        expect(cards).to_have_count(2)
        for title, _round, room, places in (one for one in WORKSHOPS if one[1] == number):
            card = cards.filter(has=page.get_by_role("heading", name=title))
            expect(card).to_contain_text(room)
            expect(card).to_contain_text(str(places))
    expect(page.locator(".netzwerk-card--workshop")).to_have_count(4)


def hold(event: EventPage) -> None:
    """What became of the event, and of its first workshop."""
    hidden = Person.objects.create(name="Erika Erfunden", responsibility="Leitung Jugendamt")
    lead = {"role": "lead", "person": hidden.pk}
    event.contributors = json.dumps([{"type": "contributor", "value": lead}])
    event.follow_ups = json.dumps([{"type": "follow_up", "value": {"what": "Die Steuerungsrunde tagt."}}])
    event.status, event.status_reason = "rescheduled", "Der Saal war belegt."
    event.previous_start_date = DAY - timedelta(days=7)
    event.attendee_count, event.attendee_qualifier = 70, "about"
    event.save_revision().publish()
    file = ContentFile(b"%PDF-1.4", name="protokoll.pdf")
    document = get_document_model().objects.create(title="Protokoll", file=file)
    workshop = WorkshopPage.objects.get(title=WORKSHOPS[0][0])
    workshop.results = json.dumps([{"type": "row", "value": {"current": "Wenige kommen."}}])
    workshop.downloads = json.dumps(
        [{"type": "download", "value": {"document": document.pk, "kind": "minutes"}}]
    )
    workshop.origin = "discussion"
    workshop.save_revision().publish()


def make_next_edition(editor: Any, event: Any) -> None:
    editor.goto(f"/admin/pages/{event.pk}/edit/")
    editor.locator("header [data-controller~=w-dropdown] [data-w-dropdown-target=toggle]").first.click()
    editor.get_by_role("link", name=german("Next edition")).click()
    expect(editor.locator("main")).to_contain_text("Erika Erfunden")
    expect(editor.locator("[name=title]")).to_have_value("2. Sozialraumkonferenz")
    fill(editor, start_date=in_german(NEXT_DAY))
    editor.get_by_role("button", name=german("Make a draft")).click()
    expect(editor.locator(".messages")).to_contain_text("2. Sozialraumkonferenz")


def check_next_edition(new: EventPage) -> None:
    assert (new.live, new.title, new.start_date) == (False, "2. Sozialraumkonferenz", NEXT_DAY)
    assert (new.start_time, new.end_time, new.place_text) == (time(14), time(19), "Bürgerhaus")
    kept = [tuple(block.value[name] for name in ("kind", "title")) for block in new.programme]
    assert kept == [(kind, title) for kind, *_others, title in PROGRAMME]
    assert [block.value["start"] for block in new.programme][:2] == [time(14), time(14, 20)]
    assert (new.status, new.status_reason, new.previous_start_date) == ("scheduled", "", None)
    assert (new.attendee_count, new.attendee_qualifier) == (None, "exactly")
    assert list(new.follow_ups) == []
    lead = [(block.value["person"], block.value["function"]) for block in new.contributors]
    assert lead == [(None, "Leitung Jugendamt")]


def check_drafts_of_workshops(new: EventPage) -> None:
    workshops = [page.specific for page in new.get_children()]
    assert [(page.live, page.origin) for page in workshops] == [(False, "")] * 4
    assert [(list(page.results), list(page.downloads)) for page in workshops] == [([], [])] * 4
    frames = [
        (page.title, *(page.sessions[0].value[name] for name in ("round", "room", "capacity")))
        for page in workshops
    ]
    assert frames == WORKSHOPS


def check_edit_view(editor: Any) -> None:
    """The browser stands on the new draft."""
    tab(editor, "Programme")
    expect(editor.locator("[name=programme-count]")).to_have_value("6")
    for title, *_others in WORKSHOPS:
        expect(editor.get_by_role("row").filter(has_text=title)).to_contain_text(german("draft"))
    tab(editor, "When and where")
    expect(editor.locator("[name=start_date]")).to_have_value(in_german(NEXT_DAY))
    expect(editor.locator("[name=status_reason]")).to_have_value("")


def test_a_taken_room_is_said_beside_its_field_and_nothing_is_lost(log_in: Any, home: Any) -> None:
    event = home.add_child(instance=event_page(start_date=DAY, programme=rounds(("15:00", "16:00"))))
    event.add_child(instance=workshop_page(sessions=sessions({"round": 1, "room": "Saal"})))
    editor = log_in("redaktion")
    editor.goto(f"/admin/pages/add/wagtail_netzwerk_pages/workshoppage/{event.pk}/")
    fill(editor, title="Sport für alle", subtitle="Wer bewegt sich wo?")
    question = add_block(editor, "guiding_questions").removesuffix("-")
    fill(editor, **{question: "Was fehlt?"})
    tab(editor, "When and where")
    typed = {"round": "1", "room": "saal", "capacity": "15", "note": "Bitte Turnschuhe mitbringen."}
    session = add_block(editor, "sessions")
    fill(editor, session, **typed)
    save_draft(editor)

    tab(editor, "When and where")
    message = german("“%(title)s” is in this room at the same time.", title="Familienförderung")
    errors = editor.locator(".w-field__errors:visible")
    expect(errors).to_have_count(1)
    expect(field_of(editor, f"{session}room").locator(".w-field__errors")).to_have_text(message)
    for name, value in typed.items():
        expect(editor.locator(f"[name='{session}{name}']")).to_have_value(value)
    tab(editor, "What")
    expect(editor.locator("[name=subtitle]")).to_have_value("Wer bewegt sich wo?")
    expect(editor.locator(f"[name='{question}']")).to_have_value("Was fehlt?")

    tab(editor, "When and where")
    fill(editor, session, room="Raum 2")
    save_draft(editor)
    workshop = WorkshopPage.objects.get(title="Sport für alle")
    assert [block.value["room"] for block in workshop.get_latest_revision_as_object().sessions] == ["Raum 2"]
