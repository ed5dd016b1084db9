"""Read the TSV tables of the lexicon: rows, list cells, entries, frames. `lexicon/README.md` explains their columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from timeline.coding.lexicon import Frame
from timeline.errors import UsageError
from timeline.records import EventType

FOLDER = Path(__file__).parent / "lexicon"
REFLEXIVE = ("s'", "se ")
DETERMINERS = frozenset(
    {"le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'"}
    | {"son", "sa", "ses", "leur", "leurs", "ce", "cette", "ces"}
)


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells of each row of a lexicon file, comments left out. Raises UsageError for a broken row."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        lines = ((number, line) for number, line in enumerate(handle, 1) if line.strip() and not line.startswith("#"))
        header: list[str] | None = None
        for number, line in lines:
            cells = next(csv.reader([line.rstrip("\r\n")], delimiter="\t", quoting=csv.QUOTE_NONE))
            if header is None:
                header = [cell.strip() for cell in cells]
                continue
            if len(cells) > len(header):
                raise UsageError(f"{path.name} line {number} has {len(cells)} cells, the header {len(header)}")
            cells += [""] * (len(header) - len(cells))
            yield number, dict(zip(header, (cell.strip() for cell in cells), strict=True))


def split_entry(entry: str) -> tuple[str, tuple[str, ...]]:
    """Head word and remaining words of an entry; a reflexive clitic stays with its verb.

    "s'entretenir" → ("s'entretenir", ()); "tirer la sonnette d'alarme" → ("tirer", ("sonnette", "alarme")).
    """
    prefix = next((mark for mark in REFLEXIVE if entry.startswith(mark)), "")
    words = entry[len(prefix) :].replace("d'", "d' ").replace("l'", "l' ").split()
    head = f"{prefix}{words[0]}"
    return head, tuple(word for word in words[1:] if word not in DETERMINERS)


def cells(text: str, separator: str = "|") -> tuple[str, ...]:
    """The items of a list cell."""
    return tuple(item.strip() for item in text.split(separator) if item.strip())


def read_frames(path: Path, part: str) -> Iterator[Frame]:
    """The frames of one file. Raises UsageError for an unknown type or a confidence that is no number."""
    for number, row in rows(path):
        head, rest = split_entry(row["lemma"])
        try:
            event_type, confidence = EventType(row["type"]), float(row["confidence"] or 0.5)
        except ValueError as error:
            raise UsageError(f"{path.name} line {number}: {error}") from error
        yield Frame(
            entry=row["lemma"],
            lemma=head,
            rest=rest,
            part=part,
            type=event_type,
            cameo=row["cameo"],
            initiator=cells(row["initiator"]),
            target=cells(row["target"]),
            participant=cells(row["participant"]),
            content=row["content"],
            needs=cells(row["needs"], ";"),
            confidence=confidence,
            where=f"{path.name}:{number}",
        )
