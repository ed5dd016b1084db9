"""Repairs."""

from __future__ import annotations

from timeline.language.document import Document


def repair(document: Document) -> None:
    """ """
