"""Tell the "il" that stands for nobody: "il y a", "il faut", "il s'agit de", "il est possible que"."""

from __future__ import annotations

from timeline.language.document import Document, Token
from timeline.mentions.actors.resolution.tables import word_set
from timeline.mentions.subjects import is_verbal


def is_impersonal(document: Document, token: Token) -> bool:
    """True for the "il" that stands for nothing: "il y a", "il faut", "il s'agit", "il est probable que"."""
    after = [later for later in document.tokens[token.index + 1 : token.index + 9] if later.sentence == token.sentence]
    if token.text.startswith("-"):
        before = document.tokens[max(0, token.index - 3) : token.index]
        words = [earlier.text.lower() for earlier in before]
        if "y" in words or ("s'" in words and any(earlier.lemma.endswith("agir") for earlier in before)):
            return True
        return any(earlier.lemma == "falloir" for earlier in before)
    words = [later.text.lower() for later in after]
    if words[:1] and words[0] in {"lui", "leur"} and len(after) > 1 and after[1].lemma == "être":
        return True  # "il lui est reproché de"
    if words[:1] == ["y"] or words[:2] in (["n'", "y"], ["ne", "y"]):
        return _is_there(after)
    verb = next((later for later in after[:6] if later.pos == "VERB"), None)
    auxiliary = next((later for later in after[:3] if later.lemma == "être" and is_verbal(later)), None)
    lemma = verb.lemma if verb is not None else ""
    if verb is not None and verb.index <= token.index + 4:
        ahead = _points_ahead(document, verb)
        if lemma in word_set("impersonal.txt") and (ahead or lemma not in {"agir", "convenir"}):
            return True
        if lemma in word_set("impersonal_with_clause.txt") and ahead:
            return True
    if auxiliary is not None and _is_there_nobody(document, auxiliary):
        return True
    if auxiliary is not None:
        predicate = next(
            (later for later in after if later.index > auxiliary.index and later.pos in {"ADJ", "NOUN", "VERB"}), None
        )
        if (
            predicate is not None
            and predicate.index <= auxiliary.index + 4
            and _points_ahead(document, predicate, strict=True)
        ):
            return predicate.text.lower() not in word_set("personal_predicates.txt")
    return False


def _is_there_nobody(document: Document, verb: Token) -> bool:
    """True for "il n'est pas un homme qui", "il est des jours"."""
    following = [token.text.lower() for token in document.tokens[verb.index + 1 : verb.index + 4]]
    words = following[1:] if following[:1] and following[0] in {"pas", "point", "plus"} else following
    return words[:1] == ["des"] or (following != words and words[:1] in (["un"], ["une"], ["de"]))


def _is_there(after: list[Token]) -> bool:
    """True for "il y a", false for "il y a rencontré"."""
    having = next((place for place, later in enumerate(after[:5]) if later.lemma == "avoir"), None)
    if having is None:
        return False
    following = after[having + 1] if having + 1 < len(after) else None
    compound = following is not None and following.pos == "VERB" and following.morph.get("VerbForm") == "Part"
    return not compound or (following is not None and following.text.lower() == "eu")


def _points_ahead(document: Document, word: Token, *, strict: bool = False) -> bool:
    """True if "que", "de" or an infinitive follows at once: what an impersonal verb leads up to."""
    following = document.tokens[word.index + 1 : word.index + 3]
    if not following or following[0].sentence != word.sentence:
        return False
    first = following[0].text.lower()
    if first in {"que", "qu'"}:
        return True
    if first in {"de", "d'"} and len(following) > 1:
        return following[1].morph.get("VerbForm") == "Inf" or following[1].pos in {"PRON", "ADV"} or not strict
    if first == "à":
        return not strict and len(following) > 1 and following[1].morph.get("VerbForm") == "Inf"
    return not strict and first in {"un", "une", "des", "plus", "deux", "trois", "encore"}
