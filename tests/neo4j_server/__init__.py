"""A real Neo4j server for the tests, and a small graph to load into it.

`fixtures.py` has the fixtures. They start Neo4j Community from the jars that Maven fetches. To use another server, name
it in NEO4J_URI (NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) and set QUANHE_TEST_NEO4J_WIPE=yes: the tests delete all
that is in it.
"""
