"""What README promises is so: commands, options, files, exit codes, examples, and the answer of its query."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest
import typer
from neo4j_server.fixtures import database, neo4j_driver, neo4j_settings
from typer.testing import CliRunner

from graph.cli import NOTHING, PARTLY, app
from graph.reading import read_articles
from graph.stores.files import OURS
from graph.stores.neo4j import Neo4jSettings, load
from graph.stores.query_pack import question

__all__ = ["database", "neo4j_driver", "neo4j_settings"]

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def _code() -> Iterator[str]:
    """Every line of code: indented lines, and what stands between backticks."""
    yield from (line.strip() for line in README.splitlines() if line.startswith("    "))
    yield from re.findall(r"`([^`\n]+)`", README)


def _options(command: str) -> set[str]:
    return {"--help", *(name for option in COMMANDS[command].params for name in option.opts if name.startswith("-"))}


def _table(head: str) -> list[list[str]]:
    (rows,) = re.findall(rf"^\| {head} \|.*\n\|[ -|]+\|\n((?:\|.*\|\n)+)", README, re.MULTILINE)
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in rows.splitlines()]


def test_every_command_and_its_options_are_there() -> None:
    named = [shlex.split(line.partition("#")[0]) for line in _code() if re.match(r"(\.venv/bin/)?quanhe\b", line)]
    assert {words[1] for words in named if len(words) > 1} == {"build", "load", "query", "review", "why"}
    for words in named:
        if len(words) > 1:
            assert {word for word in words[2:] if word.startswith("-")} <= _options(words[1]), words


def test_every_option_that_is_named_alone_is_in_some_help() -> None:
    alone = {span for span in _code() if re.fullmatch(r"--[a-z-]+", span)}
    assert alone >= {"--keep-text", "--strict", "--quiet", "--uri"}
    assert alone <= set().union(*map(_options, COMMANDS))


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_tells_every_option(command: str) -> None:
    told = CliRunner().invoke(app, [command, "--help"], env={"COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"})
    assert told.exit_code == 0
    assert [option for option in _options(command) if option not in told.output] == []


def test_every_make_target_is_there() -> None:
    targets = {line.split()[1] for line in _code() if re.match(r"make [a-z]+(\s|$)", line)}
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "test" in targets
    assert [name for name in targets if not re.search(rf"^{name}:", makefile, re.MULTILINE)] == []
    assert "quanhe build seeds --out out" in makefile, "README says what make builds"


def test_the_files_are_those_that_a_build_writes() -> None:
    assert {name.strip("`") for name, _ in _table("file")} == OURS


def test_the_exit_codes_are_those_of_a_run(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "no-such.txt"
    good.write_text("Bí thư Thành ủy Hà Nội Nguyễn Văn A chủ trì hội nghị.", encoding="utf-8")
    runs = {"out": [good], "partly": [good, bad], "strict": [good, bad, "--strict"], "nothing": [bad]}
    codes = {name: CliRunner().invoke(app, ["build", *map(str, given), "--out", str(tmp_path / name), "-q"]).exit_code
             for name, given in runs.items()}
    assert codes == {"out": 0, "partly": PARTLY, "strict": NOTHING, "nothing": NOTHING}
    assert [int(code) for code, _ in _table("code")] == [0, PARTLY, NOTHING]
    assert {name for name in runs if (tmp_path / name).exists()} == {"out", "partly"}


def test_the_examples_of_your_own_articles_are_read(tmp_path: Path) -> None:
    (line,), (metadata,) = _blocks("json"), _blocks("csv")
    (tmp_path / "news.jsonl").write_text(line, encoding="utf-8")
    (tmp_path / "metadata.csv").write_text(metadata, encoding="utf-8")
    for name in re.findall(r"^(\S+\.txt),", metadata, re.MULTILINE):
        (tmp_path / name).write_text(f"Bí thư Tỉnh ủy Nguyễn Văn A phát biểu, {name}.", encoding="utf-8")
    read = read_articles([tmp_path])
    assert read.problems == []
    found = {article.source: article for article in read.articles}
    assert sorted(found) == ["news.jsonl", "tin-2.txt", "tin-3.txt"]
    assert found["news.jsonl"].headline == json.loads(line)["title"]
    assert (found["tin-2.txt"].publisher, found["tin-2.txt"].place) == ("Báo Một", "Nghệ An")
    assert (found["tin-3.txt"].published, found["tin-3.txt"].headline) == ("2023", None)
    assert read.undated == 0


def test_the_settings_of_load_are_in_the_example_file() -> None:
    assert "cp .env.example .env" in README
    assert re.search(r"^NEO4J_PASSWORD=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)


def _query() -> tuple[Path, dict[str, str], str]:
    """The file of the query pack that README names, with the parameters and the query as README has them."""
    (name,) = re.findall(r"<!-- query: (\S+) -->", README)
    parameters = {key: json.loads(value) for key, value in re.findall(r"^:param (\w+) => (.+)$", README, re.MULTILINE)}
    (query,) = _blocks("cypher")
    return ROOT / "cypher" / "queries" / f"{name}.cypher", parameters, query


def test_the_query_is_one_of_the_pack() -> None:
    file, parameters, query = _query()
    asked = question(file)
    assert query.strip().removesuffix(";") == asked.query.strip().removesuffix(";")
    assert set(parameters) == set(asked.examples)


@pytest.mark.neo4j
def test_the_answer_is_that_of_a_server(
    database: neo4j.Driver, neo4j_settings: Neo4jSettings, tmp_path: Path
) -> None:
    built = CliRunner().invoke(app, ["build", str(ROOT / "seeds"), "--out", str(tmp_path / "out"), "-q"])
    assert built.exit_code == 0
    load(tmp_path / "out", neo4j_settings)
    _, parameters, query = _query()
    rows = [record.data() for record in
            database.execute_query(query, parameters, database_=neo4j_settings.database).records]
    columns = [name for name in (rows[0] if rows else {}) if any(row[name] is not None for row in rows)]
    lines = [columns, ["---"] * len(columns), *([str(row[name] or "") for name in columns] for row in rows)]
    answer = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    (told,) = re.findall(r"<!-- answer -->\n((?:\|.*\|\n)+)", README)
    assert told.strip() == answer, f"put this answer into README.md:\n{answer}"
