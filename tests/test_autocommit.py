"""What holds without a surrounding transaction, as in the admin: what waits for a commit happens at once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories import event_page
from wagtail_netzwerk.models import CalendarEntry


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_new_host_is_in_the_calendar_at_once(site: Any, home: Any) -> None:
    home.add_child(instance=event_page())
    assert "URL:http://localhost/netzwerkstadt-2023/" in CalendarEntry.objects.get().component
    site.hostname = "stadt.example"
    site.save()
    assert "URL:http://stadt.example/netzwerkstadt-2023/" in CalendarEntry.objects.get().component
