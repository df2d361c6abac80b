// Which documents a body issued in a year
//
// Resolutions, directives, decisions and programmes of a body that bear a date of that year, or of that month or
// day, or the year in their number (27/2019). What bears neither is in what-a-body-issued only.
//
// The body's name or one of its aliases:
// :param body => "Bộ Chính trị"
// A year, a month or a day:
// :param year => "2022"

MATCH (body:Body)-[issued:ISSUED]->(document:Entity)
WHERE (body.name = $body OR $body IN body.aliases)
  AND (coalesce(issued.date, document.date) STARTS WITH $year
    OR coalesce(issued.date, document.date) IS NULL AND document.number ENDS WITH '/' + $year)
RETURN coalesce(issued.date, document.date) AS date,
       document.name AS document,
       document.kind AS kind,
       document.subject AS subject,
       body.name AS body,
       issued.inferred AS inferred,
       issued.quote AS quote,
       issued.publisher AS publisher,
       issued.published AS published
ORDER BY date, document, issued.id
LIMIT 200;
