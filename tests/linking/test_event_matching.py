from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from timeline.linking.events import Telling, same_event, united

DAY = date(2023, 9, 28)
WORDS = frozenset(["négociations", "ministre", "gazoduc", "reprise", "lundi", "accord"])
PARTIES = frozenset({(1, "participant"), (2, "participant")})
MEETING = Telling("a", 10, DAY, "meeting", "asserted", DAY, DAY, PARTIES, WORDS)
SPEECH = Telling("a", 10, DAY, "statement", "asserted", DAY, DAY, frozenset({(1, "initiator")}), WORDS)


def test_a_meeting_needs_two_common_parties_on_the_same_days() -> None:
    other = replace(MEETING, article="b", words=frozenset())
    assert same_event(MEETING, other) is not None
    assert same_event(MEETING, replace(other, parties=frozenset({(1, "participant"), (3, "participant")}))) is None
    assert same_event(MEETING, replace(other, start=date(2023, 9, 27), end=date(2023, 9, 27))) is None
    assert same_event(MEETING, replace(other, start=None, end=None)) is None


def test_a_year_does_not_say_which_meeting() -> None:
    year = replace(MEETING, article="b", start=date(2023, 1, 1), end=date(2023, 12, 31))
    assert same_event(MEETING, year) is None


def test_a_statement_of_the_day_needs_like_words() -> None:
    assert same_event(SPEECH, replace(SPEECH, article="b")) is not None
    assert same_event(SPEECH, replace(SPEECH, article="b", words=frozenset({"élections", "gazoduc"}))) is None


def test_speakers_and_targets_must_not_differ() -> None:
    accused = replace(SPEECH, type="accusation", parties=frozenset({(1, "initiator"), (2, "target")}))
    assert same_event(accused, replace(accused, article="b", parties=frozenset({(1, "initiator")}))) is not None
    others = frozenset({(1, "initiator"), (3, "target")})
    assert same_event(accused, replace(accused, article="b", parties=others)) is None
    assert same_event(accused, replace(accused, article="b", parties=frozenset({(2, "initiator")}))) is None


def test_a_deed_of_one_day_by_the_same_actor_is_one() -> None:
    left = replace(SPEECH, type="sanction", words=frozenset({"traité", "retrait", "retirée", "semaines"}))
    other = replace(left, article="b", words=frozenset({"traité", "retrait", "quitté", "union", "blé", "continent"}))
    assert same_event(left, other) is not None
    assert same_event(left, replace(other, end=date(2023, 9, 30))) is None
    assert same_event(left, replace(other, words=frozenset({"élections"}))) is None


def test_a_victim_is_one_whoever_is_said_to_have_struck() -> None:
    killed = replace(SPEECH, type="assault", parties=frozenset({(2, "target")}))
    assert (
        same_event(killed, replace(killed, article="b", parties=frozenset({(1, "initiator"), (2, "target")})))
        is not None
    )
    assert (
        same_event(killed, replace(killed, article="b", parties=frozenset({(1, "initiator"), (3, "target")}))) is None
    )


def test_one_article_never_tells_one_event_as_two() -> None:
    assert same_event(MEETING, replace(MEETING, offset=90)) is None


TELLINGS = st.lists(
    st.builds(
        replace,
        st.just(MEETING),
        article=st.sampled_from("abcd"),
        offset=st.integers(0, 99),
        start=st.just(DAY),
        end=st.sampled_from([DAY, date(2023, 9, 30)]),
        words=st.frozensets(st.sampled_from(sorted(WORDS))),
    ),
    unique_by=lambda telling: (telling.article, telling.offset),
    max_size=8,
)


@given(TELLINGS, st.randoms(use_true_random=False))
def test_the_order_of_tellings_does_not_change_what_is_one_event(
    tellings: list[Telling], random: st.DataObject
) -> None:
    shuffled = list(tellings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    groups = grouped(tellings)
    assert groups == grouped(shuffled)
    assert all(len({article for article, _ in group}) == len(group) for group in groups)


def grouped(tellings: list[Telling]) -> set[frozenset[tuple[str, int]]]:
    matches = [
        (one, other, match)
        for one in range(len(tellings))
        for other in range(one + 1, len(tellings))
        if (match := same_event(tellings[one], tellings[other]))
    ]
    groups = united(tellings, matches)
    return {frozenset((tellings[at].article, tellings[at].offset) for at in group) for group in groups}
