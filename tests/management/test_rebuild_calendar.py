"""``manage.py rebuild_calendar``."""

from __future__ import annotations

from io import StringIO
from typing import Any

from django.core.management import call_command

from tests.factories import event_page
from wagtail_netzwerk.models import CalendarEntry, CalendarIdentity


def test_the_command_builds_the_index_and_says_how_many(home: Any, publish: Any) -> None:
    for title in ("A", "B"):
        publish(home, event_page(title=title))
    before = list(CalendarEntry.objects.order_by("pk").values())
    identities = list(CalendarIdentity.objects.order_by("pk").values())
    CalendarEntry.objects.all().delete()
    out = StringIO()
    call_command("rebuild_calendar", stdout=out)
    assert out.getvalue().strip() == "Indexed 2 events."
    assert list(CalendarEntry.objects.order_by("pk").values()) == before
    assert list(CalendarIdentity.objects.order_by("pk").values()) == identities


def test_an_empty_site_is_no_error(home: Any) -> None:
    out = StringIO()
    call_command("rebuild_calendar", stdout=out)
    assert out.getvalue().strip() == "Indexed 0 events."


def test_an_alias_is_not_counted(home: Any, publish: Any) -> None:
    publish(home, event_page()).create_alias(update_slug="zweitname")
    out = StringIO()
    call_command("rebuild_calendar", stdout=out)
    assert (out.getvalue().strip(), CalendarEntry.objects.count()) == ("Indexed 1 events.", 1)
