"""Calendar files over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.models import PageViewRestriction

from tests.factories import calendar_page, event_page, series_page


def test_event_answers_with_one_appointment(client: Any, home: Any, publish: Any) -> None:
    event = publish(home, event_page())
    response = client.get("/netzwerkstadt-2023.ics")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == (
        "attachment; filename=\"netzwerkstadt-2023.ics\"; filename*=UTF-8''NetzWerkStadt%202023.ics"
    )
    lines = response.content.decode().split("\r\n")
    assert lines.count("BEGIN:VEVENT") == 1
    assert f"UID:{event.translation_key}" in lines
    assert "DTSTART;TZID=Europe/Berlin:20230504T143000" in lines
    assert "DTEND;TZID=Europe/Berlin:20230504T180000" in lines
