"""What has been mentioned lately, with its role, as candidates for the words that point back.

What of it a pointing word means is for `scoring` to say.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.language.document import Token
from timeline.mentions.actors.resolution.anaphor import Anaphor
from timeline.mentions.actors.resolution.pronouns import governor
from timeline.mentions.entity import Form
from timeline.records import Kind

WINDOW = 3  # sentences back that a pronoun may look
CHAINED = frozenset({"conj", "appos", "flat", "compound", "fixed", "goeswith"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that a later word may point to. `members` is empty for a noun that is no actor."""

    members: tuple[int, ...]
    token: Token
    start: int
    end: int
    form: Form
    role: str
    gender: str | None
    plural: bool | None
    kinds: frozenset[Kind] = frozenset()
    place: bool = False
    quotation: int | None = None  # the quotation it stands in
    verb: Token | None = None
    topic: bool = False  # "quant à X"
    grouped: bool = False  # one of several joined by "et"

    @classmethod
    def at(
        cls, members: tuple[int, ...], token: Token, start: int, end: int, form: Form, gender: str | None,
        plural: bool | None,
    ) -> Candidate:  # fmt: skip
        """A candidate whose role is that of its token in the parse."""
        return cls(members, token, start, end, form, role_of(token), gender, plural, verb=governor(token))


class History:
    """The candidates of the last sentences, oldest first."""

    def __init__(self) -> None:
        self._recent: deque[Candidate] = deque()

    def add(self, candidate: Candidate) -> None:
        """Note a mention; those too far back are forgotten."""
        self._recent.append(candidate)
        while self._recent and self._recent[0].token.sentence < candidate.token.sentence - WINDOW:
            self._recent.popleft()

    def before(self, anaphor: Anaphor) -> Iterator[Candidate]:
        """Candidates that end before a pointing word begins, latest first."""
        for candidate in reversed(self._recent):
            if candidate.end <= anaphor.start:
                yield candidate

    def of_sentence(self, sentence: int) -> list[Candidate]:
        """The candidates of one sentence."""
        return [candidate for candidate in self._recent if candidate.token.sentence == sentence]


def role_of(token: Token) -> str:
    """What a phrase does in its clause: subject, object, oblique, modifier (of a noun) or root."""
    seen: set[int] = set()
    while token.head is not None and token.index not in seen:
        seen.add(token.index)
        relation = token.dep.partition(":")[0]
        if relation in CHAINED and token.head.pos not in {"VERB", "AUX"}:
            token = token.head
            continue
        if relation == "nsubj":
            return "subject"
        if relation == "obj":
            return "object"
        if relation in {"iobj", "obl", "vocative", "dislocated"}:
            return "subject" if _is_bare(token) else "oblique"
        return "modifier" if relation in {"nmod", "amod", "det", "case"} else "root"
    return "root"


def _is_bare(token: Token) -> bool:
    """True for a noun without preposition before a verb without subject: a subject that the parser missed."""
    head = token.head
    if head is None or token.index > head.index or token.case is not None or token.dep == "iobj":
        return False
    return not any(child.dep.startswith("nsubj") for child in head.children)
