"""How fast articles are read: the whole pass, beside the bare tokenizer and splitter, and beside another reader.

    python bench/extraction.py ARTICLES.jsonl[.gz] [--articles 200] [--runs 5] [--peer-articles 20]

ARTICLES holds one JSON object a line with ``id`` and ``text``. Every figure is characters a CPU second of this
process (``time.process_time``: user and system), the median of the runs; ways take turns within a run, so that a
machine that slows down slows all of them. The peer is underthesea's NER (https://pypi.org/project/underthesea/),
left out where it is not installed; it reads the first ``--peer-articles`` alone, being slow, and its first call,
which loads its model, is not counted. Articles are drawn with a fixed seed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from graph.nlp.pipeline import extract
from graph.nlp.sentences import sentence_starts
from graph.nlp.tokens import tokenize
from graph.reading.text import normalize
from graph.records import Article

SEED = 20251121
Way = Callable[[Article], object]


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; 2 if the file holds no articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peer-articles", type=int, default=20)
    given = parser.parse_args(argv)
    articles = read(given.file, given.articles)
    if not articles:
        print(f"{given.file}: no articles (one JSON object with id and text a line)", file=sys.stderr)
        return 2
    ways: dict[str, tuple[Way, list[Article]]] = {
        "tokenizer and splitter": (split, articles),
        "whole pass": (extract, articles),
    }
    if peer := underthesea():
        ways["underthesea NER"] = (peer, articles[: given.peer_articles])
    speeds: dict[str, list[float]] = {name: [] for name in ways}
    for way, some in ways.values():
        way(some[0])  # loads lists and models
    for _ in range(given.runs):
        for name, (way, some) in ways.items():
            speeds[name].append(speed(way, some))
    report(speeds, {name: sum(len(a.text) for a in some) for name, (_, some) in ways.items()})
    return 0


def read(path: Path, count: int) -> list[Article]:
    """``count`` articles drawn from a file of JSON lines."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    with opened as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    picked = random.Random(SEED).sample(rows, min(count, len(rows)))
    return [Article(id=row["id"], text=row["text"], published="2020-01-01") for row in picked]


def split(article: Article) -> object:
    """Nothing but tokens and sentences: what no pass can do without."""
    return sentence_starts(tokenize(normalize(article.text).text))


def underthesea() -> Way | None:
    """The peer, or None where it is not installed."""
    try:
        from underthesea import ner
    except ImportError:
        return None
    return lambda article: ner(article.text)


def speed(way: Way, articles: list[Article]) -> float:
    """Characters a CPU second."""
    begun = time.process_time()
    for article in articles:
        way(article)
    return sum(len(article.text) for article in articles) / (time.process_time() - begun)


def report(speeds: dict[str, list[float]], characters: dict[str, int]) -> None:
    """One line a way, with the ratio of the whole pass to it, taken run by run."""
    whole = speeds["whole pass"]
    print(f"{'':24}{'characters':>12}{'a CPU second':>14}{'(least':>12}{'most)':>12}{'whole pass is':>16}")
    for name, values in speeds.items():
        ratio = statistics.median(w / v for w, v in zip(whole, values, strict=True))
        print(
            f"{name:24}{characters[name]:>12,}{statistics.median(values):>14,.0f}"
            f"{min(values):>12,.0f}{max(values):>12,.0f}{ratio:>14.2f} x"
        )


if __name__ == "__main__":
    sys.exit(main())
