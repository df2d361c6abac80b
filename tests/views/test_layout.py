import math
import random
import subprocess
import sys
from itertools import pairwise

import pytest
from views import sample

from graph.views.layout import DIRECT, SPACING, positions


def edges_of(graph):
    nodes = {node.id for node in graph.nodes}
    return [(e.source, e.target, 1.0) for e in graph.edges if {e.source, e.target} <= nodes]


def test_nothing_and_one():
    assert positions([], []) == {}
    assert positions(["only"], []) == {"only": (0, 0)}


def test_order_and_direction_of_the_input_change_nothing():
    graph = sample.generated(300)
    names, edges = [node.id for node in graph.nodes], edges_of(graph)
    first = positions(names, edges)
    random.Random(1).shuffle(names)
    random.Random(2).shuffle(edges)
    assert positions(names, [(target, source, weight) for source, target, weight in edges]) == first


def test_hash_seed_changes_nothing():
    code = (
        "from graph.views.layout import positions; n = 400\n"
        "print(positions(map(str, range(n)), [(str(i), str(i * i % 97), 1.0) for i in range(n)]))"
    )

    def run(seed):
        done = subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout

    assert run("1") == run("2")


@pytest.mark.parametrize("size", [40, DIRECT * 3])
def test_every_node_has_a_place_of_its_own(size):
    graph = sample.generated(size)
    where = positions((node.id for node in graph.nodes), edges_of(graph))
    assert set(where) == {node.id for node in graph.nodes}
    assert len(set(where.values())) == size
    near = sorted(where.values())
    closest = min(math.dist(a, b) for at, a in enumerate(near) for b in near[at + 1 : at + 40])
    assert closest > SPACING / 3


def test_a_star_that_no_community_divides():
    count = DIRECT * 2
    where = positions(map(str, range(count)), [("0", str(at), 1.0) for at in range(1, count)])
    assert len(set(where.values())) == count


def test_tied_nodes_stand_nearer_than_untied_ones():
    cliques = [[f"{group}{at}" for at in range(6)] for group in "ab"]
    edges = [(one, other, 1.0) for clique in cliques for one in clique for other in clique if one < other]
    where = positions([name for clique in cliques for name in clique], [*edges, ("a0", "b0", 1.0)])

    def mean(pairs):
        distances = [math.dist(where[one], where[other]) for one, other in pairs]
        return sum(distances) / len(distances)

    inside = mean((one, other) for clique in cliques for one, other in pairwise(clique))
    between = mean((one, other) for one in cliques[0] for other in cliques[1])
    assert inside * 1.5 < between


def test_parts_are_packed_side_by_side_without_overlap():
    parts = [[f"{part}-{at}" for at in range(3 + part % 4)] for part in range(9)]
    edges = [(one, other, 1.0) for part in parts for one, other in pairwise(part)]
    where = positions([name for part in parts for name in part], edges)
    boxes = []
    for part in parts:
        xs, ys = zip(*(where[name] for name in part), strict=True)
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    for at, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[at + 1 :]:
            assert right < other[0] or other[2] < left or bottom < other[1] or other[3] < top
    width = max(box[2] for box in boxes) - min(box[0] for box in boxes)
    height = max(box[3] for box in boxes) - min(box[1] for box in boxes)
    assert 0.5 < width / height < 4
