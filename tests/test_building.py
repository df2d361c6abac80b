from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from built_alone import invented, seeds

import graph
from graph import building
from graph.building import build_graph, write_build
from graph.errors import StoreError
from graph.records import Article
from graph.stores.files import BUILD, OURS, PAGE, read_graph

TEXT = "Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Nghệ An, phát biểu tại hội nghị."


def _article(name: str = "a", text: str = TEXT, **fields: str) -> Article:
    return Article(name, text, sha256=f"sha-{name}", source=f"{name}.txt", **fields)


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_no_articles_give_an_empty_graph() -> None:
    made = build_graph([])
    assert (made.graph.nodes, made.graph.edges, made.graph.claims, made.unplaced) == ((), (), (), ())


def test_an_article_that_names_nothing_is_in_the_graph_all_the_same() -> None:
    made = build_graph([_article(text="Trời hôm nay đẹp.")]).graph
    assert [article.id for article in made.articles] == ["a"]
    assert (made.nodes, made.edges) == ((), ())


def test_the_whole_path() -> None:
    made = build_graph([_article(published="2024-05-01")]).graph
    (post,) = (edge for edge in made.edges if edge.type == "HOLDS_POSITION")
    names = {node.id: node.name for node in made.nodes}
    assert (names[post.source], names[post.target]) == ("Nguyễn Văn Hùng", "Tỉnh ủy Nghệ An")
    assert post.properties["role_key"] == "Bí thư"
    assert (post.properties["status"], post.properties["status_as_of"]) == ("current", "2024-05-01")
    (claim,) = (claim for claim in made.claims if made.claim_edges[claim.id] == post.id)
    assert TEXT[claim.start : claim.end] == claim.quote


def test_the_order_of_articles_changes_nothing() -> None:
    articles = [*seeds(), *invented()]
    made = build_graph(articles)
    again = build_graph(random.Random(1).sample(articles, len(articles)))
    assert (again.graph, again.unplaced) == (made.graph, made.unplaced)


def test_what_one_article_says_does_not_depend_on_the_others() -> None:
    articles = invented()
    together = build_graph(articles).graph
    for article in articles[:5]:
        alone = build_graph([article]).graph
        assert [c for c in together.claims if c.article == article.id] == list(alone.claims)


def test_taking_an_article_out_leaves_nothing_of_it() -> None:
    articles = invented()
    fewer = build_graph(articles[1:]).graph
    gone = articles[0].id
    assert gone not in {edge.target for edge in fewer.edges}
    assert gone not in {quote["article"] for edge in fewer.edges for quote in edge.quotes}
    assert gone not in {thing.article for thing in (*fewer.claims, *fewer.mentions)}


def test_progress_is_told_article_by_article() -> None:
    seen: list[tuple[int, int]] = []
    build_graph([_article("a"), _article("b"), _article("c")], progress=lambda done, of: seen.append((done, of)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_one_id_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        build_graph([_article("a"), _article("a", text="Khác.")])


def test_the_time_of_each_stage_is_kept() -> None:
    seconds = build_graph([_article()]).seconds
    assert seconds.keys() == {"extraction", "identity", "fold"}
    assert all(value >= 0 for value in seconds.values())


# Writing


def test_a_build_is_its_files_its_page_and_its_moment(tmp_path: Path) -> None:
    made = build_graph(seeds())
    write_build(made, tmp_path / "out", command="quanhe build seeds")
    assert _files(tmp_path / "out").keys() == OURS
    told = json.loads((tmp_path / "out" / BUILD).read_text(encoding="utf-8"))
    assert (told["version"], told["command"]) == (graph.__version__, "quanhe build seeds")
    assert told["seconds"] == made.seconds
    assert told["unplaced"] == [{"claim": each.claim, "why": each.why} for each in made.unplaced]
    again = read_graph(tmp_path / "out")
    assert (again.nodes, again.edges, again.claims) == (made.graph.nodes, made.graph.edges, made.graph.claims)


def test_the_moment_of_building_is_in_build_json_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = build_graph([_article()])
    written = []
    for n, moment in enumerate(("2001-02-03T04:05:06+0000", "2031-02-03T04:05:06+0000")):
        monkeypatch.setattr(building.time, "strftime", lambda *_, moment=moment: moment)
        slower = replace(made, seconds={name: 100.0 + n for name in made.seconds})
        write_build(slower, tmp_path / str(n), command=f"command {n}")
        written.append(_files(tmp_path / str(n)))
    assert [name for name in written[0] if written[0][name] != written[1][name]] == [BUILD]


def test_a_build_without_a_page(tmp_path: Path) -> None:
    made = build_graph([_article()])
    write_build(made, tmp_path / "out")
    assert (tmp_path / "out" / PAGE).is_file()
    write_build(made, tmp_path / "out", page=False)
    assert _files(tmp_path / "out").keys() == OURS - {PAGE}, "no page of an older build stays"


def test_texts_are_kept_where_told(tmp_path: Path) -> None:
    made = build_graph([_article("a"), _article("b")])
    for name, options, wanted in (
        ("none", {}, {}),
        ("all", {"keep_text": True}, {"a": TEXT, "b": TEXT}),
        ("one", {"kept_texts": frozenset({"b"})}, {"b": TEXT}),
    ):
        write_build(made, tmp_path / name, page=False, **options)
        rows = map(json.loads, (tmp_path / name / "articles.jsonl").read_text(encoding="utf-8").splitlines())
        assert {row["id"]: row["text"] for row in rows if "text" in row} == wanted


def test_a_page_that_fails_leaves_the_older_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_build(build_graph([_article("a")]), tmp_path / "out")
    before = _files(tmp_path / "out")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(building, "write_page", full)
    with pytest.raises(StoreError, match="out: cannot be written"):
        write_build(build_graph([_article("b")]), tmp_path / "out")
    assert _files(tmp_path / "out") == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"], "nothing half written stays beside it"


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match="name a folder"):
        write_build(build_graph([_article()]), tmp_path / "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"
