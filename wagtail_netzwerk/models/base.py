"""What all pages of the package share: summary, lead image, body and the template to use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import classproperty
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.api import APIField
from wagtail.images import get_image_model_string
from wagtail.models import Site

from wagtail_netzwerk.blocks import BodyBlock
from wagtail_netzwerk.fields import BlockFreeStreamField, is_dropped, page_models_of, synchronised
from wagtail_netzwerk.forms.pages import NetzwerkPageForm
from wagtail_netzwerk.models.images import absolute_rendition_url
from wagtail_netzwerk.serializers import ImageField

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest
    from wagtail.models import Locale
    from wagtail.search import index

__all__ = ["NetzwerkPageMixin"]


class NetzwerkPageMixin(models.Model):
    """Base of every page mixin. Inherits no page, so that a site can put it on a base page of its own."""

    #: Template of the package, used when the site has none for its class.
    netzwerk_template = ""
    #: Extensions under which the page answers in another form (``wagtail_netzwerk.urls``).
    representations: tuple[str, ...] = ()

    #: What kind of page it is: event, workshop, calendar, series or network. Rules about the page tree, and
    #: blocks that let editors choose a page, go by this, so that a site's own classes fit in.
    netzwerk_kind = ""
    #: Which kinds may lie below this page, and below which it may lie; ``None``: any page.
    #: A class that sets Wagtail's ``subpage_types`` or ``parent_page_types`` decides for itself.
    subpage_kinds: ClassVar[tuple[str, ...] | None] = None
    parent_kinds: ClassVar[tuple[str, ...] | None] = None

    #: What search finds beside the fields of the base page, on whichever base page a site uses.
    netzwerk_search_fields: ClassVar[list[index.BaseField]] = []
    #: What Wagtail's API shows beside the fields of the base page.
    netzwerk_api_fields: ClassVar[list[APIField]] = [
        APIField("summary"),
        APIField("image", ImageField()),
        APIField("body"),
    ]

    base_form_class = NetzwerkPageForm

    summary = models.TextField(
        gettext_lazy("summary"),
        blank=True,
        max_length=500,
        help_text=gettext_lazy(
            "Two or three sentences for lists, search engines and calendar entries; at most 500 characters."
        ),
    )
    image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=gettext_lazy("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    image_alt = models.CharField(
        gettext_lazy("alternative text"),
        blank=True,
        max_length=255,
        help_text=gettext_lazy("What the image shows, for people who do not see it."),
    )
    image_is_decorative = models.BooleanField(
        gettext_lazy("the image is decorative"),
        default=False,
        help_text=gettext_lazy("It adds nothing to the text, so screen readers skip it."),
    )
    image_credit = models.CharField(
        gettext_lazy("image credit"),
        blank=True,
        max_length=255,
        help_text=gettext_lazy("Who holds the rights, for example: Photo: Town of Musterstadt."),
    )
    body = BlockFreeStreamField(BodyBlock(), verbose_name=gettext_lazy("text"), blank=True)

    override_translatable_fields = synchronised("image_credit")

    if TYPE_CHECKING:  # what the base page brings along
        pk: Any
        title: str
        slug: str
        path: str
        url_path: str
        live: bool
        alias_of_id: int | None
        translation_key: UUID
        locale: Locale
        locale_id: int
        full_url: str | None

        def get_url_parts(self) -> tuple[int, str, str] | None: ...
        def get_url(self, request: HttpRequest | None) -> str | None: ...
        def get_full_url(self, request: HttpRequest | None) -> str | None: ...
        def get_children(self) -> Any: ...

    class Meta:
        abstract = True

    @classmethod
    def clean_subpage_models(cls) -> list[type[models.Model]]:
        """Wagtail's list of page types that may lie below; resolved by kind instead of by name."""
        if cls.subpage_kinds is None or getattr(cls, "subpage_types", None) is not None:
            by_name: list[type[models.Model]] = super().clean_subpage_models()  # type: ignore[misc]
            return by_name
        return page_models_of(*cls.subpage_kinds)

    @classmethod
    def clean_parent_page_models(cls) -> list[type[models.Model]]:
        """Wagtail's list of page types that this one may lie below; resolved by kind instead of by name."""
        if cls.parent_kinds is None or getattr(cls, "parent_page_types", None) is not None:
            by_name: list[type[models.Model]] = super().clean_parent_page_models()  # type: ignore[misc]
            return by_name
        return page_models_of(*cls.parent_kinds)

    @classmethod
    def get_search_fields(cls) -> list[index.BaseField]:
        """The fields of the base page and the mixin's own, without those that the site's class drops."""
        fields = [*super().get_search_fields(), *cls.netzwerk_search_fields]  # type: ignore[misc]
        return [field for field in fields if not is_dropped(cls, field.field_name)]

    @classproperty
    def api_fields(cls) -> list[APIField | str]:  # noqa: N805 - the argument of a class property is the class
        """The fields of the base page and the mixin's own: Wagtail reads one list and merges none."""
        base = getattr(super(), "api_fields", ())
        fields = [*base, *cls.netzwerk_api_fields]
        return [field for field in fields if not is_dropped(cls, getattr(field, "name", field))]

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> list[str]:
        """The template of the page's own class where the site has one, else the package's."""
        own = super().get_template(request, *args, **kwargs)  # type: ignore[misc]
        return [own, self.netzwerk_template]

    def representation_url(
        self, extension: str, request: HttpRequest | None = None, *, absolute: bool = False
    ) -> str | None:
        """The address of this page in another form; ``None`` for a page that no site serves.

        The root page of a site has no slug in its address and answers as ``index``.
        """
        url = self.get_full_url(request) if absolute else self.get_url(request)
        if not url:
            return None
        bare = url.rstrip("/")
        # Wagtail's own ``is_site_root`` asks the database, for every page of a list.
        is_root = any(self.url_path == root.root_path for root in Site.get_site_root_paths())
        return f"{bare}/index.{extension}" if is_root else f"{bare}.{extension}"

    @property
    def image_url(self) -> str:
        """The absolute address of the lead image, in a size for the web; "" without one."""
        return absolute_rendition_url(self)

    def placement_errors(self, parent: Any) -> dict[str, ValidationError]:
        """What no longer fits to something around it, by field: the page above, or when it takes place.

        The edit form refuses it in drafts too. Anything else that saves a page does not: editors of the other
        page, or of the date, would break it.
        """
        return {}

    def publication_errors(self) -> dict[str, ValidationError]:
        """What is missing before the page may go live, by field. Drafts may lack it."""
        errors = {}
        if self.image and not self.image_alt and not self.image_is_decorative:
            errors["image_alt"] = ValidationError(
                _("Please describe the image, or mark it as decorative."), code="missing"
            )
        if self.image and not self.image_credit:
            errors["image_credit"] = ValidationError(_("Please name who holds the rights."), code="missing")
        return errors
