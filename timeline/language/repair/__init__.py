"""Mend what a small parser is known to get wrong, before anything is coded from the tree.

`Document` in, the same document changed. Every repair is a function of one sentence, commonest errors first, and rests
on a rule of French or of Universal Dependencies that the words themselves decide. None makes a loop.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.language.document import Document, Sentence
from timeline.language.repair.adverbials import weekdays_are_adverbial, weekdays_belong_to_the_verb
from timeline.language.repair.auxiliaries import auxiliaries_govern_nothing
from timeline.language.repair.content_clauses import sayings_govern_their_clause
from timeline.language.repair.coordinated_contents import (
    contents_are_coordinated_with_contents,
    participles_of_saying_go_with_the_saying,
)
from timeline.language.repair.coordination import verbs_are_coordinated_with_verbs
from timeline.language.repair.headlines import headlines_have_verbs
from timeline.language.repair.inversion import subjects_follow_inserted_sayings
from timeline.language.repair.list_items import items_begin_with_verbs
from timeline.language.repair.names import foreign_words_are_names, names_are_one_chain
from timeline.language.repair.objects import objects_stand_behind_adverbials
from timeline.language.repair.participles import (
    adjectives_with_complements_are_participles,
    participles_after_a_comma_are_clauses,
    participles_after_a_comma_describe_the_name_before,
)
from timeline.language.repair.quoted_sayings import sayings_behind_quotations_are_verbs
from timeline.language.repair.relative_objects import relative_pronouns_are_objects
from timeline.language.repair.roots import a_clause_is_headed_by_its_verb
from timeline.language.repair.tags import clauses_have_verbs, determiners_have_nouns, modifiers_are_adjectives
from timeline.language.repair.two_subjects import verbs_have_one_subject

REPAIRS: tuple[Callable[[Sentence], None], ...] = (
    foreign_words_are_names,
    names_are_one_chain,
    headlines_have_verbs,
    sayings_behind_quotations_are_verbs,
    items_begin_with_verbs,
    clauses_have_verbs,
    determiners_have_nouns,
    modifiers_are_adjectives,
    auxiliaries_govern_nothing,
    weekdays_are_adverbial,
    weekdays_belong_to_the_verb,
    a_clause_is_headed_by_its_verb,
    verbs_have_one_subject,
    subjects_follow_inserted_sayings,
    relative_pronouns_are_objects,
    verbs_are_coordinated_with_verbs,
    sayings_govern_their_clause,
    contents_are_coordinated_with_contents,
    objects_stand_behind_adverbials,
    adjectives_with_complements_are_participles,
    participles_after_a_comma_are_clauses,
    participles_after_a_comma_describe_the_name_before,
    participles_of_saying_go_with_the_saying,
)


def repair(document: Document) -> None:
    """Run every repair on every sentence."""
    for sentence in document.sentences:
        for mend in REPAIRS:
            mend(sentence)
