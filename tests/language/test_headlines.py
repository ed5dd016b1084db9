"""Headlines: present tenses that look like nouns or adjectives are verbs; nouns and adjectives stay what they are."""

from __future__ import annotations

import pytest

from timeline.language.parsing import load_parser


@pytest.mark.parametrize(
    ("headline", "verb", "subject", "target"),
    [
        ("La Turquie rencontre l'Égypte au Caire", "rencontre", "Turquie", "Égypte"),
        ("Ankara critique Paris", "critique", "Ankara", "Paris"),
        ("Moscou ferme la porte à la paix", "ferme", "Moscou", "porte"),
        ("Israël bombarde Gaza", "bombarde", "Israël", "Gaza"),
        ("COLOMBIE – Bogota relance Cuba", "relance", "Bogota", "Cuba"),
        ("L'opposition manifeste à Dakar", "manifeste", "opposition", None),
        ("L'envoyé de l'ONU alerte sur la famine", "alerte", "envoyé", None),
    ],
)
def test_a_headline_has_a_verb(headline: str, verb: str, subject: str, target: str | None) -> None:
    tokens = {token.text: token for token in load_parser().parse(headline).tokens}
    assert tokens[verb].pos == "VERB"
    assert tokens[subject].head is tokens[verb]
    assert tokens[subject].dep == "nsubj"
    if target is not None:
        assert (tokens[target].dep, tokens[target].head) == ("obj", tokens[verb])


def test_an_inverted_reflexive_verb_is_no_adjective() -> None:
    tokens = load_parser().parse("« De Gaulle a trahi », s'indigne Georges Bidault.").tokens
    assert [token.pos for token in tokens if token.text == "indigne"] == ["VERB"]


@pytest.mark.parametrize(
    ("headline", "word"),
    [
        ("La marche blanche à Paris", "marche"),
        ("Conférence de presse de Macron", "presse"),
        ("Une réponse ferme à Moscou", "ferme"),
        ("Rencontre entre les deux ministres à Paris", "Rencontre"),
        ("Le droit de grève en France", "grève"),
        ("Le calme est revenu à Beyrouth après la visite du ministre", "visite"),
    ],
)
def test_nouns_and_adjectives_stay_what_they_are(headline: str, word: str) -> None:
    assert [token.pos != "VERB" for token in load_parser().parse(headline).tokens if token.text == word] == [True]
