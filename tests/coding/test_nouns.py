"""The noun table: every row can be read, says a type with a code of that type, and shows the noun it is about."""

from __future__ import annotations

import re

from timeline.coding.lexicon_tables import FOLDER, cells, read_frames, rows
from timeline.language.lemmas import lemma
from timeline.records import EventType, Kind

PATH = FOLDER / "nouns.tsv"
FRAMES = list(read_frames(PATH, "noun"))
CODEBOOK = {row["type"]: row for _, row in rows(FOLDER.parent / "codebook.tsv")}
SYMMETRIC = {EventType.MEETING, EventType.AGREEMENT, EventType.COOPERATION}
CLAUSES = {"light", "amount"}
PREPOSITIONS = (
    "de|par|à|en|entre|avec|contre|sur|dans|devant|envers|pour|vers|auprès de|face à|en faveur de|au profit de|"
    "à destination de|à l'égard de|à l'encontre de|sous|lors de"
)
SLOT = re.compile(rf"subj|obj|poss|adj|gov|(?:{PREPOSITIONS})(?:\.(?:any|adj|{PREPOSITIONS}))?")
CONDITION = re.compile(r"!?(?P<slot>[^:@=!]+?)(?:(?P<test>[:@=])(?P<value>[^:@=]+))?")


def words_of(text: str) -> set[str]:
    """The words of an example as written and as nouns and adjectives of the dictionary."""
    written = re.findall(r"[\w-]+", text.lower())
    return {form for word in written for form in (word, lemma(word, "NOUN"), lemma(word, "ADJ"))}


def can_be_read(condition: str, classes: set[str]) -> bool:
    """Whether each alternative of a condition has a known slot, kind and class."""
    for alternative in condition.split(" or "):
        match = CONDITION.fullmatch(alternative)
        if match is None:
            return False
        slot, test, value = match["slot"], match["test"], match["value"]
        if test is None and slot in CLAUSES:
            continue
        if SLOT.fullmatch(slot) is None:
            return False
        if test == ":" and not set(value.split(",")) <= {"actor", "known", *Kind}:
            return False
        if test == "@" and value not in classes:
            return False
    return True


def test_a_code_belongs_to_its_type() -> None:
    wrong = [f.where for f in FRAMES if not f.cameo.startswith(cells(CODEBOOK[f.type]["cameo"]))]
    assert wrong == []


def test_the_codebook_has_every_type_once() -> None:
    types = [row["type"] for _, row in rows(FOLDER.parent / "codebook.tsv")]
    assert sorted(types) == sorted(EventType)


def test_slots_are_positions_that_a_noun_has() -> None:
    slots = [(f.where, slot) for f in FRAMES for slot in (*f.initiator, *f.target, *f.participant)]
    assert [(where, slot) for where, slot in slots if SLOT.fullmatch(slot) is None] == []


def test_symmetric_events_have_participants() -> None:
    assert [f.where for f in FRAMES if f.type in SYMMETRIC and not f.participant] == []


def test_every_row_has_a_slot_for_somebody() -> None:
    assert [f.where for f in FRAMES if not (f.initiator or f.target or f.participant)] == []


def test_conditions_can_be_read() -> None:
    classes = {row["class"] for _, row in rows(FOLDER / "classes.tsv")}
    assert [(f.where, need) for f in FRAMES for need in f.needs if not can_be_read(need, classes)] == []


def test_an_entry_is_in_dictionary_form() -> None:
    assert [f.where for f in FRAMES if lemma(f.lemma, "NOUN") != f.lemma] == []


def test_an_example_has_the_words_of_its_entry() -> None:
    examples = {f"{PATH.name}:{number}": words_of(row["example"]) for number, row in rows(PATH)}
    wanted = [(f.where, word) for f in FRAMES for word in (f.lemma, *f.rest)]
    assert [(where, word) for where, word in wanted if word not in examples[where]] == []


def test_no_row_is_hidden_by_one_without_conditions() -> None:
    open_ended: set[str] = set()
    hidden: list[str] = []
    for frame in FRAMES:
        if frame.entry in open_ended:
            hidden.append(frame.where)
        if not frame.needs:
            open_ended.add(frame.entry)
    assert hidden == []


def test_no_two_rows_are_the_same() -> None:
    keys = [(f.entry, f.needs) for f in FRAMES]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []


def test_confidence_is_a_share() -> None:
    assert [f.where for f in FRAMES if not 0 < f.confidence < 1] == []


def test_the_table_covers_every_type_broadly() -> None:
    assert {f.type for f in FRAMES} == set(EventType)
    assert len({f.lemma for f in FRAMES}) > 500
