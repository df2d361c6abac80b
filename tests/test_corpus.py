"""Two hundred real articles that nobody wrote rules for: nothing breaks, and every quote is where it says."""

from __future__ import annotations

import gzip
import json
import random
from collections import Counter
from pathlib import Path

import pytest
from built_alone import ends_outside, false_passages, read_all

from graph.building import build_graph
from graph.folding.validation import faults
from graph.records import Article, Graph

#: The draw: this many lines, sorted by id and then sampled by a generator with this seed.
DRAWN, SEED = 200, 2026


@pytest.fixture(scope="module")
def drawn(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Article], Graph]:
    """The drawn articles and the graph of them all."""
    with gzip.open(shared / "corpus" / "political.jsonl.gz", "rt", encoding="utf-8", newline="\n") as file:
        lines = sorted(file, key=lambda line: str(json.loads(line)["id"]))
    path = tmp_path_factory.mktemp("drawn") / "drawn.jsonl"
    path.write_text("".join(random.Random(SEED).sample(lines, DRAWN)), encoding="utf-8", newline="\n")
    articles = read_all(path)
    return articles, build_graph(articles).graph


def test_all_that_was_drawn_is_read_and_says_something(drawn: tuple[list[Article], Graph]) -> None:
    articles, graph = drawn
    assert len(articles) == DRAWN
    assert {article.id for article in graph.articles} == {article.id for article in articles}
    silent = DRAWN - len({mention.article for mention in graph.mentions})
    assert silent <= DRAWN // 10, f"{silent} political articles name nothing"
    assert len(graph.claims) >= 5 * DRAWN


def test_quotes_stand_where_they_say(drawn: tuple[list[Article], Graph]) -> None:
    articles, graph = drawn
    assert false_passages(graph, articles) == []


def test_quotes_hold_both_ends(drawn: tuple[list[Article], Graph]) -> None:
    _, graph = drawn
    outside = ends_outside(graph)
    assert outside == [], Counter(rule for rule, _ in outside)


def test_the_graph_is_sound(drawn: tuple[list[Article], Graph]) -> None:
    _, graph = drawn
    assert faults(graph) == []
