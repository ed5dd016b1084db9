"""A candidate and a date of its sentence → the features by which `dating` tells whether it dates the event."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.coding.argument_features import enclosing, path_between
from timeline.coding.candidate import SPEECH, Candidate
from timeline.coding.clauses import is_verb
from timeline.coding.dating.sharing import told_alike
from timeline.language.document import Token
from timeline.records import DateMention

Features = dict[str, float]
AT_START = 12  # characters into the sentence within which a date opens it


@dataclass(frozen=True, slots=True)
class DatePair:
    """A candidate and a date of its sentence. `steps` is how far the rules' scope went from one to the other."""

    candidate: Candidate
    mention: DateMention
    anchor: Token  # what the expression modifies
    steps: int | None
    between: int  # candidates between the date and the trigger
    rivals: int  # candidates that the rules put nearer to the date
    verbs: int  # verbs between the date and the verb that tells the candidate
    dates: int  # dates in the sentence
    sentence_start: int
    opens: bool  # the date stands at the beginning of a clause in the midst of a sentence


def date_features(pair: DatePair) -> Features:
    """What speaks for and against this date being the event's."""
    candidate, anchor, mention = pair.candidate, pair.anchor, pair.mention
    token, part = candidate.token, candidate.frame.part
    speech = "speech" if candidate.type in SPEECH else "deed"
    side = "before" if mention.span.start < token.start else "after"
    found: Features = {
        f"{part}": 1,
        f"{speech} {part}": 1,
        f"scope {pair.steps}": 1,
        f"scope {pair.steps}, {part}": 1,
        f"scope {pair.steps}, {speech}": 1,
        f"{side} a {part}": 1,
        f"{side} a {part}, {min(pair.between, 3)} between": 1,
        f"{side}, {min(pair.between, 3)} between, scope {pair.steps}": 1,
        f"{min(pair.rivals, 2)} rivals": 1,
        f"{min(pair.rivals, 2)} rivals, scope {pair.steps}": 1,
        f"{min(pair.dates, 3)} dates": 1,
        f"precision {mention.value.precision}": 1,
        f"trigger as {token.dep.partition(':')[0]}, {part}": 1,
    }
    found[f"{side} a {part}, {min(pair.verbs, 2)} verbs between"] = 1
    found[f"{min(pair.verbs, 2)} verbs between, scope {pair.steps}"] = 1
    if is_verb(anchor) and anchor is not candidate.verb:
        alike = "alike" if told_alike(candidate.verb, anchor) else "otherwise"
        found[f"told {alike}, {part}, {token.dep.partition(':')[0]}"] = 1
        found[f"told {alike}, {part}, scope {pair.steps}"] = 1
    if pair.opens:
        found[f"opens a clause, {side}"] = 1
        found[f"opens a clause, {side}, {min(pair.verbs, 2)} verbs between"] = 1
    distance = mention.span.start - token.end if side == "after" else token.start - mention.span.end
    found[f"{side} a {part}, {bucket(distance)}"] = 1
    if mention.span.start - pair.sentence_start <= AT_START:
        found["opens the sentence"] = 1
        found[f"opens the sentence, {part} as {token.dep.partition(':')[0]}"] = 1
        found[f"opens the sentence, scope {pair.steps}"] = 1
    if anchor is token or anchor is candidate.light:
        found["modifies the trigger"] = 1
        found[f"modifies the trigger, {part}"] = 1
    path = path_between(token, anchor)
    if path is not None:
        found[f"path {path}"] = 1
        found[f"path {path}, {part}"] = 1
    own, other = enclosing(candidate.verb), enclosing(anchor)
    found["same clause" if own is other else "other clause"] = 1
    found[f"{'same' if own is other else 'other'} clause, {speech} {part}, {side}"] = 1
    if candidate.reported_by is not None:
        found["reported"] = 1
        found[f"reported, scope {pair.steps}"] = 1
    if is_verb(anchor) and anchor.dep.startswith("acl"):
        found[f"dates what qualifies, {'own' if anchor.head is token else 'other'} {part}"] = 1
    if not mention.value.start or not mention.value.end:
        found[f"open interval, {side} {part}"] = 1
    return found


def bucket(distance: int) -> str:
    """A distance in characters, roughly."""
    return next(
        (name for limit, name in ((3, "beside"), (15, "near"), (40, "close"), (90, "far")) if distance <= limit), "away"
    )
