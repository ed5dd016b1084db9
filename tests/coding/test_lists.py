"""Lists of actors, whatever the parse makes of them."""

from __future__ import annotations

import pytest

from timeline.coding.lists import listed_with
from timeline.language.parsing import load_parser
from timeline.mentions.actors import find_actors
from timeline.mentions.actors.gazetteer import load_gazetteer
from timeline.mentions.quotations import find_quotations


def with_the_first(text: str) -> set[str]:
    """The names of those who stand in one list with the first actor of a sentence."""
    document = load_parser().parse(text)
    actors = find_actors(document, load_gazetteer(), find_quotations(document))
    found = listed_with(document, actors.mentions, actors.mentions[0])
    return {entity.name for mention in found for entity in actors.of(mention)}


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Le Japon, la Suède et le Pérou ont protesté.", {"Suède", "Pérou"}),
        ("Le Japon et la Suède ont protesté.", {"Suède"}),
        ("Le Japon a protesté, et la Suède a suivi.", set()),
        ("Le Japon, la Suède ont protesté.", set()),
        ("Cinq pays, dont le Japon et la Suède, ont protesté.", {"Japon", "Suède"}),
    ],
)
def test_members_of_a_list_stand_together(text: str, others: set[str]) -> None:
    assert with_the_first(text) == others
