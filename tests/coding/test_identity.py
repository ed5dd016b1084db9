"""Which tellings of an article are one event, from the text on."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.coding.coder import code_reading, shipped_models
from timeline.coding.identity import Group, same_events
from timeline.pipeline import Pipeline
from timeline.records import Article, EventMention

PUBLISHED = date(2023, 9, 29)
MET = "Le ministre russe Oleg Nikitine a rencontré jeudi à Genève la ministre française Hélène Morel."


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def told(pipeline: Pipeline, text: str, title: str | None = None) -> tuple[list[EventMention], list[Group]]:
    """The mentions of an article and their groups."""
    article = Article("a.txt", text, title, PUBLISHED, "option")
    document = pipeline.parser.parse(article.full_text)
    reading = pipeline.read(article, document)
    mentions = code_reading(reading, pipeline.lexicon, shipped_models())
    return mentions, same_events(mentions, document)


def triggers(pipeline: Pipeline, text: str, title: str | None = None) -> list[list[str]]:
    """The triggers of each event."""
    mentions, groups = told(pipeline, text, title)
    return [[mentions[at].trigger for at in group.members] for group in groups]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Oleg Nikitine a rencontré Hélène Morel", MET, ["a rencontré", "a rencontré"]),
        (
            "Rencontre entre la Turquie et l'Égypte",
            "La Turquie et l'Égypte se sont rencontrées lundi à Ankara.",
            ["Rencontre", "sont rencontrées"],
        ),
        (
            "La France condamne la Russie",
            "La France a condamné mardi la Russie dans un communiqué.",
            ["condamne", "a condamné"],
        ),
    ],
)
def test_a_headline_and_its_lead_are_one_event(pipeline: Pipeline, title: str, text: str, expected: list[str]) -> None:
    assert expected in triggers(pipeline, text, title)


def test_a_noun_with_a_demonstrative_points_back(pipeline: Pipeline) -> None:
    text = f"{MET} Lors de cette rencontre, Oleg Nikitine a accusé la France de mentir."
    assert triggers(pipeline, text) == [["a rencontré", "rencontre"], ["a accusé"]]


def test_an_agreement_that_the_same_two_signed_is_one(pipeline: Pipeline) -> None:
    text = "La Turquie a signé lundi un accord avec l'Égypte. La Turquie et l'Égypte ont signé cet accord à Ankara."
    assert triggers(pipeline, text) == [["accord", "accord"]]


@pytest.mark.parametrize(
    "further",
    [
        "Vendredi, Oleg Nikitine a rencontré à Vienne le président serbe Aleksandar Vucic.",  # with somebody else
        "Le 12 mars 2019, Oleg Nikitine avait rencontré Hélène Morel à Vienne.",  # on another day
    ],
)
def test_two_meetings_stay_apart(pipeline: Pipeline, further: str) -> None:
    meetings = [group for group in triggers(pipeline, f"{MET} {further}") if "rencontré" in group[0]]
    assert [len(group) for group in meetings] == [1, 1]


def test_the_same_act_by_others_is_another_event(pipeline: Pipeline) -> None:
    text = "La France a condamné mardi la Russie. L'Allemagne a condamné mardi la Turquie."
    assert triggers(pipeline, text) == [["a condamné"], ["a condamné"]]


def test_what_was_joined_says_why_and_what_stands_alone_does_not(pipeline: Pipeline) -> None:
    _, groups = told(pipeline, f"{MET} Lors de cette rencontre, Oleg Nikitine a accusé la France de mentir.")
    meeting, accusation = groups
    assert meeting.reasons[0] == ""
    assert meeting.reasons[1]
    assert accusation.reasons == ("",)


def test_every_mention_is_in_one_group(pipeline: Pipeline) -> None:
    text = f"{MET} L'Allemagne a condamné mardi la Turquie. La Turquie a signé lundi un accord avec l'Égypte."
    mentions, groups = told(pipeline, text)
    assert sorted(at for group in groups for at in group.members) == list(range(len(mentions)))


def test_a_later_telling_takes_the_date_of_the_event(pipeline: Pipeline) -> None:
    text = f"{MET} Lors de cette rencontre, Oleg Nikitine a accusé la France de mentir."
    first, again, *_ = pipeline.code(Article("a.txt", text, None, PUBLISHED, "option")).events
    assert (first.trigger, again.trigger) == ("a rencontré", "rencontre")
    assert first.event_id == again.event_id
    assert again.date is not None
    assert first.date is not None
    assert (again.date.start, again.date.end) == (first.date.start, first.date.end) == (date(2023, 9, 28),) * 2


def test_an_article_without_events_has_no_groups(pipeline: Pipeline) -> None:
    assert triggers(pipeline, "Il fait beau sur la mer.") == []


def test_a_condemned_attack_is_the_one_that_opens_the_article(pipeline: Pipeline) -> None:
    text = (
        "L'armée russe a bombardé lundi le port d'Odessa. Le trafic a été interrompu. Des navires attendent. "
        "Plusieurs ont fait demi-tour. La ministre suédoise Hélène Morel a dénoncé une attaque « odieuse »."
    )
    assert ["a bombardé", "attaque"] in triggers(pipeline, text)


def test_a_heading_tells_what_follows_it(pipeline: Pipeline) -> None:
    text = (
        "Le sommet est terminé.\nLa France condamne la Russie\nLa France a condamné mardi la Russie dans un communiqué."
    )
    assert ["condamne", "a condamné"] in triggers(pipeline, text)


def test_what_is_done_again_is_another_event(pipeline: Pipeline) -> None:
    found = triggers(pipeline, f"{MET} Oleg Nikitine et Hélène Morel se rencontreront de nouveau vendredi.")
    assert all(len(group) == 1 for group in found)
