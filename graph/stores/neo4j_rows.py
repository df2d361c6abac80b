"""From the files of a graph folder to what the scripts of ``cypher/load`` take.

Every element becomes a ``Row`` with a fingerprint of all that will be stored of it; equal fingerprints mean that there
is nothing to send.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from graph.errors import StoreError
from graph.schema import schema
from graph.stores.cypher_scripts import ENTITY, key_label
from graph.stores.files import read_rows

FILES = ("articles.jsonl", "nodes.jsonl", "edges.jsonl", "claims.jsonl")
"""What a load reads of a graph folder. Mentions are in Neo4j only as the count of each MENTIONED_IN."""

CLAIM = "Claim"
MARK = "load_hash"
"""The property that marks an element as ours; see ``cypher/README.md``."""

_FORBIDDEN = ("title", "type", "label")  # node properties that some engines make up by themselves
_EVIDENCE = ("quote", "article", "publisher", "published")
_CLAIM = ("article", "edge", "relation", "source", "target", "start", "end", "quote", "rule", "confidence", "inferred")


@dataclass(frozen=True, slots=True)
class Row:
    """One element: its ``script`` in cypher/load (``nodes/Entity``), its id, and what the script's ``merge`` takes.

    ``ends`` says between which nodes it lies; where that changed, the element is made anew. ``needs`` are the nodes
    that must be there, as (script, id).
    """

    script: str
    id: str
    parameters: dict[str, Any]
    ends: str = ""
    needs: tuple[tuple[str, str], ...] = ()

    @property
    def properties(self) -> dict[str, Any]:
        """Return the properties to store, the mark among them."""
        return self.parameters["properties"]  # type: ignore[no-any-return]

    @property
    def fingerprint(self) -> str:
        """Return the value of the mark."""
        return str(self.properties[MARK])


def node_scripts() -> list[str]:
    """Return the node scripts but the claims', in the schema's order."""
    return list(dict.fromkeys(_node_script(label) for label in schema().labels))


def edge_scripts() -> list[str]:
    """Return the edge scripts, in the schema's order."""
    return [f"edges/{name}" for name in schema().edges]


def node_rows(folder: Path) -> Iterator[Row]:
    """Read articles.jsonl and nodes.jsonl."""
    articles = ({"label": "Article", **row} for row in read_rows(folder / "articles.jsonl"))
    for row in chain(articles, read_rows(folder / "nodes.jsonl")):
        file = "articles.jsonl" if row.get("label") == "Article" else "nodes.jsonl"
        id_, label = _texts(folder / file, row, "id", "label")
        if label not in schema().labels:
            raise StoreError(f"{folder / file}: {id_!r} has the label {label!r}, unknown to this version; rebuild")
        # An article's text stays in the files, being long and its newspaper's; so do fields that the model lacks.
        properties = {key: value for key, value in row.items() if key not in ("id", "label", "text", "extra")}
        if wrong := [key for key in _FORBIDDEN if key in properties]:
            raise StoreError(f"{folder / file}: {id_!r} has a property {wrong[0]!r}, which no node may have; rename it")
        script = _node_script(label)
        extra = {"label": label} if script == f"nodes/{ENTITY}" else {}
        yield _row(script, id_, properties, extra)


def edge_rows(folder: Path, articles: Mapping[str, tuple[str | None, str | None]]) -> Iterator[Row]:
    """Read edges.jsonl; ``articles`` gives publisher and date of each article, for the sentence an edge carries."""
    file = folder / "edges.jsonl"
    for row in read_rows(file):
        id_, source, type_, target = _texts(file, row, "id", "source", "type", "target")
        if type_ not in schema().edges:
            raise StoreError(f"{file}: {id_!r} has the type {type_!r}, which this version does not know; rebuild")
        properties = {key: row[key] for key in row.keys() - {"id", "source", "type", "target", "quotes"}}
        if quotes := row.get("quotes"):
            article = quotes[0]["article"]
            publisher, published = articles.get(article, (None, None))
            properties |= {"quote": quotes[0]["quote"], "article": article}
            properties |= {"publisher": publisher, "published": published}
        edge = schema().edges[type_]
        needs = (
            (f"nodes/{key_label(edge.source, schema())}", source),
            (f"nodes/{key_label(edge.target, schema())}", target),
        )
        yield _row(f"edges/{type_}", id_, properties, {"source": source, "target": target}, needs=needs)


def claim_rows(folder: Path, edges: Mapping[str, tuple[str, str, str]]) -> Iterator[Row]:
    """Read claims.jsonl; ``edges`` gives type, source and target of each edge, which its claims repeat."""
    file = folder / "claims.jsonl"
    for row in read_rows(file):
        id_, article = _texts(file, row, "id", "article")
        # Ends in the file would be mentions; those of the edge are nodes.
        properties = {key: value for key, value in row.items() if key not in ("id", "source", "target", *_FORBIDDEN)}
        properties["relation"] = row.get("type")
        if (edge := row.get("edge")) is not None:
            if edge not in edges:
                raise StoreError(f"{file}: claim {id_!r} is of the edge {edge!r}, which edges.jsonl lacks; rebuild")
            properties |= dict(zip(("relation", "source", "target"), edges[edge], strict=True))
        yield _row(f"nodes/{CLAIM}", id_, properties, {"article": article}, needs=(("nodes/Article", article),))


@cache
def stored_properties(script: str) -> tuple[str, ...]:
    """Return all properties that we may have given an element of this script: those it lacks now are to be removed."""
    model = schema()
    kind, _, name = script.partition("/")
    own = {label: tuple(spec.properties) for label, spec in (model.labels if kind == "nodes" else model.edges).items()}
    if kind == "edges":
        return tuple(sorted({*model.edge_properties, *own[name], *_EVIDENCE} - {"id", "quotes"}))
    if name == CLAIM:
        return tuple(sorted({*_CLAIM, *(key for spec in model.edges.values() for key in spec.properties)}))
    keys = {key for label in own if _node_script(label) == script for key in own[label]}
    return tuple(sorted({*model.node_properties, *keys} - {"id"}))


def _node_script(label: str) -> str:
    return f"nodes/{key_label((label,), schema())}"


def _row(
    script: str, id_: str, properties: dict[str, Any], extra: dict[str, str], needs: tuple[tuple[str, str], ...] = ()
) -> Row:
    kept = {key: _storable(value) for key, value in sorted(properties.items()) if value is not None}
    ends = _digest(needs, 4) if needs else ""
    kept[MARK] = f"{ends}{_digest([extra, kept], 12)}"
    return Row(script, id_, {"id": id_, "properties": kept, **extra}, ends, needs)


def _storable(value: Any) -> Any:
    """Return ``value`` as Neo4j can store it: maps, and lists of more than one kind, become JSON text."""
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    if isinstance(value, list):
        items = [item for item in value if item is not None]
        plain = len({type(item) for item in items}) <= 1 and not any(isinstance(item, dict | list) for item in items)
        return items if plain else [json.dumps(item, ensure_ascii=False, sort_keys=True) for item in items]
    return value


def _digest(value: Any, size: int) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()


def _texts(file: Path, row: Mapping[str, Any], *keys: str) -> list[str]:
    for key in keys:
        if not isinstance(row.get(key), str) or not row[key]:
            raise StoreError(f"{file}: {row.get('id', 'a row')!r} has no {key}; build the graph again")
    return [row[key] for key in keys]
