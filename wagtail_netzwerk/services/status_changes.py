"""Cancel, postpone or move an event that is live, and take that back.

The live page changes, and with it whatever would replace it later: the latest draft, a scheduled one and one
in moderation. Each keeps its other unpublished changes to itself, so none of them is published along.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.db import transaction
from django.db.models import ForeignKey
from django.utils import timezone
from django.utils.translation import override
from wagtail.log_actions import log
from wagtail.log_actions import registry as log_registry
from wagtail.models import TaskState
from wagtail.signals import page_published, published

from wagtail_netzwerk.conf import page_model
from wagtail_netzwerk.enums import EventStatus
from wagtail_netzwerk.services import queries, translation_memory

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
    from wagtail.models import Revision

    User = AbstractBaseUser | AnonymousUser

__all__ = [
    "CANCEL",
    "POSTPONE",
    "RESCHEDULE",
    "UNDO",
    "cancel",
    "postpone",
    "reschedule",
    "undo",
    "undoable",
    "versions",
]

#: Names of the entries in a page's history.
CANCEL = "wagtail_netzwerk.cancel"
POSTPONE = "wagtail_netzwerk.postpone"
RESCHEDULE = "wagtail_netzwerk.reschedule"
UNDO = "wagtail_netzwerk.undo_status"

#: Why, for citizens, by the primary key of the page's locale.
Reasons = Mapping[int, str]
#: By the field's name: the value before and after. A foreign key counts as its primary key.
Changes = dict[str, tuple[Any, Any]]


def versions(event: Any) -> list[Any]:
    """The live pages of an event, one a language, its own first. Aliases follow by themselves."""
    pages = queries.event_pages().filter(translation_key=event.translation_key, live=True, alias_of=None)
    return sorted(pages.specific(), key=lambda page: (page.pk != event.pk, page.path))


def cancel(pages: Sequence[Any], user: User, reasons: Reasons) -> bool:
    """Say that an event does not take place. Its date stays, so that everyone sees what is off.

    This and the other actions give ``False`` when the first page is not live any more; then nothing happens.
    """
    return _change(pages, CANCEL, user, reasons, lambda _page: {"status": EventStatus.CANCELLED})


def postpone(pages: Sequence[Any], user: User, reasons: Reasons) -> bool:
    """Say that an event takes place later, on a day that is not known yet."""
    return _change(pages, POSTPONE, user, reasons, lambda _page: {"status": EventStatus.POSTPONED})


def reschedule(pages: Sequence[Any], user: User, reasons: Reasons, new: Mapping[str, Any]) -> bool:
    """Move an event to another time or place.

    ``new`` holds values for the fields of time and place. What they were at first is kept beside them; an
    event that moves twice still names the day that was announced first.
    """

    def values(page: Any) -> dict[str, Any]:
        local = dict(new)
        if venue := new.get("venue"):
            local["venue"] = venue.get_translation_or_none(page.locale) or venue
        former = {**_former_time(page, local), **_former_place(page, local)}
        return {"status": EventStatus.RESCHEDULED, **local, **former}

    return _change(pages, RESCHEDULE, user, reasons, values)


def _former_time(page: Any, new: Mapping[str, Any]) -> dict[str, Any]:
    then = (page.start_date, page.start_time)
    now = (new.get("start_date", then[0]), new.get("start_time", then[1]))
    if now == then:
        return {}
    first = (page.previous_start_date, page.previous_start_time)
    former = first if page.is_moved_in_time and first != now else then
    return dict(zip(("previous_start_date", "previous_start_time"), former, strict=True))


def _former_place(page: Any, new: Mapping[str, Any]) -> dict[str, Any]:
    if not any(name in new and getattr(page, name) != new[name] for name in ("venue", "place_text", "room")):
        return {}
    if page.is_moved_in_place:
        return {"previous_place": page.previous_place}
    with override(page.locale.language_code):
        place = ", ".join(page.place_lines)
    return {"previous_place": place[: page._meta.get_field("previous_place").max_length]}


def undoable(page: Any) -> Changes:
    """What the last action changed, if it can be taken back: nothing of it was changed since. Else empty."""
    changes = _last_changes(page)
    # What was announced first follows from the rest, and in a translation it comes from the source page.
    decided = {name: pair for name, pair in changes.items() if not name.startswith("previous_")}
    unchanged = all(_value(page, name) == after for name, (_before, after) in decided.items())
    return changes if unchanged else {}


def undo(pages: Sequence[Any], user: User) -> bool:
    """Take the last action back; ``False`` when the first page allows it no more.

    The other languages follow as long as they have the status that the action gave them.
    """

    def back(page: Any) -> Changes:
        changes = undoable(page) if page.pk == pages[0].pk else _last_changes(page)
        still_so = changes and page.status == changes["status"][1]
        return {name: pair[::-1] for name, pair in changes.items()} if still_so else {}

    return _carry_out(UNDO, user, pages, back)


def _last_changes(page: Any) -> Changes:
    """What the last action changed on a page; empty when it was taken back, or there is no way back."""
    entries = log_registry.get_logs_for_instance(page).filter(action__startswith="wagtail_netzwerk.")
    last = entries.order_by("-timestamp", "-pk").first()
    if last is None or last.action == UNDO:
        return {}
    recorded = last.data["changes"]  # as JSON, which knows no dates, nor on PostgreSQL an order
    fields = {field.name: field for field in page._meta.fields if field.name in recorded}
    changes = {
        name: (field.to_python(recorded[name][0]), field.to_python(recorded[name][1]))
        for name, field in fields.items()
    }
    return changes if all(_exists(fields[name], before) for name, (before, _after) in changes.items()) else {}


def _change(
    pages: Sequence[Any],
    action: str,
    user: User,
    reasons: Reasons,
    values: Callable[[Any], Mapping[str, Any]],
) -> bool:
    def changes(page: Any) -> Changes:
        # What stays the same is recorded too: who changes it later has made up the mind anew.
        wanted = {**values(page), "status_reason": reasons.get(page.locale_id, "")}
        return {name: (_value(page, name), getattr(value, "pk", value)) for name, value in wanted.items()}

    return _carry_out(action, user, pages, changes)


def _carry_out(action: str, user: User, pages: Sequence[Any], changes_of: Callable[[Any], Changes]) -> bool:
    """All languages or none."""
    with transaction.atomic():
        plan = {page: changes for page in _locked(pages) if (changes := changes_of(page))}
        if pages[0].pk not in {page.pk for page in plan}:
            return False
        for page, changes in plan.items():
            _carry_out_on(page, action, user, changes)
        translation_memory.note({page: list(changes) for page, changes in plan.items()})
    return True


def _locked(pages: Sequence[Any]) -> list[Any]:
    """The pages as they are now, those that are still live; nobody else changes them until the commit.

    Written to before they are read: that locks the rows on every database.
    """
    rows = page_model()._default_manager.filter(pk__in=[page.pk for page in pages], live=True)
    rows.update(live=True)
    return list(rows.order_by("pk").specific())


def _carry_out_on(page: Any, action: str, user: User, changes: Changes) -> None:
    pending = _pending_revisions(page)
    live = _publish(page, changes, user)
    successors = {old.pk: _carry_into(old, changes, user, keep_own=action == UNDO) for old in pending}
    for state in _task_states(page):
        state.revision = successors.get(state.revision_id, live)
        state.save(update_fields=["revision"])
    # A history shows one entry for each number, and by default all languages would share the request's.
    log(page, action, user=user, uuid=uuid4(), revision=live, content_changed=True, data={"changes": changes})


def _publish(page: Any, changes: Changes, user: User) -> Revision:
    """Change the live page alone. Wagtail's own action would end a moderation and forget a schedule."""
    for name, (_before, after) in changes.items():
        setattr(page, page._meta.get_field(name).attname, after)
    revision = page.save_revision(user=user, changed=False, clean=False)
    page.live_revision = revision
    page.last_published_at = timezone.now()
    page.save(clean=False)
    page_published.send(sender=type(page), instance=page, revision=revision)
    published.send(sender=type(page), instance=page, revision=revision)
    page.update_aliases(revision=revision)
    return revision


def _pending_revisions(page: Any) -> list[Revision]:
    """What may go live later, oldest first: the draft, and what is scheduled."""
    keys = set(page.revisions.filter(approved_go_live_at__isnull=False).values_list("pk", flat=True))
    if page.has_unpublished_changes:
        keys |= {page.latest_revision_id}
    return list(page.revisions.filter(pk__in=keys - {None}).order_by("created_at", "pk"))


def _carry_into(old: Revision, changes: Changes, user: User, *, keep_own: bool) -> Revision:
    """A draft's successor with the same changes, in its place also in a schedule."""
    draft = old.as_object()
    for name, (before, after) in changes.items():
        if before != after and (not keep_own or _value(draft, name) == before):
            setattr(draft, draft._meta.get_field(name).attname, after)
    new: Revision = draft.save_revision(user=user, approved_go_live_at=old.approved_go_live_at, clean=False)
    type(old).objects.filter(pk=old.pk).update(approved_go_live_at=None)
    return new


def _task_states(page: Any) -> list[TaskState]:
    state = page.current_workflow_state
    return list(state.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)) if state else []


def _value(page: Any, name: str) -> Any:
    return getattr(page, page._meta.get_field(name).attname)


def _exists(field: Any, value: Any) -> bool:
    """Whether a venue is still there to go back to."""
    if value is None or not isinstance(field, ForeignKey):
        return True
    return bool(field.remote_field.model._default_manager.filter(pk=value).exists())
