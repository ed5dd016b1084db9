"""The coding lexicon: which verbs, nouns and adjectives name an event, of which type, and where its actors stand.

Reads the TSV files of `lexicon/` (their columns are explained in each file's header) into frames. Types follow PLOVER,
codes CAMEO; a frame's slots are Universal Dependencies positions under the names that the files use (`subj`, `obj`,
"à", "obj.de" …).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from timeline.errors import UsageError
from timeline.records import EventType

FOLDER = Path(__file__).parent / "lexicon"
REFLEXIVE = ("s'", "se ")
PREPOSITIONS = frozenset(["à", "de", "en", "dans", "par", "sur", "avec", "contre", "pour", "lors"])
DETERMINERS = frozenset(
    [
        "le",
        "la",
        "les",
        "l'",
        "un",
        "une",
        "des",
        "du",
        "de",
        "d'",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "ce",
        "cette",
        "ces",
    ]
)


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of the lexicon. `lemma` is that of the head word; `rest` the other words of a phrase."""

    entry: str
    lemma: str
    rest: tuple[str, ...]
    part: str  # "verb", "noun", "adjective"
    type: EventType
    cameo: str
    initiator: tuple[str, ...]
    target: tuple[str, ...]
    participant: tuple[str, ...]
    content: str
    needs: tuple[str, ...]
    confidence: float
    where: str  # "verbs.tsv:12", for explain


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that carries an event noun, what it makes of the event, and what its subject is in it.

    `rest` and `preposition` are the other words of the entry: "faire part de" has "part" and "de".
    """

    entry: str
    rest: tuple[str, ...]
    preposition: str | None
    effect: str
    subject: str


@dataclass(frozen=True, slots=True)
class Operator:
    """A verb or phrase that governs an infinitive or clause, and what becomes of the event in it."""

    entry: str
    rest: tuple[str, ...]
    effect: str
    own_type: EventType | None


@dataclass(frozen=True, slots=True)
class ContentCue:
    """Words in what is said that make the saying more than a statement."""

    type: EventType
    pattern: str
    slot: str


@dataclass(slots=True)
class Lexicon:
    """All frames by the lemma of their head word, fixed phrases before single words, in file order."""

    verbs: dict[str, list[Frame]] = field(default_factory=dict)
    nouns: dict[str, list[Frame]] = field(default_factory=dict)
    adjectives: dict[str, list[Frame]] = field(default_factory=dict)
    light: dict[str, list[LightVerb]] = field(default_factory=dict)
    operators: dict[str, list[Operator]] = field(default_factory=dict)
    predicates: dict[str, list[Operator]] = field(default_factory=dict)  # "être prêt à" by "prêt"
    modal_words: dict[str, str] = field(default_factory=dict)
    classes: dict[str, frozenset[str]] = field(default_factory=dict)
    content: list[ContentCue] = field(default_factory=list)

    def frames(self, part: str) -> dict[str, list[Frame]]:
        """The frames of one part of speech."""
        return {"verb": self.verbs, "noun": self.nouns, "adjective": self.adjectives}[part]


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells of each row of a lexicon file, comments left out. Raises UsageError for a broken row."""
    with path.open(encoding="utf-8", newline="") as handle:
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


def index(frames: Iterator[Frame]) -> dict[str, list[Frame]]:
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


@lru_cache(maxsize=8)
def load_lexicon(extra: tuple[Path, ...] = ()) -> Lexicon:
    """The lexicon that ships with the package, with the user's own verb rows (`--lexicon`) in front of it."""
    own = [frame for path in extra for frame in read_frames(path, "verb")]
    classes: dict[str, set[str]] = {}
    for _, row in rows(FOLDER / "classes.tsv"):
        classes.setdefault(row["class"].removeprefix("@"), set()).add(row["lemma"])
    operators: dict[str, list[Operator]] = {}
    for _, row in rows(FOLDER / "operators.tsv"):
        head, rest = split_entry(row["lemma"].removesuffix(" à").removesuffix(" que").removesuffix(" de"))
        own_type = EventType(row["own_type"]) if row["own_type"] else None
        operators.setdefault(head, []).append(Operator(row["lemma"], rest, row["effect"], own_type))
    for group in operators.values():
        group.sort(key=lambda operator: -len(operator.rest))
    return Lexicon(
        verbs=index(iter([*own, *read_frames(FOLDER / "verbs.tsv", "verb")])),
        nouns=index(read_frames(FOLDER / "nouns.tsv", "noun")),
        adjectives=index(read_frames(FOLDER / "adjectives.tsv", "adjective")),
        light=read_light_verbs(FOLDER / "light.tsv"),
        operators=operators,
        predicates=read_predicates(operators),
        modal_words={row["words"]: row["effect"] for _, row in rows(FOLDER / "modality.tsv")},
        classes={name: frozenset(members) for name, members in classes.items()},
        content=[
            ContentCue(EventType(row["type"]), row["pattern"], row["slot"]) for _, row in rows(FOLDER / "content.tsv")
        ],
    )
