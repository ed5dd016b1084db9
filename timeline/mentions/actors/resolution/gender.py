"""Whether a person is spoken of as a man or a woman: by article, else by first name as the seeds have it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache

from timeline.language.document import Document
from timeline.mentions.actors.folding import folded_words
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.seed_files import rows, seeds_folder
from timeline.records import Kind

DEFINITE = frozenset({"le", "la", "l'", "les", "ce", "cet", "cette", "ces", "du", "au"})
COURTESY = {"Mme": "Fem", "Mlle": "Fem", "Madame": "Fem", "Mademoiselle": "Fem", "M.": "Masc", "Monsieur": "Masc"}
ARTICLES = {"le": "Masc", "du": "Masc", "au": "Masc", "un": "Masc", "la": "Fem", "une": "Fem"}


@cache
def first_names() -> dict[str, str]:
    """First names of seeded persons that only men or only women have, with their gender."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows(seeds_folder() / "persons.csv", needed=("key", "name")):
        words = folded_words(row["name"])
        if len(words) > 1 and row.get("gender"):
            found[words[0]].add(row["gender"])
    return {name: genders.pop() for name, genders in found.items() if len(genders) == 1}


def with_article(document: Document, found: Recognised) -> Recognised:
    """The phrase with the gender that its article or first name tells; "l'émissaire" points back wherever it stands."""
    first = document.token_at(found.start)
    if first is not None and first.text.lower() in DEFINITE and not found.definite:
        found = replace(found, definite=True)
    return _with_gender(document, found)


def _with_gender(document: Document, found: Recognised) -> Recognised:
    if found.kind is not Kind.PERSON or found.parts:
        return found
    courtesy = next((one for one in COURTESY if one in document.text[found.start : found.end].split()), None)
    if courtesy is not None:
        return replace(found, gender=COURTESY[courtesy])
    if found.gender is not None:
        return found
    first = document.token_at(found.start)
    gender = ARTICLES.get(first.text.lower()) if first is not None and not found.plural else None
    if gender is None and found.name is not None:
        words = folded_words(found.name)
        gender = first_names().get(words[0]) if len(words) > 1 else None
    return replace(found, gender=gender) if gender is not None else found
