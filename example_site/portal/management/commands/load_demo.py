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
        pages = queries.event_pages().filter(live=True)
        missing = pages.exclude(pk__in=CalendarEntry.objects.values("pk")).count()
        if missing:
            raise CommandError(f"{missing} events are not in the calendar. Run manage.py rebuild_calendar.")
        events = pages.filter(locale__language_code="de").count()
        english = pages.filter(locale__language_code="en").count()
        self.stdout.write(f"The demo is loaded: {events} events, {english} of them also in English.")

    def show_accounts(self) -> None:
        """Print the accounts. Their passwords are public, so they are for trying out only."""
        self.stdout.write("\nAccounts for /admin/ (for the demo only, never for a real site):")
        for account in ACCOUNTS:
            self.stdout.write(f"  {account.username:<14} {account.password}")
