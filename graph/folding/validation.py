"""What is wrong with a graph, by the schema and by its own texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from graph.partial_dates import is_partial_date
from graph.records import Article, Edge, Graph, Node, Properties
from graph.schema import Property, schema

_HOW = ("named", "abbreviation", "short", "reference")
_WANTED = {"text": "text", "date": "an ISO date", "number": "a number"}


def faults(graph: Graph) -> list[str]:
    """List what breaks the model, one line each, in the order of nodes, edges, claims, mentions, articles.

    Checked: labels, types, ends and properties against the schema, choices and dates, ids unique over all labels,
    every end and reference there, counts of claims, and ``text[start:end]`` against quotes of claims and edges and
    against mentions, for the articles that come with their text. A sound graph gives an empty list.
    """
    return [*_ids(graph), *_nodes(graph), *_edges(graph), *_claims(graph), *_mentions(graph), *_articles(graph)]


def _ids(graph: Graph) -> Iterator[str]:
    things = [n.id for n in graph.nodes] + [a.id for a in graph.articles]
    for kind, ids in (
        ("node or article", things),
        ("edge", [e.id for e in graph.edges]),
        ("claim", [c.id for c in graph.claims]),
        ("mention", [m.id for m in graph.mentions]),
    ):
        for id, count in Counter(ids).items():
            if count > 1:
                yield f"{kind} {id}: the id is there {'twice' if count == 2 else f'{count} times'}"
            elif not id:
                yield f"{kind}: an id is empty"


def _nodes(graph: Graph) -> Iterator[str]:
    common = set(schema().node_properties)
    for node in graph.nodes:
        label = schema().labels.get(node.label)
        if label is None or node.label == "Article":
            yield f"node {node.id}: {node.label} is no label of a node"
            continue
        if not node.name:
            yield f"node {node.id}: has no name"
        own = {name: value for name, value in node.properties.items() if name not in common}
        yield from _properties(f"node {node.id}", own, label.properties)


def _edges(graph: Graph) -> Iterator[str]:
    labels = _labels(graph.nodes) | {a.id: "Article" for a in graph.articles}
    texts = {a.id: a for a in graph.articles}
    claims = Counter(graph.claim_edges.values())
    for edge in graph.edges:
        where = f"edge {edge.id}"
        edge_type = schema().edges.get(edge.type)
        if edge_type is None:
            yield f"{where}: {edge.type} is no type of an edge"
            continue
        for end, allowed in ((edge.source, edge_type.source), (edge.target, edge_type.target)):
            if end not in labels:
                yield f"{where}: its end {end} is no node"
            elif labels[end] not in allowed:
                yield f"{where}: {edge.type} has no end of label {labels[end]} there ({end})"
        yield from _properties(where, edge.properties, edge_type.properties)
        yield from _support(where, edge, edge_type.from_claims, claims[edge.id])
        for quote in edge.quotes:
            article, start, end, text = (quote[name] for name in ("article", "start", "end", "quote"))
            yield from _passage(f"{where}: quote", texts, article, start, end, text)


def _support(where: str, edge: Edge, from_claims: bool, claims: int) -> Iterator[str]:
    if edge.claims != claims:
        yield f"{where}: claims is {edge.claims}, but {claims} claims are on it"
    elif from_claims and not claims:
        yield f"{where}: no claim makes it"
    if edge.confidence is not None and not 0 <= edge.confidence <= 1:
        yield f"{where}: confidence {edge.confidence} is not between 0 and 1"
    for name, date in (("first_seen", edge.first_seen), ("last_seen", edge.last_seen)):
        if date is not None and not is_partial_date(date):
            yield f"{where}: {name} {date!r} is no ISO date"


def _claims(graph: Graph) -> Iterator[str]:
    texts = {a.id: a for a in graph.articles}
    mentions = {m.id: m.article for m in graph.mentions}
    edges = {e.id: e.type for e in graph.edges}
    for claim in graph.claims:
        where = f"claim {claim.id}"
        for end in (claim.source, claim.target):
            if mentions.get(end) != claim.article:
                yield f"{where}: its end {end} is no mention of its article"
        if not 0 <= claim.confidence <= 1:
            yield f"{where}: confidence {claim.confidence} is not between 0 and 1"
        if claim.type in schema().edges:
            yield from _properties(where, claim.properties, schema().edges[claim.type].properties)
        else:
            yield f"{where}: {claim.type} is no type of an edge"
        yield from _passage(where, texts, claim.article, claim.start, claim.end, claim.quote)
    types = {c.id: c.type for c in graph.claims}
    for id, edge in graph.claim_edges.items():
        if id not in types:
            yield f"edge {edge}: claim {id}, which is on it, is not there"
        elif edges.get(edge) != types[id]:
            yield f"claim {id}: {edge} is no edge of its type"


def _mentions(graph: Graph) -> Iterator[str]:
    texts = {a.id: a for a in graph.articles}
    labels = _labels(graph.nodes)
    known = {m.id for m in graph.mentions}
    for mention in graph.mentions:
        where = f"mention {mention.id}"
        if mention.how not in _HOW:
            yield f"{where}: {mention.how} is none of {', '.join(_HOW)}"
        yield from _passage(where, texts, mention.article, mention.start, mention.end, mention.text)
    for id, node in graph.mention_nodes.items():
        if node not in labels:
            yield f"mention {id}: {node} is no node"
        if id not in known:
            yield f"node {node}: mention {id}, which is of it, is not there"


def _articles(graph: Graph) -> Iterator[str]:
    for article in graph.articles:
        if article.published is not None and not is_partial_date(article.published):
            yield f"article {article.id}: published {article.published!r} is no ISO date"


def _labels(nodes: tuple[Node, ...]) -> dict[str, str]:
    return {n.id: n.label for n in nodes}


def _properties(where: str, properties: Properties, allowed: Mapping[str, Property]) -> Iterator[str]:
    for name, value in properties.items():
        if name not in allowed:
            yield f"{where}: the schema gives it no property {name}"
        elif not _fits(value, allowed[name]):
            kind = allowed[name].kind
            wanted = "one of " + ", ".join(allowed[name].choices) if kind == "choice" else _WANTED[kind]
            yield f"{where}: {name} {value!r} is not {wanted}"


def _fits(value: Any, spec: Property) -> bool:
    if spec.kind == "choice":
        return value in spec.choices
    if spec.kind == "date":
        return is_partial_date(value)
    if spec.kind == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, str) and bool(value)


def _passage(
    where: str, texts: Mapping[str, Article], article: str, start: int, end: int, quote: str
) -> Iterator[str]:
    if article not in texts:
        yield f"{where}: article {article} is not there"
    elif not 0 <= start < end:
        yield f"{where}: {start} to {end} is no passage"
    elif texts[article].text and texts[article].text[start:end] != quote:
        yield f"{where}: article {article} does not say {quote!r} from {start} to {end}"
