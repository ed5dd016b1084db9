"""Set sentence boundaries in French press text, before it is parsed.

spaCy `Doc` in, its `is_sent_start` set for nearly every token: true after a final mark (with its closing quotation
mark, bracket or footnote sign) before something that can open a sentence; false elsewhere. Abbreviations, initials,
numbered items and «… ! », a-t-il dit» do not end one. Where a title may run into the text (a word has a capital but no
mark precedes it) the parser is left to decide. A sentence never exceeds `LONGEST` tokens.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from spacy.tokens import Doc, Token

DATA = Path(__file__).parent / "data"
LONGEST = 250
FINAL = re.compile(r"[.!?…]+")
CLOSERS = frozenset({"»", "”", "’’", "''", ")", "]", "*", "**", "†"})
OPENERS = frozenset({"*", "…", "...", "«", "“", "„", "(", "[", "–", "—", "-", "•", "▪", "■", "‣", "►"})
BULLETS = frozenset({"•", "▪", "■", "‣", "►"})
QUOTES = frozenset({'"', "''", "“", "”"})
INITIAL = re.compile(r"-?(?:[^\W\d_]\.-?){1,4}")
CITED = re.compile(r"\[\d{1,2}\]")


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviation in lower case → "never", "opener", "capital", "number": what follows where it ends a sentence."""
    lines = (DATA / "abbreviations.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


@cache
def opening_words() -> frozenset[str]:
    """Words that open sentences, in lower case."""
    lines = (DATA / "openers.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def set_sentence_starts(doc: Doc) -> None:
    """Mark on every token whether a sentence starts there; `None` leaves it to the parser."""
    words = [token for token in doc if not token.is_space]
    for token in doc:
        token.is_sent_start = token.i == 0
    if not words:
        return
    first = at = 0  # positions in words: of the current sentence's first word, and of the word looked at
    quote_is_open = False
    while at + 1 < len(words):
        if words[at].text in QUOTES:
            quote_is_open = _opens(words[at], quote_is_open)
        end = _end_of_sentence(words, first, at, quote_is_open)
        following = words[end + 1] if end is not None and end + 1 < len(words) else None
        if end is not None and following is not None:
            if any(word.text in QUOTES for word in words[at + 1 : end + 1]):
                quote_is_open = False
            following.is_sent_start = True
            first = at = end + 1
            continue
        if words[at + 1].text in BULLETS or at + 1 - first >= LONGEST:
            words[at + 1].is_sent_start = True
            first = at + 1
        elif _parser_decides(words[at], words[at + 1]):
            words[at + 1].is_sent_start = None
        at += 1


def _end_of_sentence(words: list[Token], first: int, at: int, quote_is_open: bool) -> int | None:
    """Position of the last word of the sentence if it ends with the mark at `at`, else None."""
    mark = words[at].text
    if not mark.endswith((".", "!", "?", "…")):
        return None
    if FINAL.fullmatch(mark):
        kind = "capital"
        if mark == "." and _is_item_number(words, first, at):
            return None
        if mark == "." and at > first and words[at].idx == words[at - 1].idx + len(words[at - 1]):
            kind = abbreviations().get(words[at - 1].text.lower() + ".", kind)
    else:
        kind = _kind_of_stop(mark)
    if kind == "never":
        return None
    end = _with_closers(words, at, quote_is_open)
    if end + 1 == len(words) or not _can_open(words, end + 1, kind):
        return None
    if words[end].text == ")" and not _bracket_opens_sentence(words, first, end):
        return None
    return end


def _kind_of_stop(word: str) -> str:
    known = abbreviations().get(word.lower())
    if known is not None:
        return known
    return "opener" if INITIAL.fullmatch(word) else "capital"


def _is_item_number(words: list[Token], first: int, at: int) -> bool:
    """ "1. Le texte", "B. Les faits": a number or letter alone before the stop."""
    return at == first + 1 and (words[first].like_num or len(words[first].text) == 1)


def _with_closers(words: list[Token], at: int, quote_is_open: bool) -> int:
    """The position of the last closing mark after the final mark at `at` (repeated marks counted in)."""
    end = at
    while end + 1 < len(words):
        word = words[end + 1].text
        closes_quote = word in QUOTES and (
            quote_is_open or not words[end].whitespace_ or (end + 2 < len(words) and words[end + 2].text in {",", "."})
        )
        if word == "*" and words[end].whitespace_:
            break
        if FINAL.fullmatch(word) and words[end].whitespace_ and word[0] not in "!?":
            break
        if word in CLOSERS or FINAL.fullmatch(word) or CITED.fullmatch(word):
            end += 1
        elif closes_quote:
            quote_is_open = False
            end += 1
        else:
            break
    return end


def _can_open(words: list[Token], at: int, kind: str) -> bool:
    word = words[at]
    if word.text in OPENERS or word.text in QUOTES:
        return kind in {"capital", "number"} and _opening_leads_on(words, at)
    if word.text[0].isdigit():
        return kind == "capital"
    if not word.text[0].isupper():
        return False
    return kind in {"capital", "number"} or word.text.lower() in opening_words()


def _opening_leads_on(words: list[Token], at: int) -> bool:
    """After an opening mark, the next word must look like a beginning too (". – Le", ". « Nous", not "! - dit-il")."""
    if at + 1 == len(words):
        return False
    word = words[at + 1].text
    return word[0].isupper() or word[0].isdigit() or word in OPENERS or word in QUOTES or word[0] in ".…["


def _bracket_opens_sentence(words: list[Token], first: int, end: int) -> bool:
    depth = 0
    for at in range(end, first - 1, -1):
        depth += {")": 1, "(": -1}.get(words[at].text, 0)
        if depth == 0:
            return at <= first + 1
    return True


def _opens(quote: Token, is_open: bool) -> bool:
    """Whether a quotation mark that has no direction opens: by the spaces around it, else by turns."""
    if quote.text in "“”":
        return quote.text == "“"
    before = quote.i == 0 or bool(quote.nbor(-1).whitespace_) or quote.nbor(-1).is_space or quote.nbor(-1).text in "('«"
    after = bool(quote.whitespace_)
    return not is_open if before == after else before


def _parser_decides(before: Token, word: Token) -> bool:
    """Whether the rules leave it open that a sentence starts here: a title may run into the text before a capital,
    and a full stop may part sentences though the next begins with a small letter ("en sécurité. à ce jour,")."""
    if not before.whitespace_:
        return False
    if before.text == ".":
        previous = before.nbor(-1).text if before.i else ""
        return previous.lower() + "." not in abbreviations() and word.text in opening_words()
    return word.text[0].isupper() and (before.text in {":", ";"} | CLOSERS or before.text[-1].isalnum())
