"""Model fields, choices and validators."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.db.migrations.writer import MigrationWriter

from wagtail_netzwerk import fields
from wagtail_netzwerk.blocks import BodyBlock
from wagtail_netzwerk.fields import BlockFreeStreamField
from wagtail_netzwerk.models import Venue


def test_a_stream_field_is_a_json_column_in_migrations() -> None:
    field = BlockFreeStreamField(BodyBlock(), blank=True, verbose_name="text")
    field.set_attributes_from_name("body")
    assert field.deconstruct() == (
        "body",
        "django.db.models.JSONField",
        [],
        {"blank": True, "verbose_name": "text", "default": list},
    )
    code, _imports = MigrationWriter.serialize(field)
    assert code == "models.JSONField(blank=True, default=list, verbose_name='text')"


def test_two_fields_with_other_blocks_are_the_same_in_migrations() -> None:
    first, second = BlockFreeStreamField(BodyBlock()), BlockFreeStreamField([("heading", BodyBlock())])
    assert first.deconstruct()[1:] == second.deconstruct()[1:]


def test_a_copied_field_can_be_made_without_blocks() -> None:
    clone = BlockFreeStreamField(BodyBlock(), blank=True).clone()
    assert (type(clone), clone.blank, list(clone.stream_block.child_blocks)) == (
        BlockFreeStreamField,
        True,
        [],
    )


@pytest.mark.django_db
def test_blocks_survive_saving() -> None:
    rooms = [("room", {"name": "Saal", "seats": 80, "note": "Hof"})]
    saved = Venue.objects.create(name="Haus", rooms=rooms)
    [room] = Venue.objects.get(pk=saved.pk).rooms
    assert (room.value["name"], room.value["seats"], room.value["note"]) == ("Saal", 80, "Hof")


def test_zones_are_places_and_utc_each_once() -> None:
    zones = [zone for zone, _label in fields.time_zone_choices()]
    assert zones == sorted(set(zones))
    assert {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"} - set(zones) == set()
    assert [zone for zone in zones if zone.startswith(("Etc/", "posix/", "right/"))] == []
    assert {str(ZoneInfo(zone)) for zone in zones} == set(zones)


def test_zones_read_without_underscores() -> None:
    assert dict(fields.time_zone_choices())["America/New_York"] == "America/New York"


@pytest.mark.parametrize(
    ("day", "is_refused"),
    [
        (date(1899, 12, 31), True),
        (date(1900, 1, 1), False),
        (date(2199, 12, 31), False),
        (date(2200, 1, 1), True),
    ],
)
def test_years_that_calendar_programs_cannot_hold_are_refused(day: date, is_refused: bool) -> None:
    try:
        fields.validate_calendar_date(day)
        code = None
    except ValidationError as error:
        code = error.code
    assert code == ("year" if is_refused else None)


def test_synchronised_fields_are_named_for_wagtail_localize() -> None:
    assert [field.field_name for field in Venue.override_translatable_fields] == [
        "street",
        "postal_code",
        "town",
        "country",
    ]


def test_a_field_that_a_class_drops_is_not_synchronised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Venue, "street", None)
    names = [field.field_name for field in Venue.override_translatable_fields]
    assert names == ["postal_code", "town", "country"]
