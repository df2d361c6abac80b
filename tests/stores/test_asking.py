from __future__ import annotations

from pathlib import Path
from typing import Any

import neo4j
import pytest
from built_alone import seeds

from graph.building import build_graph, write_build
from graph.errors import InputError, StoreError
from graph.stores.asking import ask, named, parameters
from graph.stores.neo4j import Neo4jSettings, load
from graph.stores.query_pack import Question, questions


def _question(**examples: Any) -> Question:
    return Question("q", "people", "Who", "Says who.", examples, "RETURN 1;")


def test_a_question_is_found_by_its_name() -> None:
    assert named(questions(), "who-held-a-post").theme == "people"


@pytest.mark.parametrize(("name", "hint"), [("who-held-post", "did you mean who-held-a-post"), ("zzz", "--list")])
def test_a_name_that_is_none_is_told_with_those_alike(name: str, hint: str) -> None:
    with pytest.raises(InputError, match=hint):
        named(questions(), name)


def test_what_is_not_given_is_the_example() -> None:
    question = _question(body="Thành ủy Hà Nội", year=2022)
    assert parameters(question, []) == {"body": "Thành ủy Hà Nội", "year": 2022}
    assert parameters(question, ["body=Tỉnh ủy Nghệ An"]) == {"body": "Tỉnh ủy Nghệ An", "year": 2022}


def test_a_value_is_of_the_kind_of_its_example() -> None:
    question = _question(body="x", year=2022, share=0.5, names=["a"], only=True)
    given = ["body=12", "year=2020", "share=1", 'names=["b","c=d"]', "only=false"]
    assert parameters(question, given) == {
        "body": "12", "year": 2020, "share": 1, "names": ["b", "c=d"], "only": False,
    }  # fmt: skip


def test_a_value_may_hold_the_sign() -> None:
    assert parameters(_question(body="x"), ["body=a=b"]) == {"body": "a=b"}


@pytest.mark.parametrize(
    ("given", "words"),
    [("body", "NAME=VALUE"), ("who=x", "no parameter 'who'"), ("year=x", "a value like 2022"), ("year=true", "2022")],
)
def test_a_wrong_parameter_is_one_line_with_the_mend(given: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        parameters(_question(body="x", year=2022), [given])


def test_no_server_is_one_line() -> None:
    settings = Neo4jSettings("bolt://127.0.0.1:1", "neo4j", "x")
    with pytest.raises(StoreError, match="does not answer"):
        ask(_question(), {}, settings)


@pytest.mark.neo4j
def test_an_answer_has_the_columns_of_the_query(
    database: neo4j.Driver, neo4j_settings: Neo4jSettings, tmp_path: Path
) -> None:
    write_build(build_graph(seeds()), tmp_path / "graph", page=False)
    load(tmp_path / "graph", neo4j_settings)
    question = named(questions(), "who-held-a-post")
    answer = ask(question, {**question.examples, "body": "Thành ủy Hà Nội", "role": "Phó Bí thư"}, neo4j_settings)
    assert answer.columns[:2] == ("official", "role")
    assert {row["official"] for row in answer.rows} >= {"Chu Ngọc Anh", "Nguyễn Văn Phong"}
    with pytest.raises(StoreError, match="Neo4j at"):
        ask(_question(), {}, Neo4jSettings(neo4j_settings.uri, neo4j_settings.user, "wrong"))
    # Nothing can be written, whatever the query says.
    writing = Question("w", "people", "W", "W.", {}, "CREATE (n:Đó) RETURN n;")
    with pytest.raises(StoreError):
        ask(writing, {}, neo4j_settings)
