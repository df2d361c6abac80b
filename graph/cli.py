"""The command line: ``quanhe``.

Errors are one line on stderr and a non-zero exit code: 1 where something of the input could not be
read (the rest is built all the same), 2 where nothing could be done.
"""

from __future__ import annotations

import getpass
import os
import sys
import tempfile
from collections import Counter
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph import __version__
from graph.errors import InputError, QuanheError
from graph.records import Edge, Graph, Node, Question
from graph.schema import schema

if TYPE_CHECKING:
    from graph.stores.query_pack import Question as PackQuestion
    from graph.views.explaining import Explainer
    from graph.views.reviewing import Review

app = typer.Typer(
    name="quanhe",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Read Vietnamese news about party and government into a graph of officials, bodies, programmes and "
    "resolutions, every edge with the sentence that states it.",
)

PARTLY, NOTHING = 1, 2


class Form(StrEnum):
    """How an answer is printed."""

    table = "table"
    csv = "csv"
    json = "json"


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
    decisions: Annotated[
        Path | None, typer.Option("--decisions", help="CSV of decisions on who is who; they win over the rules.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Read articles and write their graph, with its page, into a folder."""
    from graph.building import build_graph, write_build
    from graph.reading import read_articles
    from graph.reading.decisions import read_decisions

    verdicts = read_decisions(decisions) if decisions is not None else []
    read = read_articles(paths)
    for problem in read.problems:
        typer.echo(str(problem), err=True)
    if not read.articles or (strict and read.problems):
        why = "nothing was built: " + (
            "--strict, and the above could not be read" if read.articles else "no article could be read"
        )
        typer.echo(f"quanhe: {why}", err=True)
        raise typer.Exit(NOTHING)
    made = build_graph(read.articles, verdicts=verdicts)
    for verdict in made.unheard:
        missing = " or ".join(filter(None, (verdict.first, verdict.second)))
        typer.echo(f"{verdict.where}: {missing} is not in this graph; correct the line or take it out", err=True)
    kept = frozenset(
        article.id for article in read.articles if (article.source or "").lower().endswith((".html", ".htm"))
    )
    write_build(made, out, keep_text=keep_text, kept_texts=kept, command=" ".join(["quanhe build", *paths]))
    if not quiet:
        _summary(made.graph, out)
    if read.problems or made.unheard:
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


@app.command()
def query(
    name: Annotated[str | None, typer.Argument(help="The question, as --list names it.")] = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", help="NAME=VALUE; else the example of the question.")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the questions with their parameters.")] = False,
    form: Annotated[Form, typer.Option("--format", help="How to print the answer.")] = Form.table,
    uri: Annotated[str | None, typer.Option(help="Address of the server; else NEO4J_URI.")] = None,
    user: Annotated[str | None, typer.Option(help="User; else NEO4J_USER or NEO4J_USERNAME.")] = None,
    password: Annotated[str | None, typer.Option(help="Password; better NEO4J_PASSWORD in the environment.")] = None,
    database: Annotated[str | None, typer.Option(help="Database; else NEO4J_DATABASE.")] = None,
) -> None:
    """Ask a question of the pack of the graph in Neo4j."""
    from graph.stores.asking import ask, named, parameters
    from graph.stores.neo4j_settings import Neo4jSettings
    from graph.stores.query_pack import questions
    from graph.views import tables

    pack = questions()
    if listed or name is None:
        typer.echo(_pack(pack))
        return
    question = named(pack, name)
    values = parameters(question, param or [])
    settings = Neo4jSettings.from_environment(uri=uri, user=user, password=password, database=database)
    answer = ask(question, values, settings)
    write = {Form.table: tables.as_table, Form.csv: tables.as_csv, Form.json: tables.as_json}[form]
    if not answer.rows and form is Form.table:
        asked = ", ".join(f"{key} {value!r}" for key, value in values.items())
        typer.echo(f"no answer for {asked or 'this graph'}")
    else:
        typer.echo(write(answer.columns, answer.rows))


def _pack(pack: list[PackQuestion]) -> str:
    """The questions by theme, each with its title and parameters."""
    lines: list[str] = []
    for number, question in enumerate(pack):
        if not number or question.theme != pack[number - 1].theme:
            lines.append(f"{question.theme}")
        lines.append(f"  {question.name}: {question.title}")
        lines += [f"      --param {key}={value}" for key, value in question.examples.items()]
    return "\n".join(lines)


@app.command()
def why(
    thing: Annotated[str, typer.Argument(help="Id of a node or an edge, or a name.")],
    other: Annotated[str | None, typer.Argument(help="A second node: say why the two are one or two.")] = None,
    folder: Annotated[Path, typer.Option("--in", help="The graph folder.")] = Path("out"),
) -> None:
    """Say which mentions, rules and decisions made a node or an edge, with quotes."""
    explainer = _explainer(folder)
    found = [_one(explainer, asked, folder) for asked in (thing, other) if asked is not None]
    nodes = [each for each in found if isinstance(each, Node)]
    if len(found) == 1:
        typer.echo(explainer.why(found[0]))
    elif len(nodes) == 2:
        typer.echo(explainer.why_two(*nodes))
    else:
        edge = next(each for each in found if isinstance(each, Edge))
        raise InputError(f"{edge.id} is an edge; name two nodes to compare them")


def _explainer(folder: Path) -> Explainer:
    from graph.stores.files import read_graph
    from graph.stores.identity_files import read_apart, read_members
    from graph.views.explaining import Explainer

    return Explainer(read_graph(folder), read_members(folder), read_apart(folder))


def _one(explainer: Explainer, asked: str, folder: Path) -> Node | Edge:
    """The one thing that an id or a name means."""
    found = explainer.find(asked)
    if not found:
        raise InputError(f"{folder}: holds no {asked!r}; give an id as nodes.jsonl has it, or a full name")
    if len(found) > 1:
        raise InputError(f"{folder}: {asked!r} is {len(found)} nodes; name one: {', '.join(each.id for each in found)}")
    return found[0]


@app.command()
def review(
    folder: Annotated[Path, typer.Argument(help="A graph folder that quanhe build wrote.")],
    decisions: Annotated[
        Path | None, typer.Option("--decisions", help="Ask one by one, and write the answers to this CSV.")
    ] = None,
    who: Annotated[str | None, typer.Option("--who", help="Who decides; else the name you are logged in by.")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many cases.")] = 20,
) -> None:
    """List what is uncertain about who is who, most useful first; with --decisions, ask and write the answers."""
    from graph.stores.files import read_graph
    from graph.stores.identity_files import read_members, read_questions
    from graph.views.reviewing import Review

    cases = Review(read_graph(folder), read_members(folder), read_questions(folder), _explainer(folder))
    for number, question in enumerate(cases.questions[:limit], 1):
        typer.echo(f"{number}. {cases.tell(question)}")
        if decisions is not None and not _answer(cases, question, decisions, who or getpass.getuser()):
            break
    left = len(cases.questions) - limit
    if decisions is None and left > 0:
        typer.echo(f"… and {left} more (--limit)")
    if not cases.questions:
        typer.echo("nothing is uncertain")


def _answer(cases: Review, question: Question, decisions: Path, who: str) -> bool:
    """Ask one question and write the answer down at once; False to stop."""
    from graph.reading.decisions import add_decisions
    from graph.records import Verdict

    while True:
        answer = typer.prompt(f"{cases.choices(question)}, skip or quit", default="skip").strip().lower()
        if answer in ("q", "quit"):
            return False
        if answer in ("", "k", "skip"):
            return True
        verdict = cases.verdict(question, answer)
        if verdict is not None:
            break
        typer.echo("write one of these words, or its first letter (k for skip)")
    why = typer.prompt("why", default="", show_default=False)
    when = date.today().isoformat()
    add_decisions(decisions, [Verdict(verdict, question.first, question.second, who, when, why, "")])
    return True


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
