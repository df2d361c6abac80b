"""Why a node or an edge is as it is: told in words, with quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from graph.building import Build, build_graph
from graph.records import Article, Edge, Node, Verdict
from graph.views.explaining import MOST, Explainer

HÙNG, HƯNG = "Official|Đậu Văn Hùng", "Official|Đậu Văn Hưng"
PAPER = "Báo Sông Lam"


def man(post: str, name: str = "Đậu Văn Hùng") -> str:
    return f"Ông {name}, {post}, phát biểu tại hội nghị."


TWO_NAMES = (man("Bí thư Tỉnh ủy Nghệ An"), man("Chủ tịch UBND tỉnh Nghệ An", "Đậu Văn Hưng"))
TWO_MEN = (man("Bí thư Tỉnh ủy Nghệ An"), man("Bí thư Tỉnh ủy Lạng Sơn"))
TWO_DISTRICTS = tuple(man(f"Bí thư Huyện ủy {name}, tỉnh Nghệ An") for name in ("Đô Lương", "Yên Thành"))


def built(texts: Sequence[str], *verdicts: Verdict) -> Build:
    """Articles a00, a01, … of one paper, a day each."""
    return build_graph(
        [
            Article(
                f"a{n:02}", text, f"Tin số {n}", PAPER, f"2022-03-{n + 1:02}", sha256=f"{n:064}",
            )
            for n, text in enumerate(texts)
        ],
        verdicts=verdicts,
    )  # fmt: skip


def explainer(made: Build) -> Explainer:
    return Explainer(made.graph, made.resolved.members, made.resolved.apart)


def verdict(kind: str, first: str, second: str = "", who: str = "Bình", why: str = "") -> Verdict:
    return Verdict(kind, first, second, who, "2024-05-01", why, "decisions.csv, line 2")


def node(made: Build, name: str) -> Node:
    (found,) = (each for each in made.graph.nodes if each.name == name)
    return found


def officials(made: Build) -> list[Node]:
    return [each for each in made.graph.nodes if each.label == "Official"]


def posts(made: Build) -> list[Edge]:
    return [each for each in made.graph.edges if each.type == "HOLDS_POSITION"]


def part(told: str, headline: str) -> str:
    """What is said under one article: up to the next."""
    _, found, rest = told.partition(headline)
    assert found, f"{headline} is not told:\n{told}"
    return rest.split("\n  - ")[0]


# Finding


def test_every_id_of_a_node_or_an_edge_finds_it() -> None:
    made = built(TWO_DISTRICTS)
    asked = explainer(made)
    for thing in (*made.graph.nodes, *made.graph.edges):
        assert asked.find(thing.id) == [thing]


def test_a_former_id_finds_what_it_became() -> None:
    before = officials(built(TWO_NAMES))
    made = built(TWO_NAMES, verdict("same", f"{HÙNG}@a00", f"{HƯNG}@a01"))
    (one,) = officials(made)
    assert [explainer(made).find(each.id) for each in before] == [[one], [one]]


def test_an_id_goes_before_a_former_id_of_another() -> None:
    made = built(TWO_DISTRICTS)
    first, second = officials(made)
    assert first.id in second.properties["former_ids"]
    assert explainer(made).find(first.id) == [first]


def test_a_name_finds_all_who_have_it_and_an_alias_only_where_no_name_does() -> None:
    made = built([*TWO_MEN, man("Chủ tịch UBND tỉnh Nghệ An", "Lê Văn Tám")])
    asked = explainer(made)
    assert asked.find("Đậu Văn Hùng") == [each for each in officials(made) if each.name == "Đậu Văn Hùng"]
    assert len(asked.find("Đậu Văn Hùng")) == 2
    committee = node(made, "Ủy ban nhân dân tỉnh Nghệ An")
    assert asked.find("UBND tỉnh Nghệ An") == [committee]


@pytest.mark.parametrize("unknown", ["", "Đậu Văn Hưng", "Đậu Văn", "dau van hung", "official:", "a00"])
def test_what_is_not_there_is_not_found_by_likeness(unknown: str) -> None:
    assert explainer(built(TWO_MEN)).find(unknown) == []


# Why a node


def test_a_node_is_told_with_its_articles_rules_and_quotes() -> None:
    made = built(TWO_MEN[:1] * 2)
    told = explainer(made).why(officials(made)[0])
    assert told.splitlines()[0] == "Đậu Văn Hùng (Official, official:đậu-văn-hùng)"
    for n in range(2):
        said = part(told, f"Tin số {n}")
        assert PAPER in said and f"2022-03-{n + 1:02}" in said and f"a{n:02}" in said
        assert "name and post Tỉnh ủy Nghệ An" in said, "the rule that joined it"
        assert "“Đậu Văn Hùng, Bí thư Tỉnh ủy Nghệ An”" in said


def test_earlier_ids_and_other_spellings_are_told() -> None:
    made = built(TWO_NAMES, verdict("same", f"{HÙNG}@a00", f"{HƯNG}@a01"))
    told = explainer(made).why(officials(made)[0])
    (earlier,) = (line for line in told.splitlines() if "also found by" in line)
    assert "official:đậu-văn-hưng" in earlier
    (spelled,) = (line for line in told.splitlines() if "also written" in line)
    assert "Đậu Văn Hưng" in spelled


def test_the_decision_that_joined_a_node_is_told_with_who_when_and_why() -> None:
    made = built(TWO_NAMES, verdict("same", f"{HÙNG}@a00", f"{HƯNG}@a01", why="cùng quê Đô Lương"))
    told = explainer(made).why(officials(made)[0])
    said = part(told, "Tin số 1")
    assert all(word in said for word in ("same", "Bình", "2024-05-01", "cùng quê Đô Lương"))
    assert "“Đậu Văn Hưng, Chủ tịch UBND tỉnh Nghệ An”" in said


def test_a_title_given_to_who_held_the_post_is_told_with_that_reason() -> None:
    made = built([TWO_MEN[0], "Bí thư Tỉnh ủy Nghệ An yêu cầu các sở làm rõ trách nhiệm."])
    said = part(explainer(made).why(officials(made)[0]), "Tin số 1")
    assert "Bí thư Tỉnh ủy Nghệ An" in said and "2022-03-01" in said


def test_an_article_that_only_names_a_node_is_told_with_its_words() -> None:
    made = built([TWO_NAMES[1], "Trụ sở UBND tỉnh Nghệ An được sửa chữa trong năm nay."])
    committee = node(made, "Ủy ban nhân dân tỉnh Nghệ An")
    assert {m.article for m in made.resolved.members if m.entity == committee.id} == {"a00", "a01"}
    assert "“UBND tỉnh Nghệ An”" in part(explainer(made).why(committee), "Tin số 1")


def test_whom_a_node_is_not_is_told() -> None:
    made = built(TWO_MEN)
    one, other = officials(made)
    assert f"not {other.id}: no one person is" in explainer(made).why(one)
    assert f"not {one.id}: no one person is" in explainer(made).why(other)


def test_a_place_is_told_by_what_is_in_it() -> None:
    made = built(TWO_MEN[:1])
    told = explainer(made).why(node(made, "tỉnh Nghệ An"))
    assert "gazetteer" in told or "Tỉnh ủy Nghệ An" in told


def test_many_articles_are_counted() -> None:
    made = built(TWO_MEN[:1] * (MOST + 3))
    told = explainer(made).why(officials(made)[0])
    assert f"{MOST + 3} article" in told and "3 more" in told
    assert sum("Tin số" in line for line in told.splitlines()) == MOST


# Why an edge


def test_an_edge_is_told_with_its_ends_claims_rules_and_quotes() -> None:
    made = built(TWO_MEN[:1] * 2)
    (post,) = posts(made)
    told = explainer(made).why(post)
    first = told.splitlines()[0]
    assert all(word in first for word in (post.id, "Đậu Văn Hùng", "HOLDS_POSITION", "Tỉnh ủy Nghệ An"))
    assert "status current" in told
    for n, claim in enumerate(sorted(made.graph.claims, key=lambda c: c.article)):
        said = part(told, f"Tin số {n}")
        assert all(word in said for word in (claim.id, claim.rule, str(claim.confidence), f"“{claim.quote}”", PAPER))


def test_a_rejected_claim_makes_no_edge() -> None:
    wrong = next(claim for claim in built(TWO_MEN[:1] * 2).graph.claims if claim.article == "a01")
    made = built(TWO_MEN[:1] * 2, verdict("reject", wrong.id))
    told = explainer(made).why(posts(made)[0])
    assert "1 claim" in told and wrong.id not in told


def test_many_claims_are_counted() -> None:
    made = built(TWO_MEN[:1] * (MOST + 3))
    told = explainer(made).why(posts(made)[0])
    assert f"{MOST + 3} claim" in told and "3 more" in told
    assert sum("“" in line and "rule" not in line for line in told.splitlines()) == MOST


def test_a_quote_over_two_lines_is_told_on_one() -> None:
    made = built(TWO_MEN[:1])
    claims = tuple(replace(claim, quote=claim.quote.replace(", ", ",\r\n  ")) for claim in made.graph.claims)
    asked = Explainer(replace(made.graph, claims=claims), made.resolved.members, made.resolved.apart)
    for thing in (posts(made)[0], officials(made)[0]):
        assert "“Đậu Văn Hùng, Bí thư Tỉnh ủy Nghệ An”" in asked.why(thing)


def test_an_edge_that_no_claim_makes_says_so() -> None:
    made = built(TWO_MEN[:1])
    (edge,) = (each for each in made.graph.edges if each.type == "IN_PLACE")
    told = explainer(made).why(edge)
    assert "Tỉnh ủy Nghệ An" in told and "tỉnh Nghệ An" in told and "gazetteer" in told


# Why two are two


def test_two_men_of_one_name_are_told_by_their_posts() -> None:
    made = built(TWO_MEN)
    one, other = officials(made)
    told = explainer(made).why_two(one, other)
    assert all(each.id in told for each in (one, other))
    assert "no one person is Bí thư Tỉnh ủy Nghệ An and Bí thư Tỉnh ủy Lạng Sơn at one time" in told
    assert "2022-03-01" in told and "2022-03-02" in told
    assert explainer(made).why_two(other, one).count("no one person is") == 1


@pytest.mark.parametrize(
    ("texts", "referent"),
    [
        (TWO_MEN[:1] * 2, HÙNG),
        (("Bộ Chính trị ban hành Nghị quyết số 15-NQ/TW.",) * 2, "Resolution|Nghị quyết số 15-NQ/TW"),
        (("UBND huyện Yên Thành, tỉnh Nghệ An họp.",) * 2, "Body|Ủy ban nhân dân huyện Yên Thành"),
    ],
)
def test_the_decision_that_parted_two_is_told(texts: Sequence[str], referent: str) -> None:
    made = built(texts, verdict("different", f"{referent}@a00", f"{referent}@a01", why="khác năm sinh"))
    members = {member.article: member.entity for member in made.resolved.members if member.referent == referent}
    ids = {each.id: each for each in made.graph.nodes}
    told = explainer(made).why_two(ids[members["a00"]], ids[members["a01"]])
    assert told.startswith("Two nodes")
    assert all(word in told for word in ("different", "Bình", "2024-05-01", "khác năm sinh"))


def test_two_names_are_two_since_likeness_joins_nobody() -> None:
    made = built(TWO_NAMES)
    told = explainer(made).why_two(*officials(made))
    assert "likeness" in told and "Bí thư Tỉnh ủy Nghệ An" in told


def test_two_kinds_are_two() -> None:
    made = built(TWO_NAMES)
    told = explainer(made).why_two(officials(made)[0], node(made, "Tỉnh ủy Nghệ An"))
    assert "Official" in told and "Body" in told


def test_two_documents_of_one_number_are_told_by_their_dates() -> None:
    made = built(
        ["Bộ Chính trị ban hành Nghị quyết số 15-NQ/TW ngày 5-5-2012.",
         "Bộ Chính trị ban hành Nghị quyết số 15-NQ/TW ngày 5-2-2022."]
    )  # fmt: skip
    one, other = (each for each in made.graph.nodes if each.label == "Resolution")
    told = explainer(made).why_two(one, other)
    assert "2012-05-05" in told and "2022-02-05" in told


def test_what_is_one_is_told_by_what_made_it_so() -> None:
    made = built(TWO_NAMES, verdict("same", f"{HÙNG}@a00", f"{HƯNG}@a01", why="cùng quê"))
    asked = explainer(made)
    (one,), (other,) = asked.find("official:đậu-văn-hùng"), asked.find("official:đậu-văn-hưng")
    assert isinstance(one, Node) and isinstance(other, Node)
    told = asked.why_two(one, other)
    assert told.startswith("One node")
    assert all(word in told for word in ("same", "Bình", "2024-05-01", "cùng quê"))


def test_what_one_article_says_of_a_man_is_his_posts_and_a_quote_there() -> None:
    made = built(TWO_MEN)
    for n, (ident, place) in enumerate((("nghệ-an", "Nghệ An"), ("lạng-sơn", "Lạng Sơn"))):
        said = explainer(made).said_in(f"official:đậu-văn-hùng/{ident}", f"a{n:02}")
        assert said[0].startswith(f"Tin số {n}")
        assert f"Bí thư Tỉnh ủy {place}" in said
        assert said[-1] == f"“Đậu Văn Hùng, Bí thư Tỉnh ủy {place}”"
