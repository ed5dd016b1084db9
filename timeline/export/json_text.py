"""Records → JSON: field names are those of the records, days are ISO 8601."""

from __future__ import annotations

import json
from dataclasses import asdict, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from timeline.export.escaping import json_text


def dumps(value: Any, *, indent: int | None = None) -> str:
    """A record, or lists and dicts of them, as JSON in UTF-8."""
    return json_text(json.dumps(value, ensure_ascii=False, indent=indent, default=plain))


def plain(value: Any) -> Any:
    """What JSON has no word for."""
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if isinstance(value, bytes):
        return value.hex()
    raise TypeError(f"{type(value).__name__} has no JSON")
