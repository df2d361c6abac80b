"""What the page holds besides the drawing: every node, edge and quote as plain values, and the counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import urlsplit

import yaml

from graph.records import Article, Edge, Graph, Mention, Node, Properties
from graph.schema import schema
from graph.views.network import NOT_DRAWN, drawn_edges

Row = dict[str, Any]
Words = dict[str, dict[str, str]]
SOURCE, TARGET = 1, 2
"""How a part of a quote is marked: it names the edge's source, or its target."""


@cache
def words() -> Mapping[str, Words]:
    """Load the interface's words: section → key → language → text."""
    file = resources.files("graph.views").joinpath("assets", "words.yaml")
    loaded: dict[str, Words] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return loaded


def counts(graph: Graph) -> tuple[dict[str, int], dict[str, int]]:
    """Count nodes by label (articles among them) and edges by type, in the schema's order."""
    labels = Counter(node.label for node in graph.nodes)
    if graph.articles:
        labels["Article"] += len(graph.articles)
    types = Counter(edge.type for edge in graph.edges)
    return (
        {name: labels[name] for name in schema().labels if labels[name]},
        {name: types[name] for name in schema().edges if types[name]},
    )


def contents(graph: Graph) -> Row:
    """Lay a graph out for the page's script: ``nodes`` (articles among them), ``edges``, ``schema``, ``words``."""
    articles = {article.id: article for article in graph.articles}
    spoken = _Quotes(graph)
    drawn = {edge.id for edge in drawn_edges(graph)}
    rows = [_node(node) for node in graph.nodes] + [_article(article) for article in graph.articles]
    return {
        "nodes": sorted(rows, key=lambda row: str(row["id"])),
        "edges": [
            _edge(edge, edge.id in drawn, spoken.of(edge, articles))
            for edge in sorted(graph.edges, key=lambda edge: edge.id)
        ],
        "schema": _look(),
        "words": words(),
    }


def web_address(url: str | None) -> str | None:
    """Give ``url`` back if it is an http or https address that may become a link, else None."""
    if not url or any(char.isspace() or not char.isprintable() for char in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def _filled(row: Row) -> Row:
    """Leave out what says nothing, so that the file stays small."""
    return {key: value for key, value in row.items() if value not in (None, "", [], {}, ())}


def _node(node: Node) -> Row:
    return _filled(
        {
            "id": node.id, "label": node.label, "name": node.name, "en": node.name_en, "aliases": list(node.aliases),
            "properties": _in_order(node.properties, schema().labels[node.label].properties),
            "drawn": node.label not in NOT_DRAWN,
        }
    )  # fmt: skip


def _article(article: Article) -> Row:
    return _filled(
        {
            "id": article.id, "label": "Article", "name": article.headline or article.id,
            "publisher": article.publisher, "published": article.published, "url": web_address(article.url),
            "drawn": False,
        }
    )  # fmt: skip


def _edge(edge: Edge, drawn: bool, quotes: list[Row]) -> Row:
    return _filled(
        {
            "id": edge.id, "source": edge.source, "target": edge.target, "type": edge.type, "drawn": drawn,
            "properties": _in_order(edge.properties, schema().edges[edge.type].properties),
            "inferred": edge.inferred or None, "claims": edge.claims or None, "articles": edge.articles or None,
            "first": edge.first_seen, "last": edge.last_seen, "confidence": edge.confidence,
            "sources": list(edge.sources), "quotes": quotes,
        }
    )  # fmt: skip


def _in_order(properties: Properties, known: Iterable[str]) -> Properties:
    """Put properties in the schema's order, unknown ones last by name."""
    order = [name for name in known if name in properties] + sorted(set(properties) - set(known))
    return _filled({name: properties[name] for name in order})


def _look() -> Row:
    """Give the script the schema's glosses, colours and shapes, and the order of properties."""
    labels = {
        name: {"vi": label.vi, "en": label.en, "colour": label.colour, "shape": label.shape,
               "drawn": name not in NOT_DRAWN}
        for name, label in schema().labels.items()
    }  # fmt: skip
    edges = {
        name: {"vi": kind.vi, "en": kind.en, "colour": kind.colour, "tenure": "role" in kind.properties}
        for name, kind in schema().edges.items()
    }
    return {"labels": labels, "edges": edges}


class _Quotes:
    """Finds the quotes of an edge, with the passages that name its two ends marked."""

    def __init__(self, graph: Graph) -> None:
        self._claims: dict[str, list[Row]] = defaultdict(list)
        for claim in sorted(graph.claims, key=lambda claim: claim.id):
            edge = graph.claim_edges.get(claim.id)
            if edge is not None:
                self._claims[edge].append(
                    {"article": claim.article, "start": claim.start, "end": claim.end, "quote": claim.quote,
                     "inferred": claim.inferred, "confidence": claim.confidence}
                )  # fmt: skip
        self._nodes = graph.mention_nodes
        self._mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in sorted(graph.mentions, key=lambda mention: (mention.start, -mention.end, mention.id)):
            self._mentions[mention.article].append(mention)

    def of(self, edge: Edge, articles: Mapping[str, Article]) -> list[Row]:
        """List every quote of an edge once: its best few first, the rest by date, paper and place."""

        def age(quote: Row) -> tuple[str, str, int, int]:
            article = articles.get(quote["article"])
            date = (article.published if article else None) or "9999"
            return date, quote["article"], quote["start"], quote["end"]

        found: dict[tuple[str, int, int], Row] = {}
        for quote in [*edge.quotes, *sorted(self._claims[edge.id], key=age)]:
            place = (quote["article"], quote["start"], quote["end"])
            found[place] = {**found.get(place, {}), **quote}
        return [
            _filled(
                {"article": quote["article"], "parts": self._parts(quote, edge),
                 "inferred": quote.get("inferred") or None, "confidence": quote.get("confidence")}
            )
            for quote in found.values()
        ]  # fmt: skip

    def _parts(self, quote: Row, edge: Edge) -> list[list[str | int]]:
        """Cut a quote into [text, mark] where a mention of one of the edge's ends begins and stops."""
        start, text = quote["start"], quote["quote"]
        parts: list[list[str | int]] = []
        at = 0
        for mention in self._mentions.get(quote["article"], ()):
            low, high = mention.start - start, mention.end - start
            node = self._nodes.get(mention.id)
            if low < at or high > len(text) or text[low:high] != mention.text or node is None:
                continue
            mark = SOURCE if node == edge.source else TARGET if node == edge.target else 0
            if mark:
                if low > at:
                    parts.append([text[at:low], 0])
                parts.append([text[low:high], mark])
                at = high
        if at < len(text):
            parts.append([text[at:], 0])
        return parts
