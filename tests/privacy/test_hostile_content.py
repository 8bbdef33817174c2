"""Whatever stands in a field comes out harmless: in pages, JSON-LD, calendar files, the API and the admin."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import User
from icalendar import Calendar
from wagtail.models import Locale

from tests.factories import event_page, venue
from tests.output.reading import content_lines
from tests.privacy.markup import markup_of
from tests.privacy.tree import build, isolated, publish
from wagtail_netzwerk.models import Organisation, Person, Topic
from wagtail_netzwerk.pages.models import EventPage
from wagtail_netzwerk.services import calendar_index

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.thorough, pytest.mark.django_db]

PAYLOADS = {
    "script": "</script><script>alert(1)</script>",
    "image": "\"'><img src=x onerror=alert(1)><svg onload=alert(1)>",
    "attribute": 'x" onmouseover="alert(1)" style="color:red',
    "template": "{{ request.META }}{% debug %}{% include 'x' %}",
    "lines": "A\r\nATTENDEE:mailto:x@example.org\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:x\rX-A:b",
    "property": 'A";ALTREP="https://evil.example/":x\\n\\;\\,\\N^n^\':;,',
    "controls": "A" + "".join(map(chr, [*range(1, 32), *range(127, 160)])) + "B",
    "separators": "A\u2028B\u2029C\x85D\x0bE\x0cF",
    "directions": "A\u202eB\u2066C\u200fD\ufeffE\ufffeF",
    "comment": "]]><!-- --!><![CDATA[<?php ?>",
    "address": "javascript:alert(1)//data:text/html,<script>",
    "entities": "&lt;script&gt;&#60;script&#62;&amp;",
    "long": "Ä" * 500,
}


#: What a page refuses to be saved with, so that only an import could bring it.
HOSTILE_ADDRESSES = {
    "online_url": "javascript:alert(1)",
    "registration_url": "data:text/html,<script>alert(1)</script>",
    "contact_email": '"><script>alert(1)</script>@example.org',
    "registration_email": "x@example.org?bcc=y@example.org&body=<script>",
}


def cut(model: Any, payload: str, *names: str) -> dict[str, str]:
    """The payload in these fields, as much as they hold."""
    return {name: payload[: model._meta.get_field(name).max_length or None] for name in names}


def hostile_event(payload: str) -> EventPage:
    """An event whose every text is the payload, written past all forms, as an import would."""
    locale = Locale.objects.get(language_code="de")
    organisation = Organisation.objects.create(
        **cut(Organisation, payload, "name", "short_name"), url="javascript:alert(1)", locale=locale
    )
    place = venue(
        **cut(type(venue()), payload, "name", "street", "postal_code", "town", "public_transport"),
        url="data:text/html,<script>alert(1)</script>",
        locale=locale,
    )
    texts = cut(
        EventPage,
        payload,
        *("title", "seo_title", "search_description", "summary", "motto", "status_reason", "room", "price"),
        *("previous_place", "audience", "contact_name", "contact_function", "contact_phone", "image_credit"),
    )
    return event_page(
        **texts,
        slug="boese",
        start_date=date.today() + timedelta(days=9),  # noqa: DTZ011 - a day in the future, whatever the zone
        status="rescheduled",
        venue=place,
        organiser=organisation,
        topics=[Topic.objects.create(**cut(Topic, payload, "name"), locale=locale)],
        contact_person=Person.objects.create(
            **cut(Person, payload, "name", "responsibility"), is_public=True
        ),
        attendance_mode="mixed",
        access="registration",
        body=[("heading", payload)],
    )


@pytest.fixture(scope="module")
def event(request: Any, django_db_setup: None, django_db_blocker: Any) -> Iterator[EventPage]:
    """Below a hostile series, in the menu of the portal's small tree."""
    payload = PAYLOADS[request.param]

    def place(parent: Any, make: Any, _hidden: bool) -> Any:
        page = make("Wort", f"wort-{parent.pk}")
        texts = ("title", "summary", "seo_title", "rhythm", "next_edition_hint", "motto", "place_text")
        for name, text in cut(type(page), payload, *(x for x in texts if hasattr(page, x))).items():
            setattr(page, name, text)
        return publish(parent, page)

    with isolated(django_db_blocker):
        tree = build(place, "de", hidden=False)
        event = publish(tree.hidden_series, hostile_event(payload))
        EventPage.objects.filter(pk=event.pk).update(**HOSTILE_ADDRESSES)
        calendar_index.reindex(event.translation_key)
        event.refresh_from_db()
        yield event


with_payloads = pytest.mark.parametrize("event", PAYLOADS, indirect=True)

#: Public addresses on which the texts of the event, or of the hostile pages around it, are shown.
ADDRESSES = ["{event}", "{series}", "/termine/", "/thema/netz/", "/thema/netz/bereich/reihe/", "/thema/", "/"]
ADMIN_ADDRESSES = [
    *("/admin/pages/{pk}/", "/admin/pages/{pk}/history/", "/admin/", "/admin/reports/site-history/"),
    *("/admin/netzwerk/events/", "/admin/netzwerk/announcements/", "/admin/reports/aging-pages/"),
    *("/admin/snippets/wagtail_netzwerk/venue/", "/admin/snippets/wagtail_netzwerk/organisation/"),
    *("/admin/snippets/wagtail_netzwerk/person/", "/admin/snippets/wagtail_netzwerk/topic/"),
]


def filled(address: str, event: EventPage) -> str:
    return address.format(event=event.url, series=event.get_parent().url, pk=event.get_parent().pk)


def read(client: Any, address: str, **query: str) -> str:
    response = client.get(address, query)
    assert response.status_code == 200
    return response.content.decode()


@with_payloads
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_runs_nothing(client: Any, event: EventPage, address: str) -> None:
    markup = markup_of(read(client, filled(address, event)))
    assert (markup.inline, markup.dangerous) == ([], [])
    assert {"svg", "debug"} & set(markup.tags) == set()


@with_payloads
@pytest.mark.parametrize("address", ADDRESSES[:2])
def test_data_for_search_engines_is_json_with_the_title(client: Any, event: EventPage, address: str) -> None:
    (text,) = markup_of(read(client, filled(address, event))).data
    assert set(text) & set("<>&\u2028\u2029") == set()
    document = json.loads(text)
    found = document if document["@type"] == "Event" else document["subEvent"][-1]
    assert found["name"][:1] == event.title[:1]
    assert set(found) <= KNOWN_PROPERTIES


KNOWN_PROPERTIES = {
    *("@context", "@type", "name", "url", "description", "startDate", "endDate", "previousStartDate"),
    *("eventStatus", "eventAttendanceMode", "location", "organizer", "isAccessibleForFree", "inLanguage"),
    *("superEvent", "maximumAttendeeCapacity", "keywords", "audience", "image"),
}
KNOWN_LINES = {
    *("BEGIN", "END", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "URL"),
    *("STATUS", "TRANSP", "SEQUENCE", "CREATED", "LAST-MODIFIED", "CATEGORIES", "CONTACT", "GEO"),
    *("CONFERENCE", "IMAGE", "CLASS"),
}


@with_payloads
def test_a_calendar_file_holds_one_appointment_and_nothing_else(client: Any, event: EventPage) -> None:
    response = client.get(f"{event.url.rstrip('/')}.ics")
    assert response.status_code == 200
    check_appointments(response.content, 1)
    assert not set("\r\n\0") & set(response["Content-Disposition"])


@with_payloads
def test_a_feed_holds_as_many_appointments_as_events(client: Any, event: EventPage) -> None:
    response = client.get("/termine.ics")
    assert response.status_code == 200
    check_appointments(response.content, 6)


def check_appointments(file: bytes, number: int) -> None:
    events = list(Calendar.from_ical(file).walk("VEVENT"))
    assert len(events) == number
    text = file.decode()
    assert {character for character in text if character < " "} <= {"\r", "\n"}
    lines = content_lines(file)
    begin, end = lines.index("BEGIN:VEVENT"), len(lines) - lines[::-1].index("END:VEVENT")
    names = {line.partition(":")[0].partition(";")[0] for line in lines[begin:end]}
    assert names <= KNOWN_LINES


@with_payloads
def test_a_search_for_it_runs_nothing(client: Any, event: EventPage) -> None:
    for query in (event.title, "Titel", f"{event.title}&page=2"):
        markup = markup_of(read(client, "/suche/", q=query))
        assert (markup.inline, markup.dangerous) == ([], [])


@with_payloads
def test_the_api_gives_it_as_data(client: Any, event: EventPage) -> None:
    response = client.get(f"/api/v2/pages/{event.pk}/", {"fields": "*"})
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    assert response.json()["title"] == event.title


@with_payloads
@pytest.mark.parametrize("address", ADMIN_ADDRESSES)
def test_the_admin_runs_nothing_of_it(client: Any, event: EventPage, address: str) -> None:
    client.force_login(User.objects.create_superuser("verwaltung"))
    text = read(client, filled(address, event))
    markup = markup_of(text)
    assert [found for found in markup.inline if "onerror" in found or "onload" in found] == []
    assert [found for found in markup.dangerous if "alert" in found or "data:" in found] == []
    assert "<script>alert(1)" not in text
    assert "<img src=x" not in text


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"]
)
def test_the_editor_for_texts_drops_links_that_run(link: str) -> None:
    content = {
        "blocks": [
            {
                "key": "a",
                "text": "Text <script>",
                "type": "unstyled",
                "depth": 0,
                "inlineStyleRanges": [],
                "entityRanges": [{"key": 0, "offset": 0, "length": 4}],
            }
        ],
        "entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": link}}},
    }
    widget = EventPage._meta.get_field("goals").formfield().widget
    html = widget.value_from_datadict({"goals": json.dumps(content)}, {}, "goals")
    markup = markup_of(html)
    assert (markup.inline, markup.dangerous, "script" in markup.tags) == ([], [], False)
