"""How far words of attribution reach: "selon X", "a indiqué X", "comme l'a dit X" → the stretch of text that is X's.

Read off the order of words, as a small parser hangs such words anywhere. At the front they cover what follows, behind a
clause they cover that clause; a semicolon ends both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest
from pathlib import Path

from timeline.coding.reporting.inserted import compares, group_start, is_body
from timeline.coding.reporting.voices import Voice
from timeline.coding.slots import Slots
from timeline.language.document import Document, Sentence, Token
from timeline.mentions.entity import Form
from timeline.mentions.subjects import is_finite, is_verbal
from timeline.records import EventType, Kind

PHRASES = Path(__file__).with_name("according.txt")
TOLD = frozenset({"obj", "ccomp", "xcomp"})
REACH = 3  # tokens between a word of saying and the colon that opens what is said
LONGEST = 60  # characters between the words and the actor they name
CONTRASTS = r"tandis qu|alors qu|mais|or|cependant qu|et (?:que )?(?:le|la|les|l'|il|elle)\b|ce (?:que|qu'|qui)"
BREAKS = re.compile(rf";|\s[–—-]\s|,\s(?=(?:{CONTRASTS}))")
TOLD_BY_ONE = (  # "souligne-t-on à Bruxelles", "a-t-on indiqué au Quai d'Orsay"
    r"(?:dit|indique|assure|souligne|précise|explique|affirme|estime|juge|confie|reconnaît|insiste|rappelle|admet)"
    r"(?:-t)?-on\s+(?:à|au|aux|chez|du côté d(?:e|u|'))|"
    r"a-t-on\s+(?:indiqué|assuré|souligné|précisé|expliqué|affirmé|estimé|confié|reconnu|rappelé|appris|fait savoir)"
    r"\s+(?:à|au|aux|chez|auprès d(?:e|u|')|du côté d(?:e|u|'))"
)
RELATED = re.compile(r"\s*(?:lequel|laquelle|lesquels|lesquelles|qui|que|qu')\b")  # "les rumeurs selon lesquelles …"
SAME = re.compile(r"mêmes? (?:source|média|agence|journal|quotidien|chaîne|document|rapport|responsable)s?\b")
RELATIVE = frozenset({"qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"})
ADDING = frozenset(
    {"alors", "tandis", "avant", "après", "lors", "dans", "au", "à", "en", "ministre", "porte-parole", "cité"}
)


@dataclass(frozen=True, slots=True)
class Reach:
    """Characters `start` to `end` that are told in the words of `entities`; `voice` is the word of saying, if any."""

    start: int
    end: int
    entities: tuple[int, ...]
    how: str
    voice: Voice | None = None


@cache
def according() -> re.Pattern[str]:
    """The phrases of `according.txt`."""
    lines = PHRASES.read_text(encoding="utf-8").splitlines()
    phrases = sorted((line for line in lines if line and not line.startswith("#")), key=len, reverse=True)
    words = "|".join(re.sub(r"\\? de$", r"\\s(?:(?:de|du|des)(?!\\w)|d')", re.escape(phrase)) for phrase in phrases)
    return re.compile(rf"(?<![\w-])(?:{words}|{TOLD_BY_ONE})(?:(?<=')|(?!\w))", re.IGNORECASE)


def find_reaches(document: Document, slots: Slots, voices: Mapping[int, Voice]) -> list[Reach]:
    """Every stretch of an article that somebody's words cover, in text order."""
    found: list[Reach] = []
    for sentence in document.sentences:
        here = (
            *accounts(document, sentence, slots),
            *inserted(document, sentence, voices),
            *announced(document, sentence, slots, voices),
        )
        for reach in sorted(here, key=place):
            last = found[-1].entities if found else ()
            same = last and any(is_same(slots, entity) for entity in reach.entities)
            found.append(replace(reach, entities=last) if same else reach)
    return found


def place(reach: Reach) -> tuple[int, int]:
    """Where a stretch stands."""
    return reach.start, reach.end


def is_same(slots: Slots, entity: int) -> bool:
    """Whether somebody is only called the one quoted before: "selon la même source", "précise le même média"."""
    return SAME.match(slots.actors.entities[entity].name) is not None


def accounts(document: Document, sentence: Sentence, slots: Slots) -> Iterator[Reach]:
    """What "selon X" covers."""
    for match in according().finditer(document.text, sentence.start, sentence.end):
        entities = named_after(document, match.end(), slots)
        if entities:
            start, end = covered(document, sentence, match.start(), match.end())
            yield Reach(start, end, entities, "according to")


def named_after(document: Document, offset: int, slots: Slots) -> tuple[int, ...]:
    """The actors that the noun phrase behind an offset names; () when it names none."""
    following = [mention for mention in slots.actors.mentions if mention.start >= offset and mention.entities][:2]
    for mention, after in zip_longest(following, following[1:]):
        named = after is not None and mention.start <= after.start <= mention.end + 1 and not is_body(document, after)
        if not (mention.form is Form.POSSESSIVE and named):  # "selon ses avocats", but the owner of "son entourage"
            between = document.text[offset : mention.start]
            if len(between) > LONGEST or re.search(r"[.;:»”]|, .*,", between) or RELATED.match(between):
                return ()
            apposed = "," in between and not (between.rstrip().endswith(",") and mention.form is Form.NAME)
            return () if apposed else mention.entities
    return ()


def covered(document: Document, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The stretch that words of attribution at `start` to `end` cover."""
    opening, closing = segment(document, sentence, start, end)
    before = [token for token in sentence.tokens if opening <= token.start < start]
    last = next((token for token in reversed(before) if token.pos != "PUNCT"), None)
    if last is not None and last.text.lower() in RELATIVE:
        return last.start, clause_end(document, end, closing)
    if any(is_verbal(token) and is_finite(token) for token in before):
        after = document.tokens_in(end, closing)
        return opening, start if any(is_verbal(token) and is_finite(token) for token in after) else closing
    return opening, closing


def segment(document: Document, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The part of a sentence around `start` to `end` that holds together."""
    breaks = list(BREAKS.finditer(document.text, sentence.start, sentence.end))
    opening = max((mark.end() for mark in breaks if mark.end() <= start), default=sentence.start)
    closing = min((mark.start() for mark in breaks if mark.start() >= end), default=sentence.end)
    return opening, closing


def clause_end(document: Document, start: int, closing: int) -> int:
    """Where a relative clause ends that goes on at `start`: at the second comma from there."""
    commas = [start + match.start() for match in re.finditer(",", document.text[start:closing])]
    return commas[1] if len(commas) > 1 else closing


def inserted(document: Document, sentence: Sentence, voices: Mapping[int, Voice]) -> Iterator[Reach]:
    """What a saying behind its content covers ("…, a indiqué X"), or one that only compares ("comme l'a dit X")."""
    for token in sentence.tokens:
        voice = voices.get(token.index)
        if voice is None or not voice.behind:
            continue
        first = group_start(document, token)
        opening, closing = segment(document, sentence, first.start, token.end)
        if compares(document, document.tokens[first.index - 1]):
            if voice.saying is None or voice.saying.type is EventType.STATEMENT:
                yield Reach(opening, closing, voice.entities, "as said", voice)
        else:
            goes_on = continues(document, token, closing)
            yield Reach(opening, closing if goes_on else first.start, voice.entities, "put after", voice)


def continues(document: Document, verb: Token, closing: int) -> bool:
    """Whether the clause into which a saying is inserted goes on behind it: "Rome, a dit X, livrera des chars"."""
    following = document.tokens_in(verb.end, closing)
    commas = [at for at, token in enumerate(following) if token.text == ","]
    if not commas or commas[0] + 1 >= len(following):
        return False
    after = following[commas[0] + 1]
    if any(following[at + 1].text.lower() in RELATIVE for at in commas if at + 1 < len(following)):
        return False
    named = after.pos in {"NOUN", "DET"} and not document.tokens[verb.index - 1].text.startswith("-")
    adds = named or after.pos in {"CCONJ", "SCONJ", "PROPN", "PUNCT"} or after.morph.get("VerbForm") == "Part"
    return not adds and after.text.lower() not in ADDING


def announced(document: Document, sentence: Sentence, slots: Slots, voices: Mapping[int, Voice]) -> Iterator[Reach]:
    """What stands behind a colon: "Jean Dupont : Rome paiera", "Oslo brandit la menace : le port serait fermé"."""
    colon = next((token for token in sentence.tokens if token.text == ":"), None)
    if colon is None or document.text[colon.end :].lstrip(" ")[:1] in '«"“':
        return
    before = [token for token in sentence.tokens if token.index < colon.index]
    voice = next((voices[token.index] for token in reversed(before[-REACH:]) if token.index in voices), None)
    told = voice is not None and any(child.dep in TOLD for child in voice.token.children)
    if voice is not None and voice.entities and not told and voice.token.morph.get("VerbForm") != "Inf":
        yield Reach(colon.end, sentence.end, voice.entities, "behind a colon", voice)
        return
    label = [mention for mention in slots.actors.mentions if sentence.start <= mention.start < colon.start]
    if len(label) == 1 and label[0].start == sentence.start and label[0].end >= colon.start - 1:
        persons = [entity.id for entity in slots.actors.of(label[0]) if entity.kind is Kind.PERSON]
        if persons:
            yield Reach(colon.end, sentence.end, tuple(persons), "behind a colon")
