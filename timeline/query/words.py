"""Words that a user looks for → an FTS5 expression, and the test of whether a sentence has them.

Accents, case and a final plural s or x do not matter; "words in quotes" stand together; small words alone are ignored.
"""

from __future__ import annotations

import re

from timeline.errors import UsageError
from timeline.store.folding import fold

TERM = re.compile(r'"([^"]+)"|“([^”]+)”|«([^»]+)»|(\S+)')
IGNORED = {"de", "la", "le", "les", "du", "des", "d", "l", "a", "au", "aux", "et", "en", "un", "une", "dans", "sur"}


def terms(words: str) -> list[str]:
    """The folded words and phrases of a search. Raises `UsageError` when there are none."""
    found = []
    for quoted, curly, guillemets, word in TERM.findall(words):
        phrase = fold(quoted or curly or guillemets or word)
        if phrase and not (word and phrase in IGNORED):
            found.append(phrase)
    if not found:
        raise UsageError(f"“{words}” holds no words to look for")
    return found


def variants(term: str) -> list[str]:
    """A term with and without its plural ending, and with the ligature that folding undid."""
    stem = term[:-1] if len(term) > 3 and term[-1] in "sx" else term
    forms = dict.fromkeys([term, stem, stem + "s", stem + "x"])
    return [*forms, *(form.replace("oe", "œ") for form in forms if "oe" in form)]


def search_expression(words: str) -> str:
    """The FTS5 query that every article with these words matches."""
    return " AND ".join("(" + " OR ".join(f'"{form}"' for form in variants(term)) + ")" for term in terms(words))


def says(sentence: str | None, title: str | None, words: str) -> bool:
    """Whether a sentence and the title of its article have all the words between them."""
    text = f" {fold(sentence or '')}  {fold(title or '')} "
    return all(any(f" {form} " in text for form in variants(term)) for term in terms(words))
