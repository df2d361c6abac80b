// What a body issued
//
// Resolutions, decisions and programmes that a body issued, adopted or approved, newest first, each with its
// sentence. What has no date stands last.
//
// The body's name or one of its aliases:
// :param body => "Thành ủy Hà Nội"

MATCH (body:Body)-[issued:ISSUED]->(document:Entity)
WHERE body.name = $body OR $body IN body.aliases
RETURN document.name AS document,
       [label IN labels(document) WHERE label <> 'Entity'][0] AS label,
       document.kind AS kind,
       document.subject AS subject,
       coalesce(issued.date, document.date) AS date,
       body.name AS body,
       issued.inferred AS inferred,
       issued.quote AS quote,
       issued.publisher AS publisher,
       issued.published AS published
ORDER BY coalesce(date, '') DESC, document, issued.id
LIMIT 200;
