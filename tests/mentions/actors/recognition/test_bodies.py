"""Bodies and groups, known and unknown: kinds, names, countries, and what is public."""

from __future__ import annotations

import pytest

from tests.mentions.actors.recognition.reading import names, of
from timeline.records import Kind


@pytest.mark.parametrize(("text", "name", "kind", "country"), [
    ("La justice belge a ouvert une enquête.", "justice belge", Kind.GOVERNMENT, "BEL"),
    ("Un tribunal de Lyon a condamné le journaliste.", "tribunal de Lyon", Kind.GOVERNMENT, "FRA"),
    ("Les forces de sécurité irakiennes ont tiré.", "forces de sécurité irakiennes", Kind.GOVERNMENT, "IRQ"),
    ("Le conseil de l'AIEA a voté.", "conseil de l'AIEA", Kind.IGO, None),
    ("Le Front de libération du Haut-Plateau attaque.", "Front de libération du Haut-Plateau", Kind.ARMED_GROUP, None),
    ("Le Mouvement patriotique du Liptako a attaqué.", "Mouvement patriotique du Liptako", Kind.ARMED_GROUP, None),
    ("La société turque Demirkan a livré des drones.", "Demirkan", Kind.COMPANY, "TUR"),
    ("L'agence officielle Kobara a rapporté le tir.", "Kobara", Kind.MEDIA, None),
    ("Le syndicat Solidarité-Mines appelle à la grève.", "Solidarité-Mines", Kind.NGO, None),
    ("Le groupe « Les Lions » a revendiqué l'attaque.", "Les Lions", Kind.COMPANY, None),
    ("La Banque Corvanta Ltd a fait faillite.", "Corvanta Ltd", Kind.COMPANY, None),
    ("Des soldats français ont quitté la base.", "soldats français", Kind.MILITARY, "FRA"),
    ("Un soldat américain a été condamné.", "soldat américain", Kind.MILITARY, "USA"),
    ("Des milliers d'étudiants serbes ont défilé.", "étudiants serbes", Kind.GROUP, "SRB"),
    ("Les forces loyales à M. Dbeibah ont attaqué.", "forces loyales à M. Dbeibah", Kind.MILITARY, None),
    ("Les séparatistes arméniens du Haut-Karabakh ont cédé.", "séparatistes arméniens du Haut-Karabakh",
     Kind.ARMED_GROUP, None),
    ("Les premiers soldats maliens sont partis.", "soldats maliens", Kind.MILITARY, "MLI"),
    ("Un groupe d'hommes armés a attaqué le village.", "groupe d'hommes armés", Kind.ARMED_GROUP, None),
    ("La partie russe a refusé.", "Russie", Kind.STATE, "RUS"),
    ("Le Comité d'éthique minière (CEM) de la Ligue du Sahel a voté.", "Comité d'éthique minière de la Ligue du Sahel",
     Kind.NGO, None),
    ("Le Conseil de paix et de sécurité (CPS) de l'Union africaine (UA) a voté.",
     "Conseil de paix et de sécurité de l'Union africaine", Kind.IGO, None),
])  # fmt: skip
def test_a_body_or_group_has_its_name_kind_and_country(text: str, name: str, kind: Kind, country: str | None) -> None:
    found = next(one for one in [of(text, name.split()[-1] if kind is not Kind.STATE else "partie")])
    assert (found.name, found.kind, found.country) == (name, kind, country)


@pytest.mark.parametrize(("text", "words", "public"), [
    ("La police a tiré.", "police", True),
    ("Les manifestants ont défilé.", "manifestants", True),
    ("Les habitants ont fui.", "habitants", False),
    ("Deux personnes ont été blessées.", "personnes", False),
    ("L'entreprise a fermé.", "entreprise", False),
    ("L'entreprise norvégienne a fermé.", "entreprise", True),
    ("Des responsables ont parlé.", "responsables", False),
    ("Des responsables turcs ont parlé.", "responsables", True),
])  # fmt: skip
def test_a_loose_noun_phrase_is_only_public_where_it_says_whose(text: str, words: str, public: bool) -> None:
    assert of(text, words).public is public


@pytest.mark.parametrize("text", [
    "Le conseil d'administration a refusé.", "Une chaîne de montagnes la borde.", "Le recours à la force a échoué.",
    "Les droits de l'homme reculent.", "Il vit en Europe.", "Le comté est pauvre.",
    "Le CO2 réchauffe la planète.", "La Charte interdit la guerre.", "Le VIH recule.",
])  # fmt: skip
def test_words_that_only_look_like_actors_are_none(text: str) -> None:
    assert names(text) == []
