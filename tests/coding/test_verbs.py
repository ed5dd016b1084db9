"""The verb table: every row can be read, says a type with a code of that type, and shows the verb it is about."""

from __future__ import annotations

import re

from timeline.coding.lexicon_tables import FOLDER, read_frames, rows
from timeline.coding.speech import compiled
from timeline.language.lemmas import lemma
from timeline.records import AnyType, EventType, Kind

ROOTS: dict[AnyType, tuple[str, ...]] = {
    EventType.STATEMENT: ("01",),
    EventType.MEETING: ("04",),
    EventType.AGREEMENT: ("03", "05"),
    EventType.WARNING: ("13",),
    EventType.SUPPORT: ("05",),
    EventType.COOPERATION: ("06",),
    EventType.AID: ("07",),
    EventType.CONCESSION: ("08",),
    EventType.DEMAND: ("02", "10"),
    EventType.ACCUSATION: ("09", "11"),
    EventType.REJECTION: ("12",),
    EventType.PROTEST: ("14",),
    EventType.SANCTION: ("16",),
    EventType.MOBILIZATION: ("15",),
    EventType.COERCION: ("17",),
    EventType.ASSAULT: ("18", "19", "20"),
}
SYMMETRIC = (EventType.MEETING, EventType.AGREEMENT, EventType.COOPERATION)
CLAUSES = {"ccomp", "xcomp", "quote", "passive", "light", "negated"}
PREPOSITIONS = (
    "à|de|en|dans|par|sur|sous|avec|contre|pour|entre|chez|vers|devant|derrière|envers|face à|auprès de|depuis|"
    "comme|sans|autour de|à l'égard de|vis-à-vis de|en faveur de|lors de|au cours de|jusque à|en l'honneur de"
)
SLOT = re.compile(rf"(?:subj|obj|any|{PREPOSITIONS})(?:\.(?:adj|any|{PREPOSITIONS}))?")
CONDITION = re.compile(r"!?(?P<slot>[^:@=!]+?)(?:(?P<test>[:@=])(?P<value>[^:@=]+))?")
CONTENTS = {"", "reported", "demanded", "planned", "denied", "feared", "drop"}

PATH = FOLDER / "verbs.tsv"
FRAMES = list(read_frames(PATH, "verb"))


def words_of(text: str) -> set[str]:
    """The lemmas that the words of an example may have, with the words as written."""
    found: set[str] = set()
    for word in re.findall(r"[\w-]+", text.lower()):
        found |= {word, lemma(word, "VERB"), lemma(word, "AUX"), lemma(word, "NOUN"), lemma(word, "ADJ")}
        found.add(lemma(word, "ADP"))
    return found


def bare(verb: str) -> str:
    """A verb without its reflexive pronoun."""
    return verb.removeprefix("se ").removeprefix("s'")


def is_condition(text: str, classes: set[str]) -> bool:
    """Whether a condition, or each of its alternatives, can be read."""
    return all(is_single_condition(part.strip(), classes) for part in text.split(" or "))


def is_single_condition(text: str, classes: set[str]) -> bool:
    match = CONDITION.fullmatch(text)
    if match is None:
        return False
    if match["test"] is None and match["slot"] in CLAUSES:
        return True
    if SLOT.fullmatch(match["slot"]) is None:
        return False
    if match["test"] == ":":
        return set(match["value"].split(",")) <= {"actor", "known", *Kind}
    return match["test"] != "@" or match["value"] in classes


def test_a_code_belongs_to_its_type() -> None:
    assert [f.where for f in FRAMES if f.cameo[:2] not in ROOTS[f.type] or len(f.cameo) not in (2, 3, 4)] == []


def test_slots_are_positions_that_a_verb_has() -> None:
    slots = [(f.where, slot) for f in FRAMES for slot in (*f.initiator, *f.target, *f.participant)]
    assert [(where, slot) for where, slot in slots if SLOT.fullmatch(slot) is None] == []


def test_symmetric_events_have_participants_and_no_others() -> None:
    symmetric = [f for f in FRAMES if f.type in SYMMETRIC]
    assert [f.where for f in symmetric if not f.participant or f.initiator or f.target] == []


def test_only_clashes_have_participants_beside_symmetric_events() -> None:
    others = {f.type for f in FRAMES if f.participant and f.type not in SYMMETRIC}
    assert others <= {EventType.ASSAULT}  # both sides of a clash told without an attacker


def test_conditions_can_be_read() -> None:
    classes = {row["class"].removeprefix("@") for _, row in rows(FOLDER / "classes.tsv")}
    assert [(f.where, need) for f in FRAMES for need in f.needs if not is_condition(need, classes)] == []


def test_an_example_has_the_words_of_its_entry() -> None:
    examples = {f"{PATH.name}:{number}": words_of(row["example"]) for number, row in rows(PATH)}
    missing = [
        (frame.where, word)
        for frame in FRAMES
        for word in (bare(frame.lemma), *frame.rest)
        if word.lower() not in examples[frame.where]
    ]
    assert missing == []


def test_content_and_confidence_are_in_range() -> None:
    assert {f.content for f in FRAMES} <= CONTENTS
    assert [f.where for f in FRAMES if not 0 < f.confidence < 1] == []


def test_no_row_is_hidden_by_one_without_conditions() -> None:
    open_ended: set[str] = set()
    hidden: list[str] = []
    for frame in FRAMES:
        if frame.entry in open_ended:
            hidden.append(frame.where)
        if not frame.needs:
            open_ended.add(frame.entry)
    assert hidden == []


def test_the_table_covers_every_type_broadly() -> None:
    assert {f.type for f in FRAMES} == set(EventType)
    assert len({f.lemma for f in FRAMES}) > 700


def test_every_content_pattern_finds_its_example_first() -> None:
    cues = [(row["type"], compiled(row["pattern"])) for _, row in rows(FOLDER / "content.tsv")]
    wrong: list[str] = []
    for number, row in rows(FOLDER / "content.tsv"):
        words = row["example"].lower()
        found = next((kind for kind, pattern in cues if pattern.search(words)), None)
        if found != row["type"] or compiled(row["pattern"]).search(words) is None:
            wrong.append(f"content.tsv:{number} {found}")
    assert wrong == []


def test_plain_sayings_hold_no_content_cue() -> None:
    cues = [compiled(row["pattern"]) for _, row in rows(FOLDER / "content.tsv")]
    plain = (
        "la visite durerait deux jours",
        "les négociations reprendront lundi à genève",
        "trois soldats avaient été tués dans la nuit",
        "le ministre responsable de la sécurité est en route",
        "l'accord entrera en vigueur en mars",
        "les livraisons se poursuivaient comme prévu",
    )
    assert [words for words in plain if any(cue.search(words) for cue in cues)] == []
