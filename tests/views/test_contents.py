from collections import Counter

import pytest

from graph.records import Edge
from graph.schema import schema
from graph.views.contents import SOURCE, TARGET, contents, counts, web_address, words


def test_every_node_article_and_edge_is_in_the_data(small_graph):
    rows = contents(small_graph)
    assert {row["id"] for row in rows["nodes"]} == {x.id for x in (*small_graph.nodes, *small_graph.articles)}
    assert {row["id"] for row in rows["edges"]} == {edge.id for edge in small_graph.edges}
    drawn = {row["type"]: row["drawn"] for row in rows["edges"]}
    assert drawn["MENTIONED_IN"] is False and drawn["ISSUED"] is True


def test_counts_are_of_everything(small_graph):
    labels, types = counts(small_graph)
    assert labels == {**Counter(node.label for node in small_graph.nodes), "Article": 2}
    assert types == Counter(edge.type for edge in small_graph.edges)


def test_quotes_join_to_the_text_and_mark_both_ends(small_graph):
    rows = {row["id"]: row for row in contents(small_graph)["edges"]}
    claims = {edge: claim for claim, edge in small_graph.claim_edges.items()}
    texts = {claim.id: claim.quote for claim in small_graph.claims}
    for id, claim in claims.items():
        (quote,) = rows[id]["quotes"]  # Said by the edge and by its claim, shown once.
        assert "".join(part for part, _ in quote["parts"]) == texts[claim]
    marks = {mark: part for part, mark in rows["e-dao"]["quotes"][0]["parts"]}
    assert (marks[SOURCE], marks[TARGET]) == ("Đặng Thị Đào", "Thành ủy Hải Thanh")


def test_a_quote_without_mentions_is_shown_whole(small_graph):
    quote = {"article": "a1", "start": 0, "end": 4, "quote": "Sáng"}
    bare = type(small_graph)(
        small_graph.articles, small_graph.nodes, (Edge("e", "dao", "PART_OF", "ubnd", quotes=(quote,)),), (), (), {}, {}
    )
    assert contents(bare)["edges"][0]["quotes"] == [{"article": "a1", "parts": [["Sáng", 0]]}]


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c#d", True), ("HTTP://example.org/", True), ("javascript:alert(1)", False),
        (" javascript:alert(1)", False), ("java\nscript:alert(1)", False), ("data:text/html,x", False),
        ("//example.org/", False), ("https:", False), ("http://[", False), ("file:///etc/passwd", False),
        ("", False), (None, False),
    ],
)  # fmt: skip
def test_only_web_addresses_become_links(url, kept):
    assert web_address(url) == (url if kept else None)


def test_every_property_and_choice_of_the_schema_has_words():
    owners = [*schema().labels.items(), *schema().edges.items()]
    for name, owner in owners:
        if name == "Article":  # Its properties are told as a citation.
            continue
        for prop in owner.properties.values():
            assert set(words()["properties"][prop.name]) == {"vi", "en"}, prop.name
            for choice in prop.choices:
                assert set(words()["values"][choice]) == {"vi", "en"}, choice


def test_every_word_is_in_both_languages():
    for section in words().values():
        for key, both in section.items():
            assert set(both) == {"vi", "en"} and all(both.values()), key
