"""What is in a database, and whether it is sound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import text
from sqlmodel import Session

from timeline.store.schema import HEAD

if TYPE_CHECKING:
    from timeline.store.store import Store

COUNTED = ("article", "event", "mention", "participant", "amount", "actor", "alias", "office", "correction")


@dataclass(frozen=True, slots=True)
class Status:
    """The state of a database. `problems` is empty when it is sound."""

    path: str
    revision: str
    counts: dict[str, int]  # rows a table
    coders: dict[str, int]  # articles a coder version
    undated: tuple[tuple[int, str], ...]  # number and name of articles without a date
    seeds: dict[str, int]  # actors loaded from "seeds" and "users"
    problems: tuple[str, ...]


def status(store: Store, *, thorough: bool = True) -> Status:
    """Count, and check pages, foreign keys, the search index and every event's numbers (unless not `thorough`)."""
    with store.reading() as session:
        return Status(
            path=str(store.path),
            revision=HEAD,
            counts={table: number(session, f"SELECT count(*) FROM {table}") for table in COUNTED},
            coders={
                str(coder): int(articles)
                for coder, articles in rows(
                    session, "SELECT coder, count(*) FROM article GROUP BY coder ORDER BY coder"
                )
            },
            undated=tuple(
                (int(str(article)), str(ref))
                for article, ref in rows(session, "SELECT id, ref FROM article WHERE published IS NULL ORDER BY id")
            ),
            seeds={str(key): int(str(value)) for key, value in rows(session, "SELECT key, value FROM setting")},
            problems=tuple(problems(session)) if thorough else (),
        )


def problems(session: Session) -> list[str]:
    """What is wrong, as sentences."""
    found = [f"the file is damaged: {row[0]}" for row in rows(session, "PRAGMA quick_check(5)") if row[0] != "ok"]
    found += [
        f"a row of {row[0]} points to a row of {row[2]} that is not there"
        for row in rows(session, "PRAGMA foreign_key_check")[:5]
    ]
    found += [f"event {row[0]} counts {row[1]} mentions and has {row[2]}" for row in rows(session, COUNTS_THAT_DIFFER)]
    if number(session, "SELECT count(*) FROM article_search_docsize") != number(
        session, "SELECT count(*) FROM article"
    ):
        found.append("the search index does not hold the same articles as the database")
    return found


COUNTS_THAT_DIFFER = """
SELECT e.id, e.mentions, count(m.id) FROM event e LEFT JOIN mention m ON m.event_id = e.id
GROUP BY e.id HAVING e.mentions <> count(m.id) LIMIT 5
"""


def rows(session: Session, query: str) -> list[tuple[Any, ...]]:
    """The rows of a query."""
    return [tuple(row) for row in session.connection().execute(text(query))]


def number(session: Session, query: str) -> int:
    """The one number that a query gives."""
    return int(str(rows(session, query)[0][0]))
