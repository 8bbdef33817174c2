"""The edit form of the package's pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.admin.forms import WagtailAdminPageForm

from wagtail_netzwerk.slugs import available_slug

if TYPE_CHECKING:
    from django.core.exceptions import ValidationError

__all__ = ["NetzwerkPageForm"]


class NetzwerkPageForm(WagtailAdminPageForm):
    """Lets a draft be incomplete, and shows at publishing, beside each field, what is still missing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer_topics_of_the_language()
        self._propose_next_edition()

    def _offer_topics_of_the_language(self) -> None:
        """Each topic stands in the list once; what is chosen stays, in whichever language."""
        if "topics" not in self.fields or not self.instance.locale_id:
            return
        every = self.fields["topics"].queryset
        chosen = {topic.pk for topic in self.instance.topics.all()}
        own = every.filter(locale_id=self.instance.locale_id).exclude(
            translation_key__in=every.filter(pk__in=chosen).values("translation_key")
        )
        self.fields["topics"].queryset = own | every.filter(pk__in=chosen)

    def _propose_next_edition(self) -> None:
        """A new event below a series begins with the series' title and the next number."""
        propose = getattr(getattr(self.parent_page, "specific", None), "proposal_for_next_edition", None)
        if propose is None or self.instance.pk or self.is_bound:
            return
        proposal = propose()
        # Wagtail's script makes the slug while a title is typed: a proposal that is left as it is has none.
        proposal["slug"] = available_slug(self.parent_page, proposal["title"])
        self.initial.update({name: value for name, value in proposal.items() if name in self.fields})

    def _post_clean(self) -> None:
        super()._post_clean()
        self._add_missing(self._placement_errors())
        # A page in moderation can be approved past this form, so it must stay complete until then.
        if self.is_deferred_validation and not self.instance.workflow_in_progress:
            return
        self._add_missing(self.instance.publication_errors())

    def _placement_errors(self) -> dict[str, ValidationError]:
        parent = self.parent_page or self.instance.get_parent()
        return self.instance.placement_errors(parent.specific) if parent else {}

    def _add_missing(self, errors: dict[str, ValidationError]) -> None:
        """Add what is wrong to fields of which nothing else is said yet."""
        for name, error in errors.items():
            if name not in self.errors:
                self.add_error(name if name in self.fields else None, error)
