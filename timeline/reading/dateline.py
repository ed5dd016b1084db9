"""Find where and when an article says it was written: datelines, "Publié le …", bylines with a correspondent's post.

"KIEV, 28 septembre (Agence) –", "À Moscou, le 22 novembre 2006", "De notre correspondante à Bruxelles –". A date stated
there replaces the publication date as the reference for relative dates (GUIDELINES section 4); the place is where the
writer sat, and no actor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from timeline.reading import written_date
from timeline.reading.fold import fold
from timeline.reading.written_date import WrittenDay
from timeline.records import Article, Span

HEAD_LINES = 8  # title block: subtitle, byline, date, place
PLACE_PARTICLES = frozenset(["de", "du", "des", "la", "le", "les", "l", "d", "sur", "en", "sous", "et", "aux", "au"])
NOT_PLACES = frozenset(
    [
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "il",
        "elle",
        "ce",
        "cette",
        "par",
        "mais",
        "et",
        "selon",
        "monsieur",
        "madame",
    ]
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The writer's place and day. `date` is None when the words give none, or no year that could be completed."""

    span: Span
    words: str
    place: str | None = None
    day: WrittenDay | None = None
    date: date | None = None
    publication: bool = False  # "Publié le": the day of publication, not of writing


def dateline(article: Article) -> Dateline | None:
    """The dateline that gives the reference day, else one that gives the place only; None when there is neither.

    A day without a year gets the year that brings it nearest to the article's publication date.
    """
    begin = len(article.title) + 2 if article.title else 0
    found = find_datelines(article.full_text, begin, near=article.published)
    ranked = sorted(found, key=lambda line: (line.date is None, line.publication, line.place is None))
    return next((line for line in ranked if line.date is not None or line.place is not None), None)


def find_datelines(text: str, begin: int = 0, near: date | None = None) -> list[Dateline]:
    """Datelines, date lines and bylines at the head of the text (from `begin`), and "Fait à …, le …" at its end."""
    lines = [
        Span(begin + match.start(), begin + match.end())
        for match in re.finditer(r"\S[^\n]*", text[begin:])  # leading blanks left out
    ]
    found: list[Dateline] = []
    for line in lines[:HEAD_LINES]:
        head = _head_line(text, line, near)
        if head is not None:
            found.append(head)
        elif len(text[line.start : line.end]) > 200 or re.search(r"[.!?…»]\s*$", text[line.start : line.end]):
            break  # the first line of prose: what follows is no head any more
        if head is not None and head.span.end < line.end:
            break
    for line in lines[max(len(lines) - 3, 1) :]:
        signed = _pattern().match(fold(text[line.start : line.end].rstrip()))
        head = _from_match(text, line, signed, near) if signed and signed["end"] is None and signed["date"] else None
        if head is not None and head.span not in [line.span for line in found]:
            found.append(head)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    word = r"[^\W\d_][\w'.&-]*"
    day = written_date.pattern()
    return re.compile(
        rf"(?:(?:(?:fait )?a )?(?P<place>{word}(?: {word}){{0,4}}(?: ?/ ?{word}(?: {word}){{0,3}}){{0,3}})"
        r"(?: ?\([^()\n]{2,40}\))?(?P<comma>,)? ?)??"
        r"(?P<post>(?:de )?(?:notre |nos )?(?:correspondante?s?|correspondances?|envoyee?s? specia(?:les?|l|ux))"
        r"(?:(?: permanente?s?)? (?:a|en|au|aux|dans|pour) [^\n,:-]{2,40}?)?,? ?)?"
        rf"(?P<date>(?:,? ?le )?{day}(?:,? ?(?:a )?\d{{1,2}} ?[h:] ?(?:\d{{2}})?)?)?,? ?"
        r"(?P<agency>\([^()\n]{2,40}\) ?)?"
        r"(?:(?P<end>(?<=[\s).\d])-+ +|: +)|\.?$)"
    )


PUBLISHED = re.compile(
    r"(?:article |texte |depeche )?(?:publie|mise? en ligne|mise? a jour|paru|ecrit|actualise|modifie|diffuse)e?"
    r"(?:,? par [^,\n]{2,40},?)? ?:? ?(?:le |a |ce |aujourd'hui )?"
)
BYLINE = re.compile(
    r"(?:Par|par|PAR|De|Texte|Texte de|Recueilli par|Rédigé par|Auteur|Auteure) ?:? ?"
    r"(?:(?:notre|nos|la) [^\n]{3,60}|[A-ZÀ-Ý][\w'’.-]*(?:,? (?:et |de |du |d['’])?[A-ZÀ-Ý(][\w'’.()-]*){1,9}"
    r"(?:,? (?:correspondant|envoyé|journaliste|à|en|avec|le|publié)[^\n]{0,80})?)\.?"
)


def _head_line(text: str, line: Span, near: date | None) -> Dateline | None:
    words = text[line.start : line.end].rstrip()
    folded = fold(words)
    span = Span(line.start, line.start + len(words))
    if len(words) <= 160 and (published := PUBLISHED.match(folded)):
        rest = folded[published.end() :]
        day = written_date.read(rest) if re.match(written_date.pattern(), rest) else None
        if day is not None:
            return Dateline(span, words, None, day, day.on(near), publication=True)
    if len(words) <= 160 and BYLINE.fullmatch(words):
        day = written_date.read(folded)
        return Dateline(span, words, None, day, day.on(near) if day else None, publication=day is not None)
    match = _pattern().match(folded)
    return _from_match(text, line, match, near) if match else None


def _from_match(text: str, line: Span, match: re.Match[str], near: date | None) -> Dateline | None:
    """A dateline when the words that matched really name a place, post or day; None when it is prose after all."""
    place = text[line.start + match.start("place") : line.start + match.end("place")] if match["place"] else None
    if place is not None and not _is_place(place):
        return None
    evidence = match["date"] or match["agency"] or match["post"]
    if match["end"] is None:  # alone on its line
        if not (match["date"] or match["post"]) or (place and not (match["comma"] or match["post"] or match["agency"])):
            return None
    elif not evidence:
        following = text[line.start + match.end() : line.end].lstrip()
        bare = match["end"].startswith("-") and text[line.start + match.start("end") - 1].isspace()
        if place is None or not bare or len(place.split()) > 3 or not re.match(r"[A-ZÀ-Ý«\"“]", following):
            return None
    day = written_date.read(match["date"]) if match["date"] else None
    span = Span(line.start, line.start + match.end())
    return Dateline(span, text[span.start : span.end].strip(" –—-:\u00a0"), place, day, day.on(near) if day else None)


def _is_place(words: str) -> bool:
    """Whether every word is capitalised as a place name's are."""
    parts = re.split(r"[\s/]+|(?<=['’])", words)
    if fold(parts[0]).strip("'") in NOT_PLACES and len(parts) == 1:
        return False
    return parts[0][:1].isupper() and all(
        part[:1].isupper() or fold(part).strip("'") in PLACE_PARTICLES for part in parts if part
    )
