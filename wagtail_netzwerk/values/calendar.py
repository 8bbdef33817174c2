"""What a calendar file says about one appointment, and about the feed that it stands in.

Frozen values without Django: pages build them, ``output.ical`` writes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TypeAlias

__all__ = ["CalendarItem", "Feed", "ItemStatus", "Moment", "Revision"]

Moment: TypeAlias = date | datetime
"""A date (all day, or the time is not known yet), or an aware datetime whose ``tzinfo`` is a ``ZoneInfo``.

The datetime is wall time of that zone: what the editor typed and what the clock on the wall shows.
"""


class ItemStatus(StrEnum):
    """STATUS of an appointment; the values are iCalendar's words (RFC 5545, 3.8.1.11)."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """Which version of an appointment a file shows.

    ``sequence`` rises when time, place or status change (RFC 5545, 3.8.7.4). ``created`` and
    ``last_modified`` are aware datetimes in UTC with whole seconds; ``last_modified`` is the last change
    of anything the file shows, never the moment of serving, so that an ETag holds.
    """

    sequence: int
    created: datetime
    last_modified: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarItem:
    """One appointment as it goes into a calendar file. All texts are already in the reader's language.

    ``uid``
        Stable for the life of the event; ASCII; neither date nor URL nor revision in it.
    ``related_to``
        UID of the appointment that this one is part of (a workshop's event), or "".
    ``start``, ``end``
        Moments. ``end`` of an all-day item is the **exclusive** end date, as iCalendar wants it: an item
        on 4 May alone ends on 5 May. ``None``: the end is not known. An end that is not later than the
        start, or of the other kind (a date beside a datetime), is not written.
    ``summary``
        The title with any prefix for its status ("Abgesagt:") already in it.
    ``description``
        Plain text. The renderer appends the online address (if missing in it) and the page's URL.
    ``url``, ``conference_url``, ``image_url``
        Absolute addresses; one that is not absolute or of a wrong scheme is not written.
    ``geo``
        Latitude and longitude in decimal degrees (WGS 84), or ``None``.
    ``transparent``
        True: the appointment does not make anybody busy.
    ``language``
        BCP 47 tag of the texts, or "".
    """

    uid: str
    start: Moment
    end: Moment | None
    summary: str
    description: str
    url: str
    related_to: str = ""
    status: ItemStatus = ItemStatus.CONFIRMED
    transparent: bool = False
    location: str = ""
    geo: tuple[float, float] | None = None
    categories: tuple[str, ...] = ()
    contact: str = ""
    conference_url: str = ""
    conference_label: str = ""
    image_url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a subscribed calendar says about itself (RFC 7986, 5).

    ``source_url`` is the feed's own absolute address; ``refresh`` says how often a client should ask
    again (whole seconds, more than zero).
    """

    name: str
    description: str
    source_url: str
    refresh: timedelta
