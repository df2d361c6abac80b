"""The lexicon of bodies as phrases: complete names, heads, fields of work, and what ends a name."""

from __future__ import annotations

from functools import cache

from graph.nlp.lexicon import load
from graph.nlp.phrases import Phrases, listed, syllables
from graph.nlp.spans import Entry


@cache
def fixed_names() -> Phrases[Entry]:
    """Complete names: phrase -> entry of bodies.yaml."""
    phrases: Phrases[Entry] = Phrases()
    for entry in load("bodies"):
        for form in [entry["name"], *entry.get("forms", ())]:
            phrases.add_phrase(form, entry)
    return phrases


@cache
def fixed_entry(name: str) -> Entry:
    """The entry of a complete name."""
    return next(dict(entry) for entry in load("bodies") if entry["name"] == name)


@cache
def heads() -> Phrases[Entry]:
    """Heads of names: phrase -> entry of organs.yaml."""
    phrases: Phrases[Entry] = Phrases()
    for entry in load("organs"):
        for form in [entry["organ"], *entry.get("forms", ())]:
            phrases.add_phrase(form, entry)
    return phrases


@cache
def fields() -> Phrases[str]:
    """Fields of work: phrase -> canonical spelling."""
    phrases: Phrases[str] = Phrases()
    for name in load("fields")["fields"]:  # as written first: "Tổ chức cán bộ" is not "Tổ chức - Cán bộ"
        phrases.add(syllables(name), name)
    for name in load("fields")["fields"]:
        phrases.add_phrase(name, name)
    return phrases


@cache
def fields_of_work() -> frozenset[str]:
    """Fields of work in their canonical spelling."""
    return frozenset(load("fields")["fields"])


def stops() -> Phrases[bool]:
    """Words with which a body's name as written ends."""
    return listed("fields", "stops")


@cache
def starts() -> frozenset[str]:
    """First syllables of all bodies' names."""
    return fixed_names().starts() | heads().starts()
