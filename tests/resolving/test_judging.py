"""Decisions on file, from small articles to the graph: each kind wins over the rules."""

from __future__ import annotations

import pytest
from resolving.judged import (
    BODIES,
    CHÂU_THÀNH,
    DOCUMENTS,
    HÙNG,
    HƯNG,
    NQ15,
    ONE_MAN,
    OPEN_TITLE,
    TWO_DISTRICTS,
    TWO_MEN,
    TWO_NAMES,
    TWO_TERMS,
    Row,
    built,
    findable,
    home,
    homes,
    man,
    officials,
    pairs,
    posts,
    verdict,
    why,
)

# same


def test_same_joins_two_men_of_two_names_under_id_and_name_of_the_first() -> None:
    before = built(TWO_NAMES)
    assert sorted(officials(before)) == ["Đậu Văn Hùng", "Đậu Văn Hưng"], "names are never joined by likeness"
    one, other = home(before, HÙNG, "a0"), home(before, HƯNG, "a1")
    for first, second, kept, gone in (
        (f"{HÙNG}@a0", f"{HƯNG}@a1", one, other),
        (f"{HƯNG}@a1", f"{HÙNG}@a0", other, one),
        (one.id, other.id, one, other),
        (other.id, one.id, other, one),
    ):
        made = built(TWO_NAMES, verdict("same", first, second))
        (node,) = (node for node in made.graph.nodes if node.label == "Official")
        assert (node.id, node.name) == (kept.id, kept.name)
        assert gone.id in node.properties["former_ids"] and node.id not in node.properties["former_ids"]
        assert gone.name in node.aliases
        assert {edge.source for edge in posts(made)} == {node.id} and len(posts(made)) == 2
        assert made.unheard == () and made.unplaced == ()


def test_same_wins_over_posts_that_no_one_person_holds() -> None:
    before = built(TWO_DISTRICTS)
    assert homes(before, HÙNG) == [["a0"], ["a1"]]
    made = built(TWO_DISTRICTS, verdict("same", f"{HÙNG}@a0", f"{HÙNG}@a1"))
    assert homes(made, HÙNG) == [["a0", "a1"]]
    assert home(made, HÙNG, "a0").id == home(before, HÙNG, "a0").id


@pytest.mark.parametrize("rows", [TWO_MEN, TWO_DISTRICTS, TWO_NAMES])
def test_every_id_from_before_a_decision_joined_stays_findable(rows: list[Row]) -> None:
    other = HƯNG if rows is TWO_NAMES else HÙNG
    made = built(rows, verdict("same", f"{HÙNG}@a0", f"{other}@a1"))
    assert {node.id for node in built(rows).graph.nodes} <= findable(made)


@pytest.mark.parametrize("rows", [TWO_MEN, TWO_DISTRICTS])
def test_a_decision_may_name_any_node_by_the_id_that_it_has(rows: list[Row]) -> None:
    one, other = sorted(node.id for node in built(rows).graph.nodes if node.label == "Official")
    made = built(rows, verdict("same", one, other))
    assert made.unheard == ()
    assert homes(made, HÙNG) == [["a0", "a1"]]


def test_a_decision_may_name_a_node_by_an_earlier_id() -> None:
    earlier = "official:đậu-văn-hưng/nghệ-an"
    assert earlier in home(built(TWO_NAMES), HƯNG, "a1").properties["former_ids"]
    made = built(TWO_NAMES, verdict("same", f"{HÙNG}@a0", earlier))
    assert made.unheard == () and officials(made) == ["Đậu Văn Hùng"]


def test_same_joins_over_a_third() -> None:
    rows = [*TWO_NAMES, (man("Chánh án Tòa án nhân dân tỉnh Nghệ An", "Đậu Văn Hừng"), "2022-03-09")]
    chain = [
        verdict("same", f"{HÙNG}@a0", f"{HƯNG}@a1", who="An", why="cùng quê"),
        verdict("same", f"{HƯNG}@a1", "Official|Đậu Văn Hừng@a2", who="Bình", why="cùng ảnh"),
    ]
    made = built(rows, *chain)
    (node,) = (node for node in made.graph.nodes if node.label == "Official")
    assert node.name == "Đậu Văn Hùng"
    told = " ".join(member.why for member in made.resolved.members if member.entity == node.id)
    assert "cùng quê" in told and "cùng ảnh" in told, "each decision that made the node is told"


def test_same_of_what_is_one_anyway_changes_no_id() -> None:
    made = built(ONE_MAN, verdict("same", f"{HÙNG}@a0", f"{HÙNG}@a2"))
    assert (made.graph, made.unheard) == (built(ONE_MAN).graph, ())


def test_who_when_and_why_are_told_of_what_a_decision_joined() -> None:
    made = built(TWO_NAMES, verdict("same", f"{HÙNG}@a0", f"{HƯNG}@a1", who="Bình", why="cùng quê Đô Lương"))
    told = why(made, HƯNG, "a1")
    assert all(word in told for word in ("same", "Bình", "2024-05-01", "cùng quê Đô Lương"))


def test_bodies_and_documents_are_joined_too() -> None:
    assert homes(built(BODIES), CHÂU_THÀNH) == [["a0"], ["a1"], ["a2"]]
    made = built(BODIES, verdict("same", f"{CHÂU_THÀNH}@a1", f"{CHÂU_THÀNH}@a2"))
    assert homes(made, CHÂU_THÀNH) == [["a0"], ["a1", "a2"]]
    assert home(made, CHÂU_THÀNH, "a2").id == home(built(BODIES), CHÂU_THÀNH, "a1").id
    assert {node.id for node in built(BODIES).graph.nodes} <= findable(made)

    rows = [DOCUMENTS[0], ("Bộ Chính trị ban hành Nghị quyết số 15-NQ/TW ngày 5-5-2012.", "2012-06-15")]
    rows.append(("Bộ Chính trị yêu cầu tổng kết Nghị quyết số 15 của Bộ Chính trị.", "2022-07-12"))
    partial = "Resolution|Nghị quyết số 15"
    before = built(rows)
    assert (f"{NQ15}@a0", f"{partial}@a2") in pairs(before), "where two fit it is listed for review"
    made = built(rows, verdict("same", f"{NQ15}@a0", f"{partial}@a2"))
    assert home(made, partial, "a2").id == home(made, NQ15, "a0").id == home(before, NQ15, "a0").id
    assert home(before, partial, "a2").id in findable(made)
    assert homes(made, NQ15) == [["a0"], ["a1"]]


def test_men_of_a_body_that_a_decision_joined_are_seen_in_one_body() -> None:
    rows = [
        (man("Chủ tịch UBND huyện Châu Thành, tỉnh Trà Vinh"), "2022-03-01"),
        (man("Chủ tịch UBND huyện Châu Thành"), "2022-03-05"),
    ]
    assert homes(built(rows), HÙNG) == [["a0"], ["a1"]]
    made = built(rows, verdict("same", f"{CHÂU_THÀNH}@a0", f"{CHÂU_THÀNH}@a1"))
    assert homes(made, HÙNG) == [["a0", "a1"]]


# different


def test_different_parts_one_man_of_two_articles() -> None:
    before = built(ONE_MAN[:2])
    assert homes(before, HÙNG) == [["a0", "a1"]]
    made = built(ONE_MAN[:2], verdict("different", f"{HÙNG}@a0", f"{HÙNG}@a1"))
    assert homes(made, HÙNG) == [["a0"], ["a1"]]
    assert officials(made) == ["Đậu Văn Hùng"] * 2
    assert home(before, HÙNG, "a0").id in findable(made)
    assert len(posts(made)) == 2 and made.unheard == ()


def test_what_a_decision_parts_is_kept_apart_for_that_reason() -> None:
    for rows, name in ((ONE_MAN, HÙNG), (DOCUMENTS, NQ15)):
        made = built(rows, verdict("different", f"{name}@a0", f"{name}@a1", who="Bình", why="khác năm sinh"))
        (apart,) = made.resolved.apart
        assert "different" in apart.why and "Bình" in apart.why and "khác năm sinh" in apart.why
        assert {apart.first, apart.second} == {home(made, name, article).id for article in ("a0", "a1")}


def test_what_was_decided_to_be_two_is_not_asked_about_again() -> None:
    decided = verdict("different", f"{HÙNG}@a1", f"{HÙNG}@a2")
    assert built(ONE_MAN, decided).questions == ()
    one, other = (node.id for node in built(TWO_MEN).graph.nodes if node.label == "Official")
    assert built(TWO_MEN).questions and built(TWO_MEN, verdict("different", one, other)).questions == ()


def test_different_takes_one_article_out_of_a_node() -> None:
    node = home(built(ONE_MAN), HÙNG, "a2").id
    made = built(ONE_MAN, verdict("different", node, f"{HÙNG}@a2"))
    assert homes(made, HÙNG) == [["a0", "a1"], ["a2"]]


def test_different_by_ids_still_holds_when_a_later_article_would_join() -> None:
    one, other = (node.id for node in built(TWO_MEN).graph.nodes if node.label == "Official")
    career = "Ông Đậu Văn Hùng, Bí thư Tỉnh ủy Nghệ An, nguyên Bí thư Tỉnh ủy Lạng Sơn, phát biểu tại hội nghị."
    more = [*TWO_MEN, (career, None)]
    assert homes(built(more), HÙNG) == [["a0", "a1", "a2"]], "the rules join them"
    made = built(more, verdict("different", one, other))
    apart = ["a0", "a1"] not in [[a for a in group if a != "a2"] for group in homes(made, HÙNG)]
    assert apart or made.unheard, "a decision is followed, or it is told that it was not"


def test_different_and_same_beside_each_other_are_no_contradiction() -> None:
    for rows, name in ((ONE_MAN, HÙNG), ([DOCUMENTS[0], DOCUMENTS[1], DOCUMENTS[1]], NQ15)):
        assert homes(built(rows), name) == [["a0", "a1", "a2"]]
        decided = [verdict("different", f"{name}@a0", f"{name}@a1"), verdict("same", f"{name}@a1", f"{name}@a2")]
        assert homes(built(rows, *decided), name) == [["a0"], ["a1", "a2"]]


def test_bodies_and_documents_are_parted_too() -> None:
    rows = [BODIES[1], BODIES[1]]
    made = built(rows, verdict("different", f"{CHÂU_THÀNH}@a0", f"{CHÂU_THÀNH}@a1"))
    assert homes(made, CHÂU_THÀNH) == [["a0"], ["a1"]]
    assert home(built(rows), CHÂU_THÀNH, "a0").id in findable(made)
    made = built(DOCUMENTS, verdict("different", f"{NQ15}@a0", f"{NQ15}@a1"))
    assert homes(made, NQ15) == [["a0"], ["a1"]]
    assert home(built(DOCUMENTS), NQ15, "a0").id in findable(made)


def test_a_document_that_a_decision_parted_has_only_what_its_own_articles_state() -> None:
    for first, second in (("a0", "a1"), ("a1", "a0")):
        made = built(DOCUMENTS, verdict("different", f"{NQ15}@{first}", f"{NQ15}@{second}"))
        assert home(made, NQ15, "a0").properties.get("date") == "2022-05-05"
        assert "date" not in home(made, NQ15, "a1").properties


# unsure


def test_unsure_changes_nothing_but_the_question_is_gone() -> None:
    for rows in (TWO_MEN, BODIES, OPEN_TITLE):
        before = built(rows)
        for question in before.questions:
            made = built(rows, verdict("unsure", question.first, question.second))
            assert made.graph == before.graph and made.resolved.members == before.resolved.members
            assert made.questions == tuple(each for each in before.questions if each != question)
            assert made.unheard == ()


def test_unsure_by_the_ids_of_two_nodes_answers_the_question_too() -> None:
    one, other = (node.id for node in built(TWO_MEN).graph.nodes if node.label == "Official")
    made = built(TWO_MEN, verdict("unsure", one, other))
    assert made.graph == built(TWO_MEN).graph and made.unheard == ()
    assert made.questions == ()


def test_unsure_of_a_claim_that_fits_two_tenures_is_heard_and_not_asked_again() -> None:
    before = built(TWO_TERMS)
    (question,) = (each for each in before.questions if not each.second)
    made = built(TWO_TERMS, verdict("unsure", question.first))
    assert made.graph == before.graph
    assert made.unheard == (), "the claim is in the graph"
    assert question not in made.questions


# reject


def test_reject_takes_a_claim_from_its_edge() -> None:
    before = built(ONE_MAN)
    (post,) = posts(before)
    wrong = next(claim for claim in before.graph.claims if claim.article == "a2")
    made = built(ONE_MAN, verdict("reject", wrong.id, why="đọc sai"))
    (left,) = posts(made)
    assert (post.claims, left.claims, left.last_seen) == (3, 2, "2022-03-05")
    assert wrong.id not in made.graph.claim_edges and wrong in made.graph.claims, "the claim stays to be seen"
    (unplaced,) = made.unplaced
    assert unplaced.claim == wrong.id
    assert all(word in unplaced.why for word in ("rejected", "An", "2024-05-01", "đọc sai"))
    assert made.unheard == ()


def test_reject_of_the_only_claim_takes_the_edge_with_it() -> None:
    (claim,) = built(TWO_MEN[:1]).graph.claims
    made = built(TWO_MEN[:1], verdict("reject", claim.id))
    assert posts(made) == [] and made.unheard == ()


def test_reject_takes_an_edge_out_and_leaves_the_others() -> None:
    one, other = posts(built(TWO_NAMES))
    made = built(TWO_NAMES, verdict("reject", one.id, why="không phải"))
    assert posts(made) == [other]
    assert [each.why.startswith("rejected by An") for each in made.unplaced] == [True]
    assert made.unheard == ()


def test_an_edge_that_no_claim_makes_can_be_rejected_too() -> None:
    edge = next(edge for edge in built(TWO_NAMES).graph.edges if edge.type == "IN_PLACE")
    made = built(TWO_NAMES, verdict("reject", edge.id))
    assert edge.id not in {each.id for each in made.graph.edges}
    assert made.unheard == (), "it names what is in the graph"


def test_two_who_reject_one_edge_are_both_heard() -> None:
    edge = posts(built(TWO_NAMES))[0].id
    made = built(TWO_NAMES, verdict("reject", edge, who="An"), verdict("reject", edge, who="Bình", line=3))
    assert made.unheard == ()
