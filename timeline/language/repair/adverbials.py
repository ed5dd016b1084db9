"""Weekdays and "hier" without article or preposition say when; they are neither subject nor object of the verb."""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.repair.tree import hang, has_case, has_determiner

DAYS = frozenset(
    {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "demain", "avant-hier"}
)
MONTHS = frozenset(
    {
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    }
)  # fmt: skip
STAGES = frozenset({"fin", "début", "courant", "mi-", *(f"mi-{month}" for month in MONTHS)})
TIMES = frozenset(
    {
        "semaine", "mois", "année", "années", "an", "ans", "jour", "jours", "veille", "lendemain", "soir", "matin",
        "nuit", "fois", "après-midi", "week-end", "moment", "heure", "heures", "printemps", "été", "automne", "hiver",
    }
)  # fmt: skip
PARTS_OF_A_DATE = frozenset(
    {"nmod", "nummod", "amod", "advmod", "flat", "punct", "appos", "obl", "case", "conj", "cc", "mark", "det"}
)
ARGUMENTS = frozenset({"obj", "iobj", "nsubj", "xcomp", "ccomp", "dep", "appos", "parataxis"})


def weekdays_are_adverbial(sentence: Sentence) -> None:
    """ "a annoncé lundi avoir arrêté": lundi is `obl:mod`, and what hung on it hangs on the verb."""
    for token in sentence.tokens:
        if token.head is None or token.dep.partition(":")[0] not in ARGUMENTS:
            continue
        if not _is_bare_date(token) and not _is_this_day(token) and not _is_second_object(token):
            continue
        verb = token.head
        if token.dep.startswith("nsubj") and not any(
            child.dep.startswith(("nsubj", "expl:subj")) for child in verb.children if child is not token
        ):
            continue
        if verb.pos not in {"VERB", "AUX", "ADJ"} and not token.dep.startswith(("obj", "nsubj")):
            continue
        hang(token, verb, "obl:mod")
        for child in list(token.children):
            if child.dep.partition(":")[0] not in PARTS_OF_A_DATE or child.case in {"à", "de"}:
                hang(child, verb, "obl:arg" if child.dep == "nmod" else child.dep)


def weekdays_belong_to_the_verb(sentence: Sentence) -> None:
    """ "a été condamné à dix ans de prison jeudi": a bare weekday away from its noun says when the verb took place."""
    for token in sentence.tokens:
        noun = token.head
        if noun is None or token.dep not in {"nmod", "appos", "flat:name"} or noun.pos not in {"NOUN", "PROPN"}:
            continue
        is_day = token.text.lower() in DAYS
        if not _is_bare_date(token) or (is_day and (token.index <= noun.index + 1 or noun.text.lower() in DAYS)):
            continue
        if not is_day and token.dep == "appos":
            continue
        verb = next((above for above in noun.ancestors() if above.pos == "VERB"), None)
        if verb is not None and verb.index < token.index:
            hang(token, verb, "obl:mod")


def _is_this_day(token: Token) -> bool:
    """ "a annoncé ce jeudi que…" """
    return (
        token.text.lower() in DAYS
        and not has_case(token)
        and any(child.dep == "det" and child.text.lower() == "ce" for child in token.children)
    )


def _is_second_object(token: Token) -> bool:
    """ "aura lieu le week-end du 3 mai": a time beside an object is none."""
    verb = token.head
    return (
        verb is not None
        and token.dep == "obj"
        and token.text.lower() in TIMES
        and not has_case(token)
        and any(
            child.dep == "obj" and child.index < token.index and child.text.lower() not in TIMES
            for child in verb.children
        )
    )


def _is_bare_date(token: Token) -> bool:
    if has_case(token) or has_determiner(token):
        return False
    word = token.text.lower()
    if word in DAYS:
        return True
    return word in STAGES and any(
        child.text.lower() in MONTHS or child.pos == "NUM" for child in token.children if child.index == token.index + 1
    )
