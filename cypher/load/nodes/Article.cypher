// Articles: where a thing is said. Their text stays in the files.

// name: state
// What the database holds: [id, load_hash] of each node; no load_hash means that it is not ours.
MATCH (node:Article)
WHERE node.id IS NOT NULL
RETURN collect([node.id, node.load_hash]) AS elements;

// name: merge
// $rows: a list of {id, properties}. A property that is null is removed; labels and properties of others stay.
UNWIND $rows AS row
MERGE (node:Article {id: row.id})
SET node += row.properties
RETURN count(*) AS done;

// name: delete
// $ids: a list of ids. Our edges are gone by now: a node that still has a relationship has one that others made.
// Returns how many nodes are gone.
UNWIND $ids AS id
MATCH (node:Article {id: id})
WHERE node.load_hash IS NOT NULL AND NOT EXISTS { (node)--() }
DELETE node
RETURN count(*) AS done;
