"""Terms of office as written: "khóa XVII", "2020-2025", "XVII (2020-2025)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_YEARS = re.compile(r"\b(\d{4})\s*[-–—]\s*(\d{4})\b")
_NUMERAL = re.compile(r"\b(?=[IVXLC])(X{0,3}|XL|LX{0,3}|XC|C)(IX|IV|V?I{0,3})(?!\w)")
_DIGITS = re.compile(r"\b(\d{1,2})\b")
_TENS = {"": 0, "X": 10, "XX": 20, "XXX": 30, "XL": 40, "L": 50, "LX": 60, "LXX": 70, "LXXX": 80, "XC": 90, "C": 100}
_ONES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


@dataclass(frozen=True, slots=True)
class Term:
    """A term: its ordinal number, its first and last year, or both; what is not written is None."""

    number: int | None = None
    years: tuple[int, int] | None = None

    def covers(self, other: Term) -> bool:
        """Whether this term says all that ``other`` says."""
        return other.number in (None, self.number) and other.years in (None, self.years)


@cache
def read_term(written: str) -> Term:
    """Read a term as written; text that names none gives an empty term."""
    years = _YEARS.search(written)
    rest = written[: years.start()] + " " + written[years.end() :] if years else written
    number: int | None = None
    if numeral := _NUMERAL.search(rest):
        number = _TENS[numeral[1]] + _ONES[numeral[2]]
    elif digits := _DIGITS.search(rest):
        number = int(digits[1])
    return Term(number, (int(years[1]), int(years[2])) if years else None)


def exclude(one: Term, other: Term) -> bool:
    """Whether two terms cannot be one: other numbers, or else years that share at most the year of the change."""
    if one.number is not None and other.number is not None:
        return one.number != other.number
    if one.years is None or other.years is None or one.years == other.years:
        return False
    return one.years[1] <= other.years[0] or other.years[1] <= one.years[0]
