"""The app with the package's page types; a site with a base page of its own leaves it out."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy


class WagtailNetzwerkPagesConfig(AppConfig):
    name = "wagtail_netzwerk.pages"
    label = "wagtail_netzwerk_pages"
    verbose_name = gettext_lazy("Network pages")
    default_auto_field = "django.db.models.BigAutoField"
