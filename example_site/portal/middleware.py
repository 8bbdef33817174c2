"""The one middleware of the portal."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

POLICY = "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'"


def content_security_policy(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Forbid inline code and third parties on everything that citizens see.

    The two administration areas bring inline scripts of their own and stay out of it.
    """
    exempt = (reverse("wagtailadmin_home"), reverse("admin:index"))

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if not request.path.startswith(exempt):
            response.headers.setdefault("Content-Security-Policy", POLICY)
        return response

    return middleware
