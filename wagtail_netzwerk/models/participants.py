"""Who takes part, as the public may read it: a person who is not public is a function."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from wagtail_netzwerk.enums import ContributorRole, SupportKind
from wagtail_netzwerk.models.contact import contact_of
from wagtail_netzwerk.values.programme import Contributor, Participant, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["by_role", "contributors", "participant", "participants"]


def participant(value: Any) -> Participant:
    """The public words of a ``ParticipantBlock``."""
    organisation = value.get("organisation")
    person = contact_of(value.get("person"), function=plain(value.get("function")))
    return Participant(
        **asdict(person),
        organisation=organisation.name if organisation else "",
        url=organisation.url if organisation else "",
        logo=organisation.logo if organisation and organisation.logo_id else None,
        logo_alt=organisation.logo_alt if organisation else "",
    )


def participants(values: Iterable[Any] | None) -> tuple[Participant, ...]:
    """Those of a list or a stream who can be named at all."""
    found = (participant(getattr(value, "value", value)) for value in values or ())
    return tuple(one for one in found if str(one))


def contributors(stream: Any) -> tuple[Contributor, ...]:
    """The contributors of a stream in the order entered; nobody whom nothing could be said of."""
    found = [
        Contributor(
            participant=participant(block.value),
            role=block.value.get("role") or "",
            support=_words(block.value.get("support")),
            note=plain(block.value.get("note")),
        )
        for block in stream or ()
    ]
    return tuple(one for one in found if str(one.participant))


def _words(kinds: Iterable[str] | None) -> tuple[str, ...]:
    labels = dict(SupportKind.choices)
    return tuple(str(labels[kind]) for kind in kinds or () if kind in labels)


def by_role(found: Iterable[Contributor]) -> list[tuple[str, list[Contributor]]]:
    """Role in words and those who have it: roles in their fixed order, people in the order entered."""
    everyone = list(found)
    groups = [
        (label, [one for one in everyone if one.role == role]) for role, label in ContributorRole.choices
    ]
    return [(str(label), group) for label, group in groups if group]
