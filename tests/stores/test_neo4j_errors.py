import pytest
from neo4j.exceptions import ConfigurationError, Neo4jError, ServiceUnavailable

from graph.errors import StoreError
from graph.stores.neo4j_errors import explained, explaining
from graph.stores.neo4j_settings import Neo4jSettings

SETTINGS = Neo4jSettings("bolt://server:7687", "reader", "secret")


def said(code: str, message: str = "first line\nsecond line") -> str:
    """The one line for an error of the server."""
    error = Neo4jError._hydrate_neo4j(code=code, message=message)
    return str(explained(error, SETTINGS))


@pytest.mark.parametrize(
    ("code", "cure"),
    [
        ("Neo.ClientError.Security.Unauthorized", "refuses user 'reader': check --user and --password"),
        ("Neo.ClientError.Security.AuthenticationRateLimit", "wait ten seconds"),
        ("Neo.ClientError.Security.Forbidden", "use one that may write"),
        ("Neo.ClientError.Database.DatabaseNotFound", "leave out --database"),
        ("Neo.ClientError.Schema.IndexAlreadyExists", "drop it first"),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "give it more heap"),
        ("Neo.DatabaseError.Statement.ExecutionFailed", "see the server's log"),
    ],
)
def test_an_error_of_the_server_is_one_line_with_its_cure(code: str, cure: str) -> None:
    line = said(code)
    assert cure in line and line.startswith("Neo4j at bolt://server:7687")
    assert "\n" not in line and "secret" not in line


def test_a_database_that_is_not_there_is_named() -> None:
    error = Neo4jError._hydrate_neo4j(code="Neo.ClientError.Database.DatabaseNotFound", message="Graph not found: x")
    assert "has no database 'x'" in str(explained(error, Neo4jSettings(database="x")))


def test_the_driver_s_own_errors_are_one_line_too() -> None:
    assert "does not answer: start it" in str(explained(ServiceUnavailable("a\nb"), SETTINGS))
    assert "use Neo4j 5.26 or later" in str(explained(ConfigurationError("notifications"), SETTINGS))


def test_other_errors_pass() -> None:
    with pytest.raises(ZeroDivisionError), explaining(SETTINGS):
        raise ZeroDivisionError
    with pytest.raises(StoreError), explaining(SETTINGS):
        raise ServiceUnavailable("gone")
