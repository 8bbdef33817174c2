"""Whom to ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    from wagtail_netzwerk.models.people import Person

__all__ = ["Contact", "ContactMixin", "contact_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """What the public may read of a contact. A person who is not public is a function, not a name."""

    name: str = ""
    function: str = ""
    email: str = ""
    phone: str = ""

    def __bool__(self) -> bool:
        return bool(self.name or self.function or self.email or self.phone)

    def __str__(self) -> str:
        who = ", ".join(part for part in (self.name, self.function) if part)
        return ", ".join(part for part in (who, self.email, self.phone) if part)


def contact_of(
    person: Person | None, *, name: str = "", function: str = "", email: str = "", phone: str = ""
) -> Contact:
    """What the public may read of a person; what is said beside them goes before the person's own words.

    The one place that decides it: a person who is not public is a function, nothing else.
    """
    shown = person if person and person.is_public else None
    return Contact(
        name=name or (shown.name if shown else ""),
        function=function or (person.responsibility if person else ""),
        email=email or (shown.email if shown else ""),
        phone=phone or (shown.phone if shown else ""),
    )


class ContactMixin(models.Model):
    """A contact: one of the people that editors keep, or a name, an e-mail address and a number."""

    contact_person = models.ForeignKey(
        "wagtail_netzwerk.Person",
        verbose_name=gettext_lazy("person"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,  # PROTECT breaks revisions of what was deleted
        related_name="+",
        help_text=gettext_lazy(
            "Name, e-mail and phone appear only if the person is marked as public. What you enter in the "
            "fields below takes their place."
        ),
    )
    contact_function = models.CharField(
        gettext_lazy("responsibility"),
        blank=True,
        max_length=255,
        help_text=gettext_lazy("For example: neighbourhood coordination."),
    )
    contact_name = models.CharField(gettext_lazy("name or office"), blank=True, max_length=255)
    contact_email = models.EmailField(gettext_lazy("e-mail"), blank=True)
    contact_phone = models.CharField(gettext_lazy("phone"), blank=True, max_length=60)

    class Meta:
        abstract = True

    @property
    def contact(self) -> Contact:
        """The contact as the public may read it. What stands on the page itself goes before the person's."""
        return contact_of(
            self.contact_person,
            name=self.contact_name,
            function=self.contact_function,
            email=self.contact_email,
            phone=self.contact_phone,
        )
