"""A table of phrases that is looked up at every token of a text: all phrases that begin there, longest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class PhraseTable(Generic[T]):
    """Phrases of folded words, each with its values."""

    __slots__ = ("_by_first",)

    def __init__(self) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], list[T]]] = {}

    def add(self, words: tuple[str, ...], value: T) -> None:
        """Give a phrase one more value. A phrase without words is ignored."""
        if words:
            values = self._by_first.setdefault(words[0], {}).setdefault(words, [])
            if value not in values:
                values.append(value)

    def get(self, words: tuple[str, ...]) -> list[T]:
        """The values of exactly this phrase."""
        return self._by_first.get(words[0], {}).get(words, []) if words else []

    def found(self, words: list[tuple[str, ...]], at: int, limit: int = 14) -> Iterator[tuple[int, list[T]]]:
        """Phrases that begin with token `at` and end with a token: (index after the last token, values), longest first.

        `words` are the folded words of each token: none for punctuation, several for "sud-coréen".
        """
        if not words[at]:
            return
        starting = self._by_first.get(words[at][0])
        if starting is None:
            return
        longest = max(len(phrase) for phrase in starting) if len(starting) < 40 else limit
        read: tuple[str, ...] = ()
        hits: list[tuple[int, list[T]]] = []
        for index in range(at, min(len(words), at + 2 * limit)):
            if not words[index]:
                continue
            read += words[index]
            if len(read) > longest:
                break
            values = starting.get(read)
            if values:
                hits.append((index + 1, values))
        yield from reversed(hits)
