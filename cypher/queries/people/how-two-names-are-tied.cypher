// How two names are tied: the shortest ways between them
//
// The shortest ways over posts, events, documents and the parts of bodies, six steps at most; two that are named in
// the same article are not tied by that. `quotes` has the best sentence of each step, empty where the gazetteer tells
// it.
//
// One name, or an alias:
// :param one => "Hồ Huy Tâm"
// The other:
// :param other => "Đinh Tiến Dũng"

MATCH (one:Entity), (other:Entity)
WHERE (one.name = $one OR $one IN one.aliases) AND (other.name = $other OR $other IN other.aliases) AND one <> other
WITH one, other ORDER BY one.id, other.id LIMIT 10
MATCH way = allShortestPaths((one)-[*..6]-(other))
WHERE all(node IN nodes(way) WHERE node:Entity)
RETURN length(way) AS steps,
       [node IN nodes(way) | node.name] AS path,
       [edge IN relationships(way) | type(edge)] AS relations,
       [edge IN relationships(way) | coalesce(edge.quote, '')] AS quotes,
       [edge IN relationships(way) | coalesce(edge.publisher, '')] AS publishers,
       [edge IN relationships(way) | coalesce(edge.published, '')] AS published
ORDER BY steps, path, [edge IN relationships(way) | edge.id]
LIMIT 25;
