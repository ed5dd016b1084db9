"""Did it happen: clause by clause from the trigger upwards → asserted, planned, hypothetical or denied (GUIDELINES 5).

Also says what is told but is no event of its own: purposes, conditions, complements of a refusal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.coding.candidate import SPEECH, Candidate
from timeline.coding.clauses import auxiliaries, is_infinitive, is_verb
from timeline.coding.lexicon import Lexicon, LightVerb, Operator
from timeline.coding.modality.apart import (
    has_its_own_tense,
    is_asked_of_reader,
    is_occasion,
    is_old_fact,
    is_said_besides,
    stands_outside,
)
from timeline.coding.modality.clause_marks import introduced_by, is_asked, tense
from timeline.coding.modality.judgement import EFFECTS, STRENGTH, Judgement, effect
from timeline.coding.modality.negation import NO, negated
from timeline.coding.modality.operators import operator_of
from timeline.coding.modality.pledges import TO_COME, announces, has_come_true, is_done
from timeline.coding.modality.tenses import is_compound, is_conditional
from timeline.coding.selection import CONCERNING
from timeline.language.document import Token
from timeline.records import EventType, Modality, Role

SPOKEN = frozenset({*SPEECH, EventType.REJECTION})


class ModalityRules:
    """Judges candidates of an article with the operators of the lexicon."""

    def __init__(self, lexicon: Lexicon, by_token: Mapping[int, Candidate]) -> None:
        self.lexicon = lexicon
        self.by_token = by_token

    def judge(self, candidate: Candidate) -> Judgement:
        """The strongest of what the clauses around the candidate say; a reason to drop comes first."""
        found = Judgement(Modality.ASSERTED, "told as fact")
        for judgement in self.judgements(candidate):
            if judgement.drop:
                return judgement
            if STRENGTH[judgement.modality] > STRENGTH[found.modality]:
                found = judgement
        return found

    def judgements(self, candidate: Candidate) -> Iterator[Judgement]:
        """All that bears on whether it happened, from the trigger upwards."""
        if candidate.is_noun:
            yield from self._noun(candidate)
        carrier, light = candidate.light_verb, candidate.light
        if carrier is not None and carrier.effect in REFUSING and is_done(candidate.token, self.lexicon):
            carrier = None  # "quitter l'accord signé à Rome": that was signed
        pledged = not candidate.is_noun and candidate.type in TO_COME
        own = operator_of(candidate.token, self.lexicon) if pledged else None
        if own is not None and own.effect == "planned":
            yield Judgement(Modality.PLANNED, own.entry)  # "a promis des chars"
        left_open = carrier is not None and light is not None and carrier.effect in REFUSING and negated(light)
        if left_open:
            yield Judgement(Modality.HYPOTHETICAL, f"{left_open} {carrier.entry}" if carrier else left_open)
        elif carrier is not None and light and self._carries(carrier, light, candidate):
            yield from effect(carrier.effect, light.text)
            if announces(light, candidate):
                yield Judgement(Modality.PLANNED, f"{light.text} announces it")
        token = candidate.light or candidate.token
        if is_verb(token):
            found = self._clause(token, candidate)
            yield from (one for one in found if not (left_open and one.modality is Modality.DENIED))
        below = token
        ahead = False  # an occasion has been passed, which is to come where what happens on it is
        for head in token.ancestors():
            if self._stands_apart(below) or is_old_fact(below, head):
                return
            if below is candidate.token and candidate.type in SPOKEN and is_said_besides(below):
                return
            if is_occasion(below) or (ahead and not is_verb(below)):
                ahead = True
                yield from (Judgement(Modality.PLANNED, one.cue) for one in tense(head) if is_verb(head))
                below = head
                continue
            for judgement in self._governed(below, head, candidate):
                if not ahead:
                    yield judgement
                elif judgement.modality in {Modality.PLANNED, Modality.HYPOTHETICAL} and judgement.drop is None:
                    yield Judgement(Modality.PLANNED, judgement.cue)
            closed = below.dep in {"parataxis", "root"} or below.dep.startswith(("acl:relcl", "nsubj", "obl:agent"))
            if closed or has_its_own_tense(below):
                return
            below = head

    @staticmethod
    def _carries(carrier: LightVerb, light: Token, candidate: Candidate) -> bool:
        """Whether a light verb says what becomes of its event; a denied saying is one ("démentir une accusation")."""
        denied = carrier.effect == "denied" and candidate.type in SPEECH
        return not denied and not has_come_true(carrier.entry, light)

    def _stands_apart(self, below: Token) -> bool:
        """Whether what is above does not touch it: what came before or caused it, what a participle adds to a noun."""
        if is_verb(below):
            return below.dep == "acl" and not is_infinitive(below) and below.text.lower() not in CONCERNING
        words = (below.case or "", f"{below.case} {below.lemma}")
        return any(self.lexicon.modal_words.get(word) == "fact" for word in words)

    def _noun(self, candidate: Candidate) -> Iterator[Judgement]:
        """What qualifies an event noun: "aucun accord", "une éventuelle visite", "faute d'accord"."""
        noun = candidate.token
        for child in noun.children:
            if child.dep.startswith("det") and child.lemma.lower() in NO:
                yield Judgement(Modality.DENIED, child.text)
            elif child.dep.startswith(("amod", "acl")):
                yield from self._words(child.lemma.lower(), child.text)
                yield from self._words(child.text.lower().removesuffix("s").removesuffix("e"), child.text)
        if noun.case is not None:
            yield from self._words(noun.case, noun.case)

    def _words(self, words: str, cue: str) -> Iterator[Judgement]:
        """What a word of `modality.tsv` does to the event."""
        name = self.lexicon.modal_words.get(words)
        if name in EFFECTS:
            yield Judgement(EFFECTS[name], cue)

    def _clause(self, verb: Token, candidate: Candidate) -> Iterator[Judgement]:
        """Tense, mood, negation, conjunction and adverbs of the event's own clause."""
        negation = negated(verb)
        if negation and "negated" not in candidate.frame.needs:  # "ne veut pas de" is the refusal itself
            above = operator_of(verb.head, self.lexicon) if verb.dep == "xcomp" and verb.head is not None else None
            asked = above is not None and above.effect == "hypothetical"  # "demande de ne pas livrer"
            yield Judgement(Modality.HYPOTHETICAL if asked else Modality.DENIED, negation)
        mark = introduced_by(verb)
        if mark is not None:
            name = self.lexicon.modal_words.get(mark)
            if name == "purpose" and not (is_infinitive(verb) and not auxiliaries(verb)):
                name = None  # "emprisonné pour avoir refusé" gives the reason, which is a fact
            if name in {"purpose", "condition"}:
                if name == "condition" and is_asked(verb):  # "Et si la Russie vous attaquait ?"
                    yield Judgement(Modality.HYPOTHETICAL, mark, drop="question")
                said = name == "purpose" and candidate.type in SPOKEN  # "réunis pour dénoncer" did denounce
                yield Judgement(Modality.ASSERTED, mark) if said else Judgement(Modality.HYPOTHETICAL, mark, drop=name)
            elif name in EFFECTS:
                yield Judgement(EFFECTS[name], mark)
        for child in verb.children:
            if child.dep.startswith("advmod") and child.text.lower() not in NEGATING:
                words = [child.text.lower(), *(t.text.lower() for t in child.children if t.dep == "fixed")]
                yield from self._words(" ".join(words), child.text)
        yield from tense(verb)
        if is_asked(verb) and not (candidate.is_noun and candidate.light is None):
            yield Judgement(Modality.HYPOTHETICAL, "question")

    def _governed(self, below: Token, head: Token, candidate: Candidate) -> Iterator[Judgement]:
        """What the word above makes of what hangs on it."""
        relation = below.dep.partition(":")[0]
        if self._subject_of_its_carrier(below, head) and (helping := operator_of(head, self.lexicon)):
            yield from self._operated(helping, head, candidate)
            yield from tense(head) if helping.effect != "planned" else ()
        if head is candidate.token or (relation in {"nsubj", "parataxis", "advcl"} and head is not candidate.light):
            return
        if below.dep in {"acl:relcl", "obl:agent"}:
            return
        complement = relation in {"xcomp", "ccomp"} or (relation == "acl" and is_infinitive(below))
        if candidate.is_noun and relation == "obj" and not candidate.parties and is_asked_of_reader(head):
            yield Judgement(Modality.HYPOTHETICAL, head.text, drop="question")
        hangs = (complement or relation in {"obj", "obl", "nmod"}) and not stands_outside(below, head)
        if complement and is_infinitive(head) and self.lexicon.modal_words.get(introduced_by(head) or "") == "purpose":
            yield Judgement(Modality.HYPOTHETICAL, head.text, drop="purpose")  # "pour permettre à Kiev de commander"
        if hangs and below.lemma in CLAIMS and head.lemma in DENYING:
            yield Judgement(Modality.DENIED, f"{head.text} {below.text}")  # "a rejeté les accusations d'espionnage"
            return
        operator = operator_of(head, self.lexicon)
        if operator is not None and hangs:
            yield from self._operated(operator, head, candidate)
        if relation == "xcomp" and is_infinitive(below):
            for noun in (child for child in head.children if child.dep == "obj" and child.index < below.index):
                between = operator_of(noun, self.lexicon)  # "salue la décision de X de fermer"
                if between is not None:
                    yield from effect(between.effect, between.entry)
        bare = candidate.is_noun and below is candidate.token and hangs and candidate.light is None
        if bare and head.lemma in self.lexicon.light and head.index not in self.by_token:
            yield from tense(head)  # "effectuera des manœuvres"
        if relation == "xcomp" and is_verb(head) and (operator is None or operator.effect != "planned"):
            yield from tense(head)
        saying = self.by_token.get(head.index)
        if saying is not None and saying is not candidate and hangs:
            yield from self._said(saying, below, candidate)

    def _operated(self, operator: Operator, head: Token, candidate: Candidate) -> Iterator[Judgement]:
        """What an operator makes of its event, by its tense and whether it is denied itself."""
        if self._owned(head, candidate):
            return
        if operator.entry == "devoir" and candidate.reported_by is not None and candidate.type in DUE:
            yield Judgement(Modality.HYPOTHETICAL, head.text)  # « Les coupables doivent être jugés »
        if not has_come_true(operator.entry, head):
            yield from effect(operator.effect, operator.entry)
        if is_verb(head) and operator.effect == "planned" and is_conditional(head) and is_compound(head):
            yield Judgement(Modality.HYPOTHETICAL, head.text)  # "se serait engagé à livrer"
        if is_verb(head) and negated(head) and operator.effect not in REFUSING:
            believed = head.lemma in BELIEVING
            denied = Modality.HYPOTHETICAL if believed else Modality.DENIED
            yield Judgement(denied, f"{negated(head)} {operator.entry}")

    def _subject_of_its_carrier(self, below: Token, head: Token) -> bool:
        """Whether the verb only says that its subject may or will be: "une rencontre pourrait se tenir"."""
        if not below.dep.startswith("nsubj") or head.lemma not in HELPING:
            return False
        return any(child.dep == "xcomp" and child.lemma in self.lexicon.light for child in head.children)

    def _owned(self, head: Token, candidate: Candidate) -> bool:
        """Whether somebody who is named answers for an accusation: its content then is told as fact by him."""
        saying = self.by_token.get(head.index)
        if saying is None or saying is candidate or saying.type is not EventType.ACCUSATION:
            return False
        return any(party.role is Role.INITIATOR for party in saying.parties)

    def _said(self, saying: Candidate, below: Token, candidate: Candidate) -> Iterator[Judgement]:
        """What a saying makes of its content."""
        content = saying.frame.content
        if content == "drop":
            yield Judgement(Modality.HYPOTHETICAL, saying.frame.entry, drop=f"complement of {saying.frame.entry}")
        elif content in EFFECTS:
            yield Judgement(EFFECTS[content], saying.frame.entry)
        elif below is candidate.token and announces(saying.token, candidate):
            yield Judgement(Modality.PLANNED, f"{saying.frame.entry} announces it")


NEGATING = frozenset({"pas", "plus", "jamais", "guère", "point", "nullement", "aucunement", "rien", "non"})
CLAIMS = frozenset(
    {"accusation", "allégation", "affirmation", "information", "rumeur", "soupçon", "suggestion", "thèse"}
)
DENYING = frozenset(
    {"rejeter", "réfuter", "nier", "démentir", "contester", "récuser", "balayer", "repousser", "écarter"}
)
BELIEVING = frozenset({"croire", "penser", "désespérer"})
DUE = frozenset({EventType.CONCESSION, EventType.COERCION, EventType.SANCTION})  # what speakers say must be done
HELPING = frozenset({"pouvoir", "devoir", "aller", "sembler", "risquer"})
REFUSING = frozenset({"denied", "drop"})  # effects of light verbs that, denied themselves, leave the event open
