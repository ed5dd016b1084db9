"""What has been mentioned lately, and which of it a pointing word most likely means.

The scores follow the usual evidence of pronoun resolution in French press prose: agreement and kind exclude, then
subjects before objects before obliques, near before far, the clause above before the sentence before, and never
another argument of the same verb (Lappin and Leass 1994; centering).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.language.document import Token
from timeline.mentions.actors.resolution.anaphor import Anaphor, Pointing
from timeline.mentions.actors.resolution.pronouns import governor
from timeline.mentions.actors.resolution.tables import word_set
from timeline.mentions.entity import Form
from timeline.records import Kind

WINDOW = 3  # sentences back that a pronoun may look
ROLE_SCORES = {"subject": 3.0, "object": 1.2, "oblique": 0.7, "modifier": -0.5, "root": 1.0}
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


def best_of(anaphor: Anaphor, candidates: Iterable[Candidate], quotation: int | None) -> Candidate | None:
    """The likeliest candidate; None if nothing agrees. The winner may be a noun that is no actor."""
    best: tuple[float, Candidate] | None = None
    for rank, candidate in enumerate(candidates):
        value = score(anaphor, candidate, quotation)
        if value is None:
            continue
        value -= 0.05 * rank
        if best is None or value > best[0]:
            best = (value, candidate)
    return best[1] if best is not None else None


def score(anaphor: Anaphor, candidate: Candidate, quotation: int | None) -> float | None:
    """How well a candidate suits a pointing word; None where it is excluded."""
    if not _agrees(anaphor, candidate) or candidate.form is Form.ADJECTIVE:
        return None
    distance = anaphor.token.sentence - candidate.token.sentence
    if _same_clause(anaphor, candidate):
        if anaphor.pointing is not Pointing.POSSESSIVE:
            return None
        if candidate.role == "subject" and not (candidate.grouped and not anaphor.plural) and not _is_thing(anaphor):
            return 8.0
    value = -2.0 * distance + ROLE_SCORES[candidate.role]
    if anaphor.pointing is Pointing.LATEST:
        return _latest_score(anaphor, candidate, distance, quotation)
    if distance == 0 and candidate.role == "subject" and _above(anaphor, candidate):
        value += 2.5
    if candidate.verb is not None and candidate.role == "subject" and candidate.verb.dep == "root":
        value += 0.5
    value += _kind_score(anaphor, candidate)
    if anaphor.pointing in {Pointing.OBJECT, Pointing.DATIVE} and candidate.role in {"object", "oblique"}:
        value += 0.8
    if candidate.place:
        value -= 3.0
    if candidate.quotation != quotation:
        value -= 3.5 if quotation is None else 1.5
    if candidate.grouped and not anaphor.plural:
        value -= 2.0
    if candidate.members and _is_thing(anaphor):
        value -= 3.0
    if anaphor.gender and candidate.gender is None and candidate.members:
        value -= 2.0 if anaphor.gender == "Fem" and Kind.PERSON in candidate.kinds else 0.3
    if distance == 0 and candidate.topic:
        value += 4.0
    return value


def _latest_score(anaphor: Anaphor, candidate: Candidate, distance: int, quotation: int | None) -> float:
    """ "Ce dernier" and "l'intéressé" take the nearest that agrees, rather a person than a thing."""
    value = -2.5 * distance - 0.25 * min(8, sum(1 for _ in range(candidate.token.index, anaphor.token.index, 6)))
    value += 0.5 if candidate.role != "subject" else 0.0
    value += 0.7 if Kind.PERSON in candidate.kinds else 0.0
    value -= 3.0 if not candidate.members else 0.0
    value -= 3.0 if candidate.place else 0.0
    return value - (1.5 if candidate.quotation != quotation else 0.0)


def _is_thing(anaphor: Anaphor) -> bool:
    """True where the verb or the noun possessed tells of a text, a law or goods: "il a été publié", "sa diffusion"."""
    if anaphor.pointing is Pointing.POSSESSIVE:
        noun = anaphor.token.head
        return noun is not None and noun.lemma in word_set("inanimate.txt")
    verb = anaphor.verb
    passive = verb is not None and any(child.dep == "aux:pass" for child in verb.children)
    return passive and verb is not None and verb.lemma in word_set("inanimate.txt")


def _kind_score(anaphor: Anaphor, candidate: Candidate) -> float:
    if not candidate.members and anaphor.pointing is Pointing.NOMINAL:
        return -50.0
    if not candidate.members:
        return -4.0 if anaphor.human or anaphor.pointing is Pointing.DATIVE else -0.8
    value = 0.0
    if Kind.PERSON in candidate.kinds:
        value += 1.5 if anaphor.human else 0.7
    if anaphor.pointing is Pointing.DATIVE and Kind.PERSON not in candidate.kinds:
        value -= 0.5
    if candidate.form in {Form.PRONOUN, Form.POSSESSIVE} and anaphor.pointing is not Pointing.LATEST:
        value += 0.5  # what is already being spoken of goes on being spoken of
    return value


def _agrees(anaphor: Anaphor, candidate: Candidate) -> bool:
    if anaphor.gender and candidate.gender and anaphor.gender != candidate.gender:
        return False
    if candidate.plural is not None and anaphor.plural != candidate.plural:
        return False
    return anaphor.kinds is None or not candidate.members or bool(anaphor.kinds & candidate.kinds)


def _same_clause(anaphor: Anaphor, candidate: Candidate) -> bool:
    """True for two arguments of one verb: "il l'a reçu" are two people."""
    if anaphor.verb is None or candidate.verb is not anaphor.verb:
        return False
    return candidate.role in {"subject", "object", "oblique"}


def _above(anaphor: Anaphor, candidate: Candidate) -> bool:
    """True if the candidate is the subject of a verb under which the pointing word's clause stands."""
    if candidate.verb is None or anaphor.verb is None:
        return False
    return any(above is candidate.verb for above in anaphor.verb.ancestors())
