"""Addresses become ASCII, and what is no public address becomes nothing."""

import pytest

from wagtail_netzwerk.output.urls import ascii_url


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("https://stadt.example/a/?b=c&d=%20#e", "https://stadt.example/a/?b=c&d=%20#e"),
        ("HTTPS://Stadt.Example:8443/A", "https://stadt.example:8443/A"),
        ("https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("https://gießen.example", "https://xn--gieen-nqa.example"),
        ("https://stadt。example/", "https://stadt.example/"),
        (
            'https://stadt.example/a b"<>|^`{}[]\\',
            "https://stadt.example/a%20b%22%3C%3E%7C%5E%60%7B%7D%5B%5D%5C",
        ),
        ("https://stadt.example/100%", "https://stadt.example/100%25"),
        (" https://stadt.example/ ", "https://stadt.example/"),
        ("http://localhost:8000/x", "http://localhost:8000/x"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("https://stadt.example/\ud800", "https://stadt.example/"),
    ],
)
def test_a_public_address_is_written_in_ascii(given, written):
    assert ascii_url(given) == written


@pytest.mark.parametrize(
    "given",
    [
        "",
        "/relativ/",
        "//stadt.example/",
        "stadt.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "mailto:a@stadt.example",
        "https://",
        "https:///pfad",
        "https://a:b@stadt.example/",
        "https://stadt.example:99999/",
        "https://[::g]/",
        "https://sta dt.example/",
        "https://-stadt.example/",
        "https://" + "a" * 64 + ".example/",
        "https://stadt.example/\nX-ALT:1",
        "https://stadt..example/",
    ],
)
def test_what_is_no_public_address_is_left_out(given):
    assert ascii_url(given) == ""
