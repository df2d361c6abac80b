"""What is asked of a reader, and in which order."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from resolving.small_worlds import referent

from graph.building import Build, build_graph
from graph.records import Article, Question, Verdict
from graph.resolving.clusters import Cluster, RefKey, ref_key
from graph.resolving.questions import LONG, MOST, questions

NAME = "Đậu Văn Hùng"


def _man(name: str, *articles: str, apart: Sequence[tuple[RefKey, str]] = (), **more: object) -> Cluster:
    """A man of some articles, all joined by the same reason."""
    referents = [referent(article, "Official", NAME) for article in articles]
    why = str(more.pop("why", "name and post Tỉnh ủy Nghệ An"))
    reasons = {ref_key(r): why for r in referents[1:]}
    return Cluster(
        "Official", f"official:{name}", NAME, referents, "name", dict(more), apart=list(apart), reasons=reasons
    )


def _key(article: str) -> RefKey:
    return article, f"Official|{NAME}"


def _subject(article: str) -> str:
    return f"Official|{NAME}@{article}"


def _open(article: str, called: str = "Bí thư Tỉnh ủy Nghệ An") -> Cluster:
    left = referent(article, "Official", called, open="title")
    return Cluster("Official", f"?{article}", called, [left], "open")


def _pairs(found: Sequence[Question]) -> list[tuple[str, str]]:
    return [(question.first, question.second) for question in found]


# Same or not?


def test_two_that_may_be_one_are_asked_about_once() -> None:
    one, other = _man("x", "a0", apart=[(_key("a1"), "why")]), _man("y", "a1", apart=[(_key("a0"), "why")])
    (question,) = questions([one, other], [], {}, {})
    assert question.kind == "same official?"
    assert (question.first, question.second) == (_subject("a0"), _subject("a1"))
    assert (question.about, question.why) == (NAME, "why")


def test_what_no_one_person_can_hold_is_no_question() -> None:
    why = "no one person is Bí thư Tỉnh ủy Nghệ An and Bộ trưởng Bộ Y tế at one time"
    assert questions([_man("x", "a0", apart=[(_key("a1"), why)]), _man("y", "a1")], [], {}, {}) == ()


def test_what_is_decided_is_no_question() -> None:
    parted = [_man("x", "a0", apart=[(_key("a1"), "decided different by lan")]), _man("y", "a1")]
    assert questions(parted, [], {}, {}) == ()
    doubtful = [_man("x", "a0", apart=[(_key("a1"), "why")]), _man("y", "a1")]
    assert questions(doubtful, [], {}, {}, {frozenset(("official:x", "official:y"))}) == ()
    assert len(questions(doubtful, [], {}, {}, {frozenset(("official:x", "official:z"))})) == 1


def test_what_became_one_or_is_gone_is_no_question() -> None:
    joined = _man("x", "a0", "a1", apart=[(_key("a1"), "why"), (_key("a9"), "why")])
    assert questions([joined], [], {}, {}) == ()


def test_what_many_articles_hang_on_comes_first() -> None:
    why = [(_key("b0"), "why")]
    few, many = _man("few", "a0", apart=why), _man("many", "c0", "c1", "c2", apart=why)
    other = _man("other", "b0", "b1", "b2")
    assert _pairs(questions([few, other, many], [], {}, {})) == [
        (_subject("b0"), _subject("c0")),
        (_subject("a0"), _subject("b0")),
    ]


def test_two_of_one_level_come_before_two_of_two_levels() -> None:
    one = _man("one", "a0", level="central", apart=[(_key("b0"), "why"), (_key("c0"), "why")])
    clusters = [one, _man("b", "b0", level="province"), _man("c", "c0", level="central")]
    assert _pairs(questions(clusters, [], {}, {})) == [
        (_subject("a0"), _subject("c0")),
        (_subject("a0"), _subject("b0")),
    ]


# One man?


@pytest.mark.parametrize(("first", "last", "asked"), [("2005", "2016", True), ("2006-01-01", "2016-12-31", False)])
def test_a_man_over_many_years_is_asked_about(first: str, last: str, asked: bool) -> None:
    assert LONG == 10
    found = questions([_man("x", "a0", "a1", "a2")], [], {"a0": first, "a1": "2010", "a2": last}, {})
    assert [q.kind for q in found] == (["one official?"] if asked else [])
    assert _pairs(found) == ([(_subject("a0"), _subject("a2"))] if asked else [])


def test_articles_without_a_date_say_nothing_of_years() -> None:
    assert questions([_man("x", "a0", "a1")], [], {"a0": "1990", "a1": None}, {}) == ()


def test_what_hangs_on_a_province_alone_comes_before_what_a_post_ties() -> None:
    published = {"a0": "2000", "a1": "2020", "b0": "2000", "b1": "2020"}
    loose = _man("loose", "b0", "b1", why="name and province tỉnh Nghệ An")
    found = questions([_man("tied", "a0", "a1"), loose], [], published, {})
    assert _pairs(found) == [(_subject("b0"), _subject("b1")), (_subject("a0"), _subject("a1"))]


# Who is meant?


def test_a_title_that_stayed_open_is_asked_about_with_those_who_may_be_meant() -> None:
    waiting = _open("t")
    men = [_man(f"m{n}", f"a{n}") for n in range(5)]
    found = questions(men, [waiting], {}, {ref_key(waiting.referents[0]): men})
    assert len(found) == MOST == 3
    title = f"{waiting.referents[0].id}@t"
    assert all(q.kind == "who is meant?" and title in (q.first, q.second) and q.about == waiting.name for q in found)
    assert {(q.first, q.second)[q.first == title] for q in found} == {_subject(f"a{n}") for n in range(3)}
    assert all(q.why == "5 may be meant" for q in found)


def test_a_title_that_nobody_is_known_to_have_held_is_no_question() -> None:
    assert questions([_man("x", "a0")], [_open("t")], {}, {}) == ()


def test_the_order_of_what_goes_in_changes_nothing() -> None:
    published = {f"a{n}": str(1990 + 5 * n) for n in range(6)}
    men = [_man(f"m{n}", f"a{n}", apart=[(_key(f"a{m}"), "why") for m in range(6) if m != n]) for n in range(6)]
    waiting = [_open("t"), _open("u")]
    candidates = {ref_key(each.referents[0]): men for each in waiting}
    wanted = questions(men, waiting, published, candidates)
    assert len(wanted) == 15 + 2 * MOST
    for seed in range(5):
        mixed = random.Random(seed)
        again = questions(mixed.sample(men, 6), mixed.sample(waiting, 2), published, candidates)
        assert again == wanted


# From texts

TITLE = "Bí thư Tỉnh ủy Nghệ An"


def _built(*said: tuple[str | None, str], verdicts: Sequence[Verdict] = ()) -> Build:
    articles = [Article(f"a{n}", text, published=day, sha256=f"{n:064}") for n, (day, text) in enumerate(said)]
    return build_graph(articles, verdicts=verdicts)


def _decided(verdict: str, first: str, second: str) -> Verdict:
    return Verdict(verdict, first, second, "lan", "2026-11-21", "", "decisions.csv:2")


TWO_MEN = (
    ("2010-05-01", f"Ông {NAME}, Giám đốc Sở Y tế tỉnh Nghệ An, phát biểu."),
    ("2018-05-01", f"Ông {NAME}, Giám đốc Sở Y tế tỉnh Lạng Sơn, phát biểu."),
)


def test_men_of_one_name_with_nothing_in_common_are_asked_about() -> None:
    (question,) = _built(*TWO_MEN).questions
    assert (question.kind, question.about) == ("same official?", NAME)
    assert (question.first, question.second) == (_subject("a0"), _subject("a1"))


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
@pytest.mark.parametrize("by", ["what its question names", "what its question names, turned round", "node ids"])
def test_an_answered_question_is_not_asked_again(verdict: str, by: str) -> None:
    before = _built(*TWO_MEN)
    (question,) = before.questions
    pair = [question.first, question.second]
    if by == "node ids":
        pair = sorted(node.id for node in before.graph.nodes if node.name == NAME)
    elif by.endswith("turned round"):
        pair.reverse()
    after = _built(*TWO_MEN, verdicts=[_decided(verdict, *pair)])
    assert after.questions == ()
    assert after.unheard == ()


TITLE_OF_TWO = (
    ("2022-06-10", f"{TITLE} phát biểu tại hội nghị."),
    ("2022-06-01", f"Ông Lê Văn Khoát, {TITLE}, phát biểu."),
    ("2022-06-01", f"Ông Trần Minh Lương, {TITLE}, phát biểu."),
)


def _who(build: Build) -> list[Question]:
    return [question for question in build.questions if question.kind == "who is meant?"]


def test_a_title_that_two_may_be_meant_by_is_asked_about() -> None:
    asked = _who(_built(*TITLE_OF_TWO))
    assert len(asked) == 2 and {question.about for question in asked} == {TITLE}


@pytest.mark.parametrize("turned", [False, True], ids=["as it is asked", "turned round"])
def test_the_answer_gives_the_title_to_the_man_and_asks_no_more(turned: bool) -> None:
    """An answer is written down as the question names the two, and the man is still there afterwards."""
    (chosen,) = (question for question in _who(_built(*TITLE_OF_TWO)) if "Khoát" in question.first + question.second)
    pair = [chosen.first, chosen.second][:: -1 if turned else 1]
    after = _built(*TITLE_OF_TWO, verdicts=[_decided("same", *pair)])
    (man,) = (node.id for node in after.graph.nodes if node.name == "Lê Văn Khoát")
    assert {m.article for m in after.graph.mentions if after.graph.mention_nodes.get(m.id) == man} == {"a0", "a1"}
    assert _who(after) == []


def test_nothing_is_asked_where_all_is_clear() -> None:
    assert _built(("2022-06-10", f"Ông {NAME}, {TITLE}, phát biểu.")).questions == ()
