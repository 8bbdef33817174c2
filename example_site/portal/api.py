"""The public pages for other programs: https://…/api/v2/pages/"""

from wagtail.api.v2.router import WagtailAPIRouter

from wagtail_netzwerk.views.api import PublicPagesAPIViewSet

api = WagtailAPIRouter("api")
api.register_endpoint("pages", PublicPagesAPIViewSet)
