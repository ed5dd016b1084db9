"""Which candidate a pointing word most likely means.

The scores follow the usual evidence of pronoun resolution in press prose: agreement and kind exclude, then subjects
before objects before obliques, near before far, whoever does what the clause above says before the sentence before,
and never another argument of the same verb (Lappin and Leass 1994; centering theory).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from timeline.language.document import Token
from timeline.mentions.actors.resolution.anaphor import Anaphor, Pointing
from timeline.mentions.actors.resolution.history import Candidate
from timeline.mentions.actors.resolution.pronouns import governor
from timeline.mentions.actors.resolution.tables import word_set
from timeline.mentions.entity import Form
from timeline.mentions.subjects import is_finite, own_subject
from timeline.records import Kind

ROLE_SCORES = {
    "subject": 3.0,
    "object": 1.2,
    "oblique": 0.7,
    "possessor": 1.0,
    "modifier": -0.5,
    "root": 1.0,
    "relative": -1.0,
}
SUBJECTS = frozenset({"subject", "relative"})
COMPLEMENTS = frozenset({"object", "oblique"})
REPROACHING = frozenset({"reprocher", "pardonner", "envier"})
LIVING = frozenset({Kind.PERSON, Kind.STATE, Kind.GROUP})
BODIES = frozenset({Kind.ARMED_GROUP, Kind.NGO, Kind.IGO, Kind.PARTY, Kind.COMPANY})
INNER = frozenset({Pointing.OBJECT, Pointing.DATIVE})
OWNER = 8.0  # for a possessive: whoever does what its own clause says
LONGEST_COMPLEMENT = 6  # words between a noun and a "son" in its complement
RECENCY = 0.08  # what each later mention takes from an earlier one
DEEPEST = 5  # clauses that are looked up from a pronoun


@dataclass(slots=True)
class Question:
    """A pointing word with its candidates, latest first, and the subjects of the clauses it stands in."""

    anaphor: Anaphor
    candidates: list[Candidate]
    quotation: int | None
    owners: list[Candidate] = field(default_factory=list)  # of its own clause, then of those above
    actor: Candidate | None = None  # who does what its own clause says, infinitives included
    beside: set[int] = field(default_factory=set)  # members that are other arguments of its verb

    def __post_init__(self) -> None:
        for candidate in self.candidates:
            if _same_clause(self.anaphor, candidate):
                self.beside.update(candidate.members)
        verb, depth, own = self.anaphor.verb, 0, True
        while verb is not None and depth < DEEPEST:
            owner = self._owner(verb)
            if owner is not None and owner not in self.owners:
                self.owners.append(owner)
            if own and owner is not None:
                self.actor = self._thanked(verb) or owner
            own = own and owner is None and not is_finite(verb)
            verb, depth = (None if verb.dep.startswith("parataxis") else governor(verb)), depth + 1

    def _owner(self, verb: Token) -> Candidate | None:
        """Who does what a verb says: its subject, or for an infinitive what the verb above makes of its object."""
        subject = self._with(verb, SUBJECTS)
        if subject is None and verb.dep.startswith("conj") and verb.head is not None and own_subject(verb) is None:
            subject = self._with(verb.head, SUBJECTS)  # "a reçu Berg et l'a invité"
        if subject is not None or is_finite(verb):
            return subject
        above = governor(verb)
        if above is not None and above.lemma in word_set("object_control.txt") and verb.morph.get("VerbForm") == "Inf":
            relative = (one for one in self.candidates if one.verb is above and one.form is Form.PRONOUN)
            asked = (
                one for one in relative if one.role == "modifier"
            )  # "X, à qui il a demandé de retirer ses troupes"
            return self._with(above, COMPLEMENTS) or next(asked, None)
        return None

    def _thanked(self, verb: Token) -> Candidate | None:
        """ "A remercié le Togo pour sa médiation", "lui reproche son silence": it is the other's own."""
        noun = self.anaphor.token.head
        if noun is None:
            return None
        reproached = verb.lemma in REPROACHING and noun.dep.startswith("obj")
        if reproached or (noun.case == "pour" and verb.lemma in word_set("for_ones_own.txt")):
            return self._with(verb, COMPLEMENTS)
        return None

    def _with(self, verb: Token, roles: frozenset[str]) -> Candidate | None:
        fitting = (one for one in self.candidates if one.verb is verb and one.role in roles and not one.place)
        return next((one for one in fitting if one.form is not Form.ADJECTIVE), None)


def best_of(anaphor: Anaphor, candidates: Iterable[Candidate], quotation: int | None) -> Candidate | None:
    """The likeliest candidate; None if nothing agrees. The winner may be a noun that is no actor."""
    question = Question(anaphor, list(candidates), quotation)
    best: tuple[float, Candidate] | None = None
    for rank, candidate in enumerate(question.candidates):
        value = score(question, candidate)
        if value is not None and (best is None or value - RECENCY * rank > best[0]):
            best = (value - RECENCY * rank, candidate)
    return best[1] if best is not None else None


def score(question: Question, candidate: Candidate) -> float | None:
    """How well a candidate suits a pointing word; None where it is excluded."""
    anaphor = question.anaphor
    if not _agrees(anaphor, candidate) or candidate.form is Form.ADJECTIVE:
        return None
    if _is_part_of(anaphor, candidate):
        return None
    distance = anaphor.token.sentence - candidate.token.sentence
    if anaphor.pointing is Pointing.LATEST:
        return _latest_score(question, candidate, distance)
    if anaphor.pointing is not Pointing.POSSESSIVE and set(candidate.members) & question.beside:
        return None
    if anaphor.pointing in INNER and question.actor is not None and candidate.members == question.actor.members:
        return None  # "a promis de l'aider" is about two people
    acts = anaphor.pointing is Pointing.POSSESSIVE and candidate is question.actor
    if acts and not _is_one_of_several(anaphor, candidate) and not _is_thing(anaphor):
        return OWNER
    value = -2.0 * distance + ROLE_SCORES[candidate.role] + _kind_score(anaphor, candidate)
    if distance == 0:
        value += _owner_score(question, candidate) + (4.0 if candidate.topic else 0.0)
    if candidate.verb is not None and candidate.role == "subject" and candidate.verb.dep == "root":
        value += 0.25
    if anaphor.pointing in {Pointing.OBJECT, Pointing.DATIVE} and candidate.role in COMPLEMENTS:
        value += 0.8
    if candidate.place:
        value -= 3.0
    if distance == 0 and anaphor.human and anaphor.token.text.startswith("-"):
        value -= 4.0  # "X a refusé, a-t-il dit": he says it of another
    if candidate.quotation != question.quotation:
        outside = question.quotation is None
        value -= 8.0 if outside and distance == 0 else 3.5 if outside else 1.5
    if _is_one_of_several(anaphor, candidate):
        value -= 2.0
    if candidate.kinds & LIVING and _is_thing(anaphor):
        return None
    if anaphor.gender and candidate.gender is None and candidate.members:
        value -= 2.0 if anaphor.gender == "Fem" and Kind.PERSON in candidate.kinds else 0.3
    return value


def _owner_score(question: Question, candidate: Candidate) -> float:
    """The nearer the clause whose subject a candidate is, the better."""
    if candidate not in question.owners:
        return 0.0
    return (3.0, 1.5)[question.owners.index(candidate)] if question.owners.index(candidate) < 2 else 0.5


def _latest_score(question: Question, candidate: Candidate, distance: int) -> float:
    """ "Ce dernier" and "l'intéressé" take the nearest that agrees, rather a person than a thing."""
    words = question.anaphor.token.index - candidate.token.index
    value = -2.5 * distance - 0.25 * min(8, 1 + words // 6)
    value += 0.2 if candidate.role != "subject" else 0.0
    value += 0.7 if Kind.PERSON in candidate.kinds else 0.0
    value -= 0.5 if candidate.form in {Form.PRONOUN, Form.POSSESSIVE} else 0.0
    if not candidate.members:
        value -= 0.5 if question.anaphor.token.text.lower().startswith("ce") else 2.0
    value -= 3.0 if candidate.place else 0.0
    return value - (1.5 if candidate.quotation != question.quotation else 0.0)


def _is_one_of_several(anaphor: Anaphor, candidate: Candidate) -> bool:
    """True for one part of "A et B" where a single antecedent is asked for."""
    return candidate.grouped and not anaphor.plural


def _is_thing(anaphor: Anaphor) -> bool:
    """True where the verb or the noun possessed tells of a text, a law or goods: "il a été publié", "sa diffusion"."""
    if anaphor.pointing is Pointing.POSSESSIVE:
        noun = anaphor.token.head
        return noun is not None and noun.lemma in word_set("inanimate.txt")
    verb = anaphor.verb
    if verb is None or not any(child.dep == "aux:pass" for child in verb.children):
        return False
    return verb.lemma in word_set("inanimate.txt")


def _kind_score(anaphor: Anaphor, candidate: Candidate) -> float:
    if not candidate.members:
        if anaphor.pointing is Pointing.NOMINAL:
            return -50.0
        if anaphor.pointing is Pointing.POSSESSIVE:
            return -2.5
        return -4.0 if anaphor.human or anaphor.pointing is Pointing.DATIVE else -0.8
    value = 0.0
    if Kind.PERSON in candidate.kinds:
        value += 1.5 if anaphor.human else 0.7
    elif anaphor.human and anaphor.pointing is Pointing.SUBJECT:
        value -= 0.8
    elif anaphor.pointing is Pointing.DATIVE:
        value -= 0.5
    elif anaphor.pointing is Pointing.OBJECT and anaphor.token.text.lower() == "le":
        value -= 2.0  # "le" often is a whole clause
    if candidate.form in {Form.PRONOUN, Form.POSSESSIVE}:
        value += 0.5  # what is already being spoken of goes on being spoken of
    return value


def _agrees(anaphor: Anaphor, candidate: Candidate) -> bool:
    if anaphor.gender and candidate.gender and anaphor.gender != candidate.gender:
        return False
    many = anaphor.pointing is Pointing.NOMINAL and bool(candidate.kinds & BODIES)  # "les Houthis": "le mouvement"
    if candidate.plural is not None and anaphor.plural != candidate.plural and not many:
        return False
    if anaphor.kinds is None or not candidate.members or anaphor.kinds & candidate.kinds:
        return True
    return anaphor.plural and Kind.PERSON in anaphor.kinds and Kind.GROUP in candidate.kinds


def _is_part_of(anaphor: Anaphor, candidate: Candidate) -> bool:
    """True for a word inside the candidate's own phrase: "le président de sa commission" is not the "sa"."""
    if anaphor.token.index - candidate.token.index > LONGEST_COMPLEMENT:
        return False
    for above in anaphor.token.ancestors():
        if above.pos in {"VERB", "AUX"} or any(child.text == "," for child in above.children):
            return False
        if above is candidate.token and anaphor.pointing is Pointing.POSSESSIVE:
            return True
    return False


def _same_clause(anaphor: Anaphor, candidate: Candidate) -> bool:
    """True for two arguments of one verb: "il l'a reçu" are two people."""
    if anaphor.verb is None or candidate.verb is not anaphor.verb or candidate.topic:
        return False
    return candidate.role in SUBJECTS | COMPLEMENTS
