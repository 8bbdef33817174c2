"""What the edit form offers and proposes."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from tests.factories import event_page, series_page
from wagtail_netzwerk.fields import validate_web_address
from wagtail_netzwerk.models import Topic


def form_of(client: Any, page: Any) -> Any:
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["form"]


def test_each_topic_is_offered_once_in_the_language_of_the_page(
    admin_client: Any, home: Any, german: Any, english: Any, publish: Any
) -> None:
    ours = Topic.objects.create(name="Ehrenamt", locale=german)
    theirs = Topic.objects.create(name="Volunteering", locale=english, translation_key=ours.translation_key)
    other = Topic.objects.create(name="Familie", locale=german)
    event = publish(home, event_page())
    assert list(form_of(admin_client, event).fields["topics"].queryset) == [ours, other]
    event.topics.set([theirs])
    event.save_revision().publish()
    assert list(form_of(admin_client, event).fields["topics"].queryset) == [other, theirs]


def test_a_new_event_of_a_series_begins_with_the_next_number(
    admin_client: Any, home: Any, publish: Any
) -> None:
    series = publish(home, series_page(title_pattern="{n}. NetzWerkStadt"))
    address = reverse("wagtailadmin_pages:add", args=["wagtail_netzwerk_pages", "eventpage", series.pk])
    form = admin_client.get(address).context["form"]
    assert (form["title"].value(), form["edition_number"].value()) == ("1. NetzWerkStadt", 1)
    publish(series, event_page(edition_number=4))
    form = admin_client.get(address).context["form"]
    assert (form["title"].value(), form["edition_number"].value()) == ("5. NetzWerkStadt", 5)


def test_a_proposed_title_brings_its_address_along(admin_client: Any, home: Any, publish: Any) -> None:
    series = publish(home, series_page(title_pattern="{n}. NetzWerkStadt"))
    publish(series, event_page(edition_number=None, slug="1-netzwerkstadt"))
    address = reverse("wagtailadmin_pages:add", args=["wagtail_netzwerk_pages", "eventpage", series.pk])
    assert admin_client.get(address).context["form"]["slug"].value() == "1-netzwerkstadt-1"


def test_a_new_event_elsewhere_begins_empty(admin_client: Any, home: Any) -> None:
    address = reverse("wagtailadmin_pages:add", args=["wagtail_netzwerk_pages", "eventpage", home.pk])
    form = admin_client.get(address).context["form"]
    assert (form["title"].value(), form["edition_number"].value()) == ("", None)


@pytest.mark.parametrize("address", ["https://stadt.example/", "http://stadt.example:8080/?a=b"])
def test_an_address_of_the_web_is_accepted(address: str) -> None:
    assert validate_web_address(address) is None


@pytest.mark.parametrize(
    "address", ["ftp://stadt.example/", "https://user:geheim@stadt.example/", "javascript:alert(1)"]
)
def test_any_other_address_is_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        validate_web_address(address)
