"""Who speaks where, and whom "je" and "nous" mean in a quotation.

A public official's "nous" is his country ("nous livrerons du blé": Russia will); anybody else's is himself or the
body he speaks for.
"""

from __future__ import annotations

from timeline.language.document import Document, Token
from timeline.mentions.actors.resolution.anaphor import Anaphor, Pointing
from timeline.mentions.actors.resolution.cast import Cast, Member
from timeline.mentions.entity import ActorMention
from timeline.mentions.quotation import Quotation
from timeline.records import Kind


class Speakers:
    """The quotations of a document by the tokens within them."""

    def __init__(self, document: Document, quotations: list[Quotation]) -> None:
        self._quotations = quotations
        self._by_token: dict[int, int] = {}
        for number, quotation in enumerate(quotations):  # inner ones come later and win
            for token in document.tokens_in(quotation.span.start, quotation.span.end):
                self._by_token[token.index] = number

    def quotation_at(self, token: Token) -> int | None:
        """The innermost quotation proper in which a token stands; quoted terms are part of their clause."""
        number = self._by_token.get(token.index)
        return None if number is None or self._quotations[number].inside else number

    def meant_by(self, anaphor: Anaphor, mentions: dict[int, ActorMention], cast: Cast) -> tuple[int, ...]:
        """The entities that a first person means: () outside quotations and where the speaker is unknown."""
        number = self._by_token.get(anaphor.token.index)
        if number is None:
            return ()
        speaker = self._quotations[number].speaker
        mention = mentions.get(speaker) if speaker is not None else None
        if mention is None or not mention.entities:
            return ()
        if anaphor.pointing is Pointing.SPEAKERS and len(mention.entities) == 1:
            return (_spoken_for(cast.members[mention.entities[0]], cast),)
        return mention.entities


def _spoken_for(speaker: Member, cast: Cast) -> int:
    entity = speaker.entity
    if entity.kind in {Kind.PERSON, Kind.GOVERNMENT} and entity.country and (speaker.functions or entity.known):
        state = cast.state(entity.country)
        if state is not None:
            return state.entity.id
    return entity.id
