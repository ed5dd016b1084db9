"""The state of a database → a short text."""

from __future__ import annotations

from timeline.export.escaping import one_line
from timeline.store import Status


def status_text(status: Status) -> str:
    """The text: what there is, then what asks for attention."""
    counts = status.counts
    lines = [
        f"{status.path} (schema {status.revision})",
        f"{counts['article']} articles, {counts['event']} events in {counts['mention']} mentions",
        f"{counts['actor']} actors with {counts['alias']} spellings and {counts['office']} offices, "
        f"{counts['correction']} corrections",
    ]
    lines += [f"{number} articles coded by {coder}" for coder, number in status.coders.items()]
    if status.undated:
        names = ", ".join(f"{name} ({number})" for number, name in status.undated[:10])
        more = f" and {len(status.undated) - 10} more" if len(status.undated) > 10 else ""
        lines.append(f"{len(status.undated)} articles without a date, set it with timeline date: {names}{more}")
    lines.append("not sound:" if status.problems else "sound")
    lines += [f"  {problem}" for problem in status.problems]
    return "\n".join(map(one_line, lines))
