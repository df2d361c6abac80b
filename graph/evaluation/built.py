"""Read what is compared of a built graph: ``nodes.jsonl``, ``mentions.jsonl`` and ``edges.jsonl`` of its folder."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from graph.errors import InputError
from graph.evaluation.gold import edge_facts
from graph.evaluation.records import BuiltGraph, BuiltNode, Span
from graph.schema import schema

T = TypeVar("T")


def read_built(folder: Path) -> BuiltGraph:
    """Read the graph that was built into ``folder``; only entities are nodes here, no places or articles.

    Raises:
        InputError: a file is missing, or a line is no JSON or lacks a field.
    """
    labels = schema().entity_labels
    spans: dict[str, set[Span]] = defaultdict(set)
    for node, start, end, how in _rows(
        folder / "mentions.jsonl", lambda row: (row["node"], row["start"], row["end"], row.get("how"))
    ):
        if how != "reference":
            spans[node].add((start, end))
    nodes = _rows(folder / "nodes.jsonl", lambda row: (row["id"], row["label"], row["name"]))
    return BuiltGraph(
        tuple(BuiltNode(i, label, name, frozenset(spans[i])) for i, label, name in nodes if label in labels),
        tuple(_rows(folder / "edges.jsonl", edge_facts)),
    )


def _rows(path: Path, make: Callable[[Any], T]) -> list[T]:
    made = []
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read; build the document into this folder first") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            made.append(make(json.loads(line)))
        except (ValueError, TypeError) as error:
            raise InputError(f"{path}, line {number}: is no JSON object ({error}); build again") from error
        except KeyError as error:
            raise InputError(f"{path}, line {number}: the field {error} is missing; build again") from error
    return made
