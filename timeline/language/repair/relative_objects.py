"""“que” behind a noun stands for it: "l'offre que Paris a déclinée", "le journaliste que l'armée a arrêté".

A small parser takes it for a conjunction, and the clause for what the noun says ("l'annonce que Paris se retire").
"""

from __future__ import annotations

from pathlib import Path

from timeline.language.document import Sentence, Token
from timeline.language.repair.tree import has_case, has_subject
from timeline.language.word_lists import word_list

SAYING_NOUNS = Path(__file__).parents[1] / "data" / "nouns_with_clauses.txt"
CLAUSES = frozenset({"acl:relcl", "ccomp", "acl", "advcl:cleft"})
AGREEING = ("ée", "ées", "és", "ie", "ies", "ise", "ises", "ue", "ues", "te", "tes")  # of a participle with its object


def nouns_with_clauses() -> frozenset[str]:
    """Nouns whose content a clause with "que" tells."""
    return word_list(SAYING_NOUNS)


def relative_pronouns_are_objects(sentence: Sentence) -> None:
    """Make “que” the object of its verb, and the clause a relative one, where the verb lacks an object."""
    for word in sentence.tokens:
        if word.text.lower() not in {"que", "qu'"} or word.dep != "mark" or word.head is None:
            continue
        verb = word.head
        noun = verb.head
        if noun is None or noun.pos not in {"NOUN", "PROPN"} or noun.index > word.index or not _lacks_object(verb):
            continue
        if verb.dep in CLAUSES and _is_relative(verb, noun) and not (verb.dep == "advcl:cleft" and has_case(noun)):
            word.pos, word.morph, word.dep = "PRON", {"PronType": "Rel"}, "obj"
            verb.dep = "acl:relcl"


def _lacks_object(verb: Token) -> bool:
    """Whether a verb in the active has a subject but neither an object nor a clause as one."""
    if verb.pos != "VERB" or not has_subject(verb) or verb.lemma.startswith(("se ", "s'")):
        return False
    return not any(
        child.dep in {"obj", "ccomp", "cop", "aux:pass"} or child.dep.startswith("expl") for child in verb.children
    )


def _is_relative(verb: Token, noun: Token) -> bool:
    """Whether the noun has no clause to tell its content, or the participle agrees with it as with an object."""
    helped = any(child.dep == "aux:tense" and child.lemma == "avoir" for child in verb.children)
    if helped and verb.text.lower().endswith(AGREEING):
        return True
    return noun.lemma.lower() not in nouns_with_clauses()
