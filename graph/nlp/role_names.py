"""The lexicon of posts as phrases: every spelling of every role, and the words that change a post."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from graph.nlp.lexicon import load
from graph.nlp.phrases import Phrases, syllables
from graph.nlp.spans import Entry


@dataclass(frozen=True, slots=True)
class RoleForm:
    """One way to write a role: the entry, its canonical key, rank and gloss."""

    entry: Entry
    key: str
    rank: str
    en: str


@cache
def roles() -> Phrases[RoleForm]:
    """All spellings of all roles."""
    phrases: Phrases[RoleForm] = Phrases()
    for entry in load("roles"):
        role = entry["role"]
        own = RoleForm(entry, role, entry["rank"], entry["en"])
        forms = [role, *entry.get("forms", ())] if entry["body"].split()[0] != "inside" else entry["forms"]
        for form in forms:
            phrases.add(syllables(form), own)
        if entry.get("standing"):
            phrases.add(
                (*syllables(role), "thường", "trực"),
                RoleForm(entry, f"{role} Thường trực", entry["rank"], f"Standing {entry['en']}"),
            )
        if entry.get("deputy"):
            key = f"Phó {role}"
            deputy = RoleForm(entry, key, "deputy head", f"Deputy {entry['en']}")
            standing = RoleForm(entry, f"{key} Thường trực", "deputy head", f"Standing Deputy {entry['en']}")
            spelled = [*(f"Phó {form}" for form in forms), *entry.get("deputy_forms", ())]
            for form in spelled:
                phrases.add(syllables(form), deputy)
                phrases.add((*syllables(form), "thường", "trực"), standing)
                phrases.add((*syllables(form), "thương", "trực"), standing)  # a common typing error
    return phrases


@cache
def prefixes() -> Phrases[str]:
    """What stands before a post and changes its status: phrase -> status, or "" for none."""
    phrases: Phrases[str] = Phrases()
    for phrase, status in load("post_words")["before_post"].items():
        phrases.add(syllables(phrase), status)
    return phrases


@cache
def starts() -> frozenset[str]:
    """First syllables of roles."""
    return roles().starts()
