"""Since when a file has been as it is, where no date in the database says so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.core.cache import cache
from django.utils import timezone

__all__ = ["first_seen"]

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def first_seen(name: str, etag: str) -> datetime:
    """When this content of a file was first seen here, in UTC and whole seconds.

    No date in the database covers what left the file, or a restriction, so the content's validator is
    remembered with the moment of its change. Where the site's cache has forgotten it the answer is "just
    now": a client then reads the file once more, and never misses a change.
    """
    key = f"wagtail_netzwerk.{name}"
    known, moment = cache.get(key) or ("", _NEVER)
    if known != etag:
        # Later than before by a second at least: HTTP dates know nothing finer.
        moment = max(timezone.now().replace(microsecond=0), moment + timedelta(seconds=1))
        cache.set(key, (etag, moment), timeout=None)
    return moment
