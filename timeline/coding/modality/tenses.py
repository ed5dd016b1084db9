"""Tense and mood of a verb: future and conditional, by the parser's word and by the verb's own ending.

A small tagger often misses the rarer forms ("livrerons", "rencontrerait"), whose endings are unmistakable: the
infinitive or a known irregular stem before -ai, -as, -a, -ons, -ez, -ont or -ais, -ait, -ions, -iez, -aient.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.coding.clauses import auxiliaries
from timeline.language.document import Token

FUTURE = "ai|as|a|ons|ez|ont"
CONDITIONAL = "ais|ait|ions|iez|aient"
SIMPLE_PAST = "ai|as|a|âmes|âtes|èrent"
# Stems that are not the infinitive: verra, pourra, devra, aura, sera, ira, fera, viendra, voudra, recevra, mourra …
IRREGULAR = "(?:.*(?:verr|pourr|devr|aur|ser|fer|iendr|oudr|audr|cevr|mourr|courr|querr|enverr|erv?oir|mouvr)|ir)"


@lru_cache(maxsize=4096)
def ending(form: str, lemma: str) -> str | None:
    """ "future", "conditional" or "past" (passé simple, imperfect of -er verbs) when a form can be nothing else."""
    stem = lemma.removeprefix("s'").removeprefix("se ").removesuffix("e")
    if stem.endswith("er") and re.fullmatch(f"{re.escape(stem[:-2])}(?:{SIMPLE_PAST}|{CONDITIONAL})", form):
        return "past"  # "entra" is no future and "retirait" no conditional, though they end like one
    for name, endings in (("future", FUTURE), ("conditional", CONDITIONAL)):
        if stem.endswith("r") and any(re.fullmatch(f"{re.escape(one)}(?:{endings})", form) for one in stems(stem)):
            return name
        if re.fullmatch(f"{IRREGULAR}(?:{endings})", form) and not form.startswith(stem):
            return name
    return None


def stems(infinitive: str) -> set[str]:
    """The stems of the future of a regular verb: "déployer" has "déploier-" too, "jeter" "jetter-"."""
    found = {infinitive}
    if infinitive.endswith(("oyer", "uyer", "ayer")):
        found.add(f"{infinitive[:-3]}ier")
    match = re.fullmatch(r"(.*)([eé])([^aeiouyéè]+)er", infinitive)
    if match:
        head, _, consonants = match.groups()
        found |= {f"{head}è{consonants}er", f"{head}e{consonants}{consonants[-1]}er"}
    return found


def is_conditional(verb: Token) -> bool:
    """Whether the verb, or its auxiliary, stands in the conditional."""
    return _is(verb, "conditional", "Mood", "Cnd")


def is_future(verb: Token) -> bool:
    """Whether the verb, or its auxiliary, stands in the future."""
    return _is(verb, "future", "Tense", "Fut")


def is_compound(verb: Token) -> bool:
    """Whether the tense is a compound one ("aurait livré"), which tells of what is over."""
    helping = [word for word in auxiliaries(verb) if word.lemma in {"avoir", "être"}]
    reflexive = any(child.text.lower() in {"se", "s'"} for child in verb.children)
    return any(word.dep.startswith("aux:tense") or (reflexive and word.lemma == "être") for word in helping)


def is_past(verb: Token) -> bool:
    """Whether the verb tells of the past: compound tense, passé simple, imperfect."""
    return any(word.morph.get("Tense") in {"Past", "Imp"} for word in (verb, *auxiliaries(verb)))


def _is(verb: Token, name: str, feature: str, value: str) -> bool:
    for word in (verb, *auxiliaries(verb)):
        known = ending(word.text.lower(), word.lemma)
        if known == name or (known is None and word.morph.get(feature) == value):
            return True
    return False
