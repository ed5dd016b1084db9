"""The command line: `timeline COMMAND …`. Each command is a thin skin over a function that a notebook can call."""

from timeline.cli.application import main

__all__ = ["main"]
