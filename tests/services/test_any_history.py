"""The calendar index is true after any history of a site."""

from __future__ import annotations

from typing import Any

from tests.services.changes import ChangingSite, make_site
from tests.services.histories import run_histories


def test_the_index_is_true_after_any_history(home: Any, english: Any) -> None:
    make_site(home, english)
    run_histories(ChangingSite)
