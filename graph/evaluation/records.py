"""What is compared: the annotated side and the built side, as plain records."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """An annotated entity. ``surfaces`` are copied from the text; ``Thành ủy#3`` is the third occurrence alone."""

    id: str
    type: str
    name: str
    also: tuple[str, ...]
    surfaces: tuple[str, ...]
    optional: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical name and those that are as right."""
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True)
class EdgeFacts:
    """An edge of either side; dates are ISO text of any precision, None is "not said"."""

    source: str
    type: str
    target: str
    role: str | None = None
    status: str | None = None
    from_: str | None = None
    to: str | None = None
    capacity: str | None = None
    evidence: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """The annotation of one document. ``name`` is its file's stem, ``doc`` the file of its text."""

    name: str
    doc: str
    place: str | None
    entities: tuple[GoldEntity, ...]
    edges: tuple[EdgeFacts, ...]
    ignore: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BuiltNode:
    """A node of a built graph with the passages that name it (references like "ông" are no names)."""

    id: str
    label: str
    name: str
    spans: frozenset[Span]


@dataclass(frozen=True, slots=True)
class BuiltGraph:
    """The compared part of a graph, in its files' order."""

    nodes: tuple[BuiltNode, ...]
    edges: tuple[EdgeFacts, ...]
