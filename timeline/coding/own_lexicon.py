"""A user's own table (`--lexicon my.tsv`) → frames that come before those of the package.

Only `lemma` and `type` must be there. A type that is none of the sixteen is one of the user's own; PLOVER and CAMEO
codes are for whoever has them. What the table does not say of a word's actors is filled in by part of speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from timeline.coding.candidate import SYMMETRIC
from timeline.coding.lexicon import Frame
from timeline.coding.lexicon_tables import cells, rows, split_entry
from timeline.errors import UsageError
from timeline.language.forms import classes_and_lemma
from timeline.records import AnyType, EventType, OwnType

PARTS = ("verb", "noun", "adjective")
NAME = re.compile(r"[^\W\d_][\w-]*")
CLASS = re.compile(r"@(\w+)")
SURE = 0.9  # of a row without `confidence`: whoever writes one means it
SLOTS = {  # where the actors of an act stand when the row does not say: initiator, target; of symmetric acts: both
    "verb": (("subj",), ("obj", "à", "avec", "contre"), ("subj", "obj", "avec")),
    "noun": (
        ("par", "poss", "adj", "subj", "de"),
        ("à", "contre", "envers", "avec", "pour"),
        ("entre", "avec", "par", "poss", "adj", "subj", "de"),
    ),
    "adjective": (("subj",), ("à", "de", "avec", "contre"), ("subj", "avec")),
}


def read_own_frames(path: Path) -> Iterator[Frame]:
    """The frames of a user's table. Raises `UsageError` for a file or row that cannot be understood."""
    try:
        found = list(rows(path))
    except OSError as error:
        raise UsageError(f"the lexicon {path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"the lexicon {path} is not UTF-8", hint="save it as “CSV UTF-8” or “Unicode text”") from error
    for number, row in found:
        missing = next((name for name in ("lemma", "type") if not row.get(name)), None)
        if missing is not None:
            raise UsageError(f"{path.name} line {number} has no {missing}", hint="columns are separated by tabs")
        yield own_frame(row, f"{path.name}:{number}")


def own_frame(row: Mapping[str, str], where: str) -> Frame:
    """The frame of one row; `where` names its place in messages. Raises `UsageError`."""
    head, rest = split_entry(row["lemma"])
    part = row.get("part") or part_of(head)
    if part not in PARTS:
        raise UsageError(f"{where}: “{part}” is no part of speech", hint=f"one of {', '.join(PARTS)}")
    kind = type_named(row["type"].lower(), where)
    initiator, target, participant = (cells(row.get(role, "")) for role in ("initiator", "target", "participant"))
    if not (initiator or target or participant):
        initiator, target, participant = SLOTS[part]
        initiator, target, participant = ((), (), participant) if kind in SYMMETRIC else (initiator, target, ())
    return Frame(
        entry=row["lemma"],
        lemma=head,
        rest=rest,
        part=part,
        type=kind,
        cameo=row.get("cameo", ""),
        initiator=initiator,
        target=target,
        participant=participant,
        content=row.get("content", ""),
        needs=cells(row.get("needs", ""), ";"),
        confidence=share(row.get("confidence", ""), where),
        where=where,
        plover=row.get("plover", "").upper() or None,
        own=True,
    )


def check_classes(frames: Iterable[Frame], classes: Iterable[str]) -> None:
    """Raise `UsageError` when a condition names a class that `classes.tsv` lacks: it would never hold."""
    for frame in frames:
        named = {name for need in frame.needs for name in CLASS.findall(need)}
        for unknown in sorted(named.difference(classes)):
            raise UsageError(
                f"{frame.where}: there is no class @{unknown}", hint=f"one of {', '.join(sorted(classes))}"
            )


def part_of(word: str) -> str:
    """ "verb" for an infinitive of the dictionary, else "noun"."""
    bare = word.removeprefix("se ").removeprefix("s'")
    classes, lemma = classes_and_lemma(bare)
    listed = "V" in classes and lemma == bare
    return "verb" if bare != word or (listed and bare.endswith(("er", "ir", "re"))) else "noun"


@cache
def type_named(name: str, where: str) -> AnyType:
    """One of the sixteen types, or the user's own of that name. Raises `UsageError` for what looks like a slip."""
    if name in set(EventType):
        return EventType(name)
    if NAME.fullmatch(name) is None:
        raise UsageError(f"{where}: “{name}” cannot name a type", hint="letters, digits, - and _")
    meant = get_close_matches(name, [one.value for one in EventType], n=1, cutoff=0.8)
    if meant:
        raise UsageError(f"{where}: {name} is no type of event; is {meant[0]} meant?", hint="or choose another name")
    return own_type(name)


@cache
def own_type(name: str) -> OwnType:
    """The one object that stands for a type of the user's, so that types compare by identity."""
    return OwnType(name)


def share(text: str, where: str) -> float:
    """A confidence. Raises `UsageError` unless it lies between 0 and 1."""
    try:
        value = float(text.replace(",", ".") or SURE)
    except ValueError:
        value = -1
    if not 0 < value <= 1:
        raise UsageError(f"{where}: “{text}” is no confidence", hint="a number between 0 and 1")
    return value
