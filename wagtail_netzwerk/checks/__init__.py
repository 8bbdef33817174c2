"""System checks: a wrong installation is named before a citizen meets it."""

from __future__ import annotations

from django.core.checks import register as register_check

from wagtail_netzwerk.checks.base_template import check_base_template
from wagtail_netzwerk.checks.page_classes import check_page_classes
from wagtail_netzwerk.checks.site_settings import check_settings
from wagtail_netzwerk.checks.urls import check_urls

__all__ = ["check_base_template", "check_page_classes", "check_settings", "check_urls", "register"]


def register() -> None:
    register_check(check_settings)
    register_check(check_page_classes, "models")
    register_check(check_urls, "urls")
    register_check(check_base_template, "templates")
