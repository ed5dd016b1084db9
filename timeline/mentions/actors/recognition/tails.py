"""What follows a noun for an actor and belongs to it: nationality, other adjectives, complements with "de", "à", "pour".

"ministre | ukrainien | de la défense", "ambassadeur | de France | au Niger", "Front | de libération | du Haut-Plateau".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from timeline.language.forms import UNKNOWN, classes_and_lemma
from timeline.mentions.actors.gazetteer import Entry, Sense
from timeline.mentions.actors.nouns import Noun, Public, Sort, folded_list, words_of
from timeline.mentions.actors.recognition.names import name_end
from timeline.mentions.actors.recognition.view import ACRONYM, View
from timeline.mentions.actors.towns import NOWHERE
from timeline.records import Kind

OF = frozenset({"de", "du", "des", "d'"})
ARTICLES = frozenset({"le", "la", "l'", "les"})
AT = frozenset({"à", "au", "aux", "en"})
AIMS = frozenset({"pour", "contre", "sur"})
INQUIRING = frozenset({"groupe d'étude", "groupe de travail", "commission", "comité", "commission d'enquête"})
FIXED = ("par intérim", "en chef", "en exercice", "en exil", "en titre", "de facto", "d'alors", "à vie", "en fonction")
ORDINAL = re.compile(r"\d+(?:e|er|ère|ème|re)")
DEEPEST = 4  # complements within complements


@dataclass(frozen=True, slots=True)
class Modifier:
    """A part of a tail. `what`: nation, quality (kept in a function), epithet, state, town, actor, domain, posting, aim.

    `kept` are the token ranges that belong to a function's wording, nationality left out.
    """

    what: str
    start: int
    end: int
    countries: tuple[str, ...] = ()
    kept: tuple[tuple[int, int], ...] = ()
    entry: Entry | None = None
    kind: Kind | None = None  # of the actor named


@dataclass(slots=True)
class Tail:
    """All that belongs to a noun, up to `end`."""

    end: int
    modifiers: list[Modifier] = field(default_factory=list)

    def all(self, what: str) -> list[Modifier]:
        """The modifiers of one sort."""
        return [modifier for modifier in self.modifiers if modifier.what == what]

    @property
    def countries(self) -> tuple[str, ...]:
        """States of allegiance: those of adjectives, else of states named, else of bodies named."""
        for sort in ("nation", "state", "actor", "town"):
            found = tuple(dict.fromkeys(code for one in self.all(sort) for code in one.countries))
            if found:
                return found
        return ()

    @property
    def country(self) -> str | None:
        """The one state of allegiance."""
        return self.countries[0] if len(self.countries) == 1 else None

    @property
    def international(self) -> bool:
        """Whether it names a body of several states, whose officials act for none."""
        return any(one.entry is not None and one.entry.kind is Kind.IGO for one in self.all("actor"))

    @property
    def tells(self) -> bool:
        """Whether it says whose or of which body or country the actor is."""
        return any(one.what in ("nation", "state", "actor", "town") for one in self.modifiers)


def read_tail(view: View, at: int, noun: Noun, *, proper: bool = False, depth: int = 0) -> Tail:
    """The tail that begins at a token, after `noun`. `proper`: the noun has a capital and opens a proper name."""
    tail = Tail(at)
    while tail.end < len(view):
        found = modifier(view, tail, noun, proper=proper, depth=depth)
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
        return oriented(view, at, noun, depth)
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


def fixed(view: View, at: int) -> Modifier | None:
    """ "par intérim", "en chef"."""
    if at + 1 < len(view) and f"{view.lower[at]} {view.lower[at + 1]}".replace("' ", "'") in FIXED:
        return Modifier("quality", at, at + 2, (), ((at, at + 2),))
    return None


def membership(view: View, at: int, noun: Noun) -> Modifier | None:
    """The party of an office holder, without preposition: "le député LR Éric Ciotti", "le maire (PS) de Nantes"."""
    if noun.sort is not Sort.FUNCTION:
        return None
    if (
        view.texts[at] == "("
        and at + 2 < len(view)
        and view.texts[at + 2] == ")"
        and ACRONYM.fullmatch(view.texts[at + 1])
    ):
        return Modifier("membership", at, at + 3)
    for end, entries in view.known(at):
        told = entries[0].kind is Kind.PARTY or view.texts[at].isupper()
        if told and entries[0].kind in (Kind.PARTY, Kind.NGO, Kind.MEDIA, Kind.IGO):
            return Modifier("membership", at, end)
    return None


def nation(view: View, at: int) -> Modifier | None:
    """An adjective of nationality."""
    found = view.nationality(at, capital=view.tokens[at - 1].pos in ("NOUN", "ADJ"))  # "le président Russe"
    return Modifier("nation", at, found[0], found[1]) if found else None


def quality(view: View, at: int, *, proper: bool) -> Modifier | None:
    """Another adjective: one that belongs to a function ("général"), or a mere epithet ("travailliste")."""
    token = view.tokens[at]
    if view.lower[at] in words_of("function") and token.pos in ("ADJ", "NOUN", "VERB", "X", "PROPN"):
        return Modifier("quality", at, at + 1, (), ((at, at + 1),))
    small = view.texts[at][0].islower() or (proper and view.texts[at][0].isupper() and not view.is_name_word(at + 1))
    if small and view.lower[at] not in NO_EPITHETS and is_adjective(view, at):
        return Modifier("epithet", at, at + 1)
    if (
        token.pos == "VERB"
        and token.morph.get("VerbForm") == "Part"
        and at + 1 < len(view)
        and names_country(view, at + 1)
    ):
        return Modifier("epithet", at, at + 1)
    return None


NO_EPITHETS = frozenset(
    {"même", "tel", "telle", "tels", "telles", "seul", "seule", "prêt", "prête", "prêts", "dit", "tout", "tous", "toute", "toutes",
     "quelque", "quelques", "autre", "autres", "certains", "certaines", "plusieurs", "capable", "capables", "susceptible", "désireux",
     "chargé", "chargée", "chargés", "chargées", "né", "née", "âgé", "âgée", "âgés"}
)  # fmt: skip
TIES = re.compile(r"(?:loyal|fidèle|hostile|lié|allié|affilié|opposé|favorable|proche|ralli)(?:e|s|es|aux|é|és|ées)?")
IDLE = frozenset({"abord", "ailleurs", "accord", "retour", "nouveau", "plus", "même", "suite", "fait", "façon", "manière", "sorte",
                  "part", "surcroît", "loin", "après", "coup", "moins", "trop"})  # fmt: skip


def is_adjective(view: View, at: int) -> bool:
    """Whether a word after a noun is an adjective, by the parser and by the dictionary."""
    token, classes = view.tokens[at], classes_and_lemma(view.lower[at])[0]
    if token.pos == "ADJ":
        return (
            "A" in classes
            or classes in ("N", UNKNOWN)
            or token.morph.get("VerbForm") == "Part"
            or view.lower[at].endswith(PARTICIPLES)
        )
    return token.pos in ("NOUN", "X", "PROPN") and classes == "A" and view.texts[at].islower()


PARTICIPLES = (
    "é",
    "és",
    "ée",
    "ées",
    "is",
    "ise",
    "ises",
    "us",
    "ue",
    "ues",
    "i",
    "ie",
    "ies",
    "u",
    "ant",
    "ants",
    "ante",
    "antes",
)


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
    if "posting" in noun.takes or "for" in noun.takes or noun.lemma in ("ambassade", "consulat", "consulat général"):
        for end, _ in view.known(after):
            return Modifier("posting", at, end)
        end = name_end(view, after)
        if end is not None:
            return Modifier("posting", at, end)
    return None


def complement(view: View, at: int, owner: Noun, depth: int) -> Modifier | None:
    """The complement whose preposition is at a token: a state, a body or person, a name, a domain."""
    after = at + 1
    while after < len(view) and (view.lower[after] in ARTICLES or ORDINAL.fullmatch(view.lower[after])):
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
    official_state = owner.sort is Sort.FUNCTION and bool(known) and holder_follows(view, known[0], name, owner)
    if (
        known
        and (noun is None or known[0][0] >= noun[0])
        and (name is None or official_state or covers(view, after, known[0][0], name))
    ):
        return known_complement(view, at, known[0], depth)
    if "domain" in owner.takes and is_domain(view, after) and (found := domain(view, after, at)):
        return found
    if noun is not None and noun[1][0].sort is not Sort.NONE and is_head(view, after):
        return nested(view, at, after, noun, depth)
    if is_domain(view, after) and (found := domain(view, after, at)):
        return found
    if name is not None:
        return Modifier("town", at, name, (), ((at, name),))
    if view.tokens[after].pos == "NUM" and after + 1 < len(view) and (noun := view.noun(after + 1)) is not None:
        return nested(view, at, after + 1, noun, depth)
    return domain(view, after, at)


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


def is_head(view: View, at: int) -> bool:
    """Whether a noun for an actor is one here, not an adjective or verb that looks like it."""
    return view.tokens[at].pos in ("NOUN", "PROPN", "X", "ADJ", "VERB", "NUM", "SYM") or view.texts[at][0].isupper()


def known_complement(view: View, at: int, found: tuple[int, list[Entry]], depth: int) -> Modifier:
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


def nested(view: View, at: int, after: int, found: tuple[int, list[Noun]], depth: int) -> Modifier | None:
    """A complement that is itself a phrase for an actor: "du gouvernement burkinabè", "du président Poutine"."""
    end, values = found
    noun = values[0]
    proper = view.texts[after][0].isupper()
    if noun.rank == "honorific":
        name = name_end(view, end, titled=True)
        return Modifier("actor", at, name, person_country(view, end, name), ((at, name),)) if name else None
    tail = read_tail(view, end, noun, proper=proper, depth=depth + 1)
    name = name_end(view, tail.end, titled=noun.sort is Sort.FUNCTION, joined=noun.kind is Kind.PARTY)
    if name is not None and noun.sort is not Sort.FUNCTION:
        held = view.gazetteer.is_first_name(view.texts[tail.end]) or not (noun.dropped or noun.kind is Kind.PARTY)
        name = None if held else name  # "directeur de la télévision | Vladislav Listiev"
    kept = [(at, end)]
    for one in tail.modifiers:
        if one.what in ("quality", "domain", "actor", "town", "aim", "epithet"):
            kept += one.kept or ((one.start, one.end),)
    countries = tail.countries
    if name is not None:
        kept.append((tail.end, name))
        countries = countries or person_country(view, tail.end, name)
    return Modifier("actor", at, name or tail.end, countries, tuple(kept), None, noun.kind)


def person_country(view: View, start: int, end: int) -> tuple[str, ...]:
    known = view.gazetteer.person(view.text(start, end))
    return (known.country,) if known is not None and known.country else ()


def names_country(view: View, at: int) -> bool:
    """Whether an adjective names a state."""
    found = view.nationality(at)
    return found is not None and bool(found[1])


def is_domain(view: View, at: int) -> bool:
    """Whether a token names a domain of government: "Défense", "Affaires"."""
    return bool(view.words[at]) and view.words[at][0] in folded_list("domain")


def domain(view: View, after: int, at: int) -> Modifier | None:
    """A common noun with its adjectives: "de la défense", "de libération"."""
    token = view.tokens[after]
    if token.pos not in ("NOUN", "X", "PROPN") and not is_domain(view, after):
        return None
    if view.lower[after] in words_of("weekday") or view.lower[after] in IDLE or view.is_time(after):
        return None
    end = after + 1
    while end + 1 < len(view) and view.texts[end] == "-" and view.glued(end):
        end += 2
    while end < len(view) and view.tokens[end].pos == "ADJ" and not names_country(view, end):
        if view.lower[end] in NO_EPITHETS or (view.texts[end][0].isupper() and view.is_name_word(end + 1)):
            break
        end += 1
    return Modifier("domain", at, end, (), ((at, end),))
