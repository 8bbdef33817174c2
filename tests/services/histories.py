"""Random histories of a site, and what must hold of the calendar index after every step."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

import time_machine
from django.core.cache import cache
from django.db import connection, transaction
from django.test import override_settings
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from wagtail.models import Page, Site

from wagtail_netzwerk.models import CalendarEntry, CalendarIdentity, Occurrence
from wagtail_netzwerk.pages.models import EventPage, WorkshopPage
from wagtail_netzwerk.services import calendar_index

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["History", "commit", "one", "run_histories", "step"]

START = datetime(2023, 1, 1, 12, tzinfo=UTC)
#: How long nothing happens before a step: no time at all, a part of a second, and longer.
PAUSES = st.sampled_from([timedelta(), timedelta(milliseconds=400), timedelta(seconds=5), timedelta(days=2)])
#: Most pages of a history: enough for trees, aliases and translations, few enough to be fast.
MOST_PAGES = 8


#: In one file, and so on one of the workers. The suite always runs the same histories; a number in the
#: environment asks for so many others, new ones each time. What they find hangs on our code: a database on a
#: server, which takes twice as long, gets a few.
HISTORIES = 100 if connection.vendor == "sqlite" else 10
STEPS = 30
WISH = int(os.environ.get("NETZWERK_HISTORIES", "0"))
#: Nothing here searches, and keeping the search index takes a third of the time.
NO_SEARCH = {"default": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": False}}


class _Loud(logging.Handler):
    """What the package would only log fails the test."""

    def emit(self, record: logging.LogRecord) -> NoReturn:
        raise AssertionError(self.format(record))


def run_histories(machine: type[History]) -> None:
    """Let that many histories happen, and check the index after each of their steps."""
    machine.lengths = []
    with override_settings(WAGTAILSEARCH_BACKENDS=NO_SEARCH):
        run_state_machine_as_test(
            machine,
            settings=settings(
                max_examples=WISH or HISTORIES,
                stateful_step_count=STEPS,
                derandomize=not WISH,
                database=None,
                deadline=None,
                suppress_health_check=list(HealthCheck),
            ),
            # Hypothesis varies a history by copying a part of it to another place. Where that is its end,
            # a short one results, of which nothing new is learnt. A failing one becomes short all the same.
            _min_steps=STEPS,
        )
    assert machine.lengths.count(STEPS) >= (WISH or HISTORIES)


def commit() -> None:
    """Do what waits for the commit, as Django does after it, but let every error out."""
    while waiting := connection.run_on_commit:
        connection.run_on_commit = []
        for _savepoints, hook, _robust in waiting:
            hook()


def step(needs: str = "", when: Callable[[Any], Any] | None = None, **drawn: Any) -> Any:
    """A rule of the machine: some time passes, then the site changes in one transaction.

    Its commit may be that of the next step too: then both are one transaction.
    """

    def decorate(method: Callable[..., None]) -> Any:
        @wraps(method)
        def run(self: Any, after: timedelta, joins_next: bool, **kwargs: Any) -> None:
            self.length += 1
            self.clock.shift(after)
            method(self, **kwargs)
            self.is_open = joins_next
            if not joins_next:
                commit()
            self.name_pages()

        del run.__wrapped__  # type: ignore[attr-defined]
        one_in_eight = st.sampled_from([False] * 7 + [True])
        made = rule(after=PAUSES, joins_next=one_in_eight, **drawn)(run)
        if needs:
            made = precondition(lambda self: self.names(needs))(made)
        return precondition(when)(made) if when else made

    return decorate


def one(kind: str) -> st.SearchStrategy[str]:
    """The name of a page of a kind that there is when the rule runs."""
    return st.runner().flatmap(lambda machine: st.sampled_from(machine.names(kind)))


class History(RuleBasedStateMachine):
    """A small site that people change. Run it inside a transaction, with the fixture ``home``."""

    lengths: ClassVar[list[int]] = []

    # Beginning and end

    def __init__(self) -> None:
        super().__init__()
        self.length = 0
        cache.clear()
        self.is_open = False
        self.handler = _Loud(logging.ERROR)
        logging.getLogger("wagtail_netzwerk").addHandler(self.handler)
        self.settings: Any = None
        self.travel = time_machine.travel(START, tick=False)
        self.clock = self.travel.start()
        self.history = transaction.atomic()
        self.history.__enter__()
        self.pks: dict[str, int] = {}
        self.numbers: dict[str, int] = {}
        self.served: dict[Any, dict[str, Any]] = {}
        self.revisions: dict[Any, tuple[int, datetime]] = {}
        self.name_pages()

    def teardown(self) -> None:
        self.lengths.append(self.length)
        connection.run_on_commit = []
        transaction.set_rollback(True)
        self.history.__exit__(None, None, None)
        if self.settings:
            self.settings.disable()
        self.travel.stop()
        logging.getLogger("wagtail_netzwerk").removeHandler(self.handler)

    # Names: a failing history reads well, and holds no numbers of rows

    def name_pages(self) -> None:
        """Give new pages a name, forget those that are gone, and remember what kinds they are."""
        rows = Page.objects.order_by("pk").values_list(
            "pk", "content_type__model", "alias_of", "locale__language_code", "depth"
        )
        self.kinds: dict[str, list[str]] = {}
        names = {pk: name for name, pk in self.pks.items()}
        self.pks = {}
        for pk, model, alias_of, language, depth in rows:
            name = names.get(pk) or self.new_name("alias" if alias_of else model)
            self.pks[name] = pk
            is_event, is_workshop = model == "eventpage", model == "workshoppage"
            self.note_kind(name, "parent", not is_event and not is_workshop)
            self.note_kind(name, "page", depth > 2 and not is_workshop)
            self.note_kind(name, "sluggable", depth > 1)
            self.note_kind(name, "alias", alias_of)
            self.note_kind(name, "tree", depth > 2 and not is_event)
            self.note_kind(name, "host", is_event)
            self.note_kind(name, "workshop", is_workshop and not alias_of)
            self.note_kind(name, "event", is_event and not alias_of)
            self.note_kind(name, "german", depth > 2 and language == "de" and not alias_of)

    def note_kind(self, name: str, kind: str, holds: Any) -> None:
        if holds:
            self.kinds.setdefault(kind, []).append(name)

    def new_name(self, model: str) -> str:
        stem = model.removesuffix("page") or "root"
        self.numbers[stem] = self.numbers.get(stem, 0) + 1
        return f"{stem}{self.numbers[stem]}"

    def names(self, kind: str) -> list[str]:
        return self.kinds.get(kind, [])

    def page(self, name: str) -> Any:
        return Page.objects.get(pk=self.pks[name]).specific

    def has_room(self) -> bool:
        return len(self.pks) < MOST_PAGES

    def free_slug(self, parent: Any, wish: str, page: Any = None) -> str:
        siblings = parent.get_children().exclude(pk=page.pk if page else None)
        taken = set(siblings.values_list("slug", flat=True))
        return next(slug for slug in (wish, *(f"{wish}-{n}" for n in range(99))) if slug not in taken)

    # What must hold after every commit

    @invariant()
    def index_is_true(self) -> None:
        if not self.is_open:
            index = stored()
            assert index == self.rebuilt()
            assert index.uids == {**self.expected_uids(), **self.expected_sessions()}
            self.check_revisions(index)
            self.check_what_was_served(index)

    def rebuilt(self) -> Index:
        """What a rebuilding would give, which is undone."""
        with transaction.atomic():
            Site.clear_site_root_paths_cache()
            calendar_index.rebuild()
            rebuilt = stored()
            transaction.set_rollback(True)
        return rebuilt

    def expected_uids(self) -> dict[int, str]:
        """By page: every live event with a date and an address, and no alias in the same language."""
        roots = Page.objects.filter(sites_rooted_here__isnull=False).values("translation_key")
        paths = tuple(Page.objects.filter(translation_key__in=roots).values_list("url_path", flat=True))
        return {
            event.pk: f"UID:{event.translation_key}"
            for event in EventPage.objects.filter(live=True, start_date__isnull=False).select_related(
                "alias_of"
            )
            if event.url_path.startswith(paths)
            and not (event.alias_of and event.alias_of.locale_id == event.locale_id)
        }

    def expected_sessions(self) -> dict[int, str]:
        """By page: every live workshop with a time, below a live event that has an address."""
        return {
            workshop.pk: f"UID:{workshop.translation_key}-{items[0].uid[37:]}"
            for workshop in WorkshopPage.objects.filter(live=True).select_related("alias_of")
            if workshop.full_url
            and not (workshop.alias_of and workshop.alias_of.locale_id == workshop.locale_id)
            and (items := workshop.calendar_items())
        }

    def check_revisions(self, index: Index) -> None:
        """An identity is for ever, and its revision only goes forward."""
        now = {row["translation_key"]: (row["sequence"], row["last_modified"]) for row in index.identities}
        for key, (sequence, last_modified) in self.revisions.items():
            assert now[key][0] >= sequence
            assert now[key][1] >= last_modified
        self.revisions = now

    def check_what_was_served(self, index: Index) -> None:
        """Whoever knows what was served last in a language must notice what is different now."""
        for entry in index.entries.values():
            before = self.served.setdefault((entry["identity_id"], entry["locale_id"]), entry)
            if before["component"] != entry["component"]:
                assert sequence_of(entry) >= sequence_of(before)
                assert line(entry, "LAST-MODIFIED") > line(before, "LAST-MODIFIED")
                if any(line(entry, name) != line(before, name) for name in ("DTSTART", "DTEND", "STATUS")):
                    assert sequence_of(entry) > sequence_of(before)
            self.served[entry["identity_id"], entry["locale_id"]] = entry


@dataclass
class Index:
    """All that the index holds, without the numbers of occurrences, which a rebuilding may change."""

    entries: dict[int, dict[str, Any]]
    occurrences: list[tuple[Any, ...]]
    identities: list[dict[str, Any]]

    @property
    def uids(self) -> dict[int, str]:
        return {pk: line(entry, "UID") for pk, entry in self.entries.items()}


def stored() -> Index:
    return Index(
        {entry.pk: entry.state() for entry in CalendarEntry.objects.order_by("pk")},
        list(
            Occurrence.objects.order_by("entry", "start").values_list(
                "entry", "start", "end", "all_day", "is_cancelled"
            )
        ),
        list(CalendarIdentity.objects.order_by("pk").values()),
    )


def line(entry: dict[str, Any], name: str) -> str:
    """The line of an entry's component that begins with a property's name; "" if there is none."""
    lines = entry["component"].replace("\r\n ", "").split("\r\n")
    return next((line for line in lines if line.startswith(name)), "")


def sequence_of(entry: dict[str, Any]) -> int:
    return int(line(entry, "SEQUENCE").partition(":")[2])
