"""The lead image in several sizes."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file, get_test_image_file_svg

from wagtail_netzwerk.templatetags.netzwerk import netzwerk_image

pytestmark = pytest.mark.django_db


def page_with(file: Any) -> Any:
    image = get_image_model().objects.create(title="Bild", file=file)
    return SimpleNamespace(image=image, image_id=image.pk, pk=1)


def widths(srcset: str) -> list[str]:
    return [source.rpartition(" ")[2] for source in srcset.split(", ")]


@pytest.mark.parametrize(
    ("size", "expected", "fallback"),
    [
        ((2000, 1000), ["480w", "960w", "1600w"], 960),
        ((600, 300), ["480w", "600w"], 600),
        ((100, 100), ["100w"], 100),
    ],
)
def test_an_image_has_the_sizes_that_its_file_can_give(
    size: tuple[int, int], expected: list[str], fallback: int
) -> None:
    lead = netzwerk_image(page_with(get_test_image_file(size=size)))
    assert lead is not None
    assert [(kind, widths(srcset)) for kind, srcset in lead.sources] == [
        ("image/webp", expected),
        ("image/jpeg", expected),
    ]
    assert lead.fallback.width == fallback


def test_a_drawing_needs_no_sizes() -> None:
    lead = netzwerk_image(page_with(get_test_image_file_svg()))
    assert lead is not None
    assert lead.sources == []


def test_a_missing_file_is_no_error(caplog: pytest.LogCaptureFixture) -> None:
    page = page_with(get_test_image_file())
    page.image.file.storage.delete(page.image.file.name)
    assert netzwerk_image(page) is None
    assert "cannot be read" in caplog.text


def test_a_page_may_have_no_image() -> None:
    assert netzwerk_image(SimpleNamespace(image=None)) is None
