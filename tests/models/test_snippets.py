"""Areas, organisations, persons, places: what contradicts itself is refused at its field."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from wagtail.images import get_image_model

from tests.factories import event_page, network_page, series_page
from wagtail_netzwerk.enums import VenueFeature
from wagtail_netzwerk.models import Area, Organisation, Person, Venue

pytestmark = pytest.mark.django_db  # Wagtail looks up the content type of each new page


def clean_codes(instance: Any) -> dict[str, list[str]]:
    try:
        instance.clean()
    except ValidationError as refused:
        return {name: [error.code for error in errors] for name, errors in refused.error_dict.items()}
    return {}


@pytest.mark.parametrize(
    ("kind", "parent_kind", "errors"),
    [
        ("quarter", "district", {}),
        ("neighbourhood", "district", {}),
        ("neighbourhood", "quarter", {}),
        ("district", "district", {"parent": ["size"]}),
        ("district", "neighbourhood", {"parent": ["size"]}),
        ("", "district", {}),
    ],
)
def test_an_area_is_part_of_a_larger_one(kind: str, parent_kind: str, errors: dict[str, list[str]]) -> None:
    assert clean_codes(Area(name="A", kind=kind, parent=Area(name="B", kind=parent_kind))) == errors


def test_an_area_cannot_be_part_of_itself() -> None:
    area = Area(name="A", kind="quarter")
    area.parent = area
    assert clean_codes(area) == {"parent": ["size"]}


@pytest.mark.parametrize(
    ("latitude", "longitude", "errors", "geo"),
    [
        (None, None, {}, None),
        (Decimal("52.5412"), Decimal("13.5595"), {}, (52.5412, 13.5595)),
        (Decimal(0), Decimal(0), {}, (0.0, 0.0)),
        (Decimal("52.5412"), None, {"longitude": ["half"]}, None),
        (None, Decimal("13.5595"), {"latitude": ["half"]}, None),
    ],
)
def test_half_a_position_is_none(
    latitude: Decimal | None, longitude: Decimal | None, errors: dict[str, list[str]], geo: Any
) -> None:
    venue = Venue(name="Haus", latitude=latitude, longitude=longitude)
    assert (clean_codes(venue), venue.geo) == (errors, geo)


@pytest.mark.parametrize(
    ("field", "value", "is_refused"),
    [
        ("latitude", Decimal(90), False),
        ("latitude", Decimal("90.000001"), True),
        ("longitude", Decimal(-180), False),
        ("longitude", Decimal(-181), True),
        ("country", "AT", False),
        ("country", "at", True),
        ("country", "AT\n", True),
    ],
)
def test_a_venue_lies_on_earth(field: str, value: Any, is_refused: bool) -> None:
    venue = Venue(name="Haus", **{field: value})
    try:
        venue.clean_fields(exclude={"locale", "area", "rooms", "accessibility"})
        refused: set[str] = set()
    except ValidationError as error:
        refused = set(error.error_dict)
    assert refused == ({field} if is_refused else set())


def test_a_venue_has_every_feature_and_says_what_is_not_known() -> None:
    venue = Venue(name="Haus")
    venue.accessibility = [("feature", {"fact": "lift", "answer": "yes", "note": "Hof"})]
    assert [(fact.code, fact.answer, fact.note) for fact in venue.accessibility_facts] == [
        (code, "yes", "Hof") if code == "lift" else (code, "unknown", "") for code in VenueFeature.values
    ]


@pytest.mark.parametrize(("town", "words"), [("Berlin", "Haus, Berlin"), ("", "Haus")])
def test_a_venue_is_chosen_by_name_and_town(town: str, words: str) -> None:
    assert str(Venue(name="Haus", town=town)) == words


@pytest.mark.parametrize(
    ("is_public", "legal_basis", "errors"),
    [
        (False, "", {}),
        (False, "Einwilligung", {}),
        (True, "Einwilligung", {}),
        (True, "", {"legal_basis": ["missing"]}),
    ],
)
def test_a_person_is_public_only_with_a_reason(
    is_public: bool, legal_basis: str, errors: dict[str, list[str]]
) -> None:
    assert clean_codes(Person(name="Ada", is_public=is_public, legal_basis=legal_basis)) == errors


def test_a_person_is_not_public_by_default() -> None:
    assert Person().is_public is False


@pytest.mark.parametrize(
    ("has_logo", "logo_alt", "errors"),
    [(False, "", {}), (True, "Logo der Stadt", {}), (True, "", {"logo_alt": ["missing"]})],
)
def test_a_logo_needs_words(has_logo: bool, logo_alt: str, errors: dict[str, list[str]]) -> None:
    logo = get_image_model()(title="Logo") if has_logo else None
    assert clean_codes(Organisation(name="Stadt", logo=logo, logo_alt=logo_alt)) == errors


@pytest.mark.parametrize(
    ("pattern", "errors", "title"),
    [
        ("", {}, "NetzWerkStadt 3"),
        ("{n}. Fachtag", {}, "3. Fachtag"),
        ("{n} und {n}", {}, "3 und 3"),
        ("{n} {title} {0}", {}, "3 {title} {0}"),
        ("Fachtag", {"title_pattern": ["number"]}, "Fachtag"),
    ],
)
def test_a_series_counts_its_editions(
    site: Any, pattern: str, errors: dict[str, list[str]], title: str
) -> None:
    series = series_page(slug="s", title_pattern=pattern)
    assert (clean_codes(series), series.title_of_edition(3)) == (errors, title)


@pytest.mark.parametrize(
    ("year", "month", "errors", "words"),
    [
        (None, None, {}, ""),
        (2013, None, {}, "2013"),
        (2013, 6, {}, "June 2013"),
        (None, 6, {"founded_year": ["missing"]}, ""),
    ],
)
def test_a_network_knows_when_it_was_founded(
    site: Any, year: int | None, month: int | None, errors: dict[str, list[str]], words: str
) -> None:
    network = network_page(slug="n", founded_year=year, founded_month=month)
    with override("en"):
        assert (clean_codes(network), network.founded) == (errors, words)


@pytest.mark.parametrize(
    ("alt", "is_decorative", "credit", "missing"),
    [
        ("Ein Saal", False, "Foto: Stadt", set()),
        ("", True, "Foto: Stadt", set()),
        ("", False, "Foto: Stadt", {"image_alt"}),
        ("Ein Saal", False, "", {"image_credit"}),
        ("", False, "", {"image_alt", "image_credit"}),
    ],
)
@pytest.mark.parametrize("make", [event_page, series_page, network_page])
def test_an_image_needs_words_and_a_credit_at_publishing(
    make: Any, alt: str, is_decorative: bool, credit: str, missing: set[str]
) -> None:
    image = get_image_model()(title="Saal")
    page = make(image=image, image_alt=alt, image_is_decorative=is_decorative, image_credit=credit)
    assert set(page.publication_errors()) == missing


def test_a_page_without_image_needs_neither() -> None:
    assert event_page().publication_errors() == {}
