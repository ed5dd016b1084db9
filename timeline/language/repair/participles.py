"""Participles behind a comma: "…, assurant que…" belongs to the verb, "…, accusé de…" to the person just named."""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.forms import classes_and_lemma
from timeline.language.lemmas import lemma_of
from timeline.language.repair.inversion import saying_verbs
from timeline.language.repair.tree import before, hang, has_case, is_finite


def adjectives_with_complements_are_participles(sentence: Sentence) -> None:
    """ "l'ancien président, séquestré avec son épouse": what a noun's participle says happened is no adjective."""
    for token in sentence.tokens:
        if token.pos != "ADJ" or not token.dep.startswith(("amod", "acl", "appos")) or not is_participle(token):
            continue
        mark = before(token, sentence)
        apart = mark is not None and mark.text == ","
        if apart or any(child.dep.startswith("obl") and child.case == "par" for child in token.children):
            token.pos, token.dep = "VERB", "acl"
            token.morph = {**token.morph, "VerbForm": "Part", "Tense": "Past"}
            token.lemma = lemma_of(token)


def is_participle(token: Token) -> bool:
    """Whether the dictionary has a word as a form of a verb in -er, and it ends as past participles do."""
    classes, lemma = classes_and_lemma(token.text.lower())
    return "V" in classes and lemma.endswith("er") and token.text.lower().endswith(("é", "ée", "és", "ées"))


def participles_after_a_comma_are_clauses(sentence: Sentence) -> None:
    """Hang them as `advcl` on the verb; those of other verbs than of saying stay with the noun they stand behind."""
    for token in sentence.tokens:
        if token.pos != "VERB" or not token.text.endswith("ant") or token.head is None:
            continue
        mark = before(token, sentence)
        if mark is None or mark.text != ",":
            continue
        if token.dep in {"ccomp", "xcomp"}:
            token.dep = "advcl"
        elif token.dep == "acl" and token.lemma in saying_verbs():
            verb = _governing_verb(token)
            if verb is not None:
                hang(token, verb, "advcl")


def _governing_verb(token: Token) -> Token | None:
    return next((above for above in token.ancestors() if above.pos == "VERB" and is_finite(above)), None)


def participles_after_a_comma_describe_the_name_before(sentence: Sentence) -> None:
    """ "le procès du ministre Andreotti, accusé de…": the participle hangs on "ministre", not further up."""
    for token in sentence.tokens:
        if token.dep != "acl" or token.morph.get("Tense") != "Past" or token.head is None:
            continue
        mark = before(token, sentence)
        named = before(mark, sentence) if mark is not None and mark.text == "," else None
        if named is None or named.pos != "PROPN":
            continue
        top = _top_of_the_name(named)
        if named is not top is not token.head and token.head in top.ancestors() and _agree(token, top):
            hang(token, top, "acl")


def _top_of_the_name(token: Token) -> Token:
    """The noun that a name belongs to: "Andreotti" → "ministre" in "le ministre Giulio Andreotti"."""
    while token.head is not None and (
        token.dep in {"flat:name", "appos"} or (token.dep == "nmod" and token.pos == "PROPN" and not has_case(token))
    ):
        token = token.head
    return token


def _agree(participle: Token, noun: Token) -> bool:
    return all(
        participle.morph.get(feature) in {None, noun.morph.get(feature, participle.morph.get(feature))}
        for feature in ("Gender", "Number")
    )
