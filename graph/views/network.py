"""The drawn part of a graph as a pyvis network: nodes, edges with their own ids, and options."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from pyvis.edge import Edge as DrawnEdge
from pyvis.network import Network
from pyvis.node import Node as DrawnNode

from graph.records import Edge, Graph, Node
from graph.schema import schema
from graph.views.layout import positions

NOT_DRAWN = frozenset({"Article"})
"""Labels that the canvas leaves out: sources are shown in the panel, beside what they say."""

OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {
        "hover": True, "hoverConnectedEdges": False, "selectConnectedEdges": False, "multiselect": False,
        "dragNodes": False, "zoomSpeed": 0.6, "keyboard": {"enabled": True, "bindToWindow": False},
    },
    "nodes": {"font": {"size": 0}, "borderWidth": 1.5, "borderWidthSelected": 1.5},
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}}, "selectionWidth": 0, "hoverWidth": 0.6,
        "smooth": False, "font": {"size": 0},
    },
}  # fmt: skip
FEW, MANY = 400, 3000


def drawn_nodes(graph: Graph) -> tuple[Node, ...]:
    """List the nodes that the canvas shows, by id."""
    return tuple(sorted((node for node in graph.nodes if node.label not in NOT_DRAWN), key=lambda node: node.id))


def drawn_edges(graph: Graph) -> tuple[Edge, ...]:
    """List the edges that the canvas shows, those with both ends shown, by id."""
    shown = {node.id for node in drawn_nodes(graph)}
    edges = (edge for edge in graph.edges if edge.source in shown and edge.target in shown)
    return tuple(sorted(edges, key=lambda edge: edge.id))


def network(graph: Graph) -> Network:
    """Build the pyvis network of a graph: directed, with ids given, placed, and without physics."""
    nodes, edges = drawn_nodes(graph), drawn_edges(graph)
    where = positions((node.id for node in nodes), ((edge.source, edge.target, _weight(edge)) for edge in edges))
    degree = Counter(end for edge in edges for end in {edge.source, edge.target})
    net = Network(directed=True)
    # pyvis's add_node and add_edge look every id up in a list, which is quadratic; its own records are filled here.
    for node in nodes:
        look = schema().labels[node.label]
        x, y = where[node.id]
        size = round(min(7 + 2.6 * math.sqrt(degree[node.id]), 30), 1)
        record = DrawnNode(node.id, look.shape, node.name, color=look.colour, x=x, y=y, size=size).options
        record.pop("font", None)  # One size for all, from the options.
        net.nodes.append(record)
        net.node_ids.append(node.id)
        net.node_map[node.id] = record
    bends = _bends(edges)
    for edge in edges:
        options = {"color": schema().edges[edge.type].colour, "width": _width(edge)}
        if edge.inferred:
            options["dashes"] = [5, 4]
        if bends[edge.id]:
            options["smooth"] = _smooth(bends[edge.id])
        record = DrawnEdge(edge.source, edge.target, True, id=edge.id, **options).options
        record.pop("arrows", None)  # The options give every edge its arrow; pyvis's "to" would undo its size.
        net.edges.append(record)
    net.set_options(json.dumps(_options(len(nodes), len(edges))))
    return net


def _options(nodes: int, edges: int) -> dict[str, object]:
    options = json.loads(json.dumps(OPTIONS))
    options["interaction"]["hideEdgesOnDrag"] = options["interaction"]["hideEdgesOnZoom"] = edges > MANY
    options["nodes"]["borderWidth"] = 1.5 if nodes <= FEW else 1
    found: dict[str, object] = options
    return found


def _weight(edge: Edge) -> float:
    """How strongly an edge draws its ends together: places are shared by too many to bind."""
    return 0.25 if "Place" in schema().edges[edge.type].target else 1.0


def _width(edge: Edge) -> float:
    return round(min(1.0 + 0.7 * math.log2(max(edge.claims, 1)), 4.0), 2)


def _bends(edges: Iterable[Edge]) -> dict[str, float]:
    """Give each of several edges between one pair its own bend, signed seen from its source."""
    pairs: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        a, b = sorted((edge.source, edge.target))
        pairs[a, b].append(edge)
    bends: dict[str, float] = {}
    for (a, _), together in pairs.items():
        ordered = sorted(together, key=lambda edge: (edge.type, edge.id))
        for at, edge in enumerate(ordered):
            offset = at - (len(ordered) - 1) / 2
            bends[edge.id] = offset if edge.source == a else -offset
    return bends


def _smooth(bend: float) -> dict[str, object]:
    kind = "curvedCW" if bend > 0 else "curvedCCW"
    return {"enabled": True, "type": kind, "roundness": round(min(0.16 * abs(bend) + 0.04, 0.8), 3)}
