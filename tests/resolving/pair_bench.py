"""Pairs of mentions in context: same thing or different things? (``pairs/README.md`` says how they were made.)"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.building import build_graph
from graph.records import Article, Graph

PAIRS = Path(__file__).parent / "pairs"
KINDS = {
    "homonyms": ("Official",),
    "documents": ("Resolution", "Program", "Event"),
    "bodies": ("Body",),
    "tenures": ("Official",),
}
MARK = re.compile(r"\[\[|\]\]|\{\{|\}\}")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, with the spans that were in [[ ]] and in {{ }}."""

    text: str
    square: list[tuple[int, int]]
    curly: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the system said of a pair. ``found``: whether it found both mentions."""

    pair: dict[str, Any]
    joined: bool
    found: bool

    @property
    def right(self) -> bool:
        return self.joined == self.pair["same"]


def read_pairs(part: str, kind: str) -> list[dict[str, Any]]:
    """The pairs of one kind; ``part`` is shown or kept."""
    lines = (PAIRS / part / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def unmark(text: str) -> Marked:
    """Take the marks out of a text; they may lie in each other."""
    parts: list[str] = []
    spans: dict[str, list[tuple[int, int]]] = {"]]": [], "}}": []}
    opened: dict[str, list[int]] = {"]]": [], "}}": []}
    at = length = 0
    for match in MARK.finditer(text):
        parts.append(text[at : match.start()])
        length += match.start() - at
        at = match.end()
        closing = {"[[": "]]", "{{": "}}"}.get(match.group())
        if closing:
            opened[closing].append(length)
        else:
            spans[match.group()].append((opened[match.group()].pop(), length))
    parts.append(text[at:])
    return Marked("".join(parts), sorted(spans["]]"]), sorted(spans["}}"]))


def decide(kind: str, pair: dict[str, Any]) -> Outcome:
    """Build the pair's articles as one pile and see whether its two mentions (or claims) are one thing."""
    sides = [side for side in (pair["a"], pair["b"]) if side]
    marked = [unmark(side["text"]) for side in sides]
    texts = [m.text for m in marked] + [other["text"] for other in pair["also"]]
    articles = [
        Article(
            f"{n}",
            text,
            headline=text.split("\n")[0],
            publisher=row.get("publisher"),
            published=row.get("published"),
            place=row.get("place"),
            sha256=f"{n:064}",
        )
        for n, (text, row) in enumerate(zip(texts, [*sides, *pair["also"]], strict=True))
    ]
    graph = build_graph(articles).graph
    square = [(str(n), span) for n, m in enumerate(marked) for span in m.square]
    curly = [(str(n), span) for n, m in enumerate(marked) for span in m.curly]
    if kind == "tenures":
        roles = (pair["role"], pair.get("role_b", pair["role"]))
        one, other = (
            _tenure(graph, man, body, role) for man, body, role in zip(square, curly, roles, strict=True)
        )
    else:
        one, other = (_node(graph, article, span, KINDS[kind]) for article, span in square)
    return Outcome(pair, one is not None and one == other, one is not None and other is not None)


def _node(graph: Graph, article: str, span: tuple[int, int], labels: tuple[str, ...]) -> str | None:
    """The node of the mention that covers a span best; None where there is none, or it was left undecided."""
    fitting = [
        (min(m.end, span[1]) - max(m.start, span[0]), -(m.end - m.start), m.id)
        for m in graph.mentions
        if m.article == article and m.label in labels and m.start < span[1] and span[0] < m.end
    ]
    return graph.mention_nodes.get(max(fitting)[2]) if fitting else None


def _tenure(
    graph: Graph, man: tuple[str, tuple[int, int]], body: tuple[str, tuple[int, int]], role: str
) -> str | None:
    """The edge of the claim that this passage makes of this man, body and role."""
    source, target = _node(graph, *man, ("Official",)), _node(graph, *body, ("Body",))
    edges = {e.id: e for e in graph.edges if e.type == "HOLDS_POSITION" and (e.source, e.target) == (source, target)}
    claims = [
        (abs(c.start - man[1][0]) + abs(c.end - body[1][1]), graph.claim_edges[c.id])
        for c in graph.claims
        if c.article == man[0]
        and graph.claim_edges.get(c.id) in edges
        and role in (c.properties.get("role_key"), c.properties.get("role"))
        and c.start < man[1][1] and man[1][0] < c.end
    ]
    return min(claims)[1] if claims else None
