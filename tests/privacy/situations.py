"""The ways in which a page can be kept from the public, each with the reader who may see it all the same.

A situation places a page below a parent: hidden, or exactly so but public. What it hides carries `SECRET` in
its words and `SLUG` in its address.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time, timedelta
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.utils import timezone
from portal.models import StandardPage
from wagtail.models import Locale, PageViewRestriction
from wagtail_localize.operations import translate_object

from tests.privacy.tree import SECRET, SLUG, publish
from wagtail_netzwerk.enums import ContributorRole
from wagtail_netzwerk.models import Person

__all__ = ["FUNCTION", "SITUATIONS", "Make", "Situation"]

PASSWORD = "offenes Wort"

FUNCTION = "Stadtteilkoordination"

#: Makes an unsaved page of some type from a word for its texts and one for its address.
Make = Callable[[str, str], Any]
Place = Callable[[Any, Make, bool], Any]


@dataclass(frozen=True, slots=True)
class Situation:
    """How to place a page, what the public gets in its place, and how the permitted reader gets in."""

    name: str
    place: Place
    #: Status of the page and of its file for everyone who may not see it.
    denied: tuple[int, int] = (404, 404)
    #: How the reader who may see it gets in; ``None``: nobody may.
    enter: Callable[[Any], None] | None = None
    language: str = "de"
    #: Whether the page stands directly below its parent.
    is_direct: bool = True
    #: Names of the outputs that would show it if it were public; empty: all.
    shown_in: frozenset[str] = field(default_factory=frozenset)


def draft(parent: Any, make: Make, hidden: bool) -> Any:
    page = make(SECRET, SLUG)
    if not hidden:
        return publish(parent, page)
    page.live = False
    parent.add_child(instance=page)
    page.save_revision()
    return page


def scheduled(parent: Any, make: Make, hidden: bool) -> Any:
    page = make(SECRET, SLUG)
    page.go_live_at = timezone.now() + timedelta(days=1) if hidden else None
    return publish(parent, page)


def expired(parent: Any, make: Make, hidden: bool) -> Any:
    page = publish(parent, make(SECRET, SLUG))
    if hidden:
        type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(hours=1))
        call_command("publish_scheduled", verbosity=0)
        page.refresh_from_db()
        assert (page.live, page.expired) == (False, True)
    return page


def unpublished(parent: Any, make: Make, hidden: bool) -> Any:
    page = publish(parent, make(SECRET, SLUG))
    if hidden:
        page.unpublish()
    return page


def restrict(page: Any, kind: str) -> None:
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=kind, password=PASSWORD if kind == PageViewRestriction.PASSWORD else ""
    )
    if kind == PageViewRestriction.GROUPS:
        restriction.groups.add(Group.objects.get_or_create(name="Arbeitskreis")[0])


def restricted(kind: str) -> Place:
    def place(parent: Any, make: Make, hidden: bool) -> Any:
        page = publish(parent, make(SECRET, SLUG))
        if hidden:
            restrict(page, kind)
        return page

    return place


def below_restricted(*, depth: int, kind: str = PageViewRestriction.LOGIN) -> Place:
    def place(parent: Any, make: Make, hidden: bool) -> Any:
        top = parent = between(parent)
        for _level in range(depth - 1):
            parent = between(parent)
        page = publish(parent, make(SECRET, SLUG))
        if hidden:
            restrict(top, kind)
        return page

    return place


def between(parent: Any) -> Any:
    return publish(parent, StandardPage(title="Zwischenseite", locale=parent.locale))


def alias_of_restricted(parent: Any, make: Make, hidden: bool) -> Any:
    source = publish(parent, make(SECRET, SLUG))
    alias = source.create_alias(parent=parent, update_slug=f"{source.slug}-alias")
    if hidden:
        restrict(source, PageViewRestriction.LOGIN)
    return alias


def alias_of_scheduled(parent: Any, make: Make, hidden: bool) -> Any:
    """Wagtail puts the alias online as soon as its source has a date for that."""
    alias = alias_of_restricted(parent, make, hidden=False)
    if hidden:
        source = alias.alias_of.specific
        source.unpublish()
        source.go_live_at = timezone.now() + timedelta(days=1)
        source.save_revision().publish()
        alias.refresh_from_db()
        assert alias.live is True
    return alias


def below_alias_of_restricted(parent: Any, make: Make, hidden: bool) -> Any:
    source = between(parent)
    alias = source.create_alias(parent=parent, update_slug=f"zweitname-{source.pk}")
    page = publish(alias, make(SECRET, SLUG))
    if hidden:
        restrict(source, PageViewRestriction.LOGIN)
    return page


def translation(hide: Callable[[Any], None]) -> Place:
    """The German source is hidden; the page is its English translation."""

    def place(parent: Any, make: Make, hidden: bool) -> Any:
        german, english = Locale.objects.get(language_code="de"), parent.locale
        source = publish(parent.get_translation(german), make("Quelle", SLUG))
        translate_object(source, [english])
        translated = source.get_translation(english)
        overwrite(translated, make(SECRET, SLUG))
        translated.save_revision().publish()
        if hidden:
            hide(source)
        return type(source).objects.get(pk=translated.pk)

    return place


#: What an editor changes; the texts of all page types.
TEXTS = (
    *("title", "slug", "seo_title", "search_description", "summary", "motto", "place_text", "goals"),
    *("audience", "status_reason", "contact_name", "rhythm", "next_edition_hint", "body"),
    *("programme", "contributors", "guiding_questions", "follow_ups", "calls"),
    *("subtitle", "sessions", "moderators", "results"),
)


def overwrite(page: Any, wanted: Any) -> None:
    for name in TEXTS:
        if hasattr(page, name):
            setattr(page, name, getattr(wanted, name))


def unpublished_edits(parent: Any, make: Make, hidden: bool) -> Any:
    page = publish(parent, make("Bekannt", "bekannt"))
    overwrite(page, make(SECRET, SLUG))
    revision = page.save_revision()
    if not hidden:
        revision.publish()
    return type(page).objects.get(pk=page.pk)


def person_not_public(parent: Any, make: Make, hidden: bool) -> Any:
    """The person stands wherever a page can name one."""
    page = make("Bekannt", "bekannt")
    person = Person.objects.create(
        name=f"{SECRET} Beispiel",
        responsibility=FUNCTION,
        email=f"{SECRET}@example.org",
        phone=f"030 {SECRET}",
        is_public=not hidden,
        legal_basis="Einwilligung",
    )
    who = {"person": person}
    item = {"kind": "workshop_round", "round": 1, "start": time(15), "end": time(16), "participants": [who]}
    named = {
        "programme": [("item", item)],
        "contributors": [("contributor", {**who, "role": role}) for role in ContributorRole],
        "calls": [("call", {**who, "title": "Aufruf", "tasks": "<p>Aufgabe</p>"})],
        "moderators": [("participant", who)],
        "presenters": [("participant", who)],
        "body": [("netzwerk_quote", {"text": "Gut", "speaker": who})],
    }
    if hasattr(page, "contact_person"):
        page.contact_name, page.contact_person = "", person
    for name, stream in named.items():
        if hasattr(page, name):
            setattr(page, name, stream)
    return publish(parent, page)


def log_in(client: Any) -> None:
    client.force_login(User.objects.get_or_create(username="leserin")[0])


def log_in_as_member(client: Any) -> None:
    user, _ = User.objects.get_or_create(username="mitglied")
    user.groups.add(Group.objects.get(name="Arbeitskreis"))
    client.force_login(user)


def give_password(client: Any) -> None:
    """As the form does it, once for each page that wants the password."""
    for restriction in PageViewRestriction.objects.all():
        address = f"/_util/authenticate_with_password/{restriction.pk}/{restriction.page_id}/"
        response = client.post(address, {"password": PASSWORD, "return_url": "/"})
        assert (response.status_code, response["Location"]) == (302, "/")


LOGIN, PASSWORD_KIND, GROUPS = (
    PageViewRestriction.LOGIN,
    PageViewRestriction.PASSWORD,
    PageViewRestriction.GROUPS,
)
CONTACTS = frozenset(
    {
        *("event page", "ics of an event", "feed of a calendar", "feed of a calendar below"),
        *("feed of a series", "feed of a network", "API listing of events", "API detail"),
        *("JSON-LD of an event", "head of an event page", "workshop page", "JSON-LD of a workshop"),
        *("ics of a workshop", "workshops on the page of their event", "ics of an event with workshops"),
        *("workshops in the JSON-LD of their event", "page of a workshop below", "ics of a workshop below"),
        *("block of workshops", "API detail of a workshop", "series page", "JSON-LD of a series"),
        "head of a workshop below",
    }
)

SITUATIONS = [
    Situation("draft", draft),
    Situation("scheduled", scheduled),
    Situation("expired", expired),
    Situation("unpublished", unpublished),
    Situation("login-restricted", restricted(LOGIN), (302, 403), log_in),
    Situation("password-restricted", restricted(PASSWORD_KIND), (200, 403), give_password),
    Situation("group-restricted", restricted(GROUPS), (302, 403), log_in_as_member),
    Situation("child of restricted", below_restricted(depth=1), (302, 403), log_in, is_direct=False),
    Situation("grandchild of restricted", below_restricted(depth=2), (302, 403), log_in, is_direct=False),
    Situation(
        "child of password-restricted",
        below_restricted(depth=1, kind=PASSWORD_KIND),
        (200, 403),
        give_password,
        is_direct=False,
    ),
    Situation("alias of restricted", alias_of_restricted, (302, 403), log_in),
    Situation("alias of scheduled", alias_of_scheduled),
    Situation("below alias of restricted", below_alias_of_restricted, (302, 403), log_in, is_direct=False),
    Situation(
        "translation of restricted",
        translation(lambda source: restrict(source, LOGIN)),
        (302, 403),
        log_in,
        language="en",
    ),
    Situation("translation of unpublished", translation(lambda source: source.unpublish()), language="en"),
    Situation("unpublished edits", unpublished_edits, (200, 200)),
    Situation("person not public", person_not_public, (200, 200), shown_in=CONTACTS),
]
