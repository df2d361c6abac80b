// Edges that no passage says outright
//
// Edges of which every claim implies the tie rather than says it, the least sure first. An edge that one passage says
// outright is none of them. In a graph without any, the answer is empty.
//
// How many:
// :param limit => 200

MATCH (source:Entity)-[edge]->(target:Entity)
WHERE edge.inferred = true
RETURN source.name AS source,
       type(edge) AS relation,
       coalesce(edge.role, edge.award, edge.measure, edge.capacity, edge.how) AS detail,
       target.name AS target,
       edge.confidence AS confidence,
       edge.claims AS claims,
       edge.quote AS quote,
       edge.publisher AS publisher,
       edge.published AS published
ORDER BY confidence, relation, source, target, edge.id
LIMIT $limit;
