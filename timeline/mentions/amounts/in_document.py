"""Find the amounts of a parsed article: as in plain text, with the parser's word on what is a noun."""

from __future__ import annotations

from timeline.language.document import Document
from timeline.mentions.amounts.finding import amounts_with
from timeline.records import Amount

NOUNS = frozenset(["NOUN", "PROPN", "X", "SYM"])
UNDECIDED = frozenset(["ADJ", "VERB", "NUM"])  # "deux blessés", "trois tués": the parser errs on participles


def amounts_in(document: Document) -> list[Amount]:
    """Every amount in the parts of the article that were parsed, in text order, with offsets in the full text."""

    def is_noun(offset: int) -> bool | None:
        token = document.token_at(offset)
        if token is None or token.pos in UNDECIDED:
            return None
        return token.pos in NOUNS

    found = amounts_with(document.text, is_noun)
    return [amount for amount in found if document.tokens_in(amount.span.start, amount.span.end)]
