from __future__ import annotations

import gzip
import io
import os
from pathlib import Path

import pytest

from graph.reading.sources import find_sources, no_access, opened


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")


def test_a_folder_is_read_with_all_below_it_sorted(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a/z.jsonl", "a/y.JSONL.GZ", "c.HTML", "d.htm", "notes.md", ".hidden.txt", ".git/x.txt",
          "metadata.csv", "a/metadata.csv")  # fmt: skip
    found = find_sources([tmp_path])
    assert [(s.name, s.stem, s.format) for s in found.sources] == [
        ("a/y.JSONL.GZ", "y", "lines"),
        ("a/z.jsonl", "z", "lines"),
        ("b.txt", "b", "text"),
        ("c.HTML", "c", "page"),
        ("d.htm", "d", "page"),
    ]
    assert found.metadata == [tmp_path / "metadata.csv", tmp_path / "a/metadata.csv"]
    assert found.problems == []


def test_a_file_is_found_once_however_often_it_is_named(tmp_path: Path) -> None:
    touch(tmp_path, "a/b.txt", "a/metadata.csv")
    os.symlink(tmp_path / "a/b.txt", tmp_path / "a/c.txt")
    names = [tmp_path, str(tmp_path / "a"), tmp_path / "a" / "b.txt", tmp_path / "a/../a/b.txt", "-", "-"]
    expected = find_sources(names)
    assert [s.name for s in expected.sources] == ["-", "a/b.txt"]
    assert expected == find_sources(names[::-1])
    assert len(expected.metadata) == 1


def test_names_are_composed_and_can_be_written(tmp_path: Path) -> None:
    touch(tmp_path, "Ha\u0300.txt")
    with open(os.fsencode(tmp_path) + b"/\xff.txt", "w") as file:
        file.write("x")
    names = [s.name for s in find_sources([tmp_path]).sources]
    assert names == ["H\u00e0.txt", "\\udcff.txt"]


def test_faults_of_paths_are_problems(tmp_path: Path) -> None:
    touch(tmp_path, "a.docx", "metadata.csv", "empty/x.md")
    os.mkfifo(tmp_path / "pipe.txt")
    os.symlink(tmp_path / "nowhere", tmp_path / "empty" / "link.txt")
    (tmp_path / "bare").mkdir()
    cases = {
        str(tmp_path / "none.txt"): "no such file",
        str(tmp_path / "none"): "no such file",
        str(tmp_path / "a.docx" / "b.txt"): "no such file",
        str(tmp_path / "a.docx"): "only .txt",
        str(tmp_path / "metadata.csv"): "describes the texts beside it",
        str(tmp_path / "pipe.txt"): "no regular file",
        str(tmp_path / "bare"): "holds no .txt",
        "": "the path is empty",
        "a\0b.txt": "cannot be read",
        str(tmp_path / ("x" * 300 + ".txt")): "cannot be read",
    }
    for named, message in cases.items():
        (problem,) = find_sources([named]).problems
        assert message in problem.message
        assert problem.file == named
        assert len(str(problem).splitlines()) == 1
    (dangling,) = find_sources([tmp_path / "empty"]).problems
    assert dangling.file.endswith("link.txt")


def test_a_folder_that_may_not_be_entered_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "closed/x.txt", "open/y.txt")
    scandir = os.scandir

    def guarded(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    found = find_sources([tmp_path])
    assert [s.name for s in found.sources] == ["open/y.txt"]
    (problem,) = found.problems
    assert problem.message == "you may not read it"
    assert problem.file.endswith("closed")


def test_opened_unpacks_and_hands_over_standard_input(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"packed"))
    touch(tmp_path, "b.txt")
    stdin = io.BytesIO(b"piped")
    contents = {}
    for source in find_sources([tmp_path, "-"]).sources:
        with opened(source, stdin) as stream:
            contents[source.name] = stream.read()
    assert contents == {"-": b"piped", "a.jsonl.gz": b"packed", "b.txt": b"x"}


def test_every_refusal_of_the_system_has_its_line() -> None:
    assert "may not" in no_access(PermissionError(13, "Permission denied")).message
    assert "cut off" in no_access(EOFError("x")).message
    assert "Input/output error" in no_access(OSError(5, "Input/output error")).message
