"""Acronyms in brackets amid the name of a body: "Conseil de paix et de sécurité (CPS) de l'Union africaine (UA)"."""

from __future__ import annotations

from timeline.mentions.actors.recognition.view import View

OF = frozenset({"de", "du", "des", "d'"})
SHORT = 8  # letters of an acronym that is written as a word: "Minusca"


def acronym_end(view: View, at: int) -> int | None:
    """The index after an acronym in brackets amid a name: "Conseil de paix et de sécurité (CPS) | de l'Union"."""
    end = bracketed(view, at)
    return end if end is not None and end < len(view) and view.lower[end] in OF else None


def bracketed(view: View, at: int) -> int | None:
    """The index after an acronym in brackets, if one begins at a token: "(CPS)"."""
    if at + 2 >= len(view) or (view.texts[at], view.texts[at + 2]) != ("(", ")"):
        return None
    short = view.texts[at + 1]
    return at + 3 if short[0].isupper() and (short.isupper() or len(short) <= SHORT) else None
