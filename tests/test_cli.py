"""The command line, as a user meets it: its own process, its exit code, and what it says."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from built_alone import INVENTED, SEEDS, SEEDS_GOLD, seeds
from requirements_on_machine import need

import graph
from graph.building import build_graph, write_build
from graph.cli import app
from graph.reading import read_articles
from graph.stores.files import OURS

ALL_READ, PARTLY, NOTHING = 0, 1, 2
GOOD = "Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Nghệ An, phát biểu tại hội nghị."
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run the command in an empty folder, without settings of a server; no run may show a traceback."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    environment |= {"PYTHONUTF8": "1", "COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"}

    def runner(*arguments: object, given: bytes = b"", **more: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "graph", *map(str, arguments)],
            input=given, capture_output=True, cwd=tmp_path, env=environment | more,
        )  # fmt: skip
        told = subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        )
        assert "Traceback" not in told.stderr + told.stdout, told.stderr
        return told

    return runner


def _files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _ids(folder: Path) -> list[str]:
    return [json.loads(line)["id"] for line in (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()]


def _one_error(done: subprocess.CompletedProcess[str], *parts: str) -> None:
    """The run did nothing, and said why in one line that holds ``parts``."""
    assert done.returncode == NOTHING
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("quanhe: ")
    assert [part for part in parts if part not in lines[0]] == [], lines[0]


# What is there


def test_version(run: Run) -> None:
    done = run("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"quanhe {graph.__version__}\n", "")


def test_help_names_every_command_and_says_what_it_does(run: Run) -> None:
    done = run("--help")
    assert done.returncode == 0
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert {"build", "load", "eval"} <= commands.keys()
    for name, command in commands.items():
        (line,) = re.findall(rf"^\W*{name}\b(.*)", done.stdout, re.MULTILINE)
        assert command.help and command.help.split()[0] in line


def test_the_installed_command_is_the_module(run: Run) -> None:
    command = Path(sys.executable).with_name("quanhe")
    need("quanhe", command.exists(), "the package is not beside this Python", "run the tests with 'make test'")
    done = subprocess.run([command, "--version"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, run("--version").stdout)


@pytest.mark.parametrize("arguments", [["nonsense"], ["build", "a.txt"], ["load", "--nonsense", "out"]])
def test_a_wrong_call_is_told_apart_and_does_nothing(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == NOTHING
    assert "Usage:" in done.stderr and done.stdout == ""
    assert list(tmp_path.iterdir()) == []


# build


def test_build_of_a_folder_writes_all_files_and_says_what_it_found(run: Run, tmp_path: Path) -> None:
    done = run("build", SEEDS, "--out", "out")
    assert (done.returncode, done.stderr) == (ALL_READ, "")
    assert set(_files(tmp_path / "out")) == OURS
    assert _ids(tmp_path / "out") == sorted(path.stem for path in SEEDS.glob("*.txt"))
    assert '"text":' not in (tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8")
    assert "5 articles: " in done.stdout and "HOLDS_POSITION" in done.stdout and "written to out" in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["out"], "something temporary is left"


def test_build_of_files_jsonl_and_standard_input_together(run: Run, tmp_path: Path) -> None:
    seed = min(SEEDS.glob("*.txt"))
    given = json.dumps({"id": "given", "text": GOOD, "published": "2024-05-01"}, ensure_ascii=False).encode()
    done = run("build", seed, INVENTED / "articles.jsonl", "-", "--out", "out", "--quiet", given=given)
    assert (done.returncode, done.stdout, done.stderr) == (ALL_READ, "", "")
    lines = (INVENTED / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    assert _ids(tmp_path / "out") == sorted([seed.stem, "given", *(json.loads(line)["id"] for line in lines)])


def test_a_text_on_standard_input_is_one_article(run: Run, tmp_path: Path) -> None:
    done = run("build", "-", "--out", "out", given=GOOD.encode())
    assert (done.returncode, done.stderr) == (ALL_READ, "")
    assert len(_ids(tmp_path / "out")) == 1
    assert "Nguyễn Văn Hùng" in (tmp_path / "out" / "nodes.jsonl").read_text(encoding="utf-8")
    assert "1 of 1 articles have no date" in done.stdout


def test_articles_carry_their_text_only_when_told_to(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    write_build(build_graph(read_articles([tmp_path / "a.txt"]).articles), tmp_path / "without")
    assert run("build", "a.txt", "--out", "with", "--keep-text", "--strict").returncode == ALL_READ
    (without,) = (json.loads(line) for line in (tmp_path / "without" / "articles.jsonl").read_bytes().splitlines())
    (kept,) = (json.loads(line) for line in (tmp_path / "with" / "articles.jsonl").read_bytes().splitlines())
    assert kept.pop("text") == GOOD
    assert kept == without


def test_the_text_of_a_page_is_kept_since_no_other_file_has_it(run: Run, tmp_path: Path) -> None:
    page = f"<html><body><article><h1>Hội nghị</h1><p>{GOOD}</p><p>{GOOD}</p></article></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    done = run("build", "a.html", "--out", "out")
    assert (done.returncode, done.stderr) == (ALL_READ, "")
    (row,) = (json.loads(line) for line in (tmp_path / "out" / "articles.jsonl").read_bytes().splitlines())
    assert GOOD in row["text"]
    claims = [json.loads(line) for line in (tmp_path / "out" / "claims.jsonl").read_bytes().splitlines()]
    assert claims and all(row["text"][claim["start"] : claim["end"]] == claim["quote"] for claim in claims)


# Bad input

BAD = {
    "utf16.txt": (GOOD.encode("utf-16"), None, "UTF-8"),
    "latin.txt": ("Bí thư".encode("latin-1", "replace") + b"\xff\xe1", None, "UTF-8"),
    "empty.txt": (b"", None, "empty"),
    "blank.txt": (b" \n\xc2\xa0\n", None, "empty"),
    "broken.jsonl": (b'{"id": "x", "text": ', 1, "JSON"),
    "list.jsonl": (b"[1, 2]", 1, "object"),
    "no-text.jsonl": (b'{"id": "x"}', 1, "text"),
    "text.docx": (b"PK", None, ".txt"),
}


def _bad(folder: Path) -> list[str]:
    for name, (content, _, _) in BAD.items():
        (folder / name).write_bytes(content)
    with (folder / "zeros.txt").open("wb") as file:
        file.truncate(50_000_000)
    (folder / "nothing").mkdir()
    return [*BAD, "zeros.txt", "nothing", "missing.txt"]


def test_each_bad_input_has_one_line_with_its_name_and_a_mend_and_the_rest_is_built(run: Run, tmp_path: Path) -> None:
    names = _bad(tmp_path)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    done = run("build", *names, "good.txt", "--out", "out")
    assert done.returncode == PARTLY
    lines = done.stderr.splitlines()
    assert len(lines) == len(names), done.stderr
    for name in names:
        (line,) = (line for line in lines if line.startswith((f"{name}:", f"{name}, line ")))
        what, _, mend = line.rpartition("; ")
        assert what and mend, f"{line} says no mend"
        if name in BAD:
            _, number, word = BAD[name]
            assert word in line
            assert (f"{name}, line {number}:" in line) == (number is not None)
    assert _ids(tmp_path / "out") == ["good"]


def test_an_id_with_two_texts_keeps_the_first(run: Run, tmp_path: Path) -> None:
    rows = [{"id": "a", "text": GOOD}, {"id": "a", "text": GOOD}, {"id": "a", "text": GOOD + " Khác."}]
    (tmp_path / "two.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    done = run("build", "two.jsonl", "--out", "out", "--keep-text")
    assert done.returncode == PARTLY
    (line,) = done.stderr.splitlines()
    assert line.startswith("two.jsonl, line 3: ") and "'a'" in line
    (row,) = (json.loads(each) for each in (tmp_path / "out" / "articles.jsonl").read_bytes().splitlines())
    assert row["text"] == GOOD


def test_hostile_names_and_values_make_no_second_line(run: Run, tmp_path: Path) -> None:
    rows = ['{"id": "a\\u000ab", "text": 7}', '{"id": "\\u001b[31m", "text": "   "}', "[" * 50_000, '"\\ud800"']
    (tmp_path / "hostile.jsonl").write_text("\n".join(rows), encoding="utf-8")
    done = run("build", "hostile.jsonl", "--out", "out")
    assert done.returncode == NOTHING
    lines = done.stderr.splitlines()
    assert len(lines) == len(rows) + 1
    assert all(line.startswith(f"hostile.jsonl, line {n}: ") for n, line in enumerate(lines[:-1], 1))
    assert done.stderr.replace("\n", "").isprintable()


def test_nothing_readable_builds_nothing(run: Run, tmp_path: Path) -> None:
    names = _bad(tmp_path)
    before = _files(tmp_path)
    done = run("build", *names, "--out", "out")
    assert (done.returncode, done.stdout) == (NOTHING, "")
    assert len(done.stderr.splitlines()) == len(names) + 1
    assert done.stderr.splitlines()[-1].startswith("quanhe: nothing was built")
    assert _files(tmp_path) == before and not (tmp_path / "out").exists()


def test_empty_standard_input_builds_nothing(run: Run, tmp_path: Path) -> None:
    done = run("build", "-", "--out", "out")
    assert done.returncode == NOTHING
    assert done.stderr.splitlines()[0].startswith("-: ")
    assert list(tmp_path.iterdir()) == []


def test_strict_builds_nothing_where_something_is_bad(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    write_build(build_graph(read_articles([tmp_path / "good.txt"]).articles), tmp_path / "out")
    before = _files(tmp_path)
    (tmp_path / "other.txt").write_text(GOOD.replace("Hùng", "Hưng"), encoding="utf-8")
    done = run("build", "good.txt", "other.txt", "missing.txt", "--out", "out", "--strict")
    assert (done.returncode, done.stdout) == (NOTHING, "")
    first, last = done.stderr.splitlines()
    assert first.startswith("missing.txt: ") and "--strict" in last
    (tmp_path / "other.txt").unlink()
    assert _files(tmp_path) == before, "the older build is as it was"


def test_a_date_that_is_none_is_told_and_the_article_read(run: Run, tmp_path: Path) -> None:
    row = {"id": "a", "text": GOOD, "published": "hôm qua"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    done = run("build", "a.jsonl", "--out", "out")
    assert done.returncode == PARTLY
    (line,) = done.stderr.splitlines()
    assert line.startswith("a.jsonl, line 1: ")
    assert _ids(tmp_path / "out") == ["a"]


# Where the graph goes


def test_a_file_in_the_place_of_the_folder_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    _one_error(run("build", SEEDS, "--out", "out"), "out", "name a folder")
    assert _files(tmp_path) == {"out": b"mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_files_that_are_no_build_are_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "nodes.jsonl").write_text("mine", encoding="utf-8")
    _one_error(run("build", SEEDS, "--out", "out"), "nodes.jsonl", "another folder")
    assert _files(tmp_path) == {"out/nodes.jsonl": b"mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_older_build_is_replaced_and_what_is_not_ours_stays(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    write_build(build_graph(seeds()), tmp_path / "out")
    (tmp_path / "out" / "notes.txt").write_text("mine", encoding="utf-8")
    assert run("build", "a.txt", "--out", "out").returncode == ALL_READ
    assert _ids(tmp_path / "out") == ["a"]
    assert (tmp_path / "out" / "notes.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full to write to")
def test_a_full_disk_behind_standard_output_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "graph", "build", "a.txt", "--out", "out"],
            stdout=full, stderr=subprocess.PIPE, cwd=tmp_path,
        )  # fmt: skip
    assert b"Traceback" not in done.stderr
    assert done.returncode != ALL_READ


# load and eval


def test_load_without_a_server_is_one_line(run: Run, tmp_path: Path) -> None:
    write_build(build_graph(seeds()), tmp_path / "out")
    before = _files(tmp_path)
    address = "bolt://127.0.0.1:1"
    _one_error(run("load", "out", NEO4J_URI=address, NEO4J_PASSWORD="none"), address, "docker compose up", "--uri")
    _one_error(run("load", "out", "--uri", "nonsense"), "nonsense", "bolt://")
    assert _files(tmp_path) == before


def test_load_of_what_is_no_build_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    _one_error(run("load", "missing"), "missing", "quanhe build")
    _one_error(run("load", "folder"), "folder", "quanhe build")


def test_eval_prints_the_table(run: Run) -> None:
    done = run("eval", SEEDS_GOLD, SEEDS)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.split() for line in done.stdout.splitlines() if line.strip()]
    assert lines[0] == ["5", "documents"]
    for title in ("entities", "mentions", "edges"):
        (at,) = (n for n, words in enumerate(lines) if words[0] == title)
        assert "".join(lines[at]) == f"{title}rightwrongmissedPRF1"
        assert lines[at + 1][0] == "all" and 0.9 <= float(lines[at + 1][-1]) <= 1
    assert {"Official", "Body", "HOLDS_POSITION", "misnamed"} - {words[0] for words in lines} <= {"misnamed"}


def test_eval_lists_errors_when_told_to(run: Run, tmp_path: Path) -> None:
    gold = json.loads(min(SEEDS_GOLD.glob("*.json")).read_text(encoding="utf-8"))
    gold["entities"].append({"id": "x", "type": "Official", "name": "Không Có Ai", "surfaces": ["Không Có Ai"]})
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / f"{Path(gold['doc']).stem}.json").write_text(json.dumps(gold), encoding="utf-8")
    done = run("eval", "gold", SEEDS, "--errors")
    assert (done.returncode, done.stderr) == (0, "")
    errors, _, table = done.stdout.partition("1 documents")
    assert "missed Official: 'Không Có Ai'" in errors
    assert "entities" in table and "Không Có Ai" not in table


def test_eval_without_annotations_or_texts_is_one_line(run: Run, tmp_path: Path) -> None:
    _one_error(run("eval", "missing", SEEDS), "missing")
    _one_error(run("eval", SEEDS_GOLD, "missing"), "missing")


def test_the_settings_of_a_server_are_read_from_a_file_beside(run: Run, tmp_path: Path) -> None:
    write_build(build_graph(seeds()), tmp_path / "out", page=False)
    (tmp_path / ".env").write_text("NEO4J_URI=bolt://127.0.0.1:2\nNEO4J_PASSWORD=none\n", encoding="utf-8")
    _one_error(run("load", "out"), "bolt://127.0.0.1:2")
