"""Quotations: tokens in, quoted spans with their verb of saying and speaker out."""

from timeline.mentions.quotations.finding import find_quotations, is_saying, saying_verbs

__all__ = ["find_quotations", "is_saying", "saying_verbs"]
