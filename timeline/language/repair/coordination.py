"""A verb is coordinated with a verb: "a arrêté huit suspects et saisi des armes" joins "saisi" to "arrêté"."""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.repair.tree import hang, is_finite


def verbs_are_coordinated_with_verbs(sentence: Sentence) -> None:
    """Move a coordinated verb from a noun to the verb above it that has the same form."""
    for token in sentence.tokens:
        if token.dep != "conj" or token.pos != "VERB" or token.head is None or token.head.pos not in {"NOUN", "PROPN"}:
            continue
        if any(child.dep == "cop" for child in token.head.children) or token.head.head is None:
            continue
        verb = next((above for above in token.head.ancestors() if _are_alike(token, above)), None)
        if verb is not None and verb.index < token.index:
            hang(token, verb, "conj")


def _are_alike(verb: Token, other: Token) -> bool:
    if other.pos != "VERB":
        return False
    form = verb.morph.get("VerbForm")
    if form == "Part" and not is_finite(verb):
        perfect = any(child.dep.startswith("aux") for child in other.children)
        return other.morph.get("VerbForm") == "Part" and (
            perfect or verb.morph.get("Tense") == other.morph.get("Tense")
        )
    if is_finite(verb):
        return is_finite(other)
    return form == other.morph.get("VerbForm")
