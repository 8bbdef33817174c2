"""The workshops of an event, and the event of a workshop, as a reader may see them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from wagtail.models import get_page_models

from wagtail_netzwerk.models import WorkshopMixin
from wagtail_netzwerk.models.sessions import rounds
from wagtail_netzwerk.services.loading import load_named, streams_of

if TYPE_CHECKING:
    from wagtail_netzwerk.services.visibility import Visibility
    from wagtail_netzwerk.values.programme import ProgrammeItem, Session

__all__ = ["Round", "Shown", "Workshops", "event_of", "follows_up", "workshops_of"]


@dataclass(frozen=True, slots=True)
class Shown:
    """A workshop in a list, with the session that put it there; ``None``: it has none yet."""

    workshop: Any
    session: Session | None


@dataclass(frozen=True, slots=True)
class Round:
    """A round with its sessions; ``item`` is its place in the programme."""

    number: int
    item: ProgrammeItem | None
    shown: list[Shown]


@dataclass(frozen=True, slots=True)
class Workshops:
    """The public workshops of an event, in the order of the page tree."""

    workshops: list[Any]
    all: list[Shown]
    rounds: list[Round]
    without_round: list[Shown]

    def __bool__(self) -> bool:
        return bool(self.workshops)

    @property
    def have_times(self) -> bool:
        """Whether there is anything for a calendar."""
        return any(shown.session and shown.session.period for shown in self.all)

    @property
    def with_results(self) -> list[Any]:
        """Those whose pages hold results or documents."""
        return [one for one in self.workshops if one.results or one.downloads]

    def in_round(self, number: int | None) -> list[Shown]:
        return next((one.shown for one in self.rounds if one.number == number), [])


def workshops_of(event: Any, visibility: Visibility) -> Workshops:
    """The workshops below an event that everyone may see; a constant number of queries.

    Whom the event and its workshops name is loaded along, so this belongs before anything of it is shown.
    """
    models = [model for model in get_page_models() if issubclass(model, WorkshopMixin)] if event.pk else []
    pages = [model._default_manager.child_of(event).filter(visibility.q) for model in models]
    workshops = sorted(chain.from_iterable(pages), key=attrgetter("path"))
    for workshop in workshops:
        workshop.event = event
        workshop.locale = event.locale
    people = [stream for one in workshops for stream in (one.moderators, one.presenters)]
    load_named([*streams_of(event), *people])
    found = [Shown(one, session) for one in workshops for session in one.session_values(event) or (None,)]
    items = rounds(event)
    by_round: dict[int | None, list[Shown]] = defaultdict(list)
    for one in found:
        number = one.session.round if one.session else None
        by_round[number if number in items else None].append(one)
    return Workshops(
        workshops=workshops,
        all=found,
        rounds=[Round(number, item, by_round[number]) for number, item in sorted(items.items())],
        without_round=by_round[None],
    )


def event_of(workshop: Any, visibility: Visibility) -> Any | None:
    """The event above a workshop, if whoever may see the workshop may see it.

    A restriction of the event holds for what lies below it too, so a reader of a restricted workshop has
    passed it.
    """
    event = workshop.event
    if event is None or not event.live:
        return None
    return event if visibility.shows(event) or not visibility.shows(workshop) else None


def follows_up(workshop: Any, visibility: Visibility) -> Any | None:
    """The workshop that this one goes on with, if everyone may see it."""
    earlier = workshop.follows_up
    return earlier.specific if earlier and visibility.shows(earlier) else None
