"""The whole path: articles in, a graph out; and a graph with its page into a folder."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph import __version__
from graph.folding.fold import Unplaced, fold
from graph.nlp.pipeline import extract_all
from graph.records import Article, Extraction, Graph
from graph.resolving import resolve
from graph.stores.files import output_folder, write_graph
from graph.views.page import write_page

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Build:
    """A graph with what the fold could not place and how long each stage took (seconds)."""

    graph: Graph
    unplaced: tuple[Unplaced, ...]
    seconds: dict[str, float]


def build_graph(articles: Sequence[Article], *, progress: Progress | None = None) -> Build:
    """Read the articles' texts, settle who is who, and fold all claims into one graph.

    Pure but for the clock: the same articles in any order give the same graph. ``progress`` is
    called with the number of articles done and of all.
    """
    began = time.perf_counter()
    extractions: list[Extraction] = []
    ordered = sorted(articles, key=lambda article: article.id)
    for extraction in extract_all(ordered):
        extractions.append(extraction)
        if progress is not None:
            progress(len(extractions), len(ordered))
    extracted = time.perf_counter()
    resolved = resolve(ordered, extractions)
    settled = time.perf_counter()
    graph, unplaced = fold(ordered, extractions, resolved)
    folded = time.perf_counter()
    seconds = {"extraction": extracted - began, "identity": settled - extracted, "fold": folded - settled}
    return Build(graph, unplaced, {name: round(value, 3) for name, value in seconds.items()})


def write_build(
    build: Build,
    folder: Path,
    *,
    keep_text: bool = False,
    kept_texts: frozenset[str] = frozenset(),
    command: str = "",
    page: bool = True,
) -> None:
    """Write the graph's files and its page into ``folder``: all of them or none.

    Raises StoreError where the folder cannot be written.
    """
    info = {
        "version": __version__,
        "built": time.strftime("%Y-%m-%dT%H:%M:%S%z"),
        "seconds": build.seconds,
        "command": command,
        "unplaced": [{"claim": each.claim, "why": each.why} for each in build.unplaced],
    }
    with output_folder(folder) as new:
        write_graph(build.graph, new, keep_text=keep_text, kept_texts=kept_texts, build_info=info)
        if page:
            write_page(build.graph, new / "graph.html")
