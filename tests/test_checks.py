"""System checks name the line that is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.conf.urls.i18n import i18n_patterns
from django.core import checks
from django.core.management import call_command
from django.http import HttpResponse
from django.test import override_settings
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.documents import urls as wagtaildocs_urls

from wagtail_netzwerk import conf
from wagtail_netzwerk.checks import check_base_template, check_page_classes, check_settings, check_urls
from wagtail_netzwerk.pages.models import EventPage, EventSeriesPage

LINE = 'path("", include("wagtail_netzwerk.urls"))'
OURS, PAGES, DOCUMENTS = (
    path("", include("wagtail_netzwerk.urls")),
    path("", include(wagtail_urls)),
    path("documents/", include(wagtaildocs_urls)),
)
MEDIA = re_path(r"^media/(?P<path>.*)$", serve, {"document_root": "media"})


def urlconf(*patterns: Any) -> Any:
    class Module:
        urlpatterns = list(patterns)

    return Module


def found(messages: list[checks.CheckMessage]) -> list[tuple[str | None, int]]:
    return [(message.id, message.level) for message in messages]


def test_the_example_site_has_nothing_wrong() -> None:
    call_command("check", fail_level="WARNING")
    assert [*check_settings(), *check_page_classes(), *check_urls(), *check_base_template()] == []


def test_the_checks_are_registered() -> None:
    registered = checks.registry.registry.get_checks()
    assert {check_settings, check_page_classes, check_urls, check_base_template} <= set(registered)


@pytest.mark.parametrize("value", [None, [], "x", 1])
def test_settings_are_a_dictionary(settings: Any, value: Any) -> None:
    settings.WAGTAIL_NETZWERK = value
    [message] = check_settings()
    assert (message.id, message.level, message.msg) == (
        "wagtail_netzwerk.E001",
        checks.ERROR,
        "WAGTAIL_NETZWERK must be a dictionary.",
    )


def test_a_site_may_have_no_settings(settings: Any) -> None:
    del settings.WAGTAIL_NETZWERK
    assert check_settings() == []


def test_an_unknown_key_is_an_error_that_names_the_known_ones(settings: Any) -> None:
    settings.WAGTAIL_NETZWERK = {"FEED_MAX_EVENT": 5, "COUNTRY": "AT"}
    [message] = check_settings()
    assert (message.id, message.level) == ("wagtail_netzwerk.E002", checks.ERROR)
    assert message.msg == "WAGTAIL_NETZWERK has the unknown key 'FEED_MAX_EVENT'."
    assert message.hint == f"Known keys: {', '.join(conf.keys())}."


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        ("TIME_ZONE", "Berlin", "must be an IANA time zone, for example Europe/Berlin."),
        ("TIME_ZONE", ["Europe/Berlin"], "must be an IANA time zone, for example Europe/Berlin."),
        ("COUNTRY", "Germany", "must be two capital letters, for example DE."),
        ("FEED_MAX_EVENTS", "5", "must be a whole number above zero."),
        ("FEED_MAX_BYTES", 49_999, "must be a whole number of at least 50000."),
        ("FEED_REFRESH_HOURS", 0, "must be a whole number from 1 to 8760 (a year)."),
        ("FEED_REFRESH_HOURS", 8761, "must be a whole number from 1 to 8760 (a year)."),
        ("EVENTS_PER_PAGE", True, "must be a whole number above zero."),
    ],
)
def test_a_wrong_value_is_an_error_that_names_its_key(
    settings: Any, key: str, value: Any, problem: str
) -> None:
    settings.WAGTAIL_NETZWERK = {key: value}
    [message] = check_settings()
    assert (message.id, message.level, message.msg) == (
        "wagtail_netzwerk.E003",
        checks.ERROR,
        f"WAGTAIL_NETZWERK[{key!r}] {problem}",
    )


def test_every_wrong_key_is_named(settings: Any) -> None:
    settings.WAGTAIL_NETZWERK = {"COUNTRY": 1, "COLOUR": 2, "TIME_ZONE": 3}
    assert [message.id for message in check_settings()] == [
        "wagtail_netzwerk.E003",
        "wagtail_netzwerk.E002",
        "wagtail_netzwerk.E003",
    ]


@pytest.mark.parametrize(
    ("patterns", "messages"),
    [
        pytest.param([DOCUMENTS, OURS, PAGES], [], id="right"),
        pytest.param([OURS, PAGES], [], id="without documents"),
        pytest.param([OURS], [], id="pages elsewhere"),
        pytest.param([DOCUMENTS, PAGES], [("wagtail_netzwerk.E004", checks.ERROR)], id="missing"),
        pytest.param([], [("wagtail_netzwerk.E004", checks.ERROR)], id="empty"),
        pytest.param(
            [DOCUMENTS, PAGES, OURS], [("wagtail_netzwerk.E005", checks.ERROR)], id="after the pages"
        ),
        pytest.param(
            [OURS, DOCUMENTS, PAGES], [("wagtail_netzwerk.W006", checks.WARNING)], id="before documents"
        ),
        pytest.param(
            [PAGES, OURS, DOCUMENTS],
            [("wagtail_netzwerk.E005", checks.ERROR), ("wagtail_netzwerk.W006", checks.WARNING)],
            id="both wrong",
        ),
        pytest.param(
            [DOCUMENTS, path("de/", include([OURS, PAGES])), path("x/", lambda request: HttpResponse())],
            [],
            id="deeper",
        ),
        pytest.param(
            [DOCUMENTS, path("de/", include([PAGES, OURS]))],
            [("wagtail_netzwerk.E005", checks.ERROR)],
            id="deeper and wrong",
        ),
    ],
)
def test_the_order_of_urls_is_checked(patterns: list[Any], messages: list[tuple[str, int]]) -> None:
    with override_settings(ROOT_URLCONF=urlconf(*patterns)):
        assert found(check_urls()) == messages
        for message in check_urls():
            assert LINE in (message.hint or "")


def test_a_project_without_urls_has_nothing_wrong() -> None:
    with override_settings(ROOT_URLCONF=""):
        assert check_urls() == []


@pytest.mark.parametrize(
    ("media_url", "patterns", "ids"),
    [
        pytest.param("/media/", [MEDIA, OURS, PAGES], [], id="right"),
        pytest.param("/media/", [OURS, PAGES], [], id="by the web server"),
        pytest.param("/media/", [OURS, MEDIA, PAGES], ["wagtail_netzwerk.W009"], id="after ours"),
        pytest.param("media/", [OURS, MEDIA, PAGES], ["wagtail_netzwerk.W009"], id="without a slash"),
        pytest.param(
            "/media/",
            [OURS, path("media/", include([re_path("^(?P<path>.*)$", serve)])), PAGES],
            ["wagtail_netzwerk.W009"],
            id="in an include",
        ),
        pytest.param("/media/", [OURS, PAGES, re_path("", HttpResponse)], [], id="a pattern for everything"),
        pytest.param("/media/", [*i18n_patterns(OURS, PAGES), MEDIA], [], id="under a language"),
        pytest.param("https://media.example/", [OURS, MEDIA, PAGES], [], id="on another host"),
        pytest.param("//media.example/", [OURS, MEDIA, PAGES], [], id="on another host, without scheme"),
        pytest.param("", [OURS, MEDIA, PAGES], [], id="not set"),
    ],
)
def test_media_come_before_ours(media_url: str, patterns: list[Any], ids: list[str]) -> None:
    with override_settings(ROOT_URLCONF=urlconf(*patterns), MEDIA_URL=media_url):
        messages = check_urls()
    assert [message.id for message in messages] == ids
    for message in messages:
        assert message.level == checks.WARNING
        assert message.hint == f"Move the line that serves MEDIA_URL before {LINE}."


def below(prefix: str, module: Any) -> Any:
    return path(prefix, include(module))


@pytest.mark.parametrize(
    ("patterns", "hint"),
    [
        pytest.param([*i18n_patterns(OURS, PAGES)], "", id="both under a language"),
        pytest.param([*i18n_patterns(OURS), *i18n_patterns(PAGES)], "", id="in two i18n_patterns"),
        pytest.param(
            [path("a/", include([below("b/", "wagtail_netzwerk.urls")])), below("a/b/", wagtail_urls)],
            "",
            id="same prefix",
        ),
        pytest.param(
            [re_path("^", include("wagtail_netzwerk.urls")), PAGES], "", id="as a regular expression"
        ),
        pytest.param(
            [OURS, *i18n_patterns(PAGES)], ", inside i18n_patterns as that one.", id="pages under a language"
        ),
        pytest.param(
            [*i18n_patterns(OURS), PAGES], ", outside i18n_patterns as that one.", id="ours under a language"
        ),
        pytest.param(
            [OURS, below("pages/", wagtail_urls)], ', and give it the same prefix "pages/".', id="no prefix"
        ),
        pytest.param(
            [below("x/", "wagtail_netzwerk.urls"), PAGES], ', and give it the same prefix "".', id="a prefix"
        ),
        pytest.param(
            [below("x/", "wagtail_netzwerk.urls"), *i18n_patterns(below("pages/", wagtail_urls))],
            ', inside i18n_patterns as that one, and give it the same prefix "pages/".',
            id="both",
        ),
    ],
)
def test_ours_stand_beside_the_pages(patterns: list[Any], hint: str) -> None:
    with override_settings(ROOT_URLCONF=urlconf(*patterns)):
        messages = check_urls()
    assert found(messages) == ([("wagtail_netzwerk.E010", checks.ERROR)] if hint else [])
    for message in messages:
        assert message.hint == f"Move {LINE} directly before the line that includes wagtail_urls{hint}"


def test_the_message_names_both_places() -> None:
    patterns = [OURS, *i18n_patterns(below("pages/", wagtail_urls))]
    with override_settings(ROOT_URLCONF=urlconf(*patterns)):
        [message] = check_urls()
    assert message.msg == (
        'The URLs of wagtail_netzwerk are under "/", those of Wagtail under "/<language>/pages/".'
    )


def test_the_package_s_page_types_need_wagtail_s_base_page(settings: Any) -> None:
    settings.WAGTAIL_PAGE_MODEL = "town.BasePage"
    [message] = check_page_classes()
    assert (message.id, message.level) == ("wagtail_netzwerk.E011", checks.ERROR)
    assert message.msg == (
        "wagtail_netzwerk.pages needs Wagtail's own base page, but this site has town.BasePage."
    )
    assert message.hint == (
        'Remove "wagtail_netzwerk.pages" from INSTALLED_APPS and write page classes over town.BasePage: '
        'README of wagtail-netzwerk, "Own page classes".'
    )


def test_wagtail_s_base_page_may_be_named_in_the_settings(settings: Any) -> None:
    settings.WAGTAIL_PAGE_MODEL = "wagtailcore.Page"
    assert check_page_classes() == []


def test_an_event_keeps_the_fields_that_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("motto", "event_type", "start_date", "venue"):
        monkeypatch.setattr(EventPage, name, None)
    monkeypatch.setattr(EventSeriesPage, "rhythm", None)
    [message] = check_page_classes()
    assert (message.id, message.level, message.obj) == ("wagtail_netzwerk.E012", checks.ERROR, EventPage)
    assert message.msg == "An event cannot do without these fields: start_date, venue, event_type."
    assert message.hint == 'README of wagtail-netzwerk, "Own page classes".'


PACKAGE = "django.template.loaders.app_directories.Loader"
ALL_BLOCKS = (
    "{% block title %}{% endblock %}{% block extra_head %}{% endblock %}{% block content %}{% endblock %}"
)


def templates(*, loaders: tuple[Any, ...] = (PACKAGE,), **files: str) -> list[dict[str, Any]]:
    """An engine with these files (``__`` is a slash) before those of the package, without the portal's."""
    own = {name.replace("__", "/") + ".html": text for name, text in files.items()}
    memory = ("django.template.loaders.locmem.Loader", own)
    backend = "django.template.backends.django.DjangoTemplates"
    return [{"BACKEND": backend, "OPTIONS": {"loaders": [memory, *loaders]}}]


@pytest.mark.parametrize(
    ("files", "missing"),
    [
        pytest.param({"base": ALL_BLOCKS}, "", id="all"),
        pytest.param({"base": "<p>"}, "title, extra_head, content", id="none"),
        pytest.param({"base": ALL_BLOCKS.replace("extra_head", "extra_css")}, "extra_head", id="other name"),
        pytest.param({"base": "{% extends 'site.html' %}", "site": ALL_BLOCKS}, "", id="in the parent"),
        pytest.param(
            {"base": "{% extends 'site.html' %}", "site": "<p>{% block content %}{% endblock %}"},
            "title, extra_head",
            id="not in the parent either",
        ),
        pytest.param(
            {
                "base": "{% extends 'a.html' %}{% block head %}{% block title %}{% endblock %}"
                "{% block extra_head %}{% endblock %}{% endblock %}",
                "a": "{% extends 'b.html' %}{% block body %}{% block content %}{% endblock %}{% endblock %}",
                "b": "{% if page %}{% block head %}{% endblock %}{% endif %}{% block body %}{% endblock %}",
            },
            "",
            id="inside a block of the parent",
        ),
        pytest.param(
            {"base": "{% extends 'site.html' %}" + ALL_BLOCKS, "site": "<p>"},
            "title, extra_head, content",
            id="never shown",
        ),
        pytest.param({"base": "{% extends layout %}"}, "", id="parent by a variable"),
        pytest.param(
            {"base": "<p>", "wagtail_netzwerk__base": "{% extends 'base.html' %}"}, "", id="own bridge"
        ),
        pytest.param({"base": "{% block %}"}, "", id="error in the template"),
        pytest.param({"base": "{% extends 'site.html' %}"}, "", id="no parent"),
        pytest.param({"base": "{% extends 'base.html' %}"}, "", id="its own parent"),
    ],
)
def test_blocks_of_the_base_template_are_checked(files: dict[str, str], missing: str) -> None:
    with override_settings(TEMPLATES=templates(**files)):
        messages = check_base_template()
    assert found(messages) == ([("wagtail_netzwerk.W007", checks.WARNING)] if missing else [])
    for message in messages:
        assert message.msg == (
            f"The template base.html lacks blocks that the pages of wagtail_netzwerk fill: {missing}."
        )
        assert 'step 4 "Base template"' in (message.hint or "")


def own_files(directory: Any) -> tuple[str, list[Any]]:
    """A loader of the package's files alone: the portal has a ``base.html`` of its own."""
    return ("django.template.loaders.filesystem.Loader", [directory])


def test_a_site_without_base_template_is_told() -> None:
    folder = Path(conf.__file__).parent / "templates"
    with override_settings(TEMPLATES=templates(loaders=(own_files(folder),))):
        [message] = check_base_template()
    assert (message.id, message.level) == ("wagtail_netzwerk.W008", checks.WARNING)
    assert (
        message.msg == "The pages of wagtail_netzwerk extend the template base.html, which cannot be found."
    )
    assert "wagtail_netzwerk/base.html" in (message.hint or "")


def test_other_template_engines_are_left_alone() -> None:
    for engines in (
        [],
        [{"BACKEND": "django.template.backends.dummy.TemplateStrings"}],
        [{"BACKEND": "no.Such"}],
    ):
        with override_settings(TEMPLATES=engines):
            assert check_base_template() == []


def test_a_bridge_of_another_engine_is_the_site_s_own(tmp_path: Path) -> None:
    (tmp_path / "wagtail_netzwerk").mkdir()
    (tmp_path / "wagtail_netzwerk" / "base.html").write_text("$page")
    other = {"BACKEND": "django.template.backends.dummy.TemplateStrings", "DIRS": [tmp_path]}
    with override_settings(TEMPLATES=[other, *templates(base="<p>")]):
        assert check_base_template() == []
