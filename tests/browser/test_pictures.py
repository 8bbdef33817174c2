"""Pictures keep their place while they load, so that nothing jumps under a reader's eyes."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection

from tests.factories import event_page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

BOX = "element => [element.offsetWidth, element.offsetHeight]"


def test_a_picture_has_its_place_before_it_is_there(open_page: Any, site: Any) -> None:
    Collection.objects.exists() or Collection.add_root(name="Root")
    file = get_test_image_file(filename="wide.png", size=(800, 400))
    image = get_image_model().objects.create(title="Bild", file=file)
    words = {"image": image.pk, "alt": "Ein Saal", "credit": "Foto: Stadt"}
    event = event_page(slug="fest", body=[{"type": "netzwerk_image", "value": words}])
    event.image, event.image_alt, event.image_credit = image, "Ein Saal", "Foto: Stadt"
    site.root_page.add_child(instance=event)
    page = open_page("/fest/")
    page.route("**/*wide*", lambda route: route.abort())
    page.reload()
    boxes = [picture.evaluate(BOX) for picture in page.locator(".netzwerk-figure__image").all()]
    assert len(boxes) == 2
    assert [round(width / height, 1) for width, height in boxes] == [2.0, 2.0]
    assert all(width > 600 for width, _height in boxes)
