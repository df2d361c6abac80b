"""Where a graph is kept: files and Neo4j."""
