"""One input gives the same bytes, whatever the order of its parts and of Python's hashes; build.json may differ."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from built_alone import INVENTED, SEEDS

from graph.building import assemble, build_graph, write_build
from graph.nlp.pipeline import extract_all
from graph.reading import read_articles
from graph.records import Article, Extraction
from graph.stores.files import BUILD, OURS

LINES = (INVENTED / "articles.jsonl").read_text(encoding="utf-8").splitlines()


def _separate(folder: Path) -> list[Path]:
    """Every seed and every invented article as a file of its own."""
    folder.mkdir()
    for line in LINES:
        (folder / f"{json.loads(line)['id']}.jsonl").write_text(line + "\n", encoding="utf-8")
    return [*sorted(SEEDS.glob("*.txt")), *sorted(folder.iterdir())]


def _read(paths: Sequence[Path]) -> list[Article]:
    read = read_articles(paths)
    assert read.problems == []
    assert len(read.articles) == len(LINES) + 5
    return read.articles


def _built(articles: Sequence[Article], folder: Path) -> dict[str, bytes]:
    write_build(build_graph(articles), folder)
    return _bytes(folder)


def _bytes(folder: Path) -> dict[str, bytes]:
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert files.keys() == OURS
    assert files.pop(BUILD)
    return files


def _differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return [name for name in one if one[name] != other[name]]


@pytest.fixture(scope="module")
def separate(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The inputs, one file an article."""
    return _separate(tmp_path_factory.mktemp("inputs") / "separate")


@pytest.fixture(scope="module")
def as_separate_files(separate: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a build of them in their order writes."""
    return _built(_read(separate), tmp_path_factory.mktemp("built") / "out")


def test_building_again_gives_the_same_bytes(
    separate: list[Path], as_separate_files: dict[str, bytes], tmp_path: Path
) -> None:
    assert all(as_separate_files.values()) and "graph.html" in as_separate_files
    assert _differing(as_separate_files, _built(_read(separate), tmp_path / "out")) == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_files_named_in_another_order_give_the_same_bytes(
    separate: list[Path], as_separate_files: dict[str, bytes], tmp_path: Path, seed: int
) -> None:
    paths = random.Random(seed).sample(separate, len(separate))
    assert paths != separate
    assert _differing(as_separate_files, _built(_read(paths), tmp_path / "out")) == []


def test_articles_handed_over_in_another_order_give_the_same_bytes(
    separate: list[Path], as_separate_files: dict[str, bytes], tmp_path: Path
) -> None:
    articles = list(reversed(_read(separate)))
    assert _differing(as_separate_files, _built(articles, tmp_path / "out")) == []


@pytest.mark.parametrize("seed", [None, 5])
def test_four_parts_added_one_after_the_other_give_the_same_bytes(
    separate: list[Path], as_separate_files: dict[str, bytes], tmp_path: Path, seed: int | None
) -> None:
    articles = _read(separate)
    if seed is not None:
        random.Random(seed).shuffle(articles)
    known: list[Article] = []
    extractions: list[Extraction] = []
    for part in range(4):
        added = articles[part::4]
        known += added
        extractions += extract_all(added)
        made = assemble(known, extractions)
    write_build(made, tmp_path / "out")
    assert _differing(as_separate_files, _bytes(tmp_path / "out")) == []


def test_lines_in_another_order_give_the_same_bytes(as_separate_files: dict[str, bytes], tmp_path: Path) -> None:
    built = []
    for number, lines in enumerate((LINES, LINES[::-1], random.Random(4).sample(LINES, len(LINES)))):
        path = tmp_path / str(number) / "articles.jsonl"
        path.parent.mkdir()
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        built.append(_built(_read([path, SEEDS]), tmp_path / f"out{number}"))
    assert [_differing(built[0], other) for other in built[1:]] == [[], []]
    # Beside separate files only the name of the file that an article came from differs.
    assert _differing(as_separate_files, built[0]) == ["articles.jsonl"]

    def rows(files: dict[str, bytes]) -> list[dict[str, object]]:
        return [{**json.loads(line), "source": None} for line in files["articles.jsonl"].decode().splitlines()]

    assert rows(as_separate_files) == rows(built[0])


def test_the_order_of_hashes_changes_nothing(
    separate: list[Path], as_separate_files: dict[str, bytes], tmp_path: Path
) -> None:
    for hash_seed in ("0", "4711"):
        out = tmp_path / hash_seed
        command = [sys.executable, "-m", "graph", "build", *map(str, separate), "--out", str(out)]
        environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")
        assert _differing(as_separate_files, _bytes(out)) == []


def test_writing_over_an_older_build_leaves_nothing_of_it(
    separate: list[Path], as_separate_files: dict[str, bytes], tmp_path: Path
) -> None:
    _built(read_articles([SEEDS]).articles, tmp_path / "out")
    assert _differing(as_separate_files, _built(_read(separate), tmp_path / "out")) == []
