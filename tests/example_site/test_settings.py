"""What an installation sets in its environment, and what it gets if it sets nothing."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

EXAMPLE_SITE = Path(__file__).resolve().parents[2] / "example_site"
VARIABLES = (
    "DATABASE_URL",
    "DJANGO_ALLOWED_HOSTS",
    "DJANGO_DEBUG",
    "DJANGO_SECRET_KEY",
    "MEDIA_ROOT",
    "WAGTAILADMIN_BASE_URL",
)


@pytest.fixture
def settings_with(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The portal's settings as they come out of an environment with nothing but this."""

    def settings_with(**environment: str) -> dict[str, Any]:
        for name in VARIABLES:
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(EXAMPLE_SITE / "portal" / "settings.py"))

    return settings_with


def test_without_environment_it_runs_from_a_fresh_checkout(settings_with: Any) -> None:
    found = settings_with()
    assert found["DATABASES"]["default"]["ENGINE"] == "django.db.backends.sqlite3"
    assert found["DATABASES"]["default"]["NAME"] == str(EXAMPLE_SITE / "db.sqlite3")
    assert found["DEBUG"] is False
    assert found["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert found["MEDIA_ROOT"] == EXAMPLE_SITE / "media"


def test_database_comes_from_its_address(settings_with: Any) -> None:
    database = settings_with(DATABASE_URL="postgres://stadt:geheim@db.example.org:5433/portal")["DATABASES"]
    found = database["default"]
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert [found[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "portal",
        "stadt",
        "geheim",
        "db.example.org",
        5433,
    ]


def test_everything_else_that_differs_between_installations(settings_with: Any, tmp_path: Path) -> None:
    found = settings_with(
        DJANGO_ALLOWED_HOSTS="portal.example.org, www.portal.example.org,",
        DJANGO_SECRET_KEY="a-key-of-its-own",
        MEDIA_ROOT=str(tmp_path),
        WAGTAILADMIN_BASE_URL="https://portal.example.org",
    )
    assert found["ALLOWED_HOSTS"] == ["portal.example.org", "www.portal.example.org"]
    assert found["SECRET_KEY"] == "a-key-of-its-own"
    assert found["MEDIA_ROOT"] == tmp_path
    assert found["WAGTAILADMIN_BASE_URL"] == "https://portal.example.org"


@pytest.mark.parametrize(
    ("value", "debug"), [("1", True), (" True ", True), ("on", True), ("0", False), ("false", False)]
)
def test_debug_is_on_only_if_someone_says_so(settings_with: Any, value: str, debug: bool) -> None:
    assert settings_with(DJANGO_DEBUG=value)["DEBUG"] is debug


def test_command_line_takes_the_database_from_the_environment(tmp_path: Path) -> None:
    """The file is no database at all: load_demo says so, names it, and leaves it as it is."""
    file = tmp_path / "letter.sqlite3"
    file.write_text("Dear Sir or Madam, this is a letter and no database. " * 20, encoding="utf-8")
    before = file.read_bytes()
    done = subprocess.run(
        [sys.executable, "manage.py", "load_demo"],
        cwd=EXAMPLE_SITE,
        env={
            **{name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"},
            "DATABASE_URL": f"sqlite:///{file}",
            "MEDIA_ROOT": str(tmp_path / "media"),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "CommandError: The database cannot be read" in done.stderr
    assert f"Delete the file {file} and run load_demo again." in done.stderr
    assert "Traceback" not in done.stderr
    assert file.read_bytes() == before
