"""The whole path: articles in, a graph out; and a graph with its page into a folder."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph import __version__
from graph.folding.fold import Unplaced, fold, rejection
from graph.nlp.pipeline import extract_all
from graph.records import Article, Extraction, Graph, Question, Resolved, Verdict
from graph.resolving import resolve
from graph.stores.files import output_folder, write_graph
from graph.stores.identity_files import write_identity
from graph.views.page import write_page

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Build:
    """A graph with what the fold could not place and how long each stage took (seconds)."""

    graph: Graph
    unplaced: tuple[Unplaced, ...]
    resolved: Resolved
    seconds: dict[str, float]

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is uncertain: who is who, then claims that fit two edges."""
        quotes = {claim.id: claim.quote for claim in self.graph.claims}
        answered = {ident for ident, _ in self.resolved.unsure}
        claims = [
            Question("which edge?", each.claim, "", " ".join(quotes[each.claim].split()), each.why, 0)
            for each in self.unplaced
            if each.why.endswith(" fit") and each.claim not in answered
        ]
        return (*self.resolved.questions, *claims)

    @property
    def unheard(self) -> tuple[Verdict, ...]:
        """Decisions on file that name nothing of this graph."""
        known = {claim.id for claim in self.graph.claims} | {each.claim for each in self.unplaced}
        told = {each.why for each in self.unplaced}
        heard = {ident for ident, v in self.resolved.rejected if ident in known or rejection(v) in told}
        wrong = [v for ident, v in self.resolved.rejected if ident not in heard]
        lost = [v for ident, v in self.resolved.unsure if ident not in known]
        return (*self.resolved.unheard, *wrong, *lost)


def build_graph(
    articles: Sequence[Article], *, verdicts: Sequence[Verdict] = (), progress: Progress | None = None
) -> Build:
    """Read the articles' texts, settle who is who, and fold all claims into one graph.

    Pure but for the clock: the same articles in any order give the same graph. ``verdicts`` are decisions on file,
    which win over the rules. ``progress`` is called with the number of articles done and of all. Raises InputError
    where decisions contradict each other.
    """
    began = time.perf_counter()
    extractions: list[Extraction] = []
    ordered = sorted(articles, key=lambda article: article.id)
    for extraction in extract_all(ordered):
        extractions.append(extraction)
        if progress is not None:
            progress(len(extractions), len(ordered))
    seconds = round(time.perf_counter() - began, 3)
    made = assemble(ordered, extractions, verdicts)
    return replace(made, seconds={"extraction": seconds, **made.seconds})


def assemble(
    articles: Sequence[Article], extractions: Sequence[Extraction], verdicts: Sequence[Verdict] = ()
) -> Build:
    """Settle who is who and fold: the half of ``build_graph`` that needs all articles, without reading them again.

    ``extractions`` holds one for each article. However they came together, the graph is the same.
    """
    began = time.perf_counter()
    ordered = sorted(articles, key=lambda article: article.id)
    resolved = resolve(ordered, extractions, verdicts)
    settled = time.perf_counter()
    graph, unplaced = fold(ordered, extractions, resolved)
    seconds = {"identity": settled - began, "fold": time.perf_counter() - settled}
    return Build(graph, unplaced, resolved, {name: round(value, 3) for name, value in seconds.items()})


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
        write_identity(replace(build.resolved, questions=build.questions), new)
        if page:
            write_page(build.graph, new / "graph.html")
