// What is new since a date
//
// Edges that no article before the date states, the newest first. `surely` is false where the first article is dated
// only by month or year and may lie before the date.
//
// A day, a month or a year:
// :param since => "2022-12"
// How many:
// :param limit => 200

WITH $since + substring('0000-01-01', size($since)) AS since
MATCH (source:Entity)-[edge]->(target:Entity)
WHERE edge.first_seen + substring('9999-12-31', size(edge.first_seen)) >= since
RETURN edge.first_seen AS first_seen,
       edge.first_seen + substring('0000-01-01', size(edge.first_seen)) >= since AS surely,
       source.name AS source,
       type(edge) AS relation,
       coalesce(edge.role, edge.award, edge.measure, edge.capacity, edge.how) AS detail,
       target.name AS target,
       edge.quote AS quote,
       edge.publisher AS publisher,
       edge.published AS published
ORDER BY first_seen DESC, relation, source, target, edge.id
LIMIT $limit;
