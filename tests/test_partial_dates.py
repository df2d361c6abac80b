"""Partial ISO dates: intervals, order, precision."""

import pytest

from graph.partial_dates import agree, first_day, is_partial_date, last_day, stated_value, surely_before


@pytest.mark.parametrize("date", ["2022", "2022-05", "2022-05-05", "2024-02-29", "1930"])
def test_partial_dates_are_recognised(date: str) -> None:
    assert is_partial_date(date)


@pytest.mark.parametrize(
    "date",
    ["", "22", "2022-13", "2022-00", "2023-02-29", "2022-5-5", "05/05/2022", "2022-05-05T10:00", "2022-05-", None, 22],
)
def test_other_things_are_no_partial_dates(date: object) -> None:
    assert not is_partial_date(date)


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-02", "2022-02-01", "2022-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022-05-05", "2022-05-05", "2022-05-05"),
    ],
)
def test_a_partial_date_is_the_interval_of_its_days(date: str, first: str, last: str) -> None:
    assert (first_day(date), last_day(date)) == (first, last)


def test_before_means_before_on_every_reading() -> None:
    assert surely_before("2021", "2022")
    assert surely_before("2022-04", "2022-05-05")
    assert not surely_before("2022", "2022-05-05")
    assert not surely_before("2022-05-05", "2022")
    assert not surely_before("2022-05-05", "2022-05-05")
    assert not surely_before(None, "2022")
    assert not surely_before("2022", None)


def test_dates_agree_when_one_is_a_prefix_of_the_other() -> None:
    assert agree("2022", "2022-05-05")
    assert agree("2022-05-05", "2022-05")
    assert not agree("2022-06", "2022-05-05")
    assert not agree("2021", "2022")


def test_the_stated_value_is_the_most_precise_of_those_most_often_stated() -> None:
    assert stated_value([("2022", None), ("2022-05-05", None), ("2022-05", None)]) == "2022-05-05"
    assert stated_value([("2022-05-05", None), ("2022-06-01", None), ("2022-06", None)]) == "2022-06-01"
    assert stated_value([]) is None


def test_a_vague_date_supports_every_date_within_it() -> None:
    assert stated_value([("2022", None)] * 5 + [("2021-03-01", None)] * 4 + [("2022-05-05", None)]) == "2022-05-05"


def test_of_two_as_often_stated_the_later_statement_wins() -> None:
    assert stated_value([("2022-05-05", "2023"), ("2022-06-01", "2022")]) == "2022-05-05"
    assert stated_value([("2022-05-05", "2022"), ("2022-06-01", "2023")]) == "2022-06-01"
    assert stated_value([("2022-06-01", None), ("2022-05-05", None)]) == "2022-05-05"
