"""Which Neo4j server and database to use, and as whom."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from dotenv import dotenv_values, find_dotenv

from graph.errors import StoreError

DEFAULT_URI = "bolt://localhost:7687"
DEFAULT_USER = "neo4j"
_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@dataclass(frozen=True, slots=True)
class Neo4jSettings:
    """Address, account and database; no password means a server without authentication, no database its default one.

    The password is left out of ``repr``. Raises StoreError for an address that no Neo4j driver can use.
    """

    uri: str = DEFAULT_URI
    user: str = DEFAULT_USER
    password: str | None = field(default=None, repr=False)
    database: str | None = None

    def __post_init__(self) -> None:
        """Check the address here, since the driver answers a wrong scheme with a missing module."""
        try:
            parts = urlsplit(self.uri)
            host, _ = parts.hostname, parts.port
        except ValueError as error:
            raise StoreError(f"Neo4j address {self.uri!r}: {error}; write it as in {DEFAULT_URI}") from error
        if parts.username or parts.password:
            raise StoreError("Neo4j address holds a user or password; give them as NEO4J_USER and NEO4J_PASSWORD")
        if parts.scheme not in _SCHEMES:
            raise StoreError(f"Neo4j address {self.uri!r} begins with none of {', '.join(_SCHEMES)}; see {DEFAULT_URI}")
        if not host:
            raise StoreError(f"Neo4j address {self.uri!r} names no host; write it as in {DEFAULT_URI}")

    @property
    def auth(self) -> tuple[str, str] | None:
        """Return what the driver takes as ``auth``."""
        return None if self.password is None else (self.user, self.password)

    @classmethod
    def from_environment(
        cls,
        *,
        uri: str | None = None,
        user: str | None = None,
        password: str | None = None,
        database: str | None = None,
        environment: Mapping[str, str] | None = None,
        env_file: Path | None = None,
    ) -> Neo4jSettings:
        """Gather the settings: arguments win over the environment, the environment over ``.env``, that over defaults.

        Read are NEO4J_URI, NEO4J_USER (or NEO4J_USERNAME), NEO4J_PASSWORD and NEO4J_DATABASE; an empty value counts as
        none. ``env_file`` is ``.env`` of the working folder or the nearest one above it, unless named.
        """
        surroundings = os.environ if environment is None else environment
        file = dotenv_values(env_file or find_dotenv(usecwd=True) or None, interpolate=False)

        def first(given: str | None, *names: str) -> str | None:
            values = (given, *(surroundings.get(name) for name in names), *(file.get(name) for name in names))
            return next((value for value in values if value), None)

        return cls(
            uri=first(uri, "NEO4J_URI") or DEFAULT_URI,
            user=first(user, "NEO4J_USER", "NEO4J_USERNAME") or DEFAULT_USER,
            password=first(password, "NEO4J_PASSWORD"),
            database=first(database, "NEO4J_DATABASE"),
        )
