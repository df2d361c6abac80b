// What a body is part of
//
// The bodies above it, up to four steps: `steps` is how far above, `path` the way up. Each row has the sentence that
// ties the last step.
//
// The body's name or one of its aliases:
// :param body => "Phòng Đoàn thể Ban Dân vận Thành ủy Hà Nội"

MATCH (body:Body)
WHERE body.name = $body OR $body IN body.aliases
MATCH way = (body)-[:PART_OF*1..4]->(above:Body)
WITH above, way, last(relationships(way)) AS part
RETURN above.name AS above,
       length(way) AS steps,
       [node IN nodes(way) | node.name] AS path,
       part.inferred AS inferred,
       part.quote AS quote,
       part.publisher AS publisher,
       part.published AS published
ORDER BY steps, path, part.id
LIMIT 200;
