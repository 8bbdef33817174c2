"""Parts of a venue."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class RoomBlock(blocks.StructBlock):
    """A room that an event can name."""

    name = blocks.CharBlock(max_length=120, label=_("Name"))
    seats = blocks.IntegerBlock(required=False, min_value=1, max_value=100_000, label=_("Seats"))
    note = blocks.CharBlock(required=False, default="", max_length=255, label=_("Way to the room"))

    class Meta:
        icon = "home"
        label = _("Room")
        description = _("A room of the venue, with the number of seats and the way there")
        label_format = "{name}"


class RoomsBlock(blocks.StreamBlock):
    room = RoomBlock()
