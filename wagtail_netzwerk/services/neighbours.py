"""The editions of a series before and after one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Q

from wagtail_netzwerk.fields import is_dropped
from wagtail_netzwerk.services import queries

if TYPE_CHECKING:
    from datetime import date

    from wagtail.query import PageQuerySet

__all__ = ["Neighbours", "neighbours"]


class Neighbours(NamedTuple):
    """The public editions next to one; ``None`` where there is none."""

    previous: Any = None
    next: Any = None


def neighbours(event: Any, visibility: queries.Visibility | None = None) -> Neighbours:
    """The editions before and after this one that everyone may see, with one query beside that decision.

    Editions go by their number where both have one, else by their date. An alias is no edition of its own.
    """
    series = queries.series_above(event)
    if series is None or event.start_date is None:
        return Neighbours()
    editions = _others(event, series, visibility or queries.Visibility())
    before, after = _nearest(editions, event, later=False), _nearest(editions, event, later=True)
    wanted = Q(pk__in=[])
    for candidates in (*before, *after):
        wanted |= Q(pk__in=candidates.values("pk")[:1])
    found = sorted(editions.filter(wanted).defer_streamfields(), key=_moment)
    return Neighbours(
        next((edition for edition in reversed(found) if _is_later(event, edition)), None),
        next((edition for edition in found if _is_later(edition, event)), None),
    )


def _others(event: Any, series: Any, visibility: queries.Visibility) -> PageQuerySet[Any]:
    """The other public editions in the same language, without what this one is an alias of."""
    public = type(event)._default_manager.child_of(series).filter(visibility.q)
    dated = public.filter(locale=event.locale_id, start_date__isnull=False)
    return dated.exclude(
        Q(pk__in={event.pk, event.alias_of_id} - {None}) | Q(alias_of__locale=event.locale_id)
    )


def _nearest(editions: PageQuerySet[Any], event: Any, *, later: bool) -> list[PageQuerySet[Any]]:
    """The editions on one side, nearest first: those that go by number, and those that go by date."""
    step, sign = ("gt", "") if later else ("lt", "-")
    day, pk = _moment(event)
    by_date = Q(**{f"start_date__{step}": day}) | Q(start_date=day, **{f"pk__{step}": pk})
    in_time = (f"{sign}start_date", f"{sign}pk")
    number = _number(event)
    if number is None:
        return [editions.filter(by_date).order_by(*in_time)]
    by_number = Q(**{f"edition_number__{step}": number}) | Q(edition_number=number) & by_date
    return [
        editions.filter(by_number).order_by(f"{sign}edition_number", *in_time),
        editions.filter(by_date, edition_number__isnull=True).order_by(*in_time),
    ]


def _number(event: Any) -> int | None:
    number: int | None = None if is_dropped(type(event), "edition_number") else event.edition_number
    return number


def _moment(event: Any) -> tuple[date, int]:
    return event.start_date, event.pk or 0  # a draft that was never saved has no key


def _is_later(event: Any, other: Any) -> bool:
    one, two = _number(event), _number(other)
    if one is not None and two is not None and one != two:
        return one > two
    return _moment(event) > _moment(other)
