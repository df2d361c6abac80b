// What carries out a resolution
//
// The programmes, plans, documents and bodies that carry out a resolution or programme, and what carries out those,
// up to three steps down. `steps` is how far below it stands; `path` is the way down; the sentence is that of the
// last step.
//
// The document's name or one of its aliases:
// :param document => "Nghị quyết số 15-NQ/TW"

MATCH (document:Entity)
WHERE document.name = $document OR $document IN document.aliases
MATCH way = (document)<-[:IMPLEMENTS*1..3]-(follower:Entity)
WITH follower, way, last(relationships(way)) AS step
RETURN follower.name AS follower,
       [label IN labels(follower) WHERE label <> 'Entity'][0] AS label,
       length(way) AS steps,
       [node IN nodes(way) | node.name] AS path,
       step.inferred AS inferred,
       step.quote AS quote,
       step.publisher AS publisher,
       step.published AS published
ORDER BY steps, label, follower, path, step.id
LIMIT 200;
