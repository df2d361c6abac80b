// Claims: passages that state an edge. A claim is a node tied to its article alone; claim.edge is the id of its edge.

// name: state
// What the database holds: [id, load_hash] of each claim; no load_hash means that it is not ours.
MATCH (claim:Claim)
WHERE claim.id IS NOT NULL
RETURN collect([claim.id, claim.load_hash]) AS elements;

// name: merge
// $rows: a list of {id, article, properties}. A property that is null is removed; those of others stay.
// Returns how many rows found their article.
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MERGE (claim:Claim {id: row.id})
SET claim += row.properties
MERGE (claim)-[:STATED_IN]->(article)
RETURN count(*) AS done;

// name: delete
// $ids: a list of ids. A claim to which others tied a relationship is kept. Returns how many claims are gone.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[stated:STATED_IN]->(:Article)
WHERE claim.load_hash IS NOT NULL AND COUNT { (claim)--() } = 1
DELETE stated, claim
RETURN count(*) AS done;
