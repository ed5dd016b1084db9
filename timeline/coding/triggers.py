"""Find the words of an article that may tell an event: verbs, nouns and adjectives that the lexicon knows.

A noun carried by a light verb ("tenir une réunion") is one candidate with its noun as trigger; the light verb then is
none of its own. Of a word's frames the first whose needs hold is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import auxiliaries, is_infinitive, is_passive
from timeline.coding.lexicon import Lexicon, LightVerb
from timeline.coding.measure_words import with_its_measure
from timeline.coding.needs import Needs
from timeline.language.document import Document, Token
from timeline.mentions.entity import Actors, Form
from timeline.records import EventType

REACH = 11  # tokens after the head word in which the rest of a phrase must stand
CLOSE = 3  # tokens that may stand before the infinitive of a phrase ("a fait, lundi, savoir")
CLAUSE_OPENERS = frozenset({"que", "qu'", "qui", "dont", "où", "lorsque", "lorsqu'", "si", "s'il", ":", ";"})
CARRIED = ("obj", "nsubj", "obl", "nmod", "xcomp", "dep")
CARRYING = frozenset({"", "asserted", "begins"})  # effects of verbs that say nothing but that it happens
UNDONE = {"lifts": EventType.CONCESSION, "cancels": EventType.REJECTION}
ENDINGS = frozenset({EventType.CONCESSION, EventType.REJECTION, EventType.SANCTION})
ENDING = frozenset(
    {"levée", "fin", "suspension", "abandon", "annulation", "arrêt", "cessation", "interruption", "gel", "report"}
    | {"assouplissement", "allègement", "révocation", "rupture", "dénonciation"}
)  # nouns that end what the noun behind them names
CARRIERS = frozenset({"VERB", "AUX"})
SURER = 0.2  # by so much confidence a verb must be surer than the noun that it carries to be the trigger itself
PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}


def find_candidates(document: Document, lexicon: Lexicon, actors: Actors, needs: Needs) -> list[Candidate]:
    """All candidates of an article in text order, one a word."""
    named = name_tokens(document, actors)
    found: list[Candidate] = []
    carriers: dict[int, Candidate] = {}
    for token in document.tokens:
        part = PARTS.get(token.pos)
        if part is None or token.index in named or is_auxiliary(token):
            continue
        candidate = first_that_fits(list(matches(document, token, part, lexicon)), needs)
        if candidate is not None:
            found.append(candidate)
            if candidate.light is not None:
                carriers[candidate.light.index] = candidate
    verbs = {one.token.index for one in found if not one.is_noun}
    withholding = {one.token.index for one in found if not one.is_noun and one.type in ENDINGS}
    undoing = {one.token.index for one in found if one.is_noun and one.type in ENDINGS}
    found = [
        one
        for one in found
        if not undone_by_its_verb(one, verbs)
        and not undone_by_its_noun(one, undoing)
        and not is_withheld(one, withholding)
        and not gives_way(one, carriers)
    ]
    for candidate in found:
        turn(candidate)
    return found


def first_that_fits(readings: list[Candidate], needs: Needs) -> Candidate | None:
    """The first reading of a word whose needs hold; failing that, the first that only lacks an actor not recognised."""
    for candidate in readings:
        if needs.hold(candidate):
            return candidate
    for candidate in readings:
        if needs.hold_but_for_actors(candidate):
            candidate.lacking = True
            return candidate
    return None


def undone_by_its_verb(candidate: Candidate, verbs: set[int]) -> bool:
    """Whether the verb that lifts or cancels what a noun names tells the event itself: "lever les sanctions"."""
    carrier, light = candidate.light_verb, candidate.light
    return carrier is not None and light is not None and carrier.effect in {*UNDONE, "ends"} and light.index in verbs


def undone_by_its_noun(candidate: Candidate, undoing: set[int]) -> bool:
    """Whether the noun that ends what this one names tells the event itself: "la levée du blocus"."""
    noun = candidate.token
    if noun.head is None or noun.head.index not in undoing or noun.head.lemma not in ENDING:
        return False
    return candidate.is_noun and noun.dep == "nmod" and noun.case == "de"


def is_withheld(candidate: Candidate, withholding: set[int]) -> bool:
    """Whether a noun only names the help that its verb reduces, cuts or refuses: "réduire ses livraisons"."""
    noun = candidate.token
    if not candidate.is_noun or candidate.type not in {EventType.AID, EventType.COOPERATION}:
        return False
    while noun.dep == "conj" and noun.head is not None and noun.head.pos == "NOUN":
        noun = noun.head
    direct = noun.dep in {"obj", "nsubj:pass"} and noun.case is None
    return direct and noun.head is not None and noun.head.index in withholding


def gives_way(candidate: Candidate, carriers: dict[int, Candidate]) -> bool:
    """Whether a verb only carries the event noun that depends on it."""
    carried = carriers.get(candidate.token.index)
    if carried is None or carried.light_verb is None or candidate.frame.rest or carried.light_verb.effect in UNDONE:
        return False
    return carried.light_verb.effect in CARRYING and not weighs_less(carried, candidate)


def weighs_less(noun: Candidate, verb: Candidate) -> bool:
    """Whether a verb tells the act by itself and better than the noun below it: "octroyer des bourses"."""
    if noun.type is not verb.type or verb.lacking:
        return False
    return noun.frame.confidence < verb.frame.confidence - SURER


def turn(candidate: Candidate) -> None:
    """Lifting a measure is a concession, cancelling a meeting a rejection (GUIDELINES 2)."""
    if candidate.light_verb is not None and candidate.light_verb.effect in UNDONE:
        candidate.type = UNDONE[candidate.light_verb.effect]
        candidate.evidence.append(f"{candidate.type}: {candidate.light_verb.entry}")


def name_tokens(document: Document, actors: Actors) -> frozenset[int]:
    """Tokens inside names and titles, which tell no event: "le ministre de la coopération", "Conseil de sécurité"."""
    inside: set[int] = set()
    for mention in actors.mentions:
        if mention.form in {Form.NAME, Form.TITLE}:
            inside.update(
                token.index for token in document.tokens_in(mention.start, mention.end) if token.pos != "VERB"
            )
    return frozenset(inside)


def is_auxiliary(token: Token) -> bool:
    """Whether a token only helps another verb."""
    return token.dep.startswith(("aux", "cop"))


def matches(document: Document, token: Token, part: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """What the lexicon knows of a word, the most specific first."""
    carrier = light_verb(token, lexicon) if part == "noun" else None
    lemma = token.text.lower() if token.pos == "PROPN" else token.lemma
    if part == "verb" and any(child.dep == "aux:caus" for child in token.children):
        bare = token.lemma.removeprefix("se ").removeprefix("s'")
        faire = "faire" if bare == token.lemma else "se faire"
        for frame in (frame for frame in lexicon.verbs.get(faire, ()) if frame.rest[:1] == (bare,)):
            words = phrase(document, token, frame.rest[1:])
            if words is not None:
                yield Candidate(token, frame, words, frame.type)
    for frame in lexicon.frames(part).get(lemma, ()):
        words = phrase(document, token, frame.rest)
        if words is not None:
            light, entry = carrier or (None, None)
            yield Candidate(token, frame, words, frame.type, light, entry)


def phrase(document: Document, head: Token, rest: tuple[str, ...]) -> tuple[Token, ...] | None:
    """The tokens of a fixed phrase that begins with `head`; None when its other words do not follow in order."""
    if not rest:
        return (head,)
    window = document.tokens[head.index + 1 : head.index + 1 + REACH]
    same_clause = takewhile(lambda token: token.text.lower() not in CLAUSE_OPENERS, window)
    following = [token for token in same_clause if token.sentence == head.sentence]
    words = [head]
    at = last = 0
    for word in rest:
        while at < len(following) and not is_word(following[at], word):
            at += 1
        if at == len(following) or (at - last > CLOSE and is_infinitive(following[at])):
            return None
        words.append(following[at])
        at += 1
        last = at
    return tuple(words)


def is_word(token: Token, word: str) -> bool:
    """Whether a token is this word of a phrase, in any of its forms ("opposées" is "opposé")."""
    form = token.text.lower()
    if token.pos in {"ADJ", "VERB"}:
        return word in {token.lemma, form, form.rstrip("s"), form.rstrip("s").removesuffix("e")}
    return word in {token.lemma, form}


def light_verb(noun: Token, lexicon: Lexicon) -> tuple[Token, LightVerb] | None:
    """The light verb that carries a noun, or the measure of it ("une série d'accords")."""
    noun = with_its_measure(noun)
    verb = noun.head
    if verb is None or not noun.dep.startswith(CARRIED):
        return None
    if verb.pos not in CARRIERS and not auxiliaries(verb):
        return None
    for entry in lexicon.light.get(verb.lemma, ()):
        if fits(entry, noun, verb):
            return verb, entry
    return None


def stands_right(entry: LightVerb, noun: Token, verb: Token) -> bool:
    """Whether a light verb may have the noun as its subject ("la grève dure") or as its object ("lancer une grève")."""
    if noun.dep == "nsubj" and not is_passive(verb):
        alone = not any(child.dep.startswith(("obj", "ccomp", "xcomp")) for child in verb.children)
        return entry.effect in {"asserted", "begins"} or (entry.effect in {"", "ends"} and alone)
    return entry.effect != "asserted" or not noun.dep.startswith("obj")


def fits(entry: LightVerb, noun: Token, verb: Token) -> bool:
    """Whether the noun stands where the light verb carries it: "participer à" needs its preposition."""
    if noun.case != entry.preposition or not stands_right(entry, noun, verb):
        return False
    return all(any(is_word(token, word) for token in verb.subtree()) for word in entry.rest)
