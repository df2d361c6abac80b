"""What is uncertain, told so that a reader can answer it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graph.building import build_graph
from graph.records import Article, Question
from graph.views.explaining import Explainer
from graph.views.reviewing import Review

PAIR = Question("same official?", "Official|An@a1", "Official|An@a2", "An", "nothing in common", 2)
CLAIM = Question("which edge?", "c-1", "", "An, Bí thư", "2 tenures of the post fit", 0)


def review(*rows: tuple[str, str | None]) -> Review:
    """The questions of articles a0, a1, … of these texts and dates."""
    made = build_graph(
        [Article(f"a{n}", text, f"Tin số {n}", "Báo Sông Lam", day, sha256=f"{n:064}")
         for n, (text, day) in enumerate(rows)]
    )  # fmt: skip
    explainer = Explainer(made.graph, made.resolved.members, made.resolved.apart)
    return Review(made.graph, made.resolved.members, made.questions, explainer)


def man(post: str, name: str = "Đậu Văn Hùng") -> str:
    return f"Ông {name}, {post}, phát biểu tại hội nghị."


def holds(told: str, parts: Sequence[str]) -> list[str]:
    """Which of the parts are not told."""
    return [part for part in parts if part not in told]


def test_both_sides_of_two_men_of_one_name_are_told() -> None:
    asked = review((man("Bí thư Tỉnh ủy Nghệ An"), None), (man("Bí thư Tỉnh ủy Lạng Sơn"), None))
    (question,) = asked.questions
    told = asked.tell(question)
    parts = [question.kind, question.about, question.why, question.first, question.second]
    parts += ["official:đậu-văn-hùng/nghệ-an", "official:đậu-văn-hùng/lạng-sơn", "Tin số 0", "Tin số 1"]
    parts += [f"“Đậu Văn Hùng, Bí thư Tỉnh ủy {place}”" for place in ("Nghệ An", "Lạng Sơn")]
    assert holds(told, parts) == []
    first, _, second = told.partition(question.second)
    assert "Nghệ An" in first and "Lạng Sơn" not in first and "Lạng Sơn" in second and "Nghệ An" not in second


def test_one_man_joined_over_many_years_is_told_by_his_first_and_last_article() -> None:
    asked = review(
        (man("Giám đốc Sở Tài chính tỉnh Nghệ An"), "2005-03-01"),
        (man("Phó Chủ tịch UBND tỉnh Nghệ An"), "2013-03-01"),
        (man("Bí thư Tỉnh ủy Nghệ An"), "2022-03-01"),
    )
    (question,) = asked.questions
    told = asked.tell(question)
    assert holds(told, ["2005-03-01", "2022-03-01", "Bí thư Tỉnh ủy Nghệ An", "Sở Tài chính", "17 years"]) == []


def test_a_title_left_open_is_told_with_its_words_where_it_is_said_and_who_may_be_meant() -> None:
    title = "Bí thư Tỉnh ủy Nghệ An yêu cầu các sở làm rõ trách nhiệm."
    asked = review((man("Bí thư Tỉnh ủy Nghệ An"), "2020-03-01"), (title, "2022-03-12"))
    (question,) = asked.questions
    told = asked.tell(question)
    assert holds(told, ["“Bí thư Tỉnh ủy Nghệ An”", "official:đậu-văn-hùng", "2020-03-01", question.why]) == []
    assert holds(told, ["Tin số 1", "2022-03-12"]) == [], "the day on which the title was used decides who is meant"


def test_a_given_name_left_open_is_told_with_both_men() -> None:
    text = (
        "Ông Đậu Văn Hùng, Bí thư Tỉnh ủy Nghệ An, và ông Trần Văn Hùng, Chủ tịch UBND tỉnh Nghệ An, dự họp. "
        "Ông Hùng kết luận hội nghị."
    )
    asked = review((text, "2022-03-01"))
    assert len(asked.questions) == 2
    told = "\n".join(map(asked.tell, asked.questions))
    assert holds(told, ["“Hùng”", "official:đậu-văn-hùng", "official:trần-văn-hùng"]) == []
    assert {question.about for question in asked.questions} == {"Hùng"}, "what is asked about is a name as written"


def test_a_claim_that_fits_two_edges_is_told_with_its_quote() -> None:
    asked = review(
        (man("Bí thư Tỉnh ủy Nghệ An nhiệm kỳ 2010-2015"), "2012-03-01"),
        (man("Bí thư Tỉnh ủy Nghệ An nhiệm kỳ 2020-2025"), "2022-03-01"),
        (man("Bí thư Tỉnh ủy Nghệ An"), None),
    )
    (question,) = (each for each in asked.questions if not each.second)
    assert holds(asked.tell(question), [question.first, "“Đậu Văn Hùng, Bí thư Tỉnh ủy Nghệ An”", "a2"]) == []
    assert "reject" in asked.choices(question) and "same" not in asked.choices(question)


def test_the_order_of_questions_is_kept_and_what_hangs_on_more_comes_first() -> None:
    rows = [(man("Bí thư Tỉnh ủy Nghệ An", "Lê Văn Tám"), None), (man("Bí thư Tỉnh ủy Lạng Sơn", "Lê Văn Tám"), None)]
    many = [(man("Bí thư Tỉnh ủy Nghệ An"), None), (man("Bí thư Tỉnh ủy Lạng Sơn"), None)] * 2
    assert [question.about for question in review(*rows, *many).questions] == ["Đậu Văn Hùng", "Lê Văn Tám"]


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        (PAIR, "same", "same"),
        (PAIR, "s", "same"),
        (PAIR, " D ", "different"),
        (PAIR, "DIFFERENT", "different"),
        (PAIR, "u", "unsure"),
        (PAIR, "reject", None),
        (PAIR, "r", None),
        (CLAIM, "r", "reject"),
        (CLAIM, "Reject", "reject"),
        (CLAIM, "unsure", "unsure"),
        (CLAIM, "same", None),
        (CLAIM, "d", None),
        (PAIR, "", None),
        (PAIR, "yes", None),
        (PAIR, ",", None),
        (PAIR, "same, different", None),
    ],
)
def test_an_answer_is_a_word_or_its_first_letter(question: Question, answer: str, verdict: str | None) -> None:
    assert review().verdict(question, answer) == verdict


def test_a_pair_is_the_same_or_not_and_a_claim_is_wrong_or_not() -> None:
    asked = review()
    assert asked.choices(PAIR).split(", ") == ["same", "different", "unsure"]
    assert asked.choices(CLAIM).split(", ") == ["reject", "unsure"]
