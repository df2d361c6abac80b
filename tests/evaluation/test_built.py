"""Of a built graph the compared part is read, and a broken line is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation.graphs_from_gold import Build

from graph.errors import InputError
from graph.evaluation.built import read_built


def build() -> Build:
    return Build(
        nodes=[
            {"id": "o", "label": "Official", "name": "A\u2028B", "aliases": []},
            {"id": "p", "label": "Place", "name": "Hà Nội"},
        ],
        mentions=[
            {"node": "o", "start": 0, "end": 2, "how": "named"},
            {"node": "o", "start": 5, "end": 8, "how": "reference"},
        ],
        edges=[{"source": "o", "type": "IN_PLACE", "target": "p", "from": "2020"}],
    )


def test_entities_with_their_names_places_are_read_and_references_left_out(tmp_path: Path) -> None:
    build().write(tmp_path / "a")
    graph = read_built(tmp_path / "a")
    assert [(node.id, node.name, node.spans) for node in graph.nodes] == [("o", "A\u2028B", frozenset({(0, 2)}))]
    assert graph.edges[0].from_ == "2020"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 2: is no JSON object"),
        ("[]", "line 2: is no JSON object"),
        ("{}", "line 2: the field 'id' is missing"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, told: str) -> None:
    build().write(tmp_path / "a")
    nodes = tmp_path / "a" / "nodes.jsonl"
    first = nodes.read_text(encoding="utf-8").split("\n")[0]
    nodes.write_text(f"{first}\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=told):
        read_built(tmp_path / "a")
