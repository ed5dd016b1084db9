"""Who does what a verb says, as far as the syntax tells: verb in, the token of its subject out.

The parse is evidence, not truth: inverted subjects ("a indiqué le porte-parole", "a-t-il ajouté") are found by their
place, and verbs without a subject of their own take that of the clause they belong to.
"""

from __future__ import annotations

from timeline.language.document import Document, Token

PRONOUN_SUBJECTS = frozenset({"il", "elle", "ils", "elles", "on", "je", "j'", "nous", "tu", "vous"})
INVERTED = frozenset({"-" + word for word in PRONOUN_SUBJECTS} | {"-t-" + word for word in PRONOUN_SUBJECTS})
NOMINAL = frozenset({"NOUN", "PROPN", "X"})
TIMES = frozenset(
    {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "matin", "soir", "midi", "jour"}
    | {"semaine", "mois", "année", "veille", "lendemain", "janvier", "février", "mars", "avril", "mai", "juin"}
    | {"juillet", "août", "septembre", "octobre", "novembre", "décembre", "aujourd'hui"}
)
BORROWED = frozenset({"conj", "xcomp", "advcl", "parataxis", "aux", "cop"})


def is_verbal(token: Token) -> bool:
    """A verb, or an auxiliary that stands for one."""
    return token.pos in {"VERB", "AUX"}


def is_finite(verb: Token) -> bool:
    """True for a verb that takes a subject of its own: a finite form, or a participle with a finite auxiliary."""
    if verb.morph.get("VerbForm") == "Fin":
        return True
    return any(child.dep.startswith(("aux", "cop")) and child.morph.get("VerbForm") == "Fin" for child in verb.children)


def own_subject(verb: Token) -> Token | None:
    """The subject that stands in the verb's own clause, before or after it."""
    subjects = [child for child in verb.children if _is_subject(child)]
    if not subjects:
        return None
    plain = [child for child in subjects if child.morph.get("PronType") != "Rel"]
    before = [child for child in plain if child.index < verb.index]
    return (before or plain or subjects)[-1]


def _is_subject(child: Token) -> bool:
    if child.dep.partition(":")[0] == "nsubj":
        return True
    return child.dep.startswith("expl") and child.text.lower() in PRONOUN_SUBJECTS | INVERTED


def inverted_subject(document: Document, verb: Token) -> Token | None:
    """The subject that follows its verb of saying: "a-t-il ajouté", "a déclaré mardi à la presse le ministre"."""
    tokens = document.tokens
    for token in tokens[max(0, verb.index - 4) : verb.index + 3]:
        if token.text.lower() in INVERTED:
            return token
    skipped: set[int] = set()
    for token in tokens[verb.index + 1 : verb.index + 16]:
        if token.text in {".", ";", ":", "»", "”"} or token.pos in {"SCONJ", "VERB"}:
            return None
        if token.index in skipped:
            continue
        if token.pos == "PRON" and token.morph.get("PronType") != "Dem":
            return None if token.morph.get("PronType") == "Rel" else token
        if token.pos in NOMINAL or token.pos == "PRON":
            if token.case is None and not _is_time(token) and not _after_preposition(document, token):
                return token
            skipped |= _complements(token)
    return None


def _complements(token: Token) -> set[int]:
    """What belongs to a noun after a preposition: its name, adjectives and complements, no new phrase beside it."""
    found: set[int] = set()
    waiting = [token]
    while waiting:
        for child in waiting.pop().children:
            relation = child.dep.partition(":")[0]
            if relation in {"flat", "amod", "fixed", "compound"} or (relation == "nmod" and child.case is not None):
                found.add(child.index)
                waiting.append(child)
    return found


def _is_time(token: Token) -> bool:
    return token.lemma.lower() in TIMES or token.dep == "obl:mod"


def _after_preposition(document: Document, token: Token) -> bool:
    before = document.tokens[token.index - 1] if token.index else None
    if before is not None and before.pos == "DET" and before.index:
        before = document.tokens[before.index - 1]
    return before is not None and before.pos == "ADP"


def subject_of(document: Document, verb: Token) -> Token | None:
    """The subject of a verb, borrowed from the verb above it where it has none ("a signé et promis", "en assurant")."""
    seen: set[int] = set()
    token: Token | None = verb
    while token is not None and token.index not in seen:
        seen.add(token.index)
        subject = own_subject(token)
        if subject is not None:
            return subject
        head = token.head
        if head is None:
            return None
        if token.dep.startswith("acl") and not is_verbal(head):
            return head
        relation = token.dep.partition(":")[0]
        if relation not in BORROWED and not (relation in {"ccomp", "obl"} and token.morph.get("VerbForm") == "Inf"):
            return None
        token = head
    return None
