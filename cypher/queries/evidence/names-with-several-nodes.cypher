// Names that several nodes share
//
// People, bodies, documents or events of one name that are kept apart, with what each is tied to: either they are
// different, or a decision that joins them is missing.
//
// How many nodes:
// :param limit => 200

MATCH (thing:Entity)
WITH thing.name AS name, [label IN labels(thing) WHERE label <> 'Entity'][0] AS label, thing ORDER BY thing.id
WITH name, label, collect(thing) AS things
WHERE size(things) > 1
UNWIND things AS thing
WITH name, label, size(things) AS nodes, thing ORDER BY name, label, thing.id
LIMIT $limit
CALL (thing) {
  OPTIONAL MATCH (thing)-[edge]-(other:Entity)
  WITH DISTINCT coalesce(edge.role, type(edge)) + ': ' + other.name AS tie ORDER BY tie LIMIT 5
  RETURN collect(tie) AS ties
}
RETURN name,
       label,
       nodes,
       thing.id AS id,
       ties,
       COUNT { (thing)-[:MENTIONED_IN]->(:Article) } AS articles
ORDER BY name, label, id;
