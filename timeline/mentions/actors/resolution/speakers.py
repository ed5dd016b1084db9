"""Who speaks where, and whom "je" and "nous" mean in a quotation.

A public official's "nous" is his country ("nous livrerons du blé": Russia will); anybody else's is himself or the
body he speaks for.
"""

from __future__ import annotations

from timeline.language.document import Document, Token
from timeline.mentions.actors.folding import folded_words
from timeline.mentions.actors.resolution.anaphor import Anaphor, Pointing
from timeline.mentions.actors.resolution.cast import Cast
from timeline.mentions.actors.resolution.member import Member
from timeline.mentions.entity import ActorMention
from timeline.mentions.quotation import Quotation
from timeline.records import Kind

BODIES = frozenset({Kind.IGO, Kind.ARMED_GROUP, Kind.PARTY, Kind.NGO, Kind.COMPANY})
FEWEST_ANSWERS = 3  # quotations after a question that make a text an interview


class Speakers:
    """The quotations of a document by the tokens within them."""

    def __init__(self, document: Document, quotations: list[Quotation]) -> None:
        self._quotations = quotations
        self._by_token: dict[int, int] = {}
        for number, quotation in enumerate(quotations):  # inner ones come later and win
            for token in document.tokens_in(quotation.span.start, quotation.span.end):
                self._by_token[token.index] = number
        self._answers = {
            number
            for number, quotation in enumerate(quotations)
            if quotation.answer
            or (quotation.verb is None and document.text[: quotation.span.start].rstrip().endswith("?"))
        }

    def quotation_at(self, token: Token) -> int | None:
        """The innermost quotation proper in which a token stands; quoted terms are part of their clause."""
        number = self._by_token.get(token.index)
        return None if number is None or self._quotations[number].inside else number

    def meant_by(self, anaphor: Anaphor, mentions: dict[int, ActorMention], cast: Cast) -> tuple[int, ...]:
        """The entities that a first person means, or in an interview the "vous" of the questions; () where unknown."""
        number = self._by_token.get(anaphor.token.index)
        if anaphor.pointing is Pointing.ADDRESSEE:
            spoken_to = self._interviewed(cast) if number is None else None
            return (_spoken_for(spoken_to, cast),) if spoken_to is not None else ()
        if number is None:
            return ()
        speaker = self._quotations[number].speaker
        mention = mentions.get(speaker) if speaker is not None else None
        ids = mention.entities if mention is not None else ()
        answering = self._interviewed(cast) if number in self._answers else None
        if answering is not None:
            ids = (answering.entity.id,)
        if anaphor.pointing is Pointing.SPEAKERS and len(ids) == 1:
            return (_spoken_for(cast.members[ids[0]], cast),)
        return ids

    def _interviewed(self, cast: Cast) -> Member | None:
        """The person who answers the questions of an interview: the one with a function named first."""
        if len(self._answers) < FEWEST_ANSWERS:
            return None
        named = (member for member in cast.members if member.is_person and member.named)
        first = next(named, None)
        if first is None or first.functions:
            return first
        return next((member for member in named if member.functions), first)


def _spoken_for(speaker: Member, cast: Cast) -> int:
    """Whom somebody's "nous" includes: the body that his function names, else his country, else himself."""
    entity = speaker.entity
    if speaker.serves is not None:
        return speaker.serves
    body = _body_of(speaker, cast) if speaker.is_person else None
    if body is not None:
        return body.entity.id
    if entity.kind in {Kind.PERSON, Kind.GOVERNMENT} and entity.country and (speaker.functions or entity.known):
        state = cast.state(entity.country)
        if state is not None:
            return state.entity.id
    return entity.id


def _body_of(speaker: Member, cast: Cast) -> Member | None:
    """The organisation, movement or company of the article that a speaker's function names."""
    titles = " | ".join(" ".join(folded_words(function.title)) for function in speaker.functions)
    for member in cast.members if titles else ():
        if member.entity.kind in BODIES and any(f" {' '.join(words)}" in titles for words in member.words):
            return member
    return None
