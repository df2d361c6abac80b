"""The questions of ``cypher/queries``, asked of two small graphs, against answers that were read in the articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import neo4j
import pytest
import yaml
from built_alone import invented, seeds

from graph.building import build_graph, write_build
from graph.stores.neo4j import Neo4jSettings, load
from graph.stores.query_pack import questions

GRAPHS = {"articles": invented, "seeds": seeds}
QUESTIONS = {asked.name: asked for asked in questions()}
Row = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """One question with parameters, asked of one graph, and the answer.

    ``rows`` are the rows in their order, each with the columns that matter. With ``count`` they are a part of so many
    rows, or of ``any`` number. ``never`` are rows that must not be there. ``first`` is a statement that changes the
    graph before the question is asked; it is undone afterwards.
    """

    question: str
    number: int
    graph: str
    parameters: Mapping[str, Any]
    rows: list[Row]
    count: int | str | None = None
    never: list[Row] = field(default_factory=list)
    first: str | None = None


@cache
def cases() -> list[Case]:
    """All expected answers of the file beside this one."""
    file = Path(__file__).with_name("query_answers.yaml")
    told = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [Case(name, number, **case) for name, listed in told.items() for number, case in enumerate(listed, 1)]


@pytest.fixture(scope="module")
def answers(
    neo4j_driver: neo4j.Driver, neo4j_settings: Neo4jSettings, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[tuple[str, int], list[Row] | Exception]]:
    """The answer, or the error, to each case: both graphs are loaded once, one after the other."""
    got: dict[tuple[str, int], list[Row] | Exception] = {}
    for graph, articles in GRAPHS.items():
        neo4j_driver.execute_query("MATCH (n) DETACH DELETE n", database_=neo4j_settings.database)
        folder = tmp_path_factory.mktemp(graph)
        write_build(build_graph(articles()), folder, page=False)
        load(folder, neo4j_settings)
        with neo4j_driver.session(database=neo4j_settings.database) as session:
            for case in cases():
                if case.graph == graph:
                    got[case.question, case.number] = _asked(session, case)
    yield got
    neo4j_driver.execute_query("MATCH (n) DETACH DELETE n", database_=neo4j_settings.database)


def _asked(session: neo4j.Session, case: Case) -> list[Row] | Exception:
    """Ask in a transaction that is rolled back."""
    with session.begin_transaction() as transaction:
        try:
            if case.first:
                transaction.run(case.first).consume()  # type: ignore[arg-type]
            result = transaction.run(QUESTIONS[case.question].query, dict(case.parameters))  # type: ignore[arg-type]
            rows = [record.data() for record in result]
            assert result.consume().query_type == "r", "a question only reads"
            return rows
        except (neo4j.exceptions.Neo4jError, AssertionError) as error:
            return error
        finally:
            transaction.rollback()


def _is(row: Row, wanted: Row) -> bool:
    """Whether ``row`` has all that is wanted of it; a text that begins and ends with … wants what is between."""

    def agrees(value: Any, want: Any) -> bool:
        if isinstance(want, str) and len(want) > 1 and want[0] == want[-1] == "…":
            return isinstance(value, str) and want[1:-1] in value
        return bool(value == want)

    return all(column in row and agrees(row[column], want) for column, want in wanted.items())


def test_every_question_has_an_answer() -> None:
    assert {case.question for case in cases()} == set(QUESTIONS)


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.question}-{case.number}")
def test_a_case_gives_its_parameters(case: Case) -> None:
    assert set(case.parameters) == set(QUESTIONS[case.question].examples)
    assert case.rows or case.count == 0 or case.never, "an answer that expects something"


@pytest.mark.parametrize("asked", QUESTIONS.values(), ids=lambda asked: asked.name)
def test_a_question_is_portable_and_ordered(asked: Any) -> None:
    assert not re.search(r"\bapoc\.|^\s*CYPHER\b|<-\[[^]]*\]-\{|:!", asked.query), "in plain Cypher"
    assert "ORDER BY" in asked.query[asked.query.rindex("RETURN") :], "in one order"
    columns = re.findall(r"\bAS (\w+)", asked.query[asked.query.rindex("RETURN") :])
    assert columns == [column.lower() for column in columns]


@pytest.mark.neo4j
@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.question}-{case.number}")
def test_a_question_is_answered_as_the_articles_say(
    case: Case, answers: dict[tuple[str, int], list[Row] | Exception]
) -> None:
    rows = answers[case.question, case.number]
    if isinstance(rows, Exception):
        raise rows
    told = "\n".join(["the answer was:", *map(str, rows)])
    if case.count != "any":
        assert len(rows) == (len(case.rows) if case.count is None else case.count), told
    found = 0
    for wanted in case.rows:
        # In the order of the answer; the next wanted row is looked for behind the last one found.
        here = next((place for place in range(found, len(rows)) if _is(rows[place], wanted)), None)
        assert here is not None, f"not there, or not in its place: {wanted}\n{told}"
        found = here + 1
    for unwanted in case.never:
        assert not any(_is(row, unwanted) for row in rows), f"must not be there: {unwanted}\n{told}"
