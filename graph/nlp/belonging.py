"""Offices whose superior body the text adds in brackets: "Phòng A, Phòng B (cùng thuộc Ban C)"."""

from __future__ import annotations

from graph.nlp.findings import Findings
from graph.nlp.spans import Body


def belongings(found: Findings) -> None:
    """Give bodies without a superior the one that "thuộc", "trực thuộc", "cùng thuộc" names behind them."""
    tokens = found.tokens
    for body in found.bodies_in_order():
        if body.parent is not None or body.fixed or body.end + 2 >= len(tokens):
            continue
        j = body.end
        if tokens.words[j] in ("(", ","):
            j += 1
        shared = tokens.low[j] == "cùng"
        if shared or tokens.low[j] == "trực":
            j += 1
        if tokens.low[j] != "thuộc" or (parent := found.body_at(j + 1)) is None:
            continue
        body.parent = parent
        if shared:
            _share(found, body, parent)


def _share(found: Findings, body: Body, parent: Body) -> None:
    """The members of the list before ``body`` have its superior too."""
    tokens = found.tokens
    first, _ = found.sentence_of(body.start)
    start = body.start
    for before in reversed(found.bodies_in_order()):
        if before.start >= start or before.start < first:
            continue
        if tokens.words[before.end : start] not in ([","], ["và"]) or before.entry is not body.entry:
            break
        before.parent = before.parent or parent
        start = before.start
