"""A null character gets in only past the forms, and is gone where it comes out."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from tests.factories import event_page
from tests.output.reading import content_lines
from wagtail_netzwerk.output import ical, jsonld
from wagtail_netzwerk.pages.models import EventPage
from wagtail_netzwerk.values.calendar import Revision


def test_null_characters_are_refused_by_forms_and_dropped_by_renderers(home: Any) -> None:
    event = event_page(title="A\x00B", summary="A\x00B", slug="null", locale=home.locale, depth=3, path="x")
    with pytest.raises(ValidationError) as refused:
        EventPage._meta.get_field("title").formfield().clean(event.title)
    assert refused.value.error_list[0].code == "null_characters_not_allowed"
    moment = event.period.start
    component = ical.render_event(
        event.calendar_item(), Revision(sequence=0, created=moment, last_modified=moment)
    )
    document = jsonld.dumps(jsonld.event_document(event.schema()))
    assert "SUMMARY;LANGUAGE=de:AB" in content_lines(component)
    assert json.loads(document)["name"] == "AB"
