"""What one request works out once: shared by what guards a page, what serves it and the tags that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail_netzwerk.services.queries import Visibility

if TYPE_CHECKING:
    from django.http import HttpRequest

__all__ = ["memory_of", "visibility_of"]


def memory_of(request: HttpRequest) -> dict[Any, Any]:
    """Lasts as long as the request."""
    memory: dict[Any, Any] = request.__dict__.setdefault("_netzwerk", {})
    return memory


def visibility_of(request: HttpRequest) -> Visibility:
    """What is public during this request. One that may write takes it anew each time."""
    if request.method not in ("GET", "HEAD"):
        return Visibility()
    visibility: Visibility = memory_of(request).setdefault("visibility", Visibility())
    return visibility
