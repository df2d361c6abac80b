// Written from graph/schema.yaml by python -m graph.stores.cypher_scripts --write
// IMPLEMENTS edges: Program, Resolution, Body -> Resolution, Program.

// name: state
// What the database holds: [id, load_hash] of each edge; no load_hash means that it is not ours.
MATCH ()-[edge:IMPLEMENTS]->()
WHERE edge.id IS NOT NULL
RETURN collect([edge.id, edge.load_hash]) AS elements;

// name: merge
// $rows: a list of {id, source, target, properties}. A property that is null is removed; those of others stay.
// Returns how many rows found both their ends.
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})
MATCH (target:Entity {id: row.target})
MERGE (source)-[edge:IMPLEMENTS {id: row.id}]->(target)
SET edge += row.properties
RETURN count(*) AS done;

// name: delete
// $ids: a list of ids. Returns how many edges are gone.
UNWIND $ids AS id
MATCH ()-[edge:IMPLEMENTS {id: id}]->()
WHERE edge.load_hash IS NOT NULL
DELETE edge
RETURN count(*) AS done;
