"""The state of a database → a short text."""

from __future__ import annotations

from timeline.export.escaping import one_line
from timeline.export.wording import counted
from timeline.store import Status


def status_text(status: Status) -> str:
    """The text: what there is, then what asks for attention."""
    counts = status.counts
    lines = [
        f"{status.path} (schema {status.revision})",
        f"{counted(counts['article'], 'article')}, {counted(counts['event'], 'event')} "
        f"in {counted(counts['mention'], 'mention')}",
        f"{counted(counts['actor'], 'actor')} with {counted(counts['alias'], 'spelling')} "
        f"and {counted(counts['office'], 'office')}, {counted(counts['correction'], 'correction')}",
    ]
    lines += [f"{counted(number, 'article')} coded by {coder}" for coder, number in status.coders.items()]
    if status.undated:
        names = ", ".join(f"{name} ({number})" for number, name in status.undated[:10])
        more = f" and {len(status.undated) - 10} more" if len(status.undated) > 10 else ""
        lines.append(
            f"{counted(len(status.undated), 'article')} without a date, set it with timeline date: {names}{more}"
        )
    lines.append("not sound:" if status.problems else "sound")
    lines += [f"  {problem}" for problem in status.problems]
    return "\n".join(map(one_line, lines))
