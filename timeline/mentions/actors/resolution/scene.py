"""What is known at a point of the reading: the phrases with their places, the cast, what was mentioned lately."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from timeline.language.document import Document, Token
from timeline.mentions.actors.gazetteer import Gazetteer
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.cast import Cast
from timeline.mentions.actors.resolution.gender import with_article
from timeline.mentions.actors.resolution.history import Candidate, History
from timeline.mentions.actors.resolution.member import Member
from timeline.mentions.actors.resolution.naming import name_everybody
from timeline.mentions.actors.resolution.places import places_of
from timeline.mentions.actors.resolution.speakers import Speakers
from timeline.mentions.entity import ActorMention
from timeline.mentions.quotation import Quotation


class Scene:
    """One article under resolution. `mentions` are those resolved so far, by the index of their head."""

    def __init__(
        self, document: Document, recognised: list[Recognised], quotations: list[Quotation], gazetteer: Gazetteer | None
    ) -> None:
        self.document = document
        gendered = [with_article(document, found) for found in recognised]
        self.recognised = sorted(gendered, key=lambda found: (found.start, -found.end))
        self.places = places_of(document, self.recognised)
        self.cast = Cast(gazetteer)
        self.named: list[list[Member | None]] = name_everybody(self.recognised, self.cast)
        self.speakers = Speakers(document, quotations)
        self.history = History()
        self.mentions: dict[int, ActorMention] = {}
        self.recalled: dict[tuple[str, int], tuple[int, ...]] = {}  # whom "les deux pays", "l'île" meant before
        self._starts = [found.start for found in self.recognised]
        self._furthest = _running_ends(self.recognised)

    def first_after(self, offset: int) -> int:
        """The position of the first phrase that begins after this character."""
        return bisect_right(self._starts, offset)

    def covering(self, token: Token) -> int | None:
        """The position of the phrase in which a token stands."""
        at = bisect_right(self._starts, token.start) - 1
        while at >= 0 and self._furthest[at] >= token.end:
            if self.recognised[at].end >= token.end:
                return at
            at -= 1
        return None

    def member_at(self, token: Token | None) -> Member | None:
        """The one member whom the mention at this token stands for; None where there is none or several."""
        mention = self.mentions.get(token.index) if token is not None else None
        if mention is None or len(mention.entities) != 1:
            return None
        return self.cast.members[mention.entities[0]]

    def remember(self, candidate: Candidate) -> None:
        """Note a mention as a candidate for what comes, with the kinds of its members and its quotation."""
        kinds = frozenset(kind for i in candidate.members if (kind := self.cast.members[i].entity.kind) is not None)
        self.history.add(replace(candidate, kinds=kinds, quotation=self.speakers.quotation_at(candidate.token)))


def _running_ends(recognised: list[Recognised]) -> list[int]:
    """For each phrase, how far it or any before it reaches."""
    ends: list[int] = []
    for found in recognised:
        ends.append(max(found.end, ends[-1] if ends else 0))
    return ends
