"""Whether the name of a state, capital or town acts in its clause or only says where something happens."""

from __future__ import annotations

from timeline.language.document import UNCONTRACTED, Token
from timeline.mentions.actors.nouns import words_of

OF = frozenset({"de", "du", "des", "d'"})


def preposition(tokens: list[Token], start: int) -> str | None:
    """The preposition before a phrase whose first token is `start`, article and contraction undone."""
    before = start - 1
    if before >= 0 and tokens[before].lemma in ("la", "le", "l'", "les") and tokens[before].pos == "DET":
        before -= 1
    if before < 0:
        return None
    word = tokens[before].text.lower()
    if word in OF and before > 0 and tokens[before - 1].text.lower() in words_of("near"):
        return "près de"
    if word in OF and before > 0 and tokens[before - 1].text.lower() in ADDRESSING:
        return "auprès de"
    if word in UNCONTRACTED or word in ("de", "à") or tokens[before].pos == "ADP":
        return UNCONTRACTED.get(word, word)
    return None


def only_locates(head: Token, case: str | None, *, town: bool, article: bool) -> bool:
    """Whether a place name is a place here. `town`: a capital or seat; `article`: it has one ("à l'Ukraine")."""
    governor = head.head
    head, case, governor = first_of_list(head, case, governor)
    if case is None:
        if governor is not None and head.dep == "obj":
            return governor.lemma in words_of("placeverb") or (town and governor.lemma in words_of("townverb"))
        return head.dep.startswith(("nmod", "appos")) and governor is not None and happens_there(governor)
    if case in words_of("locative") or case.startswith(("près", "loin", "hors", "autour", "lors")):
        return True
    if case == "à":
        if article and not town:
            return False
        return not takes_receiver(head, governor, town=town)
    if case == "de":
        return governor is not None and (happens_there(governor) or (town and governor.pos in ("VERB", "ADV")))
    return False


def first_of_list(head: Token, case: str | None, governor: Token | None) -> tuple[Token, str | None, Token | None]:
    """In a list ("à Paris, Londres et Rome") the first member says what all do."""
    while head.dep == "conj" and governor is not None and governor.pos in ("PROPN", "X", "NOUN") and case is None:
        head, case, governor = governor, governor.case, governor.head
    return head, case, governor


def is_place_noun(token: Token) -> bool:
    """Whether "X de Kiev" is somewhere, not an act of Kiev's."""
    return token.lemma.lower() in words_of("placenoun")


def happens_there(token: Token) -> bool:
    """Whether "X de Kiev" is somewhere or something that happens there ("le sommet de Kiev")."""
    return is_place_noun(token) or token.lemma.lower() in words_of("eventnoun")


def takes_receiver(head: Token, governor: Token | None, *, town: bool) -> bool:
    """Whether what stands after "à" receives something: a verb or noun of giving, saying, asking, or a sum."""
    if governor is None or head.dep.startswith("nsubj") or (town and head.index < governor.index):
        return False
    nouns = words_of("dativenoun") | words_of("sum")
    chain = [governor, governor.head] if head.dep.startswith("nmod") and governor.head is not None else [governor]
    if any(one is not None and one.lemma.lower() in nouns for one in chain):
        return True
    verb = governor.head if governor.dep == "obj" and governor.head is not None else governor
    return verb.lemma.lower() in words_of("dative") and not (town and verb.lemma.lower() in MOVING)


ADDRESSING = frozenset({"auprès", "égard", "encontre", "vis-à-vis", "part"})
MOVING = frozenset({"envoyer", "adresser", "laisser", "rendre"})
