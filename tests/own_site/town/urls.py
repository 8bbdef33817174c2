from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.documents import urls as wagtaildocs_urls

from wagtail_netzwerk.views.api import PublicPagesAPIViewSet

api = WagtailAPIRouter("api")
api.register_endpoint("pages", PublicPagesAPIViewSet)

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("api/", api.urls),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("wagtail_netzwerk.urls")),
    path("", include(wagtail_urls)),
]
