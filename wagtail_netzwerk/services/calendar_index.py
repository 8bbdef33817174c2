"""Keep the calendar index true: one event or workshop, what depends on a changed object, or everything."""

from __future__ import annotations

import hashlib
import json
import logging
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from wagtail_netzwerk.enums import EventStatus
from wagtail_netzwerk.models import CalendarEntry, CalendarIdentity, Occurrence, WorkshopMixin
from wagtail_netzwerk.output import ical
from wagtail_netzwerk.services import queries
from wagtail_netzwerk.services.visibility import below
from wagtail_netzwerk.values.calendar import CalendarItem, ItemStatus, Revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID

__all__ = ["rebuild", "reindex", "reindex_safely", "schedule"]

logger = logging.getLogger(__name__)

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
#: Rendered with a revision that never changes, two components differ only if their content does.
_NO_REVISION = Revision(sequence=0, created=_EPOCH, last_modified=_EPOCH)


@dataclass(frozen=True, slots=True)
class _Version:
    """One language of an event, or of a workshop's sessions, as it should be served."""

    page: Any
    items: tuple[CalendarItem, ...]
    facts: str
    digest: str


class _Job:
    """The indexing of one event after a commit; does nothing where an earlier one has just done it."""

    def __init__(self, translation_key: UUID, earlier: _Job | None) -> None:
        self.translation_key = translation_key
        self.earlier = earlier
        self.has_run = False

    def __call__(self) -> None:
        self.has_run = True
        if self.earlier is None or not self.earlier.has_run:
            reindex_safely(self.translation_key)


def schedule(translation_key: UUID) -> None:
    """Index an event anew, once, when the current transaction has been committed.

    The page is saved by then, so whatever goes wrong here loses no work of an editor.
    """
    waiting = [
        job
        for _savepoints, job, _robust in transaction.get_connection().run_on_commit
        if isinstance(job, _Job) and job.translation_key == translation_key and not job.has_run
    ]
    transaction.on_commit(_Job(translation_key, waiting[-1] if waiting else None), robust=True)


def reindex_safely(translation_key: UUID) -> None:
    """Index an event; a failure is logged and leaves the entry as it was."""
    with _logged(translation_key):
        reindex(translation_key)


def reindex(translation_key: UUID) -> None:
    """Bring the index of one event or workshop, in all its languages, up to what is published now.

    Workshops have their times and their place from the event above, so they follow it.
    """
    _reindex_one(translation_key)
    for workshop_key in _workshops_of(translation_key):
        with _logged(workshop_key):
            _reindex_one(workshop_key)


def _reindex_one(translation_key: UUID) -> None:
    _identify(translation_key)
    with transaction.atomic():
        if identity := _locked_identity(translation_key):
            _index(identity)


def _workshops_of(translation_key: UUID) -> list[UUID]:
    """Translation keys of the workshops below an event, in all its languages, live or not."""
    events = queries.event_pages().filter(translation_key=translation_key)
    workshops = queries.workshop_pages().filter(below(events.values_list("path", flat=True)))
    return list(dict.fromkeys(workshops.order_by("path").values_list("translation_key", flat=True)))


def rebuild() -> int:
    """Empty the index and build it anew; the identities stay. Returns the number of events.

    One event after the other, so that people can publish meanwhile and readers miss no entry.
    """
    live = (
        queries.calendar_pages().filter(live=True).order_by("path").values_list("translation_key", flat=True)
    )
    indexed = CalendarEntry.objects.order_by("pk").values_list("identity", flat=True)
    for key in dict.fromkeys([*live, *indexed]):
        with _logged(key):
            _rebuild_one(key)
    return CalendarEntry.objects.filter(part_of__isnull=True).values("identity").distinct().count()


def _rebuild_one(translation_key: UUID) -> None:
    """Remove what is stored of an event and index it, unless its page is too broken for that."""
    _identify(translation_key)
    with transaction.atomic():
        # The lock comes before the rows: two that take them in another order wait for each other.
        if identity := _locked_identity(translation_key):
            identity.entries.all().delete()
            with _logged(translation_key), transaction.atomic():
                _index(identity)


def _index(identity: CalendarIdentity) -> None:
    """Look at the pages only now that the identity is locked: they may have changed while it was not."""
    versions = _versions(identity.translation_key)
    _advance(identity, versions)
    identity.entries.exclude(page_id__in=[version.page.pk for version in versions]).delete()
    for version in versions:
        _write(version, identity)


@contextmanager
def _logged(translation_key: UUID) -> Iterator[None]:
    """One broken event must not keep all others out of the calendar, nor its page from being saved."""
    try:
        yield
    except Exception:
        logger.exception("The event %s could not be indexed; rebuild_calendar repairs it", translation_key)


def _live_pages(translation_key: UUID) -> Any:
    return queries.calendar_pages().filter(translation_key=translation_key, live=True)


def _versions(translation_key: UUID) -> list[_Version]:
    """What is live of an event or a workshop, one version a language; without a date there is none.

    An alias in the same language is no second event.
    """
    pages = [
        page
        for page in _live_pages(translation_key).order_by("path").specific()
        if page.full_url and not queries.repeats(page)
    ]
    versions = [version for page in reversed(pages) if (version := _version(page))]
    return list({version.page.locale_id: version for version in versions}.values())


def _identify(translation_key: UUID) -> None:
    """Give a published event its identity, in a transaction of its own, so that others can lock it too."""
    if _live_pages(translation_key).exists():
        now = _now()
        CalendarIdentity.objects.get_or_create(
            translation_key=translation_key, defaults={"created": now, "last_modified": now}
        )


def _locked_identity(translation_key: UUID) -> CalendarIdentity | None:
    """The event's identity, locked so that two publishings at once count one after the other."""
    return CalendarIdentity.objects.select_for_update().filter(translation_key=translation_key).first()


def _now() -> datetime:
    """Calendar files know no fractions of a second."""
    return timezone.now().replace(microsecond=0)


def _version(page: Any) -> _Version | None:
    items = page.calendar_items()
    if not items:
        return None
    facts = json.dumps(page.calendar_facts()).encode()
    return _Version(page, items, _hash(facts), _hash(_render(items, _NO_REVISION)))


def _render(items: Iterable[CalendarItem], revision: Revision) -> bytes:
    return b"".join(ical.render_event(item, revision) for item in items)


def _hash(value: bytes) -> str:
    return hashlib.sha256(value).hexdigest()


def _advance(identity: CalendarIdentity, versions: Iterable[_Version]) -> None:
    """Count up what the new content demands; do nothing when nothing changed."""
    facts, digests = dict(identity.facts), dict(identity.digests)
    for version in versions:
        language = version.page.locale.language_code
        if _counts_up(identity, version, facts.get(language)):
            identity.sequence += 1
        facts[language], digests[language] = version.facts, version.digest
    if (facts, digests) == (identity.facts, identity.digests):
        return
    if identity.digests:
        # Never backwards, and never the same second twice: a client must see that something changed.
        identity.last_modified = max(_now(), identity.last_modified + timedelta(seconds=1))
    identity.facts, identity.digests = facts, digests
    identity.save()


def _counts_up(identity: CalendarIdentity, version: _Version, published: str | None) -> bool:
    """Whether time, place or status differ from what was published last in this language.

    An event that is cancelled or moved when it first gets here was announced elsewhere before: clients that
    know it from there must see a change (RFC 5546, 3.2.5). A new language is no change.
    """
    if published is not None:
        return published != version.facts
    is_off = any(item.status is ItemStatus.CANCELLED for item in version.items)
    return not identity.facts and (is_off or _event_of(version.page).status != EventStatus.SCHEDULED)


def _write(version: _Version, identity: CalendarIdentity) -> None:
    page = version.page
    is_workshop = isinstance(page, WorkshopMixin)
    component = _render(version.items, identity.revision)
    zones = map(ical.time_zone_of, version.items)
    entry = CalendarEntry(
        page_id=page.pk,
        locale_id=page.locale_id,
        identity=identity,
        part_of=page.event.translation_key if is_workshop else None,
        status=_event_of(page).status,
        component=component.decode(),
        component_size=len(component),
        digest=_hash(component),
        time_zone=next(filter(None, zones), ""),  # an event and all its sessions are in one zone
        last_modified=identity.last_modified,
    )
    stored = CalendarEntry.objects.filter(pk=page.pk).first()
    if stored is None or stored.state() != entry.state():
        # Not forced to update: with its page the entry may have vanished since it was read.
        entry.save(force_insert=stored is None)
    if not is_workshop:  # lists hold events: their workshops are found on the event's page
        _write_occurrence(page, entry)


def _event_of(page: Any) -> Any:
    """The event whose status counts."""
    return page.event if isinstance(page, WorkshopMixin) else page


def _write_occurrence(page: Any, entry: CalendarEntry) -> None:
    period = page.period
    wanted = {
        "start": period.starts_at,
        "end": period.ends_at,
        "all_day": period.all_day or period.is_time_unknown,
        "is_cancelled": page.is_cancelled,
    }
    rows = Occurrence.objects.filter(entry=entry)
    if list(rows.values(*wanted)) != [wanted]:
        rows.delete()
        Occurrence.objects.create(entry=entry, **wanted)
