"""What search engines are told about."""

from django.http import Http404
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Site
from wagtail.query import PageQuerySet

from wagtail_netzwerk.services import queries


class PublicSitemap(Sitemap):
    """Every public page in every language.

    Wagtail's own sitemap lists the language of the site's root only, and also what lies below an alias
    of a restricted page.
    """

    def items(self) -> PageQuerySet:
        """Return the pages in a stable order, which paging needs."""
        site = Site.find_for_request(self.request)
        if site is None:
            raise Http404("There is no site to list.")
        return (
            queries.public_pages(site)
            .select_related("locale")
            .order_by("path")
            .defer_streamfields()
            .specific()
        )
