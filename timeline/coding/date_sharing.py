"""What is told in one breath with a dated event was on its day: dates of some events → dates of others.

"A blanchi lundi l'athlète et a levé la sanction", "a rejeté mardi cette idée, dénonçant …", "à l'issue d'un entretien",
"s'est rendu jeudi à Bakou, où il a rencontré …". Only an event that has no date of its own takes another's, and never
the content of what somebody says (GUIDELINES 4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.coding.candidate import SPEECH, Candidate
from timeline.coding.clauses import (
    auxiliaries,
    clause_of,
    is_infinitive,
    is_passive,
    is_past_participle,
    is_present_participle,
    is_verb,
    surface_subject,
)
from timeline.coding.relatives import antecedent, relative_pronoun
from timeline.coding.tenses import is_conditional, is_future
from timeline.language.document import Token
from timeline.records import DateValue, EventType

DURING = frozenset({"lors de", "au cours de", "pendant", "durant", "à l'occasion de", "à l'issue de", "en marge de"})
OCCASION = frozenset({"lors", "cours", "occasion", "issue", "terme", "marge", "sortie"})
LENGTHS = frozenset({"heure", "jour", "journée", "semaine", "mois"})
LOOSE = frozenset({"advcl", "acl", "conj", "xcomp", "dep"})
MEDIUM = frozenset({"dans", "par", "lors de", "au cours de", "devant", "via", "à travers", "sur"})
SPOKEN = SPEECH | {EventType.REJECTION}
Shared = tuple[Token, str]  # whose day it is, and why


def sharers(candidate: Candidate) -> Iterator[Shared]:
    """The words of the sentence whose date is the candidate's too, surest first, with the reason."""
    if candidate.is_noun and candidate.light is None:
        yield from _of_noun(candidate)
        return
    verb = candidate.verb
    yield from _occasions(verb, spoken=candidate.type in SPOKEN)
    if verb.dep == "conj" and verb.head is not None and is_verb(verb.head) and told_alike(verb, verb.head):
        yield verb.head, f"in one breath with {verb.head.text}"
    head = clause_of(verb)
    if (
        head is not None
        and not candidate.is_noun
        and is_present_participle(verb)
        and verb.dep in {"advcl", "acl", "conj", "xcomp", "dep"}
    ):
        yield head, f"goes with {head.text}"
    yield from _relative(verb)
    if verb.dep == "acl:relcl" and verb.head is not None and candidate.type is EventType.ASSAULT:
        yield verb.head, f"done by {verb.head.text}"
    for child in verb.children_by("conj"):
        if is_verb(child) and surface_subject(child) is None and told_alike(child, verb):
            yield child, f"in one breath with {child.text}"


def _of_noun(candidate: Candidate) -> Iterator[Shared]:
    """The verb on whose occasion a noun stands, or that measures its length: "entamer deux jours de discussions"."""
    head = candidate.token.head
    if head is not None and head.lemma in LENGTHS and candidate.token.case == "de" and head.case is None:
        yield from ((verb, f"time of {verb.text}") for verb in head.ancestors() if is_verb(verb))
    link = occasion(candidate.token)
    if link is None:
        return
    for head in link.ancestors():
        if is_verb(head):
            yield head, f"occasion of {head.text}"
            if not set_off(link):
                return


def _occasions(verb: Token, *, spoken: bool) -> Iterator[Shared]:
    """The dated occasions of a verb: "lors de l'assaut mené dimanche", "dans un entretien publié vendredi"."""
    for child in verb.children_by("obl", "nmod", "advmod", "obj", "advcl"):
        noun = next((below for below in child.children if occasion(below) is child), child)
        during = occasion(noun) is not None
        if during:
            yield noun, f"on the occasion of {noun.text}"
        for own in noun.children_by("acl"):
            if (during or (spoken and noun.case in MEDIUM)) and is_past_participle(own) and is_passive(own):
                yield own, f"{noun.text} {own.text}"


def _relative(verb: Token) -> Iterator[Shared]:
    """What a relative clause goes on from: "où il a rencontré", "auxquels il a dit", "l'attaque dans laquelle"."""
    pronoun = relative_pronoun(verb)
    noun = antecedent(verb, pronoun) if pronoun is not None else None
    if pronoun is None or noun is None:
        return
    if pronoun.case in {*DURING, "dans"}:
        yield noun, f"on the occasion of {noun.text}"
    for main in noun.ancestors():
        if is_verb(main) and main is not verb and told_alike(verb, main):
            if pronoun.text.lower() == "où" or noun.index > main.index:
                yield main, f"goes on from {main.text}"
            return


def occasion(noun: Token) -> Token | None:
    """What hangs an occasion on its verb: "visite" in "pendant la visite", "issue" in "à l'issue de la visite"."""
    head = noun.head
    if noun.case in DURING:
        return noun
    if head is not None and noun.case == "de" and head.lemma in OCCASION and head.index < noun.index:
        return head
    return None


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


def shared_dates(candidates: Sequence[Candidate], dated: Mapping[int, DateValue]) -> dict[int, tuple[DateValue, str]]:
    """Dates of candidates without one, and whose they are. `dated` has the dates that are told, by index of a word."""
    days = {index: value for index, value in dated.items() if value.start and value.end}
    found: dict[int, tuple[DateValue, str]] = {}
    for _ in range(2):  # a second time for what is told in one breath with what shares a date
        known = days | {index: value for index, (value, _) in found.items()}
        for candidate in candidates:
            index = candidate.token.index
            if index in dated or index in found:
                continue
            for token, reason in sharers(candidate):
                value = (days if reason.startswith("on the occasion") else known).get(token.index)
                if value is not None:
                    found[index] = value, reason
                    break
    return found
