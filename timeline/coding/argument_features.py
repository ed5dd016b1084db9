"""A candidate and an actor mention → the features by which `arguments` tells whether, and as what, it takes part.

The rules of the lexicon's slots are the strongest of them; the rest says what the parse and the order of words say
where a small parser errs.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.coding.candidate import SYMMETRIC, Candidate
from timeline.coding.clauses import clause_of, is_passive, is_verb
from timeline.language.document import Document, Token
from timeline.mentions.entity import ActorMention, Actors

Features = dict[str, float]
LONGEST_PATH = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """A candidate and a mention that may be of a party to it. `slots` are the slots that the rules found it in."""

    candidate: Candidate
    mention: ActorMention
    entity: int
    slots: tuple[str, ...]
    ruled: str | None  # the role that the rules give it
    why: str | None


def argument_features(pair: Pair, document: Document, actors: Actors, between: int, speaker: bool) -> Features:
    """What speaks for and against each role. `between` counts the mentions that stand between trigger and mention."""
    candidate, mention = pair.candidate, pair.mention
    token, head = candidate.token, document.tokens[mention.head]
    entity = actors.entities[pair.entity]
    kind, part = candidate.type.value, candidate.frame.part
    family = "symmetric" if candidate.type in SYMMETRIC else "directed"
    found: Features = {
        f"{kind}": 1,
        f"form {mention.form}": 1,
        f"kind {entity.kind}": 1,
        f"{kind}: kind {entity.kind}": 1,
        f"rule {pair.ruled}": 1,
        f"rule {pair.ruled} in {family} {part}": 1,
    }
    for slot in pair.slots:
        found[f"slot {slot} of a {part}"] = 1
        found[f"slot {slot}, {kind}"] = 1
    if pair.why is not None:
        found[f"why {pair.why.split(' of ')[0].split(' that ')[0].split(' shared ')[0]}"] = 1
    roles = {party.role for party in candidate.parties}
    for role in roles:
        if pair.ruled is None:
            found[f"another is {role}"] = 1
            found[f"another is {role}, {part} {kind}"] = 1
    if not roles:
        found[f"nobody else, {part}"] = 1
    before = head.index < token.index
    found |= position_features(candidate, head, before, between, part)
    if mention.place:
        found["place"] = 1
        found[f"place, {kind}"] = 1
    if not mention.public:
        found["not public"] = 1
    if speaker:
        found["speaker of the report"] = 1
        found[f"speaker of the report, {kind}"] = 1
    return found


def position_features(candidate: Candidate, head: Token, before: bool, between: int, part: str) -> Features:
    """Where a mention stands: side, distance, clause, and the path through the tree."""
    token = candidate.token
    side = "before" if before else "after"
    if head.sentence != token.sentence:
        return {
            "sentence before": 1,
            f"sentence before, {min(between, 3)} between": 1,
            f"sentence before, {head.dep}": 1,
        }
    found: Features = {
        f"{side}": 1,
        f"{side} a {part}": 1,
        f"{side}, {min(between, 3)} between": 1,
        f"{side} a {part}, {min(between, 2)} between, {head.dep.partition(':')[0]}": 1,
        f"as {head.dep.partition(':')[0]}": 1,
        f"{side} {candidate.type.value}": 1,
    }
    case = head.case
    if case is not None:
        found[f"after {case}"] = 1
        found[f"after {case}, {part}"] = 1
        found[f"after {case}, {candidate.type.value}"] = 1
    path = path_between(token, head)
    if path is not None:
        found[f"path {path}"] = 1
        found[f"path {path} {part}"] = 1
        voice = "passive" if is_passive(candidate.verb) else "active"
        found[f"path {path}, {voice} {case or ''}"] = 1
    own, other = enclosing(candidate.verb), enclosing(head)
    found["same clause" if own is other else "other clause"] = 1
    if own is other:
        found[f"same clause, {side}, {head.dep.partition(':')[0]} {case or ''}"] = 1
    return found


def enclosing(token: Token) -> Token | None:
    """The verb of the clause that a token stands in, itself if it is one."""
    return token if is_verb(token) else clause_of(token)


def path_between(one: Token, other: Token) -> str | None:
    """The relations up from `one` and down to `other` ("↑obj ↓nsubj"); None when they are far apart."""
    ups = [one, *one.ancestors()]
    downs = [other, *other.ancestors()]
    places = {token.index: at for at, token in enumerate(ups)}
    for at, token in enumerate(downs):
        if token.index in places:
            up = [f"↑{step.dep.partition(':')[0]}" for step in ups[: places[token.index]]]
            down = [f"↓{step.dep.partition(':')[0]}" for step in reversed(downs[:at])]
            path = up + down
            return " ".join(path) if len(path) <= LONGEST_PATH else None
    return None
