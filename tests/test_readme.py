"""What the README tells a developer to write works as it stands there."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from textwrap import dedent
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import connection, models
from django.db.migrations.loader import MigrationLoader
from django.test import override_settings
from django.urls import clear_url_caches, resolve
from wagtail.models import PageViewRestriction

from tests.factories import event_page
from wagtail_netzwerk import conf
from wagtail_netzwerk.blocks import network_blocks
from wagtail_netzwerk.checks import check_base_template, check_settings, check_urls

if TYPE_CHECKING:
    import pytest

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
BLOCKS = dict(re.findall(r"```python\n# (\S+)\n(.*?)```", README, re.DOTALL))
BRIDGES = re.findall(r"```django\n(\{# templates/wagtail_netzwerk/base\.html #\}.*?)```", README, re.DOTALL)
SETTINGS = re.findall(r"```python\n# settings\.py\n(.*?)```", README, re.DOTALL)


def test_every_python_block_is_tested_here() -> None:
    """Those of the own site are tested in ``test_own_site.py``."""
    assert README.count("```python") == 10
    assert sorted(BLOCKS) == [
        "api.py",
        "base/models.py",
        "models.py",
        "pages/migrations/0002_example.py",
        "settings.py",
        "town/models.py",
        "town/settings.py",
        "urls.py",
        "views.py",
    ]


def test_set_up_commands_are_exactly_these_two() -> None:
    commands = re.findall(r"```sh\n(python3 .*)\n```", README)
    assert commands == [
        "python3 -m venv .venv && .venv/bin/pip install -e '.[demo]' && "
        ".venv/bin/python example_site/manage.py demo",
        "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest",
    ]


def test_apps_of_the_settings_are_the_ones_that_the_example_site_installs() -> None:
    names: dict[str, Any] = {"INSTALLED_APPS": []}
    exec(SETTINGS[0], names)  # noqa: S102 - our own README
    assert names["INSTALLED_APPS"] == ["wagtail_netzwerk", "wagtail_netzwerk.pages"]
    assert set(names["INSTALLED_APPS"]) <= set(settings.INSTALLED_APPS)


def test_options_of_the_settings_pass_the_system_check(settings: Any) -> None:
    names: dict[str, Any] = {}
    exec(SETTINGS[1], names)  # noqa: S102 - our own README
    settings.WAGTAIL_NETZWERK = names["WAGTAIL_NETZWERK"]
    assert check_settings() == []
    assert conf.get_settings().feed_max_events == 300


def test_table_of_settings_names_every_key() -> None:
    table = re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE)
    assert table == list(conf.keys())


def test_the_public_pages_are_those_that_everyone_may_see(
    site: Any, home: Any, publish: Any, rf: Any
) -> None:
    event, hidden = publish(home, event_page(title="A")), publish(home, event_page(title="B"))
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    names: dict[str, Any] = {}
    exec(BLOCKS["views.py"], names)  # noqa: S102 - our own README
    pages = names["pages_for_everyone"](rf.get("/", headers={"host": "localhost"}))
    assert {page.pk for page in pages} == {home.pk, event.pk}


def test_one_line_puts_the_network_blocks_into_a_stream_of_a_site() -> None:
    imports, _class, fields = BLOCKS["models.py"].partition("class StandardPage(Page):\n")
    names: dict[str, Any] = {}
    exec(imports + dedent(fields), names)  # noqa: S102 - our own README
    found = list(names["body"].stream_block.child_blocks)
    assert found == ["text", *(name for name, _block in network_blocks())]
    assert names["body"].deconstruct()[1] == "django.db.models.JSONField"


def test_the_api_is_that_of_the_example_portal() -> None:
    code = (Path(__file__).parent.parent / "example_site/portal/api.py").read_text(encoding="utf-8")
    assert code.partition('"""\n\n')[2] == BLOCKS["api.py"]


def test_urls_pass_the_system_check_and_answer(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("readme_urls")
    exec(BLOCKS["urls.py"], module.__dict__)  # noqa: S102 - our own README
    monkeypatch.setitem(sys.modules, "readme_urls", module)
    settings.ROOT_URLCONF = "readme_urls"
    clear_url_caches()
    try:
        assert check_urls() == []
        assert resolve("/netzwerk/event.ics").url_name == "wagtail_netzwerk_representation"
        assert resolve("/netzwerk/event/").url_name == "wagtail_serve"
        assert resolve("/documents/1/plan.ics").url_name == "wagtaildocs_serve"
    finally:
        clear_url_caches()


#: What counts of the base template that ``wagtail start`` makes: its blocks, and where they stand.
PROJECT_BASE = """<!DOCTYPE html>
<html lang="en">
    <head>
        <title>
            {% block title %}
            {% if page.seo_title %}{{ page.seo_title }}{% else %}{{ page.title }}{% endif %}
            {% endblock %}
            {% block title_suffix %}- Auenstadt{% endblock %}
        </title>
        {% if page.search_description %}
        <meta name="description" content="{{ page.search_description }}" />
        {% endif %}
        {% block extra_css %}
        {# Override this in templates to add extra stylesheets #}
        {% endblock %}
    </head>
    <body class="{% block body_class %}{% endblock %}">
        {% block content %}{% endblock %}
        {% block extra_js %}{% endblock %}
    </body>
</html>
"""


def project_templates(**files: str) -> list[dict[str, Any]]:
    """The example site's engine, with other files in front."""
    [engine] = settings.TEMPLATES
    loaders = [
        ("django.template.loaders.locmem.Loader", {"base.html": PROJECT_BASE, **files}),
        "django.template.loaders.app_directories.Loader",
    ]
    options = {**engine["OPTIONS"], "loaders": loaders}
    return [{"BACKEND": engine["BACKEND"], "OPTIONS": options}]


def test_base_template_of_a_new_project_needs_the_bridge() -> None:
    with override_settings(TEMPLATES=project_templates()):
        [message] = check_base_template()
    assert message.msg.endswith(" fill: extra_head.")
    assert "**4. Base template.**" in README
    assert 'step 4 "Base template"' in (message.hint or "")


def test_bridge_brings_pages_into_the_base_template_of_a_new_project(
    client: Any, home: Any, publish: Any
) -> None:
    publish(home, event_page(summary="In Kürze.", status="cancelled"))
    [bridge] = BRIDGES
    with override_settings(TEMPLATES=project_templates(**{"wagtail_netzwerk/base.html": bridge})):
        assert check_base_template() == []
        html = client.get("/netzwerkstadt-2023/").content.decode()
    head, _, body = html.partition("</head>")
    assert re.search(r"<title>\s*Abgesagt: NetzWerkStadt 2023\s+- Auenstadt\s*</title>", head)
    assert head.count('<link rel="stylesheet" href="/static/wagtail_netzwerk/netzwerk.css">') == 1
    assert '<link rel="alternate" type="text/calendar" href="/netzwerkstadt-2023.ics"' in head
    assert '<script type="application/ld+json">' in head
    assert head.count('<meta name="description" content="In Kürze.">') == 1
    assert '<article class="netzwerk-page netzwerk-event">' in body


def test_bridge_is_the_package_s_own_with_another_block() -> None:
    own = Path(conf.__file__).parent / "templates" / "wagtail_netzwerk" / "base.html"
    text = re.sub(
        r"\{% comment %\}.*?\{% endcomment %\}", "", own.read_text(encoding="utf-8"), flags=re.DOTALL
    )
    [bridge] = BRIDGES
    assert bridge.partition("\n")[2] == text.replace("{% block extra_head %}", "{% block extra_css %}")


def test_recipe_for_data_migrations_changes_pages_and_revisions(home: Any, publish: Any) -> None:
    event = publish(home, event_page(body=[("paragraph", "<p>Alle sind willkommen.</p>")]))
    names: dict[str, Any] = {}
    exec(BLOCKS["pages/migrations/0002_example.py"], names)  # noqa: S102 - our own README
    state = MigrationLoader(connection).project_state()
    # Not a real schema editor: SQLite has none inside a transaction, and the recipe alters no table.
    editor = SimpleNamespace(connection=connection)
    for operation in names["Migration"].operations:
        before = state.clone()
        operation.state_forwards("wagtail_netzwerk_pages", state)
        operation.database_forwards("wagtail_netzwerk_pages", editor, before, state)
    model = state.apps.get_model("wagtail_netzwerk_pages", "EventPage")
    assert isinstance(model._meta.get_field("body"), models.JSONField)
    assert [block["type"] for block in model.objects.get(pk=event.pk).body] == ["text"]
    event.refresh_from_db()
    assert '"type": "text"' in event.latest_revision.content["body"]
