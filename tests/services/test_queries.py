"""What the public may see: live, not restricted, on this site, in this language."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from tests.factories import calendar_page, event_page, network_page, series_page, venue
from wagtail_netzwerk.models import Topic
from wagtail_netzwerk.services import queries

BEFORE = datetime(2023, 5, 4, 12, 29, tzinfo=UTC)
DURING = datetime(2023, 5, 4, 15, 59, tzinfo=UTC)
OVER = datetime(2023, 5, 4, 16, tzinfo=UTC)


def restrict(page: Any, kind: str = PageViewRestriction.LOGIN) -> PageViewRestriction:
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=kind, password="geheim" if kind == "password" else ""
    )
    if kind == PageViewRestriction.GROUPS:
        restriction.groups.add(Group.objects.create(name="Intern"))
    return restriction


def titles(rows: Any) -> list[str]:
    return [listed.event.title for listed in queries.specific_events(rows)]


def public_titles(site: Site, locale: Any = None) -> set[str]:
    return set(queries.public_pages(site, locale).values_list("title", flat=True))


@pytest.fixture
def calendar(home: Any, publish: Any) -> Any:
    return publish(home, calendar_page())


# One page


@pytest.mark.parametrize("kind", ["login", "password", "groups"])
def test_a_restricted_page_is_not_public(site: Site, home: Any, publish: Any, kind: str) -> None:
    event, other = publish(home, event_page(title="A")), publish(home, event_page(title="B"))
    assert public_titles(site) == {"Auenstadt", "A", "B"}
    restriction = restrict(event, kind)
    assert public_titles(site) == {"Auenstadt", "B"}
    assert (queries.is_public(event), queries.is_public(other)) == (False, True)
    restriction.delete()
    assert queries.is_public(event) is True


def test_what_lies_below_a_restricted_page_is_not_public(
    site: Site, home: Any, calendar: Any, publish: Any
) -> None:
    series = publish(calendar, series_page(title="Kind"))
    publish(series, event_page(title="Enkel"))
    publish(home, event_page(title="Andere"))
    assert public_titles(site) == {"Auenstadt", "Veranstaltungen", "Kind", "Enkel", "Andere"}
    restrict(calendar)
    assert public_titles(site) == {"Auenstadt", "Andere"}


def test_a_draft_is_not_public_and_what_lies_below_it_is(site: Site, home: Any, publish: Any) -> None:
    series = publish(home, series_page(title="Reihe"))
    publish(series, event_page(title="Ausgabe"))
    assert public_titles(site) == {"Auenstadt", "Reihe", "Ausgabe"}
    series.unpublish()
    assert public_titles(site) == {"Auenstadt", "Ausgabe"}


def test_a_restricted_site_has_nothing_public(site: Site, home: Any, publish: Any) -> None:
    publish(home, event_page())
    assert len(public_titles(site)) == 2
    restrict(home)
    assert public_titles(site) == set()


def test_an_alias_of_a_restricted_page_is_not_public(site: Site, home: Any, publish: Any) -> None:
    series = publish(home, series_page(title="Reihe"))
    publish(series, event_page(title="Ausgabe"))
    alias = series.create_alias(update_slug="zweitname", recursive=True)
    publish(alias, event_page(title="Unter dem Alias"))
    second = alias.create_alias(update_slug="drittname")
    assert queries.is_public(alias) is True
    assert queries.is_public(second) is True
    restrict(series)
    assert public_titles(site) == {"Auenstadt"}
    assert (queries.is_public(alias), queries.is_public(second)) == (False, False)


def test_an_alias_of_a_page_that_is_only_scheduled_is_not_public(
    site: Site, home: Any, publish: Any, committed: Any
) -> None:
    event = publish(home, event_page(title="A"))
    with committed():
        alias = event.create_alias(update_slug="zweitname")
        event.unpublish()
        event.go_live_at = timezone.now() + timedelta(days=1)
        event.save_revision().publish()
    alias.refresh_from_db()
    assert alias.live is True  # Wagtail's doing
    assert (queries.is_public(alias), public_titles(site)) == (False, {"Auenstadt"})
    with committed():
        event = type(event).objects.get(pk=event.pk)
        event.go_live_at = None
        event.save_revision().publish()
    assert queries.is_public(alias) is True


# Translations


def test_a_translation_is_as_public_as_its_source(
    site: Site, home: Any, publish: Any, translate: Any, english: Any
) -> None:
    translate(home, "Home")
    event, other = publish(home, event_page(title="A")), publish(home, event_page(title="B"))
    first, second = translate(event, "A in English"), translate(other, "B in English")
    assert public_titles(site, english) == {"Home", "A in English", "B in English"}
    restriction = restrict(event)
    assert public_titles(site, english) == {"Home", "B in English"}
    restriction.delete()
    event.unpublish()
    assert public_titles(site, english) == {"Home", "B in English"}
    assert [queries.is_public(page) for page in (event, first, second)] == [False, False, True]


def test_a_translation_below_a_restricted_source_is_not_public(
    site: Site, home: Any, calendar: Any, publish: Any, translate: Any, english: Any
) -> None:
    translate(home, "Home")
    translate(calendar, "Calendar")
    event = publish(calendar, event_page(title="A"))
    translated = translate(event, "A in English")
    publish(translated.get_parent(), event_page(title="English only"))
    assert public_titles(site, english) == {"Home", "Calendar", "A in English", "English only"}
    restrict(calendar)
    assert public_titles(site, english) == {"Home"}


def test_an_alias_of_a_translation_of_a_restricted_page_is_not_public(
    site: Site, home: Any, publish: Any, translate: Any, english: Any
) -> None:
    translate(home, "Home")
    event = publish(home, event_page(title="A"))
    alias = translate(event, "A in English").create_alias(update_slug="second-name")
    assert queries.is_public(alias) is True
    restrict(event)
    assert queries.is_public(alias) is False


def test_an_alias_of_a_translation_of_an_unpublished_page_is_not_public(
    home: Any, publish: Any, translate: Any
) -> None:
    translate(home, "Home")
    event = publish(home, event_page(title="A"))
    alias = translate(event, "A in English").create_alias(update_slug="second-name")
    second = alias.create_alias(update_slug="third-name")
    assert [queries.is_public(page) for page in (alias, second)] == [True, True]
    event.unpublish()
    assert [queries.is_public(page) for page in (alias, second)] == [False, False]


def test_what_stands_above_a_copy_s_source_counts_too(
    home: Any, calendar: Any, publish: Any, translate: Any, english: Any
) -> None:
    translate(home, "Home")
    below = publish(translate(calendar, "Calendar"), event_page(title="English only", locale=english))
    alias = below.create_alias(parent=home.get_translation(english), update_slug="second-name")
    assert {page.pk for page in queries.origins(alias)} == {below.pk, calendar.pk, home.pk}
    assert queries.is_public(alias) is True
    restrict(calendar)
    assert queries.is_public(alias) is False


def test_a_page_written_in_both_languages_is_no_translation(
    site: Site, home: Any, publish: Any, english: Any, committed: Any
) -> None:
    event = publish(home, event_page())
    home.copy_for_translation(english)
    with committed():
        written = event.copy_for_translation(english)
        written.save_revision().publish()
    event.unpublish()
    assert queries.origins(written) == []
    assert queries.is_public(written) is True


def test_a_copy_knows_what_it_is_a_copy_of(home: Any, publish: Any, translate: Any) -> None:
    translate(home, "Home")
    event = publish(home, event_page())
    translated = translate(event, "Network city")
    alias = translated.create_alias(update_slug="second-name")
    assert {page.pk for page in queries.origins(alias)} == {translated.pk, event.pk, home.pk}
    assert queries.origins(event) == []


# Sites and languages


@pytest.fixture
def second_site(site: Site) -> Site:
    from portal.models import HomePage

    root = Page.objects.get(depth=1)
    home = root.add_child(
        instance=HomePage(title="Nachbarstadt", slug="nachbarstadt", locale=site.root_page.locale)
    )
    return Site.objects.create(hostname="nachbar.example", root_page=home)


@pytest.mark.parametrize("scope", ["site", "below"])
def test_a_site_shows_its_own_events_only(
    site: Site, second_site: Site, home: Any, publish: Any, scope: str
) -> None:
    neighbour = second_site.root_page.specific
    ours, theirs = publish(home, calendar_page(scope=scope)), publish(neighbour, calendar_page(scope=scope))
    publish(ours, event_page(title="Unser"))
    publish(theirs, event_page(title="Ihres"))
    assert titles(queries.Events(site, ours).past()) == ["Unser"]
    assert titles(queries.Events(second_site, theirs).past()) == ["Ihres"]
    assert public_titles(site) == {"Auenstadt", "Veranstaltungen", "Unser"}
    assert public_titles(second_site) == {"Nachbarstadt", "Veranstaltungen", "Ihres"}


def test_a_calendar_of_another_site_shows_nothing_here(
    site: Site, second_site: Site, home: Any, publish: Any
) -> None:
    calendar = publish(home, calendar_page(scope="below"))
    publish(calendar, event_page())
    assert titles(queries.Events(site, calendar).past()) == ["NetzWerkStadt 2023"]
    assert titles(queries.Events(second_site, calendar).past()) == []


def test_a_calendar_lists_events_of_its_language(
    site: Site, home: Any, calendar: Any, publish: Any, translate: Any
) -> None:
    translate(home, "Home")
    english_calendar = translate(calendar, "Calendar")
    event = publish(calendar, event_page(title="Fachtag"))
    translate(event, "Symposium")
    assert titles(queries.Events(site, calendar).past()) == ["Fachtag"]
    assert titles(queries.Events(site, english_calendar).past()) == ["Symposium"]


def test_a_calendar_below_lists_what_lies_below(site: Site, home: Any, publish: Any) -> None:
    calendar = publish(home, calendar_page(scope="below"))
    series = publish(calendar, series_page())
    sibling = publish(home, network_page())
    publish(calendar, event_page(title="Kind"))
    publish(series, event_page(title="Enkel", start_time=time(13)))
    publish(sibling, event_page(title="Anderswo"))
    assert titles(queries.Events(site, calendar).past()) == ["Kind", "Enkel"]
    assert titles(queries.Events(site, series).past()) == ["Enkel"]
    assert titles(queries.Events(site, sibling).past()) == ["Anderswo"]


# Time


@pytest.mark.parametrize(
    ("now", "is_upcoming"), [(BEFORE, True), (DURING, True), (OVER, False)], ids=["before", "during", "over"]
)
def test_a_running_event_is_upcoming_until_it_ends(
    site: Site, calendar: Any, publish: Any, now: datetime, is_upcoming: bool
) -> None:
    publish(calendar, event_page())
    events = queries.Events(site, calendar)
    assert (events.upcoming(now).count(), events.past(now).count()) == ((1, 0) if is_upcoming else (0, 1))


@pytest.mark.parametrize(
    ("fields", "last"),
    [
        ({"end_time": None}, datetime(2023, 5, 4, 21, 59, tzinfo=UTC)),
        ({"start_time": None, "end_time": None}, datetime(2023, 5, 4, 21, 59, tzinfo=UTC)),
        ({"start_time": None, "end_time": None, "all_day": True}, datetime(2023, 5, 4, 21, 59, tzinfo=UTC)),
    ],
)
def test_without_an_end_the_day_counts(
    site: Site, calendar: Any, publish: Any, fields: dict[str, Any], last: datetime
) -> None:
    publish(calendar, event_page(**fields))
    events = queries.Events(site, calendar)
    assert titles(events.upcoming(last)) == ["NetzWerkStadt 2023"]
    assert titles(events.upcoming(last.replace(hour=22, minute=0))) == []


def test_upcoming_events_come_earliest_first_and_past_ones_latest_first(
    site: Site, calendar: Any, publish: Any
) -> None:
    for hour in (15, 14, 16):
        publish(calendar, event_page(title=f"Um {hour}", start_time=time(hour)))
    events = queries.Events(site, calendar)
    assert titles(events.upcoming(BEFORE)) == ["Um 14", "Um 15", "Um 16"]
    assert titles(events.past(OVER)) == ["Um 16", "Um 15", "Um 14"]


def test_a_cancelled_event_stays_and_a_postponed_one_waits(site: Site, calendar: Any, publish: Any) -> None:
    publish(calendar, event_page(title="Abgesagt", status="cancelled"))
    publish(calendar, event_page(title="Verschoben", status="postponed"))
    publish(calendar, event_page(title="Verlegt", status="rescheduled", previous_place="Rathaus"))
    events = queries.Events(site, calendar)
    for now in (BEFORE, OVER):
        dated = [*titles(events.upcoming(now)), *titles(events.past(now))]
        assert sorted(dated) == ["Abgesagt", "Verlegt"]
        assert titles(events.awaiting_date()) == ["Verschoben"]


def test_now_is_the_default(site: Site, calendar: Any, publish: Any, time_machine: Any) -> None:
    publish(calendar, event_page())
    events = queries.Events(site, calendar)
    time_machine.move_to(DURING, tick=False)
    assert (events.upcoming().count(), events.past().count()) == (1, 0)
    time_machine.move_to(OVER, tick=False)
    assert (events.upcoming().count(), events.past().count()) == (0, 1)


# Cards and series


def test_many_events_cost_as_many_queries_as_few(
    site: Site, calendar: Any, publish: Any, german: Any
) -> None:
    topic = Topic.objects.create(name="Ehrenamt", locale=german)

    def cost() -> int:
        rows = queries.Events(site, calendar).past()
        with CaptureQueriesContext(connection) as captured:
            for listed in queries.specific_events(rows):
                event = listed.event
                assert (
                    event.venue.name,
                    event.image,
                    [str(t) for t in event.topics.all()],
                    event.locale,
                ) == (
                    "Freizeitforum Marzahn",
                    None,
                    ["Ehrenamt"],
                    german,
                )
        return len(captured)

    for number in range(2):
        publish(calendar, event_page(title=f"A {number}", venue=venue(), topics=[topic]))
    few = cost()
    for number in range(10):
        publish(calendar, event_page(title=f"B {number}", venue=venue(), topics=[topic]))
    assert cost() == few


@pytest.mark.django_db
def test_no_events_cost_nothing(db: None, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert queries.specific_events([]) == []


def test_an_event_belongs_to_the_public_series_above_it(home: Any, publish: Any) -> None:
    series = publish(home, series_page())
    event, alone = publish(series, event_page()), publish(home, event_page(title="Einzeln"))
    assert queries.series_of(event) == series
    assert queries.series_of(alone) is None
    restriction = restrict(series)
    assert queries.series_of(event) is None
    restriction.delete()
    series.unpublish()
    assert queries.series_of(event) is None
