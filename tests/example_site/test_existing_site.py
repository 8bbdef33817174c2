"""What an existing site served before the package came, it still serves afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from django.conf import settings
from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.models import PageViewRestriction

from tests.factories import calendar_page, event_page


def test_document_is_downloaded_even_with_the_name_of_a_calendar_file(client: Any, site: Any) -> None:
    document = Document(title="Kalender", file=ContentFile(b"BEGIN:VCALENDAR", name="kalender.ics"))
    document.save()
    response = client.get(document.url)
    assert response.status_code == 200
    assert b"".join(response.streaming_content) == b"BEGIN:VCALENDAR"


def test_media_file_is_served(client: Any, site: Any) -> None:
    path = Path(settings.MEDIA_ROOT) / "plan.txt"
    path.write_text("Plan", encoding="utf-8")
    response = client.get("/media/plan.txt")
    assert response.status_code == 200
    assert b"".join(response.streaming_content) == b"Plan"


def test_admin_answers_with_its_login(client: Any, site: Any) -> None:
    response = client.get("/admin/", follow=True)
    assert response.status_code == 200
    assert response.redirect_chain == [("/admin/login/?next=/admin/", 302)]


def test_sitemap_lists_all_public_pages_and_no_other(client: Any, home: Any, publish: Any) -> None:
    publish(home, calendar_page())
    publish(home, event_page())
    hidden = publish(home, event_page(title="Intern"))
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    response = client.get("/sitemap.xml")
    assert response.status_code == 200
    tree = ET.fromstring(response.content)  # noqa: S314 - our own output
    found = [element.text for element in tree.iter() if element.tag.endswith("loc")]
    assert sorted(found) == [
        "http://localhost/",
        "http://localhost/netzwerkstadt-2023/",
        "http://localhost/veranstaltungen/",
    ]


def test_search_finds_public_events_only(client: Any, home: Any, publish: Any) -> None:
    publish(home, event_page(title="Nachbarschaftstreffen Nord"))
    hidden = publish(home, event_page(title="Nachbarschaftstreffen Süd"))
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    text = client.get("/suche/", {"q": "Nachbarschaftstreffen"}).content.decode()
    assert "Nachbarschaftstreffen Nord" in text
    assert "Nachbarschaftstreffen Süd" not in text


def test_public_pages_run_under_a_strict_content_security_policy(
    client: Any, home: Any, publish: Any
) -> None:
    publish(home, event_page())
    for address in ("/", "/netzwerkstadt-2023/"):
        response = client.get(address)
        assert response["Content-Security-Policy"].startswith("default-src 'self'")
        text = response.content.decode()
        assert " style=" not in text
        assert "<style" not in text
        assert text.count("<script") == text.count('<script type="application/ld+json">')
