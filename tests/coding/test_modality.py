"""Did it happen: what the words around an event make of it, one way of saying so each."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from timeline.coding.coder import Models, propose
from timeline.coding.modality.rules import ModalityRules
from timeline.pipeline import Pipeline
from timeline.records import Article


@cache
def pipeline() -> Pipeline:
    return Pipeline(models=Models())


def modality(text: str, trigger: str) -> str:
    article = Article("a", text)
    reading = pipeline().read(article, pipeline().parser.parse(article.full_text))
    candidates = propose(reading, pipeline().lexicon)
    rules = ModalityRules(pipeline().lexicon, {one.token.index: one for one in candidates})
    return rules.judge(next(one for one in candidates if one.token.text == trigger)).modality.value


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Oslo a promis des chars à Kiev.", "promis", "planned"),
        ("Une rencontre entre Oslo et Kiev pourrait se tenir lundi à Genève.", "rencontre", "hypothetical"),
        ("Les livraisons d'armes d'Oslo à Kiev devraient intervenir avant lundi.", "livraisons", "planned"),
        ("La Suède va-t-elle quitter l'Otan ?", "quitter", "hypothetical"),
        ("La Suède devait expulser vendredi deux diplomates russes.", "expulser", "planned"),
        ("La Suède a dû expulser deux diplomates russes.", "expulser", "asserted"),
        ("La Suède se serait engagée à livrer des chars à Kiev.", "livrer", "hypothetical"),
        ("L'armée suédoise redéploiera des soldats à Malmö.", "redéploiera", "planned"),
        ("La Suède s'est retirée de l'accord signé à Genève avec la Norvège.", "accord", "asserted"),
        ("Moscou a rejeté les accusations d'espionnage de la Suède.", "espionnage", "denied"),
        ("Oslo et Kiev pourraient se voir en marge du sommet de l'Otan à Vilnius.", "sommet", "planned"),
        ("Le roi a exigé une trêve lors de sa rencontre avec le pape.", "rencontre", "asserted"),
        ("En visite à Rome, le roi a menacé la Suède de sanctions.", "visite", "asserted"),
        ("En déplacement à Pékin, le roi avait pressé Oslo de négocier.", "déplacement", "asserted"),
        ("La Suède exige une enquête sur l'assassinat de l'ambassadeur.", "assassinat", "asserted"),
        ("La Suède veut juger les auteurs de l'attaque contre l'ambassade.", "attaque", "asserted"),
        ("Oslo a promis de lever le blocus imposé depuis que la Suède a envahi les îles.", "envahi", "asserted"),
        ("« Les otages doivent être libérés », a déclaré le ministre suédois.", "libérés", "hypothetical"),
        ("La Suède doit expulser lundi deux diplomates russes.", "expulser", "planned"),
        ("Oslo s'est dit prêt à livrer des chars, tout en exigeant des excuses de Kiev.", "exigeant", "asserted"),
        ("Le roi fit miroiter à Oslo la levée du blocus.", "levée", "hypothetical"),
        ("Moscou ne désespère pas de rencontrer Kiev.", "rencontrer", "hypothetical"),
        ("Oslo a demandé à la Russie de ne pas livrer d'armes à la Syrie.", "livrer", "hypothetical"),
        ("Cette opération a permis l'arrestation de deux officiers russes.", "arrestation", "asserted"),
        ("Les ministres se sont réunis pour condamner la Russie.", "condamner", "asserted"),
        ("Oslo a annoncé l'octroi d'une aide à Kiev.", "octroi", "planned"),
    ],
)
def test_the_words_around_an_event_say_whether_it_happened(text: str, trigger: str, expected: str) -> None:
    assert modality(text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le ministre russe reçoit le 5 octobre son homologue chinois.", "planned"),
        ("Le ministre russe reçoit le 5 septembre son homologue chinois.", "asserted"),
        ("Le ministre russe a reçu le 5 septembre son homologue chinois.", "asserted"),
    ],
)
def test_the_present_of_a_day_to_come_is_a_plan(text: str, expected: str) -> None:
    events = Pipeline().code(Article("a", text, published=date(2023, 9, 29))).events
    assert [event.modality for event in events] == [expected]
