"""Events, workshops and pages with every stream filled, as they lie in the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile
from portal.models import StandardPage
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection

from tests.factories import calendar_page, event_page, workshop_page
from tests.privacy.tree import publish
from wagtail_netzwerk.models import NetworkPhase, Organisation, Person
from wagtail_netzwerk.services import calendar_index

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Pages", "Things", "body", "build_pages", "event_streams", "things", "workshop_streams", "write"]

Streams = dict[str, list[Any]]


@dataclass(frozen=True)
class Things:
    """What blocks choose."""

    organisation: Any
    person: Any
    document: Any
    image: Any


@dataclass
class Pages:
    """An event with a workshop in each of its two rounds, and a page of text with all blocks."""

    calendar: Any
    event: Any
    workshop: Any
    sequel: Any
    text: Any
    things: Things

    @property
    def all(self) -> list[Any]:
        return [self.event, self.workshop, self.sequel, self.text]

    def refresh(self) -> None:
        for page in self.all:
            page.refresh_from_db()


def things(name: str, locale: Any, **person: Any) -> Things:
    """An organisation with a logo, a person, a document and an image."""
    Collection.objects.exists() or Collection.add_root(name="Root")
    image = get_image_model().objects.create(title=name[:255], file=get_test_image_file(size=(40, 20)))
    return Things(
        Organisation.objects.create(
            name=name[:255], logo=image, logo_alt=name[:255], url="https://verein.example/", locale=locale
        ),
        Person.objects.create(
            **{"name": name[:120], "responsibility": name[:120], "is_public": True, **person}
        ),
        get_document_model().objects.create(title=name[:255], file=ContentFile(b"Text", "text.txt")),
        image,
    )


def block(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "value": value, "id": f"{kind}-0"}


def participant(words: str, found: Things) -> dict[str, Any]:
    return {"organisation": found.organisation.pk, "person": found.person.pk, "function": words}


def contributors(words: str, found: Things) -> list[Any]:
    roles = ("organiser", "supporter", "moderator", "partner")
    who = participant(words, found)
    return [
        block("contributor", {**who, "role": role, "support": ["money"], "note": words}) for role in roles
    ]


def programme(words: str, found: Things) -> list[Any]:
    times = {"kind": "talk", "round": None, "date": None, "start": "14:45:00", "end": "15:00:00"}
    texts = {"title": words, "text": words, "room": words}
    people = [{"type": "item", "value": participant(words, found), "id": "p"}]
    first = {"kind": "workshop_round", "round": 1, "start": "15:00:00", "end": "16:00:00"}
    second = {"kind": "workshop_round", "round": 2, "start": "16:00:00", "end": "17:00:00"}
    return [block("item", {**times, **texts, "participants": people, **more}) for more in ({}, first, second)]


def call(words: str, found: Things) -> dict[str, Any]:
    return {
        "title": words,
        "tasks": f"<ul><li>{words}</li></ul>",
        "until": "2023-06-01",
        "state": "open",
        "person": found.person.pk,
        "function": words,
        "email": words,
        "phone": words,
    }


def follow_up(words: str) -> dict[str, Any]:
    return {"date": "2023-06-01", "what": words, "committee": words}


def downloads(words: str, found: Things) -> list[Any]:
    facts = {"kind": "minutes", "language": "de", "accessible": "yes", "licence": "cc_by"}
    return [block("download", {"document": found.document.pk, "title": words, **facts})]


def results(words: str) -> list[Any]:
    return [block("row", dict.fromkeys(("topic", "current", "target", "idea", "who", "until"), words))]


def event_streams(words: str, found: Things) -> Streams:
    return {
        "guiding_questions": [block("question", words)],
        "programme": programme(words, found),
        "contributors": contributors(words, found),
        "follow_ups": [block("follow_up", follow_up(words))],
        "calls": [block("call", call(words, found))],
    }


def workshop_streams(words: str, found: Things, number: int = 1) -> Streams:
    session = {"round": number, "room": words, "capacity": 20, "status": "scheduled", "note": words}
    times = {"date": None, "start": "15:05:00", "end": "15:55:00"}
    return {
        "sessions": [block("session", {**session, **(times if number == 1 else {})})],
        "moderators": [block("participant", participant(words, found))],
        "presenters": [block("participant", participant(words, found))],
        "guiding_questions": [block("question", words)],
        "results": results(words),
        "downloads": downloads(words, found),
    }


def body(words: str, found: Things, calendar: Any, event: Any) -> list[Any]:
    """All blocks that the package has for any page."""
    image = {"image": found.image.pk, "alt": words, "is_decorative": False, "caption": words}
    image |= {"credit": words, "licence": "cc_by"}
    displays = ("list", "logos", "cards")
    everyone = [{"display": display, "contributors": contributors(words, found)} for display in displays]
    blocks = {
        "netzwerk_programme": programme(words, found),
        "netzwerk_guiding_questions": [block("question", words)],
        "netzwerk_current_target": results(words),
        "netzwerk_follow_up": follow_up(words),
        "netzwerk_quote": {"text": words, "speaker": participant(words, found)},
        "netzwerk_call": call(words, found),
        "netzwerk_image": image,
        "netzwerk_gallery": [block("image", image)],
        "netzwerk_downloads": downloads(words, found),
        "netzwerk_easy_language": {"title": words, "text": f"<p>{words}</p>"},
        "netzwerk_upcoming_events": {"heading": words, "calendar": calendar.pk, "number": 3},
        "netzwerk_event_teaser": {"event": event.pk, "text": words},
        "netzwerk_workshops": {"heading": words, "event": event.pk},
    }
    stream = [block("netzwerk_contributors", value) for value in everyone]
    return stream + [block(name, value) for name, value in blocks.items()]


def build_pages(home: Any, words: str, **fields: Any) -> Pages:
    """The pages, filled and published; ``fields`` are the event's."""
    found = things(words, home.locale)
    phase = NetworkPhase.objects.create(name=words[:120], locale=home.locale)
    calendar = publish(home, calendar_page(slug="kalender"))
    event = publish(calendar, event_page(**{"title": words[:255], "slug": "tagung", **fields}))
    texts = {"title": words[:255], "subtitle": words[:255], "summary": words[:500]}
    workshop = publish(event, workshop_page(**texts, slug="werkstatt", phase=phase, origin="given"))
    sequel = publish(event, workshop_page(**texts, slug="zweite", follows_up=workshop))
    text = publish(home, StandardPage(title="Muster", slug="muster"))
    pages = Pages(calendar, event, workshop, sequel, text, found)
    rewrite(pages, words, lambda _name, stream: stream)
    return pages


def rewrite(pages: Pages, words: str, change: Callable[[str, list[Any]], Any]) -> None:
    """Put what ``change`` makes of each stream, by its field's name, into the database."""
    found = pages.things
    blocks = body(words, found, pages.calendar, pages.event)
    texts = [one for one in blocks if one["type"] != "netzwerk_workshops"]
    write(pages.event, {**event_streams(words, found), "body": texts}, change)
    write(pages.workshop, {**workshop_streams(words, found), "body": texts}, change)
    write(pages.sequel, workshop_streams(words, found, 2), change)
    write(pages.text, {"body": blocks}, change)
    calendar_index.reindex(pages.event.translation_key)
    pages.refresh()


def write(page: Any, streams: Streams, change: Callable[[str, list[Any]], Any]) -> None:
    """Past all forms, as an import or an older version of the package would have left it."""
    fields = {name: type(page)._meta.get_field(name).stream_block for name in streams}
    raw = {name: fields[name].to_python(change(name, stream)) for name, stream in streams.items()}
    type(page).objects.filter(pk=page.pk).update(**raw)
