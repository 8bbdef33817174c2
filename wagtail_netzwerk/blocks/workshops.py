"""When and where a workshop meets."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail import blocks
from wagtail.blocks import StructBlockValidationError

from wagtail_netzwerk.blocks.dates import DateBlock
from wagtail_netzwerk.blocks.programme import MOST_ROUNDS, check_times, refuse_second_of_a_round
from wagtail_netzwerk.enums import SessionStatus


class SessionBlock(blocks.StructBlock):
    """A meeting of a workshop. It has its round's time unless it says another."""

    round = blocks.IntegerBlock(
        required=False,
        min_value=1,
        max_value=MOST_ROUNDS,
        label=gettext_lazy("Round"),
        help_text=gettext_lazy("The number of a workshop round in the programme of the event."),
    )
    room = blocks.CharBlock(required=False, default="", max_length=120, label=gettext_lazy("Room"))
    capacity = blocks.IntegerBlock(
        required=False, min_value=1, max_value=100_000, label=gettext_lazy("Number of places")
    )
    status = blocks.ChoiceBlock(
        choices=SessionStatus.choices, default=SessionStatus.SCHEDULED, label=gettext_lazy("Status")
    )
    note = blocks.CharBlock(required=False, default="", max_length=255, label=gettext_lazy("Note"))
    date = DateBlock(
        required=False, label=gettext_lazy("Day"), help_text=gettext_lazy("Only if it is not the round's.")
    )
    start = blocks.TimeBlock(
        required=False,
        label=gettext_lazy("Begins at"),
        help_text=gettext_lazy("Only if it is not the round's time."),
    )
    end = blocks.TimeBlock(required=False, label=gettext_lazy("Ends at"))

    class Meta:
        icon = "time"
        label = gettext_lazy("Session")
        description = gettext_lazy("A meeting of the workshop: round, room and number of places")
        label_format = "{round} {room}"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        start, end = cleaned.get("start"), cleaned.get("end")
        # An end alone is fine: the session begins with its round and ends at another time.
        has_round = cleaned.get("round") is not None
        errors = {} if has_round and start is None and end is not None else check_times(cleaned)
        if errors:
            raise StructBlockValidationError(errors)
        return cleaned


class SessionsBlock(blocks.StreamBlock):
    """The sessions of a workshop, one a round at most."""

    session = SessionBlock()

    class Meta:
        label = pgettext_lazy("of a workshop", "Sessions")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        refuse_second_of_a_round(cleaned, _("The workshop meets in round %(number)d already."))
        return cleaned
