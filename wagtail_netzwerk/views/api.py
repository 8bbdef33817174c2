"""Pages for other programs: Wagtail's API v2 with our definition of public."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.http import Http404
from django.utils.functional import cached_property
from rest_framework.renderers import JSONRenderer
from wagtail.api.v2.filters import SearchFilter
from wagtail.api.v2.serializers import PageAliasOfField, PageSerializer
from wagtail.api.v2.utils import BadRequestError
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import Site

from wagtail_netzwerk.fields import is_dropped
from wagtail_netzwerk.serializers import ConditionalField
from wagtail_netzwerk.services import queries

if TYPE_CHECKING:
    from rest_framework.request import Request
    from wagtail.models import Page
    from wagtail.query import PageQuerySet

__all__ = ["PublicPagesAPIViewSet"]

#: Deeper than any page refers to others, and far from where Python gives up.
_MAX_NESTING = 8
#: What does not fit into 64 bits; Python reads underscores in numbers too.
_TOO_LARGE = re.compile(r"[+-]?[\d_]{19,}")


class _PublicAliasOfField(PageAliasOfField):
    """The source of an alias, where everyone may see it."""

    def get_attribute(self, instance: Any) -> Any:
        if instance.alias_of_id is None:
            return None
        return self.context["base_queryset"].filter(pk=instance.alias_of_id).first()


class _PublicPageSerializer(PageSerializer):
    alias_of = _PublicAliasOfField(read_only=True)


class _WordsFilter(SearchFilter):
    """Wagtail's search, asked for words alone: SQLite reads quotation marks and signs as commands."""

    def filter_queryset(self, request: Request, queryset: Any, view: Any) -> Any:
        if "search" not in request.GET:
            return queryset
        words = " ".join(re.findall(r"\w+", request.GET["search"]))
        if not words:
            return queryset.none()
        parameters = {**request.GET.dict(), "search": words}
        return super().filter_queryset(SimpleNamespace(GET=parameters), queryset, view)


class PublicPagesAPIViewSet(PagesAPIViewSet):
    """Wagtail's endpoint of pages, with exactly those that everyone may see.

    Nobody logs in here: who asks changes nothing, so an answer may be cached for all. What is not public is
    treated as if it did not exist, as an entry, as a parent, as an alias' source and as a filter's value.
    """

    authentication_classes = ()
    renderer_classes = [JSONRenderer]
    base_serializer_class = _PublicPageSerializer
    filter_backends = [
        _WordsFilter if backend is SearchFilter else backend for backend in PagesAPIViewSet.filter_backends
    ]

    @cached_property
    def site(self) -> Site:
        """The site of the address, or the one that is asked for by its host name (``site=host:port``)."""
        wanted = self.request.GET.get("site")
        if wanted is None:
            found = [Site.find_for_request(self.request)]
        else:
            hostname, _, port = wanted.partition(":")
            by_port = {"port": int(port)} if port.isdecimal() else {}
            found = list(Site.objects.filter(hostname=hostname, **by_port).select_related("root_page"))
        if len(found) > 1:
            raise BadRequestError("there are several such sites; please add the port")
        if not found or found[0] is None:
            raise Http404("there is no such site")
        return found[0]

    @cached_property
    def _public(self) -> PageQuerySet[Page]:
        return queries.public_pages(self.site)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        _check(request.GET)

    def get_base_queryset(self) -> PageQuerySet[Page]:
        return self._public.all()

    def get_root_page(self) -> Page:
        root: Page = self.site.root_page
        return root

    @classmethod
    def get_available_fields(cls, model: Any, db_fields_only: bool = False) -> list[str]:
        """``db_fields_only``: what a list may be filtered and ordered by, so not what may be hidden."""
        names: list[str] = super().get_available_fields(model, db_fields_only)
        if not db_fields_only:
            return names
        serializers = cls.get_field_serializer_overrides(model)
        return [name for name in names if not isinstance(serializers.get(name), ConditionalField)]

    def find_object(self, queryset: Any, request: Request) -> Any:
        if not request.GET.get("id", "0").isdecimal():
            return None
        return super().find_object(queryset, request)

    def filter_queryset(self, queryset: Any) -> Any:
        """Filters are for lists; a single page is found by its number alone."""
        if self.action != "listing_view":
            return queryset
        if "alias_of" in self.request.GET:
            queryset = queryset.filter(alias_of__in=self.get_base_queryset())
        try:
            return super().filter_queryset(queryset)
        except (ValidationError, ValueError) as error:
            raise BadRequestError("a value does not fit what it is compared with") from error

    def paginate_queryset(self, queryset: Any) -> list[Any]:
        """One page of the list, with all that it shows loaded in one go."""
        pages = list(super().paginate_queryset(queryset))
        prefetch_related_objects(pages, "locale", *self._relations(queryset))
        return pages

    def _relations(self, queryset: Any) -> list[str]:
        shown, model = self.get_serializer_class().Meta.fields, self.get_queryset().model
        serializers = self.get_field_serializer_overrides(model)
        names = [relation for name in shown for relation in getattr(serializers.get(name), "relations", ())]
        return [name for name in names if not is_dropped(model, name.partition("__")[0])]


def _check(parameters: Any) -> None:
    """Refuse what no reader sends and some database, or Python, would stumble over."""
    texts = [text for name, values in parameters.lists() for text in (name, *values)]
    if any("\x00" in text for text in texts):
        raise BadRequestError("null characters are not allowed")
    if any(_TOO_LARGE.fullmatch(text.strip()) for text in texts):
        raise BadRequestError("this number is too large")
    if parameters.get("fields", "").count("(") > _MAX_NESTING:
        raise BadRequestError("fields are nested too deeply")
