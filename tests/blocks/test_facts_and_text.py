"""Facts, rooms, languages and texts: what an editor enters."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from django.utils.translation import override

from tests.blocks.entered import errors_of
from wagtail_netzwerk.blocks import (
    BodyBlock,
    FeaturesBlock,
    HeadingBlock,
    LanguagesBlock,
    ParagraphBlock,
    RoomsBlock,
    ServicesBlock,
)
from wagtail_netzwerk.blocks.languages import language_choices


def fact(name: str, answer: str = "yes") -> dict[str, str]:
    return {"fact": name, "answer": answer, "note": ""}


@pytest.mark.parametrize(
    ("block", "name", "facts", "errors"),
    [
        (ServicesBlock(), "service", ["childcare"], {}),
        (ServicesBlock(), "service", ["childcare", "sign_language"], {}),
        (ServicesBlock(), "service", ["childcare", "childcare"], {1: ["twice"]}),
        (
            ServicesBlock(),
            "service",
            ["childcare", "sign_language", "childcare", "childcare"],
            {2: ["twice"], 3: ["twice"]},
        ),
        (FeaturesBlock(), "feature", ["lift", "toilet"], {}),
        (FeaturesBlock(), "feature", ["toilet", "lift", "lift"], {2: ["twice"]}),
    ],
)
def test_a_fact_entered_twice_is_refused_at_the_second(
    block: Any, name: str, facts: list[str], errors: dict[int, list[str]]
) -> None:
    assert errors_of(block, [(name, fact(code)) for code in facts]) == errors


def test_two_answers_to_one_question_are_refused() -> None:
    values = [("service", fact("childcare", "yes")), ("service", fact("childcare", "no"))]
    assert errors_of(ServicesBlock(), values) == {1: ["twice"]}


@pytest.mark.parametrize("block", [ServicesBlock(), FeaturesBlock()])
def test_an_answer_is_not_known_until_someone_gives_it(block: Any) -> None:
    [child] = block.child_blocks.values()
    assert child.get_default()["answer"] == "unknown"


@pytest.mark.parametrize(
    ("value", "is_refused"),
    [
        ({"name": "Saal"}, False),
        ({"name": "Saal", "seats": 1}, False),
        ({"name": ""}, True),
        ({"name": "Saal", "seats": 0}, True),
        ({"name": "Saal", "seats": 100_001}, True),
        ({"name": "x" * 121}, True),
    ],
)
def test_a_room_has_a_name_and_a_sensible_size(value: dict[str, Any], is_refused: bool) -> None:
    assert bool(errors_of(RoomsBlock(), [("room", value)])) is is_refused


def test_languages_stand_in_the_order_of_the_reader_s_alphabet() -> None:
    with override("en"):
        names = [name for _code, name in language_choices()]
    assert names == sorted(names, key=str.casefold)
    with override("de"):
        choices = dict(language_choices())
    assert (choices["de"], choices["tr"]) == ("Deutsch", "Türkisch")


@pytest.mark.parametrize(("code", "is_refused"), [("tr", False), ("xx-unknown", True), ("", True)])
def test_a_language_is_one_of_the_known(code: str, is_refused: bool) -> None:
    assert bool(errors_of(LanguagesBlock(), [("language", code)])) is is_refused


@pytest.mark.parametrize(("block", "markup"), [(HeadingBlock(), "<h2"), (ParagraphBlock(), "<p>")])
def test_an_editor_sees_a_text_block_before_choosing_it(admin_client: Any, block: Any, markup: str) -> None:
    assert block.is_previewable
    block.set_name("text")
    address = reverse("wagtailadmin_block_preview")
    content = admin_client.get(address, {"id": block.definition_prefix}).content.decode()
    assert markup in content
    assert content.count("wagtail_netzwerk/netzwerk.css") == 1


@pytest.mark.parametrize(
    "block", [BodyBlock(), FeaturesBlock(), LanguagesBlock(), RoomsBlock(), ServicesBlock()]
)
def test_every_block_says_what_it_is_for(block: Any) -> None:
    assert all(child.get_description() for child in block.child_blocks.values())


def test_what_is_typed_into_a_heading_is_no_markup() -> None:
    html = HeadingBlock().render("<script>alert(1)</script>")
    assert ("<script>" in html, "&lt;script&gt;alert(1)&lt;/script&gt;" in html) == (False, True)
