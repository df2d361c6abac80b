// What only one article states of a name
//
// The edges of a person, body, document or event for which there is a single article, the least sure first.
//
// The name, or an alias:
// :param name => "Đinh Tiến Dũng"

MATCH (thing:Entity)-[edge]-(other:Entity)
WHERE (thing.name = $name OR $name IN thing.aliases) AND edge.articles = 1
RETURN DISTINCT startNode(edge).name AS source,
       type(edge) AS relation,
       coalesce(edge.role, edge.award, edge.measure, edge.capacity, edge.how) AS detail,
       endNode(edge).name AS target,
       edge.confidence AS confidence,
       edge.claims AS claims,
       edge.inferred AS inferred,
       edge.quote AS quote,
       edge.publisher AS publisher,
       edge.published AS published,
       edge.id AS id
ORDER BY confidence, relation, source, target, id
LIMIT 500;
