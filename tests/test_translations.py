"""The German catalogue: whole, in step with the code, compiled, and what editors and citizens really read."""

from __future__ import annotations

import ast
import json
import re
from dataclasses import dataclass
from datetime import date, time
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import django
import polib
import pytest
from django.apps import apps
from django.urls import clear_url_caches, reverse
from django.utils.text import capfirst
from django.utils.translation import override
from django.utils.translation.template import templatize
from wagtail.admin.panels import get_edit_handler
from wagtail.blocks import ChooserBlock, FieldBlock, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page, TranslatableMixin
from wagtail.users.models import UserProfile

import wagtail_netzwerk
from tests import factories
from wagtail_netzwerk.dates import format_period
from wagtail_netzwerk.enums import EventStatus
from wagtail_netzwerk.models import Area, NetworkPhase, Organisation, Person, Topic, Venue
from wagtail_netzwerk.pages.models import (
    EventCalendarPage,
    EventPage,
    EventSeriesPage,
    NetworkPage,
    WorkshopPage,
)
from wagtail_netzwerk.values.period import Period
from wagtail_netzwerk.viewsets import NetzwerkViewSetGroup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import Field, Model

PACKAGE = Path(wagtail_netzwerk.__file__).parent
PO_FILE = PACKAGE / "locale" / "de" / "LC_MESSAGES" / "django.po"
MO_FILE = PO_FILE.with_suffix(".mo")

PAGES = [EventPage, WorkshopPage, EventSeriesPage, EventCalendarPage, NetworkPage]
SNIPPETS = [Organisation, Person, Venue, Area, Topic, NetworkPhase]

#: Words of the forms that are the same in both languages.
EQUAL = {
    *("April", "August", "September", "November"),
    *("Logo", "Motto", "Name", "Online", "Organisation", "Person", "Status", "Text", "Website"),
    *("Download", "Downloads", "Logos", "Material", "Moderation", "Position", "Workshop", "Workshops"),
    *("CC0 1.0", "CC BY 4.0", "CC BY-SA 4.0", "Dl-de/by-2-0"),
}


# What the code asks to be translated


@dataclass(frozen=True, order=True)
class Message:
    """One entry of a catalogue: what it is looked up by, and its plural."""

    msgid: str
    context: str = ""
    plural: str = ""


#: What the arguments of each translation function are.
ARGUMENTS = {
    "gettext": ("msgid",),
    "gettext_lazy": ("msgid",),
    "gettext_noop": ("msgid",),
    "pgettext": ("context", "msgid"),
    "pgettext_lazy": ("context", "msgid"),
    "ngettext": ("msgid", "plural"),
    "ngettext_lazy": ("msgid", "plural"),
    "npgettext": ("context", "msgid", "plural"),
    "npgettext_lazy": ("context", "msgid", "plural"),
    "_": ("msgid",),
}
STRING = r"""u?(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
CALL_IN_TEMPLATE = re.compile(rf"\b(_|n?p?gettext)\(\s*({STRING}(?:\s*,\s*{STRING})*)")


def names_of_functions(tree: ast.AST) -> dict[str, str]:
    """What a module calls the translation functions that it imports."""
    return {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.name in ARGUMENTS
    }


def translation_function(call: ast.Call, names: dict[str, str]) -> str:
    """The translation function that is called, by its name in Django; or ""."""
    match call.func:
        case ast.Name(id=name):
            return names.get(name, "")
        case ast.Attribute(value=value, attr=name) if name in ARGUMENTS:
            return name if ast.unparse(value).endswith("translation") else ""
    return ""


def messages_in_python(source: str) -> Iterator[Message]:
    """Messages of a module. A text that is no literal is someone else's: names of languages are Django's."""
    tree = ast.parse(source)
    names = names_of_functions(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (function := translation_function(node, names)):
            wanted = ARGUMENTS[function]
            texts = [arg.value for arg in node.args[: len(wanted)] if isinstance(arg, ast.Constant)]
            if len(texts) == len(wanted):
                yield Message(**dict(zip(wanted, texts, strict=True)))


def messages_in_template(source: str) -> Iterator[Message]:
    """Messages of a template, by Django's own reading of its tags."""
    for function, arguments in CALL_IN_TEMPLATE.findall(templatize(source)):
        texts = [ast.literal_eval(text) for text in re.findall(STRING, arguments)]
        yield Message(**dict(zip(ARGUMENTS[function], texts, strict=True)))


def messages_in_code() -> set[Message]:
    """Every message of the package."""
    modules = (path for path in PACKAGE.rglob("*.py") if "migrations" not in path.parts)
    templates = (path for path in (PACKAGE / "templates").rglob("*.*") if path.is_file())
    return {
        *chain.from_iterable(messages_in_python(path.read_text()) for path in modules),
        *chain.from_iterable(messages_in_template(path.read_text()) for path in templates),
    }


def message_of(entry: polib.POEntry) -> Message:
    return Message(entry.msgid, entry.msgctxt or "", entry.msgid_plural)


def forms(entry: polib.POEntry) -> list[tuple[str, str]]:
    """Pairs of original and translation: one, or one for each form of a plural."""
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    return [(entry.msgid_plural, text) for text in entry.msgstr_plural.values()]


CATALOGUE = polib.pofile(str(PO_FILE))


def test_messages_are_found_in_modules() -> None:
    source = """
from django.utils import translation
from django.utils.translation import gettext as _, ngettext, npgettext_lazy, pgettext as p

_("plain"); _("in " "two parts"); _(name); p("where", "context")
ngettext("one", "many", count); npgettext_lazy("where", "one", "many", count)
translation.gettext("by module"); other.gettext("not ours"); gettext("not imported")
"""
    assert set(messages_in_python(source)) == {
        Message("plain"),
        Message("in two parts"),
        Message("context", "where"),
        Message("one", plural="many"),
        Message("one", "where", "many"),
        Message("by module"),
    }


def test_messages_are_found_in_templates() -> None:
    source = """{% load i18n %}{% comment %}{% translate "not shown" %}{% endcomment %}
{% translate "It's" %}{% translate 'context' context "where" %}{{ value|default:_("filter") }}
{% blocktranslate %}50 % of {{ name }}{% endblocktranslate %}
{% blocktranslate count n=n trimmed %}
  {{ n }} place
{% plural %}
  {{ n }} places
{% endblocktranslate %}
{% include "part.html" with label=_("argument") %}
"""
    assert set(messages_in_template(source)) == {
        Message("It's"),
        Message("context", "where"),
        Message("filter"),
        Message("50 %% of %(name)s"),
        Message("%(n)s place", plural="%(n)s places"),
        Message("argument"),
    }


# The catalogue


def test_every_message_of_the_code_is_translated() -> None:
    missing = messages_in_code() - {message_of(entry) for entry in CATALOGUE}
    assert sorted(missing) == []


def test_no_entry_is_left_over() -> None:
    stale = {message_of(entry) for entry in CATALOGUE} - messages_in_code()
    assert sorted(stale) == []


def test_every_entry_is_finished() -> None:
    assert [entry.msgid for entry in CATALOGUE if entry.fuzzy or entry.obsolete] == []
    assert [source for entry in CATALOGUE for source, text in forms(entry) if not text.strip()] == []
    plurals = [entry for entry in CATALOGUE if entry.msgid_plural]
    assert [entry.msgid for entry in plurals if set(entry.msgstr_plural) != {0, 1}] == []


def test_the_catalogue_is_sorted_and_names_no_places_so_that_changes_stay_small() -> None:
    messages = [message_of(entry) for entry in CATALOGUE]
    assert messages == sorted(messages)
    assert [entry.msgid for entry in CATALOGUE if entry.occurrences] == []
    assert CATALOGUE.metadata == {
        "Project-Id-Version": "wagtail-netzwerk",
        "Language": "de",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }


def test_placeholders_survive_translation() -> None:
    placeholder = re.compile(r"%\(\w+\)\w|\{\w*\}|%%|</?\w+>")
    differing = [
        (source, text)
        for entry in CATALOGUE
        for source, text in forms(entry)
        if sorted(placeholder.findall(source)) != sorted(placeholder.findall(text))
    ]
    assert differing == []


def test_german_is_set_in_german_typography() -> None:
    texts = [text for entry in CATALOGUE for _source, text in forms(entry)]
    assert [text for text in texts if re.search(r"[\"”‟]|\.\.\.| - |  |\s$|^\s", text)] == []
    assert [text for text in texts if text.count("„") != text.count("“")] == []


def test_the_compiled_catalogue_is_made_from_the_source() -> None:
    compiled = polib.mofile(str(MO_FILE))
    how = "compile it: python -c \"import polib; polib.pofile('django.po').save_as_mofile('django.mo')\""
    assert {message_of(entry): forms(entry) for entry in compiled} == {
        message_of(entry): forms(entry) for entry in CATALOGUE
    }, how
    assert MO_FILE.read_bytes() == CATALOGUE.to_binary(), how


def test_no_text_depends_on_the_order_of_apps() -> None:
    """Django joins the catalogues of all apps, and the first in the list wins.

    A text that Django or Wagtail translates too, otherwise, needs a context here: else a site that lists
    its apps in another order reads Wagtail's word for it ("Cancelled": "Gelöscht"), or Wagtail ours.
    """
    ours = {message_of(entry): forms(entry) for entry in CATALOGUE}
    folders = {"django": Path(django.__file__).parent / "conf"}
    folders |= {app.name: Path(app.path) for app in apps.get_app_configs()}
    catalogues = {name: folder / "locale/de/LC_MESSAGES/django.mo" for name, folder in folders.items()}
    others = {name: path for name, path in catalogues.items() if path.exists()}
    del others["wagtail_netzwerk"]
    assert others.keys() > {"django", "wagtail", "wagtail.admin", "wagtail.images", "wagtail_localize"}
    clashes = [
        (name, source, text)
        for name, path in others.items()
        for entry in polib.mofile(str(path))
        if message_of(entry) in ours and ours[message_of(entry)] != forms(entry)
        for source, text in forms(entry)
    ]
    assert clashes == []


# What editors read


def is_own(model: type[Model], field: Field) -> bool:
    """Whether a field is the package's, not Wagtail's."""
    bases = (Page, TranslatableMixin)
    return not any(
        field.name == inherited.name
        for base in bases
        if issubclass(model, base)
        for inherited in base._meta.get_fields()
    )


def own_fields(model: type[Model]) -> list[Field]:
    """Fields that an editor fills in."""
    fields = [*model._meta.concrete_fields, *model._meta.many_to_many]
    return [field for field in fields if field.editable and not field.auto_created and is_own(model, field)]


def block_texts(block: Any) -> Iterator[str]:
    """What an editor reads of a block and of the blocks in it."""
    if isinstance(block, StreamBlock | StructBlock):
        for child in block.child_blocks.values():
            yield str(child.label)
            yield from block_texts(child)
    elif isinstance(block, ListBlock):
        yield from block_texts(block.child_block)
    elif isinstance(block, ChooserBlock):
        yield str(block.field.help_text or "")
    elif isinstance(block, FieldBlock):
        yield str(block.field.help_text or "")
        choices = getattr(block.field, "choices", ())
        if block.name != "language":  # names of languages are Django's
            yield from (str(label) for value, label in choices if value)
    yield str(block.get_description() or "")


def field_texts(model: type[Model]) -> Iterator[str]:
    for field in own_fields(model):
        yield str(field.verbose_name)
        yield str(field.help_text)
        if field.name != "timezone":  # names of places
            yield from (str(label) for value, label in field.choices or () if value)
        if isinstance(field, StreamField):
            yield from block_texts(field.stream_block)


def headings(panel: Any) -> Iterator[str]:
    """Headings of tabs and groups. Those of fields are their labels."""
    for child in getattr(panel, "children", ()):
        if hasattr(child, "children"):
            yield str(child.heading)
            yield from headings(child)


def edit_handler(model: type[Model]) -> Any:
    viewset = getattr(model, "snippet_viewset", None)
    return viewset.get_edit_handler() if viewset else get_edit_handler(model)


def editor_texts() -> list[str]:
    """All that the admin says in the package's name, in the active language."""
    configs = [apps.get_app_config(label) for label in ("wagtail_netzwerk", "wagtail_netzwerk_pages")]
    texts = [str(NetzwerkViewSetGroup.menu_label), *(str(config.verbose_name) for config in configs)]
    for model in chain.from_iterable(config.get_models() for config in configs):
        texts += [str(model._meta.verbose_name), str(model._meta.verbose_name_plural)]
    for model in [*PAGES, *SNIPPETS]:
        texts += field_texts(model)
        texts += headings(edit_handler(model))
    return texts


def test_what_editors_read_is_german() -> None:
    with override("en"):
        english = editor_texts()
    with override("de"):
        german = editor_texts()
    pairs = {capfirst(a): capfirst(b) for a, b in zip(english, german, strict=True) if a}
    same = {source for source, text in pairs.items() if source == text}
    assert same == EQUAL & set(pairs)


def test_the_list_of_equal_words_holds_no_word_too_many() -> None:
    with override("en"):
        english = {capfirst(text) for text in editor_texts()}
    assert sorted(EQUAL - english) == []


class Texts(HTMLParser):
    """Texts of a page: between its tags, and in the data of which its scripts make the forms of blocks."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(html)

    def handle_data(self, data: str) -> None:
        self.found.add(" ".join(data.split()))

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "data-w-block-data-value" and value:
                for text in strings(json.loads(value)):
                    self.found |= Texts(text).found if text.lstrip().startswith("<") else {text}


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)


@pytest.fixture
def editor(client: Any, django_user_model: Any) -> Any:
    """A superuser whose profile asks for German, while the site's visitors get English."""
    user = django_user_model.objects.create_superuser("redaktion", "redaktion@example.org", "x")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "de"})
    client.force_login(user)
    return user


def a_page(home: Any, model: type[Page]) -> str:
    make = {
        EventPage: factories.event_page,
        EventSeriesPage: factories.series_page,
        EventCalendarPage: factories.calendar_page,
        NetworkPage: factories.network_page,
        WorkshopPage: factories.workshop_page,
    }
    if model is WorkshopPage:
        home = home.add_child(instance=factories.event_page(programme=factories.rounds(("15:00", "16:00"))))
    page = home.add_child(instance=make[model]())
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def a_snippet(model: type[Model]) -> str:
    snippet = model(name="Beispiel", **({"kind": "district"} if model is Area else {}))
    snippet.save()
    return reverse(model.snippet_viewset.get_url_name("edit"), args=[snippet.pk])


@pytest.fixture
def english_site(settings: Any) -> Iterator[None]:
    """A site whose own language is English. Django caches which addresses carry a language."""
    settings.LANGUAGE_CODE = "en"
    clear_url_caches()
    yield
    clear_url_caches()


@pytest.mark.parametrize("model", [*PAGES, *SNIPPETS], ids=lambda model: model.__name__)
def test_the_edit_form_is_german(
    client: Any, home: Any, editor: Any, english_site: None, model: type[Model]
) -> None:
    address = a_page(home, model) if issubclass(model, Page) else a_snippet(model)
    shown = Texts(client.get(address).content.decode()).found
    streams = [field.stream_block for field in own_fields(model) if isinstance(field, StreamField)]
    with override("de"):
        german = {capfirst(str(field.verbose_name)) for field in own_fields(model)}
        german |= set(chain.from_iterable(map(block_texts, streams)))
    with override("en"):
        english = {capfirst(text) for text in chain(field_texts(model), headings(edit_handler(model)))}
    assert sorted(german - {""} - shown) == []
    assert sorted((english & shown) - EQUAL - {""}) == []


# What citizens read


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ({"start_time": time(14, 30), "end_time": time(18)}, "Montag, 3. Mai 2027, 14:30–18:00 Uhr"),
        ({"start_time": time(9, 5)}, "Montag, 3. Mai 2027, 09:05 Uhr"),
        ({}, "Montag, 3. Mai 2027, Uhrzeit folgt"),
        ({"all_day": True}, "Montag, 3. Mai 2027, ganztägig"),
        (
            {"end_date": date(2027, 5, 4), "all_day": True},
            "Montag, 3. Mai 2027, bis Dienstag, 4. Mai 2027, ganztägig",
        ),
        (
            {"end_date": date(2027, 5, 4), "start_time": time(14, 30), "end_time": time(12)},
            "Montag, 3. Mai 2027, 14:30 Uhr, bis Dienstag, 4. Mai 2027, 12:00 Uhr",
        ),
    ],
)
def test_a_period_reads_as_german(period: dict[str, Any], words: str) -> None:
    with override("de"):
        assert format_period(Period(start_date=date(2027, 5, 3), zone="Europe/Berlin", **period)) == words


@pytest.mark.parametrize(
    ("fields", "words", "summary"),
    [
        ({}, "", "Fachtag"),
        ({"status": EventStatus.CANCELLED}, "Abgesagt", "Abgesagt: Fachtag"),
        ({"status": EventStatus.POSTPONED}, "Verschoben, Termin folgt", "Verschoben, Termin folgt: Fachtag"),
        (
            {"status": EventStatus.RESCHEDULED, "previous_start_date": date(2027, 5, 2)},
            "Neuer Termin",
            "Neuer Termin: Fachtag",
        ),
        ({"status": EventStatus.RESCHEDULED, "previous_place": "Rathaus"}, "Verlegt", "Verlegt: Fachtag"),
    ],
)
def test_a_status_is_said_in_german_words(
    home: Any, fields: dict[str, Any], words: str, summary: str
) -> None:
    event = home.add_child(instance=factories.event_page(title="Fachtag", **fields))
    with override("de"):
        assert event.status_words == words
    assert event.calendar_item().summary == summary
