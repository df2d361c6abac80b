"""Graph folders: written whole or not at all, read back equal."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.records import Article, Claim, Edge, Graph, Mention, Node
from graph.stores import files
from graph.stores.files import output_folder, read_graph, read_rows, write_graph

TEXT = "Ông An là Bí thư Tỉnh ủy Một\u2028 (\"CQ\")."
QUOTE = "An là Bí thư Tỉnh ủy Một"
FILES = ["articles.jsonl", "build.json", "claims.jsonl", "edges.jsonl", "mentions.jsonl", "nodes.jsonl"]


@pytest.fixture
def graph() -> Graph:
    """A graph of two articles and one post."""
    articles = (
        Article(
            "a1", TEXT, "Đầu đề", "Báo A", "2022-05", "https://example.org/1", "Hà Nam", "ab", "a1.txt",
            {"tags": [1]},
        ),
        Article("a2", "Trống.", sha256="cd"),
    )
    nodes = (
        Node("Tỉnh ủy Một", "Body", "Tỉnh ủy Một", "One", ("TU1",), {"level": "province", "former_ids": ["tu"]}),
        Node("an", "Official", "An", None, ()),
    )
    edge = Edge(
        "holds_position:1", "an", "HOLDS_POSITION", "Tỉnh ủy Một", {"role": "Bí thư", "from": "2020"}, False, 1, 1,
        "2022-05", "2022-05", 0.8, ({"article": "a1", "start": 4, "end": 28, "quote": QUOTE},), ("Báo A",),
    )
    claim = Claim(
        "c1", "a1", "HOLDS_POSITION", "m1", "m2", 4, 28, QUOTE, "post", 0.8, False, {"role": "Bí thư", "from": "2020"}
    )
    loose = Claim("c2", "a1", "PART_OF", "m2", "m3", 4, 28, QUOTE, "part", 0.5, True)
    mentions = (
        Mention("m1", "a1", 4, 6, "An", "Official", "named", "r1"),
        Mention("m2", "a1", 17, 28, "Tỉnh ủy Một", "Body", "named", "r2"),
        Mention("m3", "a1", 32, 34, "CQ", "Body", "short", "r3"),
    )
    return Graph(
        articles, nodes, (edge,), (claim, loose), mentions, {"c1": edge.id}, {"m1": "an", "m2": "Tỉnh ủy Một"}
    )


def names(folder: Path) -> list[str]:
    """What lies in a folder, sorted."""
    return sorted(p.name for p in folder.iterdir())


def test_a_graph_reads_back_equal(graph: Graph, tmp_path: Path) -> None:
    write_graph(graph, tmp_path / "out", keep_text=True)
    assert read_graph(tmp_path / "out") == graph
    assert names(tmp_path / "out") == FILES
    assert names(tmp_path) == ["out"], "no temporary folder stays"


def test_texts_are_kept_only_when_asked_or_named(graph: Graph, tmp_path: Path) -> None:
    write_graph(graph, tmp_path / "out")
    assert [a.text for a in read_graph(tmp_path / "out").articles] == ["", ""]
    assert "text" not in (tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8")
    write_graph(graph, tmp_path / "out", kept_texts={"a1"})
    assert [a.text for a in read_graph(tmp_path / "out").articles] == [TEXT, ""]


def test_rows_have_the_fields_of_the_model_in_order(graph: Graph, tmp_path: Path) -> None:
    write_graph(graph, tmp_path)
    first = {p.stem: next(read_rows(p)) for p in tmp_path.glob("*.jsonl")}
    assert list(first["articles"])[:8] == [
        "id", "headline", "publisher", "published", "url", "place", "sha256", "source",
    ]
    assert list(first["nodes"]) == [
        "id", "label", "name", "name_en", "aliases", "level", "branch", "place", "organ_of", "former_ids",
    ]
    assert list(first["edges"]) == [
        "id", "source", "type", "target", "role", "role_key", "role_en", "rank", "status", "status_as_of", "term",
        "from", "to", "cause", "votes", "inferred", "claims", "articles", "first_seen", "last_seen", "confidence",
        "quotes", "sources",
    ]
    assert list(first["claims"]) == [
        "id", "edge", "article", "start", "end", "quote", "rule", "confidence", "inferred", "type", "source", "target",
        "role", "from",
    ]
    assert list(first["mentions"])[:6] == ["node", "article", "start", "end", "text", "how"]
    assert first["edges"]["status"] is None
    assert [r["edge"] for r in read_rows(tmp_path / "claims.jsonl")] == ["holds_position:1", None]
    assert [r["node"] for r in read_rows(tmp_path / "mentions.jsonl")] == ["an", "Tỉnh ủy Một", None]


def test_lines_are_compact_utf8_and_the_same_bytes_in_any_order(graph: Graph, tmp_path: Path) -> None:
    write_graph(graph, tmp_path / "one", build_info={"seconds": 1})
    turned = Graph(
        graph.articles[::-1], graph.nodes[::-1], graph.edges, graph.claims[::-1], graph.mentions[::-1],
        dict(reversed(graph.claim_edges.items())), dict(reversed(graph.mention_nodes.items())),
    )
    write_graph(turned, tmp_path / "two", build_info={"seconds": 2})
    for name in set(FILES) - {"build.json"}:
        data = (tmp_path / "one" / name).read_bytes()
        assert data == (tmp_path / "two" / name).read_bytes()
        assert data.endswith(b"\n") and not data.endswith(b"\n\n")
    assert '"Tỉnh ủy Một","label":"Body"' in (tmp_path / "one" / "nodes.jsonl").read_text(encoding="utf-8")


def test_build_json_says_what_was_built_and_when(graph: Graph, tmp_path: Path) -> None:
    write_graph(graph, tmp_path, build_info={"command": "quanhe build", "seconds": 1.5})
    build = json.loads((tmp_path / "build.json").read_text(encoding="utf-8"))
    assert build["command"] == "quanhe build"
    assert build["counts"]["nodes"] == {"Body": 1, "Official": 1}
    assert build["counts"]["edges"] == {"HOLDS_POSITION": 1}
    assert build["counts"]["articles"] == 2


def test_an_older_build_is_replaced_and_foreign_files_stay(graph: Graph, tmp_path: Path) -> None:
    write_graph(graph, tmp_path)
    (tmp_path / "graph.html").write_text("old page")
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "sub").mkdir()
    write_graph(replace(graph, articles=graph.articles[:1]), tmp_path)
    assert len(read_graph(tmp_path).articles) == 1
    assert names(tmp_path) == sorted([*FILES, "notes.txt", "sub"]), "a page of the older build would lie"


def test_page_and_graph_come_in_one_swap(graph: Graph, tmp_path: Path) -> None:
    with output_folder(tmp_path / "out") as folder:
        write_graph(graph, folder)
        (folder / "graph.html").write_text("page")
        assert not (tmp_path / "out").exists()
    assert names(tmp_path / "out") == sorted([*FILES, "graph.html"])


def test_a_page_alone_leaves_the_build_beside_it(graph: Graph, tmp_path: Path) -> None:
    write_graph(graph, tmp_path)
    with output_folder(tmp_path) as folder:
        (folder / "graph.html").write_text("page")
    assert names(tmp_path) == sorted([*FILES, "graph.html"])


def test_when_writing_fails_the_older_build_stays_whole(graph: Graph, tmp_path: Path, monkeypatch) -> None:
    write_graph(graph, tmp_path / "out", keep_text=True)
    before = {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "_mention_row", full)
    with pytest.raises(StoreError, match="No space left on device"):
        write_graph(replace(graph, articles=()), tmp_path / "out")
    assert {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()} == before
    assert names(tmp_path) == ["out"]


def test_when_the_caller_fails_nothing_is_swapped(graph: Graph, tmp_path: Path) -> None:
    write_graph(graph, tmp_path / "out")
    with pytest.raises(RuntimeError), output_folder(tmp_path / "out") as folder:
        write_graph(replace(graph, nodes=()), folder)
        raise RuntimeError
    assert len(read_graph(tmp_path / "out").nodes) == 2
    assert names(tmp_path) == ["out"]


def test_a_file_of_our_name_that_is_not_ours_is_not_overwritten(graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "articles.jsonl").write_text("my input")
    with pytest.raises(StoreError, match=r"articles\.jsonl"):
        write_graph(graph, tmp_path)
    assert names(tmp_path) == ["articles.jsonl"]
    assert (tmp_path / "articles.jsonl").read_text() == "my input"


def test_an_output_folder_that_is_a_file_is_refused(graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(StoreError, match="out"):
        write_graph(graph, tmp_path / "out")


def test_a_folder_in_the_place_of_a_file_is_refused_before_anything_is_swapped(graph: Graph, tmp_path: Path) -> None:
    write_graph(graph, tmp_path)
    (tmp_path / "nodes.jsonl").unlink()
    (tmp_path / "nodes.jsonl").mkdir()
    before = (tmp_path / "articles.jsonl").read_bytes()
    with pytest.raises(StoreError, match=r"nodes\.jsonl"):
        write_graph(replace(graph, articles=()), tmp_path)
    assert (tmp_path / "articles.jsonl").read_bytes() == before


def test_files_get_the_permissions_of_new_files(graph: Graph, tmp_path: Path) -> None:
    write_graph(graph, tmp_path / "out")
    (tmp_path / "plain").mkdir()
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_graph_folder_deep_in_folders_that_are_not_there(graph: Graph, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_graph(graph, Path("a/b/out"))
    assert len(read_graph(Path("a/b/out")).nodes) == 2


def test_a_mounted_folder_is_written_from_within(graph: Graph, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "out").mkdir()
    monkeypatch.setattr(files.os.path, "ismount", lambda path: Path(path) == tmp_path / "out")
    with output_folder(tmp_path / "out") as folder:
        assert folder.parent == tmp_path / "out"
        write_graph(graph, folder)
    assert names(tmp_path / "out") == FILES


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("nodes.jsonl", None, "nodes.jsonl"),
        ("nodes.jsonl", b'{"id": "x"', "nodes.jsonl, line 1"),
        ("edges.jsonl", b"{}\n[1]\n", "edges.jsonl, line 1"),
        ("edges.jsonl", b"\n[1]\n", "edges.jsonl, line 2"),
        ("mentions.jsonl", b"\xff\xfe\n", "mentions.jsonl, line 1"),
        ("claims.jsonl", b'{"id": "c"}\n', "claims.jsonl, line 1"),
    ],
)
def test_a_broken_folder_is_named_in_one_line(graph: Graph, tmp_path: Path, name: str, content, said: str) -> None:
    write_graph(graph, tmp_path)
    if content is None:
        (tmp_path / name).unlink()
    else:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(StoreError) as caught:
        read_graph(tmp_path)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nowhere"):
        read_graph(tmp_path / "nowhere")
    with pytest.raises(StoreError, match="none"):
        list(read_rows(tmp_path / "none.jsonl"))


@pytest.mark.parametrize("name", ["id", "source", "quotes"])
def test_a_property_that_would_hide_a_field_is_refused(graph: Graph, tmp_path: Path, name: str) -> None:
    edge = replace(graph.edges[0], properties={name: "x"})
    with pytest.raises(StoreError, match=name):
        write_graph(replace(graph, edges=(edge,)), tmp_path / "out")


def test_text_that_is_not_unicode_is_refused(graph: Graph, tmp_path: Path) -> None:
    node = replace(graph.nodes[0], name="\ud800")
    with pytest.raises(StoreError, match=r"nodes\.jsonl"):
        write_graph(replace(graph, nodes=(node,)), tmp_path / "out")
    assert not os.path.exists(tmp_path / "out")
