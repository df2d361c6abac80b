"""ISO dates of any precision (``2022``, ``2022-05``, ``2022-05-05``): a date is the interval of its days.

Two such dates are compared only as far as they say: ``2022`` is neither before nor after ``2022-05-05``.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from functools import cache

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def is_partial_date(value: object) -> bool:
    """Whether ``value`` is text of the shape YYYY, YYYY-MM or YYYY-MM-DD that names a real day, month or year."""
    match = _SHAPE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return False
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year or (month is not None and not 1 <= month <= 12):
        return False
    return day is None or (month is not None and 1 <= day <= calendar.monthrange(year, month)[1])


@cache
def first_day(date: str) -> str:
    """First day that ``date`` may mean, as YYYY-MM-DD."""
    return date + "-01-01"[len(date) - 4 :]


@cache
def last_day(date: str) -> str:
    """Last day that ``date`` may mean, as YYYY-MM-DD."""
    if len(date) == 4:
        return f"{date}-12-31"
    if len(date) == 7:
        return f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:]))[1]:02}"
    return date


def surely_before(one: str | None, other: str | None) -> bool:
    """Whether ``one`` ends before ``other`` begins on every reading; an unknown date (None) is before nothing."""
    return one is not None and other is not None and last_day(one) < first_day(other)


def agree(one: str, other: str) -> bool:
    """Whether both may mean one date: one is the other, less precisely."""
    return one.startswith(other) or other.startswith(one)


def stated_value(stated: Iterable[tuple[str, str | None]]) -> str | None:
    """Choose among dates that claims state the most precise one that most of them agree with.

    ``stated`` holds pairs of a date and of when it was said (the article's date, or None). A less precise
    date supports every date within it. Of two supported alike the more precise wins, then the one said later,
    then the earlier date. None where nothing is stated.
    """
    pairs = list(stated)
    values = {value for value, _ in pairs}
    if not values:
        return None
    longest = [v for v in values if not any(other != v and other.startswith(v) for other in values)]

    def rank(value: str) -> tuple[int, int, str, list[int]]:
        support = sum(value.startswith(other) for other, _ in pairs)
        said = max((when or "" for other, when in pairs if other == value), default="")
        return (support, len(value), said, [-int(part) for part in value.split("-")])

    return max(longest, key=rank)
