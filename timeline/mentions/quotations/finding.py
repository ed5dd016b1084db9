"""Find the quotations of a document and who says them."""

from __future__ import annotations

import re
from pathlib import Path

from timeline.language.document import Document, Token
from timeline.language.lemmas import lemma
from timeline.language.word_lists import word_list
from timeline.mentions.quotation import Quotation
from timeline.mentions.quotations.interviews import answers
from timeline.mentions.quotations.marks import quoted_spans
from timeline.mentions.subjects import INVERTED, inverted_subject, is_verbal, own_subject, subject_of
from timeline.records import Span

SAYING = Path(__file__).with_name("saying.txt")
SHORTEST = 4  # words below which quoted words are a term, not a saying
HEADLINE = re.compile(r"([^\n«»\"“”:?!]{3,80}?) ?: ?[«\"“]")  # "Jean Dupont : « Nous négocierons »"
REACH = 12  # tokens after the closing mark in which an inserted saying begins


def saying_verbs() -> frozenset[str]:
    """Lemmas of the verbs that carry somebody's words."""
    return word_list(SAYING)


def is_saying(token: Token) -> bool:
    """True for a verb of saying, reflexive or not ("s'est félicité")."""
    return is_verbal(token) and token.lemma.removeprefix("se ").removeprefix("s'") in saying_verbs()


def find_quotations(document: Document) -> list[Quotation]:
    """All quotations in text order, nested ones included, and the answers of an interview."""
    found: list[Quotation] = []
    interview = answers(document.text)
    interviewed = _headlined(document) if interview else None
    spans = {*quoted_spans(document.text), *interview}
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        tokens = document.tokens_in(span.start, span.end)
        words = [token for token in tokens if token.pos != "PUNCT"]
        if not words:
            continue
        if any(answer.start <= span.start and span.end == answer.end for answer in interview):
            found.append(Quotation(span, None, interviewed, answer=True))
        else:
            found.append(_attribute(document, span, words, found))
    return found


def _headlined(document: Document) -> int | None:
    """X of the headline "X : « … »", who is interviewed."""
    headline = document.text.partition("\n")[0]
    mark = HEADLINE.match(headline)
    return _labelled(document.tokens_in(0, mark.end(1))) if mark else None


def _labelled(words: list[Token]) -> int | None:
    """The head of the noun phrase that stands alone before a colon: whose words follow."""
    named = [token for token in words if token.pos in {"NOUN", "PROPN", "X"}]
    if not named or any(is_verbal(token) for token in words):
        return None
    inside = {token.index for token in words}
    head = named[-1]
    while head.head is not None and head.head.index in inside and head.head.pos in {"NOUN", "PROPN", "X"}:
        head = head.head
    return head.index


def _attribute(document: Document, span: Span, words: list[Token], earlier: list[Quotation]) -> Quotation:
    outer = next((q for q in reversed(earlier) if q.span.start < span.start and span.end <= q.span.end), None)
    after = _after(document, span, words[-1])
    if after is not None:
        return Quotation(span, *after, inside=_is_term(words) and words[0].text[0].islower())
    before = _before(document, span, words[0])
    introduced = _introduced(document, span)
    starts = words[0].text[0].isupper() or introduced
    own = starts and not _is_term(words) and (introduced or _begins_sentence(document, words[0]))
    if before is not None:
        return Quotation(span, *before, inside=not own)
    if not own:
        speaker = outer.speaker if outer else None
        return Quotation(span, outer.verb if outer else None, speaker, inside=True)
    within = _within(document, words)
    if within is not None:
        return Quotation(span, *within)
    return Quotation(span, *_continued(document, span, words[0], earlier))


def _is_term(words: list[Token]) -> bool:
    return len(words) < SHORTEST and not any(is_verbal(word) for word in words)


def _introduced(document: Document, span: Span) -> bool:
    return document.text[: span.start].rstrip(" ").endswith(":")


def _begins_sentence(document: Document, first: Token) -> bool:
    """True where nothing but marks stands before the quoted words in their sentence."""
    for token in reversed(document.tokens[max(0, first.index - 6) : first.index]):
        if token.sentence != first.sentence:
            return True
        if token.pos != "PUNCT":
            return False
    return True


def _after(document: Document, span: Span, last: Token) -> tuple[int | None, int | None] | None:
    """The saying inserted after the closing mark: ", a déclaré X", ", selon X", "a-t-il ajouté"."""
    following: list[Token] = []
    for token in document.tokens[last.index + 1 : last.index + 3 + REACH]:
        if token.start < span.end:
            continue
        if token.text in {".", ";", ":", "«", "“", "(", '"'} or token.start - span.end > 120:
            break
        following.append(token)
    words = [token for token in following if token.pos != "PUNCT"]
    if not words:
        return None
    source = words[0].text.lower()
    if source == "selon" or (source == "d'" and len(words) > 1 and words[1].text.lower() == "après"):
        start = words[0].index + (1 if source == "selon" else 2)
        return None, _nominal_after(document, start)
    if following[0].pos != "PUNCT" and not is_verbal(words[0]):
        return None
    for place, token in enumerate(words):
        asked = token.text.lower() in {"-vous", "-tu", "-nous"}
        if asked or token.morph.get("PronType") == "Rel" or token.pos in {"SCONJ", "CCONJ"}:
            return None
        if (is_saying(token) and token.morph.get("VerbForm") != "Inf") or _is_mistagged(document, token):
            if words[place + 1 : place + 2] and words[place + 1].text.lower() in {"-vous", "-tu", "-nous"}:
                return None  # the next question of an interview
            return token.index, _speaker_around(document, token, words[:place])
    return None


def _is_mistagged(document: Document, token: Token) -> bool:
    """A participle of saying after its auxiliary that the tagger took for a noun or adjective: "s'est félicité"."""
    before = document.tokens[token.index - 1]
    return (
        token.pos in {"NOUN", "ADJ"}
        and before.lemma in {"être", "avoir"}
        and lemma(token.text, "VERB") in saying_verbs()
    )


def _speaker_around(document: Document, verb: Token, before: list[Token]) -> int | None:
    subject_before = next(
        (token for token in before if token.dep.startswith("nsubj") and token.morph.get("PronType") != "Rel"), None
    )
    subject = inverted_subject(document, verb)
    if subject is not None and subject.text.lower() in INVERTED:
        return subject.index
    if subject_before is not None:
        return subject_before.index
    subject = subject or own_subject(verb) or subject_of(document, verb)
    return subject.index if subject is not None else None


def _nominal_after(document: Document, start: int) -> int | None:
    for token in document.tokens[start : start + 6]:
        if token.pos in {"NOUN", "PROPN", "PRON", "X"}:
            return token.index
    return None


def _before(document: Document, span: Span, first: Token) -> tuple[int | None, int | None] | None:
    """The clause that leads to the quoted words: "X a déclaré : « … »", "X accuse Y de « … »"."""
    sentence = document.sentences[first.sentence]
    before = [token for token in sentence.tokens if token.start < span.start and token.pos != "PUNCT"]
    if not before and _introduced(document, span) and first.sentence:
        before = [token for token in document.sentences[first.sentence - 1].tokens if token.pos != "PUNCT"]
    source = _source_before(document, before)
    if source is not None:
        return None, source
    if _introduced(document, span) and (label := _labelled(before)) is not None:
        return None, label
    verbs = [token for token in before if is_verbal(token)]
    sayings = [token for token in verbs if is_saying(token)]
    for verb in reversed(sayings or verbs):
        subject = subject_of(document, verb)
        if subject is not None and subject.start < span.start:
            return verb.index, subject.index
    return None


def _source_before(document: Document, before: list[Token]) -> int | None:
    """X of "Selon X, « … »", where nothing but X stands before the quotation."""
    words = [token.text.lower() for token in before[:2]]
    if not words or any(is_verbal(token) for token in before):
        return None
    if words[0] == "selon":
        return _nominal_after(document, before[1].index) if len(before) > 1 else None
    return _nominal_after(document, before[2].index) if words == ["d'", "après"] and len(before) > 2 else None


def _within(document: Document, words: list[Token]) -> tuple[int | None, int | None] | None:
    """The saying inserted inside the marks: "« Nous voulons, a dit X, la paix »"."""
    for token in words:
        if is_saying(token) and token.index + 1 < len(document.tokens):
            subject = inverted_subject(document, token)
            start = token.index
            while start and document.tokens[start - 1].pos in {"AUX", "PRON", "ADV"}:
                start -= 1
            if start and document.tokens[start - 1].text == "," and subject is not None and subject.index > start:
                first_person = subject.text.lower().lstrip("-t") in {"je", "nous", "vous", "tu"}
                if not first_person:
                    return token.index, subject.index
    return None


def _continued(document: Document, span: Span, first: Token, earlier: list[Quotation]) -> tuple[int | None, int | None]:
    """A quotation with no saying of its own goes on with the speaker of the last one, or of the last sentence."""
    paragraph = document.text.rfind("\n", 0, span.start)
    for quotation in reversed(earlier):
        if quotation.span.end <= span.start and not quotation.inside and quotation.span.start > paragraph:
            return None, quotation.speaker
    if first.sentence:
        previous = document.sentences[first.sentence - 1]
        if previous.start > paragraph:
            subject = own_subject(previous.root)
            if subject is not None:
                return None, subject.index
    return None, None
