"""The graph model as an object: labels, edge types and their properties, from ``schema.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Property:
    """What a property may hold: text, date (ISO, any precision), number, or one of a list."""

    name: str
    kind: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    """A node label with its two glosses, its look on the page, and its own properties."""

    name: str
    entity: bool
    vi: str
    en: str
    colour: str
    shape: str
    properties: Mapping[str, Property]


@dataclass(frozen=True, slots=True)
class EdgeType:
    """An edge type: the labels it may join, its look, and its own properties."""

    name: str
    vi: str
    en: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    colour: str
    from_claims: bool
    properties: Mapping[str, Property]


@dataclass(frozen=True, slots=True)
class Schema:
    """The whole model."""

    labels: Mapping[str, Label]
    edges: Mapping[str, EdgeType]
    node_properties: tuple[str, ...]
    edge_properties: tuple[str, ...]

    @property
    def entity_labels(self) -> tuple[str, ...]:
        """Labels whose nodes also carry ``Entity``, in the schema's order."""
        return tuple(name for name, label in self.labels.items() if label.entity)


def _properties(raw: Mapping[str, Any]) -> dict[str, Property]:
    return {
        name: Property(name, "choice" if "one_of" in spec else spec["is"], tuple(spec.get("one_of", ())))
        for name, spec in raw.items()
    }


@cache
def schema() -> Schema:
    """Load the package's schema (once a process)."""
    raw = yaml.safe_load(resources.files("graph").joinpath("schema.yaml").read_text(encoding="utf-8"))
    labels = {
        name: Label(name, v["entity"], v["vi"], v["en"], v["colour"], v["shape"], _properties(v["properties"]))
        for name, v in raw["labels"].items()
    }
    edges = {
        name: EdgeType(
            name,
            v["vi"],
            v["en"],
            tuple(v["source"]),
            tuple(v["target"]),
            v["colour"],
            v.get("from_claims", True),
            _properties(v["properties"]),
        )
        for name, v in raw["edges"].items()
    }
    return Schema(labels, edges, tuple(raw["node_properties"]), tuple(raw["edge_properties"]))
