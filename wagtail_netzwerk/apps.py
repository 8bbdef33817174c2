"""The core app."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy


class WagtailNetzwerkConfig(AppConfig):
    name = "wagtail_netzwerk"
    label = "wagtail_netzwerk"
    verbose_name = gettext_lazy("Networks")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail_netzwerk import checks, signal_handlers

        checks.register()
        signal_handlers.connect()
