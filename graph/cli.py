"""The command line: ``quanhe``.

Errors are one line on stderr and a non-zero exit code: 1 where something of the input could not be
read (the rest is built all the same), 2 where nothing could be done.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from graph import __version__
from graph.errors import InputError, QuanheError
from graph.records import Graph
from graph.schema import schema

app = typer.Typer(
    name="quanhe",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Read Vietnamese news about party and government into a graph of officials, bodies, programmes and "
    "resolutions, every edge with the sentence that states it.",
)

PARTLY, NOTHING = 1, 2


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"quanhe {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Options that come before the command."""


@app.command()
def build(
    paths: Annotated[list[str], typer.Argument(help="Files (.txt, .jsonl, .html), folders, or - for standard input.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for the graph's files and its page.")],
    strict: Annotated[bool, typer.Option("--strict", help="Build nothing where something cannot be read.")] = False,
    keep_text: Annotated[bool, typer.Option("--keep-text", help="Keep the articles' texts in articles.jsonl.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Read articles and write their graph, with its page, into a folder."""
    from graph.building import build_graph, write_build
    from graph.reading import read_articles

    read = read_articles(paths)
    for problem in read.problems:
        typer.echo(str(problem), err=True)
    if not read.articles or (strict and read.problems):
        why = "nothing was built: " + (
            "--strict, and the above could not be read" if read.articles else "no article could be read"
        )
        typer.echo(f"quanhe: {why}", err=True)
        raise typer.Exit(NOTHING)
    made = build_graph(read.articles)
    kept = frozenset(
        article.id for article in read.articles if (article.source or "").lower().endswith((".html", ".htm"))
    )
    write_build(made, out, keep_text=keep_text, kept_texts=kept, command=" ".join(["quanhe build", *paths]))
    if not quiet:
        _summary(made.graph, out)
    if read.problems:
        raise typer.Exit(PARTLY)


def _summary(graph: Graph, out: Path) -> None:
    """Say what was found, and what its articles do not tell."""
    labels = Counter(node.label for node in graph.nodes)
    types = Counter(edge.type for edge in graph.edges)
    named = [
        f"{labels[name]} {label.en.lower()}{'' if labels[name] == 1 else 's'}"
        for name, label in schema().labels.items()
        if labels[name]
    ]
    named = [each.replace("bodys", "bodies") for each in named]
    stated = sum(count for name, count in types.items() if schema().edges[name].from_claims)
    typer.echo(f"{len(graph.articles)} articles: {', '.join(named)}")
    typer.echo(
        f"{stated} stated edges from {len(graph.claims)} claims: "
        + ", ".join(
            f"{types[name]} {name}" for name, kind in schema().edges.items() if types[name] and kind.from_claims
        )
    )
    undated = sum(article.published is None for article in graph.articles)
    if undated:
        typer.echo(
            f"{undated} of {len(graph.articles)} articles have no date: their posts are not known to be current "
            "on any day (give dates in metadata.csv)"
        )
    typer.echo(f"written to {out}")


@app.command()
def load(
    folder: Annotated[Path, typer.Argument(help="A graph folder that quanhe build wrote.")],
    uri: Annotated[str | None, typer.Option(help="Address of the server; else NEO4J_URI.")] = None,
    user: Annotated[str | None, typer.Option(help="User; else NEO4J_USER or NEO4J_USERNAME.")] = None,
    password: Annotated[str | None, typer.Option(help="Password; better NEO4J_PASSWORD in the environment.")] = None,
    database: Annotated[str | None, typer.Option(help="Database; else NEO4J_DATABASE.")] = None,
) -> None:
    """Load a graph folder into Neo4j. Loading again changes nothing; what vanished is removed."""
    from graph.stores.neo4j import Neo4jSettings
    from graph.stores.neo4j import load as load_folder

    settings = Neo4jSettings.from_environment(uri=uri, user=user, password=password, database=database)
    report = load_folder(folder, settings)
    typer.echo(
        f"{report.read} elements read: {report.created} created, {report.updated} updated, "
        f"{report.deleted} deleted, {report.kept} kept for others"
    )
    typer.echo(
        "in the database: "
        + ", ".join(f"{count} {name}" for name, count in [*report.labels.items(), *report.types.items()])
    )


@app.command("eval")
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Folder of annotations.")],
    texts: Annotated[Path, typer.Argument(help="Folder of the annotated texts.")],
    errors: Annotated[bool, typer.Option("--errors", help="List every error.")] = False,
) -> None:
    """Build each annotated text alone and score it: precision, recall and F1 by label and edge type."""
    from graph.building import build_graph, write_build
    from graph.evaluation.gold import read_gold_folder
    from graph.evaluation.scoring import score_folders
    from graph.reading import read_articles

    with tempfile.TemporaryDirectory() as folder:
        for document in read_gold_folder(gold):
            read = read_articles([texts / document.doc])
            if read.problems:
                raise InputError(str(read.problems[0]))
            write_build(build_graph(read.articles), Path(folder) / document.name, page=False)
        scores = score_folders(gold, texts, Path(folder))
    if errors:
        for fault in scores.faults:
            typer.echo(str(fault))
    typer.echo(scores.table())


def main() -> None:
    """Run the command line; a QuanheError becomes one line and exit code 2."""
    try:
        app()
    except QuanheError as error:
        typer.echo(f"quanhe: {error}", err=True)
        sys.exit(NOTHING)
    except OSError as error:
        # A stream that cannot be written to, or a disk that is full; what Python still holds for standard output
        # would fail once more at exit (docs.python.org/3/library/signal.html#note-on-sigpipe).
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        what = error.filename or "standard output"
        typer.echo(f"quanhe: {what}: {error.strerror}: make room or write elsewhere", err=True)
        sys.exit(NOTHING)
