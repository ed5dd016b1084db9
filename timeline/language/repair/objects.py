"""Objects stand behind adverbials too: "a rencontré mardi à Riga son homologue", "a renversé, le 26 juillet, M. Diop".

A noun phrase without a preposition is no complement of the noun before it. Where a verb in the active has a subject but
no object, the phrase that a small parser hung elsewhere behind the verb's adverbials is that object.
"""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.repair.adverbials import DAYS, MONTHS, TIMES
from timeline.language.repair.tree import hang, has_case, has_determiner

OBJECTS = ("obj", "ccomp", "xcomp")
ADVERBIAL = ("obl", "advmod", "nmod")
MISPLACED = frozenset({"nmod", "ccomp", "appos", "dep", "obl:mod", "obl:arg", "conj"})
COMMAS = frozenset({",", "–", "—", "-"})


def objects_stand_behind_adverbials(sentence: Sentence) -> None:
    """Hang bare noun phrases on the verb whose adverbials they stand behind."""
    for token in sentence.tokens:
        free_the_phrase(token)
        if token.dep not in MISPLACED or not is_bare_phrase(token):
            continue
        verb = verb_before(token, sentence)
        if verb is not None and lacks_object(verb, token):
            hang(token, verb, "obj")


def free_the_phrase(token: Token) -> None:
    """Take from a noun the number before its article ("par 53 voix contre 47 l'aide"), and read "des" behind a month
    or day as the article that it is ("enverra en septembre des blindés")."""
    head = token.head
    if token.pos != "NOUN" or head is None:
        return
    for child in list(token.children):
        if child.dep == "case" and child.text.lower() == "des" and head.text.lower() in {*DAYS, *MONTHS}:
            child.pos, child.dep = "DET", "det"
        elif child.dep == "nummod" and any(det.dep == "det" and det.index == child.index + 1 for det in token.children):
            for case in [case for case in token.children if case.dep == "case" and case.index < child.index]:
                case.attach(child, "case")
            child.attach(head, "obl:mod")


def is_bare_phrase(token: Token) -> bool:
    """Whether a token heads a name, or a noun with its article, that no preposition introduces and that is no time."""
    if token.pos not in {"NOUN", "PROPN"} or has_case(token) or token.text.lower() in {*DAYS, *MONTHS, *TIMES}:
        return False
    if any(child.dep in {"cc", "cop", "mark"} for child in token.children):
        return False
    return has_determiner(token) or token.pos == "PROPN"


def verb_before(token: Token, sentence: Sentence) -> Token | None:
    """The verb that only adverbials part from a phrase; one comma between them is no pair and parts them for good."""
    phrase = {token.index, *(word.index for word in token.subtree() if word.pos != "PUNCT")}
    first = sentence.tokens[0].index
    commas = 0
    for at in range(min(phrase) - 1, first - 1, -1):
        word = sentence.tokens[at - first]
        if word.pos == "VERB" and not is_below_an_adverbial(word):
            return word if commas in {0, 2} and at < min(phrase) - 1 else None
        if word.text in COMMAS:
            commas += 1
        elif word.pos in {"AUX", "PUNCT", "SCONJ", "CCONJ"}:
            return None
    return None


def is_below_an_adverbial(word: Token) -> bool:
    """Whether a verb itself belongs to an adverbial ("à la suite des négociations menées mardi")."""
    return word.dep.startswith(("acl", "amod")) and not word.dep.startswith("acl:relcl")


def lacks_object(verb: Token, token: Token) -> bool:
    """Whether a verb in the active has its subject before it, and nothing but adverbials between it and the phrase."""
    if any(child.dep.startswith(OBJECTS) and child is not token for child in verb.children):
        return False
    helping = [child for child in verb.children if child.dep.startswith("aux")]
    if any(child.dep == "aux:pass" or child.lemma == "être" for child in helping):
        return False
    if any(child.dep in {"nsubj:pass", "expl:pv", "expl:pass"} for child in verb.children):
        return False
    if verb.morph.get("VerbForm") == "Part" and not helping and verb.morph.get("Tense") != "Pres":
        return False
    subject = any(child.dep.startswith("nsubj") and child.index < verb.index for child in verb.children)
    bare = verb.morph.get("VerbForm") == "Inf" or verb.morph.get("Tense") == "Pres" or verb.dep == "conj"
    if not (subject or (bare and verb.morph.get("VerbForm") != "Fin")):
        return False
    between = [child for child in verb.children if verb.index < child.index < token.index and child is not token]
    behind = [child for child in between if child.pos != "PUNCT"]
    return bool(behind) and all(child.dep.startswith(ADVERBIAL) for child in behind)
