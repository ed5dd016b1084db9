"""Acronyms that an article explains: beside the name in full, or somewhere in the text."""

from __future__ import annotations

import re
from functools import partial

from rapidfuzz.distance import LCSseq

from timeline.language.document import Document
from timeline.language.forms import classes_and_lemma
from timeline.mentions.actors.folding import folded_words
from timeline.mentions.actors.nouns import Sort, nouns
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.entity import Form
from timeline.records import Kind

AFTER = re.compile(r"\s?[,(]\s?(?:ou )?[«\"]?\s?((?:[A-ZÀ-Þ]\.?){2,9}|[A-ZÀ-Þ][\w+-]{1,11})\s?[»\"]?[),]")
INITIALS = re.compile(r"[A-ZÀ-Þ](?:\.?[A-ZÀ-Þ0-9])+\.?")
IN_BRACKETS = re.compile(r"\(((?:[A-Z]\.?){2,8})\)")
FURTHER = r"(?: (?![-–—])[\w'’-]+){1,11}"  # words of a name
EXPLAINED = re.compile(rf"([\w'’-]+{FURTHER}) \(([A-ZÀ-Þ][\w+-]{{1,11}})\)")
EXPLAINING = re.compile(rf"\b([A-ZÀ-Þ]{{2,9}})\s(?:\(|[-–—]\s)(?:l'|l’|la |le |les )?([A-ZÀ-Þ][\w'’-]+{FURTHER})")
ELIDED = re.compile(r"^(?:[ldLD]['’])")
SMALL = frozenset(
    {"de", "du", "des", "la", "le", "les", "et", "pour", "en", "au", "aux", "à", "sur", "contre", "d", "l"}
)


def expansions(document: Document, found: list[Recognised]) -> dict[str, Recognised]:
    """Acronyms that stand behind the phrase for what they mean: "la Coordination des mouvements du Tamesna (CMT)"."""
    acronyms: dict[str, Recognised] = {}
    for phrase in found:
        if phrase.form is Form.NAME and phrase.name and phrase.kind not in (None, Kind.PERSON, Kind.STATE):
            after = AFTER.match(document.text, phrase.end)
            if after is not None and abbreviates(after[1], phrase.name):
                acronyms.setdefault(after[1], phrase)
            for inside in IN_BRACKETS.findall(document.text[phrase.start : phrase.end]):
                acronyms.setdefault(inside, phrase)  # "le Conseil de paix et de sécurité (CPS) de l'Union"
    return acronyms


def written_out(text: str) -> dict[str, str]:
    """What acronyms mean by the text, wherever their meaning stands.

    "les négociateurs de l'Armée de libération nationale (ELN)", "la CITES – la Convention sur le commerce …".
    """
    found: dict[str, str] = {}
    for match in EXPLAINED.finditer(text):
        words = match[1].split(" ")
        for at in range(len(words)):
            name = ELIDED.sub("", " ".join(words[at:]))
            if name[:1].isupper() and (abbreviates(match[2], name) or opens_as_body(name)):
                found.setdefault(match[2], name)
                break
    for match in EXPLAINING.finditer(text):
        words = match[2].split(" ")
        fitting = partial(resembles, match[1])
        ends = [end for end in range(2, len(words) + 1) if words[end - 1].lower() not in SMALL]
        shortest = next((end for end in ends if fitting(" ".join(words[:end]))), None)
        if shortest is not None:
            found.setdefault(match[1], " ".join(words[: further(words, shortest)]))
    return found


def opens_as_body(name: str) -> bool:
    """Whether a name begins with the type of a body, so that an acronym behind it is its own."""
    first, *rest = folded_words(name)
    known = nouns().get((first,))
    return bool(rest) and any(noun.sort is Sort.BODY and noun.capital is not None for noun in known)


def resembles(short: str, name: str) -> bool:
    """Whether a name that is put beside an acronym may be what it means in French: it has most letters, in order."""
    words, letters = folded_words(name), short.lower()
    matched = LCSseq.similarity("".join(word[0] for word in words), letters)
    near = words[0][0] == letters[0] and 2 * matched > len(letters) and len(words) > 3
    return abbreviates(short, name) or near


def further(words: list[str], end: int) -> int:
    """Where a name ends that has given all letters of its acronym at `end`: complements still belong to it."""
    while end < len(words):
        if words[end].startswith(("d'", "d’")) or "A" in classes_and_lemma(words[end].lower())[0]:
            end += 1
        elif words[end].lower() in {"de", "des", "du"} and end + 1 < len(words):
            end += 2
        else:
            break
    return end


def abbreviates(short: str, name: str) -> bool:
    """Whether an acronym's letters open words of a name, in order."""
    if not INITIALS.fullmatch(short) and not (short[0].isupper() and len(short) <= 8):
        return False
    letters = [letter for word in folded_words(short.replace(".", "")) for letter in word]
    words = list(folded_words(name))
    if not letters or not words or len(words) < 2:
        return False
    at = 0
    for word in words:
        if at < len(letters) and word.startswith(letters[at]):
            at += 1
    return at >= max(2, len(letters) - 1) and words[0].startswith(letters[0])


def acronyms_of_things(document: Document, found: list[Recognised]) -> set[str]:
    """Acronyms that the article explains by something that is no actor: "accord de partenariat (APC)"."""
    ends = {phrase.end for phrase in found if phrase.kind is not Kind.OTHER}
    things: set[str] = set()
    for match in IN_BRACKETS.finditer(document.text):
        if any(phrase.start < match.start() < phrase.end for phrase in found):
            continue
        before = document.text[: match.start()].rstrip()
        words = re.findall(r"[^\W\d_]+", before[-120:])[-10:]
        whole = any(abbreviates(match[1], " ".join(words[at:])) for at in range(len(words) - 1))
        if whole and len(before) not in ends and not any(end <= len(before) < end + 2 for end in ends):
            things.add(match[1])
    return things
