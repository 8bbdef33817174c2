"""Who may come, what it costs, and what is done so that everyone can."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail_netzwerk.blocks import LanguagesBlock, ServicesBlock
from wagtail_netzwerk.enums import Access, AccessibilityService, EventStatus
from wagtail_netzwerk.fields import (
    BlockFreeStreamField,
    is_dropped,
    validate_calendar_date,
    validate_web_address,
)
from wagtail_netzwerk.models.facts import Fact, facts

__all__ = ["AccessMixin"]


class AccessMixin(models.Model):
    """Price, access, registration, capacity, accessibility services and languages of an event."""

    is_free = models.BooleanField(gettext_lazy("free of charge"), default=False)
    price = models.CharField(
        gettext_lazy("price"),
        blank=True,
        max_length=255,
        help_text=gettext_lazy("For example: 5 euros, reduced 3 euros."),
    )
    access = models.CharField(
        gettext_lazy("access"), blank=True, max_length=16, choices=Access.choices, default=""
    )
    registration_url = models.URLField(
        gettext_lazy("registration link"), blank=True, max_length=500, validators=[validate_web_address]
    )
    registration_email = models.EmailField(gettext_lazy("registration by e-mail"), blank=True)
    registration_deadline = models.DateField(
        gettext_lazy("register by"),
        null=True,
        blank=True,
        validators=[validate_calendar_date],
        help_text=gettext_lazy("The last day on which people can register."),
    )
    is_fully_booked = models.BooleanField(gettext_lazy("fully booked"), default=False)
    capacity = models.PositiveIntegerField(
        gettext_lazy("number of places"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    accessibility_services = BlockFreeStreamField(
        ServicesBlock(),
        verbose_name=gettext_lazy("accessibility services on the day"),
        blank=True,
        help_text=gettext_lazy("What is not listed counts as not known, never as no."),
    )
    languages = BlockFreeStreamField(
        LanguagesBlock(), verbose_name=gettext_lazy("languages of the event"), blank=True
    )

    class Meta:
        abstract = True

    @property
    def service_facts(self) -> list[Fact]:
        """Every accessibility service with its answer: yes, no or not known."""
        if is_dropped(type(self), "accessibility_services"):
            return []
        return facts(self.accessibility_services, AccessibilityService)

    @property
    def language_codes(self) -> tuple[str, ...]:
        """Language tags of the languages that the event is held in."""
        return tuple(block.value for block in self.languages or () if block.value)

    @property
    def offers_registration(self) -> bool:
        """Whether a way to register is shown: not when it is off or full."""
        can_register = bool(self.registration_url or self.registration_email)
        is_off = getattr(self, "status", "") in {EventStatus.CANCELLED, EventStatus.POSTPONED}
        return can_register and not self.is_fully_booked and not is_off

    def access_errors(self) -> dict[str, ValidationError]:
        """What contradicts itself: a price on an event that is free of charge."""
        if self.is_free and self.price:
            return {"price": ValidationError(_("The event is marked as free of charge."), code="free")}
        return {}

    def access_publication_errors(self) -> dict[str, ValidationError]:
        """What the registration lacks before the event may go live."""
        start_date = getattr(self, "start_date", None)
        if self.registration_deadline and start_date and self.registration_deadline > start_date:
            return {
                "registration_deadline": ValidationError(
                    _("Registration would end after the event has begun."), code="order"
                )
            }
        return {}
