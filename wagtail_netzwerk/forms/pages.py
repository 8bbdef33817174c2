"""The edit form of the package's pages."""

from __future__ import annotations

from wagtail.admin.forms import WagtailAdminPageForm

__all__ = ["NetzwerkPageForm"]


class NetzwerkPageForm(WagtailAdminPageForm):
    """Lets a draft be incomplete, and shows at publishing, beside each field, what is still missing."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation:
            return
        for name, error in self.instance.publication_errors().items():
            if name not in self.errors:
                self.add_error(name if name in self.fields else None, error)
