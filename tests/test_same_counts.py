"""The five seeds together hold the same counts by label and type in the files, on the page and in Neo4j."""

from __future__ import annotations

import json
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import neo4j
import pytest
from built_alone import seeds
from neo4j_server.fixtures import database, neo4j_driver, neo4j_settings

from graph.building import build_graph, write_build
from graph.records import Graph
from graph.stores.files import read_graph
from graph.stores.neo4j import Neo4jSettings, load

__all__ = ["database", "neo4j_driver", "neo4j_settings"]

Counts = tuple[dict[str, int], dict[str, int]]


class _Rows(HTMLParser):
    """The rows of the page that carry a count: nodes by label and edges by type."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.labels: dict[str, int] = {}
        self.types: dict[str, int] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        row = dict(attrs)
        count = row.get("data-count")
        if count is None:
            return
        for name, counts in (("data-label", self.labels), ("data-type", self.types)):
            if (key := row.get(name)) is not None:
                assert key not in counts, f"the page counts {key} twice"
                counts[key] = int(count)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Graph, Path]:
    """The graph of the seeds and the folder it was written to."""
    folder = tmp_path_factory.mktemp("seeds") / "out"
    build = build_graph(seeds())
    write_build(build, folder)
    return build.graph, folder


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


@pytest.fixture(scope="module")
def in_files(built: tuple[Graph, Path]) -> Counts:
    """Counts of lines, without any code of the package."""
    _, folder = built
    labels = Counter(row["label"] for row in _rows(folder / "nodes.jsonl"))
    labels["Article"] = len(_rows(folder / "articles.jsonl"))
    return dict(labels), dict(Counter(row["type"] for row in _rows(folder / "edges.jsonl")))


def test_the_files_hold_what_was_built(built: tuple[Graph, Path], in_files: Counts) -> None:
    graph, folder = built
    labels, types = in_files
    assert labels["Article"] == len(graph.articles) == 5
    assert sum(labels.values()) == len(graph.nodes) + 5
    assert types == Counter(edge.type for edge in graph.edges)
    again = read_graph(folder)
    assert (again.nodes, again.edges, again.claim_edges) == (graph.nodes, graph.edges, graph.claim_edges)
    counts = json.loads((folder / "build.json").read_text(encoding="utf-8"))["counts"]
    assert counts["nodes"] == {name: count for name, count in labels.items() if name != "Article"}
    assert (counts["edges"], counts["articles"]) == (types, 5)


def test_the_page_shows_the_counts_of_the_files(built: tuple[Graph, Path], in_files: Counts) -> None:
    rows = _Rows((built[1] / "graph.html").read_text(encoding="utf-8"))
    assert (rows.labels, rows.types) == in_files


@pytest.mark.neo4j
def test_neo4j_holds_the_counts_of_the_files_and_loading_twice_changes_nothing(
    built: tuple[Graph, Path], in_files: Counts, database: neo4j.Driver, neo4j_settings: Neo4jSettings
) -> None:
    graph, folder = built

    def ask(query: str) -> list[neo4j.Record]:
        return database.execute_query(query, database_=neo4j_settings.database).records  # type: ignore[arg-type]

    def held() -> tuple[Counts, int]:
        labels = ask("MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS n")
        types = ask("MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS n")
        nodes = {row["name"]: row["n"] for row in labels}
        edges = {row["name"]: row["n"] for row in types}
        entities, claims = nodes.pop("Entity"), nodes.pop("Claim")
        assert entities == sum(nodes.values()) - nodes["Article"] - nodes.get("Place", 0)
        edges.pop("STATED_IN")
        return (nodes, edges), claims

    def everything() -> list[list[Any]]:
        nodes = ask("MATCH (n) RETURN elementId(n) AS id, properties(n) AS p ORDER BY id")
        edges = ask("MATCH ()-[r]->() RETURN elementId(r) AS id, type(r) AS t, properties(r) AS p ORDER BY id")
        return [row.values() for row in [*nodes, *edges]]

    first = load(folder, neo4j_settings)
    assert first.created == first.read > 0
    assert held() == (in_files, len(graph.claims))
    after_first = everything()
    second = load(folder, neo4j_settings)
    assert (second.read, second.changed, second.kept) == (first.read, 0, 0)
    assert everything() == after_first
    assert (second.labels, second.types) == (first.labels, first.types)
