"""Abbreviations that an article itself defines: "Tổng công ty Đầu tư phát triển hạ tầng đô thị (UDIC)"."""

from __future__ import annotations

from graph.nlp.body_names import starts
from graph.nlp.findings import Findings
from graph.nlp.phrases import Phrases
from graph.nlp.spans import Body
from graph.nlp.tokens import NUMBER, UPPER

LONGEST = 22


def definitions(found: Findings) -> None:
    """Read "NAME (ABBREVIATION)" where NAME is a body; later mentions of the abbreviation are that body."""
    tokens = found.tokens
    defined: Phrases[Body] = Phrases()
    some = False
    for i in range(2, len(tokens) - 1):
        if tokens.words[i] != "(" or not tokens.words[i + 1].isupper():
            continue
        close = i + 2
        if tokens.shape[i + 1] != UPPER or tokens.shape[close] == NUMBER:
            if tokens.shape[close] != NUMBER or tokens.gap[close]:
                continue
            close += 1  # "C03", "PC46"
        while close < len(tokens) and close - i < 6 and (tokens.shape[close] == UPPER or tokens.words[close] in "&-"):
            if tokens.words[close] == "-" and found.body_at(close + 1) is not None:
                break  # "(C02 - Bộ Công an)"
            close += 1
        inside = close
        if tokens.words[close : close + 1] in ([","], ["-"]) and (whole := found.body_at(close + 1)) is not None:
            close = whole.end  # "(C03, Bộ Công an)"
        if close >= len(tokens) or tokens.words[close] != ")":
            continue
        if tokens.words[i + 1] in ("TP", "TX", "TT"):
            continue
        inner = found.grammar.at(i + 1)
        if inner is not None and inner.end >= inside:
            continue  # "Ban Văn hóa - Xã hội (HĐND TPHCM)": whose it is, and no abbreviation
        body = _ending_at(found, i)
        if body is not None:
            defined.add(tokens.low[i + 1 : inside], body)
            some = True
    if some:
        found.grammar.defined = defined


def _ending_at(found: Findings, end: int) -> Body | None:
    """The longest body whose name ends at a token."""
    tokens = found.tokens
    for k in range(max(0, end - LONGEST), end):
        if tokens.low[k] in starts() and tokens.is_name_like(k):
            body = found.grammar.at(k)
            if body is not None and body.end == end and not body.elliptic:
                return body
    return None
