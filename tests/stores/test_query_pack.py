import re
from pathlib import Path

import neo4j
import pytest
from built_alone import seeds
from neo4j_server.sample_graph import sample, write

from graph.building import build_graph, write_build
from graph.errors import StoreError
from graph.stores.neo4j import Neo4jSettings, load
from graph.stores.query_pack import Question, question, questions

THEMES = {"people", "bodies", "documents", "events", "evidence"}


def test_the_pack_covers_its_themes() -> None:
    assert {found.theme for found in questions()} == THEMES
    assert len(questions()) >= 30


@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.name)
def test_a_header_explains_every_parameter(asked: Question) -> None:
    assert set(re.findall(r"\$(\w+)", asked.query)) == set(asked.examples)
    assert asked.title and asked.explanation
    assert re.search(r"\bLIMIT\b", asked.query), "begins bounded"


def test_a_file_without_header_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bare.cypher"
    file.write_text("RETURN 1;\n")
    with pytest.raises(StoreError, match="Title"):
        question(file)
    file.write_text("// Two\n// What for\nRETURN 1;\nRETURN 2;\n")
    with pytest.raises(StoreError, match="one query"):
        question(file)


ELSEWHERE = {
    "predecessors-and-successors-of-a-body", "what-a-person-signed", "what-changed-a-document",
    "names-with-several-nodes", "what-papers-say-differently", "gaps-in-a-post", "successions-in-a-post",
    "who-moved-between-two-bodies", "who-was-disciplined", "inferred-edges",
}  # fmt: skip
"""Questions whose examples are of other articles than the seeds: test_query_answers has their answers."""


@pytest.mark.neo4j
def test_the_examples_find_something_in_the_seeds(
    database: neo4j.Driver, neo4j_settings: Neo4jSettings, tmp_path: Path
) -> None:
    write_build(build_graph(seeds()), tmp_path / "graph", page=False)
    load(tmp_path / "graph", neo4j_settings)
    assert {asked.name for asked in questions()} >= ELSEWHERE
    for asked in questions():
        if asked.name in ELSEWHERE:
            continue
        records, _, _ = database.execute_query(
            asked.query, dict(asked.examples), database_=neo4j_settings.database  # type: ignore[arg-type]
        )
        assert records, asked.name


@pytest.mark.neo4j
def test_every_question_is_answered_and_only_reads(
    database: neo4j.Driver, neo4j_settings: Neo4jSettings, tmp_path: Path
) -> None:
    load(write(sample(), tmp_path / "graph"), neo4j_settings)
    answers = {}
    for asked in questions():
        records, summary, _ = database.execute_query(
            asked.query, dict(asked.examples), database_=neo4j_settings.database  # type: ignore[arg-type]
        )
        assert summary.query_type == "r", asked.name
        answers[asked.name] = [record.data() for record in records]

    posts = answers["who-held-a-post"]
    assert [(post["official"], post["status"], post["since"], post["until"]) for post in posts] == [
        ("Đinh Tiến Dũng", "former", "2015", "2017-01"),
        ("Đinh Tiến Dũng", "current", "2021-04", None),
    ]
    assert posts[1]["quote"] == "Câu 1 nói về holds_position:1." and posts[1]["publisher"] == "Báo Một"
    assert [(row["follower"], row["steps"]) for row in answers["what-carries-out-a-resolution"]] == [
        ("Chương trình hành động số 16-CTr/TU", 1),
        ("Kế hoạch số 20-KH/QU", 2),
    ]
    assert [row["document"] for row in answers["what-a-body-issued"]] == ["Chương trình hành động số 16-CTr/TU"]
    assert answers["who-took-part-in-an-event"][0]["capacity"] == "chair"
    assert len(answers["every-sentence-behind-an-edge"]) == 4, "two stints, two sentences each"
    first = answers["most-connected-officials"][0]
    assert (first["official"], first["neighbours"], first["articles"]) == ("Đinh Tiến Dũng", 3, 1)
