"""Bodies called by their type: ministries, armies, courts, parties, companies, with nationality, place or name."""

from __future__ import annotations

from timeline.mentions.actors.nouns import Noun
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.making import head_of, is_public
from timeline.mentions.actors.recognition.modifiers import Tail
from timeline.mentions.actors.recognition.names import name_end
from timeline.mentions.actors.recognition.opening import Opening
from timeline.mentions.actors.recognition.several import bodies_parted
from timeline.mentions.actors.recognition.tails import read_tail
from timeline.mentions.actors.recognition.view import View
from timeline.mentions.entity import Form
from timeline.records import Kind

ASSOCIATIONS = frozenset({Kind.NGO, Kind.GROUP, Kind.PARTY})
COURTS = frozenset({"cour", "tribunal", "commission", "juridiction"})
QUOTES = frozenset({"«", '"', "“"})


def body(view: View, opening: Opening, noun_end: int, noun: Noun) -> tuple[int, Recognised | None] | None:
    """The phrase of a body, and the index after it."""
    at = opening.noun
    proper = view.texts[at][0].isupper() and not (view.opens(at) and not opening.determined)
    tail = read_tail(view, noun_end, noun, proper=proper)
    if noun.lemma == "opposition" and tail.all("actor"):
        return noun_end, None  # "l'opposition de la Maison-Blanche": what it does
    start, end = proper_name(view, tail.end, noun)
    named = end is not None
    last = end if end is not None else tail.end
    if not opening.determined and not proper and not named and not tail.tells:
        return None
    opens_name = proper and tail.end > noun_end and (noun.capital is not None)
    kind = kind_of(noun, opens_name, tail.country)
    worldwide = any(view.lower[one.start].startswith("international") for one in tail.all("epithet"))
    if noun.lemma in COURTS and worldwide and not tail.countries:
        kind = Kind.IGO
    if noun.kind in (Kind.GOVERNMENT, Kind.NGO) and not tail.countries and has_member(tail, Kind.IGO):
        kind = Kind.IGO  # "le conseil de l'AIEA"
    if noun.lemma == "groupe":
        members = [one.kind for one in tail.all("actor") if one.kind is not None]
        kind = Kind.COMPANY if named else (members or [kind])[0]
    name = view.text(start, last) if named and noun.dropped else without_acronyms(view, opening.words, last, tail)
    if noun.dropped and not named and noun.kind is Kind.ARMED_GROUP and tail.modifiers and tail.modifiers[-1].entry:
        name = tail.modifiers[-1].entry.form
    if end is not None and view.texts[last - 1] not in QUOTES and start > tail.end:
        last += 1  # the closing quotation mark
    country = tail.country
    if named and country is None and end is not None:
        country = known_country(view, start, end)
    if noun.kind is Kind.STATE:
        entry = view.gazetteer.state(country or "")
        if entry is None:
            return None
        name = entry.name
    return last, Recognised(
        view.tokens[opening.start].start,
        view.tokens[last - 1].end,
        head_of(view, opening.start, last, at if opening.quantity is None else opening.quantity),
        Form.NAME,
        name,
        kind,
        country,
        plural=noun.plural,
        gender=view.tokens[at].morph.get("Gender"),
        definite=opening.definite,
        public=is_public(noun, tail, named=named or opens_name),
        parts=() if named else bodies_parted(view, opening, noun_end, kind, tail),
    )


def without_acronyms(view: View, start: int, end: int, tail: Tail) -> str:
    """The words of a name, the acronyms in brackets amid it left out."""
    pieces: list[str] = []
    for one in tail.all("acronym"):
        pieces.append(view.text(start, one.start))
        start = one.end
    return " ".join([*pieces, view.text(start, end)])


def proper_name(view: View, at: int, noun: Noun) -> tuple[int, int | None]:
    """The proper name that follows a type at once, perhaps in quotation marks: (start, end or None)."""
    quoted = at + 1 < len(view) and view.texts[at] in QUOTES
    start = at + 1 if quoted else at
    end = name_end(view, start, titled=False, joined=noun.kind in (Kind.PARTY, Kind.NGO))
    if (
        end is None
        and start < len(view)
        and view.lower[start] in ("la", "le", "les")
        and view.texts[start][0].isupper()
    ):
        end = name_end(view, start + 1)
    if end is None:
        return at, None
    end = connected(view, end, open_ended=noun.kind in ASSOCIATIONS) if noun.dropped else end
    if quoted and (end >= len(view) or view.texts[end] not in ("»", '"', "”")):
        return at, None
    return start, end


def connected(view: View, end: int, *, open_ended: bool) -> int:
    """A name of an association goes on through "pour tous", "du Sahel"."""
    while end + 1 < len(view) and view.lower[end] in ("du", "de", "des", "pour", "sans", "d'"):
        after = end + 1
        if view.is_name_word(after) or (
            open_ended
            and view.lower[end] in ("pour", "sans")
            and view.tokens[after].pos in ("NOUN", "PRON", "ADJ", "DET")
        ):
            end = after + 1
        elif view.lower[after] in ("la", "le", "les", "l'") and after + 1 < len(view) and view.is_name_word(after + 1):
            end = after + 2
        else:
            break
    return end


def kind_of(noun: Noun, opens_name: bool, country: str | None) -> Kind:
    """The kind: that of a proper name where the noun opens one ("Front de libération …")."""
    if not opens_name or noun.capital is None:
        return noun.kind
    if noun.capital is Kind.ARMED_GROUP and noun.kind is Kind.MILITARY and country is not None:
        return noun.kind
    return noun.capital


def known_country(view: View, start: int, end: int) -> str | None:
    """The country of a known body of this name."""
    for known_end, entries in view.known(start):
        if known_end == end:
            return entries[0].country
    return None


def has_member(tail: Tail, kind: Kind) -> bool:
    """Whether a complement names an actor of this kind."""
    return any(one.kind is kind for one in tail.all("actor"))
