"""The programme of an event, and the guiding questions behind it."""

from __future__ import annotations

from datetime import time
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

from wagtail_netzwerk.blocks.dates import DateBlock
from wagtail_netzwerk.blocks.people import ParticipantBlock
from wagtail_netzwerk.blocks.text import PREVIEW_TEMPLATE
from wagtail_netzwerk.enums import ProgrammeKind

#: More rounds than any day has; a larger number is a slip of the keyboard.
MOST_ROUNDS = 20


def check_times(value: Any) -> dict[str, ValidationError]:
    """What is wrong with ``start`` and ``end`` of a block, by name."""
    start, end = value.get("start"), value.get("end")
    if end is not None and start is None:
        return {"start": ValidationError(_("Please enter the beginning too."), code="no_start")}
    if start is not None and end is not None and end <= start:
        return {"end": ValidationError(_("The end is not after the beginning."), code="order")}
    return {}


def refuse_second_of_a_round(stream: Any, message: str) -> None:
    """Raise an error at each block of a stream that names a round which another before it has named."""
    seen: set[int] = set()
    errors = {}
    for index, child in enumerate(stream):
        number = child.value.get("round")
        if number is not None and number in seen:
            error = ValidationError(message % {"number": number}, code="twice")
            errors[index] = StructBlockValidationError({"round": error})
        seen.add(number)
    if errors:
        raise StreamBlockValidationError(block_errors=errors)


class ProgrammeItemBlock(blocks.StructBlock):
    """A part of the day: a talk, a break, a round of workshops."""

    kind = blocks.ChoiceBlock(choices=ProgrammeKind.choices, label=gettext_lazy("Kind"))
    round = blocks.IntegerBlock(
        required=False,
        min_value=1,
        max_value=MOST_ROUNDS,
        label=gettext_lazy("Number of the round"),
        help_text=gettext_lazy("Only for a workshop round: its workshops name this number."),
    )
    title = blocks.CharBlock(
        required=False,
        default="",
        max_length=255,
        label=gettext_lazy("Title"),
        help_text=gettext_lazy("Empty: the kind stands in its place."),
    )
    date = DateBlock(
        required=False,
        label=gettext_lazy("Day"),
        help_text=gettext_lazy("Only for an event of several days. Empty: the first day."),
    )
    start = blocks.TimeBlock(required=False, label=gettext_lazy("Begins at"))
    end = blocks.TimeBlock(required=False, label=gettext_lazy("Ends at"))
    room = blocks.CharBlock(required=False, default="", max_length=120, label=gettext_lazy("Room"))
    text = blocks.TextBlock(
        required=False, default="", max_length=2000, rows=3, label=gettext_lazy("Description")
    )
    participants = blocks.ListBlock(
        ParticipantBlock(), default=[], label=gettext_lazy("Persons and organisations")
    )

    class Meta:
        icon = "time"
        label = gettext_lazy("Programme item")
        description = gettext_lazy("A part of the day with time, title, room and persons")
        label_format = "{start} {kind} {round} {title}"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        errors = check_times(cleaned)
        is_round = cleaned.get("kind") == ProgrammeKind.WORKSHOP_ROUND
        if is_round and cleaned.get("round") is None and not self.is_deferred_validation:
            errors["round"] = ValidationError(_("Please number the round."), code="missing")
        if cleaned.get("round") is not None and cleaned.get("kind") and not is_round:
            errors["round"] = ValidationError(_("Only a workshop round has a number."), code="no_round")
        if errors:
            raise StructBlockValidationError(errors)
        return cleaned


def _preview() -> list[tuple[str, dict[str, Any]]]:
    return [
        ("item", {"kind": ProgrammeKind.WELCOME, "start": time(14, 30), "end": time(14, 45)}),
        (
            "item",
            {
                "kind": ProgrammeKind.TALK,
                "start": time(14, 45),
                "end": time(15, 30),
                "title": _("What holds a neighbourhood together"),
                "participants": [{"function": _("Neighbourhood coordination")}],
            },
        ),
        ("item", {"kind": ProgrammeKind.BREAK, "start": time(15, 30), "title": _("Networking buffet")}),
    ]


class ProgrammeBlock(blocks.StreamBlock):
    """The parts of the day in their order. A round has its number for itself: workshops refer to it."""

    item = ProgrammeItemBlock()

    class Meta:
        icon = "list-ol"
        label = gettext_lazy("Programme")
        description = gettext_lazy("Time table of a day")
        collapsed = True  # a line each: the day at a glance
        template = "wagtail_netzwerk/blocks/programme.html"
        preview_value = staticmethod(_preview)
        preview_template = PREVIEW_TEMPLATE

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        refuse_second_of_a_round(cleaned, _("There is another round %(number)d already."))
        return cleaned


def _question_preview() -> list[tuple[str, str]]:
    return [("question", _("What does the neighbourhood offer, and what is missing?"))]


class GuidingQuestionsBlock(blocks.StreamBlock):
    """Questions that an event or a workshop wants to answer."""

    question = blocks.CharBlock(
        max_length=500,
        icon="help",
        label=gettext_lazy("Question"),
        description=gettext_lazy("A question that the conversation is about"),
    )

    class Meta:
        icon = "help"
        label = gettext_lazy("Guiding questions")
        description = gettext_lazy("Questions that the conversation is about")
        template = "wagtail_netzwerk/blocks/guiding_questions.html"
        preview_value = staticmethod(_question_preview)
        preview_template = PREVIEW_TEMPLATE
