"""The next edition of an event: a draft beside it that holds all that stays, on its new day.

An event counts as the public knows it; one that was never published counts as its latest draft.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.db import transaction
from wagtail.log_actions import log

from wagtail_netzwerk.enums import WorkshopOrigin
from wagtail_netzwerk.models import EventMixin, WorkshopMixin
from wagtail_netzwerk.services.edition_content import Carrier, LeftOut, pointed_to_copies
from wagtail_netzwerk.slugs import available_slug

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

__all__ = [
    "NEXT_EDITION",
    "LeftOut",
    "as_known",
    "create_next_edition",
    "latest_edition",
    "left_out",
    "proposal",
]

#: Name of the entry in the history of a page that was made this way.
NEXT_EDITION = "netzwerk.next_edition"

#: What a page has for itself, beside what no copy takes over (``reset_in_copy``).
_OF_A_PAGE = ["go_live_at", "expire_at", "expired", "locked", "locked_at", "locked_by"]
#: Links and dates that lead people to the old edition. Documents, calls and results go with their blocks.
_OF_AN_EVENT = ["seo_title", "registration_url", "registration_deadline", "online_url"]
#: A subject that the organisers gave is given again; what was proposed or discussed was so only once.
_OF_A_WORKSHOP = ["follows_up"]


def as_known(page: Any) -> Any:
    """The page as it was published last, or its draft if it never was."""
    if page.live or page.first_published_at:
        return page
    draft = page.get_latest_revision_as_object()
    draft._state.adding = False  # read from a revision, but there is a row of it
    return draft


def latest_edition(series: Any) -> Any | None:
    """The edition of a series with the latest day, public or not."""
    events = series.get_children().type(EventMixin).filter(alias_of=None).defer_streamfields().specific()
    return max(events, key=lambda event: (event.start_date or date.min, event.path), default=None)


def proposal(event: Any) -> dict[str, Any]:
    """Title and number of the next edition."""
    series = event.get_parent().specific
    if hasattr(series, "proposal_for_next_edition"):
        proposed: dict[str, Any] = series.proposal_for_next_edition()
        return proposed
    number = event.edition_number
    begins_with_number = number and event.title.startswith(f"{number}. ")
    title = f"{number + 1}{event.title[len(str(number)) :]}" if begins_with_number else event.title
    return {"title": title, "edition_number": number + 1 if number else None}


def left_out(event: Any) -> LeftOut:
    """What stays behind with the old edition, for people to read before and afterwards."""
    source = as_known(event)
    carrier = Carrier()
    for page in (source, *_workshops(event)):
        carrier.contents(page)
    links = [name for name in ("registration_url", "online_url") if getattr(source, name, "")]
    return carrier.left_out([source._meta.get_field(name).verbose_name for name in links])


def create_next_edition(
    event: Any, *, start_date: date, title: str, user: AbstractBaseUser | AnonymousUser | None
) -> Any:
    """A draft of the next edition beside an event, with drafts of its workshops. Publishes nothing."""
    source = as_known(event)
    shift = start_date - source.start_date if source.start_date else timedelta()
    carrier = Carrier(shift)
    with transaction.atomic():
        parent = event.get_parent().specific
        new = _take_over(
            source, parent, carrier, user, _of_new_event(source, parent, start_date, shift, title)
        )
        copies = {source: new}
        for workshop in _workshops(event):
            given = workshop.origin if workshop.origin == WorkshopOrigin.GIVEN else ""
            copies[workshop] = _take_over(workshop, new, carrier, user, {"origin": given})
        _point_to_copies(copies, user)
    return type(new)._default_manager.get(pk=new.pk)


def _workshops(event: Any) -> list[Any]:
    """The workshops below an event, in the order of the page tree."""
    return [as_known(page) for page in event.get_children().type(WorkshopMixin).specific()]


def _of_new_event(source: Any, parent: Any, start_date: date, shift: timedelta, title: str) -> dict[str, Any]:
    has_last_day = source.start_date and source.end_date
    return {
        "title": title,
        "slug": available_slug(parent, title, otherwise=source.slug),
        "start_date": start_date,
        "end_date": source.end_date + shift if has_last_day else None,
        "edition_number": proposal(source)["edition_number"],
    }


def _take_over(source: Any, parent: Any, carrier: Carrier, user: Any, own: dict[str, Any]) -> Any:
    """A draft below a page with what stays of a source and with what is its own."""
    cleared = [*_OF_A_PAGE, *(_OF_AN_EVENT if isinstance(source, EventMixin) else _OF_A_WORKSHOP)]
    new = source.copy(
        to=parent,
        copy_revisions=False,
        keep_live=False,
        user=user,
        exclude_fields=cleared,
        update_attrs={**carrier.contents(source), **own},
        log_action=None,
    )
    _keep_restricted(source, new, user)
    data = {"source": {"id": source.pk, "title": source.title}}
    log(new, NEXT_EDITION, user=user, uuid=uuid4(), content_changed=True, data=data)
    return new


def _keep_restricted(source: Any, new: Any, user: Any) -> None:
    """Where the place is restricted already Wagtail copies no restriction, though it may be stricter."""
    if new.view_restrictions.exists():
        return
    for restriction in source.view_restrictions.all():
        same = {"restriction_type": restriction.restriction_type, "password": restriction.password}
        copied = type(restriction)(page=new, **same)
        copied.save(user=user)
        copied.groups.set(restriction.groups.all())


def _point_to_copies(copies: dict[Any, Any], user: Any) -> None:
    """What points to a page of the old edition within it points to its copy in the new one."""
    numbers = {source.pk: new.pk for source, new in copies.items()}
    for source, new in copies.items():
        changes = pointed_to_copies(new, numbers)
        if (before := getattr(source, "follows_up_id", None)) in numbers:
            changes["follows_up_id"] = numbers[before]
        if changes:
            for name, value in changes.items():
                setattr(new, name, value)
            new.save(clean=False)
            new.save_revision(user=user, clean=False, overwrite_revision=new.latest_revision)
