"""The corrections that hold, as saving and naming obey them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, col, select

from timeline.store.tables import Correction


def active(session: Session) -> list[Correction]:
    """Corrections that were not undone, in the order in which they were made."""
    return list(
        session.exec(select(Correction).where(col(Correction.undone_at).is_(None)).order_by(col(Correction.id)))
    )


def splits(session: Session, keys: Iterable[str]) -> set[tuple[str, str | None]]:
    """Which folded names people have split off from the actors with these keys."""
    found = session.exec(
        select(Correction.actor_key, Correction.value).where(
            Correction.what == "split", col(Correction.actor_key).in_(set(keys)), col(Correction.undone_at).is_(None)
        )
    )
    return set(found)


def split_key(key: str, folded: str) -> str:
    """The key of the actor that a name split off from another one belongs to."""
    return f"split:{folded}:{key}"
