"""Clauses: a verb → its voice, its subject and its objects, in whichever of the ways French says them.

Works on Universal Dependencies trees. The *logical* subject is who acts: the subject of an active verb, the agent of a
passive one, and the understood subject of an infinitive, a participle, a relative clause or a coordinated verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from timeline.language.document import Token
from timeline.mentions.subjects import TIMES

VERBAL = frozenset({"VERB", "AUX"})
PARTICIPLE = "Part"
PRONOUNS = frozenset({"il", "elle", "ils", "elles", "-t-il", "-t-elle", "-il", "-elle", "-ils", "-elles", "-t-on"})
BEING = frozenset({"été", "étant", "être"})
DEPTH = 6  # clauses that one subject is looked for through


@dataclass(frozen=True, slots=True)
class Found:
    """A token in a slot, and the construction that put it there."""

    token: Token
    why: str


@cache
def control_verbs(which: str) -> frozenset[str]:
    """Verbs of one sort: "subject" does their infinitive, whatever object they have; "être" makes their past tense."""
    lines = (Path(__file__).parent / "control.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return frozenset(row[0] for row in rows if row[1] == which)


def is_verb(token: Token) -> bool:
    """Whether a token heads a clause: a verb, or what a copula or auxiliary makes one."""
    return token.pos in VERBAL or any(child.dep in {"cop", "aux:pass", "aux:tense"} for child in token.children)


def is_infinitive(verb: Token) -> bool:
    """Whether the verb is an infinitive, simple or compound ("avoir signé"), and no causative ("a fait acheminer")."""
    helpers = auxiliaries(verb)
    if verb.morph.get("VerbForm") == "Inf":
        return not any(helper.morph.get("VerbForm") == "Fin" for helper in helpers if helper.dep != "cop")
    return any(helper.morph.get("VerbForm") == "Inf" for helper in helpers)


def is_present_participle(verb: Token) -> bool:
    """Whether the verb is a present participle or gerund ("fournissant", "en fournissant", "ayant fourni")."""
    marked = verb.morph.get("VerbForm") == PARTICIPLE and verb.morph.get("Tense") == "Pres"
    return marked or any(child.text.lower() in {"ayant", "étant", "s'étant"} for child in auxiliaries(verb))


def is_past_participle(verb: Token) -> bool:
    """Whether the verb is a past participle."""
    return verb.morph.get("VerbForm") == PARTICIPLE and verb.morph.get("Tense") != "Pres"


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries of a verb, in text order; those of the first verb when a coordinated participle shares them."""
    own = [child for child in verb.children if child.dep.startswith("aux") or child.dep == "cop"]
    if not own and verb.dep == "conj" and verb.head is not None and is_past_participle(verb):
        return [child for child in verb.head.children if child.dep.startswith("aux")]
    return own


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive: a participle with "être", or one that qualifies a noun; the labels alone may err."""
    if verb.pos not in VERBAL or verb.lemma.startswith(("s'", "se ")):
        return False
    helping = auxiliaries(verb)
    if verb.lemma in control_verbs("être"):  # "est passé à l'ennemi", but "a été passé à tabac"
        return any(child.text.lower() == "été" for child in helping)
    if any(child.dep == "aux:pass" for child in helping):
        return True
    if not is_past_participle(verb):
        return any(child.dep == "nsubj:pass" for child in verb.children)
    return not helping or any(child.text.lower() in BEING or child.lemma == "être" for child in helping)


def surface_subject(verb: Token) -> Token | None:
    """The subject as grammar has it; an "il" that the parser took for impersonal only for want of another."""
    subjects = [child for child in verb.children if child.dep.startswith(("nsubj", "csubj")) and child.pos != "PUNCT"]
    subjects += [child for child in verb.children if child.dep.startswith("expl") and child.text.lower() in PRONOUNS]
    return subjects[0] if subjects else None


def clause_of(token: Token) -> Token | None:
    """The verb of the clause that a token stands in; None in a sentence without one."""
    return next((head for head in token.ancestors() if is_verb(head)), None)


def agent(verb: Token) -> Token | None:
    """The "par" complement of a passive verb."""
    for child in verb.children:
        if child.dep == "obl:agent" or (child.dep.startswith(("obl", "nmod")) and child.case == "par"):
            return child
    return None


def logical_subject(verb: Token, depth: int = 0) -> Found | None:
    """Who does what the verb says, if the sentence says so."""
    if is_passive(verb):
        by = agent(verb)
        return Found(by, "agent of the passive") if by else None
    return acting_subject(verb, depth)


def acting_subject(verb: Token, depth: int = 0) -> Found | None:
    """The grammatical subject of a verb, spoken or understood."""
    subject = surface_subject(verb)
    if subject is not None:
        return Found(subject, f"subject of {verb.text}")
    head = verb.head
    if head is None or depth > DEPTH:
        return None
    if verb.dep == "conj" and is_verb(head):
        return _shared(head, depth)
    if verb.dep.startswith("acl") or (verb.dep == "amod" and verb.pos in VERBAL):
        return _of_noun(verb, head, depth)
    if (
        is_infinitive(verb)
        and verb.dep in {"xcomp", "ccomp", "obl:arg", "obl:mod", "obl", "advcl", "obj"}
        and is_verb(head)
    ):
        return controller(head, depth)
    if is_infinitive(verb) and head.pos == "ADJ":
        return _of_adjective(head, depth)
    if verb.dep in {"advcl", "xcomp", "parataxis", "dep", "ccomp"} and is_verb(head) and not _is_finite(verb):
        return _shared(head, depth)
    return None


def _shared(head: Token, depth: int) -> Found | None:
    found = acting_subject(head, depth + 1)
    return Found(found.token, f"subject shared with {head.text}") if found else None


def _is_finite(verb: Token) -> bool:
    return any(word.morph.get("VerbForm") == "Fin" for word in (verb, *auxiliaries(verb)))


def _of_noun(verb: Token, noun: Token, depth: int) -> Found | None:
    """The subject of a clause that qualifies a noun: "qui signe", "accusant", "la décision de X de fermer"."""
    if verb.dep == "acl:relcl" or is_present_participle(verb) or is_past_participle(verb):
        return Found(noun, f"noun that {verb.text} qualifies")
    if is_infinitive(verb):
        owner = next((child for child in noun.children if child.dep.startswith("nmod") and child.case == "de"), None)
        owner = owner or next((child for child in noun.children if child.morph.get("Poss") == "Yes"), None)
        if owner is not None:
            return Found(owner, f"whose {noun.text} it is")
        governing = clause_of(noun)
        if governing is not None:
            found = acting_subject(governing, depth + 1)
            return Found(found.token, f"subject of {governing.text} {noun.text}") if found else None
    return None


def _of_adjective(adjective: Token, depth: int) -> Found | None:
    """Who is "prêt à recevoir": the noun it describes, or the subject of "s'est dit", with which a day may part it."""
    above = adjective.head
    described = adjective.dep in {"amod", "acl", "appos"} and above is not None and above.pos in {"NOUN", "PROPN"}
    if described and above is not None and above.lemma.lower() not in TIMES:
        return Found(above, f"noun that {adjective.text} qualifies")
    governing = clause_of(adjective)
    found = acting_subject(governing, depth + 1) if governing is not None else None
    return Found(found.token, f"subject shared with {adjective.text}") if found else None


def controller(verb: Token, depth: int = 0) -> Found | None:
    """Who is understood to do the infinitive below `verb`: its object or addressee, else its subject."""
    lemma = verb.lemma
    if lemma not in control_verbs("subject"):
        for child in objects(verb):
            return Found(child.token, f"object of {verb.text}")
        addressee = next((child for child in verb.children if child.dep == "iobj" or is_addressee(child)), None)
        if addressee is not None:
            return Found(addressee, f"addressee of {verb.text}")
    if verb.pos not in VERBAL:
        concerned = next((child for child in verb.children if child.case == "pour" and child.index > verb.index), None)
        if concerned is not None:
            return Found(concerned, f"for whom it is {verb.text}")
    if is_passive(verb):
        found = patient(verb)
        return Found(found.token, f"subject of {verb.text}") if found else None
    found = acting_subject(verb, depth + 1)
    return Found(found.token, f"subject of {verb.text}") if found else None


def is_addressee(token: Token) -> bool:
    """Whether a complement stands where "à X" does: "demande à Téhéran de libérer"."""
    return token.dep.startswith("obl") and token.case in {"à", "auprès de"}


def patient(verb: Token) -> Found | None:
    """What the verb acts on, in the passive: its subject, or the noun that its participle qualifies."""
    subject = surface_subject(verb)
    if subject is not None:
        return Found(subject, f"subject of the passive {verb.text}")
    head = verb.head
    if head is None:
        return None
    if verb.dep.startswith("acl") or verb.dep == "amod":
        return Found(head, f"noun that {verb.text} qualifies")
    if verb.dep in {"conj", "advcl", "xcomp", "parataxis", "dep"} and is_verb(head):
        found = acting_subject(head)
        return Found(found.token, f"subject shared with {head.text}") if found else None
    return None


def objects(verb: Token) -> Iterator[Found]:
    """What the verb acts on: direct objects, and the subject of the passive."""
    if is_passive(verb):
        found = patient(verb)
        if found is not None:
            yield found
    direct = [child for child in verb.children if child.dep == "obj" and not is_verb(child)]
    if not direct and not is_passive(verb) and not verb.lemma.startswith(("s'", "se ")):
        direct = [child for child in verb.children if child.dep.startswith("obl") and is_indefinite(child, verb)]
    for child in direct:
        yield Found(child, f"object of {verb.text}")


def is_indefinite(noun: Token, verb: Token) -> bool:
    """Whether what the parser took for a preposition only says how many.

    "ont largué des vivres", "n'a envoyé de troupes", "accueillera jusqu'à deux mille soldats".
    """
    words = [child.text.lower() for child in noun.children if child.dep == "case"]
    if words in (["de"], ["d'"]):
        return any(child.text.lower() in {"ne", "n'"} for child in verb.children)
    counted = any(child.dep == "nummod" for child in noun.children)
    return "des" in words or (counted and words[:1] in (["jusqu'"], ["jusque"]))


def complement_clauses(verb: Token) -> list[Token]:
    """Verbs of the clauses and infinitives that a verb governs as complements."""
    return [child for child in verb.children if child.dep in {"ccomp", "xcomp"} and is_verb(child)]
