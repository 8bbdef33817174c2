"""Schema values that the tests vary, and what becomes of them."""

from __future__ import annotations

from typing import Any

from tests.output.samples import at
from wagtail_netzwerk.values.schema import Amenity, EventSchema, Party, Place, PostalAddress, SuperEvent

SCHEMA = "https://schema.org"
HALL = Place(
    name="Rathaus, Großer Saal",
    address=PostalAddress(street="Markt 1", postal_code="44135", locality="Dortmund", country="DE"),
    geo=(51.5142, 7.4653),
    amenities=(Amenity(name="Stufenloser Zugang", value=True), Amenity(name="Induktionsanlage", value=False)),
)
CITY = Party(name="Stadt Dortmund", url="https://stadt.example/", kind="GovernmentOrganization")
HALL_DOCUMENT = {
    "@type": "Place",
    "name": "Rathaus, Großer Saal",
    "address": {
        "@type": "PostalAddress",
        "streetAddress": "Markt 1",
        "postalCode": "44135",
        "addressLocality": "Dortmund",
        "addressCountry": "DE",
    },
    "geo": {"@type": "GeoCoordinates", "latitude": 51.5142, "longitude": 7.4653},
    "amenityFeature": [
        {"@type": "LocationFeatureSpecification", "name": "Stufenloser Zugang", "value": True},
        {"@type": "LocationFeatureSpecification", "name": "Induktionsanlage", "value": False},
    ],
}
ONLINE_DOCUMENT = {"@type": "VirtualLocation", "url": "https://meet.example/a"}
CITY_DOCUMENT = {
    "@type": "GovernmentOrganization",
    "name": "Stadt Dortmund",
    "url": "https://stadt.example/",
}
SERIES = SuperEvent(name="NetzWerkStadt", url="https://stadt.example/netzwerkstadt/")
SERIES_DOCUMENT = {
    "@type": "EventSeries",
    "name": "NetzWerkStadt",
    "url": "https://stadt.example/netzwerkstadt/",
}
UNIVERSITY = Party(name="Hochschule", url="https://hochschule.example/", kind="EducationalOrganization")
UNIVERSITY_DOCUMENT = {
    "@type": "EducationalOrganization",
    "name": "Hochschule",
    "url": "https://hochschule.example/",
}
MAYOR = Party(name="Die Oberbürgermeisterin", kind="Person")
MAYOR_DOCUMENT = {"@type": "Person", "name": "Die Oberbürgermeisterin"}


def event(**changes: Any) -> EventSchema:
    """Return a full event with these changes."""
    values: dict[str, Any] = {
        "name": "Fachtag",
        "url": "https://stadt.example/fachtag/",
        "description": "Wir treffen uns.",
        "image_urls": ("https://stadt.example/bild.jpg", "javascript:alert(1)"),
        "start": at("Europe/Berlin", 2026, 7, 20, 9),
        "end": at("Europe/Berlin", 2026, 7, 20, 17),
        "place": HALL,
        "organizers": (CITY,),
        "is_free": True,
        "languages": ("de",),
        "super_event": SERIES,
        "capacity": 120,
        "keywords": ("Quartier", " "),
        "audience": "Fachkräfte",
    }
    return EventSchema(**(values | changes))


def workshop(**changes: Any) -> EventSchema:
    """Return a workshop of the event, with little in it, with these changes."""
    values: dict[str, Any] = {
        "name": "Werkstatt",
        "url": "https://stadt.example/fachtag/werkstatt/",
        "description": "Wir bauen.",
        "start": at("Europe/Berlin", 2026, 7, 20, 11),
        "place": Place(name="Raum 2"),
        "super_event": SuperEvent(name="Fachtag", url="https://stadt.example/fachtag/", kind="Event"),
    }
    return EventSchema(**(values | changes))


GROUPS = [
    ("organizers", "organizer"),
    ("sponsors", "sponsor"),
    ("contributors", "contributor"),
    ("performers", "performer"),
]
