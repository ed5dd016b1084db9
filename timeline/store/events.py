"""Event mentions of an article → events: one row for what several mentions tell, and all that follows from them.

An event's own columns are always worked out anew from all of its mentions, in an order that the texts decide
(publication, content hash, offset), so that the order in which articles were added leaves no trace.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, delete, select

from timeline.records import CodedArticle, EventMention, Modality
from timeline.store.sightings import Sightings
from timeline.store.tables import AmountRow, ArticleRow, Event, Mention, ParticipantRow

# Within one article a fact outweighs a plan that is told beside it.
WEIGHT = {Modality.ASSERTED: 3, Modality.DENIED: 2, Modality.PLANNED: 1, Modality.HYPOTHETICAL: 0}


@dataclass(frozen=True, slots=True)
class Earlier:
    """A mention that stood in the database before its article was coded anew: it keeps the event's number."""

    type: str
    start: int
    event_id: int


def earlier(session: Session, article_id: int) -> list[Earlier]:
    """The mentions of an article, before they are cleared."""
    rows = session.exec(select(Mention).where(Mention.article_id == article_id).order_by(col(Mention.start)))
    return [Earlier(row.type, row.start, row.event_id) for row in rows]


def add(
    session: Session, article_id: int, coded: CodedArticle, sightings: Sightings, before: list[Earlier]
) -> set[int]:
    """Write an article's events and mentions; the events that must be worked out anew are returned.

    An event that only this article told keeps its number.
    """
    numbers = {(mention.type, mention.start): mention.event_id for mention in before}
    changed = set(numbers.values())
    free = changed - told_elsewhere(session, changed)
    rows: list[tuple[Mention, EventMention]] = []
    for telling in tellings(coded):
        known = (numbers.get((mention.type.value, mention.span.start)) for mention in telling)
        event_id = next((number for number in known if number in free), None) or new_event(session, telling[0])
        free.discard(event_id)
        changed.add(event_id)
        rows += [(mention_row(article_id, event_id, mention, coded.coder), mention) for mention in telling]
    session.add_all([row for row, _ in rows])
    session.flush()
    for row, mention in rows:
        add_parts(session, row, mention, sightings)
    return changed


def told_elsewhere(session: Session, event_ids: set[int]) -> set[int]:
    """Those of some events that still have mentions."""
    return set(session.exec(select(Mention.event_id).where(col(Mention.event_id).in_(event_ids))))


def tellings(coded: CodedArticle) -> list[list[EventMention]]:
    """The mentions grouped by the event they tell, in text order; one without `event_id` stands alone."""
    groups: dict[str, list[EventMention]] = {}
    for at, mention in enumerate(sorted(coded.events, key=lambda mention: (mention.span.start, mention.span.end))):
        groups.setdefault(mention.event_id or f"\0{at}", []).append(mention)
    return list(groups.values())


def new_event(session: Session, mention: EventMention | Mention) -> int:
    """An event's row, to be filled by `work_out`."""
    row = Event(
        type=str(mention.type),
        modality=str(mention.modality),
        confidence=mention.confidence,
        mentions=0,
        articles=0,
        order_start=0,
        order_hash="",
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def mention_row(article_id: int, event_id: int, mention: EventMention, coder: str) -> Mention:
    """The row of a mention."""
    when = mention.date
    return Mention(
        event_id=event_id,
        article_id=article_id,
        event_key=mention.event_id,
        type=mention.type.value,
        trigger=mention.trigger,
        start=mention.span.start,
        end=mention.span.end,
        sentence_start=mention.sentence.start,
        sentence_end=mention.sentence.end,
        date_words=when.words if when else None,
        date_start=when.start if when else None,
        date_end=when.end if when else None,
        date_precision=when.precision.value if when else None,
        date_edtf=when.edtf if when else None,
        date_reason=when.reason if when else None,
        modality=mention.modality.value,
        reported_by=mention.reported_by,
        plover=mention.plover,
        cameo=mention.cameo,
        confidence=mention.confidence,
        evidence=json.dumps(mention.evidence, ensure_ascii=False),
        coder=coder,
    )


def add_parts(session: Session, row: Mention, mention: EventMention, sightings: Sightings) -> None:
    """Write the participants and amounts of a mention."""
    assert row.id is not None
    for participant in mention.participants:
        sighting = sightings.of(participant)
        assert sighting.id is not None
        session.add(
            ParticipantRow(
                mention_id=row.id,
                actor_id=sighting.actor_id,
                sighting_id=sighting.id,
                role=participant.role.value,
                name=participant.name,
                kind=participant.kind.value if participant.kind else None,
                country=participant.country,
                start=participant.span.start if participant.span else None,
                end=participant.span.end if participant.span else None,
                why=participant.why,
            )
        )
    for amount in mention.amounts:
        session.add(
            AmountRow(
                mention_id=row.id,
                value=amount.value,
                unit=amount.unit,
                qualifier=amount.qualifier.value,
                words=amount.words,
                start=amount.span.start,
                end=amount.span.end,
            )
        )


def work_out(session: Session, event_id: int) -> bool:
    """Fill an event's row from its mentions; delete it, and say no, when it has none left."""
    tellings = session.exec(
        select(Mention, ArticleRow)
        .join(ArticleRow, col(ArticleRow.id) == Mention.article_id)
        .where(Mention.event_id == event_id)
    ).all()
    if not tellings:
        session.exec(delete(Event).where(col(Event.id) == event_id))
        return False
    told = sorted(tellings, key=lambda pair: (*place(pair[1]), pair[0].start, pair[0].end))
    mentions = [mention for mention, _ in told]
    event = session.get_one(Event, event_id)
    counts = Counter(mention.type for mention in mentions)
    event.type = max(counts, key=lambda kind: (counts[kind], kind == mentions[0].type, kind))
    typical = max(
        (mention for mention in mentions if mention.type == event.type), key=lambda mention: mention.confidence
    )
    event.plover, event.cameo = typical.plover, typical.cameo
    event.confidence = max(mention.confidence for mention in mentions)
    latest = place(told[-1][1])
    event.modality = first_place(mention.modality for mention, article in told if place(article) == latest)
    dated = min(mentions, key=vagueness)
    event.date_start, event.date_end = dated.date_start, dated.date_end
    event.date_precision, event.date_edtf, event.date_words = dated.date_precision, dated.date_edtf, dated.date_words
    event.mentions = len(mentions)
    event.articles = len({mention.article_id for mention in mentions})
    first = told[0][1]
    event.order_date = event.date_start or event.date_end or first.published
    event.order_start, event.order_hash = mentions[0].start, first.content_hash
    session.add(event)
    return True


def first_place(modalities: Iterable[str]) -> str:
    """The modality of what one article tells in several ways."""
    return max((Modality(modality) for modality in modalities), key=lambda modality: WEIGHT[modality]).value


def place(article: ArticleRow) -> tuple[date, str]:
    """Where an article stands among others, those without a date first."""
    return article.published or date.min, article.content_hash


def vagueness(mention: Mention) -> tuple[int, int]:
    """How little a mention says about the date: closed intervals by length, then half-open ones, then words alone."""
    if mention.date_start and mention.date_end:
        return 0, (mention.date_end - mention.date_start).days
    if mention.date_start or mention.date_end:
        return 1, 0
    return (2, 0) if mention.date_words else (3, 0)
