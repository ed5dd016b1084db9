"""The corrections that hold, as saving and naming obey them."""

from __future__ import annotations

from sqlmodel import Session, col, select

from timeline.store.folding import fold
from timeline.store.tables import Correction


def active(session: Session) -> list[Correction]:
    """Corrections that were not undone, in the order in which they were made."""
    return list(
        session.exec(select(Correction).where(col(Correction.undone_at).is_(None)).order_by(col(Correction.id)))
    )


def key_for(session: Session, key: str, name: str) -> str:
    """The key of an actor seen under a name: the given one, unless a person has split that name off."""
    split = session.exec(
        select(Correction.id).where(
            Correction.what == "split",
            Correction.actor_key == key,
            Correction.value == fold(name),
            col(Correction.undone_at).is_(None),
        )
    ).first()
    return split_key(key, fold(name)) if split is not None else key


def split_key(key: str, folded: str) -> str:
    """The key of the actor that a name split off from another one belongs to."""
    return f"split:{folded}:{key}"
