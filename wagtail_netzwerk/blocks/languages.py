"""Languages in which an event is held."""

from __future__ import annotations

from django.conf.global_settings import LANGUAGES
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


def language_choices() -> list[tuple[str, str]]:
    """Django's languages by their names in the reader's language, in alphabetical order."""
    return sorted(((code, gettext(name)) for code, name in LANGUAGES), key=lambda item: item[1].casefold())


class LanguagesBlock(blocks.StreamBlock):
    """Spoken languages; interpreting into sign language is an accessibility service."""

    language = blocks.ChoiceBlock(
        choices=language_choices,
        label=pgettext_lazy("of an event", "Language"),
        description=_("A language that is spoken at the event"),
        icon="globe",
    )

    class Meta:
        label = _("Languages")
