"""How far a name in a complement reaches: "maire de Kharkiv | Ihor Terekhov", "l'adjoint d'Israël Katz"."""

from __future__ import annotations

from timeline.mentions.actors.gazetteer import Entry
from timeline.mentions.actors.nouns import Noun, Sort
from timeline.mentions.actors.recognition.names import name_end
from timeline.mentions.actors.recognition.view import View
from timeline.records import Kind

ARTICLES = frozenset({"le", "la", "l'", "les"})


def holder_follows(view: View, known: tuple[int, list[Entry]], name: int | None, owner: Noun) -> bool:
    """Whether the holder's name comes right after the state's: "patriarche de Moscou | Kirill"."""
    end, entries = known
    if name is None or entries[0].kind is not Kind.STATE or name <= end:
        return False
    return owner.rank in ("cleric", "noble") or view.gazetteer.is_first_name(view.texts[end])


def is_town_here(view: View, at: int, entry: Entry) -> bool:
    """Whether the name of a state that is a town's too means the town: "Grenade" without article."""
    return entry.article in ("la", "le", "l'", "les") and (
        not at or view.lower[at - 1] not in ARTICLES | {"du", "en", "au"}
    )


def town_end(view: View, at: int, owner: Noun) -> int | None:
    """The end of the name of a place or bearer in a complement; the holder's own name is left out of it:
    "maire de Kharkiv | Ihor Terekhov"."""
    end = name_end(view, at)
    if end is not None and owner.sort is Sort.FUNCTION and end - at >= 3:
        for split in range(at + 1, end - 1):
            if view.gazetteer.is_first_name(view.texts[split]) and view.texts[split - 1] != "-":
                return split
    return end


def covers(view: View, at: int, known_end: int, shape_end: int) -> bool:
    """Whether a known name is not just the beginning of a longer name ("Israël Katz", "Washington Post")."""
    if known_end >= shape_end or view.texts[known_end] == "-":
        return True
    before = view.lower[at - 1] if at else ""
    return before in ARTICLES or before in ("du", "en", "au", "aux")
