"""Persons whom editors name, public only when someone says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.search import index

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

__all__ = ["Person"]

_PUBLIC_HELP: _StrPromise = gettext_lazy(
    "Off: the website names the function only. Switch this on only with a legal basis, and note it below."
)


class Person(index.Indexed, models.Model):
    """Someone with a function in a network. Nothing of a person appears in public unless ``is_public``."""

    name = models.CharField(gettext_lazy("name"), max_length=255)
    organisation = models.ForeignKey(
        "wagtail_netzwerk.Organisation",
        verbose_name=gettext_lazy("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    responsibility = models.CharField(
        gettext_lazy("responsibility"),
        blank=True,
        max_length=255,
        help_text=gettext_lazy("Shown in public, also in place of the name."),
    )
    email = models.EmailField(gettext_lazy("e-mail"), blank=True)
    phone = models.CharField(gettext_lazy("phone"), blank=True, max_length=60)
    is_public = models.BooleanField(
        gettext_lazy("name and contact details are public"), default=False, help_text=_PUBLIC_HELP
    )
    legal_basis = models.TextField(
        gettext_lazy("legal basis"),
        blank=True,
        help_text=gettext_lazy("For example: consent of 3 May 2026, filed under … Never shown in public."),
    )
    review_on = models.DateField(
        gettext_lazy("review on"),
        null=True,
        blank=True,
        help_text=gettext_lazy("When someone should check whether this person may still be named."),
    )

    search_fields = [
        index.SearchField("name", boost=2),
        index.SearchField("responsibility"),
        index.AutocompleteField("name"),
        index.FilterField("is_public"),
    ]

    class Meta:
        verbose_name = gettext_lazy("person")
        verbose_name_plural = gettext_lazy("persons")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """A name goes public only with a reason that can be shown later."""
        super().clean()
        if self.is_public and not self.legal_basis:
            raise ValidationError(
                {
                    "legal_basis": ValidationError(
                        _("Please note why this person may be named."), code="missing"
                    )
                }
            )
