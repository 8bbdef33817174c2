"""What is refused, and what editors are told."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Page, PageViewRestriction, Workflow, WorkflowTask

from tests.factories import calendar_page, event_page, series_page, venue
from tests.models.forms import post_event, refused
from tests.test_localize import translate
from wagtail_netzwerk.models import Area, CalendarEntry, Organisation, Person, Topic, Venue
from wagtail_netzwerk.pages.models import EventPage
from wagtail_netzwerk.services.visibility import Visibility
from wagtail_netzwerk.views.guards import warn_about_past


@pytest.mark.parametrize(
    ("now", "warnings"),
    [(datetime(2023, 5, 4, 15, 59, tzinfo=UTC), 0), (datetime(2023, 5, 4, 16, 1, tzinfo=UTC), 1)],
    ids=["still on", "over"],
)
def test_an_event_that_is_over_when_published_is_pointed_out(
    home: Any, rf: Any, time_machine: Any, now: datetime, warnings: int
) -> None:
    time_machine.move_to(now, tick=False)
    request = rf.post("/", {"action-publish": "1"})
    request.session = {}
    request._messages = FallbackStorage(request)
    for page in (event_page(), event_page(start_date=None), series_page()):
        warn_about_past(request, page)
    assert len(get_messages(request)) == warnings


def test_saving_a_draft_of_what_is_over_warns_nobody(home: Any, rf: Any) -> None:
    request = rf.post("/", {})
    request.session = {}
    request._messages = FallbackStorage(request)
    warn_about_past(request, event_page())
    assert len(get_messages(request)) == 0


# Deleting what is in use


def test_a_venue_in_use_is_not_deleted_and_its_use_is_shown(
    admin_client: Any, home: Any, publish: Any
) -> None:
    place = venue(locale=home.locale)
    publish(home, event_page(venue=place))
    address = reverse("wagtailsnippets_wagtail_netzwerk_venue:delete", args=[place.pk])
    response = admin_client.post(address)
    assert response.url == reverse("wagtailsnippets_wagtail_netzwerk_venue:usage", args=[place.pk])
    assert Venue.objects.count() == 1
    assert "NetzWerkStadt 2023" in admin_client.get(response.url).content.decode()


def test_a_venue_that_only_a_draft_names_can_go_and_the_draft_stays_editable(
    admin_client: Any, home: Any, publish: Any
) -> None:
    event = publish(home, event_page())
    place = venue(locale=home.locale)
    event.venue, event.place_text = place, ""
    event.save_revision()
    admin_client.post(reverse("wagtailsnippets_wagtail_netzwerk_venue:delete", args=[place.pk]))
    assert Venue.objects.count() == 0
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[event.pk])).status_code == 200


def test_an_event_whose_venue_is_deleted_by_code_loses_it_in_the_calendar_too(
    home: Any, publish: Any, committed: Any
) -> None:
    place = venue(locale=home.locale)
    publish(home, event_page(venue=place))
    assert "Marzahner Promenade" in CalendarEntry.objects.get().component
    with committed():
        place.delete()
    assert "Marzahner Promenade" not in CalendarEntry.objects.get().component


@pytest.fixture
def deleting(chefredaktion: Any) -> Any:
    """Chefredaktion, with the right to delete snippets, which the groups do not have of themselves."""
    permissions = Permission.objects.filter(
        content_type__app_label="wagtail_netzwerk", codename__startswith="delete_"
    )
    chefredaktion.user.user_permissions.set(permissions)
    return chefredaktion


def snippet_url(snippet: Any, view: str) -> str:
    name = f"wagtailsnippets_wagtail_netzwerk_{snippet._meta.model_name}:{view}"
    return reverse(name, args=[snippet.pk] if view != "list" else [])


def bulk_url(*snippets: Any) -> str:
    address = reverse(
        "wagtail_bulk_action", args=["wagtail_netzwerk", snippets[0]._meta.model_name, "delete"]
    )
    return f"{address}?" + "&".join(f"id={snippet.pk}" for snippet in snippets)


@pytest.mark.parametrize("who", ["redaktion", "chefredaktion"])
def test_editors_delete_no_snippets_unless_they_are_allowed_to(
    who: str, request: pytest.FixtureRequest, home: Any
) -> None:
    client = request.getfixturevalue(who)
    unused = venue(locale=home.locale)
    assert client.post(snippet_url(unused, "delete")).status_code == 302
    client.post(bulk_url(unused))
    assert Venue.objects.count() == 1


def test_what_nothing_names_is_deleted(deleting: Any, home: Any) -> None:
    first, second, third = (venue(locale=home.locale) for _ in range(3))
    deleting.post(snippet_url(first, "delete"))
    assert Venue.objects.count() == 2
    deleting.post(bulk_url(second, third))
    assert Venue.objects.count() == 0


def used_things(home: Any, publish: Any) -> dict[str, Any]:
    """A snippet of each kind that one event names."""
    locale = home.locale
    things = {
        "venue": venue(locale=locale),
        "organisation": Organisation.objects.create(name="Verein", sector="non_profit", locale=locale),
        "person": Person.objects.create(name="Muster"),
        "area": Area.objects.create(name="Mitte", kind="district"),
        "topic": Topic.objects.create(name="Ehrenamt", locale=locale),
    }
    event = event_page(
        venue=things["venue"], organiser=things["organisation"], contact_person=things["person"]
    )
    event = publish(home, event)
    event.areas, event.topics = [things["area"]], [things["topic"]]
    event.save()
    return things


KINDS = ("venue", "organisation", "person", "area", "topic")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("is_bulk", [False, True], ids=["one", "many"])
def test_what_an_event_names_is_not_deleted_and_its_use_is_shown(
    deleting: Any, home: Any, publish: Any, kind: str, is_bulk: bool
) -> None:
    thing = used_things(home, publish)[kind]
    address = bulk_url(thing) if is_bulk else snippet_url(thing, "delete")
    for ask in (deleting.get, deleting.post):
        response = ask(address, follow=True)
        assert response.status_code == 200
        assert "NetzWerkStadt 2023" in response.content.decode()
        assert len(response.context["messages"]) == 1
    assert type(thing).objects.count() == 1


def test_an_unused_one_among_many_does_not_go_while_others_are_used(
    deleting: Any, home: Any, publish: Any
) -> None:
    used = used_things(home, publish)["topic"]
    unused = Topic.objects.create(name="Verkehr", locale=home.locale)
    deleting.post(bulk_url(unused, used))
    assert Topic.objects.count() == 2
    deleting.post(bulk_url(unused))
    assert list(Topic.objects.all()) == [used]


@pytest.mark.parametrize("is_bulk", [False, True], ids=["one", "many"])
def test_an_area_with_parts_or_venues_is_not_deleted(deleting: Any, home: Any, is_bulk: bool) -> None:
    area = Area.objects.create(name="Nord", kind="district")
    part = Area.objects.create(name="Hafen", kind="quarter", parent=area)
    place = venue(locale=home.locale, area=area, name="Speicher")
    organisation = Organisation.objects.create(name="Verein", sector="non_profit", locale=home.locale)
    organisation.areas.add(area)
    address = bulk_url(area) if is_bulk else snippet_url(area, "delete")
    response = deleting.post(address, follow=True)
    assert response.redirect_chain[0][0] == snippet_url(area, "list")
    html = response.content.decode()
    for thing in (part, place, organisation):
        assert snippet_url(thing, "edit") in html
    for thing in (place, organisation, part):
        thing.delete()
    deleting.post(address)
    assert Area.objects.count() == 0


def test_places_of_use_beyond_the_editors_rights_are_counted_and_not_named(
    deleting: Any, home: Any, publish: Any
) -> None:
    topic = Topic.objects.create(name="<b>Ehrenamt</b>", locale=home.locale)
    foreign = home.get_parent().add_child(instance=calendar_page(title="Nachbarstadt", slug="nachbarstadt"))
    for parent, title in ((home, "<i>Fest</i>"), (foreign, "Fremd")):
        event = publish(parent, event_page(title=title, slug="fest"))
        event.topics = [topic]
        event.save()
    html = deleting.post(snippet_url(topic, "delete"), follow=True).content.decode()
    assert "&lt;i&gt;Fest&lt;/i&gt;" in html
    assert "Fremd" not in html
    assert ("<b>Ehrenamt" in html, "<i>Fest" in html) == (False, False)
    assert Topic.objects.count() == 1


def test_a_topic_that_only_a_draft_names_can_go_and_the_draft_stays_editable(
    deleting: Any, home: Any, publish: Any
) -> None:
    event = publish(home, event_page())
    topic = Topic.objects.create(name="Ehrenamt", locale=home.locale)
    event.topics = [topic]
    event.save_revision()
    deleting.post(snippet_url(topic, "delete"))
    assert Topic.objects.count() == 0
    assert deleting.get(reverse("wagtailadmin_pages:edit", args=[event.pk])).status_code == 200


# Publishing past the form


def test_bulk_publishing_refuses_what_is_incomplete(admin_client: Any, home: Any) -> None:
    complete = home.add_child(instance=event_page(title="Ganz", live=False))
    partial = home.add_child(instance=event_page(title="Halb", live=False, place_text=""))
    for page in (complete, partial):
        page.save_revision()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    query = {"id": [complete.pk, partial.pk], "next": "/admin/"}
    response = admin_client.post(address, query_params=query, data={"include_descendants": ""}, follow=True)
    assert EventPage.objects.filter(live=True).count() == 0
    assert [message.level_tag for message in response.context["messages"]] == ["error"]
    assert str(next(iter(response.context["messages"]))).startswith("Halb: ")
    query = {"id": [complete.pk], "next": "/admin/"}
    admin_client.post(address, query_params=query, data={"include_descendants": ""})
    assert [page.title for page in EventPage.objects.filter(live=True)] == ["Ganz"]


def test_an_event_in_moderation_stays_complete(admin_client: Any, admin_user: Any, home: Any) -> None:
    page = home.add_child(instance=event_page(live=False))
    page.save_revision()
    workflow = Workflow.objects.create(name="Freigabe")
    task = GroupApprovalTask.objects.create(name="Freigabe")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    workflow.start(page, admin_user)
    response = post_event(admin_client, page, action="", place_text="")
    assert refused(response) == {"venue": ["missing"]}


# Copies


def test_an_own_page_below_the_translation_of_a_restricted_page_is_guarded(
    client: Any, home: Any, english: Any, publish: Any, committed: Any
) -> None:
    with committed():
        translate(home, english, {})
    calendar = publish(home, calendar_page())
    with committed():
        translate(calendar, english, {"Veranstaltungen": "Events"})
    publish(calendar.get_translation(english), event_page(title="English only", slug="only", locale=english))
    assert client.get("/en/veranstaltungen/only/").status_code == 200
    assert client.get("/en/veranstaltungen/only.ics").status_code == 200
    PageViewRestriction.objects.create(page=calendar, restriction_type=PageViewRestriction.LOGIN)
    assert client.get("/en/veranstaltungen/only/").status_code == 302
    assert client.get("/en/veranstaltungen/only.ics").status_code == 403


def test_an_alias_of_a_page_that_is_only_scheduled_is_not_found(
    client: Any, home: Any, publish: Any, committed: Any
) -> None:
    event = publish(home, event_page())
    with committed():
        event.create_alias(update_slug="zweitname")
    addresses = ("/zweitname/", "/zweitname.ics")
    assert [client.get(address).status_code for address in addresses] == [200, 200]
    with committed():
        event.unpublish()
        event.go_live_at = timezone.now() + timedelta(days=1)
        event.save_revision().publish()
    assert [client.get(address).status_code for address in addresses] == [404, 404]


def test_an_alias_of_a_page_below_the_translation_of_a_restricted_page_is_guarded(
    client: Any, home: Any, publish: Any, english: Any, committed: Any
) -> None:
    section = publish(home, calendar_page(slug="bereich"))
    for page in (home, section):
        with committed():
            translate(page, english, {})
    event = publish(section.get_translation(english).specific, event_page(slug="own", locale=english))
    with committed():
        event.create_alias(parent=home.get_translation(english), update_slug="alias")
    addresses = ("/en/alias/", "/en/alias.ics")
    assert [client.get(address).status_code for address in addresses] == [200, 200]
    PageViewRestriction.objects.create(page=section, restriction_type=PageViewRestriction.LOGIN)
    assert [client.get(address).status_code for address in addresses] == [302, 403]


def test_an_alias_of_the_translation_of_an_unpublished_page_is_not_found(
    client: Any, home: Any, publish: Any, english: Any, committed: Any
) -> None:
    event = publish(home, event_page())
    for page in (home, event):
        with committed():
            translate(page, english, {})
    with committed():
        event.get_translation(english).specific.create_alias(update_slug="alias")
    addresses = ("/en/alias/", "/en/alias.ics")
    assert [client.get(address).status_code for address in addresses] == [200, 200]
    with committed():
        event.unpublish()
    assert [client.get(address).status_code for address in addresses] == [404, 404]


def test_what_is_not_public_for_a_reason_of_nobody_is_not_found(
    client: Any, home: Any, publish: Any, monkeypatch: Any
) -> None:
    publish(home, event_page(slug="seite"))
    monkeypatch.setattr(Visibility, "shows", lambda *_: False)
    assert [client.get(address).status_code for address in ("/seite/", "/seite.ics")] == [404, 404]


# Publishing many pages with what lies below them


@pytest.fixture
def section(home: Any) -> Any:
    """A calendar page that is a draft, for drafts below it."""
    return home.add_child(instance=calendar_page(slug="bereich", live=False))


def draft_below(section: Any, slug: str, **fields: Any) -> EventPage:
    """A draft of an event, as the form lets an editor save it."""
    page = section.add_child(instance=event_page(title=slug, slug=slug, live=False))
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision(clean=False)
    return EventPage.objects.get(pk=page.pk)


def publish_with_descendants(client: Any, *pages: Any) -> list[str]:
    """What the editor is told."""
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    query = {"id": [page.pk for page in pages], "next": "/admin/"}
    response = client.post(address, query_params=query, data={"include_descendants": "on"}, follow=True)
    assert response.status_code == 200
    return [f"{message.level_tag}: {message}" for message in response.context["messages"]]


@pytest.mark.parametrize(
    "missing",
    [{"start_date": None}, {"place_text": ""}, {"end_date": date(2023, 5, 6), "end_time": None}],
    ids=["day", "place", "end"],
)
def test_bulk_publishing_refuses_incomplete_drafts_below(
    chefredaktion: Any, section: Any, missing: dict[str, Any]
) -> None:
    below = section.add_child(instance=series_page(slug="reihe", live=False))
    draft_below(below, "ganz")
    draft = draft_below(below, "halb", **missing)
    for chosen in ([section], [section, draft]):
        (message,) = publish_with_descendants(chefredaktion, *chosen)
        assert message.startswith("error: halb: ")
    assert list(Page.objects.filter(path__startswith=section.path, live=True)) == []


def test_bulk_publishing_takes_complete_drafts_below(chefredaktion: Any, section: Any) -> None:
    draft = draft_below(section, "ganz")
    (message,) = publish_with_descendants(chefredaktion, section)
    assert message.startswith("success: ")
    assert EventPage.objects.get(pk=draft.pk).live


def test_what_bulk_publishing_leaves_alone_may_be_incomplete(
    chefredaktion: Any, home: Any, section: Any, publish: Any
) -> None:
    """Live pages below stay as they are; and without the tick only the chosen page is published."""
    live = publish(section, event_page(slug="live"))
    live.start_date = None
    live.save_revision(clean=False)
    (message,) = publish_with_descendants(chefredaktion, section)
    assert message.startswith("success: ")
    draft_below(section, "halb", start_date=None)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = chefredaktion.post(f"{address}?id={section.pk}&next=/admin/", {}, follow=True)
    assert [message.level_tag for message in response.context["messages"]] == ["success"]


def test_checking_drafts_below_costs_the_same_for_each_and_nothing_for_live_pages(
    chefredaktion: Any, section: Any, publish: Any
) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            (message,) = publish_with_descendants(chefredaktion, section)
        assert message.startswith("error: halb: ")
        return len(captured)

    draft_below(section, "halb", start_date=None)
    draft_below(section, "ganz-0")
    cost()
    one = cost()
    for number in (1, 2):
        publish(section, event_page(slug=f"live-{number}"))
    assert cost() == one
    costs = []
    for number in (1, 2, 3):
        draft_below(section, f"ganz-{number}")
        costs.append(cost())
    assert costs[1] - costs[0] == costs[2] - costs[1] == costs[0] - one
    assert costs[0] - one <= 10


def test_a_rule_of_a_site_s_own_class_is_asked_too(
    client: Any, home: Any, publish: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, other = publish(home, event_page(slug="offen")), publish(home, event_page(slug="intern"))
    PageViewRestriction.objects.create(page=other, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(page.url).status_code == 200
    own_rule = lambda _self: PageViewRestriction.objects.all()  # noqa: E731
    monkeypatch.setattr(EventPage, "get_view_restrictions", own_rule)
    assert client.get(page.url).status_code == 302
