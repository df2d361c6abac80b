"""The figures, by hand on a small text, and beside those of the scorer that came with the annotations."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from evaluation.graphs_from_gold import FAULTS, Build, perfect

from graph.errors import InputError
from graph.evaluation.scoring import Scores, score_folders

TEXT = (
    "Bí thư Thành ủy Hà Nội Đinh Tiến Dũng chủ trì Hội nghị lần thứ 11. Ông Dũng từng là Phó Bí thư Thành ủy.\n"
    "Cùng dự có Chủ tịch UBND thành phố Trần Sỹ Thanh."
)
GOLD: dict[str, Any] = {
    "doc": "a.txt",
    "entities": [
        {"id": "o1", "type": "Official", "name": "Đinh Tiến Dũng", "surfaces": ["Đinh Tiến Dũng", "Dũng"]},
        {"id": "o2", "type": "Official", "name": "Trần Sỹ Thanh", "surfaces": ["Trần Sỹ Thanh"]},
        {"id": "b1", "type": "Body", "name": "Thành ủy Hà Nội", "surfaces": ["Thành ủy Hà Nội", "Thành ủy"]},
        {"id": "b2", "type": "Body", "name": "Ủy ban nhân dân thành phố Hà Nội", "surfaces": ["UBND thành phố"]},
        {"id": "e1", "type": "Event", "name": "Hội nghị lần thứ 11", "surfaces": ["Hội nghị lần thứ 11"]},
    ],
    "edges": [
        {"source": "o1", "type": "HOLDS_POSITION", "target": "b1", "role": "Bí thư", "evidence": "Bí thư"},
        {"source": "o1", "type": "HOLDS_POSITION", "target": "b1", "role": "Phó Bí thư", "status": "former"},
        {"source": "o2", "type": "HOLDS_POSITION", "target": "b2", "role": "Chủ tịch", "status": "current"},
        {"source": "o1", "type": "TOOK_PART_IN", "target": "e1", "capacity": "chair", "evidence": "chủ trì"},
        {"source": "b1", "type": "ORGANISED", "target": "e1", "optional": True},
    ],
    "ignore": ["Cùng dự"],
}


def counts(scores: Scores) -> dict[str, tuple[int, int, int]]:
    return {
        title: (tally.total.right, tally.total.wrong, tally.total.missed)
        for title, tally in (("entities", scores.entities), ("mentions", scores.mentions), ("edges", scores.edges))
    }


@pytest.fixture
def score(tmp_path: Path) -> Callable[[Callable[[Build], object]], Scores]:
    """Score the perfect graph of the small text after a change."""
    gold, texts, built = (tmp_path / name for name in ("gold", "texts", "built"))
    gold.mkdir()
    texts.mkdir()
    (gold / "a.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (texts / "a.txt").write_bytes(TEXT.encode())

    def run(change: Callable[[Build], object]) -> Scores:
        build = perfect(gold / "a.json", TEXT)
        change(build)
        build.write(built / "a")
        return score_folders(gold, texts, built)

    return run


Score = Callable[[Callable[[Build], object]], Scores]


def test_a_perfect_graph_has_no_fault(score: Score) -> None:
    scores = score(lambda build: None)
    assert counts(scores) == {"entities": (5, 0, 0), "mentions": (7, 0, 0), "edges": (4, 0, 0)}
    assert scores.edges.right["status of a right post"] == 3
    assert scores.edges.right["capacity of a right part"] == 1
    assert scores.faults == []


def test_an_optional_edge_counts_neither_way(score: Score) -> None:
    scores = score(lambda build: build.edges.pop())
    assert counts(scores)["edges"] == (4, 0, 0)


def test_a_wrong_role_is_one_wrong_and_one_missed_edge(score: Score) -> None:
    scores = score(lambda build: build.edges[0].update(role="Chủ tịch"))
    assert counts(scores)["edges"] == (3, 1, 1)
    assert [str(fault) for fault in scores.faults] == [
        "a.txt  wrong edge HOLDS_POSITION Chủ tịch: n-o1 -> n-b1",
        "a.txt  missed edge HOLDS_POSITION Bí thư: 'Bí thư'",
    ]


def test_a_wrong_status_is_no_wrong_edge(score: Score) -> None:
    scores = score(lambda build: build.edges[1].update(status="current"))
    assert counts(scores)["edges"] == (4, 0, 0)
    status = scores.edges.figures("status of a right post")
    assert (status.right, status.wrong) == (2, 1)


def test_another_name_at_the_right_places_is_found_but_misnamed(score: Score) -> None:
    scores = score(lambda build: build.nodes[0].update(name="Đinh Văn Dũng"))
    assert counts(scores)["entities"] == (5, 0, 0)
    assert scores.entities.right["misnamed"] == 1


def test_a_split_entity_costs_precision(score: Score) -> None:
    def split(build: Build) -> None:
        build.nodes.append({"id": "twin", "label": "Official", "name": "Dũng"})
        build.mentions[1]["node"] = "twin"

    scores = score(split)
    assert counts(scores) == {"entities": (5, 1, 0), "mentions": (7, 0, 0), "edges": (4, 0, 0)}


def test_what_the_annotation_ignores_counts_neither_way(score: Score) -> None:
    start = TEXT.index("Cùng dự")

    def add(build: Build) -> None:
        build.nodes.append({"id": "x", "label": "Body", "name": "Đoàn"})
        build.mentions.append({"node": "x", "start": start, "end": start + len("Cùng dự"), "how": "named"})
        build.edges.append({"source": "x", "type": "PART_OF", "target": "n-b1"})

    assert counts(score(add)) == {"entities": (5, 0, 0), "mentions": (7, 0, 0), "edges": (4, 0, 0)}


def test_an_id_that_happens_to_be_an_annotated_one_is_no_match(score: Score) -> None:
    def strangers(build: Build) -> None:
        build.nodes, build.mentions = [], []
        build.edges = list(GOLD["edges"])

    scores = score(strangers)
    assert counts(scores)["edges"] == (0, 5, 4)


def test_without_anything_the_figures_are_no_numbers() -> None:
    assert "nan" in Scores().table()
    assert Scores().table().startswith("0 documents\n\nentities")


def test_a_missing_build_is_one_line_that_names_the_folder(score: Score, tmp_path: Path) -> None:
    score(lambda build: None)
    with pytest.raises(InputError, match=r"elsewhere.a.mentions\.jsonl: .*build the document"):
        score_folders(tmp_path / "gold", tmp_path / "texts", tmp_path / "elsewhere")


def test_a_missing_text_is_one_line_that_names_it(score: Score, tmp_path: Path) -> None:
    score(lambda build: None)
    with pytest.raises(InputError, match=r"nowhere.a\.txt"):
        score_folders(tmp_path / "gold", tmp_path / "nowhere", tmp_path / "built")


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("part", ["seeds", "dev"])
def test_tables_and_faults_are_those_of_the_scorer_beside_the_annotations(
    shared: Path, root: Path, tmp_path: Path, part: str, fault: str
) -> None:
    gold = shared / "gold" / ("seeds" if part == "seeds" else "dev/annotations")
    texts = shared / ("seeds" if part == "seeds" else "gold/dev/texts")
    for annotation in sorted(gold.glob("*.json")):
        doc = json.loads(annotation.read_text(encoding="utf-8"))["doc"]
        build = perfect(annotation, (texts / doc).read_bytes().decode("utf-8"))
        FAULTS[fault](build, random.Random(f"{fault} {annotation.stem}"))
        build.write(tmp_path / annotation.stem)
    command = [sys.executable, str(shared / "gold" / "score.py"), str(gold), str(texts), str(tmp_path), "--errors"]
    theirs = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    scores = score_folders(gold, texts, tmp_path)
    ours = "\n".join(map(str, scores.faults)) + "\n\n" + scores.table() + "\n"
    assert ours == theirs
    if fault in ("none", "another order"):
        assert scores.entities.total.f1 == scores.mentions.total.f1 == scores.edges.total.f1 == 1
    elif fault != "other spellings":
        assert scores.faults or scores.mentions.total.f1 < 1
