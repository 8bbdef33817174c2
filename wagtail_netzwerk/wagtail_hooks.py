"""Wiring into Wagtail: registers, decides nothing."""

from __future__ import annotations

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from wagtail_netzwerk.views import guards
from wagtail_netzwerk.viewsets import NetzwerkViewSetGroup

register_snippet(NetzwerkViewSetGroup)
hooks.register("on_serve_page", guards.guard_copies, order=-1)
hooks.register("before_bulk_action", guards.refuse_incomplete)
hooks.register("before_delete_snippet", guards.refuse_deletion_in_use)
hooks.register("after_create_page", guards.warn_about_past)
hooks.register("after_edit_page", guards.warn_about_past)
