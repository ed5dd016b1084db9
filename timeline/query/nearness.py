"""Names that sound like known ones, for when no spelling matches. rapidfuzz is loaded only here."""

from __future__ import annotations

import re
from collections import defaultdict

from sqlmodel import Session

from timeline.query.connection import rows

# What transliterations of one name differ in, in order: Lavroff/Lavrov, Zelenskyy/Selenskyj, Poutine/Putin.
SOUNDS = (
    (r"ff?\b", "v"), (r"w", "v"), (r"ou|oo", "u"), (r"tch|tsch|tsh|ch|sh|cz|c(?=[ei])", "s"), (r"kh|qu|q|ck|c", "k"),
    (r"gh|dj|dzh|dh(?=a)", "g"), (r"ph", "f"), (r"th", "t"), (r"[yj]", "i"), (r"z", "s"), (r"h", ""),
    (r"(.)\1+", r"\1"), (r"ei", "e"), (r"ui\b", "i"), (r"([^aeiou])e\b", r"\1"),
)  # fmt: skip
SIMILAR = 55.0


def sound(folded: str) -> str:
    """A folded name as it may sound: "lavroff" and "lavrov" → "lavrov"."""
    for pattern, letter in SOUNDS:
        folded = re.sub(pattern, letter, folded)
    return folded


def nearest(session: Session, name: str) -> tuple[list[int], list[int]]:
    """Actors whose name, or a person's surname, sounds like `name`; and, when there are none, the most similar ones."""
    from rapidfuzz import fuzz, process

    known: dict[str, set[int]] = defaultdict(set)
    query = (
        "SELECT DISTINCT coalesce(a.merged_into, a.id), l.folded, a.kind FROM alias l JOIN actor a ON a.id = l.actor_id"
        " WHERE NOT l.removed"
    )
    for actor_id, folded, kind in rows(session, query):
        known[sound(folded)].add(actor_id)
        if kind == "person":
            known[sound(folded.rsplit(" ", 1)[-1])].add(actor_id)
    wanted = sound(name)
    if wanted in known:
        return sorted(known[wanted]), []
    found = process.extract(wanted, list(known), scorer=fuzz.ratio, limit=8, score_cutoff=SIMILAR)
    return [], list(dict.fromkeys(one for form, _, _ in found for one in sorted(known[form])))
