"""Two contents of one saying, or two sayings: "dit qu'il viendra et qu'il signera", "a dit qu'il viendrait et a signé".

"Que" says that a coordinated clause is content too; the tense of the saying, without a subject or "que", that it is a
second act of the speaker.
"""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.repair.content_clauses import clause_verbs
from timeline.language.repair.tree import before, hang, is_finite

THAT = frozenset({"que", "qu'"})
PRONOUNS = frozenset({"il", "elle", "ils", "elles"})


def contents_are_coordinated_with_contents(sentence: Sentence) -> None:
    """Hang a coordinated clause with "que" on the content before it, one without on the verb of saying."""
    for token in sentence.tokens:
        if token.dep != "conj" or token.pos != "VERB" or token.head is None or not is_finite(token):
            continue
        if any(child.text.lower() in THAT and child.index < token.index for child in token.children):
            content = _content_before(token.head, token)
            if content is not None:
                hang(token, content, "conj")
        else:
            saying = _saying_above(token.head)
            if saying is not None and _goes_on(token, saying):
                hang(token, saying, "conj")


def _goes_on(token: Token, saying: Token) -> bool:
    """Whether a coordinated verb is a second act of who says the first: the tense is that of the saying.

    Where the content has it too, only a verb of saying goes on, without a subject or with a pronoun ("mais il admet").
    """
    if form(saying) != form(token) or token.head is None:
        return False
    subjects = [child for child in token.children if child.dep.startswith(("nsubj", "expl:subj"))]
    says = token.lemma in clause_verbs() and token.head.lemma not in clause_verbs()
    if not subjects:
        return says or form(token) != form(token.head)
    return says and all(child.text.lower() in PRONOUNS for child in subjects)


def participles_of_saying_go_with_the_saying(sentence: Sentence) -> None:
    """ "A dit que Rome paierait, ajoutant que …", "…, avant d'annoncer": who adds is who said, not Rome."""
    for token in sentence.tokens:
        if token.pos != "VERB" or token.lemma not in clause_verbs() or not _adds(token, sentence):
            continue
        content = next((above for above in token.ancestors() if above.dep in {"ccomp", "conj"}), None)
        saying = _saying_above(content) if content is not None else None
        if saying is not None and saying.lemma in clause_verbs():
            hang(token, saying, "advcl")


def _adds(verb: Token, sentence: Sentence) -> bool:
    """Whether a verb of saying stands as "ajoutant que" behind a comma, or as "avant d'annoncer"."""
    mark = before(verb, sentence)
    if mark is not None and mark.text == "," and verb.text.lower().endswith("ant"):
        return any(child.dep in {"ccomp", "xcomp"} for child in verb.children)
    words = [before(verb, sentence, distance) for distance in (2, 1)]
    return [word.text.lower() for word in words if word is not None] in (["avant", "d'"], ["avant", "de"])


def _content_before(verb: Token, token: Token) -> Token | None:
    """The clause that a verb of saying governs before another one."""
    if verb.lemma not in clause_verbs():
        return None
    clauses = [child for child in verb.children if child.dep == "ccomp" and child.index < token.index]
    return clauses[-1] if clauses else None


def _saying_above(content: Token) -> Token | None:
    """The verb whose content a clause is, past participles and adjectives between ("s'est dit convaincu que")."""
    below = content
    verb = content.head
    while verb is not None and below.dep in {"ccomp", "conj"}:
        if below.dep == "ccomp" and verb.pos == "VERB":
            while verb.dep == "xcomp" and verb.head is not None and not is_finite(verb):
                verb = verb.head  # "a refusé de dire où …, mais a conseillé …"
            if is_finite(verb):
                return verb
        below, verb = verb, verb.head
    return None


def form(verb: Token) -> tuple[str, str, bool]:
    """Mood, tense and whether the tense is a compound one."""
    finite = verb
    for child in verb.children:
        if child.dep.startswith("aux") and child.morph.get("VerbForm") == "Fin":
            finite = child
            break
    return finite.morph.get("Mood", ""), finite.morph.get("Tense", ""), finite is not verb
