"""Turn the bytes of a file into text, or say in a sentence why they are none.

Tries byte order marks, then UTF-8, then the single-byte encodings of French files of the last forty years, judged by
how French the result looks; charset-normalizer has the last word on what is none of these.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

from timeline.errors import UnreadableInput

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# CP1252 first: it is Latin-1 plus ’ « œ €, and wins when nothing tells them apart.
SINGLE_BYTE = ("cp1252", "iso8859-15", "mac-roman", "cp850")
FRENCH = frozenset("éèêëàâäçîïôöùûüÿœæÉÈÊËÀÂÇÎÏÔÙÛŒÆ’‘“”«»–—…€°\u00a0\u202f")
MOJIBAKE = re.compile("Ã[\u00a0-¿]|â€[™œ“”˜¦\u009d]|Â[«»\u00a0°]")
LINE_ENDS = re.compile("\r\n|[\r\f\x85\u2028\u2029]")
NO_CHARACTERS = re.compile("[\ud800-\udfff\0]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(data: bytes, name: str) -> str:
    """The text of a file, its line ends made `\\n` and its accents composed (NFC).

    Raises:
        UnreadableInput: the bytes are empty or a picture, PDF, archive … `name` begins the sentence.
    """
    if not data.strip():
        raise UnreadableInput(f"{name} is empty")
    raw = _utf(data)
    if raw is None:
        if (kind := signature(data)) is not None:
            raise UnreadableInput(f"{name} is not text: it begins like {kind}")
        raw = _single_byte(data)
    text = LINE_ENDS.sub("\n", _without_mojibake(raw)).replace("\ufeff", "")
    if len(CONTROL.findall(text)) > len(text) // 200:
        raise UnreadableInput(f"{name} is not text: it holds binary data")
    text = unicodedata.normalize("NFC", CONTROL.sub(" ", text))
    if not text.strip():
        raise UnreadableInput(f"{name} is empty")
    return text


def storable(text: str) -> str:
    """Text with � for what no database holds: zeros and halves of characters (in JSON, or in odd file names)."""
    return NO_CHARACTERS.sub("\ufffd", text)


@cache
def _signatures() -> tuple[tuple[int, bytes, str], ...]:
    rows = files(__package__).joinpath("signatures.tsv").read_text("utf-8").splitlines()
    cells = (row.split("\t") for row in rows if not row.startswith("#"))
    return tuple((int(at), _unescaped(first), kind) for at, first, kind in cells)


def _unescaped(first: str) -> bytes:
    return first.encode().decode("unicode_escape").encode("latin-1")


def signature(data: bytes) -> str | None:
    """What kind of file these bytes begin like ("a PDF"), when it is one that holds no plain text."""
    return next((kind for at, first, kind in _signatures() if data.startswith(first, at)), None)


def _utf(data: bytes) -> str | None:
    """The text when a byte order mark, zero bytes or valid UTF-8 say how to read it."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if (guess := _utf16_without_mark(data)) is not None:
        return data.decode(guess, "replace")
    if signature(data) is not None:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _utf16_without_mark(data: bytes) -> str | None:
    """Western text in UTF-16 has a zero in nearly every second byte, and a file of it an even length."""
    sample = data[:4000]
    if len(sample) < 8 or len(data) % 2:
        return None
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if low > half * 0.7 and high < half * 0.05:
        return "utf-16-le"
    if high > half * 0.7 and low < half * 0.05:
        return "utf-16-be"
    return None


def _single_byte(data: bytes) -> str:
    """The most French-looking reading; damaged UTF-8 is one of the candidates."""
    candidates = [data.decode("utf-8", "replace")] + [data.decode(encoding, "replace") for encoding in SINGLE_BYTE]
    best = max(candidates[1:] + candidates[:1], key=_frenchness)
    if _frenchness(best) < 0:
        from charset_normalizer import from_bytes  # slow to load, and seldom needed

        guess = from_bytes(data).best()
        if guess is not None:
            return str(guess)
    return best


def _frenchness(text: str) -> int:
    """Letters and signs that French uses, less twice those it does not, among the characters beyond ASCII."""
    beyond = [character for character in text if character > "\x7f"]
    good = sum(character in FRENCH for character in beyond)
    return good - 2 * (len(beyond) - good)


def _without_mojibake(text: str) -> str:
    """UTF-8 that was once read as CP1252 and saved ("dÃ©cembre") undone, when all of the text can be."""
    if not MOJIBAKE.search(text):
        return text
    encoded = bytearray()
    for character in text:
        try:
            encoded += character.encode("cp1252")
        except UnicodeEncodeError:
            if ord(character) > 0xFF:
                return text
            encoded.append(ord(character))
    try:
        return encoded.decode("utf-8")
    except UnicodeDecodeError:
        return text
