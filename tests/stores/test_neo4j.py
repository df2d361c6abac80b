import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import neo4j
import pytest
from neo4j_server.sample_graph import (
    CITY,
    DŨNG,
    HANOI,
    HÙNG,
    HƯNG,
    PLAN,
    Rows,
    add_edge,
    drop_edge,
    drop_node,
    sample,
    write,
)

from graph.errors import StoreError
from graph.records import Article, Claim, Edge, Graph, Mention, Node
from graph.schema import schema
from graph.stores import neo4j as store
from graph.stores.cypher_scripts import statement
from graph.stores.files import write_graph
from graph.stores.neo4j import LoadReport, Neo4jSettings, load

Ask = Callable[..., list[dict[str, Any]]]
Load = Callable[..., LoadReport]

pytestmark = pytest.mark.neo4j


@pytest.fixture
def ask(database: neo4j.Driver, neo4j_settings: Neo4jSettings) -> Ask:
    """Run a query of the test's own and return its rows."""

    def run(query: str, **parameters: Any) -> list[dict[str, Any]]:
        done = database.execute_query(query, parameters, database_=neo4j_settings.database)  # type: ignore[arg-type]
        return [record.data() for record in done.records]

    return run


@pytest.fixture
def load_rows(database: neo4j.Driver, neo4j_settings: Neo4jSettings, tmp_path: Path) -> Load:
    """Write rows to a folder and load it."""
    return lambda rows, **options: load(write(rows, tmp_path / "graph"), neo4j_settings, **options)


def expected(rows: Rows) -> tuple[dict[str, int], dict[str, int]]:
    """Count the rows by label and by type, as a report does."""
    labels = dict.fromkeys([*schema().labels, "Claim"], 0)
    types = dict.fromkeys(schema().edges, 0)
    for row in rows["nodes"]:
        labels[row["label"]] += 1
    labels["Article"], labels["Claim"] = len(rows["articles"]), len(rows["claims"])
    for row in rows["edges"]:
        types[row["type"]] += 1
    return labels, types


def everything(ask: Ask) -> list[Any]:
    """All that the database holds, in an order of its own."""
    nodes = ask("MATCH (n) RETURN labels(n) AS labels, properties(n) AS p ORDER BY n.id, elementId(n)")
    edges = ask(
        "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS p, b.id AS b "
        "ORDER BY a.id, type(r), r.id, b.id, elementId(r)"
    )
    return [*({**row, "labels": sorted(row["labels"])} for row in nodes), *edges]


def test_the_whole_graph_is_loaded(load_rows: Load, ask: Ask) -> None:
    rows = sample()
    report = load_rows(rows)
    count = sum(len(rows[name]) for name in ("articles", "nodes", "edges", "claims"))
    assert (report.read, report.created, report.updated, report.deleted, report.kept) == (count, count, 0, 0, 0)
    assert (report.labels, report.types) == expected(rows)
    assert all(report.types.values()) and all(report.labels.values()), "the sample holds every label and type"
    entities = [row for row in rows["nodes"] if schema().labels[row["label"]].entity]
    assert ask("MATCH (n:Entity) RETURN count(*) AS n") == [{"n": len(entities)}]
    assert ask("MATCH (n {id: $id}) RETURN labels(n) AS labels", id=HANOI) == [{"labels": ["Place"]}]


def test_properties_are_those_of_the_files(load_rows: Load, ask: Ask) -> None:
    load_rows(sample())
    (post,) = ask("MATCH (:Official)-[r:HOLDS_POSITION {id: 'holds_position:1'}]->(:Body) RETURN properties(r) AS p")
    assert post["p"].pop("load_hash")
    assert post["p"] == {
        "id": "holds_position:1", "role": "Bí thư", "role_key": "Bí thư", "role_en": "Secretary", "rank": "head",
        "status": "current", "status_as_of": "2022-05-20", "from": "2021-04", "inferred": False, "claims": 2,
        "articles": 2, "first_seen": "2022-05-20", "last_seen": "2023", "confidence": 0.95,
        "sources": ["Báo Hai", "Báo Một"], "quote": "Câu 1 nói về holds_position:1.", "article": "a1",
        "publisher": "Báo Một", "published": "2022-05-20",
    }  # fmt: skip
    forbidden = "MATCH (n) WHERE any(k IN keys(n) WHERE k IN ['title', 'type', 'label']) RETURN n.id AS id"
    assert ask(forbidden) == []


def test_a_folder_of_the_files_store_is_loaded(ask: Ask, neo4j_settings: Neo4jSettings, tmp_path: Path) -> None:
    text = "Ông An là Bí thư Tỉnh ủy Một."
    quote = {"article": "a1", "start": 4, "end": 28, "quote": text[4:28]}
    graph = Graph(
        (Article("a1", text, "Đầu đề", "Báo A", "2022-05", extra={"tags": [1]}),),
        (
            Node("an", "Official", "An", None, (), {"former_ids": ["ông-an"]}),
            Node("một", "Body", "Tỉnh ủy Một", "One", ("TU",), {"level": "province"}),
        ),
        (Edge("e1", "an", "HOLDS_POSITION", "một", {"role": "Bí thư", "from": "2020"}, False, 1, 1, "2022-05",
              "2022-05", 0.8, (quote,), ("Báo A",)),),
        (
            Claim("c1", "a1", "HOLDS_POSITION", "m1", "m2", 4, 28, text[4:28], "post", 0.8, False, {"role": "Bí thư"}),
            Claim("c2", "a1", "PART_OF", "m2", "m3", 4, 28, text[4:28], "part", 0.5, True),
        ),
        (Mention("m1", "a1", 4, 6, "An", "Official", "named", "r1"),),
        {"c1": "e1"}, {"m1": "an"},
    )  # fmt: skip
    write_graph(graph, tmp_path / "out", keep_text=True)
    report = load(tmp_path / "out", neo4j_settings)
    assert report.labels["Claim"] == 2 and report.types["HOLDS_POSITION"] == report.labels["Body"] == 1
    (post,) = ask("MATCH (o:Official)-[r:HOLDS_POSITION]->(b:Body) RETURN o, r.quote AS quote, r.published AS day")
    assert post["o"]["former_ids"] == ["ông-an"]
    assert (post["quote"], post["day"]) == (text[4:28], "2022-05")
    claims = ask("MATCH (c:Claim)-[:STATED_IN]->() RETURN c.edge AS edge, c.relation AS r, c.source AS s ORDER BY c.id")
    assert claims == [{"edge": "e1", "r": "HOLDS_POSITION", "s": "an"}, {"edge": None, "r": "PART_OF", "s": None}]
    assert load(tmp_path / "out", neo4j_settings).changed == 0


def test_claims_and_articles_are_one_query_from_an_edge(load_rows: Load, ask: Ask) -> None:
    load_rows(sample())
    found = ask(
        "MATCH (:Official {id: $id})-[r:HOLDS_POSITION {from: '2021-04'}]->() "
        "MATCH (c:Claim {edge: r.id})-[:STATED_IN]->(a:Article) RETURN c.quote AS quote, a.id AS article ORDER BY a.id",
        id=DŨNG,
    )
    assert found == [
        {"quote": "Câu 1 nói về holds_position:1.", "article": "a1"},
        {"quote": "Câu 2 nói về holds_position:1.", "article": "a2"},
    ]
    assert ask("MATCH (:Entity)--(c:Claim) RETURN count(c) AS n") == [{"n": 0}], "claims stay out of neighbourhoods"


def test_loading_again_changes_nothing(load_rows: Load, ask: Ask) -> None:
    first = load_rows(sample())
    before = everything(ask)
    again = load_rows(sample())
    assert again.changed == 0 and again.read == first.read
    assert (again.labels, again.types) == (first.labels, first.types)
    assert everything(ask) == before


def test_a_changed_graph_is_followed_exactly(load_rows: Load, ask: Ask, tmp_path: Path) -> None:
    load_rows(sample())
    rows = sample()
    drop_node(rows, HƯNG)
    drop_edge(rows, "holds_position:2")
    rows["articles"][1]["publisher"] = "Báo Ba"
    named = {row["id"]: row for row in rows["nodes"]}
    named[DŨNG]["aliases"] = ["Dũng", "Tiến Dũng"]
    del named[CITY]["branch"]
    named[PLAN]["label"] = "Resolution"
    edges = {row["id"]: row for row in rows["edges"]}
    del edges["holds_position:1"]["rank"]
    edges["disciplined:1"]["target"] = DŨNG
    rows["nodes"].append({"id": "body:new", "label": "Body", "name": "Mới", "name_en": None, "aliases": []})
    add_edge(rows, "part_of:new", "PART_OF", "body:new", CITY, {})

    report = load_rows(rows)
    assert report.created == 1 + 1 + 2, "a body, an edge, two claims"
    assert report.deleted == 1 + 2 + 4, "a man, two edges, four claims"
    # article, three nodes, post, moved edge, and the moved edge's two claims, which repeat its ends
    assert report.updated == 1 + 3 + 1 + 1 + 2
    assert (report.labels, report.types) == expected(rows)
    followed = everything(ask)
    ask("MATCH (n) DETACH DELETE n")
    load_rows(rows)
    assert followed == everything(ask), "the same as a load into an empty database"
    assert load_rows(rows).changed == 0


def test_what_others_put_there_stays(load_rows: Load, ask: Ask) -> None:
    load_rows(sample())
    ask(
        "MATCH (d:Official {id: $d}), (h:Official {id: $h}), (c:Body {id: $c}) "
        "SET d:Watched, d.rank = 0.5, d.note = 'mine' "
        "CREATE (d)-[:KNOWS {id: 'mine'}]->(c), (d)-[:HOLDS_POSITION {role: 'mine'}]->(c), "
        "(:Note {text: 'mine'})-[:ABOUT]->(h), (:Place {id: 'place:mine'}), (:Entity {name: 'no id'}), (:Article)",
        d=DŨNG, h=HƯNG, c=CITY,
    )  # fmt: skip
    rows = sample()
    drop_node(rows, HƯNG)
    drop_node(rows, HÙNG)
    assert rows["nodes"][0]["id"] == DŨNG
    rows["nodes"][0]["aliases"] = []
    report = load_rows(rows)
    assert report.kept == 1, "the man to whom a note is tied"
    assert ask("MATCH (:Note {text: 'mine'})-[:ABOUT]->(h) RETURN h.name AS name") == [{"name": "Trần Văn Hưng"}]
    assert ask("MATCH (n {id: $id}) RETURN n", id=HÙNG) == []
    (dung,) = ask("MATCH (n {id: $id}) RETURN n, n:Watched AS watched", id=DŨNG)
    assert (dung["n"]["note"], dung["n"]["rank"], dung["n"]["aliases"], dung["watched"]) == ("mine", 0.5, [], True)
    theirs = "MATCH (:Official)-[r:KNOWS|HOLDS_POSITION]->(:Body) WHERE r.load_hash IS NULL RETURN count(r) AS n"
    assert ask(theirs) == [{"n": 2}]
    assert ask("MATCH (n:Place|Entity|Article) WHERE n.load_hash IS NULL RETURN count(n) AS n") == [{"n": 3}]
    assert report.types == expected(rows)[1], "edges of others are not counted"
    assert load_rows(rows).changed == 0
    assert load_rows(sample()).kept == 0, "who comes back is no longer merely kept"


def test_an_id_that_others_took_is_refused(load_rows: Load, ask: Ask) -> None:
    ask("CREATE (:Entity:Body {id: $id, name: 'mine'})", id=CITY)
    with pytest.raises(StoreError, match="did not load"):
        load_rows(sample())
    assert ask("MATCH (n {id: $id}) RETURN n.name AS name", id=CITY) == [{"name": "mine"}]


def test_constraints_that_cannot_be_made_are_named(bare_database: neo4j.Driver, load_rows: Load, ask: Ask) -> None:
    ask("CREATE CONSTRAINT issued_id FOR (n:Other) REQUIRE n.id IS UNIQUE")
    with pytest.raises(StoreError, match="constraints on ISSUED"):
        load_rows(sample())


def test_duplicates_of_others_are_one_line(bare_database: neo4j.Driver, load_rows: Load, ask: Ask) -> None:
    ask("UNWIND [1, 2] AS n CREATE (:Place {id: 'same'})")
    with pytest.raises(StoreError, match="share an id") as caught:
        load_rows(sample())
    assert "\n" not in str(caught.value)


HOSTILE = [
    "`) DETACH DELETE n //",
    "'}) MATCH (n) DETACH DELETE n //",
    '"; DROP CONSTRAINT entity_id; //',
    "\\u0027 $rows {id: 1}",
    "𠀋 🏛️ \u202eRTL\u202c\u0000",
    "Nguyễn\u0303 e\u0301",
    "Ộ" * 2_500,
]


def test_hostile_names_are_only_names(load_rows: Load, ask: Ask) -> None:
    rows = sample()
    for number, name in enumerate(HOSTILE):
        id_ = f"official:{name[:60]}"
        rows["nodes"].append({"id": id_, "label": "Official", "name": name, "name_en": None, "aliases": [name]})
        add_edge(rows, f"awarded:{name[:60]}", "AWARDED", CITY, id_, {"award": name, name[:60].strip("\0"): number})
    report = load_rows(rows)
    assert (report.labels, report.types) == expected(rows)
    awards = "MATCH (:Body)-[r:AWARDED]->(o:Official) WHERE o.id <> $id RETURN o.name AS name, r.award AS award"
    found = ask(awards, id=HƯNG)
    assert sorted(row["name"] for row in found) == sorted(HOSTILE)
    assert sorted(row["award"] for row in found) == sorted(HOSTILE)
    assert load_rows(rows).changed == 0


def test_long_quotes_are_whole_and_names_beyond_an_index_one_line(load_rows: Load, ask: Ask) -> None:
    rows = sample()
    quote = "câu rất dài " * 10_000
    rows["edges"][0]["quotes"][0]["quote"] = rows["claims"][0]["quote"] = quote
    load_rows(rows)
    edges = ask("MATCH ()-[r {quote: $quote}]->() RETURN r.id AS id", quote=quote)
    claims = ask("MATCH (c:Claim {quote: $quote}) RETURN c.id AS id", quote=quote)
    assert [edges, claims] == [[{"id": rows["edges"][0]["id"]}], [{"id": rows["claims"][0]["id"]}]]
    rows["nodes"][0]["name"] = quote
    with pytest.raises(StoreError, match="longer than an index can hold") as caught:
        load_rows(rows)
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 500


def test_parallel_edges_stay_apart(
    load_rows: Load, database: neo4j.Driver, neo4j_settings: Neo4jSettings
) -> None:
    rows = sample()
    for number in range(3000):
        add_edge(rows, f"holds_position:many-{number}", "HOLDS_POSITION", DŨNG, CITY, {"from": str(1000 + number)})
    rows["claims"] = []
    assert load_rows(rows, batch_size=1000).types["HOLDS_POSITION"] == 3002
    merge = statement("load/edges/HOLDS_POSITION.cypher", "merge")
    plan = database.execute_query("EXPLAIN " + merge, rows=[], database_=neo4j_settings.database).summary.plan
    assert "RelationshipUniqueIndexSeek" in str(plan), "else parallel edges take quadratic time"
    assert load_rows(rows).changed == 0


def test_small_batches_give_the_same(load_rows: Load, ask: Ask) -> None:
    load_rows(sample(), batch_size=1)
    one = everything(ask)
    seen: list[tuple[str, int]] = []
    assert load_rows(sample(), progress=lambda stage, done: seen.append((stage, done))).changed == 0
    assert everything(ask) == one
    assert [stage for stage, _ in seen] == ["articles and nodes", "edges", "claims"]


def test_an_interrupted_load_is_completed(
    load_rows: Load, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = store._run, []

    def failing(*args: Any, **parameters: Any) -> int:
        calls.append(args)
        if len(calls) == 12:
            raise KeyboardInterrupt
        return real(*args, **parameters)

    monkeypatch.setattr(store, "_run", failing)
    with pytest.raises(KeyboardInterrupt):
        load_rows(sample(), batch_size=5)
    assert ask("MATCH (n) RETURN count(n) > 0 AND count(n) < 44 AS half") == [{"half": True}]
    monkeypatch.undo()
    report = load_rows(sample())
    assert 0 < report.created < report.read and report.updated == report.deleted == 0
    assert (report.labels, report.types) == expected(sample())


def test_a_batch_too_big_for_the_server_is_halved(
    load_rows: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, sizes = store._run, []

    def limited(transaction: Any, script: str, name: str, /, **parameters: Any) -> int:
        size = len(parameters.get("rows", []))
        if size > 3:
            raise store._TooBigError
        sizes.append(size)
        return real(transaction, script, name, **parameters)

    monkeypatch.setattr(store, "_run", limited)
    report = load_rows(sample())
    assert (report.labels, report.types) == expected(sample())
    assert max(sizes) == 3


def test_a_broken_graph_deletes_nothing(load_rows: Load, ask: Ask) -> None:
    load_rows(sample())
    before = everything(ask)
    rows = sample()
    drop_edge(rows, "holds_position:2")
    rows["edges"].append({**rows["edges"][0], "id": "zz:1", "source": "nobody"})
    with pytest.raises(StoreError, match="'zz:1' needs node 'nobody'"):
        load_rows(rows)
    assert everything(ask) == before
    rows = sample()
    rows["nodes"].append(rows["nodes"][0])
    with pytest.raises(StoreError, match="two elements with the id"):
        load_rows(rows)


def test_names_are_found_without_diacritics(load_rows: Load, ask: Ask) -> None:
    load_rows(sample())
    search = "CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN node.name AS name"
    assert {row["name"] for row in ask(search, index="entity_names", words='"dinh tien dung"')} == {"Đinh Tiến Dũng"}
    assert {row["name"] for row in ask(search, index="entity_names", words='"nghi quyet 15"')} == {
        "Nghị quyết số 15-NQ/TW"
    }, "by an alias"
    assert {row["name"] for row in ask(search, index="entity_names", words='"tran van hung"')} == {
        "Trần Văn Hưng", "Trần Văn Hùng",
    }, "a search finds both; the graph keeps them two"  # fmt: skip
    assert len(ask(search, index="claim_quotes", words='"cau 1 noi ve"')) == len(sample()["claims"]) // 2


def test_a_wrong_password_is_one_line(database: neo4j.Driver, neo4j_settings: Neo4jSettings, tmp_path: Path) -> None:
    if neo4j_settings.auth is None:
        pytest.skip("the server of NEO4J_URI asks for no password")
    with pytest.raises(StoreError, match="refuses user 'neo4j'") as caught:
        load(write(sample(), tmp_path), replace(neo4j_settings, password="not-this-one"))
    assert "\n" not in str(caught.value) and "not-this-one" not in str(caught.value)


def test_a_wrong_database_is_one_line(database: neo4j.Driver, neo4j_settings: Neo4jSettings, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no database 'nowhere'") as caught:
        load(write(sample(), tmp_path), replace(neo4j_settings, database="nowhere"))
    assert "\n" not in str(caught.value)


def test_no_server_is_said_at_once(tmp_path: Path) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        port = silent.getsockname()[1]
    with pytest.raises(StoreError, match="does not answer: start it") as caught:
        load(write(sample(), tmp_path), Neo4jSettings(f"bolt://127.0.0.1:{port}"))
    assert "\n" not in str(caught.value)


def test_a_folder_without_graph_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no articles\.jsonl there; name a folder") as caught:
        load(tmp_path / "nowhere", Neo4jSettings())
    assert "\n" not in str(caught.value)


def test_every_constraint_is_in_the_database(bare_database: neo4j.Driver, load_rows: Load, ask: Ask) -> None:
    load_rows(sample())
    found = ask("SHOW CONSTRAINTS YIELD labelsOrTypes, properties RETURN labelsOrTypes[0] AS name, properties")
    assert {row["name"] for row in found if row["properties"] == ["id"]} == {
        "Entity", "Place", "Article", "Claim", *schema().edges,
    }  # fmt: skip
    assert ask("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*) AS n") == [{"n": 0}]
