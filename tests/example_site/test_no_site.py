"""A Wagtail without any site has nothing to show, which is no failure of the server."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.models import Site


@pytest.mark.parametrize("address", ["/", "/suche/", "/suche/?q=Forum", "/en/suche/?q=Forum", "/sitemap.xml"])
def test_not_found(client: Any, site: Any, address: str) -> None:
    assert client.get(address).status_code in {200, 302}
    Site.objects.all().delete()
    assert client.get(address).status_code == 404


def test_robots_need_no_site(client: Any, db: None) -> None:
    Site.objects.all().delete()
    response = client.get("/robots.txt")
    assert response.status_code == 200
    assert "Disallow: /admin/" in response.content.decode()
