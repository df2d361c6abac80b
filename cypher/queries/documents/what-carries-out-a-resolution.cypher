// What carries out a resolution
//
// The programmes, plans, documents and bodies that carry out a resolution or programme, and what carries out those, up to
// three steps down. `steps` is how far below it stands; `path` is the way down.
//
// The document's name or one of its aliases:
// :param document => "Nghị quyết số 15-NQ/TW"

MATCH (document:Resolution|Program)
WHERE document.name = $document OR $document IN document.aliases
MATCH way = (document)<-[:IMPLEMENTS]-{1,3}(follower:Entity)
WITH document, follower, way, relationships(way)[-1] AS last
ORDER BY length(way)
RETURN follower.name AS follower,
       [label IN labels(follower) WHERE label <> 'Entity'][0] AS label,
       length(way) AS steps,
       [node IN nodes(way) | node.name] AS path,
       last.inferred AS inferred,
       last.quote AS quote,
       last.publisher AS publisher,
       last.published AS published
ORDER BY steps, label, follower
LIMIT 200;
