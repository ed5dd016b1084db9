"""Actors: a parsed article in, its entities and everything that stands for one out."""
