// Organs and units of a body
//
// The tree below a body, four steps down at most: `steps` is how far below a unit stands and `path` the way down.
// Each row has the sentence that ties the unit to the body above it.
//
// The body's name or one of its aliases:
// :param body => "Thành ủy Hà Nội"

MATCH (body:Body)
WHERE body.name = $body OR $body IN body.aliases
MATCH way = (body)<-[:PART_OF*1..4]-(unit:Body)
WITH unit, way, last(relationships(way)) AS part
RETURN unit.name AS unit,
       length(way) AS steps,
       [node IN nodes(way) | node.name] AS path,
       part.inferred AS inferred,
       part.quote AS quote,
       part.publisher AS publisher,
       part.published AS published
ORDER BY path, part.id
LIMIT 500;
