"""An event's file with its workshops in it: what they are part of, and who makes busy."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.output.reading import content_lines, properties, unescape, values
from tests.output.samples import FULL, GOLDEN, REVISION, item
from wagtail_netzwerk.output.ical import made_transparent, render_calendar, render_event
from wagtail_netzwerk.values.calendar import ItemStatus

# The property's own line between every break that an editor can paste or type.
LOOKALIKE = "TRANSP:OPAQUE"
LOOKALIKES = "".join(f"{mark}{LOOKALIKE}{mark}" for mark in ("\r\n", "\r", "\n", "\u2028", r"\n", r"\r\n"))


@pytest.mark.parametrize("before", range(75))
def test_a_text_that_looks_like_the_property_stays_when_an_event_becomes_transparent(before: int) -> None:
    text = "x" * before + LOOKALIKES * 3
    hostile = replace(
        FULL, **dict.fromkeys(("summary", "description", "location", "contact", "conference_label"), text)
    )
    changed = made_transparent(render_event(hostile, REVISION))
    assert changed == render_event(replace(hostile, transparent=True), REVISION)
    assert values(changed)["TRANSP"] == "TRANSPARENT"
    assert unescape(values(changed)["SUMMARY"]).count(LOOKALIKE) == text.count(LOOKALIKE)


def test_only_the_one_line_of_an_event_changes_when_it_becomes_transparent() -> None:
    assert made_transparent(render_event(FULL, REVISION)).decode() == GOLDEN.replace(
        "TRANSP:OPAQUE", "TRANSP:TRANSPARENT"
    ).replace("\n", "\r\n")


@pytest.mark.parametrize("changes", [{"transparent": True}, {"status": ItemStatus.CANCELLED}])
def test_what_is_transparent_already_stays_as_it_is(changes: dict[str, Any]) -> None:
    event = render_event(item(**changes), REVISION)
    assert made_transparent(event) == event


@pytest.mark.parametrize(
    ("parent", "written"),
    [
        ("", None),
        (" \r\n", None),
        (item().uid, None),
        (f" {item().uid}\n", None),
        ("fachtag", "fachtag"),
        ("a\r\nATTENDEE:b;c,d\\", r"a ATTENDEE:b\;c\,d\\"),
    ],
)
def test_an_appointment_names_at_most_one_other_as_the_one_it_is_part_of(
    parent: str, written: str | None
) -> None:
    found = properties(render_event(item(related_to=parent), REVISION))
    assert found.get("RELATED-TO;RELTYPE=PARENT") == written
    assert [name for name in found if name.startswith("RELATED-TO")] == ["RELATED-TO;RELTYPE=PARENT"] * (
        written is not None
    )


def test_a_file_with_workshops_makes_busy_for_the_workshops_alone() -> None:
    workshop = item(uid="workshop", related_to=item().uid)
    components = [made_transparent(render_event(item(), REVISION)), render_event(workshop, REVISION)]
    lines = content_lines(render_calendar(components, ["Europe/Berlin"]))
    names = ("UID:", "RELATED-TO", "TRANSP:")
    assert [line for line in lines if line.startswith(names)] == [
        f"UID:{item().uid}",
        "TRANSP:TRANSPARENT",
        "UID:workshop",
        f"RELATED-TO;RELTYPE=PARENT:{item().uid}",
        "TRANSP:OPAQUE",
    ]
