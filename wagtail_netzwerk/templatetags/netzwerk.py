"""The library behind ``{% load netzwerk %}``; its tags and filters stand in the modules beside it."""

from __future__ import annotations

from django import template

from wagtail_netzwerk.templatetags.downloads import netzwerk_downloads
from wagtail_netzwerk.templatetags.head import netzwerk_assets, netzwerk_jsonld
from wagtail_netzwerk.templatetags.images import netzwerk_image
from wagtail_netzwerk.templatetags.links import (
    netzwerk_calendar_links,
    netzwerk_email,
    netzwerk_mail_link,
    netzwerk_phone,
    netzwerk_url,
)
from wagtail_netzwerk.templatetags.lists import (
    netzwerk_events,
    netzwerk_feed_left_out,
    netzwerk_neighbours,
    netzwerk_public_event,
    netzwerk_series,
    netzwerk_upcoming,
)
from wagtail_netzwerk.templatetags.pictures import (
    netzwerk_contributors,
    netzwerk_licence,
    netzwerk_picture,
    netzwerk_pictures,
)
from wagtail_netzwerk.templatetags.words import (
    netzwerk_date,
    netzwerk_days,
    netzwerk_is_over,
    netzwerk_language_names,
    netzwerk_period,
    netzwerk_plain_date,
    netzwerk_stated,
    netzwerk_times,
    netzwerk_unstated,
    netzwerk_zone,
)
from wagtail_netzwerk.templatetags.workshops import (
    netzwerk_call_contact,
    netzwerk_event_of,
    netzwerk_follows_up,
    netzwerk_item_times,
    netzwerk_participant,
    netzwerk_participants,
    netzwerk_place_for,
    netzwerk_programme,
    netzwerk_round,
    netzwerk_sessions,
    netzwerk_workshops,
)

register = template.Library()

for _filter in (
    netzwerk_call_contact,
    netzwerk_item_times,
    netzwerk_licence,
    netzwerk_participant,
    netzwerk_participants,
    netzwerk_place_for,
    netzwerk_date,
    netzwerk_days,
    netzwerk_email,
    netzwerk_is_over,
    netzwerk_period,
    netzwerk_phone,
    netzwerk_plain_date,
    netzwerk_stated,
    netzwerk_times,
    netzwerk_unstated,
    netzwerk_url,
    netzwerk_zone,
):
    register.filter(_filter)

for _tag in (
    netzwerk_contributors,
    netzwerk_downloads,
    netzwerk_image,
    netzwerk_language_names,
    netzwerk_picture,
    netzwerk_pictures,
    netzwerk_programme,
    netzwerk_round,
):
    register.simple_tag(_tag)

for _tag_with_context in (
    netzwerk_assets,
    netzwerk_calendar_links,
    netzwerk_events,
    netzwerk_feed_left_out,
    netzwerk_jsonld,
    netzwerk_mail_link,
    netzwerk_event_of,
    netzwerk_follows_up,
    netzwerk_neighbours,
    netzwerk_public_event,
    netzwerk_series,
    netzwerk_sessions,
    netzwerk_upcoming,
    netzwerk_workshops,
):
    register.simple_tag(_tag_with_context, takes_context=True)
