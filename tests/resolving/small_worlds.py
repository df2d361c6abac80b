"""Small worlds for the tests of identity: referents made by hand, and short articles built together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.building import build_graph
from graph.records import Article, Graph, Referent
from graph.resolving.clusters import Cluster


def referent(article: str, label: str, name: str, **properties: Any) -> Referent:
    """One thing as one article knows it."""
    return Referent(f"{label}|{name}", article, label, name, properties)


def grouped(clusters: Sequence[Cluster]) -> list[list[str]]:
    """Which articles' referents are together; a name is told apart by giving each article one referent."""
    return sorted(sorted(r.article for r in cluster.referents) for cluster in clusters)


def told(*texts: str, published: Sequence[str | None] = (), places: Sequence[str | None] = ()) -> Graph:
    """The graph of articles a0, a1, … of these texts."""
    return build_graph(
        [
            Article(
                f"a{n}",
                text,
                published=published[n] if published else None,
                place=places[n] if places else None,
                sha256=f"{n:064}",
            )
            for n, text in enumerate(texts)
        ]
    ).graph


def sharing(graph: Graph, name: str) -> list[list[str]]:
    """For each node of this name: the articles that mention it."""
    nodes = [node.id for node in graph.nodes if node.name == name]
    assert nodes, f"there is no {name!r} among {sorted(node.name for node in graph.nodes)}"
    of = graph.mention_nodes
    return sorted(sorted({m.article for m in graph.mentions if of.get(m.id) == node}) for node in nodes)
