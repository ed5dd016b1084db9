"""Headlines have verbs too: "Ankara critique Paris", "L'opposition manifeste à Dakar".

A small parser reads many a present tense as the noun or adjective of the same form. In a clause without any other verb,
such a form right behind a name or a noun with its article is the verb, and what stands before it the subject.
"""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.forms import classes_and_lemma
from timeline.language.lemmas import lemma_of
from timeline.language.repair.tree import after, before, hang, has_case, has_determiner

BORDERS = frozenset({":", ";", "–", "—", "«", "»", '"', "(", ")"})
FOLLOWING = frozenset({"DET", "PROPN", "ADP", "NUM", "SCONJ", "PRON", "ADV"})
OPENING = frozenset({"«", "“"})
INTRANSITIVE = frozenset({"manifester", "alerter"})
MISREAD = frozenset({"NOUN", "ADJ", "X"})
FORMS = ("e", "ent")  # endings of the present that nouns and adjectives share
HIGH = frozenset({"root", "appos", "parataxis", "dep", "nsubj", "flat:foreign", "nmod", "conj", "obj"})


def headlines_have_verbs(sentence: Sentence) -> None:
    """Make the form that must be the verb of a verbless clause its head."""
    for token in sentence.tokens:
        if has_clitic(token):
            make_verb(token)
        elif may_be_present(token) and stands_like_a_verb(token, sentence) and not clause_has_verb(token, sentence):
            subject = subject_before(token, sentence)
            if subject is not None and agree(subject, token):
                make_verb(token)
                head_clause(token, subject)


def has_clitic(token: Token) -> bool:
    """Whether a noun or adjective has a reflexive pronoun, as only verbs do ("s'indigne M. Bidault")."""
    return token.pos in MISREAD and any(
        child.text.lower() in {"se", "s'"} and child.index == token.index - 1 for child in token.children
    )


def may_be_present(token: Token) -> bool:
    """Whether a form may be the third person of the present of a verb in -er, and was not read as a verb in place."""
    misplaced = token.pos == "VERB" and token.dep.startswith(("flat", "amod"))
    if not (misplaced or token.pos in MISREAD or (token.pos == "PROPN" and token.text.islower())):
        return False
    word = token.text.lower()
    classes, lemma = classes_and_lemma(word)
    return "V" in classes and lemma.endswith("er") and word.endswith(FORMS) and token.text.islower()


def stands_like_a_verb(token: Token, sentence: Sentence) -> bool:
    """Whether it stands behind a noun or name and before a phrase, without article or preposition of its own."""
    ahead, behind = word_before(token, sentence), after(token, sentence)
    if ahead is None or ahead.pos not in {"NOUN", "PROPN", "ADJ"} or has_case(token) or has_determiner(token):
        return False
    if any(child.dep in {"amod", "cop"} for child in token.children):
        return False
    if behind is None or behind.text in {".", "!", "?"}:
        return token.pos != "ADJ"
    if token.pos == "ADJ" and behind.pos == "ADP" and classes_and_lemma(token.text.lower())[1] not in INTRANSITIVE:
        return False  # "une réponse ferme à Moscou"
    if before(token, sentence) is not ahead and behind.pos != "DET" and behind.text not in OPENING:
        return False
    if behind.text in OPENING:
        return token.pos != "ADJ"
    return behind.pos in FOLLOWING and behind.text.lower() not in {"de", "du", "des", "d'"}


def word_before(token: Token, sentence: Sentence) -> Token | None:
    """The word before the token, past the comma behind an apposition ("le maire, Marek Dudek, épingle la région")."""
    comma = before(token, sentence)
    if comma is None or comma.text != ",":
        return comma
    name = before(token, sentence, 2)
    words = sentence.tokens[: comma.index - sentence.tokens[0].index]
    opened = sum(word.text == "," for word in words) == 1
    return name if opened and name is not None and name.pos == "PROPN" else comma


def clause_has_verb(token: Token, sentence: Sentence) -> bool:
    """Whether another finite verb stands between the borders (colon, dash, quotation mark) around the token."""
    words = sentence.tokens
    at = token.index - words[0].index
    start = next((place + 1 for place in range(at - 1, -1, -1) if words[place].text in BORDERS), 0)
    end = next((place for place in range(at + 1, len(words)) if words[place].text in BORDERS), len(words))
    clause = words[start:end]
    return any(word.pos in {"VERB", "AUX"} and word is not token and is_finite_form(word) for word in clause)


def is_finite_form(word: Token) -> bool:
    """Whether a verb is finite or a participle, so that the clause may have it as its predicate."""
    return word.morph.get("VerbForm") != "Inf"


def subject_before(token: Token, sentence: Sentence) -> Token | None:
    """The noun or name before the token that nothing before the token governs: a name, or a noun with its article."""
    word = word_before(token, sentence)
    if word is None:
        return None
    chain = [word, *word.ancestors()]
    inside = [one for one in chain if one.index < token.index and is_of_clause(one, token, sentence)]
    if not inside:
        return None
    subject = inside[-1]
    if subject.pos not in {"NOUN", "PROPN"} or has_case(subject) or subject.dep not in HIGH:
        return None
    return subject if subject.pos == "PROPN" or has_determiner(subject) else None


def is_of_clause(word: Token, token: Token, sentence: Sentence) -> bool:
    """Whether no border stands between two words."""
    first = sentence.tokens[0].index
    return all(one.text not in BORDERS for one in sentence.tokens[word.index - first : token.index - first])


def agree(subject: Token, verb: Token) -> bool:
    """Whether subject and verb are both singular or both plural."""
    several = subject.morph.get("Number") == "Plur" or any(
        child.dep == "conj" and child.index < verb.index for child in subject.children
    )
    return several == verb.text.lower().endswith("ent")


def make_verb(token: Token) -> None:
    """Give a token the part of speech, features and lemma of a verb in the present."""
    token.pos = "VERB"
    number = "Plur" if token.text.lower().endswith("ent") else "Sing"
    token.morph = {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres", "Person": "3", "Number": number}
    token.lemma = lemma_of(token)


def head_clause(verb: Token, subject: Token) -> None:
    """Hang subject and complements on the verb, and the verb where the subject hung."""
    if verb in subject.ancestors():
        subject.attach(verb, "nsubj")
    else:
        verb.attach(subject.head, subject.dep)
        subject.attach(verb, "nsubj")
        for child in list(subject.children):
            if child.index > verb.index:
                hang(child, verb, role_of(child))
    for child in list(verb.children):
        if child is not subject and child.index > verb.index:
            child.dep = role_of(child)


def role_of(child: Token) -> str:
    """What a phrase behind a verb is to it: an oblique with its preposition, else its object."""
    if child.dep.partition(":")[0] in {"nmod", "flat", "appos", "obj"} and child.pos in {"NOUN", "PROPN"}:
        return "obl:mod" if has_case(child) else "obj"
    return child.dep
