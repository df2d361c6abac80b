"""How much longer a build takes than reading the articles alone: who is who, and the fold.

    python bench/identity.py ARTICLES.jsonl[.gz] [--runs 5]

All articles of the file are read and built in one go. Seconds are CPU seconds of this process
(``time.process_time``), the median of the runs, in which the stages take turns; the limit that the project set itself
is 1.3 times extraction alone. Writing the files and laying out the page come on top and are not counted.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from graph.building import assemble
from graph.nlp.pipeline import extract_all
from graph.reading import read_articles


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; 2 if the file holds no articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args(argv)
    articles = read_articles([given.file]).articles
    if not articles:
        print(f"{given.file}: no articles (one JSON object with id and text a line)", file=sys.stderr)
        return 2
    reading: list[float] = []
    joining: list[float] = []
    for _ in range(given.runs):
        began = time.process_time()
        extractions = list(extract_all(articles))
        read = time.process_time()
        assemble(articles, extractions)
        joining.append(time.process_time() - read)
        reading.append(read - began)
    ratios = [1 + join / read for join, read in zip(joining, reading, strict=True)]
    print(f"{len(articles):,} articles, {sum(len(a.text) for a in articles):,} characters, {given.runs} runs")
    for name, times in (("extraction alone", reading), ("who is who, and fold", joining)):
        print(f"{name:22}{statistics.median(times):8.2f} s (least {min(times):.2f}, most {max(times):.2f})")
    print(f"{'the whole is':22}{statistics.median(ratios):8.2f} x extraction alone")
    return 0


if __name__ == "__main__":
    sys.exit(main())
