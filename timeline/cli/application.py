"""The program: finds the command, runs it, and turns whatever goes wrong into one sentence and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from timeline import __version__
from timeline.cli import console
from timeline.errors import TimelineError
from timeline.settings import settings

# In the order of the help. A command's file is imported only when it is wanted: reading needs no parser.
COMMANDS = (
    "add", "show", "extract", "when", "amounts", "explain", "actors", "sql", "date", "seed", "status", "lexicon",
)  # fmt: skip
EVERYWHERE = {"--db": True, "--debug": False}  # options that may stand before or after the command → takes a value
INTERRUPTED = 130  # 128 + SIGINT, as shells count
UNHEARD = 141  # 128 + SIGPIPE: the reader of our output has gone


class CommandGroup(TyperGroup):
    """Commands that are imported when they are called, with `--db` and `--debug` anywhere on the line."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands.update(dict.fromkeys(COMMANDS))  # type: ignore[arg-type]  # the names, for suggestions

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command with this name, None when there is none."""
        if self.commands.get(cmd_name) is None and cmd_name in COMMANDS:
            module = import_module(f"timeline.cli.{cmd_name}")
            command = typer.main.get_command(module.app)
            command.name = cmd_name
            self.commands[cmd_name] = command
        return self.commands.get(cmd_name)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put `--db PATH` and `--debug` before the command, where they are declared."""
        return super().parse_args(ctx, hoisted(args))

    def invoke(self, ctx: Any) -> Any:
        """Run the command; say in our own way that it was stopped."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise Interrupted from None
        except BrokenPipeError:
            raise Unheard from None


class Interrupted(Exception):
    """The user pressed Ctrl-C."""


class Unheard(Exception):
    """Nobody reads what we print any more."""


app = typer.Typer(
    name="timeline", cls=CommandGroup, add_completion=True, rich_markup_mode=None, pretty_exceptions_enable=False,
    epilog="--db and --debug may stand anywhere on the line.",
    context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip


@app.callback()
def timeline(
    context: typer.Context,
    db: Annotated[
        Path | None,
        typer.Option("--db", metavar="PATH", help="The database [default: $TIMELINE_DB, else timeline.db]."),
    ] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show where in the program an error comes from.")] = False,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=lambda wanted: say_version(wanted))
    ] = False,
) -> None:
    """Turn French press articles into a database of diplomatic events."""
    context.obj = settings(db, os.environ)


def say_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        console.say(f"timeline {__version__}")
        raise typer.Exit


def hoisted(args: list[str]) -> list[str]:
    """The arguments with the options that hold everywhere in front; what stands after "--" stays."""
    front: list[str] = []
    rest: list[str] = []
    waiting = list(args)
    while waiting:
        word = waiting.pop(0)
        name = word.partition("=")[0]
        if word == "--":
            rest += [word, *waiting]
            break
        if name not in EVERYWHERE:
            rest.append(word)
            continue
        front.append(word)
        if EVERYWHERE[name] and "=" not in word and waiting:
            front.append(waiting.pop(0))
    return front + rest


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code. 1: some input failed, 2: wrong usage, 3: the database cannot be used."""
    words = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    console.prepare()
    try:
        code = typer.main.get_command(app).main(words, prog_name="timeline", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except (Interrupted, KeyboardInterrupt):
        console.complain("stopped; what was finished before is kept")
        return INTERRUPTED
    except (Unheard, BrokenPipeError):
        console.give_up_output()
        return UNHEARD
    except typer.TyperException as error:
        return explained(error, error.format_message().rstrip("."), error.exit_code, words)
    except TimelineError as error:
        return explained(error, str(error), error.exit_code, words)
    except Exception as error:  # a mistake of ours: still a sentence, not a page of Python
        what = f"this should not have happened: {type(error).__name__}: {error}"
        return explained(error, f"{what} (run it again with --debug and report what it prints)", 1, words)


def explained(error: Exception, sentence: str, code: int, words: list[str]) -> int:
    """Say what went wrong, after where when the user asked for that; the exit code."""
    if "--debug" in words:
        traceback.print_exception(error)
    console.complain(sentence)
    return code
