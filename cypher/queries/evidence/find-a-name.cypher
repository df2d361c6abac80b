// Find a name, written with or without diacritics
//
// What the other questions ask for is an exact name or alias; this finds it by some of its words. Every word must
// occur. The best match comes first.
//
// Words of the name, each with AND between them:
// :param words => "dinh AND tien AND dung"

CALL db.index.fulltext.queryNodes('entity_names', $words) YIELD node, score
RETURN node.name AS name,
       [label IN labels(node) WHERE label <> 'Entity'][0] AS label,
       node.aliases AS aliases,
       node.id AS id,
       COUNT { (node)-[:MENTIONED_IN]->(:Article) } AS articles,
       score
ORDER BY score DESC, articles DESC, id
LIMIT 50;
