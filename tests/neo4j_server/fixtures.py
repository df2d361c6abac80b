"""Fixtures: a running server (once a process) and an empty database (for every test that asks).

A conftest takes them with `from neo4j_server.fixtures import bare_database, database, neo4j_driver, neo4j_settings`.
"""

from __future__ import annotations

import atexit
import os
from collections.abc import Iterator
from functools import cache

import neo4j
import pytest
from requirements_on_machine import need

from graph.stores.neo4j_settings import Neo4jSettings
from neo4j_server.launcher import Server, missing

OPT_IN = "QUANHE_TEST_NEO4J_WIPE"


@cache
def _own_server() -> Server:
    server = Server(password="quanhe-tests").start()
    atexit.register(server.stop)
    return server


@pytest.fixture(scope="session")
def neo4j_settings() -> Neo4jSettings:
    """Settings of a server that the tests may wipe."""
    if os.environ.get("NEO4J_URI") and os.environ.get(OPT_IN) == "yes":
        return Neo4jSettings.from_environment()
    lacking = missing()
    need(
        "Neo4j",
        lacking is None,
        f"without {lacking} no server can be started",
        f"install Java 17 or 21 and Maven (Debian: apt install openjdk-17-jre-headless maven), or set NEO4J_URI and "
        f"{OPT_IN}=yes for a server that the tests may wipe",
    )
    server = _own_server()
    return Neo4jSettings(server.uri, "neo4j", server.password)


@pytest.fixture(scope="session")
def neo4j_driver(neo4j_settings: Neo4jSettings) -> Iterator[neo4j.Driver]:
    """A driver to that server, for the tests' own queries."""
    with neo4j.GraphDatabase.driver(
        neo4j_settings.uri, auth=neo4j_settings.auth, notifications_min_severity="OFF"
    ) as driver:
        driver.verify_connectivity()
        yield driver


@pytest.fixture
def database(neo4j_driver: neo4j.Driver, neo4j_settings: Neo4jSettings) -> neo4j.Driver:
    """The driver, over a database without data; constraints and indexes of our schema may be there."""
    neo4j_driver.execute_query("MATCH (n) DETACH DELETE n", database_=neo4j_settings.database)
    return neo4j_driver


@pytest.fixture
def bare_database(database: neo4j.Driver, neo4j_settings: Neo4jSettings) -> Iterator[neo4j.Driver]:
    """The driver, over a database without data, constraints and indexes; the test's own are dropped after it."""

    def run(text: str) -> list[neo4j.Record]:
        return database.execute_query(text, database_=neo4j_settings.database).records  # type: ignore[arg-type]

    def drop() -> None:
        run("MATCH (n) DETACH DELETE n")
        for record in run("SHOW CONSTRAINTS YIELD name"):
            run(f"DROP CONSTRAINT `{record['name']}`")
        for record in run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"):
            run(f"DROP INDEX `{record['name']}`")

    drop()
    yield database
    drop()
