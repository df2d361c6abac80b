"""Articles built one by one and compared with their annotations, for the tests of seeds and of invented articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graph.building import build_graph, write_build
from graph.evaluation.scoring import Scores, score_folders
from graph.reading import read_articles
from graph.records import Article, Graph

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
SEEDS_GOLD = ROOT / "tests" / "gold"
INVENTED = ROOT / "tests" / "articles"


def read_all(*paths: Path) -> list[Article]:
    """Read articles of which every one must be readable."""
    read = read_articles(paths)
    assert read.problems == []
    return read.articles


def seeds() -> list[Article]:
    """The five founding articles."""
    return read_all(SEEDS)


def invented() -> list[Article]:
    """The invented articles."""
    return read_all(INVENTED / "articles.jsonl")


def score_alone(articles: Sequence[Article], gold: Path, folder: Path) -> Scores:
    """Build each article alone into ``folder`` and score it against its annotation in ``gold``."""
    texts, built = folder / "texts", folder / "built"
    texts.mkdir()
    for article in articles:
        (texts / f"{article.id}.txt").write_bytes(article.text.encode())
        write_build(build_graph([article]), built / article.id, page=False)
    return score_folders(gold, texts, built)


def report(scores: Scores) -> str:
    """The tables of scores and every fault, for the message of a test that fails."""
    return "\n".join(["", scores.table(), "", *map(str, scores.faults)])


def false_passages(graph: Graph, articles: Sequence[Article]) -> list[str]:
    """Claims and mentions whose offsets do not point at their own words in the text as read."""
    text = {article.id: article.text for article in articles}
    claims = [c.id for c in graph.claims if text[c.article][c.start : c.end] != c.quote]
    return claims + [m.id for m in graph.mentions if text[m.article][m.start : m.end] != m.text]


def ends_outside(graph: Graph) -> list[tuple[str, str]]:
    """(rule, claim) for each end of a claim that its quote holds no mention of, by name or by reference."""
    node = graph.mention_nodes
    spans: dict[tuple[str, str | None], list[tuple[int, int]]] = {}
    for mention in graph.mentions:
        spans.setdefault((mention.article, node.get(mention.id)), []).append((mention.start, mention.end))
    return [
        (claim.rule, claim.id)
        for claim in graph.claims
        for end in (claim.source, claim.target)
        if not any(
            claim.start <= start and stop <= claim.end for start, stop in spans.get((claim.article, node.get(end)), ())
        )
    ]
