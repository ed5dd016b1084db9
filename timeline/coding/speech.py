"""What kind of act a saying is: its words may make a statement a warning, an accusation, a demand … (GUIDELINES 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.coding.candidate import SPEECH, Candidate
from timeline.coding.clauses import auxiliaries, complement_clauses, is_infinitive
from timeline.coding.lexicon import ContentCue, Lexicon
from timeline.coding.modality.negation import negated
from timeline.language.document import Document, Token
from timeline.mentions.quotation import Quotation
from timeline.records import EventType

PERFORMED = frozenset({*SPEECH, EventType.REJECTION})
APOLOGIES = frozenset({"excuse", "excuses", "pardon", "s'excuser"})
CLAIMING = frozenset({"dire", "affirmer", "déclarer", "se dire"})  # verbs whose infinitive is the act: "dit soutenir"
CALLING = frozenset({"qualifier", "décrire", "dépeindre", "présenter", "juger", "considérer", "traiter", "estimer"})
FIRST_PERSON = frozenset({"je", "j'", "nous", "on"})


@lru_cache(maxsize=2048)
def compiled(pattern: str) -> re.Pattern[str]:
    """A content pattern, at word boundaries."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def said_words(document: Document, candidate: Candidate, quotations: Sequence[Quotation]) -> str:
    """The words that a saying reports: its clauses, its quotation, what it calls somebody; in lower case."""
    verb = candidate.token
    parts = []
    for clause in complement_clauses(verb):
        tokens = clause.subtree()
        parts.append(document.text[tokens[0].start : tokens[-1].end])
    parts += [document.text[q.span.start : q.span.end] for q in quotations if q.verb == verb.index]
    if verb.lemma in CALLING:
        called = [token for token in verb.subtree() if token.index > verb.index]
        parts += [document.text[called[0].start : called[-1].end]] if called else []
    parts += [document.text[q.span.start : q.span.end] for q in quotations if is_quoted_term(q, verb, document)]
    head = verb.head
    if not parts and verb.dep.startswith("parataxis") and head is not None:
        tokens = [token for token in head.subtree() if token.index < verb.index]
        if tokens:
            parts.append(document.text[tokens[0].start : tokens[-1].end])
    return " ".join(parts).lower()


def is_quoted_term(quotation: Quotation, verb: Token, document: Document) -> bool:
    """Whether a quotation is of a word or two that complete the saying: "a parlé d'un « assassinat politique »"."""
    tokens = document.tokens_in(quotation.span.start, quotation.span.end)
    if quotation.verb == verb.index or not quotation.inside or not tokens:
        return False
    for child in verb.children_by("obl", "obj", "nmod"):
        if child.index > verb.index and any(token is child for token in tokens):
            return True
    return False


def performed(
    candidates: Sequence[Candidate], quotations: Sequence[Quotation]
) -> Iterator[tuple[Candidate, Candidate]]:
    """Acts that are done by saying them, each with the saying that does it (GUIDELINES 2: "the speech act decides").

    "« Nous exigeons le retrait », a déclaré X" and "X dit soutenir la trêve" tell one act each. What the speaker did
    before ("nous avions exigé") is another one.
    """
    by_token = {candidate.token.index: candidate for candidate in candidates}
    for candidate in candidates:
        if candidate.type not in PERFORMED and not apologises(candidate):
            continue
        token = carrying_verb(candidate)
        if token is None:
            continue
        head = token.head
        saying: Candidate | None = None
        if token.dep == "xcomp" and head is not None and head.lemma in CLAIMING and is_infinitive(token):
            saying = by_token.get(head.index) if not auxiliaries(token) else None
        elif is_performative(token):
            inner = [q for q in quotations if q.span.start <= token.start < q.span.end and q.verb is not None]
            saying = by_token.get(inner[-1].verb or -1) if inner else None
        if saying is None or saying is candidate:
            continue
        if EventType.STATEMENT in {saying.type, candidate.type} or saying.type is candidate.type:
            yield candidate, saying


def apologises(candidate: Candidate) -> bool:
    """Whether a candidate is an apology, which is done by saying it too."""
    return any(word.lemma in APOLOGIES for word in candidate.words)


def carrying_verb(candidate: Candidate) -> Token | None:
    """The verb that does the act in saying it: the candidate's own, or the one above "nos excuses", "notre soutien"."""
    if not candidate.is_noun:
        return candidate.token
    noun = candidate.token
    return candidate.light or (noun.head if noun.dep == "obj" else None)


def is_performative(verb: Token) -> bool:
    """Whether a verb stands in the present tense of the first person, not denied: "nous exigeons"."""
    if verb.morph.get("Tense") != "Pres" or verb.morph.get("Mood") != "Ind" or auxiliaries(verb) or negated(verb):
        return False
    return any(child.dep.startswith("nsubj") and child.text.lower() in FIRST_PERSON for child in verb.children)


def speech_act(
    document: Document, candidate: Candidate, lexicon: Lexicon, quotations: Sequence[Quotation]
) -> tuple[EventType, str] | None:
    """The more specific type of a statement by what is said, with the words that decide it."""
    if candidate.type is not EventType.STATEMENT or candidate.is_noun or candidate.frame.content == "denied":
        return None  # what is denied is nobody's accusation
    words = said_words(document, candidate, quotations)
    cue = first_cue(words, lexicon.content) if words else None
    return (cue[0].type, cue[1]) if cue else None


def first_cue(words: str, cues: Sequence[ContentCue]) -> tuple[ContentCue, str] | None:
    """The first cue, in the order of the table, that the words hold."""
    for cue in cues:
        match = compiled(cue.pattern).search(words)
        if match:
            return cue, match[0]
    return None
