"""What went wrong with a Neo4j server, as one line that names the cure."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.errors import StoreError
from graph.stores.neo4j_settings import Neo4jSettings

MEMORY_POOL = "Neo.TransientError.General.MemoryPoolOutOfMemoryError"

_CURES = {
    "Neo.ClientError.Security.AuthenticationRateLimit": "too many wrong passwords: wait ten seconds, then try again",
    "Neo.ClientError.Security.Forbidden": "this account may not do that: use one that may write and create constraints",
    "Neo.ClientError.Database.DatabaseNotFound": "no such database: leave out --database and NEO4J_DATABASE for the "
    "default one",
    "Neo.TransientError.Database.DatabaseUnavailable": "the database does not answer: start it, or wait until it has",
    "Neo.DatabaseError.Schema.ConstraintCreationFailed": "two elements that others put there share an id: rename one",
    "Neo.ClientError.Schema.IndexAlreadyExists": "an index of others stands where a constraint must: drop it first",
    "Neo.ClientError.Schema.ConstraintValidationFailed": "somebody else wrote the same id: load again",
    MEMORY_POOL: "its memory is full: raise db.memory.transaction.max or give it more heap",
}


def explained(error: Neo4jError | DriverError, settings: Neo4jSettings) -> StoreError:
    """Turn an error of the driver into a StoreError that names server, fault and cure, never the password."""
    where = f"Neo4j at {settings.uri}"
    said = " ".join(str(error.message if isinstance(error, Neo4jError) else error).split())
    if isinstance(error, AuthError):
        return StoreError(f"{where} refuses user {settings.user!r}: check --user and --password, or NEO4J_USER and "
                          f"NEO4J_PASSWORD in .env")
    if isinstance(error, Neo4jError):
        cure = _CURES.get(error.code or "", "see the server's log")
        if "too large to index" in said:  # the code of this one says no more than that a statement failed
            cure = "an id or name is longer than an index can hold, some 8,000 bytes: shorten it"
        if settings.database and (error.code or "").endswith("DatabaseNotFound"):
            return StoreError(f"{where} has no database {settings.database!r}: {cure.partition(': ')[2]}")
        return StoreError(f"{where}: {cure} ({error.code}: {said[:300]})")
    if isinstance(error, ServiceUnavailable | SessionExpired):
        return StoreError(f"{where} does not answer: start it (docker compose up -d), or name another with --uri or "
                          f"NEO4J_URI ({said[:160]})")
    if isinstance(error, ConfigurationError):
        return StoreError(f"{where} does not understand this client: use Neo4j 5.26 or later ({said[:160]})")
    return StoreError(f"{where}: {said[:300]}")


@contextmanager
def explaining(settings: Neo4jSettings) -> Iterator[None]:
    """Raise StoreError instead of any error of the driver."""
    try:
        yield
    except (Neo4jError, DriverError) as error:
        raise explained(error, settings) from error
