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


class ContributorRole(TextChoices):
    """What an organisation or a person does for an event. Shown in this order."""

    ORGANISER = "organiser", pgettext_lazy("role at an event", "Organiser")
    LEAD = "lead", pgettext_lazy("role at an event", "Lead")
    INVITING_BODY = "inviting_body", pgettext_lazy("role at an event", "Invited by")
    CO_PLANNING = "co_planning", pgettext_lazy("role at an event", "Co-planning")
    PARTNER = "partner", pgettext_lazy("role at an event", "Cooperation partner")
    PROVIDER = "provider", pgettext_lazy("role at an event", "Responsible body")
    SUPPORTER = "supporter", pgettext_lazy("role at an event", "Supporter")
    PATRON = "patron", pgettext_lazy("role at an event", "Patron")
    MODERATOR = "moderator", pgettext_lazy("role at an event", "Moderation")
    SPEAKER = "speaker", pgettext_lazy("role at an event", "Speaker")
    ORGANISING_TEAM = "organising_team", pgettext_lazy("role at an event", "Organising team")


class SupportKind(TextChoices):
    """What a supporter gives."""

    MONEY = "money", pgettext_lazy("support", "Funding")
    ROOM = "room", pgettext_lazy("support", "Room")
    CATERING = "catering", pgettext_lazy("support", "Catering")
    MUSIC = "music", pgettext_lazy("support", "Music")
    MATERIAL = "material", pgettext_lazy("support", "Material")


class ProgrammeKind(TextChoices):
    """What happens in a part of the programme."""

    REGISTRATION = "registration", pgettext_lazy("programme", "Registration")
    WELCOME = "welcome", pgettext_lazy("programme", "Welcome")
    GREETING = "greeting", pgettext_lazy("programme", "Greeting")
    TALK = "talk", pgettext_lazy("programme", "Talk")
    GETTING_TO_KNOW = "getting_to_know", pgettext_lazy("programme", "Getting to know each other")
    PITCHING = "pitching", pgettext_lazy("programme", "Presenting topics")
    WORKSHOP_ROUND = "workshop_round", pgettext_lazy("programme", "Workshop round")
    BREAK = "break", pgettext_lazy("programme", "Break")
    PLENARY = "plenary", pgettext_lazy("programme", "Plenary session")
    MARKET = "market", pgettext_lazy("programme", "Market of opportunities")
    END = "end", pgettext_lazy("programme", "End")
    OTHER = "other", pgettext_lazy("programme", "Other item")


class Qualifier(TextChoices):
    """How exact a number is."""

    EXACTLY = "exactly", pgettext_lazy("number", "exactly")
    ABOUT = "about", pgettext_lazy("number", "about")
    MORE_THAN = "more_than", pgettext_lazy("number", "more than")
    ALMOST = "almost", pgettext_lazy("number", "almost")


class SessionStatus(TextChoices):
    """Whether a session of a workshop takes place."""

    SCHEDULED = "scheduled", _("Takes place as planned")
    CANCELLED = "cancelled", pgettext_lazy("session", "Cancelled")


class WorkshopOrigin(TextChoices):
    """Where the subject of a workshop comes from."""

    GIVEN = "given", _("Given by the organisers")
    PROPOSED = "proposed", _("Proposed by participants")
    DISCUSSION = "discussion", _("Result of a discussion")


class CallState(TextChoices):
    """Whether people are still looked for."""

    OPEN = "open", pgettext_lazy("call", "Open")
    FILLED = "filled", pgettext_lazy("call", "Found")
    CLOSED = "closed", pgettext_lazy("call", "Closed")


class DocumentKind(TextChoices):
    """What a document is, in a word that stands beside its link."""

    AGREEMENT = "agreement", _("Agreement")
    PRESENTATION = "presentation", _("Presentation")
    MINUTES = "minutes", _("Minutes")
    REPORT = "report", _("Report")
    PROGRAMME = "programme", pgettext_lazy("document", "Programme")
    HANDOUT = "handout", _("Handout")
    FORM = "form", _("Form")
    OTHER = "other", _("Document")


class Licence(TextChoices):
    """Under which terms others may use a picture or a document."""

    RIGHTS_RESERVED = "rights_reserved", _("All rights reserved")
    CC0 = "cc0", "CC0 1.0"
    CC_BY = "cc_by", "CC BY 4.0"
    CC_BY_SA = "cc_by_sa", "CC BY-SA 4.0"
    DL_DE_BY = "dl_de_by", "dl-de/by-2-0"


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
