"""The date tables of `data/`: sentences with every date expression that a reader of the press finds in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline.records import DateMention


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, the day it is read from, the direction assumed, and its expressions as the table writes them."""

    sentence: str
    reference: date | None
    direction: str
    expressions: tuple[tuple[str, ...], ...]


def cases() -> list[Case]:
    """Every sentence of the tables; lines with the same sentence, day and direction are one case."""
    found: dict[tuple[str, str, str], list[tuple[str, ...]]] = {}
    for path in sorted(Path(__file__).with_name("data").glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                sentence, reference, direction, *expression = line.split("\t")
                expressions = found.setdefault((sentence, reference, direction), [])
                if expression[0] != "-":
                    expressions.append(tuple(expression))
    return [
        Case(sentence, date.fromisoformat(reference) if reference else None, direction, tuple(expressions))
        for (sentence, reference, direction), expressions in found.items()
    ]


def written(mentions: list[DateMention]) -> tuple[tuple[str, ...], ...]:
    """Mentions as the tables write them. The precision of what has no interval is not compared."""
    return tuple(
        (
            mention.value.words,
            mention.value.start.isoformat() if mention.value.start else "",
            mention.value.end.isoformat() if mention.value.end else "",
            mention.value.precision.value if mention.value.start or mention.value.end else "",
            mention.value.edtf or "",
        )
        for mention in mentions
    )
