"""Give each word its lemma: form and part of speech in, dictionary form out (UD conventions: "déclaré" → "déclarer").

A table built from the treebanks and from the lists of spaCy's French rule lemmatiser comes first, then suffix rules
for words in neither. Reflexive verbs are kept apart, as dictionaries do: "s'est entretenu" → "s'entretenir".
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from timeline.language.document import Document, Token
from timeline.language.sorted_table import SortedTable

TABLE = Path(__file__).parent / "data" / "lemmas.tsv.gz"
CONTRACTED = {"du": "de", "des": "de", "au": "à", "aux": "à", "d'": "de", "de": "de"}
# Endings of the first conjugation, longest first, for verbs that no list has (new ones nearly all end in -er).
VERB_ENDINGS = (
    "eraient", "erions", "eriez", "erais", "erait", "erons", "erez", "eront", "erai", "eras", "era", "assions",
    "assiez", "assent", "asses", "asse", "aient", "ions", "iez", "antes", "ants", "ante", "ant", "ais", "ait", "âmes",
    "âtes", "èrent", "ées", "ée", "és", "é", "ons", "ent", "ez", "es", "ai", "as", "ât", "a", "e",
)  # fmt: skip
ADJECTIVE_ENDINGS = (
    ("euse", "eux"), ("elle", "el"), ("ienne", "ien"), ("onne", "on"), ("ive", "if"), ("ère", "er"), ("ale", "al"),
    ("aise", "ais"), ("oise", "ois"), ("ante", "ant"), ("ente", "ent"), ("ointe", "oint"), ("ecte", "ect"),
    ("ande", "and"), ("mane", "man"), ("vare", "var"), ("éenne", "éen"), ("aine", "ain"), ("ée", "é"),
)  # fmt: skip
ASPIRATED = ("hâter", "heurter", "hisser", "haïr", "hérisser", "hasarder", "harceler", "hausser", "hâler", "hacher")
# Forms of two verbs, of which the lists give the rarer: "pressent" of pressentir, "traite" of traire.
COMMONER = {"pressent": "presser", "traite": "traiter", "traites": "traiter", "retraite": "retraiter"}
REFLEXIVE_PRONOUNS = frozenset({"se", "s'"})
PERSONAL_REFLEXIVES = {"me": "1Sing", "m'": "1Sing", "te": "2Sing", "t'": "2Sing", "nous": "1Plur", "vous": "2Plur"}
SUBJECTS = {"1Sing": {"je", "j'"}, "2Sing": {"tu"}, "1Plur": {"nous"}, "2Plur": {"vous"}}


@cache
def _table() -> SortedTable:
    return SortedTable(TABLE)


def _listed(part: str, form: str) -> str | None:
    return _table().get(f"{part}\t{form}")


@cache
def lemma(form: str, part: str) -> str:
    """The lemma of a form with this UD part of speech; proper names and marks keep their written form."""
    if part in {"PROPN", "X", "SYM", "PUNCT", "NUM"}:
        return form
    form = form.lower()
    if part in {"ADP", "DET"} and form in CONTRACTED:
        return CONTRACTED[form] if part == "ADP" else ("un" if form in {"des", "d'", "de", "du"} else "le")
    known = COMMONER.get(form) if part == "VERB" else None
    known = known or _listed(part, form)
    if known is None and part == "AUX":
        known = _listed("VERB", form)
    if known is None and form.startswith("e"):  # accents are often missing on capitals: "Etat", "Evêque"
        known = _listed(part, "é" + form[1:]) or _listed(part, "ê" + form[1:])
    if known is not None:
        return known
    if part == "VERB":
        return _verb(form)
    if part in {"NOUN", "ADJ"}:
        return _noun(form, part)
    return form


def _verb(form: str) -> str:
    guesses = [
        form[: -len(ending)] + "er" for ending in VERB_ENDINGS if form.endswith(ending) and len(form) > len(ending)
    ]
    for guess in guesses:
        for infinitive in (guess, guess.replace("è", "é"), guess.replace("è", "e")):  # "assène" → "asséner"
            if _listed("VERB", infinitive) is not None:
                return infinitive
    if form.endswith(("er", "ir", "re")):
        return form
    return guesses[0] if guesses else form


def listed_verb(form: str) -> str | None:
    """The infinitive that a form is of, if the table has that infinitive."""
    verb = _verb(form)
    return verb if _listed("VERB", verb) is not None else None


def _noun(form: str, part: str) -> str:
    if part == "ADJ":
        if form.endswith(("ais", "ois")):
            return form
        form = form.removesuffix("s")
        for feminine, masculine in ADJECTIVE_ENDINGS:
            if form.endswith(feminine):
                return form.removesuffix(feminine) + masculine
    if form.endswith("eaux"):
        return form[:-1]
    if form.endswith("aux") and len(form) > 4:
        return form[:-3] + "al"
    if form.endswith(("s", "x")) and len(form) > 3 and not form.endswith("ss"):
        return form[:-1]
    return form


def lemma_of(token: Token) -> str:
    """The lemma of a token by its form and part of speech."""
    return lemma(token.text, token.pos)


def mark_reflexives(document: Document) -> None:
    """Give verbs with a reflexive clitic their dictionary form: "entretenir" → "s'entretenir"."""
    for token in document.tokens:
        if token.pos == "VERB" and any(_is_reflexive(child, token) for child in token.children):
            token.lemma = reflexive(token.lemma)


def reflexive(verb: str) -> str:
    """The reflexive infinitive: "réunir" → "se réunir", "entretenir" → "s'entretenir"."""
    silent = verb.startswith("h") and not verb.startswith(ASPIRATED)
    return f"s'{verb}" if silent or verb[:1] in "aàâeéèêiîoôuy" else f"se {verb}"


def _is_reflexive(child: Token, verb: Token) -> bool:
    if child.pos != "PRON" or child.index > verb.index + 2:
        return False
    form = child.text.lower().strip("-")
    if form in REFLEXIVE_PRONOUNS:
        return True
    person = PERSONAL_REFLEXIVES.get(form)
    if person is None or child.dep.startswith("nsubj"):
        return False
    return any(
        other is not child and other.dep.startswith("nsubj") and other.text.lower().strip("-") in SUBJECTS[person]
        for other in verb.children
    )
