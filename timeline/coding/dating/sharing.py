"""What is told in one breath with a dated event was on its day: dates of some events → dates of others.

"A blanchi lundi l'athlète et a levé la sanction", "a rejeté mardi cette idée, dénonçant …", "à l'issue d'un entretien",
"s'est rendu jeudi à Bakou, où il a rencontré …". Only an event that has no date of its own takes another's, and never
the content of what somebody says (GUIDELINES 4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from timeline.coding.candidate import SPEECH, Candidate
from timeline.coding.clauses import (
    auxiliaries,
    clause_of,
    is_infinitive,
    is_past_participle,
    is_present_participle,
    is_verb,
    surface_subject,
)
from timeline.coding.modality.tenses import is_conditional, is_future
from timeline.coding.occasions import DURING, media_of, occasion, occasions_of
from timeline.coding.relatives import antecedent, relative_pronoun
from timeline.language.document import Token
from timeline.records import DateValue, EventType

LENGTHS = frozenset({"heure", "jour", "journée", "semaine", "mois"})
LOOSE = frozenset({"advcl", "acl", "conj", "xcomp", "dep"})
SPOKEN = SPEECH | {EventType.REJECTION}
OWN = ("occasion", "carried")  # reasons that need a date that is told, not one that is shared itself
Shared = tuple[Token, str]  # whose day it is, and why


def sharers(candidate: Candidate) -> Iterator[Shared]:
    """The words of the sentence whose date is the candidate's too, surest first, with the reason."""
    if candidate.is_noun and candidate.light is None:
        yield from _of_noun(candidate.token)
        return
    verb = candidate.verb
    yield from ((noun, f"occasion {noun.text}") for noun in occasions_of(verb))
    if candidate.type in SPOKEN:
        yield from ((noun, f"said in {noun.text}") for noun in media_of(verb))
    if verb.dep == "conj" and verb.head is not None and is_verb(verb.head) and told_alike(verb, verb.head):
        yield verb.head, f"in one breath with {verb.head.text}"
    head = clause_of(verb)
    if head is not None and not candidate.is_noun and is_present_participle(verb) and verb.dep in LOOSE:
        yield head, f"goes with {head.text}"
    yield from _relative(verb)
    if verb.dep == "acl:relcl" and verb.head is not None and candidate.type is EventType.ASSAULT:
        yield verb.head, f"done by {verb.head.text}"
    for child in verb.children_by("conj"):
        if is_verb(child) and surface_subject(child) is None and told_alike(child, verb):
            yield child, f"before {child.text}"


def _of_noun(noun: Token) -> Iterator[Shared]:
    """The verb on whose occasion a noun stands, that carries it, or tells its length ("deux jours d'entretiens")."""
    head = noun.head
    if head is None:
        return
    if head.lemma in LENGTHS and noun.case == "de" and head.case is None:
        yield from ((verb, f"time of {verb.text}") for verb in head.ancestors() if is_verb(verb))
    if noun.dep.startswith(("obj", "nsubj")) and is_verb(head):
        yield head, f"carried by {head.text}"
    link = occasion(noun)
    if link is None:
        return
    for verb in link.ancestors():
        if is_verb(verb):
            yield verb, f"on the occasion of {verb.text}"
            if not set_off(link):
                return


def _relative(verb: Token) -> Iterator[Shared]:
    """What a relative clause goes on from: "où il a rencontré", "auxquels il a dit", "l'attaque dans laquelle"."""
    pronoun = relative_pronoun(verb)
    noun = antecedent(verb, pronoun) if pronoun is not None else None
    if pronoun is None or noun is None:
        return
    if pronoun.case in {*DURING, "dans"}:
        yield noun, f"occasion {noun.text}"
    for main in noun.ancestors():
        if is_verb(main) and main is not verb and told_alike(verb, main):
            if pronoun.text.lower() == "où" or noun.index > main.index:
                yield main, f"goes on from {main.text}"
            return


def set_off(link: Token) -> bool:
    """Whether a comma sets it off from the clause before it, so that it may belong to a verb higher up."""
    return any(child.text == "," and child.index < link.index for child in link.children)


def told_alike(one: Token, other: Token) -> bool:
    """Whether two verbs stand in the same tense, as what happens on one day does."""
    return _tense(one) == _tense(other)


def _tense(verb: Token) -> str:
    if is_future(verb):
        return "future"
    if is_conditional(verb):
        return "conditional"
    if is_infinitive(verb):
        return "infinitive"
    helping = auxiliaries(verb)
    if any(word.morph.get("Tense") == "Imp" for word in helping) and is_past_participle(verb):
        return "pluperfect"
    if is_past_participle(verb) or verb.morph.get("Tense") == "Past":
        return "past"
    return "imperfect" if verb.morph.get("Tense") == "Imp" else "present"


def shared_dates(
    candidates: Sequence[Candidate], dated: Mapping[int, DateValue], modified: Set[int]
) -> dict[int, tuple[DateValue, str]]:
    """Dates of candidates without one, and whose they are. `dated` has the dates that are told, by index of a word,
    `modified` the words that a date stands with: only such a verb passes its date to one before it.
    """
    days = {index: value for index, value in dated.items() if value.start and value.end}
    events = {word.index for one in candidates for word in (one.token, one.verb)}
    found: dict[int, tuple[DateValue, str]] = {}
    for _ in range(2):  # a second time for what is told in one breath with what shares a date
        known = days | {index: value for index, (value, _) in found.items()}
        for candidate in candidates:
            index = candidate.token.index
            if index in dated or index in found:
                continue
            for token, reason in sharers(candidate):
                if reason.startswith("carried") and token.index in events:
                    continue
                if reason.startswith("before") and token.index not in modified:
                    continue
                value = (days if reason.startswith(OWN) else known).get(token.index)
                if value is not None:
                    found[index] = value, reason
                    break
    return found
