"""Which actor mentions stand in one list ("la Russie, la Chine et l'Iran"): what one of them does, all do.

A small parser often loses the members of a list, or hangs the last on another verb; the words between two members are
surer. A comma alone joins only within a list that ends in "et" or "ou": between two others it parts an adverbial from
the subject ("à Bruxelles, le ministre"). Members that a group is said to include belong to it ("neuf pays, dont la
France").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.language.document import Document, Token
from timeline.mentions.entity import ActorMention, Form

CLOSING = frozenset({"et", "ou", "ni", "&"})
INCLUDING = frozenset({"dont", "notamment", "savoir", "compris"})
NAMING = frozenset({Form.NAME, Form.TITLE, Form.GROUP})
WITHIN = frozenset({"ADP", "DET"})


def listed_with(document: Document, mentions: Sequence[ActorMention], one: ActorMention) -> list[ActorMention]:
    """The other members of the list that a mention stands in, of all mentions of its sentence in text order."""
    named = outermost([mention for mention in mentions if mention.form in NAMING])
    if one not in named:
        return []
    joints = [joint(document, left, right) for left, right in pairwise(named)]
    return next((others(part, one) for part in lists(named, joints) if one in part), [])


def lists(named: Sequence[ActorMention], joints: Sequence[str | None]) -> list[list[ActorMention]]:
    """The lists among mentions in text order, each ended by its "et" or by the last that a group includes."""
    found: list[list[ActorMention]] = []
    current: list[ActorMention] = list(named[:1])
    closed = False
    for mention, how in zip(named[1:], joints, strict=True):
        if how is not None and not (closed and how == ","):
            current.append(mention)
            closed = closed or how != ","
            continue
        found += [current] if closed else []
        current, closed = [mention], False
    return found + ([current] if closed else [])


def others(members: Sequence[ActorMention], one: ActorMention) -> list[ActorMention]:
    """The members of a list but for one."""
    return [mention for mention in members if mention is not one]


def outermost(mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """Mentions that stand within no other one."""
    return [one for one in mentions if not any(holds(other, one) for other in mentions)]


def holds(outer: ActorMention, inner: ActorMention) -> bool:
    """Whether one mention stands within another, longer one."""
    longer = outer.end - outer.start > inner.end - inner.start
    return longer and outer.start <= inner.start and inner.end <= outer.end


def joint(document: Document, left: ActorMention, right: ActorMention) -> str | None:
    """How two mentions are joined, when nothing else stands between them but the preposition that both have.

    "et", "," or "dont"; None when they are not.
    """
    between = document.tokens_in(left.end, right.start)
    words = [token.text.lower() for token in between if token.pos not in WITHIN]
    cases = [token for token in between if token.pos == "ADP" and token.text.lower() != "des"]
    if words and words[-1] in INCLUDING and len([word for word in words[:-1] if word not in {",", "("}]) <= 1:
        return "dont" if includes(document, left, right) else None
    if len(words) != 1 or len(cases) > 1 or (cases and not same_case(document, left, cases[0])):
        return None
    return "et" if words[0] in CLOSING else "," if words[0] == "," else None


def includes(document: Document, left: ActorMention, right: ActorMention) -> bool:
    """Whether a group is said to include somebody: not so "la Suède, dont le gouvernement a expulsé"."""
    group, part = document.tokens[left.head], document.tokens[right.head]
    owned = part.dep.startswith("nsubj") and part.head is not None and part.head.dep == "acl:relcl"
    single = len(left.entities) == 1 and group.morph.get("Number") == "Sing"
    return not owned and not (single and document.tokens_in(left.end, right.start)[-1].text.lower() == "dont")


def same_case(document: Document, mention: ActorMention, case: Token) -> bool:
    """Whether a mention has this preposition too."""
    own = document.tokens[mention.head].case
    return own is not None and own.split()[0] == case.lemma
