"""The blocks of a network event: each on its own, and what they refuse."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.blocks import StreamBlock

from tests.blocks.entered import errors_of, fields_refused
from wagtail_netzwerk.blocks import (
    BodyBlock,
    CallsBlock,
    ContributorListBlock,
    CurrentTargetBlock,
    DownloadsBlock,
    FollowUpsBlock,
    GalleryBlock,
    GuidingQuestionsBlock,
    ParticipantsBlock,
    ProgrammeBlock,
    SessionsBlock,
    network_blocks,
)
from wagtail_netzwerk.models import Organisation, Person

NAMES = [name for name, _block in network_blocks()]
ROUND = {"kind": "workshop_round", "round": 1}


def test_a_body_holds_text_and_all_network_blocks() -> None:
    assert list(BodyBlock().child_blocks) == ["heading", "paragraph", *NAMES]


def test_a_site_takes_the_blocks_into_a_stream_of_its_own() -> None:
    own = StreamBlock([*network_blocks()])
    assert list(own.child_blocks) == NAMES


def test_the_names_of_the_blocks_meet_no_name_of_a_site() -> None:
    assert {name.partition("_")[0] for name in NAMES} == {"netzwerk"}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_an_editor_sees_a_block_before_choosing_it(admin_client: Any, name: str, language: str) -> None:
    block = BodyBlock().child_blocks[name]
    with override(language):
        assert block.label
        assert block.get_description()
    assert block.is_previewable
    response = admin_client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert response.status_code == 200
    assert response.content.decode().count("wagtail_netzwerk/netzwerk.css") == 1


@pytest.mark.parametrize(
    ("item", "refused"),
    [
        ({"kind": "talk"}, {}),
        ({"kind": "talk", "start": "14:00", "end": "14:30"}, {}),
        ({"kind": "talk", "start": "14:00", "end": "14:00"}, {"end": "order"}),
        ({"kind": "talk", "start": "14:00", "end": "13:00"}, {"end": "order"}),
        ({"kind": "talk", "end": "13:00"}, {"start": "no_start"}),
        (ROUND, {}),
        ({"kind": "workshop_round"}, {"round": "missing"}),
        ({"kind": "talk", "round": 1}, {"round": "no_round"}),
    ],
)
def test_a_programme_item_makes_sense_by_itself(item: dict[str, Any], refused: dict[str, str]) -> None:
    found = fields_refused(ProgrammeBlock(), item)
    assert found == ({0: refused} if refused else {})


def test_a_round_may_lack_its_number_in_a_draft() -> None:
    assert fields_refused(ProgrammeBlock(), {"kind": "workshop_round"}, draft=True) == {}


def test_two_rounds_of_one_number_are_refused_at_the_second() -> None:
    assert fields_refused(ProgrammeBlock(), ROUND, {"kind": "break"}, ROUND) == {2: {"round": "twice"}}


@pytest.mark.parametrize(
    ("sessions", "refused"),
    [
        ([{"round": 1}, {"round": 2}], {}),
        ([{"round": 1}, {"round": 1}], {1: {"round": "twice"}}),
        ([{}, {}], {}),
        ([{"round": 1, "end": "15:00"}], {}),
        ([{"end": "15:00"}], {0: {"start": "no_start"}}),
        ([{"start": "15:00", "end": "14:00"}], {0: {"end": "order"}}),
    ],
)
def test_a_workshop_meets_once_a_round(
    sessions: list[dict[str, Any]], refused: dict[int, dict[str, str]]
) -> None:
    assert fields_refused(SessionsBlock(), *({"status": "scheduled", **one} for one in sessions)) == refused


def test_a_session_has_room_for_someone() -> None:
    assert errors_of(SessionsBlock(), [("session", {"capacity": 0, "status": "scheduled"})]).keys() == {0}


@pytest.mark.parametrize(
    "block", [ParticipantsBlock(), ContributorListBlock()], ids=lambda block: type(block).__name__
)
def test_somebody_must_be_named_at_publishing(db: None, block: Any) -> None:
    nobody = {"role": "organiser", "organisation": None, "person": None, "function": ""}
    assert fields_refused(block, nobody) == {0: {"organisation": "missing"}}
    assert fields_refused(block, nobody, draft=True) == {}


def test_an_organisation_a_person_or_a_function_is_enough(db: None) -> None:
    organisation = Organisation.objects.create(name="Jugendamt")
    person = Person.objects.create(name="Ada Beispiel", responsibility="Leitung")
    named = [{"organisation": organisation.pk}, {"person": person.pk}, {"function": "Leitung"}]
    assert fields_refused(ParticipantsBlock(), *named) == {}


def test_only_a_supporter_gives_something(db: None) -> None:
    gift = {"function": "Stiftung", "support": ["money"]}
    refused = fields_refused(
        ContributorListBlock(), {"role": "supporter", **gift}, {"role": "partner", **gift}
    )
    assert refused == {1: {"support": "support"}}


@pytest.mark.parametrize(
    ("row", "is_refused"),
    [({"current": "a"}, False), ({"target": "a"}, False), ({"idea": "a"}, False), ({"topic": "a"}, True)],
)
def test_a_result_says_something(row: dict[str, str], is_refused: bool) -> None:
    refused = {0: {"current": "missing"}} if is_refused else {}
    assert fields_refused(CurrentTargetBlock(), row) == refused


def test_a_next_step_says_what_happens() -> None:
    assert errors_of(FollowUpsBlock(), [("follow_up", {"what": "", "committee": "Beirat"})]).keys() == {0}


def test_a_question_is_not_empty() -> None:
    assert errors_of(GuidingQuestionsBlock(), [("question", "")]).keys() == {0}


@pytest.mark.parametrize(
    ("state", "contact", "refused"),
    [
        ("open", {}, {0: {"email": "missing"}}),
        ("open", {"email": "team@example.org"}, {}),
        ("open", {"phone": "030 1"}, {}),
        ("filled", {}, {}),
        ("closed", {}, {}),
    ],
)
def test_an_open_call_says_how_to_answer(
    db: None, state: str, contact: dict[str, str], refused: dict[int, dict[str, str]]
) -> None:
    call = {"title": "Mitmachen", "tasks": "<p>Sammeln</p>", "state": state, **contact}
    assert fields_refused(CallsBlock(), call) == refused
    assert fields_refused(CallsBlock(), call, draft=True) == {}


@pytest.fixture
def image(db: None) -> Any:
    from wagtail.images import get_image_model
    from wagtail.images.tests.utils import get_test_image_file
    from wagtail.models import Collection

    Collection.objects.exists() or Collection.add_root(name="Root")
    return get_image_model().objects.create(title="Bild", file=get_test_image_file())


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        ({"alt": "Ein Saal", "credit": "Foto: Stadt"}, {}),
        ({"is_decorative": True, "credit": "Foto: Stadt"}, {}),
        ({"credit": "Foto: Stadt"}, {"alt": "missing"}),
    ],
)
def test_a_picture_needs_words_or_is_decorative(
    image: Any, words: dict[str, Any], refused: dict[str, str]
) -> None:
    found = fields_refused(GalleryBlock(), {"image": image.pk, **words})
    assert found == ({0: refused} if refused else {})


def test_a_picture_needs_a_credit_at_publishing(image: Any) -> None:
    picture = {"image": image.pk, "alt": "Ein Saal", "credit": ""}
    assert list(fields_refused(GalleryBlock(), picture)[0]) == ["credit"]
    assert fields_refused(GalleryBlock(), picture, draft=True) == {}


def test_a_download_is_a_document(db: None) -> None:
    assert errors_of(DownloadsBlock(), [("download", {"document": None})]).keys() == {0}
