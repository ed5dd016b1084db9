"""What follows a noun for an actor and belongs to it.

"ministre | ukrainien | de la défense", "ambassadeur | de France | au Niger", "Front | de libération | du Haut-Plateau".
"""

from __future__ import annotations

import re

from timeline.mentions.actors.gazetteer import Entry, Sense
from timeline.mentions.actors.nouns import Noun, Public, Sort, words_of
from timeline.mentions.actors.recognition.brackets import OF, acronym_end
from timeline.mentions.actors.recognition.domains import abroad, domain, is_domain
from timeline.mentions.actors.recognition.epithets import fixed, membership, names_country, nation, quality
from timeline.mentions.actors.recognition.extent import ARTICLES, covers, holder_follows, is_town_here, town_end
from timeline.mentions.actors.recognition.modifiers import Modifier, Tail
from timeline.mentions.actors.recognition.names import name_end
from timeline.mentions.actors.recognition.view import View
from timeline.mentions.actors.towns import NOWHERE
from timeline.records import Kind

AT = frozenset({"à", "au", "aux", "en"})
DETERMINERS = frozenset(
    {"plusieurs", "certains", "certaines", "divers", "diverses", "différents", "différentes", "nombreux", "nombreuses"}
    | {"ce", "cet", "cette", "ces", "leur", "leurs"}
)
AIMS = frozenset({"pour", "contre", "sur"})
INQUIRING = frozenset({"groupe d'étude", "groupe de travail", "commission", "comité", "commission d'enquête"})
MISSIONS = frozenset({"ambassade", "consulat", "consulat général", "mission permanente"})
MEETING = frozenset({"conseil", "assemblée", "comité", "conférence", "sommet", "parlement", "chambre", "sénat"})
ORDINAL = re.compile(r"\d+(?:e|er|ère|ème|re)")
TIES = re.compile(r"(?:loyal|fidèle|hostile|lié|allié|affilié|opposé|favorable|proche|ralli)(?:e|s|es|aux|é|és|ées)?")
DEEPEST = 4  # complements within complements


def read_tail(view: View, at: int, noun: Noun, *, proper: bool = False, depth: int = 0) -> Tail:
    """The tail that begins at a token, after `noun`. `proper`: the noun has a capital and opens a proper name."""
    tail = Tail(at)
    while tail.end < len(view):
        found = modifier(view, tail, noun, proper=proper, depth=depth)
        if found is None and proper and (after := acronym_end(view, tail.end)) is not None:
            found = Modifier("acronym", tail.end, after)
        if found is None:
            break
        tail.modifiers.append(found)
        tail.end = found.end
    return tail


def modifier(view: View, tail: Tail, noun: Noun, *, proper: bool, depth: int) -> Modifier | None:
    """The next modifier, or None where the phrase ends."""
    at = tail.end
    word = view.lower[at]
    found = (
        fixed(view, at)
        or (tie(view, at, noun, depth) if depth < DEEPEST else None)
        or nation(view, at)
        or membership(view, at, noun)
        or quality(view, at, proper=proper)
        or joined(view, tail, noun, depth, proper=proper)
    )
    if found is not None:
        return found
    if word in OF and depth < DEEPEST:
        return complement(view, at, noun, depth)
    if word in AT or word in ("auprès", "près"):
        return oriented(view, at, noun, depth) or (seated(view, at, noun) if proper else None)
    if (
        word in AIMS
        and (proper or "for" in noun.takes or (word == "sur" and noun.lemma in INQUIRING))
        and depth < DEEPEST
    ):
        inner = complement(view, at, noun, depth)
        if inner is not None:
            return Modifier("aim", at, inner.end, (), ((at, inner.end),))
    if word in ("chargé", "chargée") and at + 1 < len(view) and view.lower[at + 1] in OF:
        inner = complement(view, at + 1, noun, depth)
        if inner is not None:
            return Modifier("domain", at, inner.end, (), ((at, inner.end),))
    return None


def tie(view: View, at: int, noun: Noun, depth: int) -> Modifier | None:
    """ "loyales à M. Dbeibah", "liés à Al-Qaida"."""
    if not TIES.fullmatch(view.lower[at]) or at + 1 >= len(view) or view.lower[at + 1] not in ("à", "au", "aux", *OF):
        return None
    inner = complement(view, at + 1, noun, depth)
    return Modifier("tie", at, inner.end) if inner is not None and inner.what in ("actor", "state", "town") else None


def joined(view: View, tail: Tail, noun: Noun, depth: int, *, proper: bool) -> Modifier | None:
    """What "et" or a comma adds to the last modifier: a second domain, nationality or state."""
    at = tail.end
    if not tail.modifiers or view.lower[at] not in ("et", ",") or at + 1 >= len(view):
        return None
    last = tail.modifiers[-1]
    following = view.lower[at + 1]
    if last.what in ("domain", "epithet") and any(one.what == "domain" for one in tail.modifiers):
        inner: Modifier | None = None
        if following in OF:
            inner = complement(view, at + 1, noun, depth)
        elif view.lower[at] == "et" and is_domain(view, at + 1):
            inner = domain(view, at + 1, at + 1)
        if inner is not None and inner.what == "actor" and "domain" in noun.takes:
            inner = abroad(view, inner)
        if inner is not None and inner.what == "domain" and (view.lower[at] == "et" or enumerates(view, inner.end)):
            return Modifier("domain", at, inner.end, (), ((at, inner.end),))
    if last.what == "epithet" and proper and view.lower[at] == "et" and view.tokens[at + 1].pos == "ADJ":
        return Modifier("epithet", at, at + 2)
    if last.what == "nation" and (noun.plural or view.lower[at] == "et"):
        found = nation(view, at + 1)
        if found is not None and (view.lower[at] == "et" or enumerates(view, found.end)):
            return Modifier("nation", at, found.end, found.countries)
    if last.what == "state" and noun.plural and following in OF:
        inner = complement(view, at + 1, noun, depth)
        if inner is not None and inner.what == "state":
            return Modifier("state", at, inner.end, inner.countries, (), inner.entry)
    return None


def enumerates(view: View, end: int) -> bool:
    """Whether a list goes on at a token."""
    return end < len(view) and view.lower[end] in ("et", ",")


def oriented(view: View, at: int, noun: Noun, depth: int) -> Modifier | None:
    """ "ministre à la défense", "ambassadeur au Niger", "représentant auprès de l'ONU"."""
    after = at + 1
    if view.lower[at] in ("auprès", "près") and after < len(view) and view.lower[after] in OF:
        after += 1
    if after < len(view) and view.lower[after] in ARTICLES:
        after += 1
    if after >= len(view):
        return None
    if "domain" in noun.takes and view.lower[at] in ("à", "aux", "au"):
        inner = domain(view, after, at)
        if inner is not None and is_domain(view, after):
            return inner
    if "posting" in noun.takes or "for" in noun.takes or noun.lemma in MISSIONS:
        for end, entries in view.known(after):
            return Modifier("posting", at, end) if entries[0].kind is not Kind.PERSON else None
        named = name_end(view, after)
        if named is not None and "for" not in noun.takes:
            return Modifier("posting", at, named)
    return None


def seated(view: View, at: int, noun: Noun) -> Modifier | None:
    """Where a body with a proper name is at work: "la Mission des Nations unies | au Mali"; others meet there."""
    if noun.lemma in MEETING:
        return None
    after = at + 1
    if after < len(view) and view.lower[after] in ARTICLES:
        after += 1
    ends = [end for end, entries in view.known(after) if entries[0].kind is Kind.STATE] if after < len(view) else []
    town = view.town(after)
    if ends or town is not None:
        return Modifier("posting", at, ends[0] if ends else town[0] if town else after)
    return None


def complement(view: View, at: int, owner: Noun, depth: int) -> Modifier | None:
    """The complement whose preposition is at a token: a state, a body or person, a name, a domain."""
    after = at + 1
    while after < len(view) and (view.lower[after] in ARTICLES or ORDINAL.fullmatch(view.lower[after])):
        after += 1
    if after + 1 < len(view) and view.lower[after] in DETERMINERS and view.noun(after + 1) is not None:
        after += 1
    if after >= len(view) or not view.words[after] or view.lower[after] in words_of("weekday"):
        return None
    noun = view.noun(after)
    known = view.known(after)
    town = view.town(after)
    if town is not None and not (known and known[0][0] >= town[0] and not is_town_here(view, after, known[0][1][0])):
        name = town_end(view, after, owner)
        if name is None or name <= town[0] or owner.sort is Sort.FUNCTION or covers(view, after, town[0], name):
            codes = () if town[1] == NOWHERE else (town[1],)
            return Modifier("town", at, town[0], codes, ((at, town[0]),))
    name = town_end(view, after, owner)
    official_state = bool(known) and holder_follows(view, known[0], name, owner)
    if (
        known
        and (noun is None or known[0][0] >= noun[0])
        and (name is None or official_state or covers(view, after, known[0][0], name))
    ):
        return known_complement(view, at, known[0], depth)
    if "domain" in owner.takes and is_domain(view, after) and (found := domain(view, after, at)):
        return found
    if noun is not None and noun[1][0].sort is not Sort.NONE and is_head(view, after):
        return nested(view, at, after, noun, owner, depth)
    if is_domain(view, after) and (found := domain(view, after, at)):
        return found
    if name is not None:
        return Modifier("town", at, name, (), ((at, name),))
    if view.tokens[after].pos == "NUM" and after + 1 < len(view) and (noun := view.noun(after + 1)) is not None:
        return nested(view, at, after + 1, noun, owner, depth)
    return domain(view, after, at)


def is_head(view: View, at: int) -> bool:
    """Whether a noun for an actor is one here, not an adjective or verb that looks like it."""
    return view.tokens[at].pos in ("NOUN", "PROPN", "X", "ADJ", "VERB", "NUM", "SYM") or view.texts[at][0].isupper()


def known_complement(view: View, at: int, found: tuple[int, list[Entry]], depth: int) -> Modifier:
    """A complement that the gazetteer knows: "de France", "de l'OTAN"."""
    end, entries = found
    entry = entries[0]
    if entry.kind is Kind.STATE and entry.sense is not Sense.PEOPLE:
        kept = ((at, end),) if entry.sense is Sense.CAPITAL else ()
        return Modifier("state", at, end, (entry.country,) if entry.country else (), kept, entry)
    noun = Noun(Sort.BODY, "", "", entry.kind, Public.YES, plural=entry.sense is Sense.PEOPLE)
    tail = read_tail(view, end, noun, depth=depth + 1) if entry.kind is not Kind.PERSON else Tail(end)
    kept_end = end - 1 if names_country(view, end - 1) and end - 1 > at + 1 else end
    countries = tail.countries or ((entry.country,) if entry.country else ())
    kind = Kind.GROUP if entry.sense is Sense.PEOPLE else entry.kind
    return Modifier("actor", at, tail.end, countries, ((at, kept_end),), entry, kind)


def nested(view: View, at: int, after: int, found: tuple[int, list[Noun]], owner: Noun, depth: int) -> Modifier | None:
    """A complement that is itself a phrase for an actor: "du gouvernement burkinabè", "du président Poutine"."""
    end, values = found
    noun = values[0]
    proper = view.texts[after][0].isupper()
    if noun.rank == "honorific":
        named = name_end(view, end, titled=True)
        return Modifier("actor", at, named, person_country(view, end, named), ((at, named),)) if named else None
    tail = read_tail(view, end, noun, proper=proper, depth=depth + 1)
    name = name_end(view, tail.end, titled=noun.sort is Sort.FUNCTION, joined=noun.kind is Kind.PARTY)
    if name is not None and noun.sort is not Sort.FUNCTION:
        held = view.gazetteer.is_first_name(view.texts[tail.end]) or not (noun.dropped or noun.kind is Kind.PARTY)
        name = None if held else name  # "directeur de la télévision | Vladislav Listiev"
    if name is not None and owner.sort is noun.sort is Sort.FUNCTION and proper and noun.rank == "office":
        name = None if tail.all("state") else name  # "porte-parole du Président de la Fédération de Russie | X"
    kept = [(at, end)]
    for one in tail.modifiers:
        if one.what in ("quality", "domain", "actor", "town", "aim", "epithet"):
            kept += one.kept or ((one.start, one.end),)
    countries = tail.countries
    if name is not None:
        kept.append((tail.end, name))
        countries = countries or person_country(view, tail.end, name)
    kind = Kind.IGO if noun.kind is Kind.GROUP and tail.international else noun.kind
    return Modifier("actor", at, name or tail.end, countries, tuple(kept), None, kind)


def person_country(view: View, start: int, end: int) -> tuple[str, ...]:
    """The country of a known person, as a tail's countries."""
    known = view.gazetteer.person(view.text(start, end))
    return (known.country,) if known is not None and known.country else ()
