// Officials, bodies, programmes, resolutions and events: one key, :Entity(id), and a label of their own each.

// name: state
// What the database holds: [id, load_hash] of each node; no load_hash means that it is not ours.
MATCH (node:Entity)
WHERE node.id IS NOT NULL
RETURN collect([node.id, node.load_hash]) AS elements;

// name: merge
// $rows: a list of {id, label, properties}; $labels: the labels of which a node has one.
// A property that is null is removed; labels and properties of others stay.
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
REMOVE node:$([label IN $labels WHERE label <> row.label])
SET node:$(row.label)
SET node += row.properties
RETURN count(*) AS done;

// name: delete
// $ids: a list of ids. Our edges are gone by now: a node that still has a relationship has one that others made.
// Returns how many nodes are gone.
UNWIND $ids AS id
MATCH (node:Entity {id: id})
WHERE node.load_hash IS NOT NULL AND NOT EXISTS { (node)--() }
DELETE node
RETURN count(*) AS done;
