"""What editors are told when they publish; who may see translations is tested over HTTP."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage

from tests.factories import event_page, series_page
from wagtail_netzwerk.views.guards import warn_about_past


@pytest.mark.parametrize(
    ("now", "warnings"),
    [(datetime(2023, 5, 4, 15, 59, tzinfo=UTC), 0), (datetime(2023, 5, 4, 16, 1, tzinfo=UTC), 1)],
    ids=["still on", "over"],
)
def test_an_event_that_is_over_when_published_is_pointed_out(
    home: Any, rf: Any, time_machine: Any, now: datetime, warnings: int
) -> None:
    time_machine.move_to(now, tick=False)
    request = rf.get("/")
    request.session = {}
    request._messages = FallbackStorage(request)
    for page in (event_page(), event_page(start_date=None), series_page()):
        warn_about_past(request, page)
    assert len(get_messages(request)) == warnings
