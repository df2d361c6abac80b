"""Load a graph folder into Neo4j so that the database holds exactly it, besides what others put there.

A load reads the fingerprints that the database holds, sends what is new or changed, and deletes what vanished, in
batches of one transaction each. Interrupted anywhere, the same load again completes it. All Cypher is in ``cypher/``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from neo4j import Driver, GraphDatabase, ManagedTransaction, Session
from neo4j.exceptions import TransientError

from graph.errors import StoreError
from graph.schema import schema
from graph.stores.cypher_scripts import key_labels, schema_statements, statement
from graph.stores.neo4j_errors import MEMORY_POOL, explaining
from graph.stores.neo4j_rows import (
    CLAIM,
    FILES,
    Row,
    claim_rows,
    edge_rows,
    edge_scripts,
    node_rows,
    node_scripts,
    stored_properties,
)
from graph.stores.neo4j_settings import Neo4jSettings

__all__ = ["LoadReport", "Neo4jSettings", "Progress", "load"]

BATCH = 5000
"""Elements a transaction. More gains no speed and asks for memory."""

Progress = Callable[[str, int], None]
"""Called with ``articles and nodes``, ``edges``, ``claims`` or ``deleted``, and how many of them are done by now."""

_OLDEST = (5, 26)


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did, in elements (nodes, edges and claims), and what the database holds of the graph afterwards.

    ``read`` were in the files, ``kept`` vanished from them but have relationships that others made. ``labels`` and
    ``types`` count the elements of each label (``Claim`` among them) and edge type that came from quanhe.
    """

    read: int
    created: int
    updated: int
    deleted: int
    kept: int
    labels: Mapping[str, int]
    types: Mapping[str, int]

    @property
    def changed(self) -> int:
        """Return how many elements of the database the load touched."""
        return self.created + self.updated + self.deleted


def load(
    folder: Path, settings: Neo4jSettings, *, progress: Progress | None = None, batch_size: int = BATCH
) -> LoadReport:
    """Make the database hold the graph of ``folder``, a folder written by ``quanhe build``.

    Raises StoreError for a folder that cannot be read and for a server that cannot be used.
    """
    if lacking := [name for name in FILES if not (folder / name).is_file()]:
        raise StoreError(f"{folder}: no {lacking[0]} there; name a folder that quanhe build has written")
    with explaining(settings), connected(settings) as driver, driver.session(database=settings.database) as session:
        _apply_schema(session)
        return _Loading(session, batch_size, progress or (lambda stage, done: None)).run(folder)


@contextmanager
def connected(settings: Neo4jSettings) -> Iterator[Driver]:
    """A driver for a server that answers and is new enough; closed at the end. Raises as the driver does."""
    with GraphDatabase.driver(
        settings.uri, auth=settings.auth, connection_timeout=10, notifications_min_severity="OFF"
    ) as driver:
        driver.verify_connectivity()  # at once; a query would retry for a minute before it says that nobody answers
        _check_version(driver.get_server_info().agent)
        yield driver


def _check_version(agent: str) -> None:
    number = agent.rpartition("/")[2]
    parts = tuple(int(part) for part in number.split(".")[:2] if part.isdigit())
    if parts and parts < _OLDEST:
        raise StoreError(f"the server is {agent}, which is too old: use Neo4j {_OLDEST[0]}.{_OLDEST[1]} or later")


def _apply_schema(session: Session) -> None:
    for text in schema_statements():
        session.run(text).consume()
    unique = {record["name"] for record in session.run(_text("keys", "keys"))}
    if lacking := [name for name in [*key_labels(schema()), CLAIM, *schema().edges] if name not in unique]:
        raise StoreError(
            f"the database did not take the constraints on {', '.join(lacking)}: constraints or indexes of others have "
            f"their names or places; see SHOW CONSTRAINTS and cypher/schema/"
        )


def _text(script_name: str, name: str) -> Any:
    """Return a statement; ``Any`` since the driver wants literals, and ours come from files."""
    return statement(f"load/{script_name}.cypher", name)


@dataclass
class _Kind:
    """One script's elements: what the database held and no file has named yet, what the files named, what waits."""

    script: str
    held: dict[str, str | None]
    named: set[str] = field(default_factory=set)
    rows: list[dict[str, Any]] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)


class _TooBigError(Exception):
    """A batch that the server's memory for one transaction cannot hold."""


class _Loading:
    """One run of ``load`` over one session."""

    def __init__(self, session: Session, batch_size: int, progress: Progress) -> None:
        self._session = session
        self._batch = batch_size
        self._progress = progress
        self._kinds: dict[str, _Kind] = {}
        self._parameters = {"labels": list(schema().entity_labels)}
        self._read = self._created = self._updated = self._deleted = self._kept = 0

    def run(self, folder: Path) -> LoadReport:
        nodes, edges, claims = node_scripts(), edge_scripts(), [f"nodes/{CLAIM}"]
        for name in [*nodes, *edges, *claims]:
            self._kinds[name] = _Kind(name, self._state(name))
        articles: dict[str, tuple[str | None, str | None]] = {}
        for row in self._take("articles and nodes", node_rows(folder)):
            if row.script == "nodes/Article":
                articles[row.id] = (row.properties.get("publisher"), row.properties.get("published"))
        ends: dict[str, tuple[str, str, str]] = {}
        for row in self._take("edges", edge_rows(folder, articles)):
            ends[row.id] = (row.script.removeprefix("edges/"), row.parameters["source"], row.parameters["target"])
        for _ in self._take("claims", claim_rows(folder, ends)):
            pass
        # Only now: a file that cannot be read to its end deletes nothing. Nodes last, when nothing of ours holds them.
        for name in [*claims, *edges, *nodes]:
            self._delete_vanished(self._kinds[name])
        return LoadReport(
            self._read, self._created, self._updated, self._deleted, self._kept,
            self._counts("labels", [*schema().labels, CLAIM]), self._counts("types", list(schema().edges)),
        )

    def _state(self, name: str) -> dict[str, str | None]:
        return dict(self._session.run(_text(name, "state")).single(strict=True)["elements"])

    def _counts(self, name: str, wanted: list[str]) -> dict[str, int]:
        found = {record["name"]: record["elements"] for record in self._session.run(_text("counts", name))}
        return {name: found.get(name, 0) for name in wanted}

    def _take(self, stage: str, rows: Iterable[Row]) -> Iterable[Row]:
        """Send what is new or changed among ``rows`` and pass every row on."""
        done = 0
        for row in rows:
            self._consider(row)
            yield row
            done += 1
            if done % 1000 == 0:
                self._progress(stage, done)
        for kind in self._kinds.values():
            self._flush(kind)
        self._read += done
        self._progress(stage, done)

    def _consider(self, row: Row) -> None:
        kind = self._kinds[row.script]
        if row.id in kind.named:
            raise StoreError(f"the graph has two elements with the id {row.id!r}; build it again")
        for script_name, id_ in row.needs:
            if id_ not in self._kinds[script_name].named:
                raise StoreError(f"{row.id!r} needs node {id_!r}, which nodes.jsonl and articles.jsonl lack; rebuild")
        kind.named.add(row.id)
        if row.id not in kind.held:
            self._created += 1
        else:
            old = kind.held.pop(row.id)
            if old is None:
                raise StoreError(
                    f"the database has a {row.script.partition('/')[2]} with the id {row.id!r} that quanhe did not "
                    f"load; rename or remove it, or use another database"
                )
            if old == row.fingerprint:
                return
            self._updated += 1
            if not old.startswith(row.ends):
                kind.moved.append(row.id)
            for key in stored_properties(row.script):
                row.properties.setdefault(key, None)
        kind.rows.append(row.parameters)
        if len(kind.rows) >= self._batch:
            self._flush(kind)

    def _flush(self, kind: _Kind) -> None:
        if kind.rows:
            rows, moved = kind.rows, set(kind.moved)
            kind.rows, kind.moved = [], []
            self._merge(kind.script, rows, moved)

    def _merge(self, name: str, rows: list[dict[str, Any]], moved: set[str]) -> None:
        def work(transaction: ManagedTransaction) -> None:
            anew = [row["id"] for row in rows if row["id"] in moved]
            if anew:
                _run(transaction, name, "delete", ids=anew)
            done = _run(transaction, name, "merge", rows=rows, **self._parameters)
            if done != len(rows):
                raise StoreError(
                    f"{len(rows) - done} of {len(rows)} rows of {name} found no node at one of their ends: somebody "
                    f"else deletes nodes, so load again"
                )

        try:
            self._session.execute_write(work)
        except _TooBigError as error:
            if len(rows) == 1:
                raise StoreError(f"the server's memory cannot hold {rows[0]['id']!r}; give it more heap") from error
            half = len(rows) // 2
            self._merge(name, rows[:half], moved)
            self._merge(name, rows[half:], moved)
        except (ValueError, OverflowError) as error:
            raise StoreError(
                f"Neo4j cannot store a property in the batch of {name} from {rows[0]['id']!r}: {error}; rebuild"
            ) from error

    def _delete_vanished(self, kind: _Kind) -> None:
        gone = [id_ for id_, mark in kind.held.items() if mark is not None]
        for start in range(0, len(gone), self._batch):
            ids = gone[start : start + self._batch]
            done = self._session.execute_write(_run, kind.script, "delete", ids=ids)
            self._deleted += done
            self._kept += len(ids) - done
            self._progress("deleted", self._deleted)


def _run(transaction: ManagedTransaction, script_name: str, name: str, /, **parameters: Any) -> int:
    """Run one statement that returns ``done``, how many of its rows it did."""
    try:
        return int(transaction.run(_text(script_name, name), parameters).single(strict=True)["done"])
    except TransientError as error:
        if error.code == MEMORY_POOL:  # marked as one to retry, but the same batch fails for ever
            raise _TooBigError from error
        raise
