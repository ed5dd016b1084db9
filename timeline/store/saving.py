"""A coded article → rows: the article, its actors, its events. One call is one transaction of the caller's."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from sqlmodel import Session, col, delete, select

from timeline.records import Article, CodedArticle
from timeline.store import events
from timeline.store.actors import settle
from timeline.store.event_links import events_of, link
from timeline.store.sightings import Sightings
from timeline.store.tables import ArticleRow, Mention, ParticipantRow, Sighting


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving did. `events` and `mentions` count what the article tells."""

    article_id: int
    status: Literal["added", "unchanged", "recoded"]
    events: int
    mentions: int


def save(session: Session, coded: CodedArticle, *, force: bool = False) -> Saved:
    """Write a coded article, or leave the stored one as it is (see `Store.save`)."""
    row = session.exec(select(ArticleRow).where(ArticleRow.content_hash == coded.article.content_hash)).first()
    if row is not None and not force and not worth_replacing(row, coded):
        assert row.id is not None
        return Saved(row.id, "unchanged", *told(session, row.id))
    status: Literal["added", "recoded"] = "recoded" if row else "added"
    earlier: list[events.Earlier] = []
    touched: set[int] = set()
    if row is not None:
        assert row.id is not None
        earlier = events.earlier(session, row.id)
        touched = clear(session, row.id)
    row = describe(row, coded)
    session.add(row)
    session.flush()
    assert row.id is not None
    sightings = Sightings(session, row.id, coded)
    changed = events.add(session, row.id, coded, sightings, earlier)
    moved = settle(session, touched | sightings.actor_ids)
    link(session, changed | events_of(session, moved))
    return Saved(row.id, status, *told(session, row.id))


def worth_replacing(row: ArticleRow, coded: CodedArticle) -> bool:
    """Whether coding has changed, or the date was learnt; never in exchange for losing a date."""
    known = Article(row.ref, row.text, published=row.published, published_from=row.published_from)
    if learns_date(known, coded.article):
        return True
    return row.coder != coded.coder and (row.published is None or coded.article.published == row.published)


def learns_date(known: Article, again: Article) -> bool:
    """Whether the same article comes with a date that it did not have, or with one that a person gave."""
    if again.published is None or again.published == known.published:
        return False
    return known.published is None or again.published_from == "option"


def describe(row: ArticleRow | None, coded: CodedArticle) -> ArticleRow:
    """Fill the article's row. The name it was first added under stays."""
    article = coded.article
    if row is None:
        row = ArticleRow(
            content_hash=article.content_hash,
            ref=article.id,
            title=article.title,
            text=article.text,
            coder=coded.coder,
            added_at=datetime.now(UTC).isoformat(timespec="seconds"),
        )
    row.published = article.published
    row.published_from = article.published_from
    row.source = article.source or row.source
    row.url = article.url or row.url
    row.boilerplate = json.dumps([[span.start, span.end] for span in article.boilerplate])
    row.coder = coded.coder
    row.warnings = json.dumps(coded.warnings, ensure_ascii=False)
    return row


def clear(session: Session, article_id: int) -> set[int]:
    """Take away what was coded from an article; the actors that it mentioned are returned."""
    actors = set(session.exec(select(Sighting.actor_id).where(Sighting.article_id == article_id)))
    mentions = select(Mention.id).where(Mention.article_id == article_id)
    session.exec(delete(ParticipantRow).where(col(ParticipantRow.mention_id).in_(mentions)))
    session.exec(delete(Mention).where(col(Mention.article_id) == article_id))
    session.exec(delete(Sighting).where(col(Sighting.article_id) == article_id))
    session.expire_all()
    return actors


def told(session: Session, article_id: int) -> tuple[int, int]:
    """How many events an article tells, in how many mentions."""
    found = session.exec(select(Mention.event_id).where(Mention.article_id == article_id)).all()
    return len(set(found)), len(found)
