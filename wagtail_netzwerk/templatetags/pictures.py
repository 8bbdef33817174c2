"""Pictures in blocks, and contributors with their logos."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects

from wagtail_netzwerk.enums import Licence
from wagtail_netzwerk.models.images import renditions
from wagtail_netzwerk.models.participants import by_role, contributors
from wagtail_netzwerk.templatetags.images import picture

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail_netzwerk.templatetags.images import Picture
    from wagtail_netzwerk.values.programme import Contributor

__all__ = ["netzwerk_contributors", "netzwerk_licence", "netzwerk_picture", "netzwerk_pictures"]


@dataclass(frozen=True, slots=True)
class BlockPicture:
    """What an editor entered about a picture, and the picture itself; ``None``: it is gone."""

    value: Any
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class ShownContributor:
    contributor: Contributor
    logo: Picture | None


@dataclass(frozen=True, slots=True)
class Group:
    """A role in words, and who has it."""

    role: str
    people: list[ShownContributor]


def netzwerk_picture(value: Any) -> Picture | None:
    """The picture of one block in several sizes."""
    return netzwerk_pictures([value])[0].picture


def netzwerk_pictures(values: Iterable[Any] | None) -> list[BlockPicture]:
    """The pictures of several blocks, with one query for all."""
    found = [getattr(value, "value", value) for value in values or ()]
    _load_renditions(value.get("image") for value in found)
    return [BlockPicture(value, _picture(value.get("image"))) for value in found]


def netzwerk_contributors(stream: Any) -> list[Group]:
    """The contributors of a stream by role, with their logos."""
    everyone = contributors(stream)
    _load_renditions(one.participant.logo for one in everyone)
    return [
        Group(role, [ShownContributor(one, _picture(one.participant.logo)) for one in group])
        for role, group in by_role(everyone)
    ]


def netzwerk_licence(code: Any) -> str:
    """The terms of a picture or a document in words; "" for none and for an unknown one."""
    return str(Licence(code).label) if code in Licence.values else ""


def _load_renditions(images: Iterable[Any]) -> None:
    wanted = [image for image in images if image is not None]
    prefetch_related_objects(wanted, "renditions")


def _picture(image: Any) -> Picture | None:
    return picture(image, partial(renditions, image)) if image else None
