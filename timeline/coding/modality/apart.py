"""What stands apart in a clause, so that what the clause says of its event does not touch it: occasions, old facts.

"Ils pourraient se voir lors du sommet": the summit is planned, not merely possible; "exige une enquête sur l'attaque":
the attack was; "on craint la guerre depuis que X a frappé": X did.
"""

from __future__ import annotations

from timeline.coding.clauses import auxiliaries, is_present_participle, surface_subject
from timeline.coding.occasions import occasion
from timeline.language.document import Token

# Nouns and verbs that look back to something that happened, with "de" or "sur": "l'affaire de l'assassinat".
BACK = frozenset(
    {
        "affaire", "anniversaire", "auteur", "bilan", "circonstance", "commanditaire", "commémoration", "commémorer",
        "complice", "conséquence", "coupable", "enquête", "enquêter", "exécutant", "instigateur", "investigation",
        "lendemain", "lumière", "mémoire", "procès", "récit", "rescapé", "responsabilité", "responsable", "souvenir",
        "suite", "survivant", "témoin", "victime",
    }
)  # fmt: skip
OF = frozenset({"de", "sur"})
TIMING = frozenset({"en", "après", "depuis", "dès", "pendant", "durant", "avant"})
EXPECTING = frozenset({"attendre", "s'attendre", "craindre", "redouter", "espérer", "croire", "penser", "imaginer"})


def is_occasion(token: Token) -> bool:
    """Whether a noun names on what occasion something is done: "lors du sommet", "en marge du sommet"."""
    return token.dep.startswith(("obl", "nmod", "advmod")) and occasion(token) is not None


def is_old_fact(below: Token, head: Token) -> bool:
    """Whether a noun is what an inquiry, a trial or a guilt is about: "les auteurs de l'attaque"."""
    return below.dep.startswith(("nmod", "obl")) and below.case in OF and head.lemma in BACK


def has_its_own_tense(clause: Token) -> bool:
    """Whether a clause that says when or why has a tense of its own: "depuis que l'Argentine les a envahies"."""
    if clause.dep != "advcl":
        return False
    return any(word.morph.get("VerbForm") == "Fin" for word in (clause, *auxiliaries(clause)))


def stands_outside(below: Token, head: Token) -> bool:
    """Whether a phrase only says when or where the verb's act takes place: "en déplacement à Pékin, il a pressé …"."""
    return below.dep.startswith("obl") and (below.index < head.index or below.case in TIMING)


def is_asked_of_reader(verb: Token) -> bool:
    """Whether a verb asks what the one spoken to expects: "craignez-vous une attaque ?"."""
    if verb.lemma not in EXPECTING or not any(child.text == "?" for child in verb.children):
        return False
    subject = surface_subject(verb)
    return subject is not None and subject.text.lower().lstrip("-") == "vous"


def is_said_besides(verb: Token) -> bool:
    """Whether a gerund tells what was said besides: "se dit prêt à négocier, tout en exigeant une trêve"."""
    return verb.dep == "advcl" and is_present_participle(verb)
