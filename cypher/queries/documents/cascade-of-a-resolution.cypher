// From a resolution down to plans and steering committees
//
// The cascade below a document: what carries it out, step by step, who issued each, and which committee steers it
// under whom. The document itself is the row with no step.
//
// The document's name or one of its aliases:
// :param document => "Nghị quyết số 15-NQ/TW"

MATCH (document:Entity)
WHERE document.name = $document OR $document IN document.aliases
MATCH way = (document)<-[:IMPLEMENTS*0..4]-(follower:Entity)
WITH follower, way, last(relationships(way)) AS step
CALL (follower) {
  OPTIONAL MATCH (issuer:Body)-[:ISSUED]->(follower)
  WITH issuer ORDER BY issuer.name
  RETURN collect(DISTINCT issuer.name) AS issued_by
}
CALL (follower) {
  OPTIONAL MATCH (committee:Body)-[:STEERS]->(follower)
  OPTIONAL MATCH (committee)<-[post:HOLDS_POSITION]-(head:Official)
  WHERE post.rank = 'head' AND coalesce(post.status, '') <> 'proposed'
  WITH committee, head ORDER BY committee.name, head.name
  RETURN collect(DISTINCT committee.name) AS steered_by, collect(DISTINCT head.name) AS steering_heads
}
RETURN length(way) AS steps,
       follower.name AS document,
       [label IN labels(follower) WHERE label <> 'Entity'][0] AS label,
       follower.date AS date,
       issued_by,
       steered_by,
       steering_heads,
       [node IN nodes(way) | node.name] AS path,
       step.quote AS quote,
       step.publisher AS publisher,
       step.published AS published
ORDER BY path, step.id
LIMIT 200;
