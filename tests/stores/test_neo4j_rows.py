from pathlib import Path

import pytest
from neo4j_server.sample_graph import DŨNG, sample, write

from graph.errors import StoreError
from graph.schema import schema
from graph.stores.cypher_scripts import cypher_folder
from graph.stores.neo4j_rows import (
    Row,
    claim_rows,
    edge_rows,
    edge_scripts,
    node_rows,
    node_scripts,
    stored_properties,
)

ARTICLES = {"a1": ("Báo Một", "2022-05-20"), "a2": ("Báo Hai", "2023")}


def by_id(rows: list[Row]) -> dict[str, Row]:
    return {row.id: row for row in rows}


def test_every_script_that_rows_name_is_there(tmp_path: Path) -> None:
    for name in [*node_scripts(), *edge_scripts()]:
        assert (cypher_folder() / "load" / f"{name}.cypher").is_file(), name
    assert edge_scripts() == [f"edges/{name}" for name in schema().edges]


def test_an_edge_carries_its_first_quote_paper_and_date(tmp_path: Path) -> None:
    row = by_id(list(edge_rows(write(sample(), tmp_path), ARTICLES)))["holds_position:1"]
    assert row.script == "edges/HOLDS_POSITION"
    assert {key: row.properties[key] for key in ("quote", "article", "publisher", "published", "from")} == {
        "quote": "Câu 1 nói về holds_position:1.",
        "article": "a1",
        "publisher": "Báo Một",
        "published": "2022-05-20",
        "from": "2021-04",
    }
    assert not row.properties.keys() & {"id", "source", "target", "type", "quotes"}


def test_a_claim_names_its_edge_and_the_ends(tmp_path: Path) -> None:
    edges = {row["id"]: (row["type"], row["source"], row["target"]) for row in sample()["edges"]}
    row = by_id(list(claim_rows(write(sample(), tmp_path), edges)))["claim:holds_position:1:2"]
    assert row.parameters["article"] == "a2"
    assert (row.properties["edge"], row.properties["relation"]) == ("holds_position:1", "HOLDS_POSITION")
    assert row.properties["source"] == DŨNG


def test_a_claim_without_edge_is_kept(tmp_path: Path) -> None:
    rows = sample()
    rows["claims"] = [{**rows["claims"][0], "edge": None, "source": "mention:1", "type": "PART_OF"}]
    (row,) = claim_rows(write(rows, tmp_path), {})
    assert row.properties["relation"] == "PART_OF"
    assert not row.properties.keys() & {"edge", "source", "type"}


def test_text_and_unknown_fields_of_an_article_stay_in_the_files(tmp_path: Path) -> None:
    rows = sample()
    rows["articles"][0] |= {"text": "Toàn văn.", "extra": {"tags": [1]}}
    with_text = by_id(list(node_rows(write(rows, tmp_path / "one"))))["a1"]
    without = by_id(list(node_rows(write(sample(), tmp_path / "two"))))["a1"]
    assert with_text == without and not with_text.properties.keys() & {"text", "extra"}


def test_a_fingerprint_follows_what_is_stored(tmp_path: Path) -> None:
    rows = sample()
    before = by_id(list(edge_rows(write(rows, tmp_path / "one"), ARTICLES)))
    rows["edges"][0] = dict(reversed(rows["edges"][0].items())) | {"votes": None}
    rows["edges"][1]["date"] = "2025"
    rows["edges"][2]["target"] = "body:bo-chinh-tri"
    after = by_id(list(edge_rows(write(rows, tmp_path / "two"), ARTICLES)))
    same, dated, moved = (rows["edges"][number]["id"] for number in (0, 1, 2))
    assert after[same].fingerprint == before[same].fingerprint, "order of keys and unknowns say nothing"
    assert after[dated].fingerprint != before[dated].fingerprint and after[dated].ends == before[dated].ends
    assert after[moved].ends != before[moved].ends
    later = by_id(list(edge_rows(tmp_path / "two", {**ARTICLES, "a1": ("Báo Một", "2024")})))
    assert later[same].fingerprint != after[same].fingerprint, "the date that it carries has changed"


def test_what_neo4j_cannot_store_becomes_text(tmp_path: Path) -> None:
    rows = sample()
    rows["nodes"][0] |= {"map": {"b": 1, "a": "ă"}, "mixed": [1, "hai", None], "plain": ["x", None], "empty": []}
    stored = by_id(list(node_rows(write(rows, tmp_path))))[rows["nodes"][0]["id"]].properties
    assert stored["map"] == '{"a": "ă", "b": 1}'
    assert (stored["mixed"], stored["plain"], stored["empty"]) == (["1", '"hai"'], ["x"], [])


def test_all_that_the_schema_knows_can_be_removed_again() -> None:
    assert {"quote", "role", "from", "confidence", "sources"} <= set(stored_properties("edges/HOLDS_POSITION"))
    assert {"name", "aliases", "level", "sign", "former_ids"} <= set(stored_properties("nodes/Entity"))
    assert {"headline", "published"} <= set(stored_properties("nodes/Article"))
    assert {"edge", "rule", "role", "measure"} <= set(stored_properties("nodes/Claim"))
    for name in [*node_scripts(), *edge_scripts(), "nodes/Claim"]:
        assert not set(stored_properties(name)) & {"id", "load_hash"}


@pytest.mark.parametrize(
    ("file", "change", "says"),
    [
        ("nodes", {"label": "Dog"}, "label 'Dog'"),
        ("nodes", {"title": "Ngài"}, "property 'title'"),
        ("nodes", {"id": ""}, "has no id"),
        ("edges", {"type": "LOVES"}, "type 'LOVES'"),
        ("edges", {"target": None}, "has no target"),
        ("claims", {"edge": "gone"}, "edge 'gone'"),
    ],
)
def test_a_wrong_row_is_one_line_that_names_the_file(
    tmp_path: Path, file: str, change: dict[str, str | None], says: str
) -> None:
    rows = sample()
    rows[file][0] |= change
    write(rows, tmp_path)
    edges = {row["id"]: ("", "", "") for row in sample()["edges"]}
    with pytest.raises(StoreError, match=says) as caught:
        for _ in [*node_rows(tmp_path), *edge_rows(tmp_path, ARTICLES), *claim_rows(tmp_path, edges)]:
            pass
    assert f"{file}.jsonl" in str(caught.value) and "\n" not in str(caught.value)
