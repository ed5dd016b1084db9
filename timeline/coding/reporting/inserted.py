"""Sayings that stand behind what they tell, found by the order of words: "…, a précisé l'agence", "comme l'a dit X".

The parse is asked last: a small parser takes such a verb for the main one, with the subject of what is told.
"""

from __future__ import annotations

from pathlib import Path

from timeline.coding.slots import Slots
from timeline.language.document import Document, Token
from timeline.language.word_lists import word_list
from timeline.mentions.entity import ActorMention, Form
from timeline.mentions.subjects import TIMES, is_finite, is_verbal

FOLDER = Path(__file__).parent
CLOSING = frozenset({"»", "”", '"'})
BEHIND = frozenset({",", "–", "—", "-", "!", "?", "…", ")", *CLOSING})
HELPING = frozenset({"AUX", "PRON", "ADV", "PART"})
NAMING = frozenset({Form.NAME, Form.TITLE, Form.GROUP})
CLITICS = ("-il", "-elle", "-on", "-ils", "-elles")
STOPS = frozenset({".", ";", ":", "«", "“", "»", "”", "que", "qu'", "qui", "dont", "où", "si"})
SURROUNDING = frozenset({"services", "cabinet", "entourage", "bureau", "équipe", "proches", "collaborateurs"})
REACH = 12  # tokens behind the verb in which its subject begins
CAUSING = frozenset({"faire", "laisser"})
STANDING = frozenset({"croire", "remarquer", "observer"})  # that tell by themselves too
LINKED = frozenset(
    {"savoir", "connaître", "entendre", "valoir", "remarquer", "observer", "croire", "comprendre"}
)  # "faire savoir"


def words_of(name: str) -> frozenset[str]:
    """The words of a file of this folder."""
    return word_list(FOLDER / name)


def is_telling(verb: Token) -> bool:
    """Whether a verb only tells, here without anybody as its object."""
    lemma = verb.lemma.removeprefix("se ").removeprefix("s'")
    if not is_verbal(verb) or lemma not in words_of("telling_verbs.txt"):
        return False
    if lemma == verb.lemma and (lemma in words_of("reflexive_tellers.txt") or addresses(verb)):
        return False
    if lemma in CAUSING:  # "a laissé entendre", of which either verb may be the head
        return any(child.lemma in LINKED for child in verb.children)
    return lemma not in LINKED or lemma in STANDING or any(child.lemma in CAUSING for child in verb.children)


def addresses(verb: Token) -> bool:
    """Whether a verb that may address somebody has its subject before it and an object: "X, qui …, a averti Y"."""
    if verb.lemma not in words_of("addressing_tellers.txt"):
        return False
    subjects = [child for child in verb.children if child.dep.startswith("nsubj") and child.index < verb.index]
    return bool(subjects) and any(child.dep == "obj" for child in verb.children)


def group_start(document: Document, verb: Token) -> Token:
    """The first of the auxiliaries, pronouns and adverbs that stand right before a verb."""
    first = verb
    for token in reversed(document.tokens[max(0, verb.index - 6) : verb.index]):
        helps = token.pos in HELPING or token.lemma in {"faire", "laisser", "tenir", "être", "avoir"}
        if token.sentence != verb.sentence or not helps or token.text.lower() in STOPS | {"comme", "ainsi"}:
            break
        first = token
    return first


def teller(document: Document, verb: Token, slots: Slots) -> ActorMention | None:
    """Who tells what stands before the verb; None where nobody stands right behind it, or nothing is told before."""
    if not is_telling(verb):
        return None
    first = group_start(document, verb)
    if verb.morph.get("VerbForm") == "Part" and first is verb:
        return None
    sentence = document.sentences[verb.sentence]
    mark = document.tokens[first.index - 1] if first.index > sentence.tokens[0].index else None
    if mark is None:
        return None
    behind = mark.text in BEHIND and _told_before(document, mark, sentence.tokens)
    return _behind(document, verb, slots) if behind or compares(document, mark) else None


def compares(document: Document, mark: Token) -> bool:
    """Whether a word before a verb of telling only compares: "comme l'a dit X", "ainsi que l'a dit X"."""
    before = document.tokens[mark.index - 1].text.lower() if mark.index else ""
    return mark.text.lower() == "comme" or (mark.text.lower() in {"que", "qu'"} and before == "ainsi")


def _told_before(document: Document, mark: Token, tokens: list[Token]) -> bool:
    """Whether a whole clause, or a quotation, stands before the mark."""
    if mark.text in CLOSING or document.tokens[mark.index - 1].text in CLOSING:
        return True
    return any(is_verbal(token) and is_finite(token) and token.index < mark.index for token in tokens)


def _behind(document: Document, verb: Token, slots: Slots) -> ActorMention | None:
    """The actor that stands as a subject right behind the verb, past adverbs, days and phrases with a preposition."""
    for token in document.tokens[group_start(document, verb).index : verb.index + 2]:
        if token.text.lower().endswith(CLITICS) and token.text[0] == "-":
            mention = slots.actors.at(token.index)
            return mention if mention is not None and mention.entities else None
    for mention in slots.actors.mentions:
        if mention.start < verb.end or mention.form not in NAMING or not mention.entities:
            continue
        between = document.tokens_in(verb.end, mention.start) if mention.start > verb.end else []
        if len(between) > REACH or any(_stops(token, verb) for token in between):
            return None
        first = document.token_at(mention.start)
        if first is None or first.sentence != verb.sentence:
            return None
        before = document.tokens[first.index - 1]
        partitive = "des" in {first.text.lower(), before.text.lower()} and first.index - verb.index <= 2
        if partitive or (first.pos != "ADP" and before.pos != "ADP"):
            return _owner(document, mention, slots) or mention
    return None


def _owner(document: Document, mention: ActorMention, slots: Slots) -> ActorMention | None:
    """Whose services somebody's services are; None for anything else."""
    if not is_body(document, mention):
        return None
    owners = (one for one in slots.actors.mentions if one.form is Form.POSSESSIVE and one.entities)
    return next((one for one in owners if mention.start - 4 <= one.start <= mention.start), None)


def is_body(document: Document, mention: ActorMention) -> bool:
    """Whether a mention only names what surrounds somebody: "ses services", "son cabinet"."""
    return document.text[mention.start : mention.end].split()[-1].lower() in SURROUNDING


def _stops(token: Token, verb: Token) -> bool:
    """Whether a token behind a verb of telling says that no subject follows it: a clause, or an object."""
    if token is verb or token.lemma in LINKED:
        return False
    if token.sentence != verb.sentence or token.text.lower() in STOPS or token.pos in {"VERB", "SCONJ"}:
        return True
    return (
        token.pos == "NOUN" and token.case is None and token.dep.startswith("obj") and token.lemma.lower() not in TIMES
    )
