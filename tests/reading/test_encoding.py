from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import UnreadableInput
from timeline.reading.encoding import decode

FRENCH = "L’été dernier, à Kœnigsberg, l’œuvre coûtait 12 € – « c’est peu », dit-on.\nÇa suffit."
PLAIN = "À Genève, les délégués ont siégé tard.\nLa séance a été levée à l'aube."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_french_text_is_read_in_any_usual_encoding(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding), "a.txt") == FRENCH


@pytest.mark.parametrize("encoding", ["latin-1", "iso8859-15", "mac-roman", "cp850", "cp1252"])
def test_older_encodings_are_recognised_by_their_accents(encoding: str) -> None:
    assert decode(PLAIN.encode(encoding), "a.txt") == PLAIN


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028", "\x85"])
def test_line_ends_of_every_system_become_one(end: str) -> None:
    assert decode(f"un{end}deux".encode(), "a.txt") == "un\ndeux"


def test_accents_written_apart_are_joined() -> None:
    assert decode("e\u0301te\u0301".encode(), "a.txt") == "été"


def test_text_that_was_decoded_wrongly_once_is_mended() -> None:
    assert "été" in decode("L'été à Genève".encode().decode("latin-1").encode(), "a.txt")


def test_damaged_utf8_keeps_what_can_be_read() -> None:
    assert "négociations" in decode("les négociations".encode() * 20 + b"\xc3", "a.txt")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"%PDF-1.7 \x80\x81", "begins like a PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "begins like a PNG picture"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)), "begins like a JPEG picture"),
        (b"PK\x03\x04" + bytes(range(256)), "begins like a ZIP archive"),
        (bytes(range(256)) * 4, "binary"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableInput, match=words):
        decode(data, "a.txt")


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_sentence(data: bytes) -> None:
    text = text_or_sentence(data)
    assert text.strip()
    assert "\r" not in text
    assert "\0" not in text


def text_or_sentence(data: bytes) -> str:
    try:
        return decode(data, "a.txt")
    except UnreadableInput as error:
        return str(error)


@given(st.text("abcdé’œ€ «»ßłжЖ漢 \n", min_size=1).filter(str.strip))
def test_utf8_is_never_taken_for_something_else(text: str) -> None:
    assert decode(text.encode(), "a.txt") == text
