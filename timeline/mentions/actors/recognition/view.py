"""One sentence as the rules of recognition look at it: its words folded, what the tables know of them, its capitals."""

from __future__ import annotations

import re
from functools import cache

from timeline.language.document import Sentence, Token
from timeline.language.forms import UNKNOWN, classes_and_lemma
from timeline.mentions.actors.folding import folded_words
from timeline.mentions.actors.gazetteer import Entry, Gazetteer, Sense
from timeline.mentions.actors.nouns import Noun, nouns, same_accents, table, words_of
from timeline.mentions.actors.towns import towns
from timeline.records import Kind

CAPITALISED = re.compile(r"(?:[dDlLO]['’]|[ae][lsdrtznc]h?-)?[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’\-]*", re.UNICODE)
INITIAL = re.compile(r"(?:[A-ZÀ-ÖØ-Þ]\.?-?){1,3}\.")
ACRONYM = re.compile(r"(?:[A-ZÀ-Þ]\.){2,}|[A-ZÀ-Þ][A-ZÀ-Þ0-9]{1,7}")
FUNCTION_WORDS = frozenset({"DET", "ADP", "ADV", "PRON", "CCONJ", "SCONJ", "AUX", "PUNCT"})


@cache
def regional_adjectives() -> dict[str, tuple[str, ...]]:
    """Adjectives of regions, with the states they belong to."""
    return {word: tuple(codes.split()) for cell, codes in table("regions.tsv") for word in cell.split()}


class View:
    """The tokens of a sentence with cached look-ups. Indices count tokens of the sentence."""

    def __init__(self, sentence: Sentence, gazetteer: Gazetteer) -> None:
        self.tokens: list[Token] = sentence.tokens
        self.texts = [token.text for token in self.tokens]
        self.lower = [text.lower().replace("’", "'") for text in self.texts]
        self.words = [folded_words(text) for text in self.texts]
        self.gazetteer = gazetteer
        self._known: dict[int, list[tuple[int, list[Entry]]]] = {}
        self._nouns: dict[int, list[tuple[int, list[Noun]]]] = {}
        self.shouted = sum(text.isupper() for text in self.texts if len(text) > 1) > 0.6 * max(
            1, sum(text[0].isalpha() for text in self.texts if len(text) > 1)
        )

    def __len__(self) -> int:
        return len(self.tokens)

    def known(self, at: int) -> list[tuple[int, list[Entry]]]:
        """Gazetteer entries that begin at a token, longest first; adjectives apart."""
        found = self._known.get(at)
        if found is None:
            found = []
            for end, entries in self.gazetteer.found(self.words, self.texts, at):
                kept = [entry for entry in entries if entry.sense is not Sense.ADJECTIVE]
                if kept and not self.breaks(at, end) and not self.hyphened(end):
                    found.append((end, kept))
            self._known[at] = found
        return found

    def contracted(self, at: int) -> list[tuple[int, list[Entry]]]:
        """Newspapers whose article "du" or "au" before a token has swallowed: "dans les colonnes du Parisien"."""
        if not at or self.lower[at - 1] not in ("du", "au") or not self.texts[at][0].isupper():
            return []
        words, texts = [("le",), *self.words[at : at + 6]], ["Le", *self.texts[at : at + 6]]
        found = self.gazetteer.found(words, texts, 0)
        return [(at + end - 1, entries) for end, entries in found if entries[0].kind is Kind.MEDIA and end > 1]

    def town(self, at: int) -> tuple[int, str] | None:
        """The town or region that begins at a token: (index after it, code of its state or "-")."""
        if at >= len(self) or not self.words[at] or not self.texts[at][0].isupper():
            return None
        for end, codes in towns().found(self.words, at):
            if not self.breaks(at, end) and not self.hyphened(end):
                return end, codes[0]
        return None

    def hyphened(self, at: int) -> bool:
        """Whether a hyphen that continues a word stands at a token: "La Croix" in "La Croix-Rouge"."""
        if at >= len(self) or self.texts[at] != "-" or not self.glued(at):
            return False
        return not self.known(at + 1) and not any(towns().found(self.words, at + 1))

    def noun(self, at: int) -> tuple[int, list[Noun]] | None:
        """The longest common noun for an actor that begins at a token."""
        found = self._nouns.get(at)
        if found is None:
            found = []
            for end, values in nouns().found(self.words, at):
                text = self.text(at, end)
                kept = [noun for noun in values if same_accents(noun.form, text)]
                kept = [noun for noun in kept if not noun.proper or text[0].isupper()]
                if kept and not self.breaks(at, end):
                    found.append((end, kept))
            whole = [match for match in found if not self.cuts_a_name(at, match[0])]
            found = whole or found
            self._nouns[at] = found
        return found[0] if found else None

    def cuts_a_name(self, at: int, end: int) -> bool:
        """Whether a longer name begins inside a noun: "président de la République" in "… République du Congo"."""
        if self.words[end - 1] == ("etat",):
            return False  # "chefs d'État français"
        return any(entries and entries[0][0] > end for entries in map(self.known, range(at + 1, end)))

    def breaks(self, start: int, end: int) -> bool:
        """Whether punctuation other than a hyphen or full stop of an abbreviation stands between these tokens."""
        return any(
            not self.words[index] and self.texts[index] not in ("-", "–", ".", "'") for index in range(start + 1, end)
        )

    def nationality(self, at: int, *, capital: bool = False) -> tuple[int, tuple[str, ...]] | None:
        """An adjective of nationality in small letters: (index after it, codes of its states, none for "kurde")."""
        if at >= len(self) or not self.words[at] or not (self.texts[at][0].islower() or self.shouted or capital):
            return None
        for end in range(min(len(self), at + 3), at, -1):
            if end > at + 1 and self.texts[at + 1] != "-":
                continue
            word = "".join(self.lower[at:end])
            if self.hyphened(end):
                continue
            if self.texts[at - 1] == "-" and at and self.glued(at - 1):
                continue  # "ibéro-américaine"
            codes = self.gazetteer.adjective(word) or regional_adjectives().get(word)
            if codes is not None and self.tokens[at].pos not in ("DET", "ADP", "AUX"):
                return end, codes
        return None

    def is_name_word(self, at: int) -> bool:
        """Whether a token may be part of a proper name by its capital; the first word of a sentence needs more."""
        if at >= len(self) or not self.words[at]:
            return False
        text = self.texts[at]
        acronym = len(text) == 2 and text.isupper() and not self.shouted and not self.opens(at)
        if not CAPITALISED.fullmatch(text) or (self.lower[at] in words_of("stop") and not acronym):
            return False
        if not self.opens(at):
            return True
        token = self.tokens[at]
        if token.pos in FUNCTION_WORDS:
            return False
        if at + 1 < len(self) and self.is_name_word(at + 1):
            return True
        if classes_and_lemma(self.lower[at])[0] == UNKNOWN or self.gazetteer.is_surname(text):
            return True
        if token.pos not in ("PROPN", "X") or at + 1 >= len(self):
            return False
        after = at + 1
        while after < len(self) and self.lower[after] in words_of("particle"):
            after += 1
        return self.is_finite(at + 1) or (after > at + 1 and after < len(self) and self.texts[after][0].isupper())

    def is_finite(self, at: int) -> bool:
        """Whether a token is a finite verb or its auxiliary."""
        token = self.tokens[at]
        return token.pos == "AUX" or (token.pos == "VERB" and token.morph.get("VerbForm") == "Fin")

    def is_time(self, at: int) -> bool:
        """Whether a token names a time: "de l'année", "de mardi"."""
        return self.tokens[at].lemma.lower() in words_of("time") or self.lower[at] in words_of("time")

    def opens(self, at: int) -> bool:
        """Whether a token is the first word of the sentence or of a quotation or list item in it."""
        before = at - 1
        return before < 0 or (
            self.texts[before] in ("«", '"', "“", "•", "-", "–", "—", ":", "(", "[")
            and not (self.texts[before] == "-" and self.glued(before))
        )

    def glued(self, at: int) -> bool:
        """Whether a token touches both its neighbours: the hyphen of "Pays-Bas"."""
        return (
            0 < at < len(self) - 1
            and self.tokens[at - 1].end == self.tokens[at].start
            and self.tokens[at].end == self.tokens[at + 1].start
        )

    def text(self, start: int, end: int) -> str:
        """The words of tokens `start` to `end` as written."""
        if start >= end:
            return ""
        pieces = [self.texts[start]]
        for index in range(start + 1, end):
            if self.tokens[index].start > self.tokens[index - 1].end:
                pieces.append(" ")
            pieces.append(self.texts[index])
        return "".join(pieces)
