"""Where a slot of a frame may stand: verb or noun and slot → the tokens there, the likeliest first.

Every slot is looked for first where the grammar puts it and then where a small parser often hangs it instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import (
    Found,
    acting_subject,
    clause_of,
    complement_clauses,
    is_passive,
    is_past_participle,
    is_verb,
    logical_subject,
    objects,
    patient,
    surface_subject,
)
from timeline.coding.measure_words import governor
from timeline.language.document import Token

OBLIQUE = ("obl", "nmod", "iobj", "advmod", "xcomp", "dep")
FUSED = {"auquel": "à", "auxquels": "à", "auxquelles": "à", "duquel": "de", "desquels": "de", "desquelles": "de"}
DATIVES = frozenset({"lui", "leur", "me", "m'", "nous", "vous"})
DISPLACED = frozenset({"par", "contre", "avec", "entre"})  # complements of nouns that a parser often hangs higher
INNER = DISPLACED | {"à", "auprès de"}  # and those that it may hang on the noun between: "l'envoi d'armes à Kiev"
AIMING = frozenset({"viser", "cibler"})  # "des attentats visant X" are attacks against X
DAYS = frozenset(
    {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "avant-hier", "aujourd'hui"}
)


def verb_places(verb: Token, slot: str) -> Iterator[Found]:
    """Where a slot of a verb may stand."""
    if slot == "subj":
        found = logical_subject(verb)
        if found is not None:
            yield found
            yield from behind(found.token)
    elif slot == "obj":
        yield from objects(verb)
    elif slot == "obj.any":
        for governed in objects(verb):
            yield from behind(governed.token)
    elif slot == "gov":
        if verb.head is not None:
            yield Found(verb.head, f"what {verb.text} depends on")
    elif slot == "ccomp.subj":
        for clause in complement_clauses(verb):
            subject = surface_subject(clause)
            if subject is not None:
                yield Found(subject, f"subject of what {verb.text} says")
    elif "." in slot:
        above, _, under = slot.partition(".")
        for governed in verb_places(verb, above):
            yield from below(governed.token, under)
    else:
        yield from oblique(verb, slot)
        for governed in objects(verb):
            if not is_passive(verb):
                yield from with_case(governed.token, slot, f"{slot} … below the object of {verb.text}")
        if verb.dep == "xcomp" and verb.head is not None and is_verb(verb.head):
            yield from oblique(verb.head, slot)


def oblique(verb: Token, preposition: str) -> Iterator[Found]:
    """Complements of a verb with a preposition; "à" includes the dative clitics."""
    for child in verb.children:
        if (
            preposition == "à"
            and child.dep in {"iobj", "expl:comp", "obj"}
            and child.text.lower().strip("-") in DATIVES
        ):
            if child.dep == "iobj" or child.text.lower().strip("-") in {"lui", "leur"}:
                yield Found(child, f"dative of {verb.text}")
        elif child.dep.startswith(OBLIQUE) and matches(FUSED.get(child.text.lower(), child.case), preposition):
            yield Found(child, f"{preposition} … of {verb.text}")
        elif child.lemma.lower() in DAYS and child.case is None:  # "s'est emparé mercredi d'une garnison"
            yield from with_case(child, preposition, f"{preposition} … of {verb.text}, behind {child.text}")


def matches(case: str | None, preposition: str) -> bool:
    """Whether a written preposition is the one that a slot names ("auprès de" is not "de")."""
    return case == preposition or (preposition == "contre" and case in {"à l'encontre de", "à encontre de"})


def bare_complements(noun: Token) -> Iterator[Token]:
    """What a thing is made of or done with: "drone" in "un tir de drone israélien"."""
    for child in noun.children_by("nmod"):
        if child.case == "de" and not any(grandchild.dep.startswith("det") for grandchild in child.children):
            yield child


def with_case(token: Token, preposition: str, why: str) -> Iterator[Found]:
    """Modifiers of a noun with a preposition."""
    for child in token.children:
        if child.dep.startswith(OBLIQUE) and child.case is not None and matches(child.case, preposition):
            yield Found(child, why)


def behind(noun: Token) -> Iterator[Found]:
    """Whose a thing is, or who did it: "le rapport de l'AIEA", "le port ukrainien", "l'attaque menée par X"."""
    for inner in ("adj", "de", "poss", "par"):
        yield from below(noun, inner)


def below(noun: Token, slot: str) -> Iterator[Found]:
    """Actors that a noun phrase names beside its head: possessives, adjectives, complements, also of its participle."""
    if slot == "poss":
        yield from (Found(child, f"possessive of {noun.text}") for child in noun.children if child.morph.get("Poss"))
        return
    if slot == "adj":
        for owner in (noun, *bare_complements(noun)):
            yield from (
                Found(child, f"adjective of {owner.text}") for child in owner.children_by("amod", "acl", "appos")
            )
        return
    yield from with_case(noun, slot, f"{slot} … of {noun.text}")
    if slot == "de":
        yield from (Found(c, f"beside {noun.text}") for c in noun.children_by("flat", "compound") if c.pos == "PROPN")
        return
    for participle in noun.children_by("acl"):
        if participle.dep != "acl:relcl" and is_past_participle(participle):
            yield from oblique(participle, slot)
    if slot == "contre":
        for participle in noun.children_by("acl"):
            if participle.lemma in AIMING:
                yield from objects(participle)
    if slot in INNER:
        for inner in with_case(noun, "de", ""):  # "le versement de l'aide par Bruxelles"
            yield from with_case(inner.token, slot, f"{slot} … behind {noun.text}")
    head = noun.head
    if head is not None and slot in DISPLACED:
        yield from (
            Found(found.token, f"{slot} … after {noun.text}")
            for found in with_case(head, slot, "")
            if found.token.index > noun.index
        )


def noun_places(candidate: Candidate, slot: str) -> Iterator[Found]:
    """Where a slot of an event noun may stand: below it, or at the verb that carries or governs it."""
    noun, light = candidate.token, candidate.light
    if slot == "subj":
        yield from noun_subject(candidate)
        return
    if slot == "gov":
        governing = governor(noun)
        if governing is not None:
            yield Found(governing, f"what {noun.text} depends on")
        return
    if "." in slot:
        above, _, under = slot.partition(".")
        for found in noun_places(candidate, above):
            yield from behind(found.token) if under == "any" else below(found.token, under)
        return
    yield from below(noun, slot)
    for word in candidate.words[1:]:  # "la mise en garde de Pékin", "le coup d'État du général": it may hang on either
        if word.pos in {"NOUN", "PROPN", "VERB"}:
            yield from (found for found in below(word, slot) if found.token not in candidate.words)
    copula = next((child for child in noun.children if child.dep == "cop"), None)
    if copula is not None and slot not in {"poss", "adj", "de"}:
        yield from oblique(noun, slot)
    if light is not None:
        if slot == "obj":
            yield from objects(light)
        elif slot not in {"poss", "adj"} and not (slot == "de" and noun.dep.startswith("nsubj")):
            yield from oblique(light, slot)
    elif (
        slot not in {"poss", "adj", "de", "obj", "en"}
        and noun.dep in {"obj", "nsubj:pass", "nsubj"}
        and noun.head is not None
    ):
        yield from oblique(noun.head, slot)


def noun_subject(candidate: Candidate) -> Iterator[Found]:
    """Who does what a noun names, by the verb that carries it, the copula or, for meetings, the clause around it."""
    noun, light = candidate.token, candidate.light
    if light is not None:
        found = logical_subject(light)
        if found is not None and found.token is not noun:
            yield found
        return
    if any(child.dep == "cop" for child in noun.children):
        found = acting_subject(noun)
        if found is not None:
            yield found
        return
    governing = clause_of(noun)
    if governing is not None and not noun.dep.startswith("nsubj") and candidate.is_mutual:
        found = patient(governing) if is_passive(governing) else acting_subject(governing)
        if found is not None and found.token is not noun and noun not in found.token.subtree():
            yield Found(found.token, f"subject of {governing.text}, which governs {noun.text}")
