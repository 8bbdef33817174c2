"""The calendar index is true after any history of a site on which wagtail-localize translates."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from tests.services.changes import ChangingSite, make_site
from tests.services.histories import one, run_histories, step


class TranslatedSite(ChangingSite):
    """In some histories a page is translated for real, once: that takes as long as twenty steps."""

    may_localise = True

    @step(
        "german",
        lambda self: self.may_localise and self.has_room(),
        name=one("german"),
        happens=st.sampled_from([False] * 5 + [True]),
    )
    def localise(self, name: str, happens: bool) -> None:
        page, english = self.page(name), Locale.objects.get(language_code="en")
        if happens and page.get_parent().has_translation(english) and not page.has_translation(english):
            self.may_localise = False
            translate_object(page, [english])
            self.target_of(page).save_target(publish=True)

    @step("german", name=one("german"))
    def synchronise(self, name: str) -> None:
        """What was changed in German reaches the translation."""
        if translation := self.target_of(self.page(name)):
            translation.source.update_from_db()
            translation.save_target(publish=True)

    def target_of(self, page: Any) -> Any:
        return Translation.objects.filter(source__object_id=page.translation_key).first()


def test_the_index_is_true_after_any_translated_history(home: Any, english: Any) -> None:
    make_site(home, english)
    run_histories(TranslatedSite)
