"""Links to calendars on the web."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest

from tests.output.samples import item
from wagtail_netzwerk.output.web_calendars import google_url, outlook_url

BERLIN = ZoneInfo("Europe/Berlin")
START, END = datetime(2026, 7, 20, 9, tzinfo=BERLIN), datetime(2026, 7, 20, 17, tzinfo=BERLIN)


def parameters(url: str) -> dict[str, str]:
    return {name: value for name, [value] in parse_qs(urlsplit(url).query, strict_parsing=True).items()}


def test_google_s_form_is_filled_in() -> None:
    url = google_url(item(location="Saal, Haus"))
    assert url.startswith("https://calendar.google.com/calendar/render?")
    assert parameters(url) == {
        "action": "TEMPLATE",
        "text": "Fachtag",
        "dates": "20260720T090000/20260720T170000",
        "ctz": "Europe/Berlin",
        "location": "Saal, Haus",
        "details": "Wir treffen uns.\n\nhttps://stadt.example/fachtag/",
    }


def test_outlook_s_form_is_filled_in() -> None:
    url = outlook_url(item(location="Saal, Haus"))
    assert url.startswith("https://outlook.live.com/calendar/0/deeplink/compose?")
    assert parameters(url) == {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": "Fachtag",
        "startdt": "2026-07-20T09:00:00+02:00",
        "enddt": "2026-07-20T17:00:00+02:00",
        "location": "Saal, Haus",
        "body": "Wir treffen uns.\n\nhttps://stadt.example/fachtag/",
    }


@pytest.mark.parametrize(
    ("start", "end", "google", "outlook"),
    [
        (
            START,
            None,
            "20260720T090000/20260720T100000",
            ("2026-07-20T09:00:00+02:00", "2026-07-20T10:00:00+02:00"),
        ),
        (date(2026, 7, 20), date(2026, 7, 21), "20260720/20260721", ("2026-07-20", "2026-07-21")),
        (date(2026, 7, 20), None, "20260720/20260721", ("2026-07-20", "2026-07-21")),
        (date(2026, 7, 20), date(2026, 7, 23), "20260720/20260723", ("2026-07-20", "2026-07-23")),
    ],
)
def test_both_are_told_when(start: Any, end: Any, google: str, outlook: tuple[str, str]) -> None:
    value = item(start=start, end=end)
    is_day = not isinstance(start, datetime)
    asked = parameters(outlook_url(value))
    assert parameters(google_url(value))["dates"] == google
    assert (asked["startdt"], asked["enddt"]) == outlook
    assert asked.get("allday") == ("true" if is_day else None)
    assert ("ctz" in google_url(value)) is not is_day


@pytest.mark.parametrize("link", [google_url, outlook_url])
def test_what_an_editor_types_stays_in_its_parameter(link: Any) -> None:
    title = "A&B=C#D + “Ü” \n%26 <b>"
    asked = parameters(link(item(summary=title, location="&ctz=Mars/Base")))
    assert title in asked.values()
    assert asked.get("ctz", "Europe/Berlin") == "Europe/Berlin"


@pytest.mark.parametrize("link", [google_url, outlook_url])
def test_a_long_text_is_cut_and_keeps_the_address(link: Any) -> None:
    asked = parameters(link(item(description="Wort " * 1000)))
    text = asked.get("details", asked.get("body", ""))
    assert text.endswith("…\n\nhttps://stadt.example/fachtag/")
    assert len(text) < 700


@pytest.mark.parametrize("link", [google_url, outlook_url])
def test_an_address_that_ends_the_text_stands_once(link: Any) -> None:
    asked = parameters(link(item(description="Text\n\nhttps://stadt.example/fachtag/")))
    assert asked.get("details", asked.get("body")) == "Text\n\nhttps://stadt.example/fachtag/"
