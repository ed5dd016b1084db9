"""The parsed text that the layers above work on: documents, sentences and tokens, in UD terms and free of spaCy.

Offsets count in the article's full text. The tree may be changed (`Token.attach`): the parse is evidence, and
`language/repair.py` mends what a small parser is known to get wrong before anything is coded from it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator


class Token:
    """A word with its Universal Dependencies annotation. `head` is None for the root of a sentence."""

    __slots__ = ("children", "dep", "end", "head", "index", "lemma", "morph", "pos", "sentence", "start", "text")

    def __init__(
        self, index: int, text: str, start: int, lemma: str, pos: str, morph: dict[str, str], sentence: int
    ) -> None:
        self.index = index  # position in Document.tokens
        self.text = text  # normalised form (’ → '), same length as in the article
        self.start = start
        self.end = start + len(text)
        self.lemma = lemma
        self.pos = pos
        self.morph = morph
        self.sentence = sentence  # position in Document.sentences
        self.head: Token | None = None
        self.dep = "root"
        self.children: list[Token] = []  # in text order

    def __repr__(self) -> str:
        return f"{self.text}/{self.pos}/{self.dep}"

    def attach(self, head: Token | None, dep: str) -> None:
        """Hang this token on another head (or make it a root), keeping both children lists right."""
        if self.head is not None:
            self.head.children.remove(self)
        self.head, self.dep = head, dep
        if head is not None:
            head.children.append(self)
            head.children.sort(key=lambda child: child.index)

    def child(self, *deps: str) -> Token | None:
        """The first child with one of these relations, or with a subtype of one ("obl" also finds "obl:arg")."""
        return next(self.children_by(*deps), None)

    def children_by(self, *deps: str) -> Iterator[Token]:
        """Children with one of these relations or their subtypes, in text order."""
        for child in self.children:
            if child.dep in deps or child.dep.partition(":")[0] in deps:
                yield child

    @property
    def case(self) -> str | None:
        """The preposition that introduces this token ("à", "de", "auprès de"), contracted forms undone; else None.

        Fixed continuations are joined: "à cause de", "en raison de".
        """
        marks = [child for child in self.children if child.dep == "case"]
        if not marks:
            return None
        words: list[str] = []
        for mark in marks:
            words.append(UNCONTRACTED.get(mark.text.lower(), mark.text.lower()))
            words += [UNCONTRACTED.get(t.text.lower(), t.text.lower()) for t in mark.children if t.dep == "fixed"]
        return " ".join(words)

    def subtree(self) -> list[Token]:
        """This token and all below it, in text order."""
        found, waiting = [], [self]
        while waiting:
            token = waiting.pop()
            found.append(token)
            waiting.extend(token.children)
        return sorted(found, key=lambda token: token.index)

    def ancestors(self) -> Iterator[Token]:
        """The head, its head and so on up to the root; stops if repairs ever made a loop."""
        seen = {self.index}
        token = self.head
        while token is not None and token.index not in seen:
            seen.add(token.index)
            yield token
            token = token.head


UNCONTRACTED = {
    "d'": "de", "du": "de", "des": "de", "d’": "de", "au": "à", "aux": "à", "a": "à", "qu'": "que", "jusqu'": "jusque",
}  # fmt: skip


class Sentence:
    """A sentence: its tokens and its place in the text."""

    __slots__ = ("index", "tokens")

    def __init__(self, index: int, tokens: list[Token]) -> None:
        self.index = index
        self.tokens = tokens

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.tokens[-1].end

    @property
    def root(self) -> Token:
        """The token without a head (the first, should repairs leave several)."""
        return next((token for token in self.tokens if token.head is None), self.tokens[0])


class Document:
    """A parsed article. `text` is the full text with ’ and no-break spaces normalised, every offset kept."""

    __slots__ = ("_starts", "sentences", "text", "tokens")

    def __init__(self, text: str, sentences: list[Sentence]) -> None:
        self.text = text
        self.sentences = sentences
        self.tokens = [token for sentence in sentences for token in sentence.tokens]
        self._starts = [token.start for token in self.tokens]

    def token_at(self, offset: int) -> Token | None:
        """The token that covers this character, or None between tokens and in text that was not parsed."""
        at = bisect_right(self._starts, offset) - 1
        return self.tokens[at] if at >= 0 and offset < self.tokens[at].end else None

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """The tokens that overlap the characters from `start` to `end`."""
        first = bisect_right(self._starts, start) - 1
        found = [] if first < 0 or self.tokens[first].end <= start else [self.tokens[first]]
        for index in range(first + 1, len(self.tokens)):
            if self.tokens[index].start >= end:
                break
            found.append(self.tokens[index])
        return found
