"""Did it happen: clause by clause from the trigger upwards → asserted, planned, hypothetical or denied (GUIDELINES 5).

Also says what is told but is no event of its own: purposes, conditions, complements of a refusal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import auxiliaries, is_infinitive, is_verb
from timeline.coding.lexicon import Lexicon, Operator
from timeline.coding.triggers import is_word
from timeline.language.document import Token
from timeline.records import EventType, Modality

NEGATIONS = frozenset(["pas", "plus", "jamais", "guère", "point", "nullement", "aucunement", "rien", "personne", "ni"])
NO = frozenset({"aucun", "nul", "aucune", "nulle", "zéro"})
PURPOSE = frozenset(
    {"pour", "afin", "afin de", "afin que", "pour que", "en vue de", "histoire de", "de manière à", "de façon à"}
)
CONDITION = frozenset(
    {"si", "s'", "à condition que", "à condition de", "au cas où", "à moins que", "à moins de", "pourvu que", "sauf si"}
)
WITHOUT = frozenset({"sans", "sans que", "faute de", "au lieu de", "plutôt que de"})
STRENGTH = {Modality.ASSERTED: 0, Modality.PLANNED: 1, Modality.HYPOTHETICAL: 2, Modality.DENIED: 3}
CONTENT = {"demanded": Modality.HYPOTHETICAL, "feared": Modality.HYPOTHETICAL, "planned": Modality.PLANNED,
           "denied": Modality.DENIED}  # fmt: skip
ADJECTIVES = {
    **dict.fromkeys(
        ["éventuel", "possible", "hypothétique", "potentiel", "présumé", "probable"], Modality.HYPOTHETICAL
    ),
    **dict.fromkeys(["prochain", "futur", "prévu", "programmé", "attendu", "imminent"], Modality.PLANNED),
}
PAST_SAYING = frozenset({"Past", "Imp"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """A modality with the words that decided it; `drop` when the words only explain and tell no event."""

    modality: Modality
    cue: str
    drop: str | None = None


class ModalityRules:
    """Judges candidates of an article with the operators of the lexicon."""

    def __init__(self, lexicon: Lexicon, by_token: Mapping[int, Candidate]) -> None:
        self.lexicon = lexicon
        self.by_token = by_token

    def judge(self, candidate: Candidate) -> Judgement:
        """The strongest of what the clauses around the candidate say; a reason to drop comes first."""
        found = Judgement(Modality.ASSERTED, "told as fact")
        for judgement in self.judgements(candidate):
            if judgement.drop:
                return judgement
            if STRENGTH[judgement.modality] > STRENGTH[found.modality]:
                found = judgement
        return found

    def judgements(self, candidate: Candidate) -> Iterator[Judgement]:
        """All that bears on whether it happened, from the trigger upwards."""
        if candidate.is_noun:
            yield from self._noun(candidate)
        if candidate.light_verb is not None and candidate.light is not None:
            yield from effect(candidate.light_verb.effect, candidate.light.text)
        token = candidate.light or candidate.token
        if is_verb(token):
            yield from self._clause(token, candidate)
        below = token
        for head in token.ancestors():
            yield from self._governed(below, head, candidate)
            if below.dep in {"parataxis", "root"} or below.dep.startswith(("acl:relcl", "nsubj", "obl:agent")):
                return
            below = head

    def _noun(self, candidate: Candidate) -> Iterator[Judgement]:
        noun = candidate.token
        for child in noun.children:
            word = child.lemma.lower()
            if child.dep.startswith("det") and word in NO:
                yield Judgement(Modality.DENIED, child.text)
            if word in ADJECTIVES and child.dep.startswith(("amod", "acl")):
                yield Judgement(ADJECTIVES[word], child.text)
        if noun.case in {"sans", "faute de"}:
            yield Judgement(Modality.DENIED, noun.case)

    def _clause(self, verb: Token, candidate: Candidate) -> Iterator[Judgement]:
        """Tense, mood, negation and conjunction of the event's own clause."""
        negation = negated(verb)
        if negation:
            yield Judgement(Modality.DENIED, negation)
        mark = introduced_by(verb)
        if mark in WITHOUT:
            yield Judgement(Modality.DENIED, mark)
        if mark in CONDITION:
            yield Judgement(Modality.HYPOTHETICAL, mark, drop="condition")
        if mark in PURPOSE and is_infinitive(verb):
            yield Judgement(Modality.HYPOTHETICAL, mark, drop="purpose")
        yield from tense(verb)

    def _governed(self, below: Token, head: Token, candidate: Candidate) -> Iterator[Judgement]:
        """What the word above makes of what hangs on it."""
        if (
            below.dep.startswith(("nsubj", "obl:agent", "acl:relcl", "parataxis", "advcl"))
            and head is not candidate.light
        ):
            return
        complement = below.dep in {"xcomp", "ccomp"} or (below.dep == "acl" and is_infinitive(below))
        operator = self.operator(head)
        if (
            operator is not None
            and (complement or below.dep.startswith(("obj", "obl", "nmod")))
            and head is not candidate.token
        ):
            yield from effect(operator.effect, operator.entry)
            if is_verb(head) and negated(head) and operator.effect not in {"denied", "drop"}:
                yield Judgement(Modality.DENIED, f"{negated(head)} {operator.entry}")
        if complement and is_verb(head) and below.dep == "xcomp":
            yield from tense(head)
        saying = self.by_token.get(head.index)
        if saying is not None and saying is not candidate and (complement or below.dep.startswith(("obj", "nmod"))):
            if saying.frame.content in CONTENT:
                yield Judgement(CONTENT[saying.frame.content], saying.frame.entry)
            elif saying.frame.content == "drop":
                yield Judgement(Modality.HYPOTHETICAL, saying.frame.entry, drop=f"complement of {saying.frame.entry}")

    def operator(self, head: Token) -> Operator | None:
        """The operator that a verb, noun or adjective is, if the lexicon knows it as one."""
        for operator in self.lexicon.operators.get(head.lemma, ()):
            if all(any(is_word(token, word) for token in head.subtree()) for word in operator.rest):
                return operator
        return None


EFFECTS = {
    "planned": Modality.PLANNED,
    "hypothetical": Modality.HYPOTHETICAL,
    "denied": Modality.DENIED,
    "fails": Modality.DENIED,
}  # fmt: skip


def effect(name: str, words: str) -> Iterator[Judgement]:
    """What an operator or light verb makes of its event."""
    if name == "drop":
        yield Judgement(Modality.HYPOTHETICAL, words, drop=f"complement of {words}")
    elif name in EFFECTS:
        yield Judgement(EFFECTS[name], words)


def negated(verb: Token) -> str | None:
    """The words that deny a verb, or None: "ne … que" denies nothing, "aucun accord n'a été trouvé" does."""
    words = [*verb.children, *(word for aux in auxiliaries(verb) for word in aux.children)]
    for word in words:
        if word.text.lower() in NEGATIONS and word.dep.startswith(("advmod", "obj", "nsubj", "cc")):
            if word.text.lower() in {"plus", "point", "personne", "rien", "ni"} and not any(
                is_ne(other) for other in words
            ):
                continue
            return f"ne … {word.text.lower()}"
    for child in verb.children:
        if child.dep.startswith(("nsubj", "obj")) and any(det.lemma in NO for det in child.children):
            return "aucun"
    return None


def is_ne(token: Token) -> bool:
    """Whether a token is "ne" or "n'"."""
    return token.text.lower() in {"ne", "n'"}


def introduced_by(verb: Token) -> str | None:
    """The conjunction or preposition that introduces a clause ("pour", "si", "sans", "afin de")."""
    for child in verb.children:
        if child.dep in {"mark", "case"}:
            words = [child.text.lower(), *(t.text.lower() for t in child.children if t.dep == "fixed")]
            return " ".join(words)
    return None


def tense(verb: Token) -> Iterator[Judgement]:
    """Future → planned; conditional → hypothetical, but planned as the future of a past saying."""
    words = [verb, *auxiliaries(verb)]
    moods = {word.morph.get("Mood") for word in words}
    tenses = {word.morph.get("Tense") for word in words if word.morph.get("VerbForm") == "Fin"}
    compound = any(word.lemma in {"avoir", "être"} and word.dep.startswith("aux:tense") for word in words[1:])
    if "Cnd" in moods:
        if not compound and is_future_in_the_past(verb):
            yield Judgement(Modality.PLANNED, "conditional after a past saying")
        else:
            yield Judgement(Modality.HYPOTHETICAL, "conditional")
    elif "Fut" in tenses:
        yield Judgement(Modality.PLANNED, "future")


def is_future_in_the_past(verb: Token) -> bool:
    """Whether a conditional is the future as a past saying sees it: "a indiqué qu'il inviterait"."""
    head = verb.head
    if head is None or verb.dep != "ccomp":
        return False
    return any(word.morph.get("Tense") in PAST_SAYING for word in (head, *auxiliaries(head)))


def is_speech(candidate: Candidate) -> bool:
    """Whether a candidate is a saying, whose content is judged by itself."""
    return candidate.type is EventType.STATEMENT
