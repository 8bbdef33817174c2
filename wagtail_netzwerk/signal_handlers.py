"""Signals in: each receiver only schedules what ``services.calendar_index`` does after the commit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.images import get_image_model
from wagtail.models import Locale, Site
from wagtail.signals import page_slug_changed, post_page_move

from wagtail_netzwerk.conf import page_model
from wagtail_netzwerk.models import EventMixin, Organisation, Person, Topic, Venue, WorkshopMixin
from wagtail_netzwerk.models.images import ADDRESS_SPEC
from wagtail_netzwerk.services import calendar_index, dependents

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

__all__ = ["connect"]


def connect() -> None:
    """Connect all receivers; called once, when the apps are ready."""
    post_save.connect(page_saved, dispatch_uid="wagtail_netzwerk.page_saved")
    pre_delete.connect(page_deleted, dispatch_uid="wagtail_netzwerk.page_deleted")
    page_slug_changed.connect(addresses_changed, dispatch_uid="wagtail_netzwerk.slug_changed")
    post_page_move.connect(page_moved, dispatch_uid="wagtail_netzwerk.page_moved")
    image_model = get_image_model()
    for model in (Venue, Organisation, Person, image_model):
        name = f"wagtail_netzwerk.{model.__name__}"
        post_save.connect(shown_object_saved, sender=model, dispatch_uid=f"{name}_saved")
        pre_delete.connect(shown_object_deleted, sender=model, dispatch_uid=f"{name}_deleted")
    post_save.connect(topic_saved, sender=Topic, dispatch_uid="wagtail_netzwerk.topic_saved")
    rendition_model = image_model.get_rendition_model()
    pre_delete.connect(topic_deleted, sender=Topic, dispatch_uid="wagtail_netzwerk.topic_deleted")
    post_delete.connect(
        rendition_deleted, sender=rendition_model, dispatch_uid="wagtail_netzwerk.rendition_deleted"
    )
    for signal in (post_save, post_delete):
        signal.connect(site_changed, sender=Site, dispatch_uid="wagtail_netzwerk.site_changed")
    post_save.connect(locale_changed, sender=Locale, dispatch_uid="wagtail_netzwerk.locale_changed")


def page_saved(instance: Any, raw: bool = False, **_kwargs: Any) -> None:
    """Every way for a page to go live, change or go away saves it; a deletion takes its rows along."""
    if raw or not isinstance(instance, page_model()):
        return
    # Expiry saves the page as its base class, so the instance's own class does not tell what it is.
    if issubclass(instance.specific_class or type(instance), (EventMixin, WorkshopMixin)):
        calendar_index.schedule(instance.translation_key)


def page_deleted(instance: Any, **_kwargs: Any) -> None:
    """Without its source an alias that stays online is an event of its own, and it is not saved for that."""
    if isinstance(instance, page_model()):
        _schedule_all(dependents.aliases_of(instance))


def addresses_changed(instance: Any, **_kwargs: Any) -> None:
    """A new slug changes the address of all pages below, which are not saved themselves."""
    pk = instance.pk
    _schedule_readdressing(lambda: _events_below_page(pk))


def page_moved(instance: Any, url_path_before: str, url_path_after: str, **_kwargs: Any) -> None:
    """Reordering among siblings changes no address."""
    if url_path_before != url_path_after:
        pk = instance.pk
        _schedule_readdressing(lambda: _events_below_page(pk))


def shown_object_saved(instance: Any, created: bool = False, raw: bool = False, **_kwargs: Any) -> None:
    """A venue's new name stands in the calendar entries of its events."""
    if not created and not raw:
        _schedule_later(lambda: dependents.events_showing(instance))


def topic_saved(instance: Topic, raw: bool = False, **_kwargs: Any) -> None:
    """A new translation of a topic changes entries too, so creation counts as well."""
    if not raw:
        _schedule_later(lambda: dependents.events_on_topic(instance))


def topic_deleted(instance: Topic, **_kwargs: Any) -> None:
    """Asked before the deletion: afterwards nothing tells which events had the topic."""
    _schedule_all(dependents.events_on_topic(instance))


def shown_object_deleted(instance: Any, **_kwargs: Any) -> None:
    _schedule_all(dependents.events_showing(instance))


def rendition_deleted(instance: Any, **_kwargs: Any) -> None:
    """Wagtail drops an image's renditions when its file is replaced, after it has saved the image."""
    if instance.filter_spec == ADDRESS_SPEC:
        _schedule_later(lambda: dependents.events_showing(instance.image))


def site_changed(raw: bool = False, **_kwargs: Any) -> None:
    """Another host name or root page: all absolute addresses change."""
    if not raw:
        _schedule_readdressing(lambda: dependents.events_below(""))


def locale_changed(created: bool = False, raw: bool = False, **_kwargs: Any) -> None:
    """Addresses and texts name the language of a page. A language that is new has no pages yet."""
    if not created and not raw:
        _schedule_readdressing(lambda: dependents.events_below(""))


def _events_below_page(pk: int) -> list[UUID]:
    page = page_model()._default_manager.filter(pk=pk).first()
    return dependents.events_below(page.path) if page else []


def _schedule_all(keys: Iterable[UUID]) -> None:
    for key in keys:
        calendar_index.schedule(key)


def _schedule_readdressing(find: Any) -> None:
    """Before the events are indexed with their new addresses, the old ones of sites are forgotten.

    Wagtail remembers where sites begin. It forgets that in a receiver of its own, which may come after ours,
    and not at all when the root of a site lies below the page that was moved or renamed.
    """

    def find_anew() -> Any:
        Site.clear_site_root_paths_cache()
        return find()

    _schedule_later(find_anew)


def _schedule_later(find: Any) -> None:
    """After the commit find the events and index each; a failure of one does not stop the next."""

    def run() -> None:
        keys: Iterable[UUID] = find()
        for key in keys:
            calendar_index.reindex_safely(key)

    transaction.on_commit(run, robust=True)
