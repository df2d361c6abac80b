"""Dates as newspapers write them."""

import pytest

from graph.nlp.dates import complete, date_at, numeric_at, year_at
from graph.nlp.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("ngày 5/5/2022", "2022-05-05"),
        ("ngày 25/10/2021, tỉnh", "2021-10-25"),
        ("ngày 5-5-2022", "2022-05-05"),
        ("ngày 5.5.2022", "2022-05-05"),
        ("ngày 22 tháng 11 năm 2014", "2014-11-22"),
        ("tháng 12/2022", "2022-12"),
        ("tháng 8 năm 2021", "2021-08"),
        ("năm 2020", "2020"),
        ("ngày 8/1", "--01-08"),
        ("(ngày 8/1/2023)", "2023-01-08"),
        (", ngày 8/1/2023", "2023-01-08"),
        ("ngày 31/4/2022", None),
        ("ngày 29/2/2023", None),
        ("ngày 29/2/2024", "2024-02-29"),
        ("ngày 32/1/2023", None),
        ("ngày 5/13/2023", None),
        ("22/22 chỉ tiêu", None),
        ("năm 100", None),
        ("(ngày 8/1/2023", None),
        ("hôm nay", None),
        ("ngày", None),
    ],
)
def test_date(text: str, date: str | None) -> None:
    found = date_at(tokenize(text), 0)
    assert (found[0] if found else None) == date


def test_the_end_of_a_date() -> None:
    tokens = tokenize("ngày 5/5/2022 của tỉnh")
    found = date_at(tokens, 0)
    assert found is not None
    assert tokens.words[found[1]] == "của"


def test_figures_alone() -> None:
    assert numeric_at(tokenize("28/12/2022"), 0) == ("2022-12-28", 5)
    assert numeric_at(tokenize("2022"), 0) is None
    assert year_at(tokenize("2022"), 0) == ("2022", 1)
    assert year_at(tokenize("1822"), 0) is None


@pytest.mark.parametrize(
    ("date", "published", "full"),
    [
        ("--01-08", "2023-01-09", "2023-01-08"),
        ("--12-28", "2023-01-02", "2022-12-28"),
        ("--02-03", "2023-01-30", "2023-02-03"),
        ("--05-05", "2022", "2022-05-05"),
        ("--05-05", None, None),
        ("--02-29", "2023-03-01", None),
        ("2021-10-25", None, "2021-10-25"),
        (None, "2023-01-09", None),
    ],
)
def test_a_day_without_year_takes_the_articles(date: str | None, published: str | None, full: str | None) -> None:
    assert complete(date, published) == full
