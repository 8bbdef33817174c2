"""``manage.py rebuild_calendar``: make the calendar index anew."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from wagtail_netzwerk.services import calendar_index


class Command(BaseCommand):
    help = "Empties the calendar index and builds it anew from the published events."

    def handle(self, *_args: Any, **_options: Any) -> None:
        count = calendar_index.rebuild()
        self.stdout.write(self.style.SUCCESS(f"Indexed {count} events."))
