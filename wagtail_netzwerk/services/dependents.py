"""Which events and workshops show an object in their calendar entry: asked when the object changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.models import ReferenceIndex

from wagtail_netzwerk.conf import page_model
from wagtail_netzwerk.fields import is_dropped
from wagtail_netzwerk.models.topics import TopicsMixin
from wagtail_netzwerk.services import queries

if TYPE_CHECKING:
    from uuid import UUID

    from wagtail_netzwerk.models import Topic

__all__ = ["aliases_of", "events_below", "events_on_topic", "events_showing"]


def events_below(path: str) -> list[UUID]:
    """Translation keys of the live events at or below a tree path, and of the workshop that stands there.

    Whoever indexes an event indexes the workshops below it.
    """
    below = queries.event_pages().filter(live=True, path__startswith=path)
    here = queries.workshop_pages().filter(live=True, path=path)
    return _unique(key for pages in (below, here) for key in pages.values_list("translation_key", flat=True))


def aliases_of(page: Any) -> list[UUID]:
    """Translation keys of the live events that repeat an event elsewhere."""
    return _unique(
        queries.calendar_pages().filter(alias_of=page.pk, live=True).values_list("translation_key", flat=True)
    )


def events_showing(instance: Any) -> list[UUID]:
    """Translation keys of the live events that refer to an object by a foreign key or in a block."""
    base = ContentType.objects.get_for_model(page_model(), for_concrete_model=False)
    references = ReferenceIndex.get_references_to(instance).filter(base_content_type=base)
    pks = {int(pk) for pk in references.values_list("object_id", flat=True)}
    keys = queries.calendar_pages().filter(pk__in=pks, live=True)
    return _unique(keys.values_list("translation_key", flat=True))


def events_on_topic(topic: Topic) -> list[UUID]:
    """Translation keys of the live events on a topic, whichever language's row they hold.

    The reference index does not know many-to-many relations, so each event model is asked.
    """
    keys: list[UUID] = []
    models: list[Any] = [model for model in apps.get_models() if issubclass(model, TopicsMixin)]
    for model in models:
        if is_dropped(model, "topics"):
            continue
        events = model._default_manager.filter(topics__translation_key=topic.translation_key, live=True)
        keys += events.values_list("translation_key", flat=True)
    return _unique(keys)


def _unique(keys: Any) -> list[UUID]:
    return list(dict.fromkeys(keys))
