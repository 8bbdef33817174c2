"""Pages as citizens see them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories import calendar_page, event_page, network_page, series_page


@pytest.mark.parametrize(
    ("make", "address", "template"),
    [
        (event_page, "/netzwerkstadt-2023/", "wagtail_netzwerk/pages/event.html"),
        (series_page, "/netzwerkstadt/", "wagtail_netzwerk/pages/event_series.html"),
        (calendar_page, "/veranstaltungen/", "wagtail_netzwerk/pages/event_calendar.html"),
        (network_page, "/stadtteilvernetzer/", "wagtail_netzwerk/pages/network.html"),
    ],
)
def test_every_page_type_has_its_template(
    client: Any, home: Any, publish: Any, make: Any, address: str, template: str
) -> None:
    page = publish(home, make(summary="In Kürze."))
    if make is not event_page:
        publish(page, event_page(title="Ausgabe"))
    response = client.get(address)
    assert response.status_code == 200
    assert template in [used.name for used in response.templates]
    assert page.title in response.content.decode()
    assert "In Kürze." in response.content.decode()


@pytest.mark.parametrize(
    ("address", "query"),
    [
        ("/veranstaltungen/", "page=0"),
        ("/veranstaltungen/", "page=-1&past=x&awaiting=999999999999999999999"),
        ("/veranstaltungen/", "page=%00&past=%F0%9F%98%80"),
        ("/netzwerkstadt-2023/", "page=x"),
    ],
)
def test_nonsense_in_the_address_is_no_error(
    client: Any, home: Any, publish: Any, address: str, query: str
) -> None:
    publish(home, calendar_page())
    publish(home, event_page())
    assert client.get(f"{address}?{query}").status_code == 200


@pytest.mark.parametrize("make", [event_page, series_page, calendar_page, network_page])
def test_every_page_can_be_previewed_unsaved(home: Any, make: Any) -> None:
    page = make(slug="neu", path=home.path + "9999", depth=home.depth + 1, locale=home.locale)
    if make is event_page:
        page.start_date = page.start_time = page.end_time = None
    response = page.make_preview_request()
    response.render()
    assert response.status_code == 200
    assert page.title in response.content.decode()


def test_a_person_who_is_not_public_is_in_no_list(client: Any, home: Any, publish: Any) -> None:
    from wagtail_netzwerk.models import Person

    someone = Person.objects.create(name="Ada Beispiel", email="ada@stadt.example", responsibility="Leitung")
    series = publish(home, series_page())
    publish(series, event_page(contact_person=someone))
    for address in ("/netzwerkstadt/", "/netzwerkstadt/netzwerkstadt-2023/", "/netzwerkstadt.ics"):
        content = client.get(address).content.decode()
        assert "NetzWerkStadt 2023" in content
        assert ("Ada" in content, "ada@" in content) == (False, False)
