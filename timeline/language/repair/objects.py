"""Objects stand behind adverbials too: "a rencontré mardi à Riga son homologue".

A noun phrase without a preposition is no complement of the noun before it. Where a verb in the active lacks its object,
the phrase that a small parser hung on the verb's adverbial is that object.
"""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.repair.tree import hang, has_case, has_determiner

OBJECTS = ("obj", "ccomp", "xcomp")
ADVERBIAL = ("obl", "advmod")


def objects_stand_behind_adverbials(sentence: Sentence) -> None:
    """Hang bare noun phrases on the verb whose adverbial they were hung on."""
    for token in sentence.tokens:
        adverbial = token.head
        if token.dep != "nmod" or token.pos not in {"NOUN", "PROPN"} or adverbial is None:
            continue
        if has_case(token) or not has_determiner(token) or token.index < adverbial.index:
            continue
        verb = adverbial.head
        if adverbial.dep.startswith(ADVERBIAL) and verb is not None and lacks_object(verb, token):
            hang(token, verb, "obj")


def lacks_object(verb: Token, token: Token) -> bool:
    """Whether an active verb before the phrase has no object, and no comma parts them."""
    if verb.pos != "VERB" or verb.index > token.index:
        return False
    if any(child.dep.startswith(OBJECTS) or child.dep in {"aux:pass", "nsubj:pass"} for child in verb.children):
        return False
    return not any(child.text in {",", ";", "–"} and child.index < token.index for child in token.children)
