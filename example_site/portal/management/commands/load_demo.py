"""Fills an empty database with the pages, accounts and pictures of an invented town."""

from typing import Any

from django.core.management import BaseCommand, CommandError, call_command
from django.db import DatabaseError, transaction
from django.utils import timezone

from portal.demo import guard
from portal.demo.accounts import ACCOUNTS
from wagtail_netzwerk.models import CalendarEntry
from wagtail_netzwerk.services import queries


class Command(BaseCommand):
    """Load the demo once; every further run only says how to log in."""

    help = "Migrates the database and fills it with the demo: a town, its networks and their events."

    def handle(self, *args: Any, **options: Any) -> None:
        """Look, migrate, look again, load."""
        guard.check_before_migrating()
        try:
            call_command("migrate", interactive=False, verbosity=0)
        except DatabaseError as error:
            raise guard.refuse(f"The database cannot be migrated: {error}") from error
        guard.check_after_migrating()
        if guard.is_loaded():
            self.stdout.write("The demo is loaded already; nothing was changed.")
        else:
            self.load()
        self.show_accounts()

    def load(self) -> None:
        """Write everything in one transaction, then make sure that the calendar has taken it in."""
        from portal.demo import build

        with transaction.atomic():
            build.load(timezone.localdate())
        live = queries.calendar_pages().filter(live=True)
        missing = live.exclude(pk__in=CalendarEntry.objects.values("pk")).count()
        if missing:
            raise CommandError(f"{missing} dates are not in the calendar. Run manage.py rebuild_calendar.")
        events, workshops, english = (
            pages.filter(live=True, locale__language_code=code).count()
            for pages, code in (
                (queries.event_pages(), "de"),
                (queries.workshop_pages(), "de"),
                (queries.event_pages(), "en"),
            )
        )
        counted = f"{events} events with {workshops} workshops, {english} of the events also in English."
        self.stdout.write(f"The demo is loaded: {counted}")

    def show_accounts(self) -> None:
        """Print the accounts. Their passwords are public, so they are for trying out only."""
        self.stdout.write("\nAccounts for /admin/ (for the demo only, never for a real site):")
        for account in ACCOUNTS:
            self.stdout.write(f"  {account.username:<14} {account.password}")
