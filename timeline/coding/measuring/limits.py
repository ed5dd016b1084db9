"""What an amount must not count to measure an event: those who speak, meet or act, a part of something, a mere time."""

from __future__ import annotations

import re

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import is_passive
from timeline.language.document import Document, Token
from timeline.mentions.amounts import is_duration
from timeline.reading.fold import fold
from timeline.records import Amount, EventType, Role

SPOKEN = frozenset(
    {
        EventType.STATEMENT,
        EventType.DEMAND,
        EventType.ACCUSATION,
        EventType.WARNING,
        EventType.SUPPORT,
        EventType.REJECTION,
        EventType.MEETING,
        EventType.AGREEMENT,
    }
)
LASTING = frozenset({EventType.COERCION, EventType.PROTEST})
CROWDS = frozenset({EventType.PROTEST, EventType.MOBILIZATION, EventType.COOPERATION, EventType.CONCESSION})
PLACES = frozenset({"dans", "sur", "devant", "depuis", "à travers", "parmi", "entre", "près de", "autour de", "via"})
WITHIN = frozenset({"en", "pendant", "durant"})
SIZES = frozenset({"mot", "page", "ligne", "kilomètre", "mètre", "mile", "centimètre", "hectare", "degré"})
ACCORDS = frozenset({"accord", "traité", "contrat", "convention", "protocole", "mémorandum", "pacte", "texte"})
SENTENCES = frozenset({"prison", "réclusion", "détention", "emprisonnement", "travail", "camp", "sursis"})
PART_OF = re.compile(r"(?:\bchacune? d\S+ |\bparmi (?:les )?|\b(?:l')?une? des )$")
WINDOW = 16  # characters before an amount that may make it the whole of which a part is meant


def measures(document: Document, amount: Amount, head: Token, below: Token, candidate: Candidate) -> bool:
    """Whether the amount is one of the event or its object. `head` is its noun, `below` what hangs on the event."""
    if PART_OF.search(fold(document.text[max(0, amount.span.start - WINDOW) : amount.span.start])):
        return False
    if amount.unit in SIZES:
        return False
    if is_duration(amount):
        return lasts(document, head, below, candidate)
    money = is_money(amount)
    if candidate.type is EventType.MEETING or below.dep == "obl:agent" or below.case == "par":
        return False
    if below.case in PLACES and not money:
        return False
    doer = below.head in (candidate.verb, candidate.verb.head if candidate.verb.dep == "conj" else None)
    if below.dep.startswith("nsubj") and doer and not is_passive(candidate.verb):
        return acts_by_number(candidate)
    if candidate.type is EventType.AGREEMENT:
        return money or amount.unit in ACCORDS
    if candidate.type in SPOKEN:
        addressed = below is head and below.dep == "obj" and "obj" in candidate.frame.target
        return not candidate.is_noun and not addressed and below.dep.startswith(("obj", "nsubj:pass"))
    if candidate.type is EventType.AID and not (below is head and head.dep == "obj"):
        receivers = [party for party in candidate.parties if party.role is not Role.INITIATOR]
        spans = [(party.filler.mention.start, party.filler.mention.end) for party in receivers]
        return not any(start < amount.span.end and amount.span.start < end for start, end in spans)
    return True


def is_money(amount: Amount) -> bool:
    """Whether it is money or a percentage."""
    return amount.unit is not None and (amount.unit == "%" or (len(amount.unit) == 3 and amount.unit.isupper()))


def acts_by_number(candidate: Candidate) -> bool:
    """Whether the number of a verb's subject measures the act: marchers, troops, those who give up, march in or die."""
    if candidate.type in CROWDS or "subj" in candidate.frame.target:
        return True
    transitive = any(child.dep == "obj" for child in candidate.token.children)
    return candidate.type is EventType.ASSAULT and not transitive


def lasts(document: Document, head: Token, below: Token, candidate: Candidate) -> bool:
    """Whether a length of time is that of the event or its object, not of something else ("22 ans de pontificat")."""
    whose = [child for child in head.children_by("nmod") if child.case == "de"]
    if any(child.lemma not in SENTENCES for child in whose):
        return False
    if candidate.is_noun or candidate.type in LASTING:
        return True
    if candidate.type in SPOKEN:
        following = document.tokens[head.index + 1].text if head.index + 1 < len(document.tokens) else ""
        return candidate.type is EventType.MEETING and (head.case in WITHIN or following in WITHIN)
    return below is not head and below.dep.startswith("obj") and head.case == "de"
