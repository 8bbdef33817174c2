"""Accessibility facts as people read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wagtail_netzwerk.enums import Answer

if TYPE_CHECKING:
    from django.db.models import TextChoices
    from wagtail.blocks import StreamValue

__all__ = ["Fact", "facts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact: its label, the answer, and a note."""

    code: str
    label: str
    answer: str
    note: str

    @property
    def is_known(self) -> bool:
        return self.answer != Answer.UNKNOWN

    @property
    def is_available(self) -> bool:
        return self.answer == Answer.YES

    @property
    def answer_words(self) -> str:
        return str(Answer(self.answer).label)


def facts(stream: StreamValue, labels: type[TextChoices]) -> list[Fact]:
    """All facts that there are; what the editor did not enter is "not known", so nothing is silent."""
    entered = {block.value["fact"]: block.value for block in stream}
    result = []
    for code, label in labels.choices:
        value = entered.get(code, {})
        answer = value.get("answer")
        answer = answer if answer in Answer.values else Answer.UNKNOWN
        result.append(Fact(code=code, label=str(label), answer=answer, note=value.get("note") or ""))
    return result
