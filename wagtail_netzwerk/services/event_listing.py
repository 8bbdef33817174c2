"""All events as editors look through them, public or not: by day, status, area, topic and period."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.db.models import CharField, DateField, DateTimeField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import get_language
from wagtail.models import Revision, get_page_models

from wagtail_netzwerk.fields import is_dropped
from wagtail_netzwerk.models import Area, EventMixin, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from django.db.models import Model
    from wagtail.models import Page
    from wagtail.query import PageQuerySet

__all__ = [
    "area_choices",
    "event_models",
    "in_areas",
    "in_period",
    "matching",
    "on_topics",
    "topic_choices",
    "with_days",
]


def event_models() -> list[Any]:
    """The page classes for events that are installed, the package's and the site's own."""
    return [model for model in get_page_models() if issubclass(model, EventMixin)]


def _tables() -> list[type[Model]]:
    """The classes whose own table holds the dates: a subclass of an event page shares its parent's."""
    return list(dict.fromkeys(model._meta.get_field("start_date").model for model in event_models()))


def with_days(pages: PageQuerySet[Page]) -> PageQuerySet[Page]:
    """Add ``first_day`` of the event, and ``goes_live_at``, the approved moment of its publication."""
    days = [
        Subquery(model._base_manager.filter(pk=OuterRef("pk")).values("start_date")[:1])
        for model in _tables()
    ]
    none = Value(None, output_field=DateField())
    approved = Revision.page_revisions.filter(
        object_id=Cast(OuterRef("pk"), output_field=CharField()), approved_go_live_at__isnull=False
    )
    moments = approved.order_by("approved_go_live_at").values("approved_go_live_at")
    return pages.annotate(
        # Twice: one argument is too few, and a site may have no event class at all.
        first_day=Coalesce(*days, none, none),
        goes_live_at=Subquery(moments[:1], output_field=DateTimeField()),
    )


def matching(pages: PageQuerySet[Page], field: str, condition: Q) -> PageQuerySet[Page]:
    """Those of the pages that meet a condition on a field of events, whatever class they are of.

    A site's class may do without the field; its pages then meet no condition on it.
    """
    tables = [model for model in _tables() if not is_dropped(model, field)]
    found = (Q(pk__in=model._base_manager.filter(condition).values("pk")) for model in tables)
    return pages.filter(reduce(or_, found, Q(pk__in=[])))


def in_period(first: date | None, last: date | None) -> Q:
    """Events that are on on one of these days; a bound that is missing is no bound."""
    condition = Q(start_date__isnull=False)
    if last is not None:
        condition &= Q(start_date__lte=last)
    if first is not None:
        condition &= Q(end_date__gte=first) | Q(end_date__isnull=True, start_date__gte=first)
    return condition


def in_areas(keys: Iterable[str]) -> Q:
    """Events in the areas with these keys, or in a part of them. Three levels are all there are."""
    chosen = list(keys)
    levels = ("areas__in", "areas__parent__in", "areas__parent__parent__in")
    return reduce(or_, (Q(**{level: chosen}) for level in levels))


def area_choices() -> list[tuple[str, str]]:
    """All areas by name."""
    return [(str(area.pk), area.name) for area in Area.objects.order_by("name", "pk")]


def on_topics(keys: Iterable[str]) -> Q:
    """Events on these topics in any language, by the topics' ``translation_key``."""
    return Q(topics__translation_key__in=list(keys))


def topic_choices() -> list[tuple[str, str]]:
    """Each topic once, in the active language where it has a name in it."""
    language = get_language()
    names: dict[str, str] = {}
    for topic in Topic.objects.select_related("locale").order_by("name", "pk"):
        key = str(topic.translation_key)
        if key not in names or topic.locale.language_code == language:
            names[key] = topic.name
    return sorted(names.items(), key=lambda choice: choice[1].casefold())
