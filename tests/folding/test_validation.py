"""Faults of a graph against the schema and its own texts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.folding.validation import faults
from graph.records import Node


def changed_node(graph, **fields):
    """The graph with its first node changed."""
    return replace(graph, nodes=(replace(graph.nodes[0], **fields), *graph.nodes[1:]))


def changed_post(graph, **fields):
    """The graph with its tenure changed."""
    return replace(graph, edges=tuple(replace(e, **fields) if e.type == "HOLDS_POSITION" else e for e in graph.edges))


@pytest.fixture
def graph(story):
    """A graph without faults."""
    story.held("current", "2020-05", from_="2020", publisher="Báo A")
    story.say("cơ quan Một", "ISSUED", "văn bản Một", "2021", date="2021-02-03")
    story.entity("cơ quan Một", properties={"level": "province"}, former_ids=("cq1",))
    return story.fold()[0]


def test_a_sound_graph_has_no_faults(graph) -> None:
    assert faults(graph) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda g: changed_node(g, label="Person"), "Person"),
        (lambda g: changed_node(g, label="Article"), "Article"),
        (lambda g: changed_node(g, id="a01"), "a01"),
        (lambda g: changed_node(g, properties={"title": "x"}), "title"),
        (lambda g: changed_node(g, properties={"level": "village"}), "village"),
        (lambda g: changed_node(g, properties={"branch": None}), "branch"),
        (lambda g: replace(g, nodes=g.nodes[1:]), "is no node"),
        (lambda g: replace(g, nodes=(*g.nodes, Node("x", "Program", "", None, ()))), "name"),
        (lambda g: replace(g, edges=(*g.edges, g.edges[0])), "twice"),
        (lambda g: changed_post(g, type="LOVES"), "LOVES"),
        (lambda g: changed_post(g, type="PART_OF"), "Official"),
        (lambda g: changed_post(g, properties={"from": "05/05/2020"}), "05/05/2020"),
        (lambda g: changed_post(g, properties={"status": "maybe"}), "maybe"),
        (lambda g: changed_post(g, properties={"salary": "1"}), "salary"),
        (lambda g: changed_post(g, properties={"role": 3}), "role"),
        (lambda g: changed_post(g, claims=7), "claims"),
        (lambda g: changed_post(g, first_seen="hôm qua"), "hôm qua"),
        (lambda g: changed_post(g, confidence=1.5), "1.5"),
        (lambda g: changed_post(g, quotes=({"article": "a01", "start": 0, "end": 3, "quote": "xyz"},)), "xyz"),
        (lambda g: replace(g, claims=(replace(g.claims[0], start=1), *g.claims[1:])), "c01"),
        (lambda g: replace(g, claims=(replace(g.claims[0], source="m"), *g.claims[1:])), "c01"),
        (lambda g: replace(g, mentions=(replace(g.mentions[0], end=5), *g.mentions[1:])), "a01:0-6"),
        (lambda g: replace(g, mentions=(replace(g.mentions[0], how="guess"), *g.mentions[1:])), "guess"),
        (lambda g: replace(g, claim_edges={**g.claim_edges, "c01": "no"}), "no"),
        (lambda g: replace(g, mention_nodes={**g.mention_nodes, "a01:0-6": "nobody"}), "nobody"),
        (lambda g: replace(g, articles=(replace(g.articles[0], published="2020-15"), *g.articles[1:])), "2020-15"),
    ],
)
def test_each_fault_is_named(graph, change, said: str) -> None:
    found = faults(change(graph))
    assert found
    assert any(said in fault for fault in found), found


def test_without_texts_quotes_are_not_compared(graph) -> None:
    bare = replace(graph, articles=tuple(replace(a, text="") for a in graph.articles))
    assert faults(bare) == []
