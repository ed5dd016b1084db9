"""Make the lexicon of the package's tables and the user's own, indexed by head word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from timeline.coding.lexicon import ContentCue, Frame, Lexicon, LightVerb, Operator
from timeline.coding.lexicon_tables import FOLDER, read_frames, rows, split_entry
from timeline.coding.own_lexicon import check_classes, read_own_frames
from timeline.records import EventType

PREPOSITIONS = frozenset(["à", "de", "en", "dans", "par", "sur", "avec", "contre", "pour", "lors"])


def index(frames: Iterable[Frame]) -> dict[str, list[Frame]]:
    """Frames by head lemma, longest phrase first, else in file order (`sorted` is stable)."""
    found: dict[str, list[Frame]] = {}
    for frame in frames:
        found.setdefault(frame.lemma, []).append(frame)
    return {lemma: sorted(group, key=lambda frame: -len(frame.rest)) for lemma, group in found.items()}


def read_predicates(operators: dict[str, list[Operator]]) -> dict[str, list[Operator]]:
    """Operators that are said of their subject, by the first word after the verb."""
    found: dict[str, list[Operator]] = {}
    for verb in ("être", "se dire", "se déclarer", "se tenir", "se montrer"):
        for operator in operators.get(verb, ()):
            if operator.rest:
                found.setdefault(operator.rest[0], []).append(operator)
    return found


def read_light_verbs(path: Path) -> dict[str, list[LightVerb]]:
    """Light verbs by the lemma of their verb, longest phrase first."""
    found: dict[str, list[LightVerb]] = {}
    for _, row in rows(path):
        words = row["lemma"].split()
        preposition = words.pop() if len(words) > 1 and words[-1] in PREPOSITIONS else None
        head, rest = split_entry(" ".join(words))
        found.setdefault(head, []).append(LightVerb(row["lemma"], rest, preposition, row["effect"], row["subject"]))
    for group in found.values():
        group.sort(key=lambda light: (-len(light.rest), light.preposition is None))
    return found


def load_lexicon(extra: Sequence[Path] = ()) -> Lexicon:
    """The lexicon that ships with the package, with the user's own rows (`--lexicon`) in front of it.

    Raises `UsageError` for a row of the user's that cannot be understood.
    """
    return made_with([frame for path in extra for frame in read_own_frames(path)]) if extra else shipped_lexicon()


@cache
def shipped_lexicon() -> Lexicon:
    """The lexicon that ships with the package alone, made once a process."""
    return made_with([])


def made_with(own: Sequence[Frame]) -> Lexicon:
    """The lexicon with these frames in front. Raises `UsageError` where one names a class that is none."""
    classes: dict[str, set[str]] = {}
    for _, row in rows(FOLDER / "classes.tsv"):
        classes.setdefault(row["class"].removeprefix("@"), set()).add(row["lemma"])
    check_classes(own, classes)
    operators: dict[str, list[Operator]] = {}
    for _, row in rows(FOLDER / "operators.tsv"):
        head, rest = split_entry(row["lemma"].removesuffix(" à").removesuffix(" que").removesuffix(" de"))
        own_type = EventType(row["own_type"]) if row["own_type"] else None
        operators.setdefault(head, []).append(Operator(row["lemma"], rest, row["effect"], own_type))
    for group in operators.values():
        group.sort(key=lambda operator: -len(operator.rest))
    verbs, nouns, adjectives = (
        index([*(frame for frame in own if frame.part == part), *read_frames(FOLDER / f"{part}s.tsv", part)])
        for part in ("verb", "noun", "adjective")
    )
    return Lexicon(
        verbs=verbs,
        nouns=nouns,
        adjectives=adjectives,
        light=read_light_verbs(FOLDER / "light.tsv"),
        operators=operators,
        predicates=read_predicates(operators),
        modal_words={row["words"]: row["effect"] for _, row in rows(FOLDER / "modality.tsv")},
        classes={name: frozenset(members) for name, members in classes.items()},
        content=[
            ContentCue(EventType(row["type"]), row["pattern"], row["slot"]) for _, row in rows(FOLDER / "content.tsv")
        ],
    )
