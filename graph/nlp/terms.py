"""Terms of office: "khóa XIII", "nhiệm kỳ 2020-2025", and whether one is over at a date."""

from __future__ import annotations

import re
from functools import cache

from graph.nlp.lexicon import load
from graph.nlp.spans import Post
from graph.nlp.tokens import NUMBER, SIGN, Tokens

ROMAN = re.compile(r"^[IVXL]+$")
COUNTED = frozenset("hai ba bốn năm 2 3 4 5".split())
SPAN = re.compile(r"(\d{4})-(\d{4})")


def term_at(tokens: Tokens, i: int, *, one: bool = False) -> tuple[str, int] | None:
    """A term from token ``i`` on: "XIII", "XI, XII" or "2020-2025", and where it ends.

    ``one``: not a second behind a comma.
    """
    n = len(tokens)
    j = i
    bracket = j < n and tokens.words[j] == "("
    if bracket or (j < n and tokens.words[j] == ","):
        j += 1
    terms: list[str] = []
    if not one and (several := _counted(tokens, j)):
        terms, j = several
    if j + 1 < n and tokens.low[j] == "các" and tokens.low[j + 1] in ("khóa", "khoá"):
        j += 1  # "đại biểu Quốc hội các khóa X, XII"
    elif j + 1 < n and tokens.low[j] in COUNTED and tokens.low[j + 1] in ("khóa", "khoá"):
        j += 1  # "đại biểu Quốc hội hai khóa XIV và XV"
    if tokens.low[j : j + 2] == ["từ", "khóa"] and tokens.low[j + 3 : j + 5] == ["đến", "khóa"]:
        j += 4  # "từ khóa II đến khóa VI": the last
    while j < n:
        if (
            tokens.low[j] in ("khóa", "khoá")
            and j + 1 < n
            and (tokens.shape[j + 1] == NUMBER or ROMAN.match(tokens.words[j + 1]))
        ):
            terms.append(roman(tokens.words[j + 1]))
            j += 2
            while not one and (more := _another(tokens, j)):
                terms.append(more[0])
                j = more[1]
        elif tokens.low[j] == "nhiệm" and j + 2 < n and tokens.low[j + 1] == "kỳ" and tokens.shape[j + 2] == NUMBER:
            if j + 4 < n and tokens.words[j + 3] == "-" and tokens.shape[j + 4] == NUMBER:
                terms.append(f"{tokens.words[j + 2]}-{tokens.words[j + 4]}")
                j += 5
                if not one and (more_years := _more_years(tokens, j)):
                    terms.append(more_years[0])
                    j = more_years[1]
            else:
                return None
        else:
            break
        if one:
            break
        if j + 1 < n and tokens.low[j] in (",", "và") and tokens.low[j + 1] in ("nhiệm", "khóa", "khoá"):
            j += 1
    if not terms:
        return None
    if bracket:
        if j < n and tokens.words[j] == ")":
            j += 1
        else:
            return None
    return ", ".join(terms), j


def _another(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """A further number of a list: "khóa XI**, XII** **và XIII**"."""
    if tokens.low[j : j + 4] == ["(", "dự", "khuyết", ")"]:
        j += 4  # "khóa X (dự khuyết), XI"
    if j + 1 >= len(tokens) or tokens.words[j] not in (",", "và", "-"):
        return None
    word = tokens.words[j + 1]
    if tokens.breaks[j + 1]:
        return None
    if tokens.shape[j + 1] == NUMBER and len(word) <= 2 and tokens.shape[j - 1] == NUMBER:
        follows = tokens.shape[j + 2] if j + 2 < len(tokens) else SIGN
        return (roman(word), j + 2) if follows == SIGN else None  # "khóa 10, 11, 12;"
    return (word, j + 2) if ROMAN.match(word) else None


def _more_years(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """As in "nhiệm kỳ 2005-2010 **và 2010-2015**"."""
    years = tokens.shape[j + 1 : j + 2] == tokens.shape[j + 3 : j + 4] == [NUMBER]
    if not years or tokens.low[j] not in ("và", ",") or tokens.words[j + 2] != "-" or len(tokens.words[j + 3]) != 4:
        return None
    return f"{tokens.words[j + 1]}-{tokens.words[j + 3]}", j + 4


def _counted(tokens: Tokens, j: int) -> tuple[list[str], int] | None:
    """As in "Ủy viên Trung ương Đảng **4 khóa (X, XI, XII, XIII)**"."""
    if tokens.shape[j : j + 1] != [NUMBER] or tokens.low[j + 1 : j + 3] not in (["khóa", "("], ["khoá", "("]):
        return None
    if j + 3 >= len(tokens) or not ROMAN.match(tokens.words[j + 3]):
        return None
    terms, k = [tokens.words[j + 3]], j + 4
    while more := _another(tokens, k):
        terms.append(more[0])
        k = more[1]
    return (terms, k + 1) if tokens.words[k : k + 1] == [")"] else None


def roman(number: str) -> str:
    """A term's number in roman numerals: "17" and "XVII" are one."""
    if not number.isdigit():
        return number
    value, out = int(number), ""
    for size, sign in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while value >= size:
            out += sign
            value -= size
    return out


@cache
def _ends() -> dict[tuple[str, str], str]:
    return {
        (body, str(term)): str(end)
        for entry in load("terms")
        for body in entry["bodies"]
        for term, end in entry["ends"].items()
    }


def is_over(post: Post, published: str | None) -> bool:
    """Whether the (last) term that a post names had ended when the article was published (ISO date or year)."""
    if not post.term or not published:
        return False
    last = post.term.split(", ")[-1]
    if years := SPAN.fullmatch(last):
        return years[2] < published[:4]
    end = _ends().get((post.body.key or "" if post.body else "", last))
    return end is not None and end[: len(published)] < published[: len(end)]
