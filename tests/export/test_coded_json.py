from __future__ import annotations

import json

from tests.store.coded import visit
from timeline.export.coded_json import coded_article
from timeline.export.json_text import dumps
from timeline.records import DateMention, DateValue, Precision, Span

FIELDS = {
    "type", "trigger", "start", "end", "sentence", "participants", "date", "modality", "reported_by", "amounts",
    "plover", "cameo", "confidence", "event_id",
}  # fmt: skip


def test_an_article_is_printed_as_the_gold_files_have_it() -> None:
    coded = visit()
    printed = json.loads(dumps(coded_article(coded)))
    text = coded.article.full_text
    assert printed["id"] == "visite.txt"
    assert all(set(event) == FIELDS for event in printed["events"])
    for event in printed["events"]:
        assert text[event["start"] : event["end"]] == event["trigger"]
        assert event["sentence"]["start"] <= event["start"] < event["end"] <= event["sentence"]["end"]
    meeting, warning, _, aid = printed["events"]
    assert meeting["date"] == {
        "start": "2023-09-28", "end": "2023-09-28", "text": "jeudi", "precision": "day", "edtf": "2023-09-28",
    }  # fmt: skip
    assert meeting["participants"][0] == {
        "name": "Hélène Morel", "role": "participant", "kind": "person", "country": "FRA",
        "start": None, "end": None, "actor": None,
    }  # fmt: skip
    assert warning["date"] is None
    assert warning["participants"][1]["actor"] == "state:FRA"
    assert aid["amounts"] == [
        {"value": 200_000_000, "unit": "EUR", "qualifier": "exact", "text": "200 millions d'euros"}
    ]
    assert aid["reported_by"] == "Hélène Morel"


def test_a_date_without_an_interval_keeps_its_words_and_the_reason() -> None:
    from timeline.export.coded_json import date_mention

    vague = DateMention(Span(3, 11), DateValue("récemment", None, None, Precision.VAGUE, None, "vague"))
    assert date_mention(vague) == {
        "text": "récemment", "at": [3, 11], "start": None, "end": None,
        "precision": "vague", "edtf": None, "reason": "vague",
    }  # fmt: skip
