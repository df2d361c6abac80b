"""A graph as a folder of JSON lines, and back.

Files are sorted, so that one graph has one spelling and ``diff`` compares two builds. What depends on the moment of
building is in ``build.json`` and nowhere else; that file is also how a folder is known to be ours.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from graph.errors import StoreError
from graph.records import Article, Claim, Edge, Graph, Mention, Node, Properties
from graph.schema import schema

BUILD = "build.json"
PAGE = "graph.html"
TABLES = ("articles.jsonl", "nodes.jsonl", "edges.jsonl", "claims.jsonl", "mentions.jsonl")
IDENTITY, APART, QUESTIONS = "identity.jsonl", "apart.jsonl", "questions.jsonl"
OURS = frozenset((*TABLES, IDENTITY, APART, QUESTIONS, BUILD, PAGE))

R = TypeVar("R")

_ARTICLE = ("id", "headline", "publisher", "published", "url", "place", "sha256", "source")
_NODE = ("id", "label", "name", "name_en", "aliases")
_EDGE_HEAD = ("id", "source", "type", "target")
_EDGE_TAIL = ("inferred", "claims", "articles", "first_seen", "last_seen", "confidence", "quotes", "sources")
_CLAIM = (
    "id", "edge", "article", "start", "end", "quote", "rule", "confidence", "inferred", "type", "source", "target",
)
_MENTION = ("article", "start", "end", "text", "how", "id", "label", "referent")


def write_graph(
    graph: Graph,
    folder: Path,
    *,
    keep_text: bool = False,
    build_info: Mapping[str, Any] | None = None,
    kept_texts: Collection[str] = frozenset(),
) -> None:
    """Write a graph into ``folder``: all files or none.

    Articles carry their text with ``keep_text``, or where their id is among ``kept_texts`` (text that was extracted
    and stands in no file of its own). ``build_info`` (time, version, duration, command, ...) goes to ``build.json``
    beside the counts. Raises StoreError where the folder cannot be written or holds files of these names that are
    not a build.
    """
    nodes = sorted(graph.nodes, key=lambda n: n.id)
    claims = sorted(graph.claims, key=lambda c: c.id)
    mentions = sorted(
        graph.mentions, key=lambda m: (m.article, m.start, m.end, graph.mention_nodes.get(m.id, ""), m.id)
    )
    texts = {a.id for a in graph.articles} if keep_text else set(kept_texts)
    with output_folder(folder) as new:
        write_rows(new / "articles.jsonl", (_article_row(a, a.id in texts) for a in sorted(graph.articles, key=_id)))
        write_rows(new / "nodes.jsonl", map(_node_row, nodes))
        write_rows(new / "edges.jsonl", map(_edge_row, sorted(graph.edges, key=lambda e: e.id)))
        write_rows(new / "claims.jsonl", (_claim_row(c, graph.claim_edges.get(c.id)) for c in claims))
        write_rows(new / "mentions.jsonl", (_mention_row(m, graph.mention_nodes.get(m.id)) for m in mentions))
        build = {**(build_info or {}), "program": "quanhe", "counts": _counts(graph)}
        text = json.dumps(build, ensure_ascii=False, indent=2, allow_nan=False, default=str)
        (new / BUILD).write_bytes(text.encode() + b"\n")


def read_graph(folder: Path) -> Graph:
    """Read a graph folder. Articles whose text was not kept have the text ''.

    Raises StoreError, in one line, for a folder or file that is not there and for a line that is broken.
    """
    if not folder.is_dir():
        raise StoreError(f"{folder}: there is no such folder; make one with quanhe build PATH --out {folder}")
    claims, claim_edges, mentions, mention_nodes = [], {}, [], {}
    for claim, edge in read_records(folder / "claims.jsonl", lambda row: (_claim(row), row["edge"])):
        claims.append(claim)
        if edge is not None:
            claim_edges[claim.id] = edge
    for mention, node in read_records(folder / "mentions.jsonl", lambda row: (_mention(row), row["node"])):
        mentions.append(mention)
        if node is not None:
            mention_nodes[mention.id] = node
    return Graph(
        articles=tuple(read_records(folder / "articles.jsonl", _article)),
        nodes=tuple(read_records(folder / "nodes.jsonl", _node)),
        edges=tuple(read_records(folder / "edges.jsonl", _edge)),
        claims=tuple(claims),
        mentions=tuple(mentions),
        claim_edges=claim_edges,
        mention_nodes=dict(sorted(mention_nodes.items())),
    )


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file of JSON lines. Raises StoreError that names the file and the line."""
    for _, row in _numbered(path):
        yield row


@contextmanager
def output_folder(path: Path) -> Iterator[Path]:
    """Give a temporary folder whose files take their place in ``path`` when the block ends well.

    Until then ``path`` is as it was; if the block fails it stays so. Files of an older build that the new one (a
    folder with a ``build.json``) does not bring are removed; files that are not a build's are never touched.
    OSErrors of the block, such as a full disk, become a StoreError.
    """
    state = "what was there is as it was"
    try:
        target = path.resolve()
        _check(target, path)
        # A mounted folder cannot be reached by a rename from beside it, and what is beside may not be ours to write.
        inside = target.is_dir() and (os.path.ismount(target) or not os.access(target.parent, os.W_OK))
        parent = target if inside else target.parent
        parent.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(prefix=f".{target.name}.", suffix=".new", dir=parent))
        try:
            yield new
            state = "its files may be of two builds: build again"
            _swap(new, target, path)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        why = error.strerror or str(error)
        raise StoreError(f"{path}: cannot be written ({why}); {state}") from error


def _check(target: Path, path: Path) -> None:
    """Refuse a folder that cannot be ours to write into."""
    if target.exists() and not target.is_dir():
        raise StoreError(f"{path}: is a file; name a folder for the graph")


def _swap(new: Path, target: Path, path: Path) -> None:
    """Put the files of ``new`` into ``target``, ``build.json`` last, since it vouches for the others."""
    names = sorted((p.name for p in new.iterdir()), key=lambda name: (name == BUILD, name))
    foreign = [] if _is_ours(target) else [n for n in names if (target / n).exists()]
    if foreign:
        raise StoreError(f"{path / foreign[0]}: is there and was not written by quanhe; name another folder")
    folders = [n for n in names if (target / n).is_dir()]
    if folders:
        raise StoreError(f"{path / folders[0]}: is a folder where a file is to go; move it or name another folder")
    target.mkdir(exist_ok=True)
    for name in names:
        os.replace(new / name, target / name)
    if BUILD in names:
        for stale in sorted(OURS - set(names)):
            (target / stale).unlink(missing_ok=True)


def _is_ours(target: Path) -> bool:
    """Whether a build of ours lies in a folder."""
    try:
        build = json.loads((target / BUILD).read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(build, dict) and build.get("program") == "quanhe"


def _counts(graph: Graph) -> dict[str, Any]:
    return {
        "articles": len(graph.articles),
        "nodes": dict(sorted(Counter(n.label for n in graph.nodes).items())),
        "edges": dict(sorted(Counter(e.type for e in graph.edges).items())),
        "claims": len(graph.claims),
        "claims_without_edge": len(graph.claims) - len(graph.claim_edges),
        "mentions": len(graph.mentions),
        "articles_without_date": sum(a.published is None for a in graph.articles),
    }


# Rows: the fields of the table always, other properties where they are set.


def _row(fields: Properties, properties: Properties, what: str) -> Properties:
    """Put properties after the fields. A property may not hide a field."""
    for name in sorted(properties):
        if name in fields:
            raise StoreError(f"{what}: a property may not be called {name}, which is a field of its own")
    return fields | {name: properties[name] for name in sorted(properties) if properties[name] is not None}


def _own(properties: Properties, names: Iterable[str]) -> tuple[Properties, Properties]:
    """Divide properties into those that the schema names (None where unknown) and the others."""
    own = {name: properties.get(name) for name in names}
    return own, {name: value for name, value in properties.items() if name not in own}


def _id(article: Article) -> str:
    return article.id


def _article_row(article: Article, with_text: bool) -> Properties:
    row = {name: getattr(article, name) for name in _ARTICLE}
    return row | ({"text": article.text} if with_text else {}) | ({"extra": article.extra} if article.extra else {})


def _node_row(node: Node) -> Properties:
    label = schema().labels.get(node.label)
    own, others = _own(node.properties, label.properties if label else ())
    fields = {name: getattr(node, name) for name in _NODE}
    return _row(fields | own, others, f"node {node.id}")


def _edge_row(edge: Edge) -> Properties:
    edge_type = schema().edges.get(edge.type)
    own, others = _own(edge.properties, edge_type.properties if edge_type else ())
    head = {name: getattr(edge, name) for name in _EDGE_HEAD}
    tail = {name: getattr(edge, name) for name in _EDGE_TAIL}
    return _row(head | own | tail, others, f"edge {edge.id}")


def _claim_row(claim: Claim, edge: str | None) -> Properties:
    fields = {name: edge if name == "edge" else getattr(claim, name) for name in _CLAIM}
    edge_type = schema().edges.get(claim.type)
    own, others = _own(claim.properties, edge_type.properties if edge_type else ())
    stated = {name: value for name, value in own.items() if value is not None}
    return _row(fields | stated, others, f"claim {claim.id}")


def _mention_row(mention: Mention, node: str | None) -> Properties:
    return {"node": node} | {name: getattr(mention, name) for name in _MENTION}


def write_rows(path: Path, rows: Iterable[Properties]) -> None:
    """Write objects as JSON lines. Raises StoreError for what JSON cannot hold."""
    with path.open("wb") as file:
        for row in rows:
            try:
                line = json.dumps(row, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
            except (TypeError, ValueError) as error:
                what = f"{path.name}: record {row.get('id')!r}"
                raise StoreError(f"{what} cannot be written as JSON ({error})") from error
            file.write(line + b"\n")


_Numbered = tuple[str, dict[str, Any]]
"""A row and where it stands ("out/nodes.jsonl, line 3")."""


def _numbered(path: Path) -> Iterator[_Numbered]:
    try:
        with path.open("rb") as file:  # bytes: only a line feed ends a line, not U+2028 or a lone CR
            for number, line in enumerate(file, 1):
                if not line.strip():
                    continue
                where = f"{path}, line {number}"
                try:
                    row = json.loads(line.decode("utf-8"))
                except UnicodeDecodeError as error:
                    raise StoreError(f"{where}: is not UTF-8; build the graph again") from error
                except (ValueError, RecursionError) as error:
                    raise StoreError(f"{where}: is no JSON object; build the graph again") from error
                if not isinstance(row, dict):
                    raise StoreError(f"{where}: is no JSON object; build the graph again")
                yield where, row
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({error.strerror or error}); build the graph again") from error


def read_records(path: Path, make: Callable[[dict[str, Any]], R]) -> Iterator[R]:
    """Make a record of each row of a file. Raises StoreError that names the file and the line that lacks a field."""
    for where, row in _numbered(path):
        try:
            yield make(row)
        except (KeyError, TypeError, AttributeError) as error:
            field = f"has no field {error}" if isinstance(error, KeyError) else f"has a field of another kind ({error})"
            raise StoreError(f"{where}: {field}; build the graph again") from error


def _rest(row: Mapping[str, Any], fields: Collection[str]) -> Properties:
    return {name: value for name, value in row.items() if name not in fields and value is not None}


def _article(row: dict[str, Any]) -> Article:
    return Article(text=row.get("text", ""), extra=row.get("extra", {}), **{name: row[name] for name in _ARTICLE})


def _node(row: dict[str, Any]) -> Node:
    return Node(row["id"], row["label"], row["name"], row["name_en"], tuple(row["aliases"]), _rest(row, _NODE))


def _edge(row: dict[str, Any]) -> Edge:
    fields = {name: row[name] for name in (*_EDGE_HEAD, *_EDGE_TAIL)}
    fields["quotes"], fields["sources"] = tuple(row["quotes"]), tuple(row["sources"])
    return Edge(properties=_rest(row, (*_EDGE_HEAD, *_EDGE_TAIL)), **fields)


def _claim(row: dict[str, Any]) -> Claim:
    fields = {name: row[name] for name in _CLAIM if name != "edge"}
    return Claim(properties=_rest(row, _CLAIM), **fields)


def _mention(row: dict[str, Any]) -> Mention:
    return Mention(**{name: row[name] for name in _MENTION})
