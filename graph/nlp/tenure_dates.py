"""Since when and until when a post is held, as its sentence says."""

from __future__ import annotations

from graph.nlp.chains import Chain
from graph.nlp.dates import date_at, numeric_at, year_at
from graph.nlp.tokens import Tokens

OPENED = frozenset([",", "ông", "bà", "đồng", "anh", "chị", "thì", ":"])


def opening_month(tokens: Tokens, first: int, verb: int) -> str | None:
    """The month or year that opens a clause of appointment: "**Tháng 7/2017**, ông A được bổ nhiệm …"."""
    low = tokens.low
    begins = [
        first,
        *(k + 1 for k in range(first, verb) if low[k] in (";", "nhưng", "rồi") or low[k : k + 2] == ["và", "đến"]),
    ]
    for begin in reversed(begins):
        at = begin
        while at < verb and low[at] in ("đến", "vào", "từ", "và", "khoảng", "đầu", "cuối", "giữa", "-", "+"):
            at += 1
        hit = date_at(tokens, at)
        if hit is None or hit[1] > verb or len(hit[0]) > 7:
            continue
        if low[hit[1]] in OPENED or tokens.is_name_like(hit[1]) and hit[1] < verb:
            return hit[0]
    return None


def behind(tokens: Tokens, chain: Chain, last: int) -> str | None:
    """The month or year right behind a post that is given: "được bầu làm Chủ tịch X **vào tháng 3/2015**"."""
    k = chain.end
    if tokens.low[k : k + 1] == ["vào"]:
        k += 1
    hit = date_at(tokens, k) if k < last and tokens.words[k] != "," else None
    return hit[0] if hit is not None and len(hit[0]) <= 7 and hit[1] <= last else None


def period(tokens: Tokens, first: int, last: int, chain: Chain) -> tuple[str | None, str | None]:
    """When it holds: "kể từ ngày 1/3/2023", "từ năm 2015 đến năm 2020", the one nearest to the post."""
    if years := _in_brackets(tokens, chain.end):
        return years
    if years := _opening_years(tokens, first):
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


def _opening_years(tokens: Tokens, first: int) -> tuple[str, str] | None:
    """As in "**Giai đoạn 2006-2011**, ông A làm …", "Trong các năm 2006 - 2011"."""
    for k in range(first, min(first + 3, len(tokens))):
        if tokens.low[k : k + 2] in (["giai", "đoạn"], ["các", "năm"], ["nhiệm", "kỳ"]) and tokens.low[
            k + 3 : k + 4
        ] == ["-"]:
            since, until = year_at(tokens, k + 2), year_at(tokens, k + 4)
            if since and until and tokens.low[k + 5 : k + 6] == [","]:
                return since[0], until[0]
    return None


def _in_brackets(tokens: Tokens, j: int) -> tuple[str, str] | None:
    """As in "Phó Giám đốc Sở Tư pháp **(2012 - 2016)**"."""
    if tokens.words[j : j + 1] != ["("] or tokens.words[j + 2 : j + 3] != ["-"] or tokens.words[j + 4 : j + 5] != [")"]:
        return None
    since, until = year_at(tokens, j + 1), year_at(tokens, j + 3)
    return (since[0], until[0]) if since and until else None
