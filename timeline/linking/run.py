"""Coded articles, one after the other → the same with one `event_id` for one event, across all articles of a run.

For work without a database. Each article is compared with those before it, so that results can be printed as they come.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.linking.events import Telling, same_event
from timeline.mentions.actors.folding import folded_words
from timeline.records import Article, CodedArticle, DateValue, EventMention, Modality, Participant

WORD = 3  # letters that a word needs more than to be a content word
STRENGTH = (Modality.HYPOTHETICAL, Modality.PLANNED, Modality.DENIED, Modality.ASSERTED)  # as in the database


@dataclass(slots=True)
class RunLinks:
    """What the run has told so far."""

    numbers: dict[str, int] = field(default_factory=dict)  # actors by key
    tellings: dict[tuple[str, int], list[tuple[Telling, str]]] = field(default_factory=lambda: defaultdict(list))
    events: int = 0

    def linked(self, coded: CodedArticle) -> CodedArticle:
        """The article with event ids of the run, in place of ids of its own."""
        groups: dict[str, list[EventMention]] = defaultdict(list)
        for at, mention in enumerate(coded.events):
            groups[mention.event_id or f"mention {at}"].append(mention)
        told = {name: self.telling(coded.article, mentions) for name, mentions in groups.items()}
        ids = self.identified(told)
        for name, telling in told.items():
            for actor in {actor for actor, _ in telling.parties}:
                self.tellings[telling.type, actor].append((telling, ids[name]))
        events = (
            replace(mention, event_id=ids[mention.event_id or f"mention {at}"])
            for at, mention in enumerate(coded.events)
        )
        return replace(coded, events=tuple(events))

    def identified(self, told: dict[str, Telling]) -> dict[str, str]:
        """The event of each telling: the surest match with an earlier article, each event once; else a new one."""
        matches = sorted(
            (-match.score, name, event)
            for name, telling in told.items()
            for earlier, event in self.candidates(telling)
            if (match := same_event(telling, earlier)) is not None
        )
        ids: dict[str, str] = {}
        for _, name, event in matches:
            if name not in ids and event not in ids.values():
                ids[name] = event
        for name in told:
            if name not in ids:
                self.events += 1
                ids[name] = f"e{self.events}"
        return ids

    def candidates(self, telling: Telling) -> list[tuple[Telling, str]]:
        """Earlier tellings of the same type with a common party."""
        return [one for actor in {actor for actor, _ in telling.parties} for one in self.tellings[telling.type, actor]]

    def telling(self, article: Article, mentions: Sequence[EventMention]) -> Telling:
        """What an article says of one event."""
        types = Counter(mention.type.value for mention in mentions)
        dated = min((mention.date for mention in mentions if mention.date), key=vagueness, default=None)
        text = " ".join(article.full_text[one.sentence.start : one.sentence.end] for one in mentions)
        return Telling(
            article=article.content_hash,
            offset=mentions[0].span.start,
            published=article.published,
            type=max(types, key=lambda name: (types[name], name == mentions[0].type.value, name)),
            modality=max((mention.modality for mention in mentions), key=STRENGTH.index).value,
            start=dated.start if dated else None,
            end=dated.end if dated else None,
            parties=frozenset(
                (self.number(party), party.role.value) for mention in mentions for party in mention.participants
            ),
            words=frozenset(word for word in re.findall(r"\w+", " ".join(folded_words(text))) if len(word) > WORD),
        )

    def number(self, party: Participant) -> int:
        """The actor of a participant: the known one, else whoever has this name, kind and country."""
        key = party.actor or f"{party.kind}:{party.country}:{' '.join(folded_words(party.name))}"
        return self.numbers.setdefault(key, len(self.numbers))


def vagueness(value: DateValue) -> tuple[int, int]:
    """How little a date says: closed intervals by length, then half-open ones, then words alone."""
    if value.start and value.end:
        return 0, (value.end - value.start).days
    return (1, 0) if value.start or value.end else (2, 0)
