"""On what occasion, and in what text or speech, something is done or said: verb → the nouns and participles of it.

"Lors d'un entretien", "à l'issue de la visite", "en visite à Paris"; "dans un communiqué publié mardi"; "interrogé
vendredi", "s'exprimant lundi devant la presse".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from timeline.coding.clauses import is_passive, is_past_participle, is_present_participle
from timeline.language.document import Token

DURING = frozenset({"lors de", "au cours de", "pendant", "durant", "à l'occasion de", "à l'issue de", "en marge de"})
OCCASION = frozenset({"lors", "cours", "occasion", "issue", "terme", "marge", "sortie", "cadre"})
TRAVEL = frozenset({"visite", "déplacement", "tournée", "voyage", "mission"})
MEDIUM = frozenset({"dans", "par", "lors de", "au cours de", "devant", "via", "à travers", "sur"})
ASKED = frozenset({"interroger", "contacter", "joindre", "solliciter", "questionner", "interviewer", "citer"})
SPEAKING = frozenset({"exprimer", "parler", "intervenir", "adresser", "répondre", "réagir", "commenter", "prendre"})


@cache
def media() -> frozenset[str]:
    """Nouns of what somebody says or writes something in."""
    lines = (Path(__file__).parent / "media.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def occasion(noun: Token) -> Token | None:
    """What hangs an occasion on its verb: "visite" in "pendant la visite", "issue" in "à l'issue de la visite"."""
    head = noun.head
    if noun.case in DURING or (noun.case == "en" and noun.lemma in TRAVEL):
        return noun
    if head is not None and noun.case == "de" and head.lemma in OCCASION and head.index < noun.index:
        return head
    return None


def occasions_of(verb: Token) -> Iterator[Token]:
    """The nouns of the occasions of a verb, and the participles that say of one when it was."""
    for child in verb.children_by("obl", "nmod", "advmod", "obj", "advcl"):
        noun = next((below for below in child.children if occasion(below) is child), child)
        if occasion(noun) is not None:
            yield noun
            yield from participles(noun)


def media_of(verb: Token) -> Iterator[Token]:
    """The text or speech in which somebody says something, and its participle; what a speaker was asked or did."""
    for child in verb.children_by("obl", "nmod", "advmod"):
        if child.case in MEDIUM and child.pos == "NOUN":
            yield from participles(child)
            if child.lemma in media():
                yield child
    for child in verb.children_by("advcl", "acl"):
        lemma = child.lemma.split("'")[-1].split()[-1]
        asked = lemma in ASKED and is_past_participle(child)
        if asked or (lemma in SPEAKING and is_present_participle(child)):
            yield child


def participles(noun: Token) -> Iterator[Token]:
    """Past participles that qualify a noun: "l'assaut mené dimanche"."""
    return (child for child in noun.children_by("acl") if is_past_participle(child) and is_passive(child))
