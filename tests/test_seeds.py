"""The five founding articles: scores, passages and soundness, built alone and together."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from built_alone import (
    SEEDS_GOLD,
    ends_outside,
    false_passages,
    invented,
    report,
    score_alone,
    seeds,
)

from graph.building import build_graph
from graph.evaluation.scoring import Scores
from graph.folding.validation import faults
from graph.records import Article, Graph

SOURCES = {"seeds": seeds, "invented": invented}


@pytest.fixture(scope="module", params=sorted(SOURCES))
def together(request: pytest.FixtureRequest) -> tuple[list[Article], Graph]:
    """Articles and the graph of them all."""
    articles = SOURCES[request.param]()
    return articles, build_graph(articles).graph


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> Scores:
    """Scores of each seed built alone."""
    return score_alone(seeds(), SEEDS_GOLD, tmp_path_factory.mktemp("alone"))


def test_there_are_five_seeds_with_an_annotation_each() -> None:
    assert [article.id for article in seeds()] == sorted(path.stem for path in SEEDS_GOLD.glob("*.json"))
    assert len(seeds()) == 5


def test_entities_of_the_seeds(scores: Scores) -> None:
    assert scores.documents == 5
    assert scores.entities.total.f1 >= 0.95, report(scores)


def test_edges_of_the_seeds(scores: Scores) -> None:
    assert scores.edges.total.f1 >= 0.90, report(scores)


def test_every_seed_by_itself_is_read_well(tmp_path: Path) -> None:
    """No seed may hide behind the other four."""
    poor = {}
    for article in seeds():
        folder, gold = tmp_path / article.id, tmp_path / f"gold-{article.id}"
        folder.mkdir()
        gold.mkdir()
        (gold / f"{article.id}.json").write_bytes((SEEDS_GOLD / f"{article.id}.json").read_bytes())
        found = score_alone([article], gold, folder)
        if found.entities.total.f1 < 0.9 or found.edges.total.f1 < 0.85:
            poor[article.id] = report(found)
    assert not poor, "\n".join(poor.values())


def test_claims_and_mentions_stand_where_they_say(together: tuple[list[Article], Graph]) -> None:
    articles, graph = together
    assert graph.claims and graph.mentions
    assert false_passages(graph, articles) == []


def test_a_false_passage_would_be_seen(together: tuple[list[Article], Graph]) -> None:
    articles, graph = together
    first, mention = graph.claims[0], graph.mentions[0]
    shifted = replace(graph, claims=(replace(first, start=first.start + 1),), mentions=(replace(mention, text="x"),))
    assert false_passages(shifted, articles) == [first.id, mention.id]
    # A quote cut down to nothing holds neither end.
    cut = replace(graph, claims=(replace(first, end=first.start),))
    assert ends_outside(cut) == [(first.rule, first.id)] * 2


def test_the_quote_of_a_claim_holds_both_of_its_ends(together: tuple[list[Article], Graph]) -> None:
    _, graph = together
    outside = ends_outside(graph)
    assert outside == [], Counter(rule for rule, _ in outside)


def test_every_claim_is_on_an_edge_or_said_not_to_be(together: tuple[list[Article], Graph]) -> None:
    articles, graph = together
    unplaced = {each.claim for each in build_graph(articles).unplaced}
    assert {claim.id for claim in graph.claims} - graph.claim_edges.keys() == unplaced
    assert len(unplaced) <= 0.02 * len(graph.claims)


def test_the_graph_is_sound(together: tuple[list[Article], Graph]) -> None:
    _, graph = together
    assert faults(graph) == []


def test_the_graph_of_one_article_is_sound() -> None:
    assert [fault for article in [*seeds(), *invented()] for fault in faults(build_graph([article]).graph)] == []
