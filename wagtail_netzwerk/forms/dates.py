"""Days in the forms of the administration."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.formats import get_format
from wagtail.admin.datetimepicker import to_datetimepicker_format
from wagtail.admin.widgets import AdminDateInput

__all__ = ["LocalDateInput"]


class LocalDateInput(AdminDateInput):
    """A day as the editor's language writes it, unless the site has one form for all.

    Wagtail's own wants 2023-05-04 in every language, and replaces a day that is typed as 04.05.2023 by today.
    """

    def __init__(self, attrs: dict[str, Any] | None = None, format: str | None = None) -> None:  # noqa: A002
        super().__init__(attrs, format)
        self.format = format or getattr(settings, "WAGTAIL_DATE_FORMAT", None)

    def get_config(self) -> dict[str, Any]:
        pattern = self.format or get_format(self.format_key)[0]  # as Django itself shows a value
        # What the picker cannot read is for the server to judge: it would put today in its place.
        own = {"format": to_datetimepicker_format(pattern), "validateOnBlur": False}
        return {**super().get_config(), **own}
