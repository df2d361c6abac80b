"""The claims of a short article, for the tests of the modules of the pass."""

from __future__ import annotations

from typing import Any, NamedTuple

from nlp.lexicon.passages import read


class Claimed(NamedTuple):
    """A claim with the names of its ends."""

    source: str
    type: str
    target: str
    properties: dict[str, Any]


def claimed(text: str, type_: str) -> list[Claimed]:
    """All claims of a type that a text states, in their order."""
    return [Claimed(*ends, properties) for ends, properties in read(text).properties if ends[1] == type_]


def posts(text: str) -> set[tuple[str, str, str]]:
    """Who holds what by which status: name, role and status."""
    return {(post.person, post.role, post.status) for post in read(text).posts}
