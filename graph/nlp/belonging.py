"""Offices whose superior body the text adds in brackets: "Phòng A, Phòng B (cùng thuộc Ban C)"."""

from __future__ import annotations

from graph.nlp.findings import Findings
from graph.nlp.spans import Body

OFFICES = frozenset(["Phòng", "Vụ", "Cục", "Tổng cục", "Chi cục", "Trung tâm", "Ban", "Viện", "Văn phòng", "Thanh tra"])


def belongings(found: Findings) -> None:
    """Give bodies without a superior the one that "thuộc", "trực thuộc", "cùng thuộc" names behind them."""
    tokens = found.tokens
    for body in found.bodies_in_order():
        if body.parent is not None or body.fixed or body.end + 2 >= len(tokens):
            continue
        j = _over_others(found, body.end)
        listed = j > body.end
        if tokens.words[j] in ("(", ","):
            j += 1
        shared = tokens.low[j] == "cùng" or listed
        if tokens.low[j] in ("cùng", "trực"):
            j += 1
        if tokens.low[j] != "thuộc" or (parent := found.body_at(j + 1)) is None:
            continue
        body.parent = parent
        if shared:
            _share(found, body, parent)


def _over_others(found: Findings, j: int) -> int:
    """As in "Cục A, Vụ B **và các đơn vị khác** trực thuộc Bộ X": where the list goes on to its superior."""
    low = found.tokens.low
    for words in (["và", "các"], ["và", "một", "số"]):
        k = j + len(words)
        if low[j:k] == words and low[k : k + 2] in (["đơn", "vị"], ["cơ", "quan"], ["phòng", "ban"], ["cục", ","]):
            k += 2
            return k + 1 if low[k : k + 1] == ["khác"] else k
    return j


def _share(found: Findings, body: Body, parent: Body) -> None:
    """The members of the list before ``body`` have its superior too."""
    tokens = found.tokens
    first, _ = found.sentence_of(body.start)
    start = body.start
    for before in reversed(found.bodies_in_order()):
        if before.start >= start or before.start < first:
            continue
        listed = tokens.words[before.end : start] in ([","], ["và"])
        if not listed or before.fixed or before.entry["organ"] not in OFFICES:
            break
        before.parent = before.parent or parent
        start = before.start
