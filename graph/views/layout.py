"""Where the nodes of a graph stand: positions computed once, seeded, so that the page needs no physics.

Every connected part is laid out by itself and the parts are packed side by side. A large part is
first cut into communities (Louvain): the communities are placed like nodes of a small graph, and
each is laid out within its own disc, so that communities are seen and no step is quadratic in the
whole. The force step is networkx's ``spring_layout`` (Fruchterman and Reingold).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import networkx as nx
import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]

SPACING = 92.0
"""Distance, in the canvas's units, that two neighbouring nodes should keep."""
DIRECT = 260
"""Parts up to this many nodes are laid out in one piece."""
ASPECT = 1.45
"""Width to height that the packed whole aims at."""
SEED = 20


def positions(
    nodes: Iterable[str], edges: Iterable[tuple[str, str, float]], *, seed: int = SEED
) -> dict[str, tuple[int, int]]:
    """Give every node a place.

    ``edges`` are (source, target, weight) with both ends in ``nodes``; direction plays no role,
    parallel edges add up, loops are left out. The result depends on the sets of nodes and edges,
    never on their order. Coordinates are whole canvas units around (0, 0).
    """
    names = sorted(set(nodes))
    number = {name: at for at, name in enumerate(names)}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(names)))
    for source, target, weight in sorted(edges):
        a, b = number[source], number[target]
        if a != b:
            old = graph.get_edge_data(a, b, {"weight": 0.0})["weight"]
            graph.add_edge(a, b, weight=old + weight)
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    placed = [_part(graph, part, seed) for part in parts]
    spots = _pack([_size(points) for points in placed])
    where: dict[str, tuple[int, int]] = {}
    for part, points, spot in zip(parts, placed, spots, strict=True):
        low = points.min(axis=0)
        for node, point in zip(part, points, strict=True):
            where[names[node]] = (round(point[0] - low[0] + spot[0]), round(point[1] - low[1] + spot[1]))
    return _centred(where)


def _part(graph: nx.Graph[int], part: Sequence[int], seed: int) -> Points:
    """Lay out one connected part; row i of the result is the place of ``part[i]``."""
    if len(part) == 1:
        return np.zeros((1, 2))
    inner = _ordered(graph, part)
    if len(part) <= DIRECT:
        return _apart(_spring(inner, seed), SPACING)
    return _communities(inner, seed)


def _ordered(graph: nx.Graph[int], part: Sequence[int]) -> nx.Graph[int]:
    """Copy a subgraph with nodes and edges in order (networkx's own view keeps a set's order)."""
    inner: nx.Graph[int] = nx.Graph()
    inner.add_nodes_from(part)
    kept = set(part)
    for a in part:
        inner.add_weighted_edges_from(
            (a, b, graph[a][b]["weight"]) for b in sorted(graph[a]) if b in kept and a < b
        )
    return inner


def _spring(graph: nx.Graph[int], seed: int) -> Points:
    """Place a small graph by springs and turn it so that its longer side lies flat."""
    count = graph.number_of_nodes()
    if count == 1:
        return np.zeros((1, 2))
    k = 1.6 / math.sqrt(count)
    # At 500 nodes networkx turns to a sparse method that loops in Python; no caller comes near.
    found = nx.spring_layout(graph, k=k, iterations=160 if count < 120 else 90, seed=seed)
    points = np.array([found[node] for node in graph])
    points -= points.mean(axis=0)
    lengths = [math.dist(found[a], found[b]) for a, b in graph.edges]
    unit = float(np.median(lengths)) if lengths else 1.0
    return _flat(points * (SPACING * 1.25 / max(unit, 1e-9)))


def _flat(points: Points) -> Points:
    """Turn the points so that their widest direction is horizontal, the same way every time."""
    if len(points) < 3:
        return points
    _, axes = np.linalg.eigh(np.cov(points.T))
    turned: Points = points @ axes[:, ::-1]
    for column in (0, 1):  # An axis has no sign of its own: choose one.
        if turned[np.argmax(np.abs(turned[:, column])), column] < 0:
            turned[:, column] *= -1
    return turned


def _communities(graph: nx.Graph[int], seed: int) -> Points:
    """Place communities as discs, then their members within them."""
    nodes = list(graph)
    groups = _groups(graph, seed)
    group_of = {node: at for at, group in enumerate(groups) for node in group}
    inside = [_apart(_spring(_ordered(graph, group), seed), SPACING) for group in groups]
    # The radius of an even disc with the same spread: a long arm may reach between its neighbours.
    radii = np.array([math.sqrt(2 * float(np.mean(np.sum(points**2, axis=1)))) for points in inside]) + SPACING * 0.9
    between: nx.Graph[int] = nx.Graph()
    between.add_nodes_from(range(len(groups)))
    for a, b in graph.edges:
        weight = graph[a][b]["weight"]
        one, other = sorted((group_of[a], group_of[b]))
        if one != other:
            old = between.get_edge_data(one, other, {"weight": 0.0})["weight"]
            between.add_edge(one, other, weight=old + weight)
    centres = _spring(between, seed) if len(groups) <= DIRECT else _part(between, range(len(groups)), seed)
    spread = float(np.sqrt(np.sum(radii**2)) / max(np.max(np.abs(centres)), 1e-9))
    centres = _discs(centres * spread, radii)
    point = {
        node: centres[at] + place
        for at, group in enumerate(groups)
        for node, place in zip(group, _facing(graph, group, inside[at], centres, at, group_of), strict=True)
    }
    return _apart(np.array([point[node] for node in nodes]), SPACING * 0.8)


def _groups(graph: nx.Graph[int], seed: int) -> list[list[int]]:
    """Cut a connected graph into communities of at most ``DIRECT`` nodes, each in order."""
    done: list[list[int]] = []
    waiting: list[tuple[list[int], float]] = [(sorted(graph), 1.0)]
    while waiting:
        members, resolution = waiting.pop()
        inner = _ordered(graph, members)
        found = nx.community.louvain_communities(inner, resolution=resolution, seed=seed)
        pieces = sorted(sorted(piece) for piece in found)
        for piece in pieces:
            if len(piece) <= DIRECT:
                done.append(piece)
            elif resolution > 8:
                done.extend(_slices(_ordered(graph, piece)))
            else:
                waiting.append((piece, resolution * 2))
    if len(done) * 3 > len(graph):  # Hardly fewer groups than nodes: a star, which has no communities.
        done = _slices(graph)
    return sorted(done, key=lambda group: (-len(group), group))


def _slices(graph: nx.Graph[int]) -> list[list[int]]:
    """Cut a graph that has no communities into equal slices, neighbours together, from its hub outwards."""
    order: list[int] = []
    hubs = sorted(graph, key=lambda node: (-graph.degree(node), node))
    reached: set[int] = set()
    for hub in hubs:
        if hub not in reached:
            found = [hub, *(node for _, node in nx.bfs_edges(graph, hub, sort_neighbors=sorted))]
            reached.update(found)
            order += found
    step = DIRECT // 2
    return [sorted(order[start : start + step]) for start in range(0, len(order), step)]


def _facing(
    graph: nx.Graph[int], group: Sequence[int], points: Points, centres: Points, at: int, group_of: dict[int, int]
) -> Points:
    """Turn a community so that members with ties to others look towards them (least squares)."""
    matrix = np.zeros((2, 2))
    for node, place in zip(group, points, strict=True):
        for other in graph[node]:
            if group_of[other] != at:
                matrix += np.outer(place, centres[group_of[other]] - centres[at])
    if not matrix.any():
        return points
    left, _, right = np.linalg.svd(matrix)
    turned: Points = points @ (left @ right)
    return turned


def _discs(centres: Points, radii: npt.NDArray[np.float64]) -> Points:
    """Push discs apart until none overlap (or a bound of rounds is reached), then draw them together."""
    centres = centres.copy()
    for step in range(300):
        if step < 200:
            centres *= 0.985
        difference = centres[:, None] - centres[None, :]
        distance = np.hypot(difference[..., 0], difference[..., 1])
        np.fill_diagonal(distance, np.inf)
        overlap = np.clip(radii[:, None] + radii[None, :] - distance, 0, None)
        if step >= 200 and not overlap.any():
            break
        centres += (difference / np.maximum(distance, 1e-6)[..., None] * overlap[..., None] * 0.5).sum(axis=1)
    return centres


def _apart(points: Points, least: float) -> Points:
    """Move nodes that stand closer than ``least`` apart; neighbours are found by a grid of cells."""
    points = points.copy()
    for _ in range(40):
        first, second = _close(points, least)
        if not len(first):
            break
        difference = points[first] - points[second]
        distance = np.hypot(difference[:, 0], difference[:, 1])
        same = distance < 1e-6  # Two nodes on one spot: any fixed direction parts them.
        difference[same] = np.column_stack([np.cos(first[same]), np.sin(first[same])])
        distance[same] = 1.0
        push = difference / distance[:, None] * ((least - np.where(same, 0.0, distance)) * 0.5)[:, None]
        np.add.at(points, first, push)
        np.add.at(points, second, -push)
    return points


def _close(points: Points, least: float) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """List the pairs of points closer than ``least``, each once."""
    cells = np.floor(points / least).astype(np.int64)
    members: dict[tuple[int, int], list[int]] = {}
    for at, (x, y) in enumerate(cells.tolist()):
        members.setdefault((x, y), []).append(at)
    first: list[int] = []
    second: list[int] = []
    for (x, y), here in members.items():
        around = [p for dx, dy in ((1, 0), (-1, 1), (0, 1), (1, 1)) for p in members.get((x + dx, y + dy), ())]
        for at, one in enumerate(here):
            others = here[at + 1 :] + around
            first.extend([one] * len(others))
            second.extend(others)
    one_array, other_array = np.array(first, dtype=np.int64), np.array(second, dtype=np.int64)
    gap = points[one_array] - points[other_array]
    near = np.hypot(gap[:, 0], gap[:, 1]) < least * 0.999
    return one_array[near], other_array[near]


def _size(points: Points) -> tuple[float, float]:
    """Width and height of a part with the margin that keeps labels of two parts apart."""
    span = points.max(axis=0) - points.min(axis=0)
    margin = SPACING * (2.0 if len(points) > 2 else 1.6)
    return float(span[0] + margin), float(span[1] + margin * 0.75)


def _pack(sizes: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Place boxes, the tallest first, each as high up as it fits (a skyline); top left corners."""
    if not sizes:
        return []
    area = sum(width * height for width, height in sizes)
    limit = max(max(width for width, _ in sizes), math.sqrt(area * ASPECT) * 1.05)
    order = sorted(range(len(sizes)), key=lambda at: (-sizes[at][1], -sizes[at][0], at))
    spots = [(0.0, 0.0)] * len(sizes)
    skyline = [(0.0, 0.0, limit)]  # (x, depth reached there, x where that ends), left to right
    for at in order:
        width, height = sizes[at]
        x, y = min(
            ((left, max(depth for low, depth, high in skyline if low < left + width and high > left))
             for left, _, _ in skyline if left + width <= limit + 1e-6),
            key=lambda spot: (spot[1], spot[0]),
        )  # fmt: skip
        spots[at] = (x, y)
        rest = [(low, depth, min(high, x)) for low, depth, high in skyline if low < x]
        rest += [(max(low, x + width), depth, high) for low, depth, high in skyline if high > x + width]
        skyline = sorted([*rest, (x, y + height, x + width)])
    return spots


def _centred(where: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Move the whole so that the middle of its box is (0, 0)."""
    if not where:
        return {}
    xs = [x for x, _ in where.values()]
    ys = [y for _, y in where.values()]
    middle_x, middle_y = (min(xs) + max(xs)) // 2, (min(ys) + max(ys)) // 2
    return {name: (x - middle_x, y - middle_y) for name, (x, y) in sorted(where.items())}
