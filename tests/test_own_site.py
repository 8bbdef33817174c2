"""A site with page classes of its own, over a base page of its own: ``tests/own_site``.

Django has one set of settings in a process, so that site runs in others. Its tests are ``site_tests.py``.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import wagtail

from tests.test_readme import README

ROOT = Path(__file__).parent.parent
OWN_SITE = ROOT / "tests" / "own_site"


class OwnSite:
    """A copy of the site, where ``makemigrations`` may write."""

    def __init__(self, folder: Path) -> None:
        self.folder = shutil.copytree(OWN_SITE, folder, ignore=shutil.ignore_patterns("__pycache__"))
        settings = "town.settings"
        if wagtail.VERSION < (8, 0):  # which knows no base page of a site's own
            shutil.rmtree(folder / "base")
            shutil.copytree(folder / "wagtail_7_4", folder, dirs_exist_ok=True)
            settings = "settings_7_4"
        self.environment = {**os.environ, "DJANGO_SETTINGS_MODULE": settings, "PYTHONPATH": str(ROOT)}

    def run(self, *command: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> OwnSite:
    return OwnSite(tmp_path_factory.mktemp("own") / "site")


def test_a_site_with_own_page_classes_works(own_site: OwnSite) -> None:
    """Migrations as the README says, then the site's own tests."""
    printed = own_site.run("django", "makemigrations", "town", "plain")
    assert "+ Create model EventPage" in printed
    printed = own_site.run("pytest", "-q", "site_tests.py")
    assert " passed" in printed
    assert "skipped" not in printed


def test_the_readme_shows_the_files_of_the_site() -> None:
    blocks = re.findall(
        r"```(?:python\n#|django\n\{#) ((?:base|town)/\S+)(?: #\})?\n(.*?)```", README, re.DOTALL
    )
    assert [name for name, _text in blocks] == [
        "town/settings.py",
        "base/models.py",
        "town/models.py",
        "town/templates/town/event_page.html",
        "town/templates/wagtail_netzwerk/base.html",
    ]
    (settings, settings_text), *files = blocks
    assert settings_text in (OWN_SITE / settings).read_text(encoding="utf-8")
    for name, text in files:
        assert text == (OWN_SITE / name).read_text(encoding="utf-8")
