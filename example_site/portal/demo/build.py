"""Writes the whole demo: snippets, pictures, pages in two languages, site and accounts."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db.models import Model
from PIL.Image import Image as Drawing
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Locale, Page, Site

from portal.demo import bodies, documents, emblems, fields, pictures, places, spec, town
from portal.demo.accounts import create_accounts, grant
from portal.demo.fields import Stock
from portal.demo.guard import HOME_KEY
from portal.demo.translate import Translator
from portal.models import HomePage, StandardPage
from wagtail_netzwerk.models import Area, NetworkPhase, Organisation, Person, Topic, Venue
from wagtail_netzwerk.pages.models import (
    EventCalendarPage,
    EventPage,
    EventSeriesPage,
    NetworkPage,
    WorkshopPage,
)

MODELS: dict[str, type[Page]] = {
    "home": HomePage,
    "standard": StandardPage,
    "calendar": EventCalendarPage,
    "network": NetworkPage,
    "series": EventSeriesPage,
    "event": EventPage,
    "workshop": WorkshopPage,
}


def load(today: date) -> None:
    """Write everything. The caller holds the transaction."""
    german = Locale.objects.get(language_code="de")
    english, _created = Locale.objects.get_or_create(language_code="en")
    admin = create_accounts()
    stock = _stock(today)
    nodes = list(_walk(town.HOME))
    for key, node in nodes:
        stock.pages[key] = _create_page(key, node, stock, german, admin)
    _move_site(stock.pages[""])
    for key, node in nodes:
        _publish(stock.pages[key], node, stock, admin)
    english_home = _translate(nodes, stock, Translator(english, admin))
    grant([stock.pages[""], english_home])


def _walk(node: spec.Node, parent: str = "") -> Iterator[tuple[str, spec.Node]]:
    """All pages with their keys, parents first. A key is the path of slugs; the front page's is empty."""
    key = f"{parent}/{node.slug}".strip("/") if node.kind != "home" else ""
    yield key, node
    for child in node.children:
        yield from _walk(child, key)


def _create_page(key: str, node: spec.Node, stock: Stock, locale: Locale, owner: AbstractUser) -> Page:
    """Create a page as an empty draft, so that texts can link to pages that come later."""
    page = MODELS[node.kind](
        title=node.title,
        slug=node.slug,
        locale=locale,
        owner=owner,
        live=False,
        show_in_menus=node.in_menu,
        translation_key=spec.identity("page", key) if key else HOME_KEY,
    )
    fields.apply(page, {k: v for k, v in node.fields.items() if k == "start_date"}, stock)
    parent = stock.pages[key.rpartition("/")[0]] if key else Page.get_first_root_node()
    return parent.add_child(instance=page)


def _publish(page: Page, node: spec.Node, stock: Stock, user: AbstractUser) -> None:
    """Fill a page and publish it as an editor would, refusing what an editor would be refused."""
    fields.apply(page, node.fields, stock)
    problems = page.publication_errors() if hasattr(page, "publication_errors") else {}
    if problems:
        raise ValidationError(problems)
    page.save_revision(user=user).publish(user=user)
    page.refresh_from_db()


def _move_site(home: Page) -> None:
    """Show the demo's front page, and drop the page that Wagtail's migrations leave in its place."""
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.hostname, site.port, site.site_name, site.root_page = "localhost", 8000, "Stadt Auenstadt", home
    site.save()
    for page in Page.objects.filter(depth=2).exclude(pk=home.pk):
        page.delete()


def _translate(nodes: list[tuple[str, spec.Node]], stock: Stock, translator: Translator) -> Page:
    """Write the English snippets and pages; return the English front page."""
    for instance, english in _english_snippets(stock):
        translator.translate(instance, english)
    targets = [
        translator.translate(stock.pages[key], _english_page(stock.pages[key], node, stock))
        for key, node in nodes
        if node.english is not None
    ]
    return targets[0]


def _english_page(page: Page, node: spec.Node, stock: Stock) -> Page:
    """The page with English texts, unsaved."""
    english = type(page).objects.get(pk=page.pk)
    texts = dict(node.english or {})
    if "image" in node.fields:
        texts["image"] = node.fields["image"]
    fields.apply(english, texts, stock, "en")
    return english


def _english_snippets(stock: Stock) -> Iterator[tuple[Model, Model]]:
    for topic in places.TOPICS:
        yield _renamed(stock.topics[topic.key], {"name": topic.english}, stock)
    for phase in places.PHASES:
        yield _renamed(stock.phases[phase.key], dict(phase.english), stock)
    for organisation in bodies.ORGANISATIONS:
        if organisation.english:
            texts = {"name": organisation.english}
            if emblem := emblems.EMBLEMS.get(organisation.key):
                texts["logo_alt"] = emblem.alt_english
            yield _renamed(stock.organisations[organisation.key], texts, stock)
    for venue in places.VENUES:
        if venue.english:
            yield _renamed(stock.venues[venue.key], venue.english, stock)


def _renamed(instance: Model, texts: dict[str, object], stock: Stock) -> tuple[Model, Model]:
    english = type(instance).objects.get(pk=instance.pk)
    fields.apply(english, texts, stock, "en")
    return instance, english


def _stock(today: date) -> Stock:
    """Write what pages refer to; what others refer to comes first."""
    stock = Stock(today)
    for key, picture in pictures.PICTURES.items():
        stock.images[key] = _image(key, picture.title, picture.alt, picture.draw())
    for shelf, entries, create in (
        (stock.areas, places.AREAS, _area),
        (stock.topics, places.TOPICS, _topic),
        (stock.phases, places.PHASES, _phase),
        (stock.organisations, bodies.ORGANISATIONS, _organisation),
        (stock.people, bodies.PEOPLE, _person),
        (stock.venues, places.VENUES, _venue),
        (stock.documents, documents.DOCUMENTS, _document),
    ):
        for entry in entries:
            shelf[entry.key] = create(entry, stock)
    return stock


def _area(data: spec.Area, stock: Stock) -> Area:
    return Area.objects.create(
        name=data.name,
        kind=data.kind,
        parent=stock.areas[data.parent] if data.parent else None,
        official_key=data.official_key,
    )


def _topic(data: spec.Topic, _stock: Stock) -> Topic:
    return Topic.objects.create(name=data.name, translation_key=spec.identity("topic", data.key))


def _phase(data: spec.Phase, _stock: Stock) -> NetworkPhase:
    return NetworkPhase.objects.create(
        name=data.name,
        description=data.description,
        sort_order=places.PHASES.index(data) + 1,
        translation_key=spec.identity("phase", data.key),
    )


def _organisation(data: spec.Organisation, stock: Stock) -> Organisation:
    emblem = emblems.EMBLEMS.get(data.key)
    organisation = Organisation.objects.create(
        name=data.name,
        short_name=data.short_name,
        sector=data.sector,
        url=f"https://{data.key}.example.org/",
        logo=_image(f"logo-{data.key}", emblem.alt, emblem.alt, emblem.draw()) if emblem else None,
        logo_alt=emblem.alt if emblem else "",
        translation_key=spec.identity("organisation", data.key),
    )
    organisation.areas.set([stock.areas[key] for key in data.areas])
    return organisation


def _person(data: spec.Person, stock: Stock) -> Person:
    return Person.objects.create(
        name=data.name,
        responsibility=data.responsibility,
        organisation=stock.organisations[data.organisation],
        email=data.email,
        phone=data.phone,
        is_public=data.is_public,
        legal_basis="Funktionspostfach ohne Namen einer Person." if data.is_public else "",
        review_on=date(stock.today.year + 1, 1, 15),
    )


def _venue(data: spec.Venue, stock: Stock) -> Venue:
    latitude, longitude = data.position
    venue = Venue(
        name=data.name,
        street=data.street,
        postal_code=data.postal_code,
        town=data.town,
        latitude=latitude,
        longitude=longitude,
        area=stock.areas[data.area],
        url=f"https://{data.key}.example.org/",
        public_transport=data.public_transport,
        accessibility_checked_on=data.checked_on,
        translation_key=spec.identity("venue", data.key),
    )
    rooms = [("room", {"name": name, "seats": seats, "note": note}) for name, seats, note in data.rooms]
    facts = [
        ("feature", {"fact": fact, "answer": answer, "note": note})
        for fact, (answer, note) in data.features.items()
    ]
    fields.apply(venue, {"rooms": rooms, "accessibility": facts}, stock)
    venue.full_clean()
    venue.save()
    return venue


def _image(key: str, title: str, alt: str, drawing: Drawing) -> Image:
    file = BytesIO()
    drawing.save(file, "PNG", compress_level=6)
    return Image.objects.create(
        title=title,
        description=alt,
        file=ContentFile(file.getvalue(), f"auenstadt-{key}.png"),
    )


def _document(data: spec.Document, _stock: Stock) -> Document:
    file = ContentFile(documents.content(data), data.file_name)
    return Document.objects.create(title=data.title, file=file)
