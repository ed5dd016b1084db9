"""An event mention where it stands in the parsed article: what its words alone say of whether it tells something again.

A definite or demonstrative noun without parties of its own ("cette rencontre", "l'entretien a porté sur …") points back
to an event that the reader knows; a headline tells what the first sentences tell again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.language.document import Document, Token
from timeline.records import AnyType, EventMention, EventType, Modality, Participant

HEADLINE = re.compile(r"[^\n]*[^\n.!?…»”\"]\s*\n\s*\n")  # a first paragraph of one line without a full stop
HEADING = re.compile(r"[^\n]{10,120}[^\n\s.!?…»”\":;,]\s*")  # a line like it amid the text
ANOTHER = frozenset(
    {"nouveau", "nouvelle", "nouveaux", "nouvelles", "autre", "autres", "second", "seconde", "deuxième"}
)
AGAIN = re.compile(r"\b(?:de|à) nouveau\b|\bencore une fois\b|\bune nouvelle fois\b", re.IGNORECASE)
DEMONSTRATIVE = frozenset({"ce", "cet", "cette", "ces"})
DEFINITE = frozenset({"le", "la", "l'", "les", "du", "des", "au", "aux"})
CONTRACTED = frozenset({"du", "au", "aux"})  # a preposition with its article
HELPING = frozenset({"AUX", "PRON", "ADV", "ADP", "DET", "PUNCT"})
LIGHT_OBJECT = frozenset({EventType.MEETING, EventType.AGREEMENT, EventType.SUPPORT, EventType.COOPERATION})


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention with its word. `own` are the parties that stand in the word's own phrase."""

    mention: EventMention
    token: Token
    headline: bool  # in the headline, or in a heading amid the text
    asked: bool  # in a question
    another: bool  # "une nouvelle attaque", "se parler de nouveau"
    determiner: str  # "this", "the", "a", "" for a verb or a bare noun
    own: tuple[Participant, ...]

    @property
    def noun(self) -> bool:
        """Whether the event is told by a noun."""
        return self.token.pos in {"NOUN", "PROPN"}

    @property
    def type(self) -> AnyType:
        """The type of the event."""
        return self.mention.type

    @property
    def cameo(self) -> str:
        """The CAMEO code of the lexicon, empty when there is none."""
        return self.mention.cameo or ""

    @property
    def points_back(self) -> bool:
        """Whether the word alone says that the event is known: "this", or a definite noun of what has happened.

        The object of a verb does not, where verbs carry such nouns ("ouvrir les négociations", "exprimer le soutien").
        """
        if not self.noun or self.mention.modality is Modality.PLANNED:
            return False
        carried = self.token.dep.startswith("obj") and self.type in LIGHT_OBJECT
        known = self.determiner == "the" and self.mention.modality is Modality.ASSERTED and not carried
        return self.determiner == "this" or known

    @property
    def lemma(self) -> str:
        """The word's lemma without the pronoun of a reflexive verb."""
        return self.token.lemma.split("'")[-1].split()[-1]


def telling(mention: EventMention, document: Document) -> Telling:
    """Find a mention's word and what stands around it."""
    token = word_of(mention, document)
    below = {one.index for one in token.subtree()}
    noun = token.pos in {"NOUN", "PROPN"}
    own = [
        party
        for party in mention.participants
        if party.span and any(one.index in below for one in document.tokens_in(party.span.start, party.span.end)[:1])
    ]
    return Telling(
        mention=mention,
        token=token,
        headline=mention.span.end <= headline_end(document.text) or in_heading(document.text, mention.span.start),
        asked=document.sentences[token.sentence].tokens[-1].text.endswith("?"),
        another=is_another(token, document),
        determiner=determiner(token) if noun else "",
        own=tuple(own),
    )


def word_of(mention: EventMention, document: Document) -> Token:
    """The trigger's main word: the one on which its other words hang."""
    words = document.tokens_in(mention.span.start, mention.span.end)
    inside = {word.index for word in words}
    tops = [word for word in words if word.head is None or word.head.index not in inside] or words
    return next((word for word in tops if word.pos not in HELPING), tops[-1])


def determiner(noun: Token) -> str:
    """ "this", "the", "a" or "" of a noun."""
    for child in noun.children:
        word = child.text.lower()
        if word in DEMONSTRATIVE:
            return "this"
        if word in CONTRACTED or (child.dep == "det" and word in DEFINITE):
            return "the" if word != "des" or child.dep == "case" else "a"
        if child.dep in {"det", "nummod"}:
            return "a"
    return ""


def headline_end(text: str) -> int:
    """Where the headline ends; 0 when the text begins without one."""
    found = HEADLINE.match(text)
    return found.end() if found else 0


def in_heading(text: str, offset: int) -> bool:
    """Whether an offset stands in a heading amid the text: a short paragraph without a full stop before another one."""
    start, end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
    return start > 0 and end > 0 and HEADING.fullmatch(text, start, end) is not None


def is_another(word: Token, document: Document) -> bool:
    """Whether the words say that the like has been before: "une nouvelle rencontre", "se parler de nouveau"."""
    if any(child.text.lower() in ANOTHER and child.dep.startswith("amod") for child in word.children):
        return True
    below = word.subtree()
    return word.pos == "VERB" and AGAIN.search(document.text, below[0].start, below[-1].end) is not None
