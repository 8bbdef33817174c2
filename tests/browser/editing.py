"""What an editor's hands do in Wagtail's forms, in German, whichever version of Wagtail it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext, override, pgettext
from playwright.sync_api import expect

if TYPE_CHECKING:
    from datetime import date

__all__ = ["act", "add_block", "field_of", "fill", "german", "in_german", "save_draft", "tab"]

#: The machine of a test run may be busy with others.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


def german(message: str, **values: Any) -> str:
    """The words of a message as Redaktion reads them; a context stands before it, with a bar between."""
    context, _bar, text = message.rpartition("|")
    with override("de"):
        words = pgettext(context, text) if context else gettext(text)
    return words % values if values else words


def in_german(day: date) -> str:
    """A day as people type it."""
    return f"{day:%d.%m.%Y}"


def tab(page: Any, message: str) -> None:
    page.get_by_role("tab", name=german(message)).first.click()


def add_block(page: Any, stream: str) -> str:
    """Press the last "+" of a stream; returns what the names of the new block's fields begin with."""
    count = page.locator(f"[name={stream}-count]")
    number = int(count.input_value())
    # Blocks have streams and lists of their own in them, with the same button.
    buttons = ":scope > [data-streamfield-stream-container] > div > .c-sf-add-button"
    count.locator("xpath=..").locator(buttons).last.click()
    expect(count).to_have_value(str(number + 1))
    return f"{stream}-{number}-value-"


def fill(page: Any, prefix: str = "", /, **values: str) -> None:
    """Fill in the fields of a form, or of one of its blocks, each as its kind wants it."""
    for name, value in values.items():
        field = page.locator(f"[name='{prefix}{name}']")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        elif name.endswith(("date", "start", "end", "_time")):
            _pick(page, field, value)
        else:
            field.fill(value)


def _pick(page: Any, field: Any, value: str) -> None:
    """Type a day or a time. A picker opens over whatever stands below: it has to go first."""
    picker = page.locator(".xdsoft_datetimepicker:visible")
    field.click()
    expect(picker).to_have_count(1)
    field.fill(value)
    field.press("Tab")
    expect(picker).to_have_count(0)
    expect(field).to_have_value(value)


def field_of(page: Any, name: str) -> Any:
    """A field with its label, help and errors."""
    return page.locator(f"[name='{name}']").locator("xpath=ancestor::*[@data-field][1]")


def save_draft(page: Any) -> None:
    with page.expect_navigation():
        page.locator("footer button.action-save").first.click()
    expect(page.locator(".messages")).to_be_visible()


def act(page: Any, action: str) -> None:
    """Choose an action from the menu beside the button for saving."""
    page.locator("footer button[data-w-dropdown-target=toggle]").click()
    with page.expect_navigation():
        page.locator(action).first.click()
    expect(page.locator(".messages")).to_be_visible()
