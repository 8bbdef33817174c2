"""Closed lists of values, each with the words that people read."""

from __future__ import annotations

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class EventType(TextChoices):
    """What kind of meeting an event is."""

    CONFERENCE = "conference", _("Conference")
    SYMPOSIUM = "symposium", _("Symposium")
    WORKSHOP_DAY = "workshop_day", _("Workshop day")
    NETWORK_MEETING = "network_meeting", _("Network meeting")
    COMMITTEE = "committee", _("Committee session")
    VISIT = "visit", _("Neighbourhood visit")
    OTHER = "other", _("Other event")


class EventStatus(TextChoices):
    """Whether an event takes place as announced (schema.org ``eventStatus``)."""

    SCHEDULED = "scheduled", _("Takes place as planned")
    RESCHEDULED = "rescheduled", _("Moved: new date or new place is known")
    POSTPONED = "postponed", _("Postponed: new date not known yet")
    CANCELLED = "cancelled", pgettext_lazy("event", "Cancelled")


class AttendanceMode(TextChoices):
    """How people take part (schema.org ``eventAttendanceMode``)."""

    OFFLINE = "offline", _("On site")
    ONLINE = "online", _("Online")
    MIXED = "mixed", _("On site and online")


class Access(TextChoices):
    """Who may come."""

    OPEN = "open", _("Open to everyone, no registration")
    REGISTRATION = "registration", _("Open to everyone, with registration")
    INVITATION = "invitation", _("By invitation")
    INTERNAL = "internal", _("Internal meeting")


class Answer(TextChoices):
    """An accessibility fact. Not known never reads as no."""

    YES = "yes", pgettext_lazy("accessibility fact", "Yes")
    NO = "no", pgettext_lazy("accessibility fact", "No")
    UNKNOWN = "unknown", pgettext_lazy("accessibility fact", "Not known")


class AccessibilityService(TextChoices):
    """What is offered on the day itself."""

    SIGN_LANGUAGE = "sign_language", _("Sign language interpreting")
    SPEECH_TO_TEXT = "speech_to_text", _("Speech-to-text interpreting")
    INDUCTION_LOOP = "induction_loop", _("Induction loop for hearing aids")
    EASY_LANGUAGE = "easy_language", _("Easy language")
    CHILDCARE = "childcare", _("Childcare")
    ASSISTANCE_DOG = "assistance_dog", _("Assistance dogs welcome")


class VenueFeature(TextChoices):
    """What is true of a place on every day."""

    STEP_FREE = "step_free", _("Step-free entrance")
    LIFT = "lift", _("Lift")
    TOILET = "toilet", _("Wheelchair-accessible toilet")
    PARKING = "parking", _("Disabled parking space")
    INDUCTION_LOOP = "induction_loop", _("Permanent induction loop")
    TACTILE_GUIDANCE = "tactile_guidance", _("Tactile guidance system")
    STEP_FREE_TRANSPORT = "step_free_transport", _("Step-free from the stop to the door")


class Sector(TextChoices):
    """The part of society that an organisation comes from."""

    ADMINISTRATION = "administration", _("Public administration")
    NON_PROFIT = "non_profit", _("Non-profit organisation")
    CITIZENS = "citizens", _("Citizens' initiative")
    BUSINESS = "business", _("Business")
    CHURCH = "church", _("Church or religious community")


class AreaKind(TextChoices):
    """How large an area is; the order is from large to small."""

    DISTRICT = "district", _("District")
    QUARTER = "quarter", _("Quarter")
    NEIGHBOURHOOD = "neighbourhood", _("Neighbourhood")


class CalendarScope(TextChoices):
    """Which events a calendar page collects."""

    BELOW = "below", _("Events below this page")
    SITE = "site", _("All events of this website")


class Month(IntegerChoices):
    """Months by name, for a founding date of which only the month is known."""

    JANUARY = 1, _("January")
    FEBRUARY = 2, _("February")
    MARCH = 3, _("March")
    APRIL = 4, _("April")
    MAY = 5, _("May")
    JUNE = 6, _("June")
    JULY = 7, _("July")
    AUGUST = 8, _("August")
    SEPTEMBER = 9, _("September")
    OCTOBER = 10, _("October")
    NOVEMBER = 11, _("November")
    DECEMBER = 12, _("December")
