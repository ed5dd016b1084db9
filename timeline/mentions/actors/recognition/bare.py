"""Names without a title or type: whose they are is told by their shape, their place in the clause and an apposition."""

from __future__ import annotations

from timeline.language.document import Token
from timeline.language.forms import UNKNOWN, classes_and_lemma
from timeline.mentions.actors.nouns import typical_words, words_of
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.appositions import with_apposition
from timeline.mentions.actors.recognition.making import head_of
from timeline.mentions.actors.recognition.names import name_end
from timeline.mentions.actors.recognition.opening import Opening
from timeline.mentions.actors.recognition.persons import person
from timeline.mentions.actors.recognition.places import preposition
from timeline.mentions.actors.recognition.view import ACRONYM, View
from timeline.mentions.entity import Form
from timeline.records import Kind

WHERE = frozenset({"à", "en", "dans", "vers", "sur", "depuis", "près de", "jusque", "sous"})
TOWARDS = frozenset({"avec", "contre", "par", "entre", "pour", "selon", "envers", "chez"})
SUBJECT = ("nsubj", "nsubj:pass", "obl:agent")
ACTING = (*SUBJECT, "obj", "iobj", "obl:arg", "conj")


def bare_name(view: View, opening: Opening) -> tuple[int, Recognised | None] | None:
    """The phrase of a name of unknown bearer, and the index after it; no record where it is no actor's.

    `kind` is None where only the rest of the article can tell.
    """
    at = opening.noun
    end = name_end(view, at)
    if end is None:
        return None
    if view.lower[at] in words_of("regnal") or is_thing(view, opening) or is_common(view, opening, end):
        return end, None  # "rappel de classe II", "un radar Ground Master", "la Charte"
    kind = kind_by_shape(view, opening, at, end)
    head = head_of(view, opening.start, end, at)
    token = next(token for token in view.tokens if token.index == head)
    case = preposition(view.tokens, opening.start)
    locates = case in WHERE
    if kind is None and (case in TOWARDS or (view.gazetteer.is_surname(view.texts[at]) and not locates)):
        kind = Kind.PERSON
    if kind is Kind.PERSON:
        if locates and not is_called(view, at, end) and not is_given(token):
            return end, None  # a town that no table has: "à Santa Clara"
        return with_apposition(view, end, person(view, opening.start, end, (at, end)))
    apposed = end < len(view) and view.texts[end] == ","  # what follows may tell: "Zorblax, le fabricant suédois"
    if kind is None and token.dep not in (*ACTING, "appos", "root", "nmod") and not apposed:
        return end, None
    return end, Recognised(
        view.tokens[opening.start].start,
        view.tokens[end - 1].end,
        head,
        Form.GROUP if kind is Kind.GROUP else Form.NAME,
        view.text(at, end),
        kind,
        None,
        plural=kind is Kind.GROUP,
        place=locates and (kind is None or kind is Kind.OTHER),
        public=is_public(kind, token, case),
    )


def is_public(kind: Kind | None, token: Token, case: str | None) -> bool:
    """An unknown acronym or thing is only an actor where it acts; a company or party of unknown name is one anyway."""
    if kind in (Kind.OTHER, Kind.GROUP):
        of_act = token.head is not None and token.dep.startswith("nmod") and token.head.lemma in words_of("actnoun")
        return token.dep in SUBJECT or case in TOWARDS or of_act
    return kind is not None or token.dep in ACTING


def is_called(view: View, at: int, end: int) -> bool:
    """Whether a name begins with the first name of somebody known, or is known."""
    return view.gazetteer.is_first_name(view.texts[at]) or view.gazetteer.person(view.text(at, end)) is not None


def is_given(token: Token) -> bool:
    """Whether what stands after "à" receives something ("a demandé à …")."""
    return token.head is not None and token.head.lemma in words_of("dative")


def is_thing(view: View, opening: Opening) -> bool:
    """Whether the name stands right after a common noun for a thing."""
    before = opening.start - 1
    if before < 0 or view.tokens[before].pos != "NOUN" or not view.texts[before][0].islower():
        return False
    auxiliary = before > 0 and (
        view.tokens[before - 1].pos == "AUX" or view.lower[before - 1] in ("a", "est", "ont", "sont")
    )
    called = view.is_name_word(opening.noun + 1) and view.gazetteer.is_first_name(view.texts[opening.noun])
    called = called or classes_and_lemma(view.lower[before])[0] == UNKNOWN  # "le sirdar Herbert Kitchener"
    said = auxiliary or called or view.tokens[opening.noun].dep.startswith("nsubj")
    return not said  # "s'est plaint Drissa Koné"


def is_common(view: View, opening: Opening, end: int) -> bool:
    """Whether it is one French noun with a capital after an article ("la Charte", "le Festival"), or a number."""
    at = opening.noun
    if opening.noun > opening.start and view.tokens[opening.noun - 1].pos == "NUM":
        return True  # "six Rafale"
    if view.tokens[at].pos == "NUM" or view.lower[at].partition("-")[0] in words_of("number"):
        return True
    if end == at + 1 and any(letter.isdigit() for letter in view.texts[at]):
        return True  # "CO2", "MiG-29"
    return (
        end == at + 1
        and not ACRONYM.fullmatch(view.texts[at])
        and has_article(view, opening)
        and "N" in classes_and_lemma(view.lower[at])[0]
    )


def kind_by_shape(view: View, opening: Opening, at: int, end: int) -> Kind | None:
    """What the words of a name say of its bearer."""
    words = [view.texts[index] for index in range(at, end) if view.words[index]]
    if view.gazetteer.person(view.text(at, end)) is not None and not (len(words) == 1 and has_article(view, opening)):
        return Kind.PERSON
    if words[-1].endswith(("'s", "’s")) or (len(words) > 1 and any(word in ("and", "&") for word in words)):
        return Kind.COMPANY
    for word in reversed(words):
        if (kind := typical_words().get(word.lower().rstrip("."))) is not None and len(words) > 1:
            return kind
    if ACRONYM.fullmatch(words[0]) and (len(words) == 1 or has_article(view, opening)) and not view.shouted:
        return Kind.OTHER
    if has_article(view, opening):
        return Kind.GROUP if view.lower[opening.noun - 1] in ("les", "des", "aux") else Kind.OTHER
    if len(words) == 1:
        return None
    return Kind.OTHER if words[0].lower() in words_of("geographic") else Kind.PERSON


def has_article(view: View, opening: Opening) -> bool:
    """Whether "le", "la", "les" stands before the name: persons take none."""
    before = opening.noun - 1
    return before >= 0 and view.lower[before] in (
        "le",
        "la",
        "l'",
        "les",
        "du",
        "des",
        "au",
        "aux",
        "un",
        "une",
        "cette",
        "ce",
    )
