"""What an editor enters to cancel, postpone or move an event that is live."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import construct_instance
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from wagtail_netzwerk.forms.dates import LocalDateInput

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ReasonForm", "RescheduleForm", "reschedule_form"]

_TIME = ["start_date", "start_time", "end_date", "end_time"]
_PLACE = ["venue", "place_text", "room"]


class _Reasons(forms.BaseForm):
    """One reason for each language in which the event is live."""

    def add_reasons(self, pages: Sequence[Any]) -> None:
        for page in pages:
            field = page._meta.get_field("status_reason").formfield()
            if len(pages) > 1:
                field.label = _("Reason in %(language)s") % {"language": page.locale.get_display_name()}
            self.fields[f"reason_{page.locale_id}"] = field

    @property
    def reasons(self) -> dict[int, str]:
        """The reasons by the primary key of the locale."""
        names = {name: name.removeprefix("reason_") for name in self.fields if name.startswith("reason_")}
        return {int(locale): self.cleaned_data[name] for name, locale in names.items()}


class ReasonForm(_Reasons, forms.Form):
    """Only a reason: for an event that is cancelled or postponed."""

    def __init__(self, *args: Any, pages: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add_reasons(pages)


class RescheduleForm(_Reasons, WagtailAdminModelForm):
    """A new time, a new place, or both."""

    def __init__(self, data: Any = None, *args: Any, pages: Sequence[Any], **kwargs: Any) -> None:
        self.before = pages[0]
        if data and not data.get("venue", "").isdecimal():
            data = {**data.dict(), "venue": ""}  # Wagtail's chooser cannot show again what is no number
        super().__init__(data, *args, **kwargs)
        self.add_reasons(pages)

    def _post_clean(self) -> None:
        # Not the whole page is asked whether it is complete, only what this form can mend.
        event = construct_instance(self, self.instance, self._meta.fields, None)
        found = {
            **event.schedule_errors(),
            **event.attendance_errors(),
            **event.schedule_publication_errors(),
            **event.attendance_publication_errors(),
        }
        for name, error in found.items():
            if name in self.fields and name not in self.errors:
                self.add_error(name, error)
        if not self.errors and not self._is_move(event):
            message = _("Please enter another day, another beginning or another place.")
            self.add_error(None, ValidationError(message, code="unchanged"))

    def _is_move(self, event: Any) -> bool:
        names = {"start_date", "start_time", *_PLACE} & set(self.fields)
        return any(getattr(event, name) != getattr(self.before, name) for name in names)

    @property
    def new_values(self) -> dict[str, Any]:
        """Time and place as entered."""
        return {name: self.cleaned_data[name] for name in [*_TIME, *_PLACE] if name in self.fields}


def reschedule_form(event: Any) -> type[Any]:
    """The form for one event: no times for whole days, no place for an online event."""
    names = [name for name in _TIME if not (event.all_day and name.endswith("_time"))]
    names += _PLACE if event.is_on_site else []
    days: dict[str, Any] = dict.fromkeys(["start_date", "end_date"], LocalDateInput)
    return forms.modelform_factory(type(event), form=RescheduleForm, fields=names, widgets=days)
