"""A process that publishes events until it is killed. Run by ``test_killed``, as a script.

Its first argument says which database, in JSON. With more arguments it is ``manage.py``. Otherwise each line
of input names a function of ``COMMANDS`` and its arguments; a child made for it alone carries it out, and
every line of output is JSON.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from datetime import date, time
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

EVENTS = 3


def set_up(database: dict[str, Any]) -> None:
    root = Path(__file__).parents[2]
    sys.path[:0] = [str(root), str(root / "example_site")]
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"

    import django

    from tests import settings

    settings.DATABASES["default"] |= database
    django.setup()


def say(**values: Any) -> None:
    os.write(1, (json.dumps(values) + "\n").encode())


def make_events() -> None:
    """A site with some published events."""
    from django.contrib.contenttypes.models import ContentType
    from portal.models import HomePage
    from wagtail.models import Locale, Page, Site

    from tests.factories import event_page

    german, _ = Locale.objects.get_or_create(language_code="de")
    root = Page.objects.filter(depth=1).first() or Page.add_root(
        instance=Page(
            title="Root", slug="root", locale=german, content_type=ContentType.objects.get_for_model(Page)
        )
    )
    home = root.add_child(instance=HomePage(title="Auenstadt", slug="auenstadt", locale=german))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home}
    )
    for number in range(EVENTS):
        home.add_child(instance=event_page(title=f"Termin {number}", slug=f"termin-{number}"))
    say(**state())


def publish(seed: int, times: int = 0) -> None:
    """Change and publish events, ``times`` or for ever, with and without a transaction around it."""
    from contextlib import nullcontext

    from django.db import transaction

    from wagtail_netzwerk.models import CalendarIdentity
    from wagtail_netzwerk.pages.models import EventPage

    chance = random.Random(seed)  # noqa: S311 - must be repeatable, protects nothing
    for _ in range(times) if times else count():
        event = chance.choice(EventPage.objects.order_by("path"))
        with chance.choice([transaction.atomic, nullcontext])():
            if event.live and chance.random() < 0.2:
                event.unpublish()
            else:
                change(event, chance)
                event.save_revision().publish()
        say(sequences={str(row.pk): row.sequence for row in CalendarIdentity.objects.all()})


def change(event: Any, chance: random.Random) -> None:
    event.start_date = date(2023, 5, chance.randint(1, 28))
    event.start_time = time(chance.randint(8, 17), chance.randint(0, 59))
    event.status = chance.choice(["scheduled", "cancelled", "postponed"])
    event.title = f"Fachtag {chance.randint(1, 99)}"


def publish_and_die_before_indexing(slug: str) -> None:
    """Exactly between the commit of the page and that of the index."""
    from django.db import transaction

    from wagtail_netzwerk.pages.models import EventPage
    from wagtail_netzwerk.services import calendar_index

    calendar_index.reindex = lambda _key: os.kill(os.getpid(), signal.SIGKILL)
    event = EventPage.objects.get(slug=slug)
    event.status = "cancelled"
    with transaction.atomic():
        event.save_revision().publish()


def rebuild() -> None:
    from wagtail_netzwerk.services import calendar_index

    calendar_index.rebuild()
    say(**state())


def state() -> dict[str, Any]:
    """What is served, what the pages demand to be served, and the revision of every identity."""
    from wagtail_netzwerk.models import CalendarEntry, CalendarIdentity, Occurrence
    from wagtail_netzwerk.output import ical
    from wagtail_netzwerk.pages.models import EventPage

    wait_until_alone()
    entries = CalendarEntry.objects.select_related("page")
    occurrences = Occurrence.objects.select_related("entry__page")
    identities = CalendarIdentity.objects.in_bulk()
    events = EventPage.objects.order_by("path")
    live = [(event, identities[event.translation_key].revision) for event in events if event.live]
    return {
        "served": {entry.page.slug: entry.component for entry in entries},
        "dated": {row.entry.page.slug: row.start.isoformat() for row in occurrences},
        "demanded": {
            event.slug: ical.render_event(event.calendar_item(), revision).decode()
            for event, revision in live
        },
        "begins": {event.slug: event.period.starts_at.isoformat() for event, _revision in live},
        "uids": {event.slug: str(event.translation_key) for event in events},
        "sequences": {str(row.pk): row.sequence for row in identities.values()},
    }


def wait_until_alone() -> None:
    """A server learns late that its client was killed; a file is checked for damage."""
    from time import sleep

    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            assert cursor.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        while connection.vendor == "postgresql" and cursor.execute(others).fetchone() != (1,):
            sleep(0.02)


COMMANDS: list[Callable[..., None]] = [make_events, publish, publish_and_die_before_indexing, rebuild]


def obey() -> None:
    """Set up once, and carry out each command in a child of its own: that is what gets killed."""
    commands = {command.__name__: command for command in COMMANDS}
    commands["state"] = lambda: say(**state())
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        child = os.fork()
        if child == 0:
            say(pid=os.getpid())
            commands[name](*arguments)
            os._exit(0)
        _pid, status = os.waitpid(child, 0)
        say(ended=os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    set_up(json.loads(sys.argv[1]))
    if sys.argv[2:]:
        from django.core.management import execute_from_command_line

        execute_from_command_line(["manage.py", *sys.argv[2:]])
    else:
        obey()
