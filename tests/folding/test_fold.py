"""The fold of claims and decisions into nodes and edges."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from graph.folding.fold import fold
from graph.records import Resolved, Succession


def test_nothing_gives_nothing() -> None:
    graph, unplaced = fold([], [], Resolved((), ()))
    assert (graph.nodes, graph.edges, unplaced) == ((), (), ())


def test_only_entities_that_are_mentioned_or_an_end_of_an_edge_are_nodes(story) -> None:
    story.say("cơ quan Một", "PART_OF", "cơ quan Hai", "2020")
    story.entity("cơ quan Ba")
    story.entity("Nam Định")
    story.entity("Hà Nam")
    story.entity("cơ quan Một", place="Hà Nam")
    graph, _ = story.fold()
    assert [n.id for n in graph.nodes] == ["Hà Nam", "cơ quan Hai", "cơ quan Một"]
    (edge,) = story.edges("IN_PLACE")
    assert (edge.source, edge.target, edge.claims, edge.confidence) == ("cơ quan Một", "Hà Nam", 0, None)


def test_an_official_has_no_place_edge(story) -> None:
    story.say("ông An", "SIGNED", "văn bản Một", "2020")
    story.entity("Hà Nam")
    story.entity("ông An", place="Hà Nam")
    assert story.edges("IN_PLACE") == []


def test_aliases_are_the_surface_forms_but_the_name_and_references(story) -> None:
    nfd = unicodedata.normalize("NFD", "cơ quan Một")
    article = story.write(f"Cơ  quan\nMột, {nfd}, CQ1, cơ quan này, CQ1")
    forms = {"Cơ  quan\nMột": "named", nfd: "named", "CQ1": "abbreviation", "cơ quan này": "reference"}
    for text, how in forms.items():
        start = article.text.index(text)
        story.mention(article, start, start + len(text), "cơ quan Một", how)
    story.mention(article, len(article.text) - 3, len(article.text), "cơ quan Một", "abbreviation")
    assert story.node("cơ quan Một").aliases == ("CQ1", "Cơ quan Một")
    (edge,) = story.edges("MENTIONED_IN")
    assert edge.properties == {"count": 4}


def test_a_thing_only_referred_to_is_mentioned_once(story) -> None:
    article = story.write("hội nghị này, hội nghị ấy", "2020-01")
    story.mention(article, 0, 12, "đại hội Một", "reference")
    story.mention(article, 14, 25, "đại hội Một", "reference")
    (edge,) = story.edges("MENTIONED_IN")
    assert (edge.properties["count"], edge.first_seen, edge.last_seen, edge.target) == (1, "2020-01", "2020-01", "a01")


def test_places_are_mentioned_in_nothing_since_the_schema_says_so(story) -> None:
    article = story.write("Hà Nam")
    story.mention(article, 0, 6, "Hà Nam")
    assert story.edges("MENTIONED_IN") == []


def test_properties_former_ids_and_gloss_reach_the_node(story) -> None:
    story.say("ông An", "SIGNED", "văn bản Một", "2020")
    story.entity(
        "văn bản Một", name_en="Document One", properties={"kind": "Nghị quyết", "date": None}, former_ids=("b", "a")
    )
    node = story.node("văn bản Một")
    assert (node.name_en, node.properties) == ("Document One", {"kind": "Nghị quyết", "former_ids": ["a", "b"]})


@pytest.mark.parametrize(
    ("source", "type", "target", "decided", "why"),
    [
        ("ông An", "SIGNED", "văn bản Một", False, "end"),
        ("ông An", "PART_OF", "cơ quan Một", True, "Official"),
        ("cơ quan Một", "LOVES", "cơ quan Hai", True, "LOVES"),
        ("cơ quan Một", "MENTIONED_IN", "cơ quan Hai", True, "MENTIONED_IN"),
    ],
)
def test_a_claim_the_model_does_not_allow_gets_no_edge_but_stays(story, source, type, target, decided, why) -> None:
    claim = story.say(source, type, target, "2020", decided=decided)
    graph, unplaced = story.fold()
    assert claim in graph.claims
    assert claim.id not in graph.claim_edges
    assert [u.claim for u in unplaced] == [claim.id]
    assert why in unplaced[0].why


def test_a_claim_whose_ends_are_one_node_gets_no_edge(story) -> None:
    claim = story.say("cơ quan Một", "PART_OF", "cơ quan Hai", "2020")
    story.decisions[claim.target] = replace(story.decisions[claim.target], entity="cơ quan Một")
    assert story.edges("PART_OF") == []
    assert claim.id not in story.fold()[0].claim_edges


def test_claims_of_two_articles_are_one_edge_that_counts_them(story) -> None:
    story.say("văn bản Một", "IMPLEMENTS", "văn bản Hai", "2021-05", publisher="Báo B", confidence=0.5)
    story.say("văn bản Một", "IMPLEMENTS", "văn bản Hai", "2020", publisher="Báo A", confidence=0.6, inferred=True)
    story.say("văn bản Một", "IMPLEMENTS", "văn bản Hai", None, publisher="Báo A", confidence=0.0)
    (edge,) = story.edges("IMPLEMENTS")
    assert (edge.claims, edge.articles, edge.first_seen, edge.last_seen) == (3, 3, "2020", "2021-05")
    assert (edge.sources, edge.confidence, edge.inferred) == (("Báo A", "Báo B"), 0.8, False)


def test_direction_matters(story) -> None:
    story.say("văn bản Một", "IMPLEMENTS", "văn bản Hai", "2021")
    story.say("văn bản Hai", "IMPLEMENTS", "văn bản Một", "2021")
    assert len({e.id for e in story.edges("IMPLEMENTS")}) == 2


def test_an_edge_is_inferred_only_if_all_its_claims_are(story) -> None:
    story.say("cơ quan Một", "PART_OF", "cơ quan Hai", inferred=True)
    story.say("cơ quan Một", "PART_OF", "cơ quan Hai", inferred=True)
    assert story.edges("PART_OF")[0].inferred


def test_confidence_is_never_certainty(story) -> None:
    for _ in range(9):
        story.say("cơ quan Một", "PART_OF", "cơ quan Hai", confidence=0.9)
    assert story.edges("PART_OF")[0].confidence == 0.99


def test_quotes_are_the_best_five(story) -> None:
    article = story.write("cơ quan Một thuộc về cơ quan Hai")
    story.say("cơ quan Một", "PART_OF", "cơ quan Hai", article=article, confidence=0.9)  # a01: longest
    story.say("cơ quan Một", "PART_OF", "cơ quan Hai", confidence=0.9, inferred=True)  # a02
    story.say("cơ quan Một", "PART_OF", "cơ quan Hai", confidence=0.9)  # a03
    for confidence in (0.95, 0.9, 0.1):  # a04, a05, a06
        story.say("cơ quan Một", "PART_OF", "cơ quan Hai", confidence=confidence)
    (edge,) = story.edges("PART_OF")
    assert [q["article"] for q in edge.quotes] == ["a04", "a03", "a05", "a01", "a02"]
    assert edge.quotes[3] == {"article": "a01", "start": 0, "end": 32, "quote": article.text}


def test_one_passage_is_quoted_once(story) -> None:
    article = story.write("cơ quan Một và cơ quan Hai")
    for _ in range(2):
        story.say("cơ quan Một", "PART_OF", "cơ quan Hai", article=article)
    (edge,) = story.edges("PART_OF")
    assert (len(edge.quotes), edge.claims, edge.articles) == (1, 2, 1)


def test_who_took_part_in_several_ways_has_the_highest_capacity(story) -> None:
    for capacity in ("delegate", "chair", "speaker"):
        story.say("ông An", "TOOK_PART_IN", "đại hội Một", "2020", capacity=capacity)
    (edge,) = story.edges("TOOK_PART_IN")
    assert edge.properties == {"capacity": "chair"}


def test_a_speaker_outranks_a_delegate_as_in_the_schema_not_the_alphabet(story) -> None:
    for capacity in ("delegate", "speaker"):
        story.say("ông An", "TOOK_PART_IN", "đại hội Một", "2020", capacity=capacity)
    assert story.edges("TOOK_PART_IN")[0].properties == {"capacity": "speaker"}


def test_the_date_of_issue_is_the_most_precise(story) -> None:
    for date in ("2022", "2022-05-05", "2022-05"):
        story.say("cơ quan Một", "ISSUED", "văn bản Một", "2023", date=date)
    assert story.edges("ISSUED")[0].properties == {"date": "2022-05-05"}


def test_how_a_document_amends_another_is_what_is_said_most(story) -> None:
    for how in ("sửa đổi", "thay thế", "thay thế"):
        story.say("văn bản Một", "AMENDS", "văn bản Hai", "2023", how=how)
    assert [e.properties for e in story.edges("AMENDS")] == [{"how": "thay thế"}]


def test_each_measure_is_an_edge(story) -> None:
    story.say("cơ quan Một", "DISCIPLINED", "ông An", "2021", measure="cảnh cáo")
    story.say("cơ quan Một", "DISCIPLINED", "ông An", "2022", measure="Cảnh cáo", date="2021-03")
    story.say("cơ quan Một", "DISCIPLINED", "ông An", "2022", measure="khai trừ")
    edges = story.edges("DISCIPLINED")
    assert sorted((e.claims, e.properties.get("date")) for e in edges) == [(1, None), (2, "2021-03")]


def test_one_award_on_dates_that_exclude_each_other_is_two(story) -> None:
    for date in ("2019", "2019-05-19", "2022-09-02", None):
        fields = {"date": date} if date else {}
        story.say("cơ quan Một", "AWARDED", "ông An", "2023", award="Huân chương Lao động hạng Nhì", **fields)
    story.say("cơ quan Một", "AWARDED", "ông An", "2023", award="Bằng khen")
    edges = story.edges("AWARDED")
    assert sorted(str(e.properties.get("date")) for e in edges) == ["2019-05-19", "2022-09-02", "None"]
    assert [u.claim for u in story.fold()[1]] == ["c04"]
    assert len({e.id for e in edges}) == 3


def test_an_award_without_date_joins_the_only_one_there_is(story) -> None:
    story.say("cơ quan Một", "AWARDED", "ông An", "2023", award="Bằng khen")
    story.say("cơ quan Một", "AWARDED", "ông An", "2023", award="Bằng khen", date="2021-05")
    (edge,) = story.edges("AWARDED")
    assert (edge.claims, edge.properties["date"]) == (2, "2021-05")


def test_bodies_are_succeeded_when_both_are_nodes(story) -> None:
    story.say("cơ quan Một", "PART_OF", "cơ quan Hai", "2020")
    story.entity("cơ quan Ba")
    story.successions += [
        Succession("cơ quan Một", "cơ quan Hai", "2025-07-01"), Succession("cơ quan Một", "cơ quan Ba", "2025-07-01"),
    ]
    (edge,) = story.edges("SUCCEEDED_BY")
    assert (edge.source, edge.target, edge.properties, edge.claims) == (
        "cơ quan Một", "cơ quan Hai", {"date": "2025-07-01"}, 0,
    )


def test_edge_ids_name_their_type_and_are_their_own(story) -> None:
    story.say("cơ quan Một", "PART_OF", "cơ quan Hai", "2020")
    (edge,) = story.edges("PART_OF")
    kind, digits = edge.id.split(":")
    assert (kind, len(digits)) == ("part_of", 12)


def test_adding_an_article_and_removing_it_gives_the_same_graph(story) -> None:
    story.held("current", "2020")
    before = story.fold()
    story.held("former", "2022")
    assert story.fold() != before
    removed = story.articles.popitem()[0]
    story.claims = [c for c in story.claims if c.article != removed]
    story.mentions = [m for m in story.mentions if m.article != removed]
    assert story.fold() == before, "decisions on mentions that are gone count for nothing"


def test_what_the_fold_is_handed_is_in_the_graph_sorted(story) -> None:
    story.held("current", "2020")
    story.write("Bài không nêu gì.")
    story.say("ông An", "SIGNED", "văn bản Một", decided=False)
    graph, _ = story.fold(shuffle=3)
    assert [a.id for a in graph.articles] == ["a01", "a02", "a03"]
    assert [c.id for c in graph.claims] == ["c01", "c02"]
    assert len(graph.mentions) == 4
    assert len(graph.mention_nodes) == 2


@pytest.mark.parametrize(
    "fault", ["article", "mention", "entity", "decision", "unknown entity", "unknown place", "no article"]
)
def test_input_that_contradicts_itself_is_refused(story, fault: str) -> None:
    story.held("current", "2020")
    articles, extractions, resolved = story.inputs()
    decision = resolved.decisions[0]
    if fault == "article":
        articles *= 2
    elif fault == "mention":
        extractions *= 2
    elif fault == "entity":
        resolved = replace(resolved, entities=resolved.entities * 2)
    elif fault == "decision":
        resolved = replace(resolved, decisions=(*resolved.decisions, replace(decision, entity="cơ quan Một")))
    elif fault == "unknown entity":
        resolved = replace(resolved, decisions=(replace(decision, entity="ai đó"),))
    elif fault == "unknown place":
        resolved = replace(resolved, entities=tuple(replace(e, place="ở đâu đó") for e in resolved.entities))
    else:
        articles = []
    with pytest.raises(ValueError, match=r"\w"):
        fold(articles, extractions, resolved)
