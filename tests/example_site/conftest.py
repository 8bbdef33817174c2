"""The demo, for tests that look at it."""

from __future__ import annotations

from io import StringIO
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import TestCase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """The demo, loaded once for all tests of a module and taken back after them."""
    from portal.demo import build

    write = build.load

    def write_and_commit(today: date) -> None:
        with TestCase.captureOnCommitCallbacks(execute=True):
            write(today)

    with django_db_blocker.unblock(), transaction.atomic():
        output = StringIO()
        with patch.object(build, "load", write_and_commit):
            call_command("load_demo", stdout=output)
        yield SimpleNamespace(output=output.getvalue())
        transaction.set_rollback(True)
