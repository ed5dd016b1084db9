"""Conditions of a frame (`needs` in the lexicon): does this occurrence of the word fulfil them?

The language is that of `lexicon/README.md`: `SLOT`, `SLOT:actor`, `SLOT:known`, `SLOT:state`, `SLOT@class`,
`SLOT=word,word`, `ccomp`, `xcomp`, `quote`, `passive`; " or " between alternatives, "!" before what must not be.
"""

from __future__ import annotations

import re

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import complement_clauses, is_infinitive, is_passive
from timeline.coding.lexicon import Lexicon
from timeline.coding.measure_words import stand_ins
from timeline.coding.reporting.inserted import teller
from timeline.coding.slots import Slots
from timeline.language.document import Token
from timeline.records import Kind

CONDITION = re.compile(r"(?P<slot>[^:@=]+)(?:(?P<test>[:@=])(?P<value>.+))?")
CLAUSES = frozenset({"ccomp", "xcomp", "quote", "passive", "light", "negated", "amount"})


class Needs:
    """Checks conditions of candidates in one article.

    `quoting` holds the indices of verbs with a quotation, `counted` those of tokens that an amount covers.
    What stands before a verb of telling ("…, a confié X") is as good as a quotation.
    """

    def __init__(self, lexicon: Lexicon, slots: Slots, quoting: frozenset[int], counted: frozenset[int]) -> None:
        self.lexicon = lexicon
        self.slots = slots
        put_after = (token.index for token in slots.document.tokens if teller(slots.document, token, slots) is not None)
        self.quoting = quoting.union(put_after)
        self.counted = counted

    def hold(self, candidate: Candidate) -> bool:
        """Whether all conditions of the candidate's frame hold."""
        return all(self.condition(candidate, condition) for condition in candidate.frame.needs)

    def hold_but_for_actors(self, candidate: Candidate) -> bool:
        """Whether all conditions hold but those for an actor that may only not have been recognised."""
        return all(
            self.condition(candidate, condition) or self._may_hold(candidate, condition)
            for condition in candidate.frame.needs
        )

    def _may_hold(self, candidate: Candidate, condition: str) -> bool:
        """Whether a condition only lacks an actor, in a slot that is filled or in the subject."""
        slots = [part.strip().removesuffix(":actor") for part in condition.split(" or ") if ":actor" in part]
        return any(slot == "subj" or (slot[:1] != "!" and self._single(candidate, slot)) for slot in slots)

    def condition(self, candidate: Candidate, text: str) -> bool:
        """Whether one condition, or one of its alternatives, holds."""
        return any(self._single(candidate, part.strip()) for part in text.split(" or "))

    def _single(self, candidate: Candidate, text: str) -> bool:
        if text.startswith("!"):
            return not self._single(candidate, text[1:])
        match = CONDITION.fullmatch(text)
        if match is None:
            return False
        slot, test, value = match["slot"].strip(), match["test"], match["value"]
        if slot in CLAUSES and test is None:
            return self._clause(candidate, slot)
        if slot == "any":
            return any(self._single(candidate, f"{one}{test or ''}{value or ''}") for one in ANY)
        if test == ":":
            return self._kind(candidate, slot, value)
        heads = [place.token for place in self.slots.places(candidate, slot)]
        if test is None:
            return bool(heads) or (candidate.frame.part == "verb" and stands_for(candidate.token, slot))
        words = self.lexicon.classes.get(value, frozenset()) if test == "@" else frozenset(value.split(","))
        return any(said(head) & words for head in heads)

    def _clause(self, candidate: Candidate, what: str) -> bool:
        token = candidate.token
        clauses = complement_clauses(candidate.verb)
        if what == "passive":
            return is_passive(token)
        if what == "quote":
            return token.index in self.quoting
        if what == "light":
            return candidate.light is not None
        if what == "amount":
            places = [token, *(found.token for found in self.slots.places(candidate, "obj"))]
            return any(word.index in self.counted for place in places for word in place.subtree())
        if what == "negated":
            return any(child.lemma in {"ne", "n'"} for child in candidate.verb.children)
        if what == "xcomp":
            return any(is_infinitive(clause) for clause in clauses)
        return any(not is_infinitive(clause) for clause in clauses)

    def _kind(self, candidate: Candidate, slot: str, value: str) -> bool:
        if value in {"actor", "known"}:
            return bool(self.slots.fill(candidate, slot))
        kinds = {Kind(kind) for kind in value.split(",") if kind in set(Kind)}
        return any(
            entity.kind in kinds
            for place in self.slots.places(candidate, slot)
            for mention, _ in self.slots.actors_at(place.token)
            for entity in self.slots.actors.of(mention)
        )


CLITICS = {"à": "y", "de": "en"}
PERSONAL = frozenset({"il", "elle", "ils", "elles"})
ANY = ("subj", "obj", "à", "de", "par", "avec", "contre", "entre", "poss", "adj")


def stands_for(verb: Token, preposition: str) -> bool:
    """Whether a clitic or an infinitive is the complement: "s'y refuser", "se refuser à négocier", "s'en emparer"."""
    clitic = CLITICS.get(preposition)
    if clitic is None:
        return False
    if any(child.text.lower().strip("-") == clitic and child.index < verb.index for child in verb.children):
        return True
    return any(
        is_infinitive(child) and any(mark.lemma == preposition for mark in child.children_by("mark", "case"))
        for child in verb.children_by("xcomp", "advcl", "obl", "ccomp")
    )


def said(head: Token) -> frozenset[str]:
    """The words that a class or list may name a slot's head by: its lemma, its form, those it is coordinated with.

    A participle is also the adjective it looks like ("forcée" is "forcé"). A relative pronoun counts as its antecedent,
    a word of measure as what it measures too ("une partie de ses unités").
    """
    head = antecedent(head)
    tokens = [head, *head.children_by("conj")]
    if head.lemma.lower() in stand_ins():
        tokens += [child for child in head.children_by("nmod", "obl") if child.case == "de"]
    return frozenset(word for token in tokens for word in forms(token))


def forms(token: Token) -> tuple[str, ...]:
    """A word's lemma, its form, and its form as an adjective would have it in the masculine singular."""
    form = token.text.lower()
    return (token.lemma, form, form.rstrip("s").removesuffix("e")) if token.pos == "VERB" else (token.lemma, form)


def antecedent(word: Token) -> Token:
    """The noun that a relative pronoun stands for, or "il" in a clause below that noun's; any other word itself."""
    if word.pos != "PRON":
        return word
    if word.morph.get("PronType") == "Rel":
        clause = next((head for head in word.ancestors() if head.dep == "acl:relcl"), None)
        return clause.head if clause is not None and clause.head is not None else word
    if word.text.lower() in PERSONAL:
        for verb in word.ancestors():
            for subject in verb.children_by("nsubj", "nsubj:pass"):
                if subject.index < word.index and subject.pos in {"NOUN", "PROPN"}:
                    return subject
    return word
