"""Why a node or an edge is as it is, in words with quotes: for ``quanhe why``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.records import Apart, Article, Claim, Edge, Graph, Member, Mention, Node

MOST = 12
"""Articles or claims told one by one; the rest is counted."""


class Explainer:
    """Answers questions on one graph.

    ``members`` and ``apart`` are what resolving left beside it (identity.jsonl and apart.jsonl of a graph folder).
    """

    def __init__(self, graph: Graph, members: Sequence[Member], apart: Sequence[Apart]) -> None:
        self._graph = graph
        self._apart = apart
        self._nodes = {node.id: node for node in graph.nodes}
        self._edges = {edge.id: edge for edge in graph.edges}
        self._articles = {article.id: article for article in graph.articles}
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in graph.claims:
            if claim.id in graph.claim_edges:
                self._claims[graph.claim_edges[claim.id]].append(claim)
        self._mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in graph.mentions:
            self._mentions[mention.article].append(mention)
        self._members: dict[str, list[Member]] = defaultdict(list)
        for member in members:
            self._members[member.entity].append(member)

    def find(self, asked: str) -> list[Node | Edge]:
        """What an id, a former id, a name or an alias means, in this order; several where it fits several."""
        if not asked.strip():
            return []
        if asked in self._nodes or asked in self._edges:
            found = self._nodes.get(asked) or self._edges.get(asked)
            return [found] if found is not None else []
        former = [node for node in self._graph.nodes if asked in node.properties.get("former_ids", ())]
        named = [node for node in self._graph.nodes if asked == node.name]
        return list(former or named or [node for node in self._graph.nodes if asked in node.aliases])

    def why(self, thing: Node | Edge) -> str:
        """Which mentions, rules and decisions made a node; which passages state an edge."""
        return "\n".join(self._edge(thing) if isinstance(thing, Edge) else self._node(thing))

    def why_two(self, one: Node, other: Node) -> str:
        """Why two nodes are two, or, where they are one, what made them so."""
        if one.id == other.id:
            return "One node.\n" + self.why(one)
        lines = [f"Two nodes: {self._called(one)} and {self._called(other)}."]
        pair = {one.id, other.id}
        said = next((each.why for each in self._apart if {each.first, each.second} == pair), None)
        if said is not None:
            lines.append(f"Kept apart: {said}.")
        elif one.label != other.label:
            lines.append(f"One is of the kind {one.label}, the other {other.label}.")
        elif one.name != other.name:
            lines.append("Their names differ, and names are never joined by likeness.")
        else:
            lines.append("They share a name; their keys differ in place, number, term or date:")
        for node in (one, other):
            told = {name: value for name, value in sorted(node.properties.items()) if name != "former_ids"}
            lines.append(f"  {node.id}: " + ("; ".join(f"{k} {v}" for k, v in told.items()) or "no properties"))
            lines += [f"    {post}" for post in self._posts(node)]
        return "\n".join(lines)

    def source(self, article: str) -> str:
        """Headline, paper and date of an article."""
        return self._source(article)

    def said_in(self, node: str, article: str) -> list[str]:
        """What one article says of a node: its posts there, else its surest passage; first where it is said."""
        lines = [self._source(article)]
        for edge in self._graph.edges:
            if edge.type == "HOLDS_POSITION" and node in (edge.source, edge.target):
                other = self._nodes[edge.target if edge.source == node else edge.source].name
                roles = {str(c.properties.get("role", "")) for c in self._claims[edge.id] if c.article == article}
                lines += [f"{role} {other}" for role in sorted(roles)]
        quote = self._quote(node, article)
        return lines + ([f"“{quote}”"] if quote else [])

    def _posts(self, node: Node) -> Iterator[str]:
        held = [e for e in self._graph.edges if e.type == "HOLDS_POSITION" and node.id in (e.source, e.target)]
        for edge in sorted(held, key=lambda e: (e.first_seen or "~", e.id))[:MOST]:
            other = self._nodes[edge.target if edge.source == node.id else edge.source].name
            span = " to ".join(filter(None, sorted({edge.first_seen or "", edge.last_seen or ""})))
            status = edge.properties.get("status") or "unknown"
            yield f"{edge.properties.get('role', '')} {other} ({status}; seen {span or 'on no known day'})"

    def _node(self, node: Node) -> Iterator[str]:
        yield self._called(node)
        if former := node.properties.get("former_ids"):
            yield "  also found by: " + ", ".join(former)
        if node.aliases:
            yield "  also written: " + "; ".join(node.aliases)
        members = self._members[node.id]
        if node.label == "Place":
            inside = sorted(self._nodes[e.source].name for e in self._graph.edges if e.target == node.id)
            yield f"  from the gazetteer; in it: {'; '.join(inside[:MOST])}" + (" …" if len(inside) > MOST else "")
            return
        yield f"  {len({m.article for m in members})} article(s):"
        for member in members[:MOST]:
            yield f"  - {self._source(member.article)}"
            yield f"      {member.referent.partition('|')[2].lstrip('?')}: {member.why}"
            quote = self._quote(node.id, member.article)
            if quote:
                yield f"      “{quote}”"
        if len(members) > MOST:
            yield f"  … and {len(members) - MOST} more"
        for each in self._apart:
            if node.id in (each.first, each.second):
                yield f"  not {each.second if each.first == node.id else each.first}: {each.why}"

    def _quote(self, node: str, article: str) -> str:
        """The surest passage of an article that states something of the node."""
        fitting = [
            claim
            for edge in self._graph.edges
            if node in (edge.source, edge.target)
            for claim in self._claims[edge.id]
            if claim.article == article
        ]
        best = min(fitting, key=lambda c: (-c.confidence, len(c.quote), c.id), default=None)
        if best is not None:
            return " ".join(best.quote.split())
        words = [m.text for m in self._mentions[article] if self._graph.mention_nodes.get(m.id) == node]
        return " ".join(max(words, key=len).split()) if words else ""

    def _edge(self, edge: Edge) -> Iterator[str]:
        yield f"{edge.id}: {self._name(edge.source)} —{edge.type}→ {self._name(edge.target)}"
        if edge.properties:
            yield "  " + "; ".join(f"{name} {value}" for name, value in sorted(edge.properties.items()))
        claims = sorted(self._claims[edge.id], key=lambda c: (-c.confidence, c.article, c.start, c.id))
        yield f"  {len(claims)} claim(s):" if claims else "  from the gazetteer or the mentions, not from a claim"
        for claim in claims[:MOST]:
            yield f"  - {self._source(claim.article)}"
            inferred = ", inferred" if claim.inferred else ""
            yield f"      {claim.id}, rule “{claim.rule}”, confidence {claim.confidence}{inferred}"
            yield f"      “{' '.join(claim.quote.split())}”"
        if len(claims) > MOST:
            yield f"  … and {len(claims) - MOST} more"

    def _called(self, node: Node) -> str:
        return f"{node.name} ({node.label}, {node.id})"

    def _name(self, ident: str) -> str:
        node = self._nodes.get(ident)
        return node.name if node is not None else self._source(ident)

    def _source(self, article: str) -> str:
        known: Article | None = self._articles.get(article)
        if known is None:
            return article
        said = ", ".join(filter(None, (known.publisher, known.published)))
        if known.headline is None or known.headline == known.id:
            return f"{known.id} ({said or 'no date'})"
        return f"{known.headline} ({said or 'no date'}; {known.id})"
