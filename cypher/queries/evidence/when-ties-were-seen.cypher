// When the ties of a name were first and last seen
//
// Every edge of a person, body, document or event with the dates of the earliest and the latest article that state
// it, the first seen first. It is when articles tell of something, not when it began or ended.
//
// The name, or an alias:
// :param name => "Đinh Tiến Dũng"

MATCH (thing:Entity)-[edge]-(other:Entity)
WHERE (thing.name = $name OR $name IN thing.aliases) AND edge.first_seen IS NOT NULL
RETURN DISTINCT edge.first_seen AS first_seen,
       edge.last_seen AS last_seen,
       startNode(edge).name AS source,
       type(edge) AS relation,
       coalesce(edge.role, edge.award, edge.measure, edge.capacity, edge.how) AS detail,
       endNode(edge).name AS target,
       edge.articles AS articles,
       edge.quote AS quote,
       edge.publisher AS publisher,
       edge.published AS published,
       edge.id AS id
ORDER BY first_seen, last_seen, relation, source, target, id
LIMIT 500;
