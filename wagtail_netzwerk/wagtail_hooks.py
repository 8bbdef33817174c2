"""Wiring into Wagtail: registers, decides nothing."""

from __future__ import annotations

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from wagtail_netzwerk.views import editions, guards, reports, serving, status_changes, status_menu
from wagtail_netzwerk.viewsets import EventsViewSetGroup, NetzwerkViewSetGroup

register_snippet(NetzwerkViewSetGroup)
hooks.register("register_admin_viewset", EventsViewSetGroup)
hooks.register("on_serve_page", guards.guard_copies, order=-1)
hooks.register("on_serve_page", serving.load_before_rendering, order=100)  # only for those who may see it
hooks.register("before_bulk_action", guards.refuse_incomplete)
hooks.register("before_delete_snippet", guards.refuse_deletion_in_use)
hooks.register("after_create_page", guards.warn_about_past)
hooks.register("after_edit_page", guards.warn_about_past)
hooks.register("after_edit_page", guards.warn_about_misplaced)
hooks.register("after_copy_page", guards.warn_about_copied_dates)
hooks.register("after_copy_page", editions.renew_copied_sessions)
hooks.register("register_admin_urls", lambda: status_changes.urlpatterns)
hooks.register("register_admin_urls", lambda: editions.urlpatterns)
hooks.register("register_page_header_buttons", status_menu.buttons)
hooks.register("register_page_listing_more_buttons", status_menu.buttons)
hooks.register("register_page_header_buttons", status_menu.edition_buttons)
hooks.register("register_page_listing_more_buttons", status_menu.edition_buttons)
hooks.register("register_log_actions", status_menu.register_log_actions)
hooks.register("register_admin_urls", lambda: reports.urlpatterns)
hooks.register("register_reports_menu_item", reports.persons_to_review_menu_item)
