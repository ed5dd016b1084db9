"""Find and resolve the dates of a parsed article, each in the tense of the verb that governs it."""

from __future__ import annotations

from datetime import date

from timeline.language.document import Document, Token
from timeline.mentions.dates.scanning import expressions
from timeline.mentions.dates.telling import ASIDE, BACKGROUND, mentions
from timeline.mentions.dates.tense import clauses, is_agenda, looks_ahead, nearest_direction, sign_of
from timeline.reading.fold import fold
from timeline.records import DateMention

AHEAD = frozenset(  # as participles: what they govern is still to come
    ["prévoir", "attendre", "programmer", "fixer", "reporter", "repousser", "planifier", "promettre"]
)
MODALS = frozenset(["va", "vont", "allait", "allaient", "doit", "doivent", "devait", "devaient"])
PRESENT = "present"
VERBAL = frozenset({"VERB", "AUX"})


def dates_in(document: Document, reference: date | None) -> list[DateMention]:
    """Every date expression in the parts of the article that were parsed, in text order; offsets in the full text."""
    folded = fold(document.text)
    nodes = [node for node in expressions(document.text, folded) if document.tokens_in(node.start, node.end)]

    shown = clauses(document.text, folded)

    def tense(start: int, end: int) -> str | None:
        return _governing_direction(document, start, end) or nearest_direction(shown, start, end)

    return mentions(nodes, document.text, folded, reference, "past", tense)


def _governing_direction(document: Document, start: int, end: int) -> str | None:
    """The direction of the nearest verb above the words of the date; None when there is no verb.

    A present that a finite verb shows is `PRESENT`: the past or the future may be meant.
    """
    words = document.tokens_in(start, end)
    inside = {token.index for token in words}
    top = next((token for token in words if token.head is None or token.head.index not in inside), None)
    if top is None:
        return None
    if _opens_with_participle(document, words[0]):
        return "past"
    participle = _participle_between(top)
    if participle is not None:
        return _direction(participle, through_noun=False)
    modifies_noun = False
    for token in [top, *top.ancestors()] if top.pos in VERBAL else top.ancestors():
        direction = _direction(token, through_noun=modifies_noun)
        if direction is not None:
            return direction
        modifies_noun = modifies_noun or token.pos not in VERBAL
    return None


def _opens_with_participle(document: Document, first: Token) -> bool:
    """Whether a past participle opens the clause right before the date: "Élu le 3 février, il prendra …"."""
    at = first.index - 1
    while at >= 0 and document.tokens[at].pos in {"DET", "ADP"}:
        at -= 1
    if at < 0 or document.tokens[at].sentence != first.sentence or sign_of(fold(document.tokens[at].text)) != "past":
        return False
    return at == 0 or document.tokens[at - 1].pos == "PUNCT" or document.tokens[at - 1].sentence != first.sentence


def _participle_between(top: Token) -> Token | None:
    """The participle that stands between a noun and its date: "la rencontre prévue mardi entre…"."""
    head = top.head
    if head is None or head.pos in VERBAL:
        return None
    between = [child for child in head.children_by("acl") if head.index < child.index < top.index]
    return between[-1] if between else None


def _direction(verb: Token, *, through_noun: bool) -> str | None:
    """What one verb says by its auxiliaries and its own tense; None for an infinitive that leaves it to its head."""
    if verb.pos not in VERBAL:
        return None
    helpers = list(verb.children_by("aux", "cop"))
    if verb.morph.get("VerbForm") == "Part" and verb.morph.get("Tense") != "Pres":
        return _of_participle(verb, helpers)
    if verb.morph.get("VerbForm") == "Inf":
        return None if through_noun else _of_infinitive(verb, helpers)
    if verb.morph.get("VerbForm") != "Fin":
        return None
    return _of_finite(verb)


def _of_finite(verb: Token) -> str:
    """The ending first: small taggers take "réunissent" for an imperfect and "reprendraient" for a present."""
    ending = sign_of(fold(verb.text))
    if ending in ("later", "future"):
        return ending
    tense = verb.morph.get("Tense")
    if fold(verb.text) in MODALS and any(child.morph.get("VerbForm") == "Inf" for child in verb.children_by("xcomp")):
        return "later" if tense == "Imp" else "future"
    if tense == "Past" or (tense == "Imp" and ending == "past"):
        return "past"
    if verb.morph.get("Mood") == "Cnd":
        return "later"
    if tense == "Fut":
        return "future"
    return "later" if is_agenda(fold(verb.lemma).removeprefix("se ")) else PRESENT


def _of_participle(verb: Token, helpers: list[Token]) -> str:
    if verb.lemma in AHEAD and not any(helper.lemma == "avoir" for helper in helpers):
        told = any(helper.morph.get("Tense") in ("Pres", "Fut") for helper in helpers)
        return "future" if told else "later"
    finite = [helper for helper in helpers if helper.morph.get("VerbForm") == "Fin"]
    perfect = any(helper.lemma == "avoir" for helper in helpers)
    if not perfect and any(helper.morph.get("Mood") == "Cnd" for helper in finite):
        return "later"
    if not perfect and any(helper.morph.get("Tense") == "Fut" for helper in finite):
        return "future"
    if not finite and verb.dep.startswith("acl"):
        return ASIDE  # "l'accord signé lundi"
    if _is_pluperfect(verb, finite):
        return ASIDE if verb.dep.startswith(("acl", "advcl", "ccomp")) else BACKGROUND
    return "past"


def _is_pluperfect(verb: Token, finite: list[Token]) -> bool:
    """Whether "avait" goes with a participle, or "était" without a passive ("s'était rendu")."""
    imperfect = [helper for helper in finite if helper.morph.get("Tense") == "Imp"]
    reflexive = verb.lemma.startswith(("s'", "se ")) or any(verb.children_by("expl"))
    return any(helper.lemma == "avoir" or (reflexive and helper.lemma == "être") for helper in imperfect)


def _of_infinitive(verb: Token, helpers: list[Token]) -> str | None:
    if any(helper.lemma in ("avoir", "être") and helper.dep.startswith("aux:tense") for helper in helpers):
        return "past"
    mark = verb.case or next((child.text.lower() for child in verb.children_by("mark")), None)
    if mark == "après":
        return "past"
    head = verb.head
    if head is None:
        return None
    if looks_ahead(fold(head.lemma)) or looks_ahead(fold(head.text)) or mark == "pour":
        return "later" if head.morph.get("Tense") == "Imp" else "future"
    return None
