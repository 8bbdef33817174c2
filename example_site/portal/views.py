"""Search, uploaded files and robots.txt."""

import posixpath
import re

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe
from django.views.static import serve
from modelsearch.backends.base import BaseSearchResults
from wagtail.models import Locale, Site
from wagtail.query import PageQuerySet

from wagtail_netzwerk.services import queries

MAX_QUERY_LENGTH = 200
RESULTS_PER_PAGE = 10


def clean_query(raw: str) -> str:
    """Make whatever a visitor sends fit to be shown: no control characters, no novels."""
    printable = "".join(character if character.isprintable() else " " for character in raw[:MAX_QUERY_LENGTH])
    return " ".join(printable.split())


def find(pages: PageQuerySet, query: str) -> BaseSearchResults | PageQuerySet:
    """Search whole words; where there are none, what begins with the words.

    Without the second step "Klima" would not find "Klimaanpassung", which is how German builds words.
    Quotation marks and other signs go: SQLite's full-text search reads them as commands.
    """
    words = " ".join(re.findall(r"\w+", query))
    if not words:
        return pages.none()
    exact = pages.search(words, operator="and")
    return exact if exact.count() else pages.autocomplete(words, operator="and")


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Search the public pages of this site in the language of the address."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404("There is no site to search.")
    query = clean_query(request.GET.get("q", ""))
    page_of_results = None
    if query:
        pages = queries.public_pages(site, Locale.get_active())
        paginator = Paginator(find(pages.specific(), query), RESULTS_PER_PAGE)
        number = request.GET.get("page", "1")
        page_of_results = paginator.page(number if number in map(str, paginator.page_range) else 1)
    return render(request, "portal/search.html", {"query": query, "results": page_of_results})


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve pictures. Documents are left to Wagtail, which asks whether their collection is private."""
    name = posixpath.normpath(path).lstrip("/")
    if name.casefold().partition("/")[0] == "documents":
        raise Http404
    try:
        return serve(request, name, document_root=settings.MEDIA_ROOT)
    except OSError as error:  # a name that no file can have, for example one of a thousand letters
        raise Http404 from error


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Keep crawlers out of the administration and of endless search results."""
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('wagtailadmin_home')}",
        f"Disallow: {reverse('admin:index')}",
        f"Disallow: {reverse('search')}",
        "",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
