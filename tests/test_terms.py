"""Terms of office: roman numerals, years, both."""

import pytest

from graph.terms import Term, exclude, read_term


@pytest.mark.parametrize(
    ("written", "number", "years"),
    [
        ("XVII", 17, None),
        ("khóa XIII", 13, None),
        ("khóa 17", 17, None),
        ("17", 17, None),
        ("2020-2025", None, (2020, 2025)),
        ("2020 - 2025", None, (2020, 2025)),
        ("2020–2025", None, (2020, 2025)),
        ("XVII (2020-2025)", 17, (2020, 2025)),
        ("XVII, 2020-2025", 17, (2020, 2025)),
        ("khóa XV nhiệm kỳ 2021-2026", 15, (2021, 2026)),
        ("", None, None),
        ("đầu tiên", None, None),
        ("IIII", None, None),
    ],
)
def test_a_term_is_read(written: str, number: int | None, years: tuple[int, int] | None) -> None:
    assert read_term(written) == Term(number, years)


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        ("XI", "XII", True),
        ("XI", "khóa 11", False),
        ("2015-2020", "2020-2025", True),
        ("2020-2025", "2020-2025", False),
        ("2021-2026", "2020-2025", False),
        ("2010-2015", "2020-2025", True),
        ("XVII", "2020-2025", False),
        ("XVII (2020-2025)", "2015-2020", True),
        ("XVII (2020-2025)", "XVIII", True),
        ("XVII (2020-2025)", "XVII (2020-2026)", False),
        ("", "XII", False),
    ],
)
def test_terms_exclude_each_other(one: str, other: str, excluded: bool) -> None:
    assert exclude(read_term(one), read_term(other)) is excluded
    assert exclude(read_term(other), read_term(one)) is excluded
