from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Run


def test_an_expression_is_explained(run: Run) -> None:
    result = run("when", "fin de l'année dernière", "--ref", "2023-09-29")
    assert result.code == 0
    assert "oct.–déc. 2022" in result.out
    assert "2022-10/2022-12" in result.out


def test_the_direction_decides_where_no_verb_does(run: Run) -> None:
    assert "28 sept. 2023" in run("when", "jeudi", "--ref", "2023-09-29").out
    assert "5 oct. 2023" in run("when", "jeudi", "--ref", "2023-09-29", "--future").out


def test_a_text_without_dates_is_said_to_have_none(run: Run) -> None:
    result = run("when", "Paris se tait.")
    assert (result.code, result.out, result.err) == (1, "", "timeline: no date expression found\n")


def test_json_lines_get_a_list_each(spawn: Run) -> None:
    questions = [
        {"text": "jeudi", "reference": "2023-09-29"},
        {"text": "jeudi", "reference": "2023-09-29", "direction": "future"},
        {"text": "jeudi"},
        {"text": "rien"},
    ]
    result = spawn("when", "-", stdin="\n".join(map(json.dumps, questions)).encode())
    assert result.code == 0
    past, future, unknown, nothing = [json.loads(line) for line in result.out.splitlines()]
    assert past == [
        {
            "text": "jeudi", "at": [0, 5], "start": "2023-09-28", "end": "2023-09-28", "precision": "day",
            "edtf": "2023-09-28", "reason": None,
        }
    ]  # fmt: skip
    assert future[0]["start"] == "2023-10-05"
    assert (unknown[0]["start"], unknown[0]["reason"]) == (None, "no reference date")
    assert nothing == []


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{", "line 1 is not valid JSON"),
        ("[]", "line 1 is no JSON object with a `text`"),
        ('{"text": "jeudi", "reference": "hier"}', "line 1 has a reference that is no date: 'hier'"),
        ('{"text": "jeudi", "direction": "up"}', "line 1 has a direction that is neither past nor future: 'up'"),
    ],
)
def test_a_bad_line_gets_an_empty_list_and_a_sentence(spawn: Run, line: str, sentence: str) -> None:
    result = spawn("when", "-", stdin=f'{line}\n{{"text": "en 2020"}}\n'.encode())
    assert result.code == 1
    assert result.err == f"timeline: {sentence}\n"
    assert [len(json.loads(line)) for line in result.out.splitlines()] == [0, 1]


def test_amounts_are_read_from_arguments_and_lines(run: Run, spawn: Run) -> None:
    text = "un fonds de 200 millions d'euros"
    assert "200000000  EUR" in run("amounts", text).out
    assert json.loads(run("amounts", text, "-f", "json").out)[0]["unit"] == "EUR"
    result = spawn("amounts", "-", stdin=json.dumps({"text": text}).encode())
    [found] = json.loads(result.out)
    assert (found["value"], found["unit"], found["qualifier"]) == (200_000_000, "EUR", "exact")
    assert text[slice(*found["at"])] == found["text"]
    assert run("amounts", "rien").code == 1
