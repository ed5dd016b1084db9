"""Measure the participants alone: every trigger and type of the gold is given, only who takes part is asked.

usage: python tests/accuracy/given_triggers.py [--shipped] [--gold FOLDER] [--predictions FILE]

Each article is coded with weights learnt on the other folds of the gold; --shipped takes the package's own instead.
Needs scikit-learn but for --shipped. Prints precision, recall and F1 of score.py's participants.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from timeline.coding.arguments import Arguments
from timeline.coding.candidate import SYMMETRIC, Candidate
from timeline.coding.coder import Models, attribute, participants, propose, shipped_models
from timeline.coding.lexicon import Frame, Lexicon
from timeline.coding.roles import assign_roles
from timeline.coding.slots import Slots
from timeline.language.document import Document, Token
from timeline.pipeline import Pipeline
from timeline.records import EventType
from timeline.training.__main__ import FOLDS, Lesson, fold_of, read_gold, read_lessons, train
from timeline.training.alignment import Gold, align

GOLD = Path(__file__).parents[3] / "shared" / "gold"
PARTS = {"NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
SLOTS = {  # where the actors of a word stand that the lexicon does not know
    "verb": (("subj", "par"), ("obj", "à", "contre"), ("subj", "obj", "avec", "entre")),
    "noun": (("par", "de", "poss", "adj"), ("contre", "à"), ("entre", "avec", "de", "poss", "adj")),
}


def main() -> int:
    """Measure and print; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shipped", action="store_true", help="the package's weights, which have seen the gold")
    parser.add_argument("--gold", type=Path, default=GOLD, help="the folder with score.py and dev/")
    parser.add_argument("--predictions", type=Path, help="keep what was predicted in this file")
    options = parser.parse_args()
    if not (options.gold / "score.py").is_file():
        print(f"no gold at {options.gold}: nothing to measure")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        output = options.predictions or Path(folder) / "predictions.jsonl"
        lines = (json.dumps(line, ensure_ascii=False) for line in coded(options.gold / "dev", options.shipped))
        output.write_text("\n".join(lines), "utf-8")
        rates = scored(options.gold, output)
    print("".join(f"{name} {value:.1f}  " for name, value in rates.items()).rstrip())
    return 0


def scored(gold: Path, predictions: Path) -> dict[str, float]:
    """Precision, recall and F1 of the participants, in percent. Raises CalledProcessError when scoring fails."""
    command = [sys.executable, str(gold / "score.py"), "--json", str(predictions), *map(str, gold.glob("dev/*.json"))]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    rates: dict[str, float] = json.loads(done.stdout)["participant"]
    return rates


def coded(folder: Path, shipped: bool) -> Iterator[dict[str, Any]]:
    """What `score.py` reads of each article: the gold's triggers and types with the coder's participants."""
    pipeline = Pipeline(models=Models())
    gold, groups = read_gold(folder)
    lessons = read_lessons(gold, pipeline)
    for fold in range(FOLDS):
        models = shipped_models() if shipped else train([o for o in lessons if fold_of(o) != fold], pipeline, groups)
        for lesson in lessons:
            if fold_of(lesson) == fold:
                yield {"id": lesson.gold["id"], "events": events(lesson, pipeline.lexicon, models)}


def events(lesson: Lesson, lexicon: Lexicon, models: Models) -> list[dict[str, Any]]:
    """The gold's events with the participants that the coder finds."""
    reading = lesson.reading
    given = candidates(lesson, lexicon)
    everybody = list(given.values())
    attribute(everybody, reading, None)
    if models.arguments is not None:
        arguments = Arguments(reading.document, reading.actors, models.arguments)
        arguments.choose_all(everybody)
    found = []
    for number, candidate in given.items():
        event = lesson.gold["events"][number]
        parties = participants(candidate, reading.actors)
        found.append(
            {name: event[name] for name in ("type", "trigger", "start", "end", "modality")}
            | {
                "participants": [
                    {"name": p.name, "role": p.role, "kind": p.kind, "country": p.country} for p in parties
                ]
            }
        )
    return found


def candidates(lesson: Lesson, lexicon: Lexicon) -> dict[int, Candidate]:
    """A candidate of the right type for each gold event by its number; those of one word tell it alike."""
    reading = lesson.reading
    proposed = propose(reading, lexicon)
    aligned = {id(event): proposed[at] for at, event in align(lesson.gold["events"], proposed).items()}
    slots = Slots(reading.document, reading.actors, reading.quotations)
    found: dict[int, Candidate] = {}
    for number, event in enumerate(lesson.gold["events"]):
        candidate = aligned.get(id(event))
        if candidate is None or candidate.type != event["type"]:
            candidate = forced(event, reading.document, candidate, lexicon)
            assign_roles(candidate, slots)
        found[number] = candidate
    return found


def forced(event: Gold, document: Document, near: Candidate | None, lexicon: Lexicon) -> Candidate:
    """A candidate at a gold trigger, of its type: with the lexicon's frame for that type, else with a common one."""
    kind = EventType(event["type"])
    token = near.token if near else trigger_head(document.tokens_in(event["start"], event["end"]))
    part = PARTS.get(token.pos, "verb")
    frames = [frame for frame in lexicon.frames(part).get(token.lemma, ()) if not frame.rest]
    frame = next((frame for frame in frames if frame.type is kind), None) or common_frame(token, part, kind)
    if near is not None and frame.where == "":
        frame = replace(near.frame, type=kind)
    return Candidate(
        token,
        frame,
        (token,),
        kind,
        light=near.light if near else None,
        light_verb=near.light_verb if near else None,
    )


def trigger_head(words: Sequence[Token]) -> Token:
    """The word of a trigger that the others depend on, auxiliaries left out."""
    told = [word for word in words if word.pos in {"VERB", "NOUN", "ADJ", "PROPN"}] or list(words)
    inside = {word.index for word in told}
    return next((word for word in told if word.head is None or word.head.index not in inside), told[0])


def common_frame(token: Token, part: str, kind: EventType) -> Frame:
    """What may be said of the actors of any word of this type."""
    initiator, target, participant = SLOTS.get(part, SLOTS["noun"])
    mutual = kind in SYMMETRIC
    return Frame(
        entry=token.lemma,
        lemma=token.lemma,
        rest=(),
        part=part,
        type=kind,
        cameo="",
        initiator=() if mutual else initiator,
        target=() if mutual else target,
        participant=participant if mutual else (),
        content="",
        needs=(),
        confidence=0.5,
        where="",
    )


if __name__ == "__main__":
    sys.exit(main())
