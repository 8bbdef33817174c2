"""Addresses of the portal. The order matters: Wagtail's pattern at the end takes what is left."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from portal.api import api
from portal.sitemaps import PublicSitemap
from portal.views import media, robots, search

urlpatterns = [
    path("django-admin/", admin.site.urls),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", media),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": PublicSitemap}}, name="sitemap"),
    path("robots.txt", robots, name="robots"),
    path("api/v2/", api.urls),
    *i18n_patterns(
        path("suche/", search, name="search"),
        path("", include("wagtail_netzwerk.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
