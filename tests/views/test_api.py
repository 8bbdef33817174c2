"""The public pages for other programs (Wagtail's API v2)."""

from __future__ import annotations

from datetime import date, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.images import ImageFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image as PillowImage
from wagtail.images import get_image_model
from wagtail.models import Page, PageViewRestriction, Site

from tests.factories import calendar_page, event_page, network_page, series_page, venue
from wagtail_netzwerk.enums import EventStatus
from wagtail_netzwerk.models import Area, EventMixin, Organisation, Person, Topic

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES = "/api/v2/pages/"
EVENTS = "wagtail_netzwerk_pages.EventPage"


@pytest.fixture
def get(client: Any) -> Callable[..., Any]:
    def get(address: str = PAGES, **parameters: Any) -> Any:
        return client.get(address, parameters)

    return get


@pytest.fixture
def listed(get: Any) -> Callable[..., Any]:
    """The titles that a list answers with."""

    def listed(**parameters: Any) -> list[str]:
        response = get(**parameters)
        assert response.status_code == 200, response.content
        return sorted(item["title"] for item in response.json()["items"])

    return listed


@pytest.fixture
def detail(get: Any) -> Callable[..., Any]:
    def detail(page: Any, **parameters: Any) -> Any:
        response = get(f"{PAGES}{page.pk}/", **parameters)
        assert response.status_code == 200, response.content
        return response.json()

    return detail


def restrict(page: Any) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def image() -> Any:
    file = BytesIO()
    PillowImage.new("RGB", (60, 40), "green").save(file, "PNG")
    return get_image_model().objects.create(title="Platz", file=ImageFile(file, name="platz.png"))


# What an event tells


@pytest.fixture
def full_event(home: Any, german: Any, publish: Any) -> Any:
    """An event with all that an editor can enter."""
    place = venue(
        locale=german,
        latitude="52.541200",
        longitude="13.559500",
        url="https://freizeitforum.example.org/",
        public_transport="Tram M8",
        accessibility=[{"type": "feature", "value": {"fact": "lift", "answer": "yes", "note": "im Hof"}}],
        accessibility_checked_on=date(2023, 1, 9),
    )
    event = event_page(
        venue=place,
        place_text="",
        room="Studio",
        summary="Ein Nachmittag für alle.",
        motto="Zusammen geht es",
        event_type="conference",
        edition_number=2,
        goals="<p>Kennenlernen</p>",
        audience="Alle im Stadtteil",
        status=EventStatus.RESCHEDULED,
        status_reason="Der Saal war belegt.",
        previous_start_date=date(2023, 4, 27),
        previous_start_time=time(15, 0),
        previous_place="Rathaus",
        attendance_mode="mixed",
        online_url="https://video.example.org/raum",
        price="5 Euro",
        access="registration",
        registration_url="https://anmeldung.example.org/",
        registration_email="anmeldung@example.org",
        registration_deadline=date(2023, 5, 1),
        capacity=80,
        accessibility_services=[
            {"type": "service", "value": {"fact": "sign_language", "answer": "yes", "note": "auf Anfrage"}}
        ],
        languages=[{"type": "language", "value": "de"}, {"type": "language", "value": "tr"}],
        body=[{"type": "heading", "value": "Worum es geht", "id": "5f0f7a62-8d4c-4b0d-9d06-2d8f9c7f3a11"}],
        organiser=Organisation.objects.create(
            name="Bürgerstiftung Auenstadt",
            short_name="BSA",
            url="https://stiftung.example.org/",
            locale=german,
        ),
        contact_person=Person.objects.create(
            name="Alexandra Beispiel",
            responsibility="Stadtteilkoordination",
            email="a.beispiel@example.org",
            phone="030 123456",
        ),
        image=image(),
        image_alt="Viele Menschen auf einem Platz",
        image_credit="Foto: Stadt Auenstadt",
    )
    event.topics = [Topic.objects.create(name="Ehrenamt", locale=german)]
    event.areas = [Area.objects.create(name="Auenstadt-Nord", kind="district", official_key="07")]
    return publish(home, event)


def test_an_event_tells_its_facts(detail: Any, full_event: Any) -> None:
    told = detail(full_event)
    expected = {
        "title": "NetzWerkStadt 2023",
        "summary": "Ein Nachmittag für alle.",
        "motto": "Zusammen geht es",
        "event_type": "conference",
        "edition_number": 2,
        "goals": "<p>Kennenlernen</p>",
        "audience": "Alle im Stadtteil",
        "start_date": "2023-05-04",
        "start_time": "14:30:00",
        "end_date": None,
        "end_time": "18:00:00",
        "all_day": False,
        "timezone": "Europe/Berlin",
        "status": "rescheduled",
        "status_reason": "Der Saal war belegt.",
        "previous_start_date": "2023-04-27",
        "previous_start_time": "15:00:00",
        "previous_place": "Rathaus",
        "attendance_mode": "mixed",
        "place_text": "",
        "room": "Studio",
        "online_url": "https://video.example.org/raum",
        "is_free": False,
        "price": "5 Euro",
        "access": "registration",
        "is_fully_booked": False,
        "capacity": 80,
        "registration_url": "https://anmeldung.example.org/",
        "registration_email": "anmeldung@example.org",
        "registration_deadline": "2023-05-01",
        "languages": ["de", "tr"],
        "ics_url": "http://localhost/netzwerkstadt-2023.ics",
    }
    assert {name: told.get(name, "missing") for name in expected} == expected
    assert [block["value"] for block in told["body"]] == ["Worum es geht"]
    assert told["accessibility_services"][:2] == [
        {"code": "sign_language", "answer": "yes", "note": "auf Anfrage"},
        {"code": "speech_to_text", "answer": "unknown", "note": ""},
    ]


def test_what_an_event_refers_to_is_an_object_with_a_name(detail: Any, full_event: Any) -> None:
    told = detail(full_event)
    organiser, topic, area = full_event.organiser, full_event.topics.get(), full_event.areas.get()
    assert told["organiser"] == {
        "id": organiser.pk,
        "name": "Bürgerstiftung Auenstadt",
        "short_name": "BSA",
        "url": "https://stiftung.example.org/",
    }
    assert told["topics"] == [{"id": topic.pk, "name": "Ehrenamt"}]
    assert told["areas"] == [
        {"id": area.pk, "name": "Auenstadt-Nord", "kind": "district", "official_key": "07"}
    ]
    accessibility = told["venue"].pop("accessibility")
    assert told["venue"] == {
        "id": full_event.venue_id,
        "name": "Freizeitforum Marzahn",
        "street": "Marzahner Promenade 55",
        "postal_code": "12679",
        "town": "Berlin",
        "country": "DE",
        "url": "https://freizeitforum.example.org/",
        "public_transport": "Tram M8",
        "geo": [52.5412, 13.5595],
        "accessibility_checked_on": "2023-01-09",
    }
    assert {"code": "lift", "answer": "yes", "note": "im Hof"} in accessibility
    assert told["image"].pop("url").startswith("http://localhost/media/images/platz")
    assert told["image"] == {
        "alt": "Viele Menschen auf einem Platz",
        "is_decorative": False,
        "credit": "Foto: Stadt Auenstadt",
    }


def test_a_person_appears_only_as_far_as_public(
    detail: Any, get: Any, full_event: Any, committed: Any
) -> None:
    assert detail(full_event)["contact"] == {
        "name": "",
        "function": "Stadtteilkoordination",
        "email": "",
        "phone": "",
    }
    everything = get(f"{PAGES}{full_event.pk}/", fields="*").content.decode()
    assert "Alexandra" not in everything
    assert "a.beispiel@example.org" not in everything
    assert '"contact_person"' not in everything
    person = full_event.contact_person
    person.is_public, person.legal_basis = True, "Einwilligung"
    with committed():
        person.save()
    assert detail(full_event)["contact"]["name"] == "Alexandra Beispiel"
    assert "Einwilligung" not in get(f"{PAGES}{full_event.pk}/", fields="*").content.decode()


@pytest.mark.parametrize(
    "name", ["contact_person", "contact_email", "contact", "online_url", "status_reason"]
)
def test_nothing_is_found_by_what_may_be_hidden(get: Any, full_event: Any, name: str) -> None:
    assert get(type=EVENTS, **{name: "1"}).status_code == 400
    assert get(type=EVENTS, order=name).status_code == 400


def test_left_over_values_are_not_told(detail: Any, home: Any, publish: Any, german: Any) -> None:
    online = publish(
        home,
        event_page(
            title="Online",
            attendance_mode="online",
            online_url="https://video.example.org/",
            venue=venue(locale=german),
            room="Studio",
            status_reason="Vergessen",
            previous_start_date=date(2023, 1, 1),
            registration_email="anmeldung@example.org",
            is_fully_booked=True,
        ),
    )
    here = publish(home, event_page(title="Hier", online_url="https://video.example.org/geheim"))
    names = ("venue", "room", "status_reason", "previous_start_date", "registration_email")
    assert {detail(online)[name] for name in names if detail(online)[name] is not None} == set()
    assert (detail(online)["online_url"], detail(here)["online_url"]) == ("https://video.example.org/", None)


def test_a_translation_names_its_topics_in_its_language(
    detail: Any, home: Any, publish: Any, german: Any, english: Any, translate: Any
) -> None:
    topic = Topic.objects.create(name="Ehrenamt", locale=german)
    topic_in_english = topic.copy_for_translation(english)
    topic_in_english.name = "Volunteering"
    topic_in_english.save()
    translate(home, "Home")
    event = event_page()
    event.topics = [topic]
    translated = translate(publish(home, event), "NetworkCity")
    assert [topic["name"] for topic in detail(translated)["topics"]] == ["Volunteering"]
    assert detail(translated)["ics_url"] == f"http://localhost/en/{translated.slug}.ics"


def test_the_other_page_types_tell_theirs(detail: Any, home: Any, publish: Any, german: Any) -> None:
    organiser = Organisation.objects.create(name="Stiftung", locale=german)
    network = network_page(purpose="<p>Vernetzen</p>", founded_year=2013, founded_month=6, summary="Wir")
    network.areas = [Area.objects.create(name="Nord", kind="quarter")]
    network = publish(home, network)
    series = publish(home, series_page(rhythm="jedes Jahr im Mai", organiser=organiser))
    calendar = publish(home, calendar_page(scope="below"))
    told = detail(network)
    assert (told["purpose"], told["founded_year"], told["founded_month"]) == ("<p>Vernetzen</p>", 2013, 6)
    assert [area["name"] for area in told["areas"]] == ["Nord"]
    assert (told["summary"], told["ics_url"]) == ("Wir", f"http://localhost/{network.slug}.ics")
    assert (detail(series)["rhythm"], detail(series)["organiser"]["name"]) == (
        "jedes Jahr im Mai",
        "Stiftung",
    )
    assert (detail(calendar)["scope"], detail(calendar)["image"]) == ("below", None)


def test_the_fields_of_a_sites_own_base_page_stay() -> None:
    class Base:
        api_fields = ["intro", "motto"]

    class Own(EventMixin, Base):  # type: ignore[misc]
        motto = None
        netzwerk_api_fields = [*EventMixin.netzwerk_api_fields, "catering"]

        class Meta:
            abstract = True

    names = [getattr(field, "name", field) for field in Own.api_fields]
    assert (names[0], names[1], names[-1]) == ("intro", "summary", "catering")
    assert "motto" not in names
    assert len(names) == len(EventMixin.api_fields) + 1
    assert Base.api_fields == ["intro", "motto"]


# What is not public


def private_pages(home: Any, publish: Any, english: Any, translate: Any) -> dict[str, Any]:
    """Pages that Wagtail's own endpoint would partly show, by what hides them."""
    translate(home, "Home")
    hidden = publish(home, series_page(title="Gesperrt"))
    below = publish(hidden, event_page(title="Darunter"))
    alias = hidden.create_alias(update_slug="zweitname", recursive=True)
    translated = translate(hidden, "Locked")
    draft = publish(home, event_page(title="Entwurf"))
    draft.unpublish()
    restrict(hidden)
    return {
        "restricted": hidden,
        "below": below,
        "alias": alias,
        "below alias": alias.get_children().get(),
        "translation": translated,
        "draft": draft,
    }


def test_what_is_not_public_is_nowhere(
    get: Any, listed: Any, home: Any, publish: Any, english: Any, translate: Any
) -> None:
    hidden = private_pages(home, publish, english, translate)
    publish(home, event_page(title="Offen"))
    assert listed() == ["Auenstadt", "Home", "Offen"]
    assert listed(type=EVENTS) == ["Offen"]
    assert listed(locale="en") == ["Home"]
    for page in hidden.values():
        assert get(f"{PAGES}{page.pk}/").status_code == 404
        assert get(f"{PAGES}find/", id=page.pk).status_code == 404
        assert get(f"{PAGES}find/", html_path=page.url).status_code == 404
        assert listed(search=page.title) == []
    PageViewRestriction.objects.all().delete()
    assert listed(locale="en") == ["Home", "Locked"]
    assert get(f"{PAGES}{hidden['alias'].pk}/").status_code == 200
    assert get(f"{PAGES}find/", html_path=hidden["below"].url).status_code == 302
    assert listed(search="Darunter") == ["Darunter", "Darunter"]


@pytest.mark.parametrize(
    "name", ["child_of", "ancestor_of", "descendant_of", "translation_of", "alias_of", "id", "organiser"]
)
def test_a_hidden_page_is_as_good_as_none_in_filters(
    get: Any, home: Any, publish: Any, english: Any, translate: Any, name: str
) -> None:
    hidden = private_pages(home, publish, english, translate)
    nothing = get(type=EVENTS, **{name: 987654})
    for page in hidden.values():
        answer = get(type=EVENTS, **{name: page.pk})
        assert (answer.status_code, answer.content) == (nothing.status_code, nothing.content)
        assert page.title not in answer.content.decode()


def test_filters_find_what_is_public(
    listed: Any, home: Any, publish: Any, english: Any, translate: Any, german: Any
) -> None:
    in_english = translate(home, "Home")
    organiser = Organisation.objects.create(name="Stiftung", locale=german)
    series = publish(home, series_page(title="Reihe"))
    event = publish(series, event_page(title="Ausgabe", organiser=organiser, is_free=True))
    publish(home, event_page(title="Andere", start_date=date(2024, 1, 1)))
    assert listed(child_of=series.pk) == ["Ausgabe"]
    assert listed(child_of="root") == ["Andere", "Reihe"]
    assert listed(descendant_of=home.pk) == ["Andere", "Ausgabe", "Reihe"]
    assert listed(descendant_of="root") == ["Andere", "Ausgabe", "Reihe"]
    assert listed(ancestor_of=event.pk) == ["Auenstadt", "Reihe"]
    assert listed(translation_of=home.pk) == ["Home"]
    assert listed(translation_of=in_english.pk) == ["Auenstadt"]
    assert listed(type=EVENTS, organiser=organiser.pk) == ["Ausgabe"]
    assert listed(type=EVENTS, start_date="2024-01-01") == ["Andere"]
    assert listed(type=EVENTS, is_free="true") == ["Ausgabe"]
    assert listed(search="Ausgabe") == ["Ausgabe"]
    assert listed(search='"Ausgabe* Nirgends (', type=EVENTS) == []
    assert listed(search='"Ausgabe"', type=EVENTS, search_operator="or") == ["Ausgabe"]
    assert listed(search="?!") == []


def test_a_hidden_parent_is_not_told(detail: Any, home: Any, publish: Any) -> None:
    series = publish(home, series_page(title="Reihe"))
    event = publish(series, event_page())
    assert detail(event, fields="*")["meta"]["parent"]["title"] == "Reihe"
    series.unpublish()
    assert detail(event, fields="*")["meta"]["parent"] is None
    assert detail(event, fields="parent")["meta"]["parent"] is None
    assert detail(home, fields="*")["meta"]["parent"] is None


def test_a_source_that_is_hidden_takes_its_alias_along(
    client: Any, detail: Any, listed: Any, home: Any, publish: Any
) -> None:
    source = publish(home, event_page(title="Quelle"))
    alias = source.create_alias(update_slug="zweitname")
    assert detail(alias)["meta"]["alias_of"]["title"] == "Quelle"
    assert listed(alias_of=source.pk) == ["Quelle"]
    Page.objects.filter(pk=source.pk).update(live=False)
    assert client.get(f"{PAGES}{alias.pk}/").status_code == 404
    assert listed(alias_of=source.pk) == []


def test_a_source_on_another_site_is_not_told(
    detail: Any, get: Any, listed: Any, site: Any, home: Any, publish: Any
) -> None:
    elsewhere = home.get_parent().add_child(
        instance=type(home)(title="Nachbarstadt", slug="nachbarstadt", locale=home.locale)
    )
    Site.objects.create(hostname="nachbar.example", root_page=elsewhere)
    source = publish(elsewhere, event_page(title="Quelle"))
    alias = source.create_alias(parent=home, update_slug="zweitname")
    assert detail(alias, fields="*")["meta"]["alias_of"] is None
    items = get(fields="_,alias_of").json()["items"]
    assert [item["meta"]["alias_of"] for item in items] == [None, None]
    assert listed(alias_of=source.pk) == []


def test_another_site_answers_only_when_it_is_asked_for(
    get: Any, detail: Any, listed: Any, home: Any, publish: Any
) -> None:
    other = home.get_parent().add_child(instance=event_page(title="Andere Stadt", slug="andere"))
    publish(home, event_page())
    assert get(site="andere.example.org").status_code == 404
    Site.objects.create(hostname="andere.example.org", port=8080, root_page=other)
    assert listed() == ["Auenstadt", "NetzWerkStadt 2023"]
    assert get(f"{PAGES}{other.pk}/").status_code == 404
    assert listed(site="andere.example.org") == ["Andere Stadt"]
    assert listed(site="andere.example.org:8080", child_of="root") == []
    assert get(site="andere.example.org:80").status_code == 404
    restrict(other)
    assert listed(site="andere.example.org") == []


def test_without_a_site_there_is_nothing(get: Any, home: Any) -> None:
    Site.objects.all().delete()
    addresses = (PAGES, f"{PAGES}{home.pk}/", f"{PAGES}find/")
    found = [
        get(address, **parameters).status_code
        for address in addresses
        for parameters in ({}, {"child_of": "root"}, {"html_path": "/"}, {"site": "localhost"})
    ]
    assert set(found) == {404}


def test_who_asks_makes_no_difference(client: Any, admin_client: Any, home: Any, publish: Any) -> None:
    event = publish(home, event_page(title="Intern"))
    restrict(event)
    assert admin_client.get(PAGES).content == client.get(PAGES).content
    assert admin_client.get(f"{PAGES}{event.pk}/").status_code == 404
    response = client.get(PAGES, headers={"authorization": "Basic unsinn"})
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    assert client.get(PAGES, headers={"accept": "text/html"})["Content-Type"] == "application/json"


def test_a_person_in_a_text_is_no_number_unless_public(home: Any, publish: Any, detail: Any) -> None:
    hidden = Person.objects.create(name="Ada Beispiel")
    known = Person.objects.create(name="Bert Beispiel", is_public=True)
    office = Organisation.objects.create(name="Stadtteilbüro")
    quotes = [
        {"type": "netzwerk_quote", "value": {"text": "Gut.", "speaker": speaker}}
        for speaker in (
            {"person": hidden.pk, "function": "Moderation"},
            {"person": known.pk, "organisation": office.pk},
        )
    ]
    told = detail(publish(home, event_page(body=quotes)))["body"]
    assert [block["value"]["speaker"] for block in told] == [
        {"organisation": None, "person": None, "function": "Moderation"},
        {
            "organisation": {"id": office.pk, "name": "Stadtteilbüro"},
            "person": {"id": known.pk, "name": "Bert Beispiel"},
            "function": "",
        },
    ]


def test_next_steps_and_calls_are_told_as_the_page_shows_them(home: Any, publish: Any, detail: Any) -> None:
    hidden = Person.objects.create(name="Ada Beispiel")
    call = {"title": "Helfende", "state": "open", "until": date(2023, 4, 30), "person": hidden}
    event = event_page(
        follow_ups=[("follow_up", {"date": date(2023, 9, 26), "what": "Auswertung"})], calls=[("call", call)]
    )
    told = detail(publish(home, event))
    assert [block["value"] for block in told["follow_ups"]] == [
        {"date": "2023-09-26", "what": "Auswertung", "committee": ""}
    ]
    [shown] = [block["value"] for block in told["calls"]]
    assert (shown["title"], shown["until"], shown["person"]) == ("Helfende", "2023-04-30", None)


# What nobody should send

HOSTILE = [
    *({"limit": value} for value in ("-1", "abc", "9" * 30, "21", "", "0", "²", "1_0", "\x00")),
    *({"offset": value} for value in ("-1", "abc", "9" * 30, "3000000000", "2147483647", "٣", "\x00")),
    *(
        {"type": value}
        for value in ("wagtailcore.Nope", "abc", ".", "", "auth.User", ",", "a.b.c", "\x00", "ä.ö")
    ),
    *(
        {"fields": value}
        for value in ("\x00", "*,*", "((", ")", "nope", "a(" * 3000, "alias_of(" * 400, "", "_")
    ),
    *(
        {"order": value}
        for value in ("nope", "-", "--title", "title,title", "random", "id,-id", "type", ",", "\x00")
    ),
    *({"id": value} for value in ("99999999999999999999", "-1", "abc", "", "1 OR 1=1", "\x00", "1e5", "²")),
    *(
        {"search": value}
        for value in ("\x00", "", '"', "'", "*", "a AND", "NEAR(", "ä" * 5000, "()", "-", ":a")
    ),
    *({"search": "a", "search_operator": value} for value in ("xyz", "", "\x00", "phrase")),
    *({"search": "a", "order": value} for value in ("title", "random", "-id", "slug")),
    *(
        {"site": value}
        for value in ("", ":", "a:b", "localhost:99999999999999999999", "localhost:", "\x00", "::1")
    ),
    *({"locale": value} for value in ("xx", "", "\x00", "d" * 5000)),
    *({"format": value} for value in ("api", "html", "\x00", "")),
    *({"rich_text_format": value} for value in ("html", "nope", "\x00")),
    *(
        {name: value}
        for name in ("child_of", "ancestor_of", "descendant_of", "translation_of", "alias_of")
        for value in ("99999999999999999999", "-1", "abc", "", "root", "\x00", "1.5", "²")
    ),
    {"child_of": "root", "descendant_of": "root"},
    {"nope": "1"},
    {"title": "\x00"},
    {"\x00": "1"},
    {"first_published_at": "gestern"},
    {"show_in_menus": "vielleicht"},
    {"html_path": "\x00"},
    {"html_path": "/" * 5000},
    {"html_path": "../../etc"},
]

HOSTILE_TO_EVENTS = [
    {name: value}
    for name in (
        "start_date",
        "start_time",
        "edition_number",
        "capacity",
        "topics",
        "areas",
        "organiser",
        "image",
        "body",
        "languages",
        "accessibility_services",
        "status",
        "goals",
        "timezone",
        "venue",
        "is_free",
        "first_published_at",
    )
    for value in ("99999999999999999999", "-1", "abc", "", "\x00", "2023-13-45", "[]", "{", "²")
] + [{"order": name} for name in ("body", "topics", "organiser", "image", "start_date", "areas", "languages")]


@pytest.mark.parametrize("address", [PAGES, f"{PAGES}find/", PAGES + "{pk}/"])
def test_hostile_parameters_never_break_it(client: Any, home: Any, publish: Any, address: str) -> None:
    event = publish(home, event_page())
    address = address.format(pk=event.pk)
    known = {200, 302, 400, 404}
    answers = [(given, client.get(address, given).status_code) for given in HOSTILE]
    answers += [
        (given, client.get(address, {"type": EVENTS, **given}).status_code) for given in HOSTILE_TO_EVENTS
    ]
    assert [answer for answer in answers if answer[1] not in known] == []
    assert {status for _given, status in answers} >= {400}


@pytest.mark.parametrize("number", ["0", "99999999999999999999", "9" * 4400, "-1", "abc", "1%00", "²"])
def test_a_number_that_is_none_is_not_found(client: Any, home: Any, number: str) -> None:
    assert client.get(f"{PAGES}{number}/").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "head", "trace"])
def test_it_is_only_read(client: Any, home: Any, method: str) -> None:
    expected = 200 if method in {"options", "head"} else 405
    assert getattr(client, method)(PAGES).status_code == expected


# How much it costs


def test_a_list_costs_the_same_however_long_it_is(client: Any, home: Any, german: Any, publish: Any) -> None:
    def add(number: int) -> None:
        event = event_page(
            title=f"Veranstaltung {number}",
            venue=venue(name=f"Ort {number}", locale=german),
            organiser=Organisation.objects.create(name=f"Verein {number}", locale=german),
            contact_person=Person.objects.create(name=f"Person {number}"),
            image=image(),
            image_alt="Platz",
            image_credit="Foto",
        )
        event.topics = [Topic.objects.create(name=f"Thema {number}", locale=german)]
        event.areas = [Area.objects.create(name=f"Gebiet {number}", kind="quarter")]
        publish(home, event)

    parameters = {"type": EVENTS, "fields": "*"}

    def count() -> tuple[int, int]:
        client.get(PAGES, parameters)  # makes the copies of the images
        with CaptureQueriesContext(connection) as queries:
            found = client.get(PAGES, parameters).json()["items"]
        return len(found), len(queries)

    add(1)
    one = count()
    for number in range(2, 9):
        add(number)
    many = count()
    assert (one[0], many[0]) == (1, 8)
    assert one[1] == many[1]


# What search finds


def test_a_place_is_found_only_while_it_is_shown(
    listed: Any, client: Any, home: Any, german: Any, publish: Any, committed: Any
) -> None:
    here = publish(home, event_page(title="Saal", place_text="Geheimkeller"))
    there = publish(
        home, event_page(title="Haus", venue=venue(locale=german, name="Turmzimmer", town="Burgau"))
    )
    words = ("Geheimkeller", "Turmzimmer", "Burgau")

    def found() -> list[list[str]]:
        return [listed(type=EVENTS, search=word) for word in words]

    assert found() == [["Saal"], ["Haus"], ["Haus"]]
    for event in (here, there):
        event.attendance_mode, event.online_url = "online", "https://video.example.org/"
        with committed():
            event.save_revision().publish()
    assert found() == [[], [], []]
    assert listed(type=EVENTS, search="None") == []
    assert [client.get("/suche/", {"q": word}).context["results"].paginator.count for word in words] == [
        0,
        0,
        0,
    ]


@pytest.mark.parametrize(
    ("name", "hidden"),
    [
        ("online_url", "https://unauffindbar.example.org/"),
        ("room", "Unauffindbar"),
        ("status_reason", "Unauffindbar"),
        ("previous_place", "Unauffindbar"),
        ("registration_url", "https://unauffindbar.example.org/"),
        ("registration_email", "unauffindbar@example.org"),
    ],
)
def test_no_left_over_value_is_found(listed: Any, home: Any, publish: Any, name: str, hidden: str) -> None:
    mode = "online" if name == "room" else "offline"
    online_url = "https://video.example.org/" if name == "room" else ""
    fields = {"attendance_mode": mode, "online_url": online_url, "is_fully_booked": True, name: hidden}
    publish(home, event_page(**fields))
    for word in ("Unauffindbar", hidden):
        assert listed(type=EVENTS, search=word) == []
    assert listed(type=EVENTS, search="NetzWerkStadt") == ["NetzWerkStadt 2023"]
