"""Dates as newspapers write them, as ISO text of the precision that is said."""

from __future__ import annotations

from graph.nlp.tokens import NUMBER, Tokens

SEPARATORS = ("/", "-", ".")
PARTS_OF_DAY = ("sáng", "chiều", "tối", "trưa", "đêm", "hôm", "nay", "qua")


def _number(tokens: Tokens, i: int, low: int, high: int) -> int | None:
    if i < len(tokens) and tokens.shape[i] == NUMBER and len(tokens.words[i]) <= 4:
        value = int(tokens.words[i])
        if low <= value <= high:
            return value
    return None


def _iso(day: int | None, month: int | None, year: int | None) -> str | None:
    """ISO text; without a year "--MM-DD", which the article's own date completes."""
    if year is None:
        return f"--{month:02d}-{day:02d}" if month and day else None
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}"


def date_at(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The date from token ``i`` on, with what may stand before it (comma, bracket, "ngày"); its end."""
    n = len(tokens)
    bracket = i < n and tokens.words[i] == "("
    j = i + 1 if i < n and tokens.words[i] in (",", "(") else i
    word = j < n and tokens.low[j] in ("ngày", "tháng", "năm")
    if not word:
        return None
    found = _worded(tokens, j)
    if found is None:
        return None
    iso, end = found
    if bracket:
        if end >= n or tokens.words[end] != ")":
            return None
        end += 1
    return iso, end


def _worded(tokens: Tokens, j: int) -> tuple[str, int] | None:
    n = len(tokens)
    word = tokens.low[j]
    if word == "năm":
        year = _number(tokens, j + 1, 1930, 2100)
        return (f"{year:04d}", j + 2) if year else None
    if word == "tháng":
        month = _number(tokens, j + 1, 1, 12)
        if not month:
            return None
        if j + 3 < n and tokens.words[j + 2] in SEPARATORS and (year := _number(tokens, j + 3, 1930, 2100)):
            return f"{year:04d}-{month:02d}", j + 4
        if j + 3 < n and tokens.low[j + 2] == "năm" and (year := _number(tokens, j + 3, 1930, 2100)):
            return f"{year:04d}-{month:02d}", j + 4
        return None
    return numeric_at(tokens, j + 1)


def numeric_at(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """A date in figures or words from its day on: "5/5/2022", "25 tháng 10 năm 2021", "8/1"."""
    n = len(tokens)
    day = _number(tokens, j, 1, 31)
    if not day:
        return None
    if j + 2 < n and tokens.words[j + 1] in SEPARATORS and (month := _number(tokens, j + 2, 1, 12)):
        if j + 4 < n and tokens.words[j + 3] in SEPARATORS and (year := _number(tokens, j + 4, 1930, 2100)):
            return _checked(day, month, year, j + 5)
        return _checked(day, month, None, j + 3)
    if j + 2 < n and tokens.low[j + 1] == "tháng" and (month := _number(tokens, j + 2, 1, 12)):
        if j + 4 < n and tokens.low[j + 3] == "năm" and (year := _number(tokens, j + 4, 1930, 2100)):
            return _checked(day, month, year, j + 5)
        if j + 4 < n and tokens.words[j + 3] in SEPARATORS and (year := _number(tokens, j + 4, 1930, 2100)):
            return _checked(day, month, year, j + 5)
        return _checked(day, month, None, j + 3)
    return None


def month_at(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """A month and year in figures at token ``j``: "10/2020"."""
    month = _number(tokens, j, 1, 12)
    if not month or tokens.words[j + 1 : j + 2] not in (["/"], ["."]):
        return None
    year = _number(tokens, j + 2, 1930, 2100)
    return (f"{year:04d}-{month:02d}", j + 3) if year else None


def year_at(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """A bare year at token ``j``."""
    year = _number(tokens, j, 1930, 2100)
    return (f"{year:04d}", j + 1) if year else None


DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _checked(day: int, month: int, year: int | None, end: int) -> tuple[str, int] | None:
    """None for a day that no calendar has, since one impossible date would fail a whole load."""
    if day > DAYS[month - 1]:
        return None
    if year and month == 2 and day == 29 and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    iso = _iso(day, month, year)
    return (iso, end) if iso else None


def complete(date: str | None, published: str | None) -> str | None:
    """Give "--MM-DD" the article's year, or drop it; a day after the article is of the year before."""
    if date is None or not date.startswith("--"):
        return date
    if not published or len(published) < 4:
        return None
    year = int(published[:4])
    full = f"{year:04d}{date[1:]}"
    if len(published) == 10 and full > published and _days_apart(full, published) > 183:
        full = f"{year - 1:04d}{date[1:]}"
    if full[5:] == "02-29" and (year % 4):
        return None
    return full


def _days_apart(one: str, other: str) -> int:
    from datetime import date as day

    try:
        return abs((day.fromisoformat(one) - day.fromisoformat(other)).days)
    except ValueError:
        return 0
