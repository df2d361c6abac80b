"""Read annotations: one JSON file a document, with entities, edges and what to ignore."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.evaluation.records import EdgeFacts, GoldDocument, GoldEntity


def edge_facts(raw: Mapping[str, Any]) -> EdgeFacts:
    """The compared fields of an edge, annotated or built.

    Raises:
        KeyError: source, type or target is missing.
    """
    return EdgeFacts(
        source=raw["source"],
        type=raw["type"],
        target=raw["target"],
        role=raw.get("role"),
        status=raw.get("status"),
        from_=raw.get("from"),
        to=raw.get("to"),
        capacity=raw.get("capacity"),
        evidence=raw.get("evidence"),
        optional=bool(raw.get("optional")),
    )


def read_gold(path: Path) -> GoldDocument:
    """Read the annotation of one document.

    Raises:
        InputError: the file is not there, not JSON, or lacks a field.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        entities = tuple(
            GoldEntity(
                id=e["id"],
                type=e["type"],
                name=e["name"],
                also=tuple(e.get("also", ())),
                surfaces=tuple(e["surfaces"]),
                optional=bool(e.get("optional")),
            )
            for e in raw["entities"]
        )
        edges = tuple(edge_facts(e) for e in raw["edges"])
        return GoldDocument(path.stem, raw["doc"], raw.get("place"), entities, edges, tuple(raw.get("ignore", ())))
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); name a file of annotations") from error
    except (ValueError, TypeError) as error:
        raise InputError(f"{path}: is no annotation in JSON ({error}); mend the file") from error
    except KeyError as error:
        raise InputError(f"{path}: the field {error} is missing; add it") from error


def read_gold_folder(folder: Path) -> tuple[GoldDocument, ...]:
    """Read every ``*.json`` of a folder, sorted by name.

    Raises:
        InputError: there is none, or one cannot be read.
    """
    documents = tuple(read_gold(path) for path in sorted(folder.glob("*.json")))
    if not documents:
        raise InputError(f"{folder}: holds no annotations (*.json); name the folder that does")
    return documents
