"""What words say of whether it has been done yet: "annonce une aide", "l'accord signé à Rome", "a dû se rendre"."""

from __future__ import annotations

import datetime as dt

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import auxiliaries, is_past_participle
from timeline.coding.lexicon import Lexicon
from timeline.coding.modality.tenses import ending, is_compound, is_conditional, is_past
from timeline.language.document import Token
from timeline.records import DateValue, EventType

# What is announced by a noun is still to come, where the announcement is not itself the act (a sanction, an accord).
TO_COME = frozenset(
    {
        EventType.MEETING,
        EventType.ASSAULT,
        EventType.MOBILIZATION,
        EventType.CONCESSION,
        EventType.COOPERATION,
        EventType.AID,
        EventType.PROTEST,
    }
)
ANNOUNCING = frozenset({"annoncer", "annonce"})
APPROVING = frozenset({"approuver", "valider", "entériner", "avaliser"})


def announces(word: Token, candidate: Candidate) -> bool:
    """Whether a word speaks of what is still to be done: "annonce une aide", "approuve l'abolition du conseil"."""
    if not candidate.is_noun:
        return False
    if word.lemma in APPROVING:
        return candidate.type in {*TO_COME, EventType.COERCION} - {EventType.ASSAULT}
    return word.lemma in ANNOUNCING and candidate.type in TO_COME


def is_done(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a participle says that what a noun names was done: "l'accord signé à Rome"."""
    return any(
        child.dep == "acl" and is_past_participle(child) and child.lemma in lexicon.light for child in noun.children
    )


def has_come_true(entry: str, head: Token) -> bool:
    """Whether the tense says that it was done: "a dû se rendre", "a permis l'arrestation"; not "devait se rendre"."""
    if not is_past(head) or is_conditional(head):
        return False
    done = is_compound(head) or not any(word.morph.get("Tense") == "Imp" for word in (head, *auxiliaries(head)))
    return done and entry.split()[0] in {"devoir", "permettre"}


def lies_ahead(candidate: Candidate, date: DateValue, day: dt.date | None) -> bool:
    """Whether what no past tense tells is dated after the day of writing: "reçoit vendredi", "le sommet de mars"."""
    if day is None or date.start is None or date.start <= day:
        return False
    word = candidate.token
    telling = candidate.light if candidate.is_noun else word
    if telling is None and word.dep.startswith("nsubj"):
        telling = word.head
    return telling is None or not (is_past(telling) or ending(telling.text.lower(), telling.lemma) == "past")
