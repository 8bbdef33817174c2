"""Ways into a calendar, a mail that recommends a page, and what search engines read."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from django.template import Context, Template
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from tests.factories import calendar_page, event_page, network_page, series_page
from wagtail_netzwerk.templatetags.netzwerk import (
    netzwerk_calendar_links,
    netzwerk_feed_left_out,
    netzwerk_jsonld,
    netzwerk_mail_link,
)

HEAD, TAIL = '<script type="application/ld+json">', "</script>"
NASTY = "</script><script>alert(1)</script> & <!-- “Ü” \u2028"


def rendered(page: Any) -> str:
    return Template("{% load netzwerk %}{% netzwerk_jsonld page %}").render(Context({"page": page}))


def document(page: Any) -> Any:
    html = rendered(page)
    assert html.startswith(HEAD)
    assert html.endswith(TAIL)
    return json.loads(html.removeprefix(HEAD).removesuffix(TAIL))


# Ways into a calendar


def test_an_event_can_be_put_into_every_calendar(home: Any, publish: Any) -> None:
    links = netzwerk_calendar_links({}, publish(home, event_page()))
    assert (links.file, links.absolute, links.webcal) == (
        "/netzwerkstadt-2023.ics",
        "http://localhost/netzwerkstadt-2023.ics",
        "webcal://localhost/netzwerkstadt-2023.ics",
    )
    google, outlook = urlsplit(links.google), urlsplit(links.outlook)
    assert (google.netloc, outlook.netloc) == ("calendar.google.com", "outlook.live.com")
    assert parse_qs(google.query)["dates"] == ["20230504T143000/20230504T180000"]
    assert parse_qs(google.query)["ctz"] == ["Europe/Berlin"]
    asked = parse_qs(outlook.query)
    assert (asked["startdt"], asked["enddt"]) == (
        ["2023-05-04T14:30:00+02:00"],
        ["2023-05-04T18:00:00+02:00"],
    )
    for query in (google.query, outlook.query):
        assert "http://localhost/netzwerkstadt-2023/" in unquote(query)


@pytest.mark.parametrize("make", [calendar_page, series_page, network_page])
def test_a_page_that_collects_events_can_be_subscribed_to(home: Any, publish: Any, make: Any) -> None:
    page = publish(home, make(slug="liste"))
    links = netzwerk_calendar_links({}, page)
    assert (links.file, links.absolute, links.webcal, links.google, links.outlook) == (
        "/liste.ics",
        "http://localhost/liste.ics",
        "webcal://localhost/liste.ics",
        "",
        "",
    )


def test_the_root_page_of_a_site_links_to_index_in_each_language(
    client: Any, site: Site, home: Any, publish: Any, english: Any, committed: Any
) -> None:
    root = publish(home.get_parent(), network_page())
    site.root_page = root
    site.save()
    with committed():
        translated = root.copy_for_translation(english)
        translated.save_revision().publish()
    found = [netzwerk_calendar_links({}, page) for page in (root, translated)]
    assert [(links.file, links.absolute) for links in found] == [
        ("/index.ics", "http://localhost/index.ics"),
        ("/en/index.ics", "http://localhost/en/index.ics"),
    ]
    assert [client.get(links.file).status_code for links in found] == [200, 200]


def test_a_draft_has_no_way_into_a_calendar(home: Any) -> None:
    undated = home.add_child(instance=event_page(live=False))
    undated.start_date = None
    assert netzwerk_calendar_links({}, undated) is None
    nowhere = event_page(slug="neu", path="0009", depth=1, locale=home.locale)
    assert netzwerk_calendar_links({}, nowhere) is None


def test_a_page_says_how_many_events_its_feed_left_out(home: Any, publish: Any, settings: Any) -> None:
    calendar = publish(home, calendar_page())
    for title in ("A", "B", "C"):
        publish(calendar, event_page(title=title))
    assert netzwerk_feed_left_out({}, calendar) == 0
    settings.WAGTAIL_NETZWERK = {"FEED_MAX_EVENTS": 1}
    assert netzwerk_feed_left_out({}, calendar) == 2


# A mail that recommends a page


@pytest.mark.parametrize(
    ("fields", "when"),
    [({}, "Donnerstag, 4. Mai 2023, 14:30–18:00 Uhr\n\n"), ({"title": "A&B?c=d#e %26 + „Ü“"}, None)],
)
def test_a_mail_names_page_time_and_address(
    home: Any, publish: Any, fields: dict[str, str], when: str | None
) -> None:
    event = publish(home, event_page(**fields))
    link = urlsplit(netzwerk_mail_link({}, event))
    assert (link.scheme, link.path, link.fragment) == ("mailto", "", "")
    subject, body = (part.partition("=") for part in link.query.split("&"))
    assert (subject[0], unquote(subject[2])) == ("subject", event.title)
    assert body[0] == "body"
    assert unquote(body[2]).startswith(f"{event.title}\n\n{when or ''}")
    assert unquote(body[2]).endswith(f"\n\n{event.full_url}")
    assert "+" not in link.query  # a mail program does not read it as a blank
    assert "\n" not in link.query


def test_a_mail_about_a_series_has_no_time(home: Any, publish: Any) -> None:
    series = publish(home, series_page())
    assert unquote(netzwerk_mail_link({}, series)) == (
        "mailto:?subject=NetzWerkStadt&body=NetzWerkStadt\n\nhttp://localhost/netzwerkstadt/"
    )


# What search engines read


def test_an_event_is_described(home: Any, publish: Any) -> None:
    series = publish(home, series_page())
    event = publish(series, event_page(summary="Kurz.", is_free=True, capacity=80))
    assert document(event) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "NetzWerkStadt 2023",
        "url": "http://localhost/netzwerkstadt/netzwerkstadt-2023/",
        "description": "Kurz.",
        "startDate": "2023-05-04T14:30:00+02:00",
        "endDate": "2023-05-04T18:00:00+02:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {"@type": "Place", "name": "Freizeitforum Marzahn", "address": "Freizeitforum Marzahn"},
        "isAccessibleForFree": True,
        "inLanguage": "de",
        "superEvent": {
            "@type": "EventSeries",
            "name": "NetzWerkStadt",
            "url": "http://localhost/netzwerkstadt/",
        },
        "maximumAttendeeCapacity": 80,
    }


def test_a_series_that_is_not_public_is_not_named(home: Any, publish: Any) -> None:
    series = publish(home, series_page())
    event = publish(series, event_page())
    assert document(event)["superEvent"]["name"] == "NetzWerkStadt"
    series.unpublish()
    assert "superEvent" not in document(type(event).objects.get(pk=event.pk))


def test_a_series_is_described_with_its_public_events(home: Any, publish: Any) -> None:
    series = publish(home, series_page(rhythm="Jedes Jahr im Mai."))
    this_year = timezone.localdate().year
    for year in (this_year - 1, this_year + 1):
        publish(series, event_page(title=f"Ausgabe {year}", start_date=date(year, 5, 4)))
    publish(series, event_page(title="Verschoben", status="postponed"))
    restricted = publish(series, event_page(title="Intern"))
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    series.add_child(instance=event_page(title="Entwurf", live=False))
    found = document(series)
    assert (found["@type"], found["name"], found["description"]) == (
        "EventSeries",
        "NetzWerkStadt",
        "Jedes Jahr im Mai.",
    )
    assert [(event["name"], event["eventStatus"]) for event in found["subEvent"]] == [
        (f"Ausgabe {this_year - 1}", "https://schema.org/EventScheduled"),
        ("Verschoben", "https://schema.org/EventPostponed"),
        (f"Ausgabe {this_year + 1}", "https://schema.org/EventScheduled"),
    ]


def test_what_an_editor_types_cannot_end_the_script(home: Any, publish: Any) -> None:
    series = publish(home, series_page(title=NASTY, slug="reihe"))
    event = publish(series, event_page(title=NASTY, slug="ausgabe", summary=NASTY, place_text=NASTY))
    for page in (event, series):
        html = rendered(page)
        assert (html.count("<"), html.count(">")) == (2, 2)
        # Blanks at the end fall away, and U+2028 is one.
        assert document(page)["name"] == NASTY.strip()


@pytest.mark.parametrize("make", [calendar_page, network_page])
def test_a_page_that_is_no_event_is_not_described(home: Any, publish: Any, make: Any) -> None:
    assert rendered(publish(home, make())) == ""


def test_a_draft_is_not_described(home: Any) -> None:
    undated = home.add_child(instance=event_page(live=False))
    undated.start_date = None
    assert netzwerk_jsonld({}, undated) == ""
    nowhere = event_page(slug="neu", path="0009", depth=1, locale=home.locale)
    assert netzwerk_jsonld({}, nowhere) == ""
