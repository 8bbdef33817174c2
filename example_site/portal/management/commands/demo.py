"""Fill the portal with example content and show it."""

import socket
from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser, call_command
from django.core.servers.basehttp import run
from django.core.wsgi import get_wsgi_application
from django.db import transaction
from django.urls import reverse
from wagtail.models import Page, Site

from wagtail_netzwerk.services import queries

HOST = "127.0.0.1"
FIRST_PORT = 8000
LAST_PORT = 65535
PORTS_TO_TRY = 50
# What is worth opening, by the name of the page type, and whether its calendar file is too.
SIGHTS = (
    ("portal", "homepage", False),
    ("wagtail_netzwerk_pages", "eventcalendarpage", True),
    ("wagtail_netzwerk_pages", "networkpage", True),
    ("wagtail_netzwerk_pages", "eventpage", True),
)


def is_free(port: int) -> bool:
    """Tell whether nothing listens on the port yet."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def free_port(first: int) -> int:
    """Return the first free port from here on."""
    if not 1 <= first <= LAST_PORT:
        raise CommandError(f"A port is a number between 1 and {LAST_PORT}.")
    last = min(first + PORTS_TO_TRY - 1, LAST_PORT)
    for port in range(first, last + 1):
        if is_free(port):
            return port
    raise CommandError(f"No free port between {first} and {last}. Choose another with --port.")


def announce_site(port: int) -> Site:
    """Tell Wagtail where the portal is served, because calendar files carry absolute addresses."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        raise CommandError("There is no default site. Did load_demo run through?")
    if (site.hostname, site.port) != (HOST, port):
        site.hostname, site.port = HOST, port
        # In a transaction, so that the calendar is rebuilt after Wagtail has forgotten the old address.
        with transaction.atomic():
            site.save()
    return site


def sights(site: Site) -> list[tuple[str, str]]:
    """List addresses of one public page of each interesting type."""
    found: list[tuple[str, str]] = []
    pages = queries.public_pages(site, site.root_page.locale)
    for app_label, model, has_calendar_file in SIGHTS:
        page = first_of_type(pages, app_label, model)
        if page is None or not page.full_url:
            continue
        found.append((page.title, page.full_url))
        if has_calendar_file:
            found.append((f"{page.title} (.ics)", page.full_url.rstrip("/") + ".ics"))
    return found


def first_of_type(pages: Any, app_label: str, model: str) -> Page | None:
    """Return the first page of a type by its name, so that a renamed type costs one line, not a crash."""
    of_type = pages.filter(content_type__app_label=app_label, content_type__model=model)
    return of_type.order_by("depth", "path").first()


class Command(BaseCommand):
    """Load the example content, then serve the portal until it is interrupted."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the port to begin with."""
        parser.add_argument("--port", type=int, default=FIRST_PORT, help="first port to try")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare everything, say where it is, serve."""
        call_command("load_demo")
        port = free_port(options["port"])
        self.print_addresses(announce_site(port), port)
        try:
            run(HOST, port, get_wsgi_application(), threading=True)
        except KeyboardInterrupt:
            self.stdout.write("")

    def print_addresses(self, site: Site, port: int) -> None:
        """Print what is worth opening, at once even where the output is a pipe."""
        base = f"http://{HOST}:{port}"
        rows = [
            *sights(site),
            ("Sitemap", base + reverse("sitemap")),
            ("Administration", base + reverse("wagtailadmin_home")),
        ]
        width = max(len(title) for title, _url in rows)
        self.stdout.write("")
        for title, url in rows:
            self.stdout.write(f"  {title:<{width}}  {url}")
        self.stdout.write("\n  Stop with Ctrl+C.\n")
        self.stdout.flush()
