"""Editors write a day as in their language."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django import forms
from django.utils.translation import override

from wagtail_netzwerk.blocks import CallBlock, FollowUpBlock, ProgrammeBlock, SessionsBlock
from wagtail_netzwerk.forms.dates import LocalDateInput
from wagtail_netzwerk.forms.editions import NextEditionForm
from wagtail_netzwerk.forms.status_changes import reschedule_form
from wagtail_netzwerk.pages.models import EventPage

DAY = date(2023, 5, 4)


@pytest.mark.parametrize(
    ("language", "shown", "pattern"), [("de", "04.05.2023", "d.m.Y"), ("en", "2023-05-04", "Y-m-d")]
)
def test_a_day_is_shown_and_picked_in_the_language_of_the_editor(
    language: str, shown: str, pattern: str
) -> None:
    widget = LocalDateInput()
    with override(language):
        assert widget.format_value(DAY) == shown
        assert widget.get_config()["format"] == pattern


def test_a_site_may_have_one_form_for_all_languages(settings: Any) -> None:
    settings.WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
    widget = LocalDateInput()
    assert (widget.format_value(DAY), widget.get_config()["format"]) == ("04/05/2023", "d/m/Y")


def test_the_picker_leaves_alone_what_it_cannot_read() -> None:
    assert LocalDateInput().get_config()["validateOnBlur"] is False


def _days_of_blocks() -> list[forms.DateField]:
    item, session = ProgrammeBlock().child_blocks["item"], SessionsBlock().child_blocks["session"]
    days = [block.child_blocks["date"] for block in (item, session, FollowUpBlock())]
    return [block.field for block in [*days, CallBlock().child_blocks["until"]]]


def test_every_day_in_a_form_of_the_package_is_written_that_way(db: None) -> None:
    event = EventPage(start_date=DAY)
    classes = [EventPage.get_edit_handler().get_form_class(), reschedule_form(event), NextEditionForm]
    fields = [field for form in classes for field in form.base_fields.values()]
    days = [field for field in fields if isinstance(field, forms.DateField)] + _days_of_blocks()
    # Wagtail's own two days of a page have a time as well.
    assert [type(field.widget) for field in days] == [LocalDateInput] * 11
