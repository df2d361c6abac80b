"""Who is who as files: read back equal, one spelling, and one clear line where they are broken."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.errors import StoreError
from graph.records import Apart, Member, Question, Resolved
from graph.stores.files import APART, IDENTITY, QUESTIONS
from graph.stores.identity_files import read_apart, read_members, read_questions, write_identity

MEMBERS = (
    Member("official:an", "a1", "Official|An", "name"),
    Member("official:an", "a2", 'Official|Ông "An"\u2028Tư', "decided same by Bình on 2024-05-01: một\nhai, ba"),
)
ASIDE = (Apart("official:an", "official:an~2", "no one person is Bí thư A and Bí thư B at one time"),)
ASKED = (
    Question("same official?", "Official|An@a1", "Official|An@a3", "An", "no body in common", 3),
    Question("which edge?", "c-1", "", "An, Bí thư A", "2 tenures of the post fit", 0),
)
RESOLVED = Resolved((), (), members=MEMBERS, apart=ASIDE, questions=ASKED)
Reader = Callable[[Path], list[Any]]
READERS: list[tuple[str, Reader, tuple[object, ...]]] = [
    (IDENTITY, read_members, MEMBERS),
    (APART, read_apart, ASIDE),
    (QUESTIONS, read_questions, ASKED),
]


@pytest.mark.parametrize(("name", "read", "records"), READERS)
def test_what_is_written_reads_back_equal(tmp_path: Path, name: str, read: Reader, records: tuple[object, ...]) -> None:
    write_identity(RESOLVED, tmp_path)
    assert tuple(read(tmp_path)) == records


def test_one_thing_a_line_with_the_names_of_its_fields(tmp_path: Path) -> None:
    write_identity(RESOLVED, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([IDENTITY, APART, QUESTIONS])
    for name, _, records in READERS:
        lines = (tmp_path / name).read_bytes().split(b"\n")
        assert len(lines) == len(records) + 1 and lines[-1] == b""
    (first, _) = (json.loads(line) for line in (tmp_path / IDENTITY).read_bytes().splitlines())
    assert first == {"entity": "official:an", "article": "a1", "referent": "Official|An", "why": "name"}
    assert "Ông" in (tmp_path / IDENTITY).read_text(encoding="utf-8"), "letters stand as themselves"


def test_the_order_of_questions_stays(tmp_path: Path) -> None:
    write_identity(Resolved((), (), questions=ASKED[::-1]), tmp_path)
    assert tuple(read_questions(tmp_path)) == ASKED[::-1]


@pytest.mark.parametrize(("name", "read"), [each[:2] for each in READERS])
def test_nothing_to_tell_is_an_empty_file(tmp_path: Path, name: str, read: Reader) -> None:
    write_identity(Resolved((), ()), tmp_path)
    assert (tmp_path / name).read_bytes() == b""
    assert read(tmp_path) == []


@pytest.mark.parametrize(("name", "read"), [each[:2] for each in READERS])
def test_a_file_that_is_not_there_is_told_with_the_mend(tmp_path: Path, name: str, read: Reader) -> None:
    with pytest.raises(StoreError) as caught:
        read(tmp_path)
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"{tmp_path / name}: ") and "build the graph again" in line


@pytest.mark.parametrize(("name", "read"), [each[:2] for each in READERS])
@pytest.mark.parametrize("wrong", [b'{"entity": ', b"[1]", b"\xff\xfe", b"7"])
def test_a_broken_line_is_told_with_its_number(tmp_path: Path, name: str, read: Reader, wrong: bytes) -> None:
    write_identity(RESOLVED, tmp_path)
    good = (tmp_path / name).read_bytes().splitlines(keepends=True)[0]
    (tmp_path / name).write_bytes(good + wrong + b"\n")
    with pytest.raises(StoreError) as caught:
        read(tmp_path)
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"{tmp_path / name}, line 2: ") and "build the graph again" in line


@pytest.mark.parametrize(("name", "read"), [each[:2] for each in READERS])
def test_a_line_that_lacks_a_field_is_told_with_its_number(tmp_path: Path, name: str, read: Reader) -> None:
    write_identity(RESOLVED, tmp_path)
    good = (tmp_path / name).read_bytes().splitlines(keepends=True)[0]
    row = json.loads(good)
    del row["why"]
    (tmp_path / name).write_bytes(good + json.dumps(row).encode() + b"\n")
    with pytest.raises(StoreError) as caught:
        read(tmp_path)
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"{tmp_path / name}, line 2: ")


@pytest.mark.parametrize(("name", "read"), [each[:2] for each in READERS])
def test_a_field_of_a_later_version_is_no_traceback(tmp_path: Path, name: str, read: Reader) -> None:
    write_identity(RESOLVED, tmp_path)
    row = json.loads((tmp_path / name).read_bytes().splitlines()[0])
    (tmp_path / name).write_bytes(json.dumps({**row, "lạ": 1}).encode() + b"\n")
    try:
        (read_back,) = read(tmp_path)
    except StoreError as error:
        assert str(error).startswith(f"{tmp_path / name}, line 1: ")
    else:
        assert read_back.why == row["why"]
