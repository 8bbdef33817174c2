"""What people do to a site: the rules of ``histories.History``."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone
from hypothesis import strategies as st
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Locale, Page, PageViewRestriction, Site

from tests.factories import calendar_page, event_page, rounds, series_page, sessions, workshop_page
from tests.services.histories import History, commit, one, step
from wagtail_netzwerk.models import Organisation, Person, Topic, Venue
from wagtail_netzwerk.pages.models import EventPage

__all__ = ["ChangingSite", "make_site"]

#: What an editor changes at an event; venue, image and the like by their names, see ``THINGS``.
CHANGES = st.sampled_from(
    [
        {},
        {"title": "Fachtag"},
        {"title": "Konferenz; Ost, West"},
        {"summary": "Ein Nachmittag für alle."},
        {"slug": "neu"},
        {"slug": "haus"},
        {"start_date": date(2023, 5, 3)},
        {"start_date": date(2023, 5, 4), "start_time": time(14, 30), "end_time": time(18)},
        {"start_time": None, "end_time": None},
        {"end_time": None},
        {"timezone": "Europe/Lisbon"},
        {"status": "scheduled"},
        {"status": "cancelled", "status_reason": "Sturm"},
        {"status": "postponed"},
        {"status": "rescheduled", "previous_start_date": date(2023, 4, 1), "previous_place": "Rathaus"},
        {"place_text": "Rathaus", "venue": None},
        {"place_text": "", "venue": "Haus"},
        {"place_text": "", "venue": "Halle"},
        {"room": "Saal"},
        {"attendance_mode": "mixed", "online_url": "https://join.example/"},
        {"attendance_mode": "offline"},
        {"image": "Bild"},
        {"contact_person": "Ada", "organiser": "Stadt"},
        {"topics": ["Ehrenamt"]},
        {"topics": []},
        {"programme": rounds(("15:00:00", "16:00:00"))},
        {"programme": rounds(("14:30:00", "15:30:00"), ("16:00:00", "17:00:00"))},
        {"programme": ""},
    ]
)
#: What an editor changes at a workshop.
WORKSHOP_CHANGES = st.sampled_from(
    [
        {"title": "Ehrenamt"},
        {"sessions": sessions({"round": 1, "room": "Raum 2"})},
        {"sessions": sessions({"round": 2})},
        {"sessions": sessions({"round": 1, "status": "cancelled"}, {"round": 2})},
        {"sessions": sessions({"start": "15:10:00", "end": "15:50:00"})},
        {"sessions": ""},
    ]
)
THINGS = {
    "Haus": Venue,
    "Halle": Venue,
    "Ehrenamt": Topic,
    "Ada": Person,
    "Stadt": Organisation,
    "Bild": get_image_model(),
}
SLUGS = st.sampled_from(["neu", "haus", "termine"])
SETTINGS = st.sampled_from([{}, {"TIME_ZONE": "America/New_York", "COUNTRY": "AT", "FEED_MAX_EVENTS": 1}])


def new_thing(name: str) -> Any:
    if name == "Bild":
        return THINGS[name](title=name, file=get_test_image_file(size=(2, 2)))
    return THINGS[name](name=name)


def make_site(home: Any, english: Any) -> None:
    """What every history begins with: two languages, a calendar, a series, an event that shows all."""
    Collection.objects.exists() or Collection.add_root(name="Root")
    things = {name: new_thing(name) for name in THINGS}
    for thing in things.values():
        thing.save()
    home.copy_for_translation(english).save_revision().publish()
    calendar = home.add_child(instance=calendar_page())
    series = calendar.add_child(instance=series_page())
    event = event_page(
        venue=things["Haus"],
        image=things["Bild"],
        contact_person=things["Ada"],
        organiser=things["Stadt"],
        topics=[things["Ehrenamt"]],
        programme=rounds(("15:00:00", "16:00:00")),
    )
    series.add_child(instance=event)
    event.add_child(instance=workshop_page())
    commit()


class ChangingSite(History):
    """A site on which everything happens that may change the index, and some things that may not."""

    def __init__(self) -> None:
        super().__init__()
        self.things = {name: model._default_manager.latest("pk").pk for name, model in THINGS.items()}
        self.things["Haus"] = Venue.objects.earliest("pk").pk

    # Editing

    @step(when=History.has_room, parent=one("parent"), is_live=st.booleans())
    def add(self, parent: str, is_live: bool) -> None:
        """Added in code; publishing comes later, or never."""
        folder = self.page(parent)
        slug = self.free_slug(folder, "netzwerkstadt")
        folder.add_child(instance=event_page(slug=slug, live=is_live, locale=folder.locale))

    @step(when=History.has_room, parent=one("parent"))
    def add_series(self, parent: str) -> None:
        folder = self.page(parent)
        slug = self.free_slug(folder, "reihe")
        folder.add_child(instance=series_page(slug=slug, locale=folder.locale))

    @step("event", name=one("event"), changes=CHANGES)
    def publish(self, name: str, changes: dict[str, Any]) -> None:
        self.edited(name, changes).publish()

    @step("event", name=one("event"), changes=CHANGES)
    def publish_once_more(self, name: str, changes: dict[str, Any]) -> None:
        """The same rule again: most of what happens to a site is publishing."""
        self.edited(name, changes).publish()

    @step("event", name=one("event"), changes=CHANGES)
    def save_draft(self, name: str, changes: dict[str, Any]) -> None:
        self.edited(name, changes)

    @step("event", name=one("event"))
    def publish_draft(self, name: str) -> None:
        """What is saved as a draft goes live, as with the button of the page history."""
        if revision := self.page(name).latest_revision:
            revision.publish()

    @step("event", name=one("event"), comes=st.integers(0, 2), goes=st.integers(0, 2))
    def publish_for_some_days(self, name: str, comes: int, goes: int) -> None:
        now = timezone.now()
        self.edited(
            name,
            {
                "go_live_at": now + timedelta(days=comes) if comes else None,
                "expire_at": now + timedelta(days=comes + goes) if goes else None,
            },
        ).publish()

    @step()
    def run_publish_scheduled(self) -> None:
        self.clock.shift(timedelta(days=1))
        call_command("publish_scheduled")

    @step("page", name=one("page"), with_all_below=st.booleans())
    def unpublish(self, name: str, with_all_below: bool) -> None:
        page = self.page(name)
        page.unpublish()
        for below in page.get_descendants().live().specific() if with_all_below else []:
            below.unpublish()

    # Workshops

    @step("host", History.has_room, event=one("host"), is_live=st.booleans())
    def add_workshop(self, event: str, is_live: bool) -> None:
        folder = self.page(event)
        slug = self.free_slug(folder, "werkstatt")
        folder.add_child(instance=workshop_page(slug=slug, live=is_live, locale=folder.locale))

    @step("workshop", name=one("workshop"), changes=WORKSHOP_CHANGES)
    def publish_workshop(self, name: str, changes: dict[str, Any]) -> None:
        self.edited(name, changes).publish()

    @step("workshop", name=one("workshop"))
    def unpublish_workshop(self, name: str) -> None:
        self.page(name).unpublish()

    @step("workshop", name=one("workshop"))
    def delete_workshop(self, name: str) -> None:
        self.page(name).delete()

    @step("workshop", name=one("workshop"), event=one("host"))
    def move_workshop(self, name: str, event: str) -> None:
        self.move_to(self.page(name), self.page(event))

    # The tree

    @step("page", name=one("page"))
    def delete(self, name: str) -> None:
        self.page(name).delete()

    @step("event", name=one("event"), base=st.sampled_from([Page, EventPage]), other=one("event"))
    def delete_queryset(self, name: str, base: Any, other: str) -> None:
        base.objects.filter(pk__in=[self.pks[name], self.pks[other]]).delete()

    @step("page", name=one("page"), parent=one("parent"))
    def move(self, name: str, parent: str) -> None:
        self.move_to(self.page(name), self.page(parent))

    def move_to(self, page: Any, folder: Any) -> None:
        is_free = not folder.get_children().filter(slug=page.slug).exclude(pk=page.pk).exists()
        if is_free and not folder.path.startswith(page.path):
            page.move(folder, pos="last-child")

    @step("page", name=one("page"), position=st.sampled_from(["left", "right"]))
    def reorder(self, name: str, position: str) -> None:
        page = self.page(name)
        others = page.get_siblings(inclusive=False)
        if other := others.first() if position == "left" else others.last():
            page.move(other, pos=position)

    @step("sluggable", name=one("sluggable"), slug=SLUGS)
    def change_slug(self, name: str, slug: str) -> None:
        page = self.page(name)
        if not page.alias_of_id:
            page.slug = self.free_slug(page.get_parent(), slug, page)
            page.save_revision(clean=False).publish()

    # Copies

    @step("page", History.has_room, name=one("page"), parent=one("parent"), stays_live=st.booleans())
    def copy(self, name: str, parent: str, stays_live: bool) -> None:
        page, folder = self.page(name), self.page(parent)
        if not folder.path.startswith(page.path):
            slug = self.free_slug(folder, "kopie")
            page.copy(recursive=True, to=folder, update_attrs={"slug": slug}, keep_live=stays_live)

    @step("page", History.has_room, name=one("page"), parent=one("parent"))
    def make_alias(self, name: str, parent: str) -> None:
        page, folder = self.page(name), self.page(parent)
        if not folder.path.startswith(page.path):
            page.create_alias(recursive=True, parent=folder, update_slug=self.free_slug(folder, "zweitname"))

    @step("alias", name=one("alias"))
    def convert_alias(self, name: str) -> None:
        ConvertAliasPageAction(self.page(name)).execute(skip_permission_checks=True)

    @step("german", History.has_room, name=one("german"), as_alias=st.booleans())
    def translate(self, name: str, as_alias: bool) -> None:
        page, english = self.page(name), Locale.objects.get(language_code="en")
        if page.get_parent().depth > 1 and not page.has_translation(english):
            copy = page.copy_for_translation(english, copy_parents=True, alias=as_alias)
            if not as_alias:
                copy.save_revision(clean=False).publish()

    # What events show

    @step(name=st.sampled_from(sorted(THINGS)), words=st.sampled_from(["Alt", "Neu"]))
    def rename(self, name: str, words: str) -> None:
        """A thing that is gone comes back under its name, but no event has it."""
        thing = self.thing(name) or new_thing(name)
        setattr(thing, "title" if name == "Bild" else "name", f"{name} {words}")
        thing.save()
        self.things[name] = thing.pk

    @step(name=st.sampled_from(sorted(THINGS)))
    def delete_thing(self, name: str) -> None:
        if thing := self.thing(name):
            thing.delete()

    @step()
    def translate_topic(self) -> None:
        topic, english = self.thing("Ehrenamt"), Locale.objects.get(language_code="en")
        if topic:
            translated = topic.get_translation_or_none(english) or topic.copy_for_translation(english)
            translated.name = f"Volunteering {timezone.now():%d}"
            translated.save()

    @step(is_public=st.booleans())
    def make_person_public(self, is_public: bool) -> None:
        if person := self.thing("Ada"):
            person.is_public, person.legal_basis = is_public, "Einwilligung"
            person.save()

    @step()
    def replace_file(self) -> None:
        """As the image form does: the renditions go after the image has been saved."""
        if image := self.thing("Bild"):
            image.file = get_test_image_file(filename="neu.png", size=(2, 2))
            image.save()
            image.renditions.all().delete()

    # Sites, settings, restrictions

    @step(
        root=one("parent"),
        host=st.sampled_from(["localhost", "stadt.example"]),
        port=st.sampled_from([80, 443]),
    )
    def change_site(self, root: str, host: str, port: int) -> None:
        site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
        site.hostname, site.port, site.root_page_id = host, port, self.pks[root]
        site.save()

    @step(root=one("parent"))
    def change_second_site(self, root: str) -> None:
        site = Site.objects.filter(is_default_site=False).first() or Site(hostname="zweite.example")
        site.root_page_id = self.pks[root]
        site.save()

    @step(is_default=st.booleans())
    def delete_site(self, is_default: bool) -> None:
        if site := Site.objects.filter(is_default_site=is_default).first():
            site.delete()

    @step(values=SETTINGS)
    def change_settings(self, values: dict[str, Any]) -> None:
        self.use_settings(values)

    @step("page", name=one("page"))
    def restrict(self, name: str) -> None:
        page = self.page(name)
        restrictions = PageViewRestriction.objects.filter(page=page)
        if not restrictions.delete()[0]:
            PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    # Help

    def edited(self, name: str, changes: dict[str, Any]) -> Any:
        """A new revision of an event with these changes."""
        page = self.page(name)
        for field, value in changes.items():
            if field in {"venue", "image", "contact_person", "organiser"}:
                value = value and self.thing(value)
            elif field == "topics":
                value = [topic for topic in map(self.thing, value) if topic]
            elif field == "slug":
                value = self.free_slug(page.get_parent(), value, page)
            setattr(page, field, value)
        return page.save_revision(clean=False)

    def thing(self, name: str) -> Any:
        return THINGS[name]._default_manager.filter(pk=self.things.get(name)).first()

    def use_settings(self, values: dict[str, Any]) -> None:
        if self.settings:
            self.settings.disable()
        self.settings = override_settings(WAGTAIL_NETZWERK=values)
        self.settings.enable()
