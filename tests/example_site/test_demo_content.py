"""What the demo says about the networks: whole, in its fields, and without naming anybody."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256
from itertools import chain
from typing import Any

import pytest
from django.apps import apps
from django.core import serializers
from django.test import Client
from portal.demo import documents, places
from portal.demo.documents import DOCUMENTS
from portal.demo.patterns import MARKUP
from portal.demo.pictures import CREDIT
from portal.demo.spec import identity
from portal.models import StandardPage
from wagtail.documents.models import Document

from wagtail_netzwerk.blocks import network_blocks
from wagtail_netzwerk.models import NetworkPhase, Organisation
from wagtail_netzwerk.pages.models import EventPage, WorkshopPage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

HOST = {"host": "localhost:8000"}
WORKSHOPS = {
    "forum-gute-nachbarschaft": 4,
    "netzwerkstadt-2023": 3,
    "netzwerkstatt-2016": 9,
    "sozialraumkonferenz-2022": 5,
}
#: Given and family names in the documents, so that this file does not name anybody either.
NAMES = {
    "c643e730336b1abf",
    "aeb4cdfafbbef34f",
    "1dce2b53448314ad",
    "f4034193cefb6a53",
    "bd8fa67ee09bcc6e",
    "3ad87d480554432e",
    "1bde1cde0c7e224f",
    "8afd93c0a1992329",
    "dd4fb8e02d802ac7",
    "ab32611205e4c2a2",
    "21701fb393828092",
    "653df09c4fc94e2d",
    "12c433a0914cf916",
}


def event(slug: str, language: str = "de") -> EventPage:
    return EventPage.objects.get(slug=slug, locale__language_code=language)


def workshops(slug: str, language: str = "de") -> list[WorkshopPage]:
    return list(WorkshopPage.objects.child_of(event(slug, language)))


def roles(slug: str) -> Counter[str]:
    return Counter(block.value["role"] for block in event(slug).contributors)


def kinds(slug: str) -> list[str]:
    return [block.value["kind"] for block in event(slug).programme]


# Workshops


def test_every_workshop_lies_below_its_event() -> None:
    assert {slug: len(workshops(slug)) for slug in WORKSHOPS} == WORKSHOPS
    assert WorkshopPage.objects.filter(locale__language_code="de").count() == sum(WORKSHOPS.values())
    assert not WorkshopPage.objects.filter(live=False).exists()


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_workshop_has_a_page_and_a_calendar_file(language: str) -> None:
    client = Client(headers=HOST)
    for workshop in WorkshopPage.objects.filter(locale__language_code=language):
        page = client.get(workshop.url)
        assert page.status_code == 200, workshop
        assert workshop.title in page.content.decode()
        file = client.get(workshop.representation_url("ics"))
        assert file.content.decode().count("BEGIN:VEVENT") == len(workshop.sessions), workshop


def test_workshops_of_the_english_event_are_translations() -> None:
    german = {workshop.translation_key: workshop for workshop in workshops("netzwerkstadt-2023")}
    english = workshops("netzwerkstadt-2023", "en")
    assert {workshop.translation_key for workshop in english} == set(german)
    for workshop in english:
        original = german[workshop.translation_key]
        assert workshop.title != original.title
        assert len(workshop.guiding_questions) == len(original.guiding_questions)
        assert list(workshop.sessions.raw_data) == list(original.sessions.raw_data)


def test_first_group_to_come_up_goes_on_with_another() -> None:
    groups = workshops("netzwerkstatt-2016")
    rounds = Counter(block.value["round"] for group in groups for block in group.sessions)
    assert rounds == {1: 8, 2: 9}
    [further] = [group for group in groups if group.origin == "discussion"]
    assert [block.value["round"] for block in further.sessions] == [2]
    assert further.follows_up.title == "Stolpersteine und Konflikte"
    assert {group.origin for group in groups if group != further} == {"given"}
    assert all(group.moderators for group in groups)


def test_groups_are_the_phases_in_their_order() -> None:
    phases = [group.phase.name for group in workshops("netzwerkstatt-2016") if group.origin == "given"]
    assert phases == [phase.name for phase in places.PHASES]
    german = NetworkPhase.objects.filter(locale__language_code="de")
    assert [phase.name for phase in german] == phases
    english = NetworkPhase.objects.filter(locale__language_code="en")
    assert [phase.name for phase in english] == [phase.english["name"] for phase in places.PHASES]


def test_groups_of_the_conference_were_proposed_and_left_results() -> None:
    for group in workshops("sozialraumkonferenz-2022"):
        assert group.origin == "proposed"
        assert group.subtitle
        for block in group.results:
            assert block.value["current"]
            assert block.value["target"]
            assert block.value["idea"]


def test_sessions_have_the_same_identity_on_every_load() -> None:
    for workshop in WorkshopPage.objects.all():
        for number, block in enumerate(workshop.sessions.raw_data):
            key = str(workshop.translation_key)
            assert block["id"] == str(identity("block", key, "sessions", str(number)))


# Events


def test_contributors_by_role() -> None:
    assert roles("netzwerkstadt-2023") == {"organiser": 1, "lead": 1, "co_planning": 2}
    assert roles("fachtag-2018") == {"partner": 6, "provider": 7}
    assert roles("netzwerkstatt-2016") == {"organiser": 1, "organising_team": 2, "supporter": 3}
    assert roles("sozialraumkonferenz-2022") == {"inviting_body": 1, "moderator": 1}


def test_supporters_gave_money_and_a_house() -> None:
    contributors = [block.value for block in event("netzwerkstatt-2016").contributors]
    given = {one["organisation"].name: one["support"] for one in contributors if one["support"]}
    assert list(given.values()) == [["money"], ["money"], ["room", "catering", "music", "material"]]
    assert list(given)[:2] == ["Bürgerstiftung Stuttgart", "Stadt Stuttgart"]
    assert list(given)[2].startswith("Gebrüder Schmid Zentrum")


def test_programmes() -> None:
    assert kinds("netzwerkstadt-2023") == [
        "registration",
        "talk",
        "greeting",
        "workshop_round",
        "break",
        "end",
    ]
    assert kinds("netzwerkstatt-2016") == ["workshop_round", "break", "workshop_round"]
    assert kinds("sozialraumkonferenz-2022") == [
        "welcome",
        "getting_to_know",
        "pitching",
        "workshop_round",
        "end",
    ]
    assert kinds("fachtag-2018") == []


@pytest.mark.parametrize(
    ("slug", "count", "qualifier"),
    [("netzwerkstadt-2023", 70, "about"), ("netzwerkstatt-2016", 60, "more_than")],
)
def test_attendees(slug: str, count: int, qualifier: str) -> None:
    page = event(slug)
    assert (page.attendee_count, page.attendee_qualifier) == (count, qualifier)


@pytest.mark.parametrize(
    ("slug", "committee"),
    [
        ("fachtag-2018", "Kooperationsgremium"),
        ("netzwerkstatt-2016", "Steuerungsgruppe"),
        ("strategiesitzung-2015", "Strategiegruppe"),
    ],
)
def test_committee_goes_on(slug: str, committee: str) -> None:
    assert [block.value["committee"] for block in event(slug).follow_ups] == [committee]


def test_two_calls_tell_whom_to_write_to() -> None:
    calls = [block.value for block in event("netzwerkstatt-2016").calls]
    assert [call["state"] for call in calls] == ["open", "open"]
    assert {call["person"].email for call in calls} == {"kontakt@stadtteilvernetzer.example.org"}


# Nobody


def stored_texts() -> str:
    labels = ("portal", "wagtail_netzwerk", "wagtail_netzwerk_pages", "wagtaildocs", "wagtailimages")
    models = chain.from_iterable(apps.get_app_config(label).get_models() for label in labels)
    stored = [
        serializers.serialize("json", model._base_manager.all(), ensure_ascii=False) for model in models
    ]
    return " ".join([*stored, *(documents.content(data).decode("cp1252", "ignore") for data in DOCUMENTS)])


def test_nobody_is_named() -> None:
    words = {word.casefold() for word in re.findall(r"\w+", stored_texts())}
    assert len(words) > 3000
    hashes = {sha256(word.encode()).hexdigest()[:16] for word in words}
    assert hashes & NAMES == set()


def test_pictures_are_credited_to_bodies() -> None:
    for page in EventPage.objects.all():
        for block in page.body:
            if block.block_type == "netzwerk_gallery":
                assert all(image.value["credit"].startswith(CREDIT) for image in block.value)
                assert all(image.value["alt"] and image.value["caption"] for image in block.value)
    galleries = [
        len(block.value) for block in event("fachtag-2018").body if block.block_type.endswith("gallery")
    ]
    assert galleries == [4]


# Documents


@pytest.mark.parametrize("data", DOCUMENTS, ids=lambda data: data.file_name)
def test_document_is_what_its_name_says(data: Any) -> None:
    response = Client(headers=HOST).get(Document.objects.get(title=data.title).url)
    assert response.status_code == 200
    content = b"".join(response.streaming_content) if response.streaming else response.content
    assert content == documents.content(data)
    if data.file_name.endswith(".txt"):
        assert content.decode().split("\n\n")[:-1] == [data.title, *data.paragraphs]
    else:
        assert is_sound_pdf(content)


def is_sound_pdf(content: bytes) -> bool:
    """Whether the table of a PDF leads to its objects, and its end to the table."""
    assert content.startswith(b"%PDF-1.4")
    table = int(re.search(rb"startxref\n(\d+)\n%%EOF\n$", content)[1])
    offsets = re.findall(rb"(\d{10}) 00000 n ", content[table:])
    found = [content[int(offset) :].split(b"\n", 1)[0] for offset in offsets]
    length, stream = re.search(rb"/Length (\d+) >>\nstream\n(.*)\nendstream", content, re.DOTALL).groups()
    return found == [b"%d 0 obj" % (number + 1) for number in range(len(offsets))] and len(stream) == int(
        length
    )


def test_agreement_and_analysis_are_offered() -> None:
    blocks = [block for block in event("fachtag-2018").body if block.block_type == "netzwerk_downloads"]
    assert [one.value["kind"] for block in blocks for one in block.value] == ["agreement"]
    [workshop] = [page for page in workshops("netzwerkstadt-2023") if page.downloads]
    [presenter] = workshop.presenters
    assert presenter.value["organisation"] == Organisation.objects.get(
        name="BENN Blumberger Damm", locale__language_code="de"
    )
    assert {one.value["accessible"] for one in workshop.downloads} == {"yes", "no"}


# Patterns


def test_pattern_page_shows_every_block_three_times() -> None:
    page = StandardPage.objects.get(slug="muster")
    counted = Counter(block.block_type for block in page.body)
    displays = {"netzwerk_contributors": 9}
    assert {name: counted[name] for name, _block in network_blocks()} == {
        name: displays.get(name, 3) for name, _block in network_blocks()
    }
    assert not page.show_in_menus


def test_pattern_page_shows_markup_as_text() -> None:
    page = StandardPage.objects.get(slug="muster")
    response = Client(headers=HOST).get(page.url)
    assert response.status_code == 200
    html = response.content.decode()
    assert MARKUP.startswith("<script>alert(1)</script>")
    assert "<script>alert(1)" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;") > 20
