"""Annotations are read whole, and a broken one is told in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputError
from graph.evaluation.gold import read_gold, read_gold_folder


def test_the_seeds_annotations_are_read(root: Path) -> None:
    documents = read_gold_folder(root / "tests" / "gold")
    assert [document.name for document in documents] == sorted(document.name for document in documents)
    assert len(documents) == 5
    for document in documents:
        ids = {entity.id for entity in document.entities}
        assert {end for edge in document.edges for end in (edge.source, edge.target)} <= ids
        assert document.doc == f"{document.name}.txt"


def test_the_seeds_annotations_are_those_of_the_shared_data(root: Path, shared: Path) -> None:
    ours = {path.name: path.read_bytes() for path in (root / "tests" / "gold").glob("*.json")}
    assert ours == {path.name: path.read_bytes() for path in (shared / "gold" / "seeds").glob("*.json")}


def test_a_folder_without_annotations_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no annotations"):
        read_gold_folder(tmp_path)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "is no annotation in JSON"),
        ("[]", "is no annotation in JSON"),
        ('{"entities": [], "edges": []}', "the field 'doc' is missing"),
        ('{"doc": "a", "entities": [{"id": "o1"}], "edges": []}', "the field 'type' is missing"),
    ],
)
def test_a_broken_annotation_is_told_in_one_line(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=told) as error:
        read_gold(path)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_annotation_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_gold(tmp_path / "none.json")
