"""Terms of office: their numbers and years, and when they are over."""

import pytest

from graph.nlp.spans import Body, Post
from graph.nlp.terms import is_over, roman, term_at
from graph.nlp.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "term", "rest"),
    [
        ("khóa XIII họp", "XIII", "họp"),
        ("khoá 17 họp", "XVII", "họp"),
        ("nhiệm kỳ 2020-2025 họp", "2020-2025", "họp"),
        ("khóa XII, nhiệm kỳ 2016 - 2021 họp", "XII, 2016-2021", "họp"),
        ("khóa XI, XII và XIII họp", "XI, XII, XIII", "họp"),
        ("4 khóa (X, XI, XII, XIII) họp", "X, XI, XII, XIII", "họp"),
        ("(khóa XV) họp", "XV", "họp"),
    ],
)
def test_term(text: str, term: str, rest: str) -> None:
    tokens = tokenize(text)
    found = term_at(tokens, 0)
    assert found is not None
    assert (found[0], tokens.slice(found[1], len(tokens))) == (term, rest)


@pytest.mark.parametrize("text", ["khóa họp", "nhiệm kỳ mới", "4 khóa đào tạo", "(khóa XV", "2020-2025"])
def test_no_term(text: str) -> None:
    assert term_at(tokenize(text), 0) is None


def test_one_term_of_two() -> None:
    assert term_at(tokenize("khóa XI, XII họp"), 0, one=True) == ("XI", 2)


@pytest.mark.parametrize(("number", "name"), [("4", "IV"), ("14", "XIV"), ("49", "XLIX"), ("XV", "XV")])
def test_roman(number: str, name: str) -> None:
    assert roman(number) == name


@pytest.mark.parametrize(
    ("body", "term", "published", "over"),
    [
        ("Quốc hội", "XIV", "2021-08-01", True),
        ("Quốc hội", "XIV", "2021-06-01", False),
        ("Quốc hội", "XIV", "2021", False),
        ("Quốc hội", "XIV", "2022", True),
        ("Quốc hội", "XIII, XIV", "2020-01-01", False),
        ("Bộ Chính trị", "XII", "2021-03-01", True),
        ("Tỉnh ủy Hà Nam", "XII", "2030-01-01", False),
        ("Tỉnh ủy Hà Nam", "2015-2020", "2021-01-01", True),
        ("Tỉnh ủy Hà Nam", "2015-2020", "2020-12-31", False),
        ("Quốc hội", None, "2022", False),
        ("Quốc hội", "XIV", None, False),
    ],
)
def test_over(body: str, term: str | None, published: str | None, over: bool) -> None:
    post = Post(0, 1, "Đại biểu", {}, Body(0, 1, {}, key=body), term=term)
    assert is_over(post, published) is over
