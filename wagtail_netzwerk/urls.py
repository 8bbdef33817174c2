"""One pattern: a page's address without its last slash, with an extension. Include it before Wagtail's."""

from __future__ import annotations

from django.urls import re_path

from wagtail_netzwerk.views import representation

#: Each known extension; anything else is left to the patterns that follow.
EXTENSIONS = "ics"

urlpatterns = [
    re_path(
        rf"^(?P<path>(?:[\w\-]+/)*[\w\-]+)\.(?P<extension>{EXTENSIONS})$",
        representation,
        name="wagtail_netzwerk_representation",
    )
]
