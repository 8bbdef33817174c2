"""What the page of an event costs: few queries, and as many for much content as for little."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from portal.models import StandardPage
from portal.navigation import Frame
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import PageViewRestriction, Site

from tests.factories import calendar_page, event_page, series_page, sessions, venue, workshop_page
from wagtail_netzwerk.enums import VenueFeature
from wagtail_netzwerk.models import Area, Organisation, Person, Topic
from wagtail_netzwerk.views.memory import visibility_of

#: Nine of them are Wagtail's way to a page at this depth, two for each page above it.
LIMIT = 20


SHOWN = [
    *("Foto: Stadt Auenstadt", "Tram 8", "Bezirksamt", "Ada Beispiel", "Thema 0", "Kiez 0", "Absatz 0"),
    *("Verein 0", "Leitung", "Vortrag 0", "Rednerin 0", "Werkstatt 0", "Raum 0"),
    *('rel="prev"', 'rel="next"'),
]


def picture() -> Any:
    file = get_test_image_file(filename=f"{uuid4()}.png", size=(80, 40))
    return get_image_model()._default_manager.create(title="Bild", file=file)


@dataclass(frozen=True)
class Size:
    """How much there is of everything that there can be several of."""

    number: int
    workshops: int
    contributors: int
    programme_items: int


SMALL = Size(number=1, workshops=2, contributors=2, programme_items=3)
#: A day as the step wants it, and one that is larger than any.
USUAL = Size(number=3, workshops=16, contributors=13, programme_items=20)
LARGE = Size(number=6, workshops=40, contributors=40, programme_items=40)


def related(size: Size, locale: Any) -> dict[str, Any]:
    """What an event shows of other tables."""
    number = size.number
    facts = [{"fact": feature, "answer": "yes", "note": ""} for feature in VenueFeature.values[:number]]
    person = Person.objects.create(name="Ada Beispiel", is_public=True, legal_basis="Test")
    return {
        "image": picture(),
        "image_alt": "Menschen an Tischen",
        "image_credit": "Foto: Stadt Auenstadt",
        "venue": venue(accessibility=[("feature", fact) for fact in facts], public_transport="Tram 8"),
        "organiser": Organisation.objects.create(name="Bezirksamt", locale=locale),
        "contact_person": person,
        "topics": [Topic.objects.create(name=f"Thema {n}", locale=locale) for n in range(number)],
        "areas": [Area.objects.create(name=f"Kiez {n}", kind="district") for n in range(number)],
        "body": [("paragraph", f"<p>Absatz {n}</p>") for n in range(number)],
        "contributors": [("contributor", contributor(n, locale)) for n in range(size.contributors)],
        "programme": [*programme_rounds(), *(("item", talk(n)) for n in range(size.programme_items - 2))],
    }


def contributor(n: int, locale: Any) -> dict[str, Any]:
    """Every second one is a person."""
    role = "lead" if n % 2 else "partner"
    if n % 2:
        return {"role": role, "person": Person.objects.create(name=f"Person {n}", responsibility="Leitung")}
    name = f"Verein {n}"
    logo = {"logo": picture(), "logo_alt": f"Logo: {name}"}
    return {"role": role, "organisation": Organisation.objects.create(name=name, locale=locale, **logo)}


def talk(n: int) -> dict[str, Any]:
    someone = {"person": Person.objects.create(name=f"Rednerin {n}", is_public=True, legal_basis="Test")}
    return {"kind": "talk", "title": f"Vortrag {n}", "start": time(17), "participants": [someone]}


def programme_rounds() -> list[tuple[str, dict[str, Any]]]:
    times = ((1, time(15), time(16)), (2, time(16), time(17)))
    return [
        ("item", {"kind": "workshop_round", "round": number, "start": start, "end": end})
        for number, start, end in times
    ]


def workshop(n: int) -> Any:
    someone = Person.objects.create(name=f"Moderatorin {n}", is_public=True, legal_basis="Test")
    return workshop_page(
        title=f"Werkstatt {n}",
        slug=f"werkstatt-{n}",
        sessions=sessions({"round": n % 2 + 1, "room": f"Raum {n}"}),
        moderators=[("participant", {"person": someone})],
        downloads=[("download", {"document": document(n)})],
        body=[
            ("netzwerk_image", {"image": picture(), "alt": "Tisch", "credit": "Foto: Stadt Auenstadt"}),
            ("netzwerk_quote", {"text": "Gut.", "speaker": {"person": someone}}),
        ],
    )


def document(n: int) -> Any:
    return get_document_model().objects.create(
        title=f"Protokoll {n}", file=ContentFile(b"%PDF-1.7", f"{n}.pdf")
    )


@pytest.fixture
def section(home: Any, publish: Any) -> Any:
    """A calendar of a portal that has something to hide, and pages in its frame."""
    for slug in ("impressum", "kontakt"):
        publish(home, StandardPage(title=slug.title(), slug=slug, show_in_menus=True))
    intern = publish(home, calendar_page(title="Intern", slug="intern"))
    PageViewRestriction.objects.create(page=intern, restriction_type=PageViewRestriction.LOGIN)
    return publish(home, calendar_page())


def middle_edition(publish: Any, section: Any, title: str, size: Size) -> Any:
    """A full event with editions before and after it."""
    editions = size.number + 2
    series = publish(section, series_page(title=title, slug=title.lower()))
    for n in range(editions):
        fields = related(size, section.locale) if n == editions // 2 else {}
        day = date(2023, 5, 4) + timedelta(days=n)
        page = publish(
            series, event_page(slug=f"ausgabe-{n}", start_date=day, edition_number=n + 1, **fields)
        )
        if fields:
            event = page
    for n in range(size.workshops):
        event.add_child(instance=workshop(n))  # live, and for this test nothing has to be indexed
    return event


def frame_cost(page: Any) -> int:
    """What the portal's menu, trail, languages and footer cost, once it is known what is public."""
    request = RequestFactory().get(page.url)
    Site.find_for_request(request)
    assert visibility_of(request).shows(page) is True
    with CaptureQueriesContext(connection) as captured:
        frame = Frame(request, Site.find_for_request(request), page)
        assert [link.text for link in frame.menu()] == ["Impressum", "Kontakt"]
        assert len(frame.trail()) == 3
        assert [frame.languages(), frame.home_url, len(frame.footer)] == [[], "/", 2]
    return len(captured)


def page_cost(client: Any, page: Any) -> int:
    """Queries of a page without the portal's frame, and without what the site's cache holds after a visit."""
    assert client.get(page.url).status_code == 200
    frame = frame_cost(page)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(page.url)
    content = response.content.decode()
    assert [words for words in SHOWN if words not in content] == []
    return len(captured) - frame


def test_a_page_costs_the_same_however_full_it_is(client: Any, section: Any, publish: Any) -> None:
    sizes = {"Klein": SMALL, "Mittel": USUAL, "Gross": LARGE}
    pages = [middle_edition(publish, section, title, size) for title, size in sizes.items()]
    costs = [page_cost(client, page) for page in pages]
    assert costs[0] == costs[1] == costs[2] <= LIMIT


def test_a_translated_page_costs_the_same_however_full_it_is(
    client: Any, home: Any, section: Any, publish: Any, translate: Any
) -> None:
    translate(home, "Home")
    translate(section, "Events")
    costs = []
    for title, size in (("Klein", SMALL), ("Gross", USUAL)):
        series = publish(section, series_page(title=title, slug=title.lower()))
        event = publish(series, event_page(**related(size, section.locale)))
        translate(series, title)
        page = translate(event, f"{title} in English")
        assert client.get(page.url).status_code == 200
        with CaptureQueriesContext(connection) as captured:
            assert client.get(page.url).status_code == 200
        costs.append(len(captured))
    assert costs[0] == costs[1]


def test_the_frame_of_the_portal_costs_three_queries(section: Any, publish: Any) -> None:
    assert frame_cost(publish(publish(section, series_page()), event_page())) == 3
