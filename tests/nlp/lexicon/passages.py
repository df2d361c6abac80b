"""What one sentence gives, for the tests that run the data files' own examples; and the entries that do not work yet.

``known_gaps.yaml`` holds, by kind of entry, those that the pass does not read in their example. A gap that is
read must be taken off the list, so that it can only shrink.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.nlp.pipeline import extract
from graph.records import Article

PERSON = "Nguyễn Văn An"
_FILE = Path(__file__).parent / "known_gaps.yaml"
_GAPS: dict[str, list[str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8")) or {}


@dataclass(frozen=True)
class Post:
    """A post as claimed."""

    person: str
    role: str
    body: str
    status: str


@dataclass(frozen=True)
class Passage:
    """What was found in a text: names by label, edges by their ends' names; what the text leaves open stays out."""

    names: frozenset[tuple[str, str]]
    mentions: frozenset[tuple[str, str, str]]
    posts: tuple[Post, ...]
    edges: frozenset[tuple[str, str, str]]
    properties: tuple[tuple[tuple[str, str, str], dict[str, Any]], ...]

    def named(self, label: str) -> set[str]:
        """The names of all things with ``label``."""
        return {name for each, name in self.names if each == label}

    def of(self, text: str, label: str) -> set[str]:
        """The names of what ``text`` is a mention of."""
        return {name for each, passage, name in self.mentions if (each, passage) == (label, text)}

    def types(self) -> set[str]:
        """The types of the edges found."""
        return {kind for _, kind, _ in self.edges}


@cache
def read(text: str, place: str | None = None) -> Passage:
    """Extract from a sentence as if it were an article of 20 May 2024, written in ``place``."""
    found = extract(Article(id="example", text=text, published="2024-05-20", place=place))
    names = {each.id: each.name for each in found.referents}
    left_open = {each.id for each in found.referents if each.properties.get("open")}
    of = {mention.id: names[mention.referent] for mention in found.mentions}
    edges = [((of[c.source], c.type, of[c.target]), c.properties) for c in found.claims]
    return Passage(
        frozenset((each.label, each.name) for each in found.referents if each.id not in left_open),
        frozenset((m.label, m.text, of[m.id]) for m in found.mentions if m.referent not in left_open),
        tuple(
            Post(ends[0], properties.get("role_key", ""), ends[2], properties.get("status", "current"))
            for ends, properties in edges
            if ends[1] == "HOLDS_POSITION"
        ),
        frozenset(ends for ends, _ in edges),
        tuple((ends, dict(properties)) for ends, properties in edges),
    )


def check(kind: str, entry: str, works: bool, why: object = "") -> None:
    """Assert that an entry's example works, or that one that is listed as a gap still does not."""
    if entry in _GAPS.get(kind, ()):
        assert not works, f"works now: take {entry!r} off {kind} in known_gaps.yaml"
    else:
        assert works, f"GAP|{kind}|{entry}| {why}"


def gaps() -> dict[str, list[str]]:
    """The gaps by kind."""
    return _GAPS
