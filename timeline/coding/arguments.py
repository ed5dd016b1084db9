"""Who takes part: the rules' parties and every other actor near the trigger, weighed by a linear model.

Rules alone miss actors that a small parser hangs elsewhere, and take some who only stand by. The model sees what the
rules found and where each actor stands (`argument_features`); it was trained on the development gold
(`timeline/training`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.coding.argument_features import Features, Pair, argument_features
from timeline.coding.candidate import Candidate, Filler, Party
from timeline.coding.linear import LinearModel
from timeline.coding.lists import listed_with
from timeline.coding.retelling import retell
from timeline.language.document import Document
from timeline.mentions.entity import ActorMention, Actors
from timeline.records import Role

NONE = "none"
ENOUGH = 0.4  # probability from which an actor takes part, chosen by cross-validation on the development gold
AT_LEAST = 0.25  # and from which the likeliest does when nobody else is likelier: an event has somebody in it
NEAREST = 4  # actors of the sentence before that are considered


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pair with the probability of each role."""

    pair: Pair
    features: Features
    probabilities: dict[str, float]


class Arguments:
    """Chooses the parties of the candidates of one article."""

    def __init__(self, document: Document, actors: Actors, model: LinearModel) -> None:
        self.document = document
        self.actors = actors
        self.model = model
        self._mentions: dict[int, list[ActorMention]] = {}
        for mention in actors.mentions:
            self._mentions.setdefault(document.tokens[mention.head].sentence, []).append(mention)

    def choose_all(self, candidates: Sequence[Candidate]) -> None:
        """Replace the parties of candidates, which stand in text order, by those that the model believes in.

        A noun without any points back to an earlier telling; a word that does not either has the likeliest one.
        """
        likeliest_ones = [self._choose(candidate) for candidate in candidates]
        retell(candidates)
        for candidate, likeliest_one in zip(candidates, likeliest_ones, strict=True):
            if not candidate.parties and likeliest_one is not None:
                candidate.parties = [likeliest_one]

    def _choose(self, candidate: Candidate) -> Party | None:
        """Choose a candidate's parties; the likeliest one where none is likely enough."""
        best: dict[int, tuple[float, str, Pair]] = {}
        for weighed in self.weigh(candidate):
            role, probability = likeliest(weighed, candidate)
            entity = weighed.pair.entity
            if probability >= AT_LEAST and (entity not in best or probability > best[entity][0]):
                best[entity] = (probability, role, weighed.pair)
        enough = {entity: one for entity, one in best.items() if one[0] >= ENOUGH}
        self._add_listed(candidate, enough)
        candidate.parties = [party(pair, Role(role), self.document) for _, role, pair in in_order(enough)]
        surest = max(best.values(), key=lambda one: one[0], default=None)
        return None if surest is None else party(surest[2], Role(surest[1]), self.document)

    def _add_listed(self, candidate: Candidate, best: dict[int, tuple[float, str, Pair]]) -> None:
        """Add those who stand in one list with the parties chosen, in their role."""
        here = self._mentions.get(candidate.token.sentence, [])
        for probability, role, pair in list(best.values()):
            for mention in listed_with(self.document, here, pair.mention):
                for entity in self.actors.of(mention):
                    if entity.id not in best and (pair.mention.place or not mention.place):
                        why = f"in one list with {self.actors.entities[pair.entity].name}"
                        best[entity.id] = (probability, role, Pair(candidate, mention, entity.id, (), None, why))

    def weigh(self, candidate: Candidate) -> Iterator[Weighed]:
        """Every pair of the candidate with its features and probabilities."""
        for pair, features in self.pairs(candidate):
            yield Weighed(pair, features, self.model.probabilities(features))

    def pairs(self, candidate: Candidate) -> Iterator[tuple[Pair, Features]]:
        """The actors that may take part: those of the trigger's sentence, and the last few of the one before."""
        ruled = {(id(p.filler.mention), entity): p for p in candidate.parties for entity in p.filler.mention.entities}
        here = self._mentions.get(candidate.token.sentence, [])
        near = [*self._mentions.get(candidate.token.sentence - 1, [])[-NEAREST:], *here]
        for p in candidate.parties:
            if all(p.filler.mention is not mention for mention in near):
                near.append(p.filler.mention)
        trigger = {word.index for word in candidate.words}
        for mention in near:
            if mention.head in trigger:
                continue
            between = self._between(candidate, mention, here)
            for entity in dict.fromkeys(entity.id for entity in self.actors.of(mention)):
                own = ruled.get((id(mention), entity)) or next(
                    (ruled[key] for key in ruled if key[0] == id(mention)), None
                )
                slots = (own.filler.slot,) if own is not None else ()
                pair = Pair(
                    candidate, mention, entity, slots, own.role.value if own else None, own.filler.why if own else None
                )
                speaker = candidate.reported_by == entity
                yield pair, argument_features(pair, self.document, self.actors, between, speaker)

    def _between(self, candidate: Candidate, mention: ActorMention, here: list[ActorMention]) -> int:
        low, high = sorted([candidate.token.index, mention.head])
        return sum(low < other.head < high for other in here if other is not mention)


def likeliest(weighed: Weighed, candidate: Candidate) -> tuple[str, float]:
    """The likeliest role that the candidate's type allows, with its probability.

    A verb that names no doer ("a péri", "est tombé au combat") has its subject as target: all that speaks for its
    taking part speaks for that.
    """
    if weighed.pair.ruled == Role.TARGET and "subj" in weighed.pair.slots and "subj" not in candidate.frame.initiator:
        return Role.TARGET.value, 1 - weighed.probabilities[NONE]
    allowed = (Role.PARTICIPANT,) if candidate.is_mutual else (Role.INITIATOR, Role.TARGET)
    return max(((role.value, weighed.probabilities[role.value]) for role in allowed), key=lambda one: one[1])


def in_order(best: dict[int, tuple[float, str, Pair]]) -> list[tuple[float, str, Pair]]:
    """Initiators first, then by their place in the text."""
    return sorted(best.values(), key=lambda one: (one[1] == Role.TARGET, one[2].mention.start))


def party(pair: Pair, role: Role, document: Document) -> Party:
    """The party that a pair makes, for one entity."""
    why = pair.why or "near the trigger, by the weights of arguments.tsv"
    slot = pair.slots[0] if pair.slots else ""
    return Party(Filler(pair.mention, document.tokens[pair.mention.head], slot, why), role, pair.entity)
