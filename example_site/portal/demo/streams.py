"""The blocks of programmes, contributors and workshops as pairs of name and value.

Every function names all fields of its block, so content modules write down only what is known.
"""

from datetime import date, time
from typing import Any

from portal.demo.pictures import CREDIT, PICTURES
from portal.demo.spec import Prose, Ref

Pair = tuple[str, Any]


def _ref(shelf: str, key: str) -> Ref | None:
    return Ref(shelf, key) if key else None


def _who(organisation: str, person: str, function: str) -> dict[str, Any]:
    return {
        "organisation": _ref("organisations", organisation),
        "person": _ref("people", person),
        "function": function,
    }


def question(text: str) -> Pair:
    """A guiding question."""
    return "question", text


def participant(function: str = "", *, organisation: str = "", person: str = "") -> Pair:
    """Somebody by function, organisation or both."""
    return "participant", _who(organisation, person, function)


def contributor(
    role: str,
    organisation: str = "",
    *,
    function: str = "",
    person: str = "",
    support: tuple[str, ...] = (),
    note: str = "",
) -> Pair:
    """A body or somebody, and what it did for the event."""
    who = _who(organisation, person, function)
    return "contributor", {"role": role, **who, "support": list(support), "note": note}


def item(
    kind: str,
    title: str = "",
    text: str = "",
    *,
    start: time | None = None,
    end: time | None = None,
    day: date | None = None,
    number: int | None = None,
    room: str = "",
    participants: tuple[Pair, ...] = (),
) -> Pair:
    """A part of a programme. `number` is that of a workshop round."""
    return "item", {
        "date": day,
        "start": start,
        "end": end,
        "kind": kind,
        "round": number,
        "title": title,
        "text": text,
        "room": room,
        "participants": [who for _name, who in participants],
    }


def quote(text: str, function: str = "", *, organisation: str = "", person: str = "") -> Pair:
    """What somebody said."""
    return "netzwerk_quote", {"text": text, "speaker": _who(organisation, person, function)}


def follow_up(what: str, *, committee: str = "", day: date | None = None) -> Pair:
    """What happens next, and who sees to it."""
    return "follow_up", {"date": day, "what": what, "committee": committee}


def call(title: str, tasks: str, **more: Any) -> Pair:
    """A call for people who join in. `person` is a key."""
    return "call", call_value(title, tasks, **more)


def call_value(
    title: str,
    tasks: str,
    *,
    until: date | None = None,
    state: str = "open",
    person: str = "",
    function: str = "",
    email: str = "",
    phone: str = "",
) -> dict[str, Any]:
    """A call as it stands in a body, where the block has a name of its own."""
    return {
        "title": title,
        "tasks": Prose(tasks),
        "until": until,
        "state": state,
        "person": _ref("people", person),
        "function": function,
        "email": email,
        "phone": phone,
    }


def session(
    number: int | None,
    *,
    day: date | None = None,
    start: time | None = None,
    end: time | None = None,
    room: str = "",
    capacity: int | None = None,
    status: str = "scheduled",
    note: str = "",
) -> Pair:
    """One meeting of a workshop, in the round of this number; the round tells the time."""
    return "session", {
        "round": number,
        "date": day,
        "start": start,
        "end": end,
        "room": room,
        "capacity": capacity,
        "status": status,
        "note": note,
    }


def row(topic: str, current: str, target: str, idea: str = "", who: str = "", until: str = "") -> Pair:
    """How it is, how it should be, and the way from here to there."""
    return "row", {
        "topic": topic,
        "current": current,
        "target": target,
        "idea": idea,
        "who": who,
        "until": until,
    }


def download(
    document: str,
    kind: str,
    *,
    title: str = "",
    language: str = "de",
    accessible: str = "unknown",
    licence: str = "",
) -> Pair:
    """A document by its key."""
    return "download", {
        "document": Ref("documents", document),
        "title": title,
        "kind": kind,
        "language": language,
        "accessible": accessible,
        "licence": licence,
    }


def image_value(
    picture: str,
    *,
    caption: str = "",
    alt: str | None = None,
    is_decorative: bool = False,
    credit: str = CREDIT,
    licence: str = "rights_reserved",
) -> dict[str, Any]:
    """A picture with its credit. Without other words it has the drawing's own alternative text."""
    words = PICTURES[picture].alt if alt is None else alt
    return {
        "image": Ref("images", picture),
        "alt": "" if is_decorative else words,
        "is_decorative": is_decorative,
        "caption": caption,
        "credit": credit,
        "licence": licence,
    }


def image(picture: str, **more: Any) -> Pair:
    """A picture of a gallery."""
    return "image", image_value(picture, **more)
