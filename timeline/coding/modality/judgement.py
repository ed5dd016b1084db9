"""Whether something happened, with the words that say so (GUIDELINES 5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.records import Modality

STRENGTH = {Modality.ASSERTED: 0, Modality.PLANNED: 1, Modality.HYPOTHETICAL: 2, Modality.DENIED: 3}
EFFECTS = {
    "planned": Modality.PLANNED,
    "hypothetical": Modality.HYPOTHETICAL,
    "denied": Modality.DENIED,
    "fails": Modality.DENIED,
    "demanded": Modality.HYPOTHETICAL,
    "feared": Modality.HYPOTHETICAL,
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A modality with the words that decided it; `drop` when the words only explain and tell no event."""

    modality: Modality
    cue: str
    drop: str | None = None


def effect(name: str, words: str) -> Iterator[Judgement]:
    """What an operator or light verb makes of its event."""
    if name == "drop":
        yield Judgement(Modality.HYPOTHETICAL, words, drop=f"complement of {words}")
    elif name in EFFECTS:
        yield Judgement(EFFECTS[name], words)
