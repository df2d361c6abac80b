"""Since when and until when a post is held, as its sentence says."""

from __future__ import annotations

from graph.nlp.chains import Chain
from graph.nlp.dates import date_at, numeric_at, year_at
from graph.nlp.tokens import Tokens


def opening_month(tokens: Tokens, first: int, verb: int) -> str | None:
    """The month or year that opens a sentence of appointment: "**Tháng 7/2017**, ông A được bổ nhiệm …"."""
    low = tokens.low
    begin = first + 1 if low[first] in ("đến", "vào") else first
    hit = date_at(tokens, begin)
    if hit is None or hit[1] > verb or len(hit[0]) > 7 or low[hit[1] : hit[1] + 1] != [","]:
        return None
    return hit[0]


def period(tokens: Tokens, first: int, last: int, chain: Chain) -> tuple[str | None, str | None]:
    """When it holds: "kể từ ngày 1/3/2023", "từ năm 2015 đến năm 2020", the one nearest to the post."""
    if years := _in_brackets(tokens, chain.end):
        return years
    found: list[tuple[int, str, str | None]] = []
    for k in range(first, last - 2):
        if tokens.low[k] != "từ":
            continue
        hit = date_at(tokens, k + 1) or numeric_at(tokens, k + 1) or year_at(tokens, k + 1)
        if hit is None:
            continue
        since, end = hit
        until = None
        if end < last and tokens.low[end] in ("đến", "-", "tới"):
            later = date_at(tokens, end + 1) or numeric_at(tokens, end + 1) or year_at(tokens, end + 1)
            until = later[0] if later else None
        distance = chain.start - end if end <= chain.start else k - chain.end
        if -1 <= distance <= 12:
            found.append((distance, since, until))
    if not found:
        return None, None
    _, since, until = min(found, key=lambda each: each[0])
    return since, until


def _in_brackets(tokens: Tokens, j: int) -> tuple[str, str] | None:
    """As in "Phó Giám đốc Sở Tư pháp **(2012 - 2016)**"."""
    if tokens.words[j : j + 1] != ["("] or tokens.words[j + 2 : j + 3] != ["-"] or tokens.words[j + 4 : j + 5] != [")"]:
        return None
    since, until = year_at(tokens, j + 1), year_at(tokens, j + 3)
    return (since[0], until[0]) if since and until else None
