"""Find the pronouns and possessives of a document that may stand for actors, with what agrees with them.

Forms decide, not the parse: small parsers confuse "il" with an expletive and "leur" with a determiner. Impersonal "il"
and reflexives are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.language.document import Document, Token
from timeline.mentions.actors.resolution.anaphor import Anaphor, Pointing
from timeline.mentions.actors.resolution.impersonal import is_impersonal
from timeline.mentions.actors.resolution.tables import value_of, word_set
from timeline.mentions.entity import Form
from timeline.mentions.quotations import is_saying
from timeline.mentions.subjects import is_verbal
from timeline.records import Kind

SUBJECTS = {
    "il": ("Masc", False), "elle": ("Fem", False), "ils": ("Masc", True), "elles": ("Fem", True),
}  # fmt: skip
ECHOES = {"lui": ("Masc", False), "elle": ("Fem", False), "eux": ("Masc", True), "elles": ("Fem", True)}
POSSESSIVES = {"son": False, "sa": False, "ses": False, "leur": True, "leurs": True}
FIRST_SINGULAR = frozenset({"je", "j'", "me", "m'", "moi", "mon", "ma", "mes"})
FIRST_PLURAL = frozenset({"nous", "notre", "nos"})
SECOND_PLURAL = frozenset({"vous", "votre", "vos"})
PERSONAL_POSSESSIVES = frozenset({"mon", "ma", "mes", "notre", "nos", "votre", "vos"})
OBJECTS = {"le": ("Masc", False), "la": ("Fem", False), "l'": (None, False), "les": (None, True)}
ENDINGS = ((("Masc", False), ""), (("Fem", False), "e"), (("Masc", True), "s"), (("Fem", True), "es"))
CONCERNED = {"intéressé" + ending: agreement for agreement, ending in ENDINGS}
LATEST = {
    "dernier": ("Masc", False), "dernière": ("Fem", False), "derniers": ("Masc", True), "dernières": ("Fem", True),
}  # fmt: skip
THESE = frozenset({"ce", "cet", "cette", "ces"})
THIS_ONE = {"celui": ("Masc", False), "celle": ("Fem", False), "ceux": ("Masc", True), "celles": ("Fem", True)}
HERE = "-ci"


def find_pronouns(document: Document) -> Iterator[Anaphor]:
    """All pronouns in text order."""
    tokens = document.tokens
    for token in tokens:
        text = token.text.lower()
        bare = text.rpartition("-")[2] if text.startswith("-") else text
        following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
        before = tokens[token.index - 1] if token.index else None
        if bare in ECHOES and _is_echo(document, token):
            yield _made(token, Pointing.ECHO, *ECHOES[bare])
        elif bare in SUBJECTS:
            yield from _subject(document, token, *SUBJECTS[bare])
        elif text in LATEST and before is not None and before.text.lower() in THESE and _closes(following):
            gender, plural = LATEST[text]
            yield _made(token, Pointing.LATEST, gender, plural, start=before.start)
        elif text in CONCERNED and before is not None and before.text.lower() in {"l'", "les"} and _closes(following):
            gender, plural = CONCERNED[text]
            yield _made(token, Pointing.LATEST, gender, plural, start=before.start)
        elif text.removesuffix(HERE) in THIS_ONE and _is_this_one(document, token):
            base = text.removesuffix(HERE)
            gender, plural = THIS_ONE[base]
            yield _made(token, Pointing.LATEST, gender, plural, end=token.start + len(base + HERE))
        elif text in {"lui", "eux"} or (text == "leur" and _is_clitic(following)):
            yield _made(
                token, Pointing.DATIVE, None if text == "leur" else "Masc" if text == "eux" else None, text != "lui"
            )
        elif text in POSSESSIVES and token.pos == "DET":
            made = _made(token, Pointing.POSSESSIVE, None, POSSESSIVES[text])
            yield replace(made, kinds=possessors_of(token.head)) if token.head is not None else made
        elif bare in FIRST_SINGULAR | FIRST_PLURAL | SECOND_PLURAL and token.pos in {"PRON", "DET"}:
            form = Form.POSSESSIVE if text in PERSONAL_POSSESSIVES else Form.PRONOUN
            yield _made(token, _person_of(bare), None, False, form=form)
        elif text in OBJECTS and token.pos == "PRON" and _is_clitic(following):
            yield from _object(document, token)


def possessors_of(noun: Token) -> frozenset[Kind] | None:
    """The kinds of actor that have such a thing: persons have colleagues, states have frontiers; None for any."""
    for nouns, kinds in value_of("possessors.tsv").items():
        if noun.lemma in nouns.split("|"):
            return frozenset(Kind(kind) for kind in kinds.split("|"))
    return None


def _person_of(word: str) -> Pointing:
    if word in FIRST_SINGULAR:
        return Pointing.SPEAKER
    return Pointing.SPEAKERS if word in FIRST_PLURAL else Pointing.ADDRESSEE


def _made(
    token: Token,
    pointing: Pointing,
    gender: str | None,
    plural: bool,
    *,
    start: int | None = None,
    end: int | None = None,
    form: Form | None = None,
) -> Anaphor:
    verb = governor(token)
    return Anaphor(
        token.start if start is None else start,
        token.end if end is None else end,
        token,
        pointing,
        form or (Form.POSSESSIVE if pointing is Pointing.POSSESSIVE else Form.PRONOUN),
        gender,
        plural,
        verb=verb,
        human=verb is not None and is_saying(verb),
    )


def _object(document: Document, token: Token) -> Iterator[Anaphor]:
    """A direct object before its verb, where such verbs have people as objects: else "le" is a thing or a clause."""
    gender, plural = OBJECTS[token.text.lower()]
    made = _made(token, Pointing.OBJECT, gender, plural)
    if made.verb is None or made.verb.lemma not in word_set("person_objects.txt"):
        return
    before = document.tokens[token.index - 1] if token.index else None
    if before is not None and before.text.lower() == "comme":
        return  # "comme l'a confirmé"
    participle = made.verb if made.verb is not None and made.verb.morph.get("VerbForm") == "Part" else None
    if participle is not None and gender is None:
        ending = participle.text.lower()
        plural = plural or (ending.endswith(("és", "ées", "is", "us")) and participle.morph.get("Number") == "Plur")
        gender = "Fem" if ending.endswith(("ée", "ées", "ie", "ue", "ise", "ite", "uite")) else "Masc"
        made = _made(token, Pointing.OBJECT, gender if not plural or gender == "Fem" else None, plural)
    yield made


def _is_echo(document: Document, token: Token) -> bool:
    """True for a pronoun that takes up the subject: "l'Otan, elle, a décidé", "refuse quant à elle"."""
    before = [earlier.text.lower() for earlier in document.tokens[max(0, token.index - 2) : token.index]]
    if before == ["quant", "à"]:
        return True
    following = document.tokens[token.index + 1 : token.index + 2]
    return before[-1:] == [","] and bool(following) and following[0].text == ","


def governor(token: Token) -> Token | None:
    """The verb of the clause in which a token stands, or the noun or adjective that is its predicate."""
    for above in token.ancestors():
        if above.child("cop") is not None:
            return above
        if is_verbal(above) and above.dep not in {"aux", "cop", "aux:tense", "aux:pass", "aux:caus"}:
            return above
    return None


def _subject(document: Document, token: Token, gender: str, plural: bool) -> Iterator[Anaphor]:
    if not plural and gender == "Masc" and is_impersonal(document, token):
        return
    previous = document.tokens[token.index - 1] if token.index else None
    if gender == "Fem" and previous is not None and previous.pos == "ADP":
        yield _made(token, Pointing.DATIVE, gender, plural)
        return
    verb = _verb_of_subject(document, token)
    made = _made(token, Pointing.SUBJECT, gender, plural)
    human = verb is not None and (is_saying(verb) or verb.lemma in word_set("human_verbs.txt"))
    yield replace(made, verb=verb, human=human)


def _verb_of_subject(document: Document, token: Token) -> Token | None:
    """The verb that follows a subject pronoun, its participle where it is compound ("il a, lundi, déclaré")."""
    if token.head is not None and is_verbal(token.head) and token.dep.startswith(("nsubj", "expl")):
        return token.head
    for later in document.tokens[token.index + 1 : token.index + 7]:
        if later.pos == "VERB":
            return later
        if later.text in {",", ".", ";"} or later.pos in {"NOUN", "PROPN"}:
            break
    above = governor(token)
    return above if above is not None and above.index > token.index else None


def _is_clitic(following: Token | None) -> bool:
    """True if a verb or another clitic follows: "leur a promis", "l'y aurait"."""
    return following is not None and (following.pos in {"VERB", "AUX"} or following.text.lower() in {"y", "en", "lui"})


def _closes(following: Token | None) -> bool:
    """True if "ce dernier" is a phrase of its own and not "ce dernier point"."""
    return following is None or following.pos not in {"NOUN", "PROPN", "NUM"}


def _is_this_one(document: Document, token: Token) -> bool:
    """True for "celui-ci", in one token or cut in several; not for "celui qui"."""
    return token.text.lower().endswith(HERE) or document.text[token.end : token.end + 3].lower() == HERE
