"""States, peoples and bodies that the gazetteer knows by name."""

from __future__ import annotations

from dataclasses import replace

from timeline.mentions.actors.gazetteer import Entry, Sense
from timeline.mentions.actors.nouns import Noun, Public, Sort, words_of
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.appositions import with_apposition
from timeline.mentions.actors.recognition.brackets import acronym_end, bracketed
from timeline.mentions.actors.recognition.making import head_of
from timeline.mentions.actors.recognition.names import name_end
from timeline.mentions.actors.recognition.opening import Opening
from timeline.mentions.actors.recognition.persons import person
from timeline.mentions.actors.recognition.places import only_locates, preposition
from timeline.mentions.actors.recognition.tails import complement, read_tail
from timeline.mentions.actors.recognition.view import View
from timeline.mentions.entity import Form
from timeline.records import Kind

LONGEST_DATE = 10  # tokens between a dispatch's town and its dash


def known_actor(view: View, opening: Opening, end: int, entry: Entry) -> tuple[int, Recognised | None]:
    """The phrase of a known state or body, and the index after it."""
    if entry.kind is Kind.STATE:
        return people(view, opening, end, entry) if entry.sense is Sense.PEOPLE else state(view, opening, end, entry)
    tail = read_tail(view, end, Noun(Sort.BODY, "", "", entry.kind, Public.YES), depth=2)
    nations = [one for one in tail.modifiers[:1] if one.what == "nation"]
    last = nations[0].end if nations else end
    parent = parent_end(view, end)
    if parent is not None:
        words = f"{view.text(opening.noun, end)} {view.text(end + 3, parent)}"
        last = bracketed(view, parent) or parent
        start, stop = view.tokens[opening.start].start, view.tokens[last - 1].end
        head = head_of(view, opening.start, parent, opening.noun)
        return last, Recognised(
            start, stop, head, Form.NAME, words, entry.kind, entry.country, key=entry.key, definite=True
        )
    country = nations[0].countries[0] if nations and nations[0].countries else entry.country
    return last, Recognised(
        view.tokens[opening.start].start,
        view.tokens[last - 1].end,
        head_of(view, opening.start, last, opening.noun),
        Form.NAME,
        view.text(opening.noun, end if country == entry.country and view.texts[end - 1].isupper() else last),
        entry.kind,
        country,
        key=entry.key if country == entry.country or entry.country is None else None,
        plural=view.lower[opening.start] == "les",
        definite=True,
    )


def parent_end(view: View, end: int) -> int | None:
    """Where the body ends that another is part of, told after an acronym: "… (CPS) | de l'Union africaine"."""
    after = acronym_end(view, end)
    if after is None:
        return None
    found = complement(view, after, Noun(Sort.BODY, "", "", Kind.IGO, Public.YES), depth=2)
    known = found is not None and found.entry is not None and found.entry.kind is Kind.IGO
    return found.end if found is not None and known else None


def state(view: View, opening: Opening, end: int, entry: Entry) -> tuple[int, Recognised | None]:
    """A state by its name, capital or seat; no record where a dispatch was written."""
    town = entry.sense in (Sense.CAPITAL, Sense.SEAT)
    if town and opening.start == 0 and is_dispatch(view, end):
        return end, None
    head = head_of(view, opening.start, end, opening.noun)
    token = next(token for token in view.tokens if token.index == head)
    case = preposition(view.tokens, opening.start)
    article = opening.noun > opening.start
    return end, Recognised(
        view.tokens[opening.start].start,
        view.tokens[end - 1].end,
        head,
        Form.NAME,
        entry.name if town else view.text(opening.noun, end),
        Kind.STATE,
        entry.country,
        gender=None if town else {"la": "Fem", "le": "Masc"}.get(entry.article or ""),
        plural=entry.article == "les",
        key=entry.key,
        place=is_dateline(view, opening.start, end)
        or (
            not (case is None and end < len(view) and view.is_finite(end))
            and only_locates(token, case, town=town, article=article)
        ),
        seat=town,
    )


def pair(view: View, at: int) -> tuple[int, Recognised] | None:
    """Two known actors in one word: "le sommet UE-Afrique", "le traité Égypte-Israël"."""
    token = view.tokens[at]
    if "-" not in token.text or not token.text[0].isupper():
        return None
    parts: list[Recognised] = []
    start = token.start
    for piece in token.text.split("-"):
        entry = view.gazetteer.named(piece)
        if entry is None:
            return None
        name = entry.name if entry.sense is Sense.CAPITAL else piece
        parts.append(
            Recognised(
                start, start + len(piece), token.index, Form.NAME, name, entry.kind, entry.country, key=entry.key
            )
        )
        start += len(piece) + 1
    whole = Recognised(token.start, token.end, token.index, Form.GROUP, None, Kind.STATE, None, plural=True)
    return at + 1, replace(whole, parts=tuple(parts))


def is_dateline(view: View, start: int, end: int) -> bool:
    """Whether a name opens a dispatch or titles it: "Niamey, 5 octobre –", "JERUSALEM (AP) –", "Kosovo : …"."""
    if start > 0 and not (
        view.texts[start - 1] in ("/", "-", ",")
        and start < 6
        and view.texts[0][0].isupper()
        and is_heading(view, start)
    ):
        return False
    if end >= len(view):
        return False
    if start == 0 and end == len(view) - 1 and view.shouted:
        return True  # "COLOMBIE."
    sign = view.texts[end]
    if is_agency(view, end):
        return True
    if sign in (":", "/", "–", "—") or (sign == "-" and not view.glued(end)):
        return True
    return (
        sign in (",", "(") and end + 1 < len(view) and (view.texts[end + 1].isdigit() or view.texts[end + 1].isupper())
    )


def is_dispatch(view: View, at: int) -> bool:
    """Whether a day or an agency and a dash follow the first word of a dispatch: "BEYROUTH, 21 novembre (Xinhua) –"."""
    if is_agency(view, at):
        return True
    day = at + 2 if at + 1 < len(view) and view.lower[at + 1] == "le" else at + 1
    dated = day < len(view) and view.texts[at] == "," and view.texts[day].isdigit()
    return dated and any(text[0] in "-–—" for text in view.texts[at + 2 : at + LONGEST_DATE])


def is_agency(view: View, at: int) -> bool:
    """Whether a news agency in brackets and a dash follow: "COLOMBO (Reuters) –"."""
    return at + 3 < len(view) and (view.texts[at], view.texts[at + 2]) == ("(", ")") and view.texts[at + 3][0] in "-–—"


def is_heading(view: View, start: int) -> bool:
    """Whether all words before are names in capitals: "ROME/BERLIN/PARIS"."""
    return all(text.isupper() or not text[0].isalpha() for text in view.texts[:start])


def place(view: View, opening: Opening, end: int, country: str | None) -> tuple[int, Recognised | None]:
    """A town or region, which acts only where it is a subject ("l'Europe expulse …")."""
    if opening.start == 0 and is_dispatch(view, end):
        return end, None
    head = head_of(view, opening.start, end, opening.noun)
    token = next(token for token in view.tokens if token.index == head)
    doing = token.dep.startswith("nsubj") or preposition(view.tokens, opening.start) in ("par", "avec", "contre")
    acts = doing and (country is not None or view.lower[opening.noun] in words_of("acting_region"))
    return end, Recognised(
        view.tokens[opening.start].start,
        view.tokens[end - 1].end,
        head,
        Form.NAME,
        view.text(opening.noun, end),
        Kind.OTHER if country is not None else Kind.GROUP,
        country,
        place=not acts,
        public=acts,
    )


def people(view: View, opening: Opening, end: int, entry: Entry) -> tuple[int, Recognised]:
    """ "les Russes", "un Américain": people by their nationality."""
    text = view.text(opening.noun, end)
    if (name := name_end(view, end)) is not None and view.lower[opening.start] in ("le", "la", "l'"):
        found = person(view, opening.start, name, (end, name), country=entry.country)
        return with_apposition(view, name, found)  # "le Français Thierry Breton"
    alone = text[:1].isupper() and view.lower[opening.start] in ("le", "la", "l'") and opening.noun == opening.start + 1
    if alone and not takes_adjective(view, end):
        return end, compatriot(view, opening, end, entry)
    several = text.endswith(("s", "x")) and view.lower[opening.start] not in ("un", "le", "une", "la", "l'")
    tail = read_tail(view, end, Noun(Sort.GROUP, "", "", Kind.GROUP, Public.YES, plural=True)) if several else None
    last = tail.end if tail else end
    return last, Recognised(
        view.tokens[opening.start].start,
        view.tokens[last - 1].end,
        head_of(view, opening.start, last, opening.noun if opening.quantity is None else opening.quantity),
        Form.GROUP,
        view.text(opening.words, last),
        Kind.GROUP if several else Kind.PERSON,
        None if tail is not None and tail.countries and tail.countries != (entry.country,) else entry.country,
        plural=several,
        definite=opening.definite,
        public=several,
    )


def takes_adjective(view: View, at: int) -> bool:
    """Whether a word follows that tells more of somebody: "le Russe moyen"."""
    return at < len(view) and view.tokens[at].pos == "ADJ"


def compatriot(view: View, opening: Opening, end: int, entry: Entry) -> Recognised:
    """ "Le Français refusa": whoever of the article is of that nationality."""
    return Recognised(
        view.tokens[opening.start].start,
        view.tokens[end - 1].end,
        head_of(view, opening.start, end, opening.noun),
        Form.TITLE,
        None,
        Kind.PERSON,
        entry.country,
        "ressortissant",
        gender=None if view.lower[opening.start] == "l'" else "Fem" if view.lower[opening.start] == "la" else "Masc",
        public=False,
    )
