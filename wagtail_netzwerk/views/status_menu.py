"""Where the actions on an event are found: in the menus of a page, and afterwards in its history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter

from wagtail_netzwerk.models import EventMixin, EventSeriesMixin
from wagtail_netzwerk.services import editions, status_changes
from wagtail_netzwerk.views.editions import NextEditionView, may_have_next_edition
from wagtail_netzwerk.views.status_changes import ACTIONS, lock_against

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wagtail_netzwerk.views.status_changes import StatusChangeView

__all__ = ["buttons", "edition_buttons", "register_log_actions"]


def buttons(page: Any, user: Any, view_name: str = "", next_url: str | None = None) -> Iterator[Button]:
    """The actions in the menus of a page, for those who may use them.

    In the menus of a listing, which have no ``view_name``, nothing is asked of the database for each row.
    """
    if not issubclass(page.specific_class or type(page), EventMixin) or page.alias_of_id:
        return
    if not page.live or not page.permissions_for_user(user).can_publish() or lock_against(page, user):
        return
    for priority, (action, view) in enumerate(ACTIONS.items(), start=70):
        if _is_offered(action, view, page, in_listing=not view_name):
            url = reverse(f"wagtail_netzwerk_{action}", args=[page.pk])
            query = f"?{urlencode({'next': next_url})}" if next_url else ""
            yield Button(view.page_title, url + query, icon_name=view.header_icon, priority=priority)


def _is_offered(action: str, view: type[StatusChangeView], page: Any, *, in_listing: bool) -> bool:
    if in_listing:
        return action != "undo"
    if action == "undo":
        return bool(status_changes.undoable(page))
    return bool(page.status != view.outcome)


def edition_buttons(
    page: Any, user: Any, view_name: str = "", next_url: str | None = None
) -> Iterator[Button]:
    """The way to the next edition of an event or a series, for those who may add it."""
    model = page.specific_class or type(page)
    if page.alias_of_id or not issubclass(model, (EventMixin, EventSeriesMixin)):
        return
    if issubclass(model, EventSeriesMixin):
        name, is_allowed = "next_edition_of_series", page.permissions_for_user(user).can_add_subpage()
    elif view_name:
        name, is_allowed = "next_edition", may_have_next_edition(page, user)
    else:  # a menu in a listing, which asks nothing of the database
        name, is_allowed = "next_edition", "add" in _rights(page, user)
    if is_allowed:
        url = reverse(f"wagtail_netzwerk_{name}", args=[page.pk])
        yield Button(NextEditionView.page_title, url, icon_name=NextEditionView.header_icon, priority=65)


def _rights(page: Any, user: Any) -> set[str]:
    if user.is_superuser:
        return {"add"}
    rights: set[str] = page.permissions_for_user(user).permissions
    return rights


def register_log_actions(actions: Any) -> None:
    """How the history of a page names what was done."""

    class ReasonFormatter(LogFormatter):
        def format_comment(self, log_entry: Any) -> str:
            _before, after = log_entry.data.get("changes", {}).get("status_reason", ("", ""))
            return str(after)

    class NextEditionFormatter(LogFormatter):
        label = NextEditionView.page_title

        def format_message(self, log_entry: Any) -> str:
            text: str = _("Made for the next edition from “%(title)s”") % log_entry.data["source"]
            return text

    actions.register_action(editions.NEXT_EDITION)(NextEditionFormatter)
    names = {
        status_changes.CANCEL: ("cancel", gettext_lazy("Event cancelled")),
        status_changes.POSTPONE: ("postpone", gettext_lazy("Event postponed")),
        status_changes.RESCHEDULE: ("reschedule", gettext_lazy("Event moved")),
        status_changes.UNDO: ("undo", gettext_lazy("Change of status undone")),
    }
    for action, (word, message) in names.items():
        texts = {"label": ACTIONS[word].page_title, "message": message}
        formatter = type("Formatter", (ReasonFormatter,), texts)
        actions.register_action(action)(formatter)
