"""Decisions on file, from small articles to the graph: they win over the rules, and one taken out leaves no trace."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from graph.building import Build, build_graph
from graph.errors import InputError
from graph.records import Article, Edge, Node, Verdict

Row = tuple[str, str | None]

HÙNG, HƯNG = "Official|Đậu Văn Hùng", "Official|Đậu Văn Hưng"
TITLE = "Official|?Bí thư Tỉnh ủy Nghệ An"
CHÂU_THÀNH = "Body|Ủy ban nhân dân huyện Châu Thành"
NQ15 = "Resolution|Nghị quyết số 15-NQ/TW"


def man(post: str, name: str = "Đậu Văn Hùng") -> str:
    return f"Ông {name}, {post}, phát biểu tại hội nghị."


NGHỆ_AN, LẠNG_SƠN = man("Bí thư Tỉnh ủy Nghệ An"), man("Bí thư Tỉnh ủy Lạng Sơn")
ONE_MAN: list[Row] = [(NGHỆ_AN, "2022-03-01"), (NGHỆ_AN, "2022-03-05"), (NGHỆ_AN, "2022-03-09")]
TWO_MEN: list[Row] = [(NGHỆ_AN, None), (LẠNG_SƠN, None)]
TWO_NAMES: list[Row] = [(NGHỆ_AN, "2022-03-01"), (man("Chủ tịch UBND tỉnh Nghệ An", "Đậu Văn Hưng"), "2022-03-05")]
TWO_DISTRICTS: list[Row] = [
    (man("Bí thư Huyện ủy Đô Lương, tỉnh Nghệ An"), "2022-03-01"),
    (man("Bí thư Huyện ủy Yên Thành, tỉnh Nghệ An"), "2022-03-01"),
]
OPEN_TITLE: list[Row] = [
    (NGHỆ_AN, "2020-03-01"),
    ("Bí thư Tỉnh ủy Nghệ An yêu cầu các sở làm rõ trách nhiệm.", "2022-03-12"),
    ("Bí thư Tỉnh ủy Nghệ An yêu cầu các huyện báo cáo.", "2022-03-13"),
]
HELD_TITLE: list[Row] = [(NGHỆ_AN, "2022-03-01"), OPEN_TITLE[1]]
BODIES: list[Row] = [
    ("UBND huyện Châu Thành, tỉnh Tiền Giang tổ chức hội nghị.", "2022-03-01"),
    ("UBND huyện Châu Thành, tỉnh Trà Vinh tổ chức hội nghị.", "2022-03-01"),
    ("UBND huyện Châu Thành tổ chức hội nghị.", "2022-03-01"),
]
DOCUMENTS: list[Row] = [
    ("Bộ Chính trị ban hành Nghị quyết số 15-NQ/TW ngày 5-5-2022.", "2022-06-12"),
    ("Bộ Chính trị ban hành Nghị quyết số 15-NQ/TW.", "2022-06-15"),
]
TWO_TERMS: list[Row] = [
    (man("Bí thư Tỉnh ủy Nghệ An nhiệm kỳ 2010-2015"), "2012-03-01"),
    (man("Bí thư Tỉnh ủy Nghệ An nhiệm kỳ 2020-2025"), "2022-03-01"),
    (NGHỆ_AN, None),
]


def verdict(kind: str, first: str, second: str = "", *, who: str = "An", why: str = "", line: int = 2) -> Verdict:
    return Verdict(kind, first, second, who, "2024-05-01", why, f"decisions.csv, line {line}")


def built(rows: Sequence[Row], *verdicts: Verdict) -> Build:
    """The build of articles a0, a1, … under these decisions."""
    articles = [
        Article(f"a{n}", text, published=published, sha256=f"{n:064}") for n, (text, published) in enumerate(rows)
    ]
    return build_graph(articles, verdicts=verdicts)


def homes(made: Build, referent: str) -> list[list[str]]:
    """For each node: the articles whose thing of this name it is."""
    found: dict[str, list[str]] = {}
    for member in made.resolved.members:
        if member.referent == referent:
            found.setdefault(member.entity, []).append(member.article)
    return sorted(map(sorted, found.values()))


def home(made: Build, referent: str, article: str) -> Node:
    """The node of one thing of one article."""
    (entity,) = (m.entity for m in made.resolved.members if (m.referent, m.article) == (referent, article))
    (node,) = (node for node in made.graph.nodes if node.id == entity)
    return node


def why(made: Build, referent: str, article: str) -> str:
    (told,) = (m.why for m in made.resolved.members if (m.referent, m.article) == (referent, article))
    return told


def officials(made: Build) -> list[str]:
    return [node.name for node in made.graph.nodes if node.label == "Official"]


def findable(made: Build) -> set[str]:
    """All ids by which a node is found: its own and its earlier ones."""
    return {each for n in made.graph.nodes for each in (n.id, *n.properties.get("former_ids", ()))}


def posts(made: Build) -> list[Edge]:
    return [edge for edge in made.graph.edges if edge.type == "HOLDS_POSITION"]


def pairs(made: Build) -> set[tuple[str, str]]:
    return {(question.first, question.second) for question in made.questions}


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


# Ids


def test_a_decision_changes_no_id_of_what_it_does_not_concern() -> None:
    rows = [*ONE_MAN, *BODIES, *DOCUMENTS, (LẠNG_SƠN, None)]
    before = built(rows)
    made = built(rows, verdict("different", f"{HÙNG}@a0", f"{HÙNG}@a1"), verdict("same", f"{NQ15}@a6", f"{NQ15}@a7"))
    others = {node.id for node in before.graph.nodes} - {home(before, HÙNG, "a0").id}
    assert others <= {node.id for node in made.graph.nodes}
    assert home(made, HÙNG, "a8").id == home(before, HÙNG, "a8").id


@pytest.mark.parametrize("decided", ["different", "same"])
def test_a_third_man_of_the_name_keeps_his_id(decided: str) -> None:
    first = TWO_DISTRICTS[0]
    second = first if decided == "different" else (man("Bí thư Huyện ủy Diễn Châu, tỉnh Nghệ An"), "2022-03-01")
    rows = [first, second, TWO_DISTRICTS[1]]
    before = built(rows)
    made = built(rows, verdict(decided, f"{HÙNG}@a0", f"{HÙNG}@a1"))
    assert len(officials(before)) + (1 if decided == "different" else -1) == len(officials(made))
    assert home(made, HÙNG, "a2").id == home(before, HÙNG, "a2").id, "no decision concerns him"


def test_what_a_decision_parted_is_found_by_the_id_that_it_had() -> None:
    for rows, name in ((ONE_MAN, HÙNG), (DOCUMENTS, NQ15), ([BODIES[0]] * 2, CHÂU_THÀNH)):
        before = home(built(rows), name, "a0")
        made = built(rows, verdict("different", f"{name}@a0", f"{name}@a1"))
        for article in ("a0", "a1"):
            node = home(made, name, article)
            assert before.id in (node.id, *node.properties.get("former_ids", ()))


# Contradictions and decisions on nothing


@pytest.mark.parametrize("rows", [ONE_MAN, [*TWO_MEN, TWO_MEN[0]], [DOCUMENTS[0]] * 3, [BODIES[0]] * 3])
def test_same_and_different_of_one_pair_is_one_error_that_names_both_lines(rows: list[Row]) -> None:
    name = {ONE_MAN[0]: HÙNG, TWO_MEN[0]: HÙNG, DOCUMENTS[0]: NQ15, BODIES[0]: CHÂU_THÀNH}[rows[0]]
    for one, other in (("a0", "a1"), ("a1", "a0")):
        decided = [
            verdict("same", f"{name}@a0", f"{name}@a1", line=7),
            verdict("different", f"{name}@{one}", f"{name}@{other}", line=3),
        ]
        with pytest.raises(InputError) as caught:
            built(rows, *decided)
        (line,) = str(caught.value).splitlines()
        assert "decisions.csv, line 7" in line and "decisions.csv, line 3" in line


def test_a_contradiction_over_a_third_is_an_error_too() -> None:
    decided = [
        verdict("same", f"{HÙNG}@a0", f"{HÙNG}@a1", line=2),
        verdict("same", f"{HÙNG}@a1", f"{HÙNG}@a2", line=3),
        verdict("different", f"{HÙNG}@a0", f"{HÙNG}@a2", line=4),
    ]
    with pytest.raises(InputError, match="line 4"):
        built(ONE_MAN, *decided)


@pytest.mark.parametrize(
    "wrong",
    [
        verdict("same", f"{HÙNG}@a0", f"{HÙNG}@a9"),
        verdict("different", f"{HÙNG}@a9", f"{HÙNG}@a0"),
        verdict("unsure", "official:không-có-ai", f"{HÙNG}@a0"),
        verdict("same", f"{HÙNG}@a0", "Official|Đậu Văn Hùn@a1"),
        verdict("reject", "c-0000000000000000"),
        verdict("reject", "holds_position:000000000000"),
    ],
)
def test_a_decision_on_nothing_is_told_and_changes_nothing(wrong: Verdict) -> None:
    made = built(TWO_NAMES, wrong)
    assert made.unheard == (wrong,)
    assert made.graph == built(TWO_NAMES).graph


def test_a_rejection_of_nothing_is_told_beside_one_that_was_heard() -> None:
    edge = posts(built(TWO_NAMES))[0].id
    wrong = verdict("reject", "holds_position:000000000000", line=3)
    assert built(TWO_NAMES, verdict("reject", edge), wrong).unheard == (wrong,)


# Posts without a name


def test_an_open_title_is_given_to_a_man_by_a_decision() -> None:
    before = built(OPEN_TITLE)
    assert homes(before, TITLE) == [], "who held it so long before is not taken for him"
    assert (f"{TITLE}@a1", f"{HÙNG}@a0") in pairs(before)
    made = built(OPEN_TITLE, verdict("same", f"{HÙNG}@a0", f"{TITLE}@a1"))
    assert homes(made, TITLE) == [["a1"]]
    assert home(made, TITLE, "a1").id == home(before, HÙNG, "a0").id
    assert officials(made) == ["Đậu Văn Hùng"] and made.unheard == ()
    assert pairs(made) == {(f"{TITLE}@a2", f"{HÙNG}@a0")}
    assert "decided same by An" in why(made, TITLE, "a1")


def test_an_open_title_is_given_to_a_man_in_whichever_order_the_decision_names_them() -> None:
    (asked,) = (question for question in built(OPEN_TITLE).questions if question.first == f"{TITLE}@a1")
    made = built(OPEN_TITLE, verdict("same", asked.first, asked.second))
    assert officials(made) == ["Đậu Văn Hùng"], "the man is not lost"
    assert homes(made, HÙNG) == [["a0"]] and homes(made, TITLE) == [["a1"]]


def test_what_was_never_an_id_is_no_former_id() -> None:
    made = built(OPEN_TITLE, verdict("same", f"{HÙNG}@a0", f"{TITLE}@a1"))
    assert [each for each in findable(made) if each.startswith("?")] == []


def test_two_open_titles_that_are_one_man_make_no_man() -> None:
    made = built(OPEN_TITLE, verdict("same", f"{TITLE}@a1", f"{TITLE}@a2"))
    assert officials(made) == ["Đậu Văn Hùng"] and homes(made, TITLE) == [] and made.unheard == ()


def test_two_open_titles_are_given_to_a_man_over_each_other() -> None:
    chain = [verdict("same", f"{HÙNG}@a0", f"{TITLE}@a1"), verdict("same", f"{TITLE}@a1", f"{TITLE}@a2")]
    assert homes(built(OPEN_TITLE, *chain), TITLE) == [["a1", "a2"]]


def test_a_title_that_a_decision_takes_from_a_man_is_nobody() -> None:
    assert homes(built(HELD_TITLE), TITLE) == [["a1"]], "the rules give it to who held it then"
    made = built(HELD_TITLE, verdict("different", f"{HÙNG}@a0", f"{TITLE}@a1"))
    assert officials(made) == ["Đậu Văn Hùng"], "an Official is a named person"
    assert homes(made, TITLE) == [] and made.unheard == ()


def test_a_title_is_his_whom_a_decision_makes_the_one_man_who_held_it_then() -> None:
    between = (man("Bí thư Tỉnh ủy Nghệ An", "Đậu Văn Hưng"), "2022-03-05")
    rows = [HELD_TITLE[0], between, (NGHỆ_AN, "2022-03-09"), HELD_TITLE[1]]
    assert homes(built(rows), TITLE) == [], "two may have held it"
    made = built(rows, verdict("same", f"{HÙNG}@a0", f"{HƯNG}@a1"))
    assert homes(made, TITLE) == [["a3"]]


# Undoing and order


DECIDED: list[tuple[list[Row], list[Verdict]]] = [
    (
        [*ONE_MAN, *TWO_NAMES, (LẠNG_SƠN, None), OPEN_TITLE[1]],
        [
            verdict("different", f"{HÙNG}@a0", f"{HÙNG}@a1"),
            verdict("same", f"{HÙNG}@a1", f"{HƯNG}@a4", line=3),
            verdict("same", f"{HÙNG}@a5", f"{HƯNG}@a4", line=4),
            verdict("unsure", f"{HÙNG}@a0", f"{HÙNG}@a5", line=5),
            verdict("reject", "c-0000000000000000", line=6),
        ],
    ),
    (
        [*BODIES, *DOCUMENTS],
        [
            verdict("same", f"{CHÂU_THÀNH}@a0", f"{CHÂU_THÀNH}@a2"),
            verdict("different", f"{NQ15}@a3", f"{NQ15}@a4", line=3),
        ],
    ),
]


def _told(made: Build) -> tuple[object, ...]:
    return (
        made.graph, made.unplaced, made.questions, made.resolved.members, made.resolved.apart,
        sorted(each.where for each in made.unheard),
    )  # fmt: skip


@pytest.mark.parametrize(("rows", "decided"), DECIDED)
def test_taking_the_lines_out_gives_the_graph_of_before(rows: list[Row], decided: list[Verdict]) -> None:
    before = built(rows)
    assert built(rows, *decided).graph != before.graph
    assert _told(built(rows)) == _told(before)


@pytest.mark.parametrize(("rows", "decided"), DECIDED)
def test_the_order_of_lines_and_of_articles_changes_nothing(rows: list[Row], decided: list[Verdict]) -> None:
    wanted = _told(built(rows, *decided))
    articles = [Article(f"a{n}", text, published=day, sha256=f"{n:064}") for n, (text, day) in enumerate(rows)]
    for seed in range(6):
        chance = random.Random(seed)
        mixed = chance.sample(decided, len(decided))
        made = build_graph(chance.sample(articles, len(articles)), verdicts=mixed)
        assert _told(made) == wanted


def test_a_line_that_is_there_twice_is_one_decision() -> None:
    decided = verdict("same", f"{HÙNG}@a0", f"{HƯNG}@a1")
    again = verdict("same", f"{HÙNG}@a0", f"{HƯNG}@a1", line=9)
    made = built(TWO_NAMES, decided, again)
    assert (made.graph, made.unheard) == (built(TWO_NAMES, decided).graph, ())
