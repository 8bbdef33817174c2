"""The library behind ``{% load netzwerk %}``; its tags and filters stand in the modules beside it."""

from __future__ import annotations

from django import template

from wagtail_netzwerk.templatetags.head import netzwerk_assets, netzwerk_jsonld
from wagtail_netzwerk.templatetags.images import netzwerk_image
from wagtail_netzwerk.templatetags.links import (
    netzwerk_calendar_links,
    netzwerk_mail_link,
    netzwerk_phone,
    netzwerk_url,
)
from wagtail_netzwerk.templatetags.lists import netzwerk_events, netzwerk_feed_left_out, netzwerk_series
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

register = template.Library()

for _filter in (
    netzwerk_date,
    netzwerk_days,
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

for _tag in (netzwerk_image, netzwerk_language_names):
    register.simple_tag(_tag)

for _tag_with_context in (
    netzwerk_assets,
    netzwerk_calendar_links,
    netzwerk_events,
    netzwerk_feed_left_out,
    netzwerk_jsonld,
    netzwerk_mail_link,
    netzwerk_series,
):
    register.simple_tag(_tag_with_context, takes_context=True)
