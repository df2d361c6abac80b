// What the loaded graph holds, leaving out what others put into the database.

// name: labels
MATCH (node)
WHERE node.load_hash IS NOT NULL
UNWIND labels(node) AS name
RETURN name, count(*) AS elements
ORDER BY name;

// name: types
MATCH ()-[edge]->()
WHERE edge.load_hash IS NOT NULL
RETURN type(edge) AS name, count(*) AS elements
ORDER BY name;
