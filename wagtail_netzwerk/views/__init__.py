"""HTTP in and out."""

from wagtail_netzwerk.views.representations import representation

__all__ = ["representation"]
