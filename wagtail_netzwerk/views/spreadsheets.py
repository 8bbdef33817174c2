"""Spreadsheets that open well, and run nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from wagtail_netzwerk.output.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.http import HttpResponse

__all__ = ["HarmlessSpreadsheetMixin"]

#: A cell that begins with one of these is a formula for spreadsheet programs.
_FORMULA = ("=", "+", "-", "@")


class HarmlessSpreadsheetMixin(SpreadsheetExportMixin):
    """CSV and XLSX of what is listed, whatever editors have typed or pasted into it.

    Wagtail keeps formulas out of XLSX but not out of CSV, and XLSX takes no control characters.
    """

    def write_csv_response(self, queryset: Iterable[Any]) -> HttpResponse:
        response: HttpResponse = super().write_csv_response(queryset)
        response["Content-Type"] = "text/csv; charset=utf-8"
        return response

    def stream_csv(self, queryset: Iterable[Any]) -> Iterator[bytes]:
        """With a byte order mark: without it Excel takes UTF-8 for Windows-1252."""
        yield "\ufeff".encode()
        yield from super().stream_csv(queryset)

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        return _harmless(super().preprocess_field_value(field, value, export_format))


def _harmless(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = one_line(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
