from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_table_is_in_chronological_order(database: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "250")
    lines = run("show").out.splitlines()
    assert lines[0].split()[:4] == ["date", "type", "who", "→"]
    told = [line for line in lines[2:] if line.strip()]
    assert [next(word for word in ("accuse", "entretien", "averti", "fonds") if word in line) for line in told] == [
        "accuse",
        "entretien",
        "averti",
        "fonds",
        "accuse",
    ]
    assert "28 sept. 2023" in told[1]
    assert "Hélène Morel – Oleg Nikitine" in told[1]
    assert "200 millions d'euros" in told[3]


@pytest.mark.parametrize("width", [30, 60, 80, 100, 120, 160, 250])
def test_the_table_fits_the_terminal(database: Path, run: Run, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    result = run("show")
    assert all(len(line) <= width for line in result.out.splitlines())
    assert "Oleg" in result.out


def test_json_is_an_array_of_events_with_their_mentions(database: Path, run: Run) -> None:
    events = json.loads(run("show", "--format", "json").out)
    assert [event["type"] for event in events] == ["accusation", "meeting", "warning", "aid", "accusation"]
    meeting = events[1]
    assert {"id", "type", "date", "modality", "participants", "amounts", "reported_by", "mentions"} <= meeting.keys()
    assert meeting["date"]["start"] == "2023-09-28"
    assert [party["role"] for party in meeting["participants"]] == ["participant", "participant"]
    assert [mention["trigger"] for mention in meeting["mentions"]] == ["a reçu", "entretien"]


def test_csv_has_a_row_an_event(database: Path, run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("show", "-f", "csv").out)))
    assert [row["initiators"] for row in rows][2:4] == ["Oleg Nikitine", "Hélène Morel"]
    assert rows[3]["amounts"] == "200000000 EUR"


@pytest.mark.parametrize("form", ["jsonl", "excel", "tsv", "md", "html", "timelinejs", "rst", "grid", "latex"])
def test_every_format_tells_of_the_meeting(database: Path, run: Run, form: str) -> None:
    result = run("show", "--format", form)
    assert result.code == 0
    assert "Nikitine" in result.out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--actor", "Morel"], 3),
        (["--actor", "Mme Morel", "--with", "nikitine"], 1),
        (["--type", "meeting"], 1),
        (["--type", "CONSULT", "--type", "aid"], 2),
        (["--since", "2023-09"], 3),
        (["--until", "2023-08"], 1),
        (["--since", "2023-09-28", "--until", "2023-09-28"], 1),
        (["--country", "France"], 5),
        (["--about", "cargaison"], 1),
        (["--office", "ministre de la défense"], 3),
        (["--modality", "planned"], 1),
        (["--limit", "2"], 2),
    ],
)
def test_filters_choose_events(database: Path, run: Run, arguments: list[str], expected: int) -> None:
    result = run("show", "--format", "json", *arguments)
    assert result.code == 0, result.err
    assert len(json.loads(result.out)) == expected


def test_an_unknown_actor_gets_the_nearest_names(database: Path, run: Run) -> None:
    result = run("show", "--actor", "Nikitune")
    assert result.code == 2
    assert "no actor is called “Nikitune” (nearest: Oleg Nikitine" in result.err


def test_nothing_found_is_said(database: Path, run: Run) -> None:
    result = run("show", "--type", "protest")
    assert (result.code, result.out) == (0, "no events\n")
    assert json.loads(run("show", "--type", "protest", "-f", "json").out) == []
