"""What each recognised phrase does in its sentence, by its place as much as by the parse.

A small parser often loses the subject of a long sentence. A phrase without preposition right before a finite verb is
its subject, whatever the parse says; phrases joined by commas and "et" do one thing together.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.language.document import Document, Token
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.history import role_of
from timeline.mentions.actors.resolution.pronouns import governor

CLITICS = frozenset({"ne", "n'", "se", "s'", "l'", "le", "la", "les", "lui", "leur", "y", "en", "me", "m'", "nous"})
JOINING = frozenset({"et", "ainsi", "que", "ou", "comme", "puis", "mais", "aussi", "encore", "également"})
LINKS = JOINING | {","}
LONGEST_INSERTION = 14  # tokens between commas after a subject: ", arrivé la veille de Paris,"


@dataclass(frozen=True, slots=True)
class Place:
    """Role and verb of a phrase. `topic` is true after "quant à"; `group` are the positions joined with this one."""

    role: str
    verb: Token | None
    topic: bool = False
    group: tuple[int, ...] = ()


def places_of(document: Document, recognised: list[Recognised]) -> list[Place]:
    """The place of each phrase, in the order given (that of the text)."""
    groups = _groups(document, recognised)
    made: list[Place] = []
    for position, found in enumerate(recognised):
        group = groups.get(position, ())
        last = recognised[group[-1]] if group else found
        first = recognised[group[0]] if group else found
        head = document.tokens[first.head]
        role, verb = role_of(head), governor(head)
        topic = _is_topic(document, first)
        if role != "subject" and not topic and not _has_preposition(document, first):
            finite = _finite_after(document, last)
            if finite is not None:
                role = "subject"
                verb = finite if finite.dep.partition(":")[0] not in {"aux", "cop"} else (governor(finite) or finite)
        made.append(Place(role, verb, topic, group))
    return made


def _before(document: Document, found: Recognised) -> Token | None:
    """The token before a phrase in its sentence, the one before its contracted preposition included."""
    first = document.token_at(found.start)
    if first is None or not first.index:
        return None
    before = document.tokens[first.index - 1]
    return before if before.sentence == first.sentence else None


def _is_topic(document: Document, found: Recognised) -> bool:
    """True after "quant à", contracted or not, inside the phrase or before it."""
    first = document.token_at(found.start)
    if first is None:
        return False
    before = document.tokens[max(0, first.index - 3) : first.index]
    return any(token.text.lower() == "quant" and token.sentence == first.sentence for token in before)


def _has_preposition(document: Document, found: Recognised) -> bool:
    first = document.token_at(found.start)
    before = _before(document, found)
    return (first is not None and first.pos == "ADP") or (before is not None and before.pos == "ADP")


def _finite_after(document: Document, found: Recognised) -> Token | None:
    """The finite verb that follows a phrase at once, or after an insertion between commas."""
    last = document.tokens_in(found.start, found.end)
    if not last:
        return None
    at = last[-1].index + 1
    verb = _verb_at(document, at, last[-1].sentence)
    if verb is not None or at >= len(document.tokens) or document.tokens[at].text != ",":
        return verb
    verb = _verb_at(document, at + 1, last[-1].sentence)
    if verb is not None:
        return verb
    for comma in document.tokens[at + 1 : at + 1 + LONGEST_INSERTION]:
        if comma.text == "," and comma.sentence == last[-1].sentence:
            return _verb_at(document, comma.index + 1, comma.sentence)
    return None


def _verb_at(document: Document, at: int, sentence: int) -> Token | None:
    """The finite verb at a place, clitics and adverbs before it skipped."""
    for token in document.tokens[at : at + 4]:
        if token.sentence != sentence:
            return None
        if token.pos in {"VERB", "AUX"}:
            return token if token.morph.get("VerbForm") == "Fin" else None
        if token.text.lower() not in CLITICS and token.pos != "ADV":
            return None
    return None


def _groups(document: Document, recognised: list[Recognised]) -> dict[int, tuple[int, ...]]:
    """Positions of phrases joined in one: "la France, l'Allemagne et la Pologne"; single phrases are left out."""
    groups: dict[int, tuple[int, ...]] = {}
    chain: list[int] = []
    for position in range(len(recognised)):
        if chain:
            link = _link(document, recognised[chain[-1]], recognised[position])
            if link is None:
                chain = [position]
                continue
            chain.append(position)
            if link:
                groups |= dict.fromkeys(chain, tuple(chain))
                chain = [position]
        else:
            chain = [position]
    return groups


def _link(document: Document, one: Recognised, other: Recognised) -> bool | None:
    """None if two phrases are not joined, False by a comma, True by "et", which ends the list."""
    if (one.kind is None) != (other.kind is None) or one.form != other.form or one.end > other.start:
        return None
    between = [token.text.lower() for token in document.tokens_in(one.end, other.start) if token.start >= one.end]
    if not between or len(between) > 2 or any(word not in LINKS for word in between):
        return None
    return any(word in JOINING for word in between)
