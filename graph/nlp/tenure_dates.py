"""Since when and until when a post is held, as its sentence says."""

from __future__ import annotations

from graph.nlp.dates import date_at, month_at, numeric_at, year_at
from graph.nlp.spans import Chain
from graph.nlp.tokens import Tokens

CLAUSES = (["và", "đến"], [",", "đến"], [",", "năm"], [",", "tháng"])
OPENED = frozenset([",", "ông", "bà", "đồng", "anh", "chị", "thì", ":"])


def opening_month(tokens: Tokens, first: int, verb: int) -> str | None:
    """The month or year that opens a clause of appointment: "**Tháng 7/2017**, ông A được bổ nhiệm …"."""
    low = tokens.low
    begins = [
        first,
        *(k + 1 for k in range(first, verb) if low[k] in (";", "nhưng", "rồi") or low[k : k + 2] in CLAUSES),
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


def opening_day(tokens: Tokens, first: int, verb: int) -> str | None:
    """The day that opens a sentence of appointment: "**Ngày 10/12/2024**, HĐND tỉnh bầu ông A giữ chức …"."""
    for k in range(first, min(first + 3, verb)):
        hit = date_at(tokens, k) or (numeric_at(tokens, k) if k == first else None)
        if hit is not None and hit[1] <= verb and tokens.words[hit[1] : hit[1] + 1] == [","]:
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
    if years := in_brackets(tokens, chain.end) if len(chain.posts) == 1 else None:
        return years
    if years := _opening_years(tokens, first) or _years_behind(tokens, chain.end):
        return years
    found: list[tuple[int, str, str | None]] = []
    for k in range(first, last - 2):
        if tokens.low[k] != "từ":
            continue
        hit = moment_at(tokens, k + 1)
        if hit is None:
            continue
        since, end = hit
        until = None
        if end < last and tokens.low[end] in ("đến", "-", "tới"):
            later = moment_at(tokens, end + 1)
            until = later[0] if later else None
        distance = chain.start - end if end <= chain.start else k - chain.end
        if -1 <= distance <= 12:
            found.append((distance, since, until))
    if not found:
        return None, _until(tokens, chain.end, last)
    _, since, until = min(found, key=lambda each: each[0])
    return since, until


def _until(tokens: Tokens, end: int, last: int) -> str | None:
    """As in "làm Phó Hiệu trưởng Trường X **cho đến năm 1997**": when what begins at no said time ends."""
    for k in range(end, min(end + 8, last - 2)):
        if tokens.low[k : k + 2] == ["cho", "đến"]:
            at = k + 3 if tokens.low[k + 2] in ("khi", "hết") else k + 2
            hit = moment_at(tokens, at)
            return hit[0] if hit is not None and hit[1] <= last else None
    return None


def moment_at(tokens: Tokens, k: int) -> tuple[str, int] | None:
    """A day, month or year from token ``k`` on: "tháng 7/2021", "10/2020", "giữa năm 2006", "1999"; its end."""
    if tokens.low[k : k + 1] in (["đầu"], ["giữa"], ["cuối"]):
        k += 1
    return date_at(tokens, k) or month_at(tokens, k) or numeric_at(tokens, k) or year_at(tokens, k)


def _opening_years(tokens: Tokens, first: int) -> tuple[str, str] | None:
    """As in "**Giai đoạn 2006-2011**, ông A làm …", "Trong các năm 2006 - 2011"."""
    low = tokens.low
    opened = _span_at(tokens, first)
    if opened and low[opened[2] : opened[2] + 1] == [","] and "đến" in low[first : opened[2]]:
        return opened[0], opened[1]  # "Tháng 3/2006 đến tháng 8/2007, ông là …"
    for k in range(first, min(first + 3, len(tokens))):
        if low[k : k + 2] in (["giai", "đoạn"], ["các", "năm"], ["nhiệm", "kỳ"]):
            span = _span_at(tokens, k + 2)
            if span and low[span[2] : span[2] + 1] == [","]:
                return span[0], span[1]
    return None


def _years_behind(tokens: Tokens, j: int) -> tuple[str, str] | None:
    """As in "Chủ tịch UBND tỉnh Hà Tây **giai đoạn 2003-2006**"."""
    span = _span_at(tokens, j + 2) if tokens.low[j : j + 2] == ["giai", "đoạn"] else None
    return (span[0], span[1]) if span else None


def in_brackets(tokens: Tokens, j: int) -> tuple[str, str] | None:
    """As in "Phó Giám đốc Sở Tư pháp **(2012 - 2016)**", "(10/2020-1/2021)"."""
    if tokens.words[j : j + 1] != ["("]:
        return None
    span = _span_at(tokens, j + 2 if tokens.low[j + 1 : j + 2] == ["từ"] else j + 1)
    return (span[0], span[1]) if span and tokens.words[span[2] : span[2] + 1] == [")"] else None


def _span_at(tokens: Tokens, k: int) -> tuple[str, str, int] | None:
    """Two moments with a dash or "đến" between, and where they end."""
    since = moment_at(tokens, k)
    if since is None or tokens.low[since[1] : since[1] + 1] not in (["-"], ["đến"]):
        return None
    until = moment_at(tokens, since[1] + 1)
    return (since[0], until[0], until[1]) if until else None
