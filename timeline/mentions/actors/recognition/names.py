"""Where a proper name begins and ends, by its shape: capitals, initials, particles, hyphens, regnal numbers."""

from __future__ import annotations

from timeline.mentions.actors.nouns import words_of
from timeline.mentions.actors.recognition.view import CAPITALISED, INITIAL, View

LONGEST = 8  # tokens of a name
LEADING = frozenset({"le", "la", "les", "l'", "et", "y", "e", "des"})  # no name begins with these in small letters
HONORIFICS = frozenset({"m.", "mm.", "mme", "mmes", "mlle", "me", "mgr"})
FOREIGN_LINKS = frozenset({"of", "for", "the", "and", "&", "in"})


def name_end(view: View, at: int, *, titled: bool = False, joined: bool = False) -> int | None:
    """The index after the name that begins at a token, or None.

    After a title or function (`titled`) a particle may come first ("M. de Villepin") and the first word of a sentence
    counts. `joined` lets "et" stand inside ("Justice et Liberté").
    """
    start = at
    if (
        titled
        and at < len(view)
        and is_particle(view, at)
        and not view.texts[at][0].isupper()
        and view.lower[at] not in LEADING
    ):
        at = after_particles(view, at)
    if not begins_name(view, at, titled):
        return None
    end = at + 1
    while end < len(view) and end - start < LONGEST:
        longer = one_more(view, start, end, joined=joined)
        if longer is None:
            break
        end = longer
    return end


def begins_name(view: View, at: int, titled: bool) -> bool:
    """Whether a name may begin here."""
    if at >= len(view) or view.lower[at] in HONORIFICS:
        return False
    if view.is_name_word(at) or INITIAL.fullmatch(view.texts[at]):
        return True
    if titled and CAPITALISED.fullmatch(view.texts[at]) and view.lower[at] not in words_of("stop"):
        return True
    if view.lower[at].strip("'-") not in ("el", "al", "d"):
        return False
    after = at + 2 if at + 1 < len(view) and view.texts[at + 1] == "-" else at + 1
    return after < len(view) and view.is_name_word(after) and (after > at + 1 or view.texts[at][0].isupper())


def one_more(view: View, start: int, end: int, *, joined: bool) -> int | None:
    """The index after the name's next word, when the name goes on at token `end`."""
    text = view.texts[end]
    if text in ("-", "'") and view.glued(end):
        return end + 2 if view.words[end + 1] else None
    if (
        text == "("
        and end + 3 < len(view)
        and view.texts[end + 2] == ")"
        and view.texts[end + 1].istitle()
        and view.is_name_word(end + 3)
    ):
        return end + 4  # a nickname: "Aldrich (Rick) Ames"
    if INITIAL.fullmatch(text) or view.lower[end] in words_of("regnal"):
        return end + 1
    if view.is_name_word(end) or (text == "Un" and view.is_name_word(end - 1)):
        return end + 1
    if is_particle(view, end):
        after = after_particles(view, end)
        if after < len(view) and view.is_name_word(after) and can_link(view, end, after, end - start):
            return after + 1
    if joined and view.lower[end] == "et" and end + 1 < len(view) and view.is_name_word(end + 1):
        return end + 2
    if view.lower[end] in FOREIGN_LINKS and end + 1 < len(view) and view.is_name_word(end + 1):
        return end + 2
    return None


def is_particle(view: View, at: int) -> bool:
    """Whether a token is a particle of names ("von", "ben", "al")."""
    return view.lower[at].strip("'") in words_of("particle")


def after_particles(view: View, at: int) -> int:
    """The index after a run of particles, hyphens included ("al-", "de la")."""
    end = at
    while end < len(view) and end - at < 4 and (is_particle(view, end) or (view.texts[end] == "-" and view.glued(end))):
        end += 1
    return end


FRENCH_LINKS = frozenset({"de", "du", "des", "d", "la", "le", "les", "l", "et", "y", "e", "à"})


def can_link(view: View, start: int, after: int, length: int) -> bool:
    """Whether particles inside a name belong to it: a French "de", "du", "des" before a state or body does not, nor one
    after two names ("Karl Ohm d'Airbus"). `length` is the number of the name's tokens so far."""
    if all(view.lower[at].strip("'") in FRENCH_LINKS for at in range(start, after)):
        if (
            view.lower[start] in ("le", "la", "les", "l'", "et", "des", "à", "e", "y")
            and view.texts[start][0].islower()
        ):
            return False
        if length > 1 and view.texts[start].islower():
            return False
        if any(entry.kind != "person" for _, entries in view.known(after) for entry in entries):
            return False
        return view.noun(after) is None
    return True
