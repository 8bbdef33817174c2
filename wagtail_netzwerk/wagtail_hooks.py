"""Wiring into Wagtail: registers, decides nothing."""

from __future__ import annotations

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from wagtail_netzwerk.views.guards import guard_copies, warn_about_past
from wagtail_netzwerk.viewsets import NetzwerkViewSetGroup

register_snippet(NetzwerkViewSetGroup)
hooks.register("on_serve_page", guard_copies, order=-1)
hooks.register("after_publish_page", warn_about_past)
