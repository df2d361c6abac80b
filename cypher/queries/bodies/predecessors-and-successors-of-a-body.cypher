// Predecessors and successors of a body
//
// What a body was renamed, merged or split into, and what it came from, up to three steps. It is from the list of
// administrative units and ministries, so no article is quoted. `date` is that of the last step.
//
// The body's name or one of its aliases:
// :param body => "Tỉnh ủy Ninh Bình"

MATCH (body:Body)
WHERE body.name = $body OR $body IN body.aliases
CALL (body) {
  MATCH way = (body)-[:SUCCEEDED_BY*1..3]->(found:Body)
  RETURN 'successor' AS relation, found, way
  UNION
  MATCH way = (body)<-[:SUCCEEDED_BY*1..3]-(found:Body)
  RETURN 'predecessor' AS relation, found, way
}
RETURN body.name AS body,
       relation,
       found.name AS other,
       last(relationships(way)).date AS date,
       length(way) AS steps,
       [node IN nodes(way) | node.name] AS path
ORDER BY body, relation, steps, other, found.id
LIMIT 200;
