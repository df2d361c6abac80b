"""Short passages with what a careful reader takes from them, each built alone: ``cases/*.yaml``.

A case holds ``about``, ``text`` and perhaps ``published`` and ``place`` of its article, then

- ``entities``: nodes that must be there: ``type``, ``name``, ``also`` (other names as right), ``surfaces``
  (strings that must be among its mentions); any other key is a property of the node;
- ``only``: labels of which ``entities`` lists all;
- ``none``: names that no node (of ``type``, where given) may have, nor any mention of one;
- ``edges`` and ``no_edges``: ends by name, and any properties of the edge.

``cases/known_gaps.yaml`` lists what is not read yet: each must still fail, so that a mended case moves
to the file of its theme and the list can only shrink.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.building import build_graph
from graph.evaluation.spelling import name_key, role_key
from graph.records import Article, Edge, Graph, Node
from graph.schema import schema

CASES = Path(__file__).parent / "cases"
GAPS = "known_gaps"
FIELDS = {"about", "wants", "text", "published", "place", "entities", "only", "none", "edges", "no_edges"}
ENDS = {"source", "type", "target"}


@dataclass(frozen=True)
class Case:
    """One passage with what is wanted of it."""

    file: str
    number: int
    raw: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.file}-{self.number}-{self.raw['about']}"


def _cases() -> list[Case]:
    return [
        Case(path.stem, number, raw)
        for path in sorted(CASES.glob("*.yaml"))
        for number, raw in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1)
    ]


ALL = _cases()


class Reading:
    """The graph of one passage, and what it lacks or has too much."""

    def __init__(self, raw: dict[str, Any]) -> None:
        article = Article(id="case", text=raw["text"], published=raw.get("published"), place=raw.get("place"))
        self.raw = raw
        self.graph: Graph = build_graph([article]).graph
        self.nodes = [node for node in self.graph.nodes if node.label in schema().entity_labels]
        self.names = {node.id: name_key(node.name) for node in self.graph.nodes}
        self.spellings: dict[str, set[str]] = {}  # a wanted name's key -> the keys that are as right
        for entity in raw.get("entities", ()):
            keys = {name_key(each) for each in (entity["name"], *entity.get("also", ()))}
            self.spellings.setdefault(name_key(entity["name"]), set()).update(keys)

    def faults(self) -> list[str]:
        """Every way in which the graph is not what is wanted."""
        found: list[str] = []
        wanted: set[str] = set()
        for entity in self.raw.get("entities", ()):
            hits = [node for node in self.nodes if self._is(node, entity)]
            wanted.update(node.id for node in hits)
            if not hits:
                found.append(f"no {entity['type']} {entity['name']!r}")
            else:
                found += self._property_faults(entity, hits[0])
        for node in self.nodes:
            if node.label in self.raw.get("only", ()) and node.id not in wanted:
                found.append(f"unwanted {node.label} {node.name!r}")
            for unwanted in self.raw.get("none", ()):
                spellings = {name_key(each) for each in (node.name, *node.aliases)}
                if unwanted.get("type", node.label) == node.label and name_key(unwanted["name"]) in spellings:
                    found.append(f"unwanted {node.label} {node.name!r}, named {unwanted['name']!r}")
        for edge in self.raw.get("edges", ()):
            if not any(self._states(built, edge) for built in self.graph.edges):
                found.append(f"no edge {edge}")
        for edge in self.raw.get("no_edges", ()):
            found += [f"unwanted edge {self._shown(built)}" for built in self.graph.edges if self._states(built, edge)]
        return found

    def _is(self, node: Node, entity: dict[str, Any]) -> bool:
        return node.label == entity["type"] and self._named(node.id, entity["name"])

    def _named(self, node: str, name: str) -> bool:
        key = name_key(name)
        return self.names.get(node, "") in self.spellings.get(key, {key})  # an article has no name

    def _property_faults(self, entity: dict[str, Any], node: Node) -> list[str]:
        found = []
        texts = {mention.text for mention in self.graph.mentions if self.graph.mention_nodes.get(mention.id) == node.id}
        for surface in entity.get("surfaces", ()):
            if surface not in texts:
                found.append(f"{surface!r} is no mention of {node.name!r}")
        for name in entity.keys() - {"type", "name", "also", "surfaces"}:
            if node.properties.get(name) != entity[name]:
                found.append(f"{name} of {node.name!r} is {node.properties.get(name)!r}, not {entity[name]!r}")
        return found

    def _states(self, built: Edge, edge: dict[str, Any]) -> bool:
        if built.type != edge.get("type", built.type):
            return False
        if any(end in edge and not self._named(getattr(built, end), edge[end]) for end in ("source", "target")):
            return False
        return all(self._equal(name, built.properties.get(name), edge[name]) for name in edge.keys() - ENDS)

    @staticmethod
    def _equal(name: str, built: Any, wanted: Any) -> bool:
        if name == "role":
            return role_key(built) == role_key(wanted)
        return bool((built or None) == wanted)

    def _shown(self, edge: Edge) -> str:
        return f"{edge.source} {edge.type} {edge.target} {edge.properties}"


@pytest.mark.parametrize("case", [case for case in ALL if case.file != GAPS], ids=str)
def test_case(case: Case) -> None:
    assert Reading(case.raw).faults() == []


@pytest.mark.parametrize("case", [case for case in ALL if case.file == GAPS], ids=str)
def test_known_gap_is_still_one(case: Case) -> None:
    assert Reading(case.raw).faults(), "this one is read now: move it to the file of its theme"


@pytest.mark.parametrize("case", ALL, ids=str)
def test_case_is_well_formed(case: Case) -> None:
    model = schema()
    raw = case.raw
    assert raw.keys() <= FIELDS
    assert ("wants" in raw) == (case.file == GAPS)
    assert any(raw.get(field) for field in ("entities", "only", "none", "edges", "no_edges")), "it asserts nothing"
    if "only" in raw:
        assert set(raw["only"]) <= set(model.entity_labels)
    labels = {name_key(entity["name"]): entity["type"] for entity in raw.get("entities", ())}
    for entity in raw.get("entities", ()):
        assert entity["type"] in model.entity_labels
        assert entity.keys() - {"type", "name", "also", "surfaces"} <= model.labels[entity["type"]].properties.keys()
        assert all(surface in raw["text"] for surface in entity.get("surfaces", ()))
    for edge in (*raw.get("edges", ()), *raw.get("no_edges", ())):
        if "type" in edge:
            properties = model.edges[edge["type"]].properties
            assert edge.keys() - ENDS <= properties.keys()
            for name in edge.keys() - ENDS:
                assert not properties[name].choices or edge[name] in properties[name].choices
            for end in ("source", "target"):
                label = labels.get(name_key(edge.get(end, "")))
                assert label is None or label in getattr(model.edges[edge["type"]], end)
    for edge in raw.get("edges", ()):
        assert edge.keys() >= ENDS


def test_there_are_enough_cases() -> None:
    assert len(ALL) >= 150
    texts = [case.raw["text"] for case in ALL]
    assert len(set(texts)) == len(texts)
