"""The Neo4j server's fixtures, for the tests of the stores."""

from neo4j_server.fixtures import bare_database, database, neo4j_driver, neo4j_settings

__all__ = ["bare_database", "database", "neo4j_driver", "neo4j_settings"]
