"""The workshops of an event as their editors saved them last, in a constant number of queries."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wagtail.models import Revision

from wagtail_netzwerk.dates import format_period, format_times
from wagtail_netzwerk.fields import is_dropped
from wagtail_netzwerk.models.sessions import sessions
from wagtail_netzwerk.values.programme import Session

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["WorkshopDraft", "WorkshopRow", "workshop_drafts", "workshop_rows"]


@dataclass(frozen=True, kw_only=True)
class WorkshopDraft:
    """What others need to know of a workshop to plan beside it. The streams are those of the page."""

    pk: int
    title: str
    live: bool
    has_unpublished_changes: bool
    sessions: Any
    moderators: Any


@dataclass(frozen=True, kw_only=True)
class WorkshopRow:
    """A session in the overview of editors, who see the names of all persons; or a workshop without one."""

    workshop: WorkshopDraft
    session: Session
    times: str
    moderators: str


def workshop_drafts(event: Any) -> list[WorkshopDraft]:
    """The workshops below an event, in the order of the page tree."""
    if not event.pk:
        return []
    pages = [page for page in event.get_children() if _kind(page) == "workshop"]
    contents = _contents(event, pages)
    streams = {name: _streams(name, pages, contents) for name in ("sessions", "moderators")}
    return [
        WorkshopDraft(
            pk=page.pk,
            title=page.draft_title or page.title,
            live=page.live,
            has_unpublished_changes=page.has_unpublished_changes,
            **{name: values.get(page.pk, ()) for name, values in streams.items()},
        )
        for page in pages
    ]


def _kind(page: Any) -> str:
    return getattr(page.specific_class, "netzwerk_kind", "")


def _contents(event: Any, pages: Iterable[Any]) -> dict[int, Mapping[str, str]]:
    """By page: its streams as JSON, of the latest revision or, where there is none, of the page itself."""
    drafts = Revision.objects.in_bulk([page.latest_revision_id for page in pages if page.latest_revision_id])
    found = {
        page.pk: drafts[page.latest_revision_id].content
        for page in pages
        if page.latest_revision_id in drafts
    }
    bare = [page.pk for page in pages if page.pk not in found]
    for row in event.get_children().filter(pk__in=bare).specific() if bare else ():
        fields = [field for field in row._meta.fields if field.name in ("sessions", "moderators")]
        found[row.pk] = {field.name: field.value_to_string(row) for field in fields}
    return found


def _streams(name: str, pages: Iterable[Any], contents: Mapping[int, Mapping[str, str]]) -> dict[int, Any]:
    """By page: a stream, with what all of them choose loaded at once."""
    by_model: dict[Any, dict[int, Any]] = {}
    for page in pages:
        if not is_dropped(page.specific_class, name):
            stored = json.loads(contents[page.pk].get(name) or "[]")
            by_model.setdefault(page.specific_class, {})[page.pk] = stored
    return {
        pk: value
        for model, stored in by_model.items()
        for pk, value in zip(stored, _loaded(model, name, stored), strict=True)
    }


def _loaded(model: Any, name: str, stored: Mapping[int, Any]) -> Iterable[Any]:
    loaded: Iterable[Any] = model._meta.get_field(name).stream_block.bulk_to_python(stored.values())
    return loaded


def workshop_rows(event: Any) -> list[WorkshopRow]:
    """The sessions of all workshops by round and room; last those of which nothing is said."""
    rows = [
        WorkshopRow(
            workshop=draft,
            session=session,
            times=_times(session, event),
            moderators="; ".join(filter(None, (_words(block.value) for block in draft.moderators))),
        )
        for draft in workshop_drafts(event)
        for session in sessions(draft.sessions, event) or (Session(identity=""),)
    ]
    return sorted(rows, key=_by_round_and_room)


def _by_round_and_room(row: WorkshopRow) -> tuple[Any, ...]:
    number, room = row.session.round, row.session.room.casefold()
    return (number is None, number or 0, not room, room, row.workshop.title.casefold())


def _times(session: Session, event: Any) -> str:
    if session.period is None:
        return ""
    spans_days = event.end_date and event.end_date != event.start_date
    return format_period(session.period) if spans_days else format_times(session.period)


def _words(value: Any) -> str:
    who = (value.get("person"), value.get("function"), value.get("organisation"))
    return ", ".join(str(part) for part in who if part)
