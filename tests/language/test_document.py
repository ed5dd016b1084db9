"""What documents and tokens say of themselves."""

from __future__ import annotations

from tests.language.trees import tree
from timeline.language.document import Document


def example() -> Document:
    return tree(
        "Elle PRON nsubj 2", "parle VERB root 0", "auprès ADP case 6", "des ADP fixed 3", "grands ADJ amod 6",
        "chefs NOUN obl:arg 2",
    )  # fmt: skip


def test_a_subtype_is_found_by_its_relation() -> None:
    verb = example().tokens[1]
    assert verb.child("obl") is verb.child("obl:arg")
    assert verb.child("obj") is None


def test_the_preposition_is_whole_and_its_contraction_undone() -> None:
    assert example().tokens[5].case == "auprès de"


def test_a_subtree_is_in_text_order() -> None:
    assert [token.text for token in example().tokens[5].subtree()] == ["auprès", "des", "grands", "chefs"]


def test_attaching_moves_a_word_from_one_head_to_the_other() -> None:
    document = example()
    elle, verb, chefs = document.tokens[0], document.tokens[1], document.tokens[5]
    elle.attach(chefs, "nmod")
    assert elle not in verb.children
    assert chefs.children[0] is elle
    assert list(elle.ancestors()) == [chefs, verb]


def test_tokens_are_found_by_their_characters() -> None:
    document = example()
    assert document.token_at(0) is document.tokens[0]
    assert document.token_at(4) is None
    assert [token.text for token in document.tokens_in(3, 12)] == ["Elle", "parle", "auprès"]
    assert document.tokens_in(4, 5) == []
