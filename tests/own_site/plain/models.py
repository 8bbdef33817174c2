"""Page classes that do without every field that can be dropped."""

from base.models import BasePage

from wagtail_netzwerk.models import (
    EventCalendarMixin,
    EventMixin,
    EventSeriesMixin,
    NetworkMixin,
    WorkshopMixin,
)


class AppointmentPage(EventMixin, BasePage):
    summary = image = image_alt = image_is_decorative = image_credit = body = None
    motto = edition_number = areas = topics = organiser = goals = audience = None
    is_free = price = access = capacity = languages = accessibility_services = None
    registration_url = registration_email = registration_deadline = is_fully_booked = None
    contact_person = contact_function = contact_name = contact_email = contact_phone = None
    guiding_questions = programme = contributors = attendee_count = attendee_qualifier = None
    follow_ups = calls = None


class PlainWorkshopPage(WorkshopMixin, BasePage):
    summary = image = image_alt = image_is_decorative = image_credit = body = None
    subtitle = sessions = moderators = presenters = topics = phase = origin = follows_up = None
    guiding_questions = results = downloads = None


class PlainSeriesPage(EventSeriesMixin, BasePage):
    summary = image = image_alt = image_is_decorative = image_credit = body = None
    rhythm = title_pattern = next_edition_hint = organiser = None


class PlainCalendarPage(EventCalendarMixin, BasePage):
    summary = image = image_alt = image_is_decorative = image_credit = body = scope = None


class PlainNetworkPage(NetworkMixin, BasePage):
    summary = image = image_alt = image_is_decorative = image_credit = body = None
    purpose = founded_year = founded_month = areas = None
